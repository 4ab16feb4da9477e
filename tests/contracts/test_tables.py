"""Every row of every table of the program has a case here; a new row without one fails."""

from __future__ import annotations

import io
from pathlib import Path
from typing import get_args

import pytest

from cxfocus import errors
from cxfocus.cli import exits
from cxfocus.errors import CxfocusError, Problem, ReadError
from cxfocus.lexicon.document import KEYS
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon.model import ROLES, SIDES, Role, Side
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.refusals import REFUSED_KINDS, RefusedKind, refuse_what_is_no_text
from cxfocus.readers.registry import FORMATS, Format, recognize
from cxfocus.readers.source import Source
from cxfocus.report.wording import VERDICTS
from cxfocus.scoring.focus import Verdict
from cxfocus.writers.registry import WRITERS
from cxfocus.writers.style import Style

FIXTURES = Path(__file__).parents[1] / "fixtures"
FORMAT_CASES = {
    "vtt": ("WEBVTT\n\n00:01.000 --> 00:02.000\nwords\n", ".txt"),
    "json": ('[{"speaker": "Ann", "text": "words"}]', ".txt"),
    "tsv": ("start\tend\ttext\n0\t1000\twords\n", ""),
    "csv": ("start,end,text\n0,1000,words\n", ""),
    "aud": ("0.0\t1.5\t[[SPEAKER_00]]words\n", ""),
    "lrc": ("[by:x]\n[00:01.00]words\n[00:02.50]more\n", ""),
    "sbv": ("0:00:01.000,0:00:02.000\nwords\n", ""),
    "whisper": ("[00:00:00.000 --> 00:00:02.000]   words\n", ".txt"),
    "srt": ("1\n00:00:01,000 --> 00:00:02,000\nwords\n", ".txt"),
    "range": ("00:00:01:05 - 00:00:02:00\nwords\n\n00:00:03:00 - 00:00:04:00\nmore\n", ".txt"),
    "table": ("| Time | Transcript |\n|---|---|\n| 0:01 | words |\n| 0:02 | more |\n", ".md"),
    "html": ("<html><body><p>words</p></body></html>", ".txt"),
    "markdown": ("# a\n\nwords\n\n## b\n\n**c**\n", ""),
    "text": ("words\n", ""),
}


def test_every_format_has_a_case() -> None:
    assert {row.name for row in FORMATS} == set(FORMAT_CASES)


@pytest.mark.parametrize("name", FORMAT_CASES)
def test_a_format_is_recognized_and_read(name: str) -> None:
    text, suffix = FORMAT_CASES[name]
    row = recognize(text, suffix)
    assert row.name == name
    layout = row.read(text, ReadingOptions())
    assert layout.format == name
    assert len(layout.body) == len(text if layout.composed_text is None else layout.composed_text)
    assert "words" in "".join(layout.body[turn.start : turn.end] for turn in layout.turns)


@pytest.mark.parametrize("row", [row for row in FORMATS if row.name not in {"table", "json"}], ids=lambda row: row.name)
def test_every_format_except_tables_and_json_reads_an_empty_text(row: Format) -> None:
    assert row.read("", ReadingOptions()).turns == ()


CUES = "00:01.000 --> 00:02.000\nwords\n"
VTT = FORMAT_CASES["vtt"][0]
SRT = FORMAT_CASES["srt"][0]
MARKDOWN = FORMAT_CASES["markdown"][0]


@pytest.mark.parametrize(
    ("text", "suffix", "name"),
    [
        (CUES, ".vtt", "vtt"),
        (CUES, ".srt", "srt"),
        (CUES, "", "srt"),
        (SRT, ".vtt", "vtt"),
        (VTT, ".srt", "vtt"),
        (VTT, "", "vtt"),
        ("words", ".vtt", "text"),
        ("words", ".srt", "text"),
        ("words", ".md", "markdown"),
        ("words", ".MD", "markdown"),
        ("words", ".rst", "markdown"),
        ("words", ".log", "text"),
        (MARKDOWN, ".txt", "text"),
        (MARKDOWN, ".html", "markdown"),
        ("WEBVTTX", ".txt", "text"),
        ("[Ann] 10:02", ".txt", "text"),
        ("{inaudible} so", "", "text"),
        ("[1] a footnote", "", "text"),
        ("[1, 2]", "", "json"),
        ("{}", "", "json"),
        (" [ {", "", "json"),
        ("[00:01:02] Ann: hi", "", "text"),
        ("[[1]]", "", "json"),
        ("[[Page]] links", "", "text"),
        ("1.5\tx", "", "text"),
        ("[00:01.00]one line", "", "text"),
        ("[[00:01:02] Ada: words", ".txt", "text"),
        ("[ ] words", ".txt", "text"),
        ("[[1, 2]]", ".txt", "json"),
        ("[2026-01-13, 21:25:15] Ann: words", ".txt", "text"),
        ("[1.5e-3, -2]", "", "json"),
        ("a --> b", ".txt", "text"),
        ("", "", "text"),
        ("", ".vtt", "text"),
    ],
)
def test_recognize(text: str, suffix: str, name: str) -> None:
    assert recognize(text, suffix).name == name


@pytest.mark.parametrize("row", REFUSED_KINDS, ids=lambda row: f"{row.magic!r} {row.inside!r}")
def test_every_known_kind_of_file_is_refused(row: RefusedKind) -> None:
    with pytest.raises(ReadError) as raised:
        read_transcript(Source("x.txt", b"\x00" * row.offset + row.magic + b"rest" + row.inside))
    [problem] = raised.value.problems
    assert problem == Problem(f"this is {row.kind}, which cxfocus does not read", "x.txt", hint=row.advice)


