"""From what was named to the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.check.inputs import Search, documents_in, fixed_part
from cxfocus.errors import ReadError, UsageError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md",
        "a.TXT",
        "c/d.vtt",
        "c/package.json",
        ".hidden/x.md",
        "c/.x.md",
        "c/e/f.pdf",
        "g.zip",
        "[h].md",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(folder: Path, *paths: str, exclude: tuple[str, ...] = (), own: str = "") -> list[str]:
    search = Search(folder, exclude, frozenset({folder / own}) if own else frozenset())
    return [each.path for each in documents_in(paths, [search])[0]]


def test_a_folder_gives_its_documents_in_order(folder: Path) -> None:
    assert found(folder, ".") == ["[h].md", "a.TXT", "b.md", "c/d.vtt", "c/e/f.pdf"]
    assert found(folder, "c/") == ["c/d.vtt", "c/e/f.pdf"]


def test_what_is_named_is_taken_whatever_it_is_called_and_only_once(folder: Path) -> None:
    assert found(folder, "c/package.json", "./c/../b.md", ".", "nosuch", "[h].md") == [
        "c/package.json", "./c/../b.md", "[h].md", "a.TXT", "c/d.vtt", "c/e/f.pdf", "nosuch",
    ]  # fmt: skip


def test_patterns(folder: Path) -> None:
    assert found(folder, "**/*.vtt", "?.md") == ["c/d.vtt", "b.md"]
    with pytest.raises(UsageError, match="no file matches this pattern"):
        found(folder, "nosuch/**")


def test_left_out(folder: Path) -> None:
    assert found(folder, ".", exclude=("c/", "*.TXT"), own="b.md") == ["[h].md"]
    assert found(folder, "b.md", exclude=("b.md",)) == []


def test_an_empty_folder_is_an_error(folder: Path) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(UsageError, match="no document in this folder"):
        found(folder, "empty", "b.md")


@pytest.mark.parametrize(("path", "part"), [("a/*.md", "a"), ("*.md", "."), ("a/b.md", "a/b.md"), ("/x/?/y", "/x")])
def test_the_fixed_part_of_a_pattern(path: str, part: str) -> None:
    assert fixed_part(path) == part


def test_a_folder_that_cannot_be_read_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(ReadError, match="c: this folder cannot be read: Permission denied"):
        found(folder, "c")
