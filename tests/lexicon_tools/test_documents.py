"""The files of a folder that are read, and their order: the same as for `batch`."""

from __future__ import annotations

from pathlib import Path

from cxfocus.lexicon_tools.documents import DocumentWords, read_documents
from cxfocus.report.model import Failure


def test_files_below_a_folder_by_name_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a.txt", ".git/config", "b/.hidden.txt", "b/one.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The patrons came.\n")
    found = [each for each in read_documents([str(tmp_path)]) if isinstance(each, DocumentWords)]
    assert [Path(each.path).relative_to(tmp_path).as_posix() for each in found] == ["a.txt", "b/one.md", "b/two.txt"]
    assert found[0].turns == ("The patrons came.",)


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02\x03" * 50)
    (tmp_path / "b.txt").write_text("words\n")
    assert [type(each) for each in read_documents([str(tmp_path)])] == [Failure, DocumentWords]
    [missing] = read_documents([str(tmp_path / "nowhere")])
    assert isinstance(missing, Failure)
    assert "no such file" in missing.message
    assert [type(each) for each in read_documents([""])] == [Failure]


def test_what_is_no_document_is_not_read(tmp_path: Path) -> None:
    names = ("a.txt", "~$a.docx", "old/b.txt", "photo.png", "c.json", "d.csv", "e.log")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The patrons came.\n")
    (tmp_path / "c.json").write_text('{"name": "patrons"}')
    (tmp_path / "link.txt").symlink_to("a.txt")
    (tmp_path / ".cxfocusignore").write_text("old/\n")
    (tmp_path / "focus.md").write_text("## Customer focus\n\n<sub>x 1, 9 entries; cxfocus 0.1.0</sub>\n")
    assert [Path(each.path).name for each in read_documents([str(tmp_path)])] == ["a.txt", "e.log"]
    named = [str(tmp_path / name) for name in ("c.json", "d.csv", "old/b.txt")]
    assert [type(each) for each in read_documents(named)] == [Failure, DocumentWords, DocumentWords]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("words\n")
    [found] = read_documents([str(tmp_path)])
    assert isinstance(found, Failure)
    assert "holds no documents" in found.message
