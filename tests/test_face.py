"""What `from cxfocus import analyze` takes, and what it raises."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus import LexiconError, ReadError, analyze, load_lexicon

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
