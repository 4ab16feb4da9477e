"""Behavior that only a process of its own shows: pipes, signals, closed streams, environments, memory."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.process import start

LEXICON = ["--lexicon", "words.yaml"]
_WITHOUT_FULL_DEVICE = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let processes react to Ctrl-C, which they inherit as ignored where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def ran(arguments: list[str], folder: Path, **more: object) -> tuple[int, bytes, bytes]:
    process = start(arguments, folder, **more)
    out, err = process.communicate(timeout=60)
    return process.returncode, out or b"", err or b""


def long_text(folder: Path, sentences: int) -> Path:
    path = folder / "long.txt"
    path.write_text("The patrons asked the board about a policy. " * sentences, encoding="utf-8")
    return path


@pytest.mark.parametrize("arguments", [[], ["--format", "json"], ["--format", "html"], ["--quiet"]])
def test_output_is_the_same_whatever_the_environment(folder: Path, arguments: list[str]) -> None:
    asked = ["notes.txt", "minutes.md", "talk.vtt", *LEXICON, *arguments]
    first = ran(asked, folder)
    for env in (
        {"PYTHONHASHSEED": "0", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "FORCE_COLOR": "1"},
    ):
        assert ran(asked, folder, env=env) == first
    assert first[0] == 0
    assert b"\x1b" not in first[1]


def test_people_who_read_a_quiet_report_are_told_what_balanced_means(folder: Path) -> None:
    asked = ["notes.txt", "minutes.md", "talk.vtt", "talk.srt", "--quiet", *LEXICON]
    code, out, err = ran(asked, folder)
    assert (code, err) == (0, b"")
    both = ran(asked, folder, stderr=subprocess.STDOUT)[1]
    assert both.startswith(out)
    assert both.removeprefix(out).startswith(b"cxfocus: Balanced: the interval holds one half, so neither side")
    assert ran(["notes.txt", "--quiet", *LEXICON], folder, stderr=subprocess.STDOUT)[1].count(b"\n") == 1


def test_a_closed_pipe_ends_quietly(folder: Path) -> None:
    long_text(folder, 20_000)
    process = start(["long.txt", "--format", "json", *LEXICON], folder)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 0
    process.stderr.close()


def test_a_closed_pipe_does_not_let_a_failing_document_pass(folder: Path) -> None:
    for number in range(200):  # more than a pipe holds
        shutil.copy(folder / "minutes.md", folder / f"minutes-{number}.md")
    process = start(["minutes*.md", "--min-share", "0.99", "--min-mentions", "1", *LEXICON], folder, command="check")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 1
    process.stderr.close()


@pytest.mark.usefixtures("interruptible")
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
@pytest.mark.parametrize(("jobs", "sleep"), [("1", 0.0), ("1", 0.2), ("1", 0.8), ("2", 0.3)])
def test_ctrl_c_ends_with_130_and_leaves_nothing_half_written(folder: Path, jobs: str, sleep: float) -> None:
    os.mkfifo(folder / "pipe.txt")
    long_text(folder, 400_000)
    before = set(folder.iterdir())
    asked = ["pipe.txt", "long.txt", "--format", "json", "--output", "out.json", "--jobs", jobs, *LEXICON]
    process = start(asked, folder, start_new_session=True)
    with (folder / "pipe.txt").open("wb"):  # waits until the other end is opened, so the command is running by then
        if sleep:
            time.sleep(0.01)
        else:
            process.send_signal(signal.SIGINT)
    if sleep:
        time.sleep(sleep)
        process.send_signal(signal.SIGINT)
    try:
        out, err = process.communicate(timeout=20)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # a session of its own, with all its workers
    assert (process.returncode, out, err) == (130, b"", b"cxfocus: interrupted\n")
    assert set(folder.iterdir()) == before


def test_one_line_of_many_megabytes(folder: Path) -> None:
    sentences = 20_000_000 // 44
    long_text(folder, sentences)
    code, out, err = ran(["long.txt", "--quiet", *LEXICON], folder)
    assert (code, err) == (0, b"")
    assert f"C={sentences}  I={2 * sentences}  words={8 * sentences}" in out.decode()


def test_standard_input_from_a_pipe(folder: Path) -> None:
    with (folder / "notes.txt").open("rb") as notes:
        code, out, _ = ran(["-", "--quiet", *LEXICON], folder, stdin=notes)
    assert code == 0
    assert out.startswith(b"-  0.57")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_named_pipe_is_read(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    process = start(["pipe.txt", "--quiet", *LEXICON], folder)
    (folder / "pipe.txt").write_bytes(b"The patrons.\n")
    out, _ = process.communicate(timeout=60)
    assert b"C=1  I=0" in out


def closed(descriptor: int) -> dict[str, object]:
    streams = ("stdin", "stdout", "stderr")
    return {streams[descriptor]: None, "preexec_fn": lambda: os.close(descriptor)}


def test_no_standard_input(folder: Path) -> None:
    code, out, err = ran(["-", *LEXICON], folder, **closed(0))
    assert (code, out) == (3, b"")
    assert err == b"cxfocus: -: there is no standard input. Name a file\n"


def test_no_standard_output(folder: Path) -> None:
    code, _, err = ran(["notes.txt", *LEXICON], folder, **closed(1))
    assert code == 2
    assert err == b"cxfocus: there is no standard output. Name a file: --output FILE\n"
    assert ran(["notes.txt", "--output", "out.txt", *LEXICON], folder, **closed(1))[0] == 0
    assert (folder / "out.txt").stat().st_size > 100


@_WITHOUT_FULL_DEVICE
@pytest.mark.parametrize("arguments", [[], ["--format", "json"], ["--quiet"]])
def test_a_full_disk(folder: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, err = ran(["notes.txt", *arguments, *LEXICON], folder, stdout=full)
    assert code == 2
    assert err == b"cxfocus: standard output cannot be written: No space left on device\n"
    assert ran(["notes.txt", "--output", "/dev/full", *LEXICON], folder)[0] == 2


@_WITHOUT_FULL_DEVICE
@pytest.mark.parametrize("command", ["analyze", "batch", "lexicon"])
def test_help_to_a_full_disk(folder: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, err = ran(["--help"], folder, command=command, stdout=full)
    assert (code, err) == (2, b"cxfocus: standard output cannot be written: No space left on device\n")


@_WITHOUT_FULL_DEVICE
@pytest.mark.parametrize(
    ("arguments", "code"), [(["nope.txt"], 3), (["notes.txt"], 0), (["notes.txt", "--lexicon", "nowhere"], 2)]
)
def test_full_standard_error_changes_no_exit_code(folder: Path, arguments: list[str], code: int) -> None:
    with Path("/dev/full").open("wb") as full:
        assert ran([*LEXICON, *arguments], folder, stderr=full)[0] == code


def test_names_that_are_not_utf8(folder: Path) -> None:
    name, missing = os.fsdecode(b"caf\xe9.txt"), os.fsdecode(b"no\xe9.txt")
    try:
        (folder / name).write_bytes(b"The patrons and the board.\n")
    except OSError:
        pytest.skip("the file system takes only UTF-8 names")
    formats = {
        "analyze": ("text", "markdown", "html", "json"),
        "batch": ("text", "markdown", "html", "csv", "json", "jsonl"),
        "check": ("text", "github", "markdown", "json", "sarif", "junit", "gitlab"),
        "inspect": ("text", "json"),
    }
    for command, names in formats.items():
        for written in names:
            more = ["--min-share", "0.9", "--min-mentions", "1"] if command == "check" else []
            asked = [name, missing, "--format", written, *more, *(LEXICON if command != "inspect" else ())]
            code, out, err = ran(asked, folder, command=command)
            shown = b"caf%25E9.txt" if written == "github" else b"caf%E9.txt"  # decoded by the runner
            assert (code, shown in out) == (3, True), (command, written)
            assert b"no%E9.txt: no such file" in err
            json.dumps([json.loads(line) for line in out.splitlines()] if written == "jsonl" else out.decode()).encode()
            if written in ("json", "sarif", "gitlab"):
                json.dumps(json.loads(out), ensure_ascii=False).encode()  # no character is cut in two


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes")
def test_a_baseline_knows_a_document_whose_name_is_not_utf8(folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (folder / name).write_bytes(b"The board and the board.\n")
    asked = [name, *LEXICON, "--baseline", "b.json"]
    assert ran([*asked, "--update-baseline"], folder, command="check")[0] == 0
    (folder / name).write_bytes(b"The board, and the board.\n")
    assert ran(asked, folder, command="check")[0] == 0


def test_colors_only_for_a_terminal(folder: Path) -> None:
    pty = pytest.importorskip("pty")

    def shown(**env: str) -> bytes:
        master, slave = pty.openpty()
        process = start(
            ["talk.srt", *LEXICON, *env.pop("more", "").split()], folder, stdout=slave, env={"TERM": "xterm"} | env
        )
        os.close(slave)
        pieces = []
        while piece := _read(master):
            pieces.append(piece)
        process.communicate(timeout=60)
        os.close(master)
        return b"".join(pieces)

    assert b"\x1b[" in shown()
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"more": "--no-color"}):
        assert b"\x1b" not in shown(**env)


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux reports this when the other end is closed
        return b""
