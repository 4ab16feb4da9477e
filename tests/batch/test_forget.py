"""A cache forgets the documents that are gone from the folders of a run, and no others."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cxfocus.batch.run import Batch, BatchRunOptions, summarize_batch
from cxfocus.batch.store import open_store
from cxfocus.batch.tables.model import TableOptions
from tests.batch.batches import batch_of

TABLES = TableOptions(("text",), "id")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("m/a.txt", "m/sub/b.txt", "m/c#1.txt", "other/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("patrons")
    (tmp_path / "m/t.csv").write_text("id,text\n1,patrons\n2,board\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def score(batch: Batch) -> None:
    with summarize_batch(batch, BatchRunOptions(1, "cache")):
        pass


def known() -> list[str]:
    connection = sqlite3.connect("cache")
    try:
        return sorted(os.fsdecode(name) for (name,) in connection.execute("SELECT DISTINCT name FROM result"))
    finally:
        connection.close()


ALL = ["m/a.txt", "m/c#1.txt", "m/sub/b.txt", "m/t.csv#1", "m/t.csv#2", "other/d.txt"]


@pytest.mark.parametrize("root", ["m", "./m/", ".", "m/**/*.[ct]*", "m/*"])
def test_files_that_are_gone_are_forgotten(root: str, folder: Path) -> None:
    score(batch_of("m", "other", tables=TABLES))
    assert known() == ALL
    shutil.rmtree(folder / "m/sub")
    (folder / "m/c#1.txt").unlink()
    score(batch_of(root, tables=TABLES))
    assert known() == ["m/a.txt", "m/t.csv#1", "m/t.csv#2", "other/d.txt"]


def test_under_every_job(folder: Path) -> None:
    batch = batch_of("m", tables=TABLES)
    score(batch)
    score(batch._replace(job=batch.job._replace(lexicon=batch.job.lexicon._replace(sha256="other"))))
    (folder / "m/a.txt").unlink()
    score(batch)
    assert "m/a.txt" not in known()


def test_rows_that_are_gone_are_forgotten_when_their_table_was_read_whole(folder: Path) -> None:
    score(batch_of("m", "other", tables=TABLES))
    (folder / "m/t.csv").write_text('id,text\n2,board\n3,"never closed\n')
    score(batch_of("m", tables=TABLES))
    assert known() == ALL
    score(batch_of("m"))  # without options for tables
    assert known() == sorted([*ALL, "m/t.csv"])
    (folder / "m/t.csv").write_text("id,text\n2,board\n")
    score(batch_of("m", tables=TABLES))
    assert set(known()) == {*ALL, "m/t.csv"} - {"m/t.csv#1"}
    (folder / "m/t.csv").unlink()
    score(batch_of("m", tables=TABLES._replace(text=())._replace(identity=None)))
    assert set(known()) == set(ALL) - {"m/t.csv#1", "m/t.csv#2"}


def test_what_is_only_out_of_sight_is_kept(folder: Path) -> None:
    score(batch_of("m", "other", tables=TABLES))
    batch = batch_of("m", tables=TABLES)
    score(batch._replace(search=batch.search._replace(excluded=((".", ("*.txt",)),))))
    score(batch._replace(search=batch.search._replace(depth=0)))
    (folder / "other").rename(folder / "away")
    score(batch)
    score(batch_of("other", "m", tables=TABLES))  # a folder that is not there may be a drive that is not mounted
    assert known() == ALL


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_killed_in_the_middle_it_forgets_nothing(folder: Path) -> None:  # noqa: ARG001
    score(batch_of("m", "other", tables=TABLES))

    def names() -> Iterator[str]:
        yield from ALL[:3]
        os.kill(os.getpid(), signal.SIGKILL)

    def forget() -> None:
        with open_store("cache", "another job") as store:
            store.forget(names())

    process = multiprocessing.get_context("fork").Process(target=forget)
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert known() == ALL