@pytest.mark.parametrize("magic", sorted({row.magic for row in REFUSED_KINDS if row.offset == 0}))
def test_a_file_that_quotes_a_sign_later_is_not_refused(magic: bytes) -> None:
    refuse_what_is_no_text(b"see " + magic, "x.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'<?xml version="1.0"?>\n<!-- x --><tt xmlns="http://www.w3.org/ns/ttml">', "captions in the TTML format"),
        (b"\xef\xbb\xbf<tt:tt xmlns:tt='x'>", "captions in the TTML format"),
        (b"<?xml version='1.0'?><timedtext format='3'>", "YouTube's captions as XML"),
        (b"<?xml version='1.0'?><transcript><text start='1.0'>", "YouTube's captions as XML"),
        (b"<?xml version='1.0'?><office:document xmlns:office='x'>", "a flat OpenDocument file"),
    ],
)
def test_kinds_of_xml_are_refused(data: bytes, kind: str) -> None:
    with pytest.raises(ReadError, match=rf"^x: this is {kind}, which cxfocus does not read\. "):
        read_transcript(Source("x", data))


CONTAINER_CASES: dict[str, str | bytes] = {
    "docx": "minutes.docx",
    "odt": "minutes.odt",
    "rtf": "minutes.rtf",
    "pdf": "minutes.pdf",
    "eml": b"From: Ann\nMessage-ID: <1>\n\nOur patrons asked.\n",
}


def test_every_kind_of_document_has_a_case() -> None:
    assert [row.name for row in CONTAINERS] == list(CONTAINER_CASES)


@pytest.mark.parametrize("suffix", [".txt", "", ".doc", ".md"])
@pytest.mark.parametrize("name", CONTAINER_CASES)
def test_a_document_is_told_by_its_bytes(name: str, suffix: str) -> None:
    case = CONTAINER_CASES[name]
    data = case if isinstance(case, bytes) else (FIXTURES / "documents" / case).read_bytes()
    layout = read_transcript(Source(f"x{suffix}", data)).layout
    assert layout.format == name
    assert "patrons" in layout.body


LEXICON = parse_lexicon("cxfocus: 1\nname: x\ncustomer: [patron]\ninstitution: [board]\n")
WRITER_CASES = {
    "text": "Share of customer mentions: 0.50",
    "brief": "0.50  ",
    "markdown": "Share of customer mentions: **0.50",
    "html": "Share of customer mentions: <strong>0.50",
    "json": '"share": 0.5',
}


def test_every_writer_has_a_case() -> None:
    assert set(WRITERS) == set(WRITER_CASES)


@pytest.mark.parametrize("name", WRITER_CASES)
def test_a_writer_writes(name: str) -> None:
    report = analyze_inputs([Source("x.txt", b"patrons and the board\n")], Job(LEXICON))
    stream = io.StringIO()
    WRITERS[name](report, stream, Style())
    assert WRITER_CASES[name] in stream.getvalue()
    assert stream.getvalue().endswith("\n")


@pytest.mark.parametrize("name", WRITER_CASES)
def test_every_writer_except_the_brief_one_names_a_file_that_is_missing(name: str) -> None:
    stream = io.StringIO()
    WRITERS[name](analyze_inputs(["no-such-folder/x.txt"], Job(LEXICON)), stream, Style())
    assert ("no-such-folder/x.txt: no such file" in stream.getvalue()) == (name != "brief")


EXIT_CASES = {errors.UsageError: 2, errors.LexiconError: 2, errors.WriteError: 2, errors.ReadError: 3}


def test_every_error_has_an_exit_code() -> None:
    assert set(CxfocusError.__subclasses__()) == set(EXIT_CASES) == set(exits._CODES)


@pytest.mark.parametrize("kind", EXIT_CASES)
def test_an_error_ends_with_its_code(kind: type[CxfocusError], capsys: pytest.CaptureFixture[str]) -> None:
    def command() -> int:
        raise kind([Problem("first", "a.txt", 1, 2, "Do this"), Problem("second.", hint="Do that")])

    assert exits.code_of(command) == EXIT_CASES[kind]
    assert capsys.readouterr() == ("", "cxfocus: a.txt:1:2: first. Do this\ncxfocus: second. Do that\n")


def test_exit_codes() -> None:
    codes = (exits.OK, exits.CHECK_FAILED, exits.USAGE, exits.UNREADABLE, exits.OUR_BUG, exits.INTERRUPTED)
    assert codes == (0, 1, 2, 3, 70, 130)


def test_sides_and_roles() -> None:
    assert set(SIDES) == set(get_args(Side))
    assert set(ROLES) == set(get_args(Role)) <= set(KEYS)


def test_every_verdict_has_words() -> None:
    assert set(VERDICTS) == set(get_args(Verdict))


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Problem("m"), "m"),
        (Problem("m", "p"), "p: m"),
        (Problem("m", "p", 3), "p:3: m"),
        (Problem("m", "p", 3, 4, "Do."), "p:3:4: m. Do."),
        (Problem("m.", None, None, None, "Do"), "m. Do"),
    ],
)
def test_problems_in_words(problem: Problem, words: str) -> None:
    assert str(problem) == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a", "a"),
        ("a\x1b[1m", "a\\x1b[1m"),
        ("a\nb", "a\\nb"),
        ("é議", "é議"),
        ("\udce9", "%E9"),
        ("\u202e", "\\u202e"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert exits.printable(text) == shown


@pytest.mark.parametrize("name", [row.name for row in FORMATS if row.name not in ("markdown", "text", "html")])
def test_a_format_that_is_asked_for_and_not_there_is_refused(name: str) -> None:
    with pytest.raises(ReadError, match=r"^x\.txt"):
        read_transcript(Source("x.txt", b"The patrons and the board met.\n"), ReadingOptions(format=name))
