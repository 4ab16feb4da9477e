"""Files left out by patterns, wherever the patterns are written and wherever the search begins."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cxfocus.finding.discover import Search, discover, fixed_part
from cxfocus.finding.patterns import matches
from cxfocus.finding.twins import without_twins
from cxfocus.finding.walk import Walk

FILES = ("a.txt", "old/a.txt", "m/a.txt", "m/b.txt", "m/old/a.txt", "m/n/b.txt")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        (tmp_path / "r" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "r" / name).write_text("words")
    monkeypatch.chdir(tmp_path / "r")
    return tmp_path / "r"


def found(*paths: str, **options: object) -> list[str]:
    return [each.path for each in discover(Search(paths, **options), Walk())]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("where", "patterns", "path", "expected"),
    [
        (".", "old/", ".", "a.txt m/a.txt m/b.txt m/n/b.txt"),
        (".", "/old", ".", "a.txt m/a.txt m/b.txt m/n/b.txt m/old/a.txt"),
        (".", "./old", ".", "a.txt m/a.txt m/b.txt m/n/b.txt m/old/a.txt"),
        (".", "m/old", "m", "m/a.txt m/b.txt m/n/b.txt"),  # as it is completed by a shell
        (".", "m/old", "m/old", ""),
        (".", "m/", "m/old/a.txt", ""),
        (".", "m/", "m/*.txt", ""),
        (".", "old/", "m/**/a.txt", "m/a.txt"),
        ("m", "b.txt", ".", "a.txt m/a.txt m/old/a.txt old/a.txt"),
        ("m", "b.txt", "../r/m", "../r/m/a.txt ../r/m/old/a.txt"),
        ("../elsewhere", "b.txt", "m", "m/a.txt m/old/a.txt"),  # of another folder: relative to the search
        ("../elsewhere", "/n", "m", "m/a.txt m/b.txt m/old/a.txt"),
    ],
)
def test_excluded(where: str, patterns: str, path: str, expected: str, folder: Path) -> None:
    assert sorted(found(path, excluded=((where, patterns.split()),))) == expected.split()
    absolute = path if path.startswith("..") else str(folder / path)
    there = found(absolute, excluded=((where, patterns.split()),))
    assert sorted(map(os.path.realpath, there)) == sorted(map(os.path.realpath, expected.split()))


def test_ignore_files_above_hold_as_far_as_one_stands(folder: Path) -> None:
    (folder / ".cxfocusignore").write_text("b.txt\nm/old/\n")
    (folder.parent / ".cxfocusignore").write_text("a.txt\n")
    assert found("m") == ["m/a.txt"]
    assert found("m/n") == []
    assert found("m/old") == ["m/old/a.txt"]  # a folder that is named is read
    assert found("m/n/b.txt") == ["m/n/b.txt"]
    assert found(str(folder / "m")) == [str(folder / "m/a.txt")]
    assert found("m", here="m") == ["m/a.txt", "m/b.txt", "m/n/b.txt", "m/old/a.txt"]
    assert found("m", here="..") == []


def test_what_the_user_excludes_no_ignore_file_takes_back(folder: Path) -> None:
    (folder / ".cxfocusignore").write_text("!b.txt\n")
    assert found("m", excluded=((".", ["b.txt"]),)) == ["m/a.txt", "m/old/a.txt"]


@pytest.mark.usefixtures("folder")
def test_a_pattern_whose_files_are_all_left_out_is_not_misspelled() -> None:
    walk = Walk()
    assert list(discover(Search(("m/b*",), ((".", ["b.txt"]),)), walk)) == []
    assert (walk.problems, walk.left_out["excluded"]) == ([], 1)


@pytest.mark.parametrize(("path", "part"), [("a/*.md", "a"), ("*.md", "."), ("a/b.md", "a/b.md"), ("/x/?/y", "/x")])
def test_the_fixed_part_of_a_pattern(path: str, part: str) -> None:
    assert fixed_part(path) == part


def test_each_file_once_by_the_name_that_is_no_link(folder: Path) -> None:
    (folder / "m/0-link.txt").symlink_to("a.txt")
    walk = Walk()
    files = list(discover(Search(("m", "m/b.txt", "./m")), walk))
    assert [each.path for each in without_twins(files)] == ["m/a.txt", "m/b.txt", "m/n/b.txt", "m/old/a.txt"]


@pytest.mark.parametrize(
    ("path", "patterns", "expected"),
    [
        ("a/b.md", ["b.md"], True), ("a/b.md", ["a"], True), ("a/b.md", ["a/"], True), ("a/b.md", ["/b.md"], False),
        ("a/b/c.md", ["a/**/c.md"], True), ("a/c.md", ["a/**/c.md"], True), ("a/b/c.md", ["a/*.md"], False),
        ("a/b/c.md", ["**/b/**"], True), ("b.md", ["b/"], False), ("a/b.md", ["a/", "!a/b.md"], True),
        ("b.md", ["*.md", "!b.md"], False), ("b.md", [], False), ("b.md", ["./b.md"], True), ("é.md", ["?.md"], True),
    ],
)  # fmt: skip
def test_patterns_are_those_of_git(path: str, patterns: list[str], expected: bool) -> None:
    assert matches(path, patterns) is expected
