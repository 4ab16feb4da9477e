"""Inputs made to take forever, to crash the program, or to lose words."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.errors import LexiconError
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.matching.matcher import Matcher
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.report.redact import PrivacyOptions, redact_report
from tests.cli.case import run

pytestmark = pytest.mark.usefixtures("ends_soon")

LEXICON = "cxfocus: 1\nname: x\ncustomer: [{}]\ninstitution: [library]\n"


@pytest.mark.parametrize("text", ["[" * 50_000, "{a: " * 50_000, "- " * 50_000, "? " * 50_000])
def test_a_lexicon_nested_without_end_is_refused(text: str) -> None:
    with pytest.raises(LexiconError, match="nested too deeply"):
        parse_lexicon(text)


@pytest.mark.parametrize("entry", ['"aaa*aaa*b"', '"*aaa*"', '"aaa?a*"'])
def test_a_wildcard_ends_on_a_word_without_end(entry: str) -> None:
    matcher = Matcher(parse_lexicon(LEXICON.format(entry)))
    assert list(matcher.scan(["a" * 200_000 + " library"]).entries[-1:]) == [1]


def test_a_code_fence_without_end_is_read() -> None:
    report = analyze_inputs([Source("x.md", b"`" * 99_999 + b"library")], Job(parse_lexicon(LEXICON.format("patron"))))
    assert report.documents[0].focus.words == 1


_GAP = " " * 20_000
_NICKS = "<ann> one\n<bob> library\n<ann> three\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"From ann to Everyone: hi\nann to bob{_GAP}x library\n", "x.txt"),
        (f"{_NICKS}<ann> s/a/{_GAP}x/y\n", "x.log"),
        (f"{_NICKS}<ann> scribe: bob\n<ann> meeting: {_GAP}lamps\n", "x.log"),
        (f"{_NICKS}<ann> #startmeeting\n<ann> #meetingname {_GAP}lamps\n", "x.log"),
        (f"1. a{_GAP}b library\n   c\n2. d\n   e\n3. f\n   g\n", "x.txt"),
        ("[x]" + " Minutes" * 5_000 + " library\n", "x.txt"),
        (f"Ann: library {'.' * 20_000}a\nBob: two\n", "x.txt"),
        (f"00:00:01:00{_GAP}x library\n", "x.txt"),
    ],
)
def test_a_line_that_could_be_divided_in_many_ways_is_read_soon(text: str, name: str) -> None:
    """An expression that tries all ways takes minutes for one of these."""
    report = analyze_inputs([Source(name, text.encode())], Job(parse_lexicon(LEXICON.format("patron"))))
    assert report.documents[0].focus.institution == 1


def test_words_above_the_first_heading_are_a_part_of_their_own() -> None:
    text = b"The library serves patrons here.\n\n# One\n\nlibrary patron\n"
    document = analyze_inputs([Source("x.md", text)], Job(parse_lexicon(LEXICON.format("patron")))).documents[0]
    assert [(part.name, part.focus.customer) for part in document.sections] == [
        ("(before the first heading)", 1),
        ("One", 1),
    ]


def test_a_name_whose_capitals_fold_otherwise_is_hidden_all_the_same() -> None:
    text = "I\u015f\u0131k: the library\nI\u015f\u0131k: patrons\nI\u015f\u0131k: thank I\u015eIK patrons\n"
    report = analyze_inputs([Source("x.txt", text.encode())], Job(parse_lexicon(LEXICON.format("patron"))))
    shown = repr(redact_report(report, PrivacyOptions(anonymize=True)))
    assert "I\u015eIK" not in shown
    assert "I\u015f\u0131k" not in shown


def test_a_report_never_overwrites_what_it_reports_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in.txt").write_text("the library patrons\n")
    ran = run(["analyze", "in.txt", "--output", "./in.txt"], tmp_path, monkeypatch)
    assert ran[0] == 2
    assert (tmp_path / "in.txt").read_text() == "the library patrons\n"
