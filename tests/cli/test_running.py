"""Behavior that a case file cannot show: files that are written, names with line ends, bugs of the program."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from cxfocus.writers.registry import WRITERS
from tests.cli.case import Ran, run

LEXICON = ["--lexicon", "words.yaml"]


def analyze(folder: Path, patch: pytest.MonkeyPatch, *arguments: str) -> Ran:
    return run(["analyze", *arguments, *LEXICON], folder, patch)


def test_output_is_what_stdout_would_have_been(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in ([], ["--format", "json"], ["--quiet"], ["--mentions"]):
        shown = analyze(folder, monkeypatch, "notes.txt", *arguments)
        assert analyze(folder, monkeypatch, "notes.txt", *arguments, "--output", "out") == (0, "", "")
        assert run(["--version"], folder, monkeypatch).stdout == "cxfocus VERSION\n"
        written = (folder / "out").read_bytes().decode()
        assert written.replace(output_version(), "VERSION") == shown.stdout


def output_version() -> str:
    from cxfocus.version import VERSION

    return VERSION


def test_output_replaces_a_file_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "out.txt").write_text("old " * 100_000)
    assert analyze(folder, monkeypatch, "notes.txt", "--quiet", "--output", "out.txt").exit == 0
    assert (folder / "out.txt").read_text().startswith("notes.txt  0.57")
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []


def test_output_keeps_the_old_file_when_writing_fails(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (folder / "out.txt").write_text("old")
    before = sorted(folder.iterdir())
    monkeypatch.setitem(WRITERS, "text", fails)
    ran = analyze(folder, monkeypatch, "notes.txt", "--output", "out.txt")
    assert ran == (2, "", "cxfocus: out.txt: cannot be written: No space left on device\n")
    assert (folder / "out.txt").read_text() == "old"
    assert sorted(folder.iterdir()) == before


def test_output_may_be_read_by_whom_the_umask_allows(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mask = os.umask(0o027)
    try:
        analyze(folder, monkeypatch, "notes.txt", "--output", "out.txt")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((folder / "out.txt").stat().st_mode) == 0o640


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_output_in_a_folder_that_takes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "locked").mkdir(mode=0o500)
    ran = analyze(folder, monkeypatch, "notes.txt", "--output", "locked/out.txt")
    assert ran == (2, "", "cxfocus: locked/out.txt: cannot be written: Permission denied\n")


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read anything")
def test_a_file_one_may_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "secret.txt").write_text("patrons")
    (folder / "secret.txt").chmod(0)
    ran = analyze(folder, monkeypatch, "secret.txt", "notes.txt", "--quiet")
    assert ran.exit == 3
    assert ran.stderr == "cxfocus: secret.txt: cannot be read: Permission denied\n"
    assert ran.stdout.startswith("notes.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero")
def test_a_device_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = analyze(folder, monkeypatch, "/dev/zero", "--quiet")
    assert (ran.exit, ran.stdout) == (3, "")
    assert ran.stderr.startswith("cxfocus: /dev/zero: is not a file. ")


@pytest.mark.parametrize("name", ["a\nb.txt", "c\x1b[31m.txt", "d\te.txt", "\u202e.txt"])
def test_names_stay_on_their_line(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    ran = analyze(folder, monkeypatch, name, "--quiet")
    assert ran.exit == 3
    assert ran.stderr.count("\n") == ran.stderr.count("cxfocus: ")
    assert all(character.isprintable() or character == "\n" for character in ran.stderr)
    (folder / name).write_text("patrons")
    ran = analyze(folder, monkeypatch, name, "--quiet")
    assert (ran.exit, ran.stdout.count("\n")) == (0, 1)
    assert all(character.isprintable() or character == "\n" for character in ran.stdout)
    document = json.loads(analyze(folder, monkeypatch, name, "--format", "json").stdout)["documents"][0]
    assert document["path"] == name


def test_a_bug_of_ours(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("nobody foresaw this")

    monkeypatch.setitem(WRITERS, "text", fails)
    monkeypatch.delenv("CXFOCUS_TRACEBACK", raising=False)
    ran = analyze(folder, monkeypatch, "notes.txt")
    assert (ran.exit, ran.stdout) == (70, "")
    first, second, _ = ran.stderr.split("\n")
    assert first.startswith("cxfocus: a bug of ours: ZeroDivisionError: nobody foresaw this (test_running.py:")
    assert second.startswith("cxfocus: please report it; CXFOCUS_TRACEBACK=1 ")
    monkeypatch.setenv("CXFOCUS_TRACEBACK", "1")
    assert "Traceback" in analyze(folder, monkeypatch, "notes.txt").stderr


def test_nobody_is_named_without_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (["--mentions"], ["--format", "json"], ["--quiet"]):
        shown = analyze(folder, monkeypatch, "notes.txt", "minutes.md", "talk.vtt", "--no-text", *arguments).stdout
        for word in ("Ada", "Quill", "Ben", "Oakes", "Friends", "River", "Opening", "Money", "asked", "longer"):
            assert word not in shown


def test_speakers_are_anonymous_everywhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (["--mentions"], ["--format", "json"], ["--quiet"]):
        shown = analyze(folder, monkeypatch, "notes.txt", "talk.vtt", "--anonymize", *arguments).stdout
        for word in ("Ada", "Quill", "Ben", "Oakes"):
            assert word not in shown
    assert "Thank you S1." in analyze(folder, monkeypatch, "notes.txt", "--anonymize", "--mentions").stdout


def test_every_option_is_in_the_help(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run(["analyze", "--help"], folder, monkeypatch)
    assert ran.exit == 0
    for option in (
        "--lexicon", "--org", "--format", "--output", "--mentions", "--min-mentions", "--no-text", "--anonymize",
        "--encoding", "--quiet", "--no-color", "--help",
    ):  # fmt: skip
        assert option in ran.stdout
