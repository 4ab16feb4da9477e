"""What `from cxfocus import analyze` takes, and what it raises."""

from __future__ import annotations

from pathlib import Path

import pytest

import cxfocus
from cxfocus import LexiconError, ReadError, Report, Source, analyze, load_lexicon
from tests.cli.case import run

_TEXT = "The patrons spoke with the staff of Quill House. The patrons left.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text(_TEXT)
    return path


def test_a_lexicon_is_named_or_loaded(path: Path) -> None:
    assert analyze(path, lexicon="library") == analyze(str(path), lexicon=load_lexicon("library"))


def test_names_of_the_institution_count_on_its_side(path: Path) -> None:
    [plain], [named] = analyze(path).documents, analyze(path, organizations=["Quill House"]).documents
    assert named.focus.institution == plain.focus.institution + 1
    assert (plain.organizations, named.organizations) == ((), ("Quill House",))


def test_labels_that_are_named_begin_turns(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Some words come first here.\nZed: the patrons left the lamp on.\n")
    assert [part.name for part in analyze(path, speakers=["Zed"]).documents[0].speakers] == ["Zed", None]
    assert analyze(path).documents[0].speakers == ()


def test_a_verdict_is_given_on_as_much_evidence_as_is_asked_for(path: Path) -> None:
    assert analyze(path).total.focus.verdict == "insufficient-evidence"
    assert analyze(path, minimum_mentions=1).total.focus.verdict == "balanced"


def test_mentions_are_located_unless_nobody_asks(path: Path) -> None:
    [with_mentions], [without] = analyze(path).documents, analyze(path, mentions=False).documents
    assert len(with_mentions.mentions or ()) == with_mentions.focus.mentions
    assert (without.mentions, without.passages, without.focus) == (None, (), with_mentions.focus)


def test_what_cannot_be_read_is_a_failure_and_what_is_not_there_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"PK\x03\x04\x00\x00")
    assert [failure.path for failure in analyze(tmp_path / "a.txt").failures] == [str(tmp_path / "a.txt")]
    with pytest.raises(ReadError, match=r"b\.txt: no such file\. Check the spelling"):
        analyze(tmp_path / "a.txt", tmp_path / "b.txt")
    with pytest.raises(LexiconError, match="there is no lexicon 'nope'"):
        analyze(tmp_path / "a.txt", lexicon="nope")


def test_a_lexicon_may_be_a_path(path: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.yaml"
    words.write_text("cxfocus: 1\nname: x\ncustomer: [patron]\ninstitution: [staff]\n")
    assert analyze(path, lexicon=words) == analyze(path, lexicon=str(words))


def test_a_text_is_one_name(path: Path) -> None:
    assert analyze(path, organizations="Quill House") == analyze(path, organizations=["Quill House"])
    assert analyze(path, speakers="Ann Lee") == analyze(path, speakers=["Ann Lee"])


def test_names_that_no_document_has_are_told_in_the_notes(path: Path) -> None:
    report = analyze(path, organizations=["Quill House", "Quil House"], speakers=["Zoe"])
    assert report.notes == (
        "speakers: no document has a speaker 'Zoe'",
        "organizations: no document mentions 'Quil House'",
    )
    assert analyze(organizations="Quill House", speakers="Zoe").notes == ()


def test_what_is_wrong_with_a_name_is_told_of_the_parameter(path: Path) -> None:
    with pytest.raises(LexiconError, match=r"^organizations: a name is empty"):
        analyze(path, organizations=[""])


def test_another_lexicon_that_finds_more_is_told_where_none_was_chosen() -> None:
    books = Source("a.txt", b"The borrower asked about overdue items, interlibrary loan and the catalog.\n\n" * 20)
    [note] = analyze(books).notes
    assert note.startswith("Another lexicon finds more: library")
    assert analyze(books, lexicon=load_lexicon("general")).notes == ()


def test_text_that_is_in_no_file_is_a_source(path: Path) -> None:
    told = Source("minutes 2025-03-11.md", b"# Minutes\n\nThe patrons left.\n")
    [from_file, from_text] = analyze(path, told, lexicon="library").documents
    assert (from_text.path, from_text.format, from_text.date) == (told.path, "markdown", "2025-03-11")
    assert from_file == analyze(path, lexicon="library").documents[0]


def test_the_json_is_that_of_the_command(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = analyze(path, organizations="Quill House")
    assert isinstance(report, Report)
    ran = run(["analyze", str(path), "--org", "Quill House", "--format", "json"], path.parent, monkeypatch)
    assert report.to_json().replace(cxfocus.__version__, "VERSION") == ran.stdout


def test_the_json_is_unicode_whatever_a_name_is() -> None:
    assert '"path": "caf%E9.txt"' in analyze(Source("caf\udce9.txt", b"The patrons left.\n")).to_json()


def test_every_name_of_the_package_is_there() -> None:
    assert all(hasattr(cxfocus, name) for name in cxfocus.__all__)
