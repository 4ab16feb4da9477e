"""The advice for a folder that holds only files of other types."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cxfocus.errors import ReadError
from cxfocus.finding.advice import advice
from cxfocus.finding.discover import Search, discover
from cxfocus.finding.walk import Walk
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import open_source

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")


def told(folder: Path) -> list[str]:
    walk = Walk()
    assert list(discover(Search((str(folder),)), walk)) == []
    return list(map(str, advice(walk.of_types)))


def test_the_advice_is_that_of_a_file_that_is_named(tmp_path: Path) -> None:
    for name in ("b.doc", "a.DOC"):
        (tmp_path / name).write_bytes(OLD_WORD)
    with pytest.raises(ReadError) as refused:
        read_transcript(open_source(str(tmp_path / "a.DOC")))
    assert told(tmp_path) == [str(refused.value.problems[0])]
    assert "Save it as .docx" in told(tmp_path)[0]


def test_of_types_only_a_few_are_told_and_unknown_ones_are_not(tmp_path: Path) -> None:
    (tmp_path / "a.aaa").write_bytes(b"words\n")
    for suffix in ("doc", "dot", "wiz", "wri"):
        (tmp_path / f"a.{suffix}").write_bytes(OLD_WORD)
    assert [line.partition(":")[0][-3:] for line in told(tmp_path)] == ["doc", "dot", "wiz"]


def test_of_a_folder_of_very_many_types_not_all_are_looked_at(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"a.a{number:02}").write_bytes(b"words\n")
    (tmp_path / "a.zzz").write_bytes(OLD_WORD)
    assert told(tmp_path) == []


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.doc")
    assert told(tmp_path) == []
