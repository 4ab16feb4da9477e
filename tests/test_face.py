"""`from cxfocus import analyze`: its parameters, its results and its errors."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cxfocus
from cxfocus import (
    LexiconError,
    ReadError,
    ReadingOptions,
    Report,
    RuleOptions,
    Source,
    analyze,
    face,
    load_lexicon,
    parse_lexicon,
    to_json,
)
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
    [whole] = analyze(Source("a.txt", b"Lee, Ann: We met.\nBo: So we did.\n" * 9), speakers=["Lee"]).notes
    assert whole.endswith("A name with a comma stands in quotes: speakers='Lee, Ann'")


def test_messages_name_keywords_and_no_options(path: Path) -> None:
    cp1252 = Source("a.txt", "Café für alle\n".encode("cp1252") * 9)
    assert [str(each) for each in analyze(cp1252).documents[0].warnings] == [
        "not UTF-8; read as Windows-1252. If names look wrong: ReadingOptions(encoding='NAME')"
    ]
    large = Source("a.html", b"<html><p>Patrons.</p></html>" * 9)
    [failure] = analyze(large, reading=ReadingOptions(max_size=9)).failures
    assert failure.message.endswith("Raise with ReadingOptions.max_size if you trust it")
    assert analyze(path, rules=RuleOptions(model="nope")).notes == (
        "RuleOptions(model='nope') was not needed: no entry of the lexicon has a linguistic rule",
    )
    with pytest.raises(LexiconError, match=r"to count several together, give each of them with lexicon"):
        parse_lexicon("cxfocus: 1\nname: x\nextends: [a, b]\n")


def test_how_to_read_is_an_option(path: Path) -> None:
    [read] = analyze(path, reading=ReadingOptions(format="markdown", speakers=("Zed",)), speakers="Zoe").documents
    assert read.format == "markdown"
    notes = analyze(path, reading=ReadingOptions(speakers=("Zed",)), speakers="Zoe").notes
    assert [note.rpartition(" ")[2] for note in notes] == ["'Zed'", "'Zoe'"]


def test_several_lexicons_are_counted_together(path: Path) -> None:
    words = parse_lexicon("cxfocus: 1\nname: x\ncustomer: [quill]\ninstitution: [they]\n")
    one, both = analyze(path, lexicon="library"), analyze(path, lexicon=["library", words])
    assert both.total.focus.customer == one.total.focus.customer + 1
    assert both.lexicon.name == "library+x"


@pytest.mark.parametrize(
    ("documents", "options", "error", "message"),
    [
        ((), {}, ValueError, "analyze needs a document: a path or a Source"),
        ((["a.txt"],), {}, TypeError, "not list; write analyze(*documents) for several"),
        ((3,), {}, TypeError, "a document is a path or a Source, not int"),
        ((Source("a", "text"),), {}, TypeError, "bytes, not str; write text.encode()"),  # type: ignore[arg-type]
        (("a",), {"minimum_mentions": 0}, ValueError, "minimum_mentions is at least 1, not 0"),
        (("a",), {"reading": ReadingOptions(max_size=0)}, ValueError, "max_size is at least 1, not 0"),
        (("a",), {"reading": ReadingOptions(format="zzz")}, ValueError, "no format is called 'zzz'; known: vtt"),
        (("a",), {"lexicon": []}, ValueError, "analyze needs a lexicon"),
        (("a",), {"lexicon": None}, TypeError, "a lexicon is a name, a path or a Lexicon, not NoneType"),
        (("a",), {"lexicon": ["library", 3]}, TypeError, "a lexicon is a name, a path or a Lexicon, not int"),
        (("a",), {"reading": None}, TypeError, "reading is ReadingOptions(...), not NoneType"),
        (("a",), {"rules": {"model": "x"}}, TypeError, "rules is RuleOptions(...), not dict"),
        (("a",), {"reading": ReadingOptions(max_size="10M")}, TypeError, "max_size is a whole number, not str"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    documents: tuple[Any, ...], options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=re.escape(message)):
        analyze(*documents, **options)


def test_a_report_is_shown_in_a_line(path: Path, tmp_path: Path) -> None:
    assert repr(analyze(path)) == "<Report of 1 document: share 0.67>"
    (tmp_path / "b.txt").write_bytes(b"PK\x03\x04\x00\x00")
    assert str(analyze(tmp_path / "b.txt")) == "<Report of 0 documents, 1 failure: share n/a>"


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
    assert to_json(report).replace(cxfocus.__version__, "VERSION") == ran.stdout


def test_the_json_is_unicode_whatever_a_name_is() -> None:
    assert '"path": "caf%E9.txt"' in to_json(analyze(Source("caf\udce9.txt", b"The patrons left.\n")))


def test_every_name_of_the_package_is_there() -> None:
    assert all(hasattr(cxfocus, name) for name in cxfocus.__all__)
    assert sorted(cxfocus.__all__) == sorted(["__version__", *face.__all__])


def test_names_can_be_completed_before_they_are_used() -> None:
    code = "import cxfocus, sys; print({*cxfocus.__all__} <= {*dir(cxfocus)}, 'cxfocus.face' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "True False\n"
