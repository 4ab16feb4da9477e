"""Documents in the cache are not scored again, and a run that was killed ends as one that was not."""

from __future__ import annotations

import io
import multiprocessing
import os
import random
import re
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from cxfocus.batch import store, work
from cxfocus.batch.record import RecordOptions
from cxfocus.batch.run import Batch, BatchRunOptions, summarize_batch
from cxfocus.batch.store import open_store
from cxfocus.batch.tables.model import TableOptions
from cxfocus.errors import UsageError
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from cxfocus.writers.style import Style
from tests.batch.batches import batch_of, minutes, run

#: Nanoseconds: an hour after all files of a test were written, so that their times can be trusted.
LATER = time.time_ns() + 3600 * 10**9


HINTS = re.compile("Delete it; then everything is scored again|Name another file")


def outputs(batch: Batch, cache: Path | None, now: int = LATER) -> tuple[str, ...]:
    texts = []
    with summarize_batch(batch, BatchRunOptions(2, None if cache is None else str(cache), now=now)) as summary:
        for name in ("text", "csv", "markdown", "json"):
            stream = io.StringIO()
            SUMMARY_WRITERS[name].write(summary, stream, Style())
            texts.append(stream.getvalue())
    return tuple(texts)


def whole(batch: Batch) -> Batch:
    return batch._replace(record=RecordOptions(document=True))


def forbid_scoring(patch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise AssertionError("scored again")

    patch.setattr(work, "analyze_transcript", fails)


def test_a_second_run_scores_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = whole(batch_of(minutes(tmp_path)))
    first = outputs(batch, tmp_path / "cache")
    forbid_scoring(monkeypatch)
    assert outputs(batch, tmp_path / "cache") == first
    assert outputs(batch, tmp_path / "other") != first  # scoring fails now, and it shows


def test_a_table_is_not_left_out_because_it_was_before_its_column_was_named(tmp_path: Path) -> None:
    (tmp_path / "answers.csv").write_text("id,answer\n1,The patrons of the board\n", encoding="utf-8")
    told = []
    for tables in (TableOptions(), TableOptions(text=("answer",))):
        run = BatchRunOptions(1, str(tmp_path / "cache"), now=LATER)
        with summarize_batch(batch_of(tmp_path / "*.csv", tables=tables), run) as summary:
            told.append((summary.total.documents, summary.left_out))
    assert told == [(0, ((".csv without a transcript", 1),)), (1, ())]


def table(batch: Batch, cache: Path) -> tuple[str, tuple[str, ...]]:
    """Return the rows of the table, and the notes."""
    stream = io.StringIO()
    with summarize_batch(batch, BatchRunOptions(1, str(cache), now=LATER)) as summary:
        SUMMARY_WRITERS["csv"].write(summary, stream, Style())
        return stream.getvalue(), summary.notes


def test_whatever_bit_a_disk_changes_the_numbers_stay(tmp_path: Path) -> None:
    batch, cache = batch_of(minutes(tmp_path, 3)), tmp_path / "cache"
    right, _ = table(batch, cache)
    data = cache.read_bytes()
    dice = random.Random(1)
    ends: Counter[str] = Counter()
    for at in dice.sample([place for place, byte in enumerate(data) if byte], 100):
        cache.write_bytes(data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :])
        try:
            found, notes = table(batch, cache)
        except UsageError as error:
            ends["told what to do" if HINTS.search(str(error)) else str(error)] += 1
        else:
            ends["right" if found == right else "wrong"] += 1
            ends["told"] += f"{cache}: damaged on its disk, and scored again: 1 result" in notes
    assert set(ends) == {"right", "told", "told what to do"}
    assert min(ends.values()) > 10


def test_it_is_what_a_run_without_a_cache_gives(tmp_path: Path) -> None:
    batch = whole(batch_of(minutes(tmp_path)))
    assert outputs(batch, tmp_path / "cache") == outputs(batch, None)


def test_files_with_other_times_but_the_same_bytes_are_not_scored_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = minutes(tmp_path)
    batch = whole(batch_of(folder))
    first = outputs(batch, tmp_path / "cache")
    for path in folder.rglob("*.md"):
        os.utime(path, ns=(1, 1))
    forbid_scoring(monkeypatch)
    assert outputs(batch, tmp_path / "cache") == first
    assert outputs(batch, tmp_path / "cache", now=0) == first  # no time can be trusted


def test_what_changed_is_scored_though_size_and_time_did_not(tmp_path: Path) -> None:
    folder = minutes(tmp_path)
    batch = whole(batch_of(folder))
    first = outputs(batch, tmp_path / "cache", now=time.time_ns())
    path = next(folder.rglob("*.md"))
    state = path.stat()
    path.write_text(path.read_text().replace("patrons", "budgets"))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert path.stat().st_size == state.st_size
    changed = outputs(batch, tmp_path / "cache", now=time.time_ns())
    assert changed == outputs(batch, None) != first


def test_files_that_are_gone_are_not_counted(tmp_path: Path) -> None:
    folder = minutes(tmp_path)
    batch = whole(batch_of(folder))
    outputs(batch, tmp_path / "cache")
    shutil.rmtree(folder / "parks")
    assert outputs(batch, tmp_path / "cache") == outputs(batch, None)


def test_another_lexicon_is_another_job_and_both_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = whole(batch_of(minutes(tmp_path)))
    other_job = batch.job._replace(lexicon=batch.job.lexicon._replace(sha256="other"))
    first, second = outputs(batch, tmp_path / "cache"), outputs(batch._replace(job=other_job), tmp_path / "cache")
    assert first != second
    forbid_scoring(monkeypatch)
    assert outputs(batch, tmp_path / "cache") == first


def test_failures_are_tried_again(tmp_path: Path) -> None:
    folder = minutes(tmp_path)
    bad = folder / "bad.txt"
    bad.write_bytes(b"\x89PNG")
    batch = whole(batch_of(folder))
    with summarize_batch(batch, BatchRunOptions(cache=str(tmp_path / "cache"), now=LATER)) as summary:
        assert [failure.path for failure in summary.failures()] == [str(bad)]
    with summarize_batch(batch, BatchRunOptions(cache=str(tmp_path / "cache"), now=LATER)) as summary:
        assert [failure.path for failure in summary.failures()] == [str(bad)]
    bad.write_text("patrons")
    with summarize_batch(batch, BatchRunOptions(cache=str(tmp_path / "cache"), now=LATER)) as summary:
        assert summary.failed == 0


def _in_background(batch: Batch, cache: Path) -> None:
    with summarize_batch(batch, BatchRunOptions(2, str(cache))):
        pass


def scored(cache: Path) -> int:
    if not cache.exists():
        return 0
    connection = sqlite3.connect(cache)
    try:
        [(count,)] = connection.execute("SELECT count(*) FROM result")
    except sqlite3.OperationalError:  # the run was killed before it made its tables
        return 0
    finally:
        connection.close()
    return int(count)


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_killed_fifty_times_it_ends_with_the_same_bytes(tmp_path: Path) -> None:
    batch = whole(batch_of(minutes(tmp_path, 150)))
    expected = outputs(batch, None)
    chance = random.Random(1)
    kills, before, cache = 0, 0, tmp_path / "cache"
    context = multiprocessing.get_context("fork")
    while kills < 50:
        process = context.Process(target=_in_background, args=(batch, cache))
        process.start()
        time.sleep(chance.uniform(0.0, 0.12))
        finished = not process.is_alive()
        process.kill()  # without effect on one that has finished
        process.join()
        after = scored(cache)
        assert after >= before
        kills, before = kills + (not finished), after
        if after == 150:
            assert outputs(batch, cache) == expected
            cache.unlink()
            before = 0
    assert outputs(batch, cache) == expected


def test_what_was_answered_before_a_kill_is_kept(tmp_path: Path) -> None:
    """After a kill in the middle, all documents are on disk except those that workers had in hand."""
    batch, cache = whole(batch_of(minutes(tmp_path, 40))), tmp_path / "cache"
    context = multiprocessing.get_context("fork")

    def dies_after_twenty(batch: Batch, cache: Path) -> None:
        def watch(progress: tuple[int, ...]) -> None:
            if progress[0] == 20:
                os.kill(os.getpid(), signal.SIGKILL)

        with summarize_batch(batch, BatchRunOptions(2, str(cache), watch=watch)):
            pass

    process = context.Process(target=dies_after_twenty, args=(batch, cache))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert scored(cache) == 20


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no database at all, but long enough to be one" * 9, "is no cache of cxfocus"),
        (b"x", "is no cache of cxfocus"),
    ],
)
def test_a_foreign_file_is_left_alone(tmp_path: Path, content: bytes, words: str) -> None:
    cache = tmp_path / "cache"
    cache.write_bytes(content)
    with pytest.raises(UsageError, match=words), open_store(str(cache), "job"):
        pass
    assert cache.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    connection = sqlite3.connect(cache)
    connection.execute("CREATE TABLE theirs(x)")
    connection.close()
    content = cache.read_bytes()
    with pytest.raises(UsageError, match="another program"), open_store(str(cache), "job"):
        pass
    assert cache.read_bytes() == content


def test_a_damaged_cache_is_an_error_and_no_traceback(tmp_path: Path) -> None:
    folder, cache = minutes(tmp_path, 60), tmp_path / "cache"
    assert run(folder, "--cache", cache).returncode == 0
    data = bytearray(cache.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    cache.write_bytes(data)
    done = run(folder, "--cache", cache)
    assert done.returncode == 2
    assert b"the cache is damaged" in done.stderr
    assert b"Delete it" in done.stderr
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr


def test_a_cache_of_another_version_is_an_error(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with open_store(str(cache), "job"):
        pass
    connection = sqlite3.connect(cache)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(UsageError, match="another version"), open_store(str(cache), "job"):
        pass


def test_two_may_use_one_cache_together(tmp_path: Path) -> None:
    folder, cache = minutes(tmp_path, 60), tmp_path / "cache"
    batch = whole(batch_of(folder))
    context = multiprocessing.get_context("fork")
    others = [context.Process(target=_in_background, args=(batch, cache)) for _ in range(3)]
    for other in others:
        other.start()
    for other in others:
        other.join()
    assert [other.exitcode for other in others] == [0, 0, 0]
    assert outputs(batch, cache) == outputs(batch, None)


def test_who_holds_the_cache_too_long_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxfocus.batch.database._WAIT", 0.05)
    cache = tmp_path / "cache"
    with open_store(str(cache), "job"):
        pass
    holder = sqlite3.connect(cache)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UsageError, match="another program is using the cache"), open_store(str(cache), "another job"):
        pass
    holder.close()


def test_a_cache_in_no_folder_is_an_error(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match="cannot be used as a cache"),
        open_store(str(tmp_path / "no" / "cache"), "job"),
    ):
        pass


def test_an_interrupt_while_a_cache_is_opened_says_nothing_of_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch, cache = whole(batch_of(minutes(tmp_path))), tmp_path / "cache"
    outputs(batch, cache)

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(store, "_seal", interrupted)
        with pytest.raises(KeyboardInterrupt):
            outputs(batch, cache)
    forbid_scoring(monkeypatch)
    assert outputs(batch, cache)
