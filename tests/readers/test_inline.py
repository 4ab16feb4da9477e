"""Comments in a text that switch counting off, or silence a term; in every format of text."""

from __future__ import annotations

import pytest

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.inline import obey_comments
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source
from cxfocus.report.model import DocumentReport
from cxfocus.transcript import Silenced

LEXICON = parse_lexicon("cxfocus: 1\nname: x\ncustomer: [patron, cxfocus]\ninstitution: [board, IT, library board]\n")


def read(text: str, name: str = "a.md", inline: bool = True) -> DocumentReport:
    job = Job(LEXICON, reading=ReadingOptions(inline=inline))
    [document] = analyze_inputs([Source(name, text.encode())], job).documents
    return document


def counts(document: DocumentReport) -> tuple[int, int]:
    return document.focus.customer, document.focus.institution


CUES = """\
1
00:00:01,000 --> 00:00:02,000
The board. {off}

2
00:00:03,000 --> 00:00:04,000
The board, the patron.

3
00:00:05,000 --> 00:00:06,000
{on} All patrons came.
"""
WEBVTT = """\
WEBVTT

00:01.000 --> 00:02.000
The board.

{off}

00:03.000 --> 00:04.000
The board, the patron.

{on}

00:05.000 --> 00:06.000
All patrons came.
"""
TABLE = """\
| Time | Transcript |
|---|---|
| 0:01 | The board. {off} |
| 0:02 | The board, the patron. |
| 0:03 | {on} All patrons came. |
"""
FORMATS = {
    "markdown": ("a.md", "# T\n\nThe board.\n\n{off}\n\nThe board, the patron.\n\n{on}\n\nAll patrons came.\n"),
    "text": ("a.txt", "The board.\n\n{off} The board,\nthe patron. {on} All patrons came.\n"),
    "vtt": ("a.vtt", WEBVTT),
    "srt": ("a.srt", CUES),
    "table": ("a.md", TABLE),
}
OFF, ON = "<!-- cxfocus: off reason: quoted -->", "<!-- cxfocus: on -->"


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_switched_off_is_not_counted_and_is_listed(name: str) -> None:
    path, text = FORMATS[name]
    document = read(text.format(off=OFF, on=ON), path)
    assert counts(document) == (1, 1)
    [silenced] = document.silenced
    assert (silenced.term, silenced.reason) == (None, "quoted")
    assert document.skipped["passages switched off inline"] == silenced.amount > 3
    assert document.warnings == ()


@pytest.mark.parametrize("name", FORMATS)
def test_a_comment_itself_is_never_counted(name: str) -> None:
    path, text = FORMATS[name]
    document = read(text.format(off="<!-- cxfocus: ignore zzz reason: patron board -->", on=""), path)
    assert counts(document) == (2, 2)


def test_with_inline_off_a_comment_is_a_comment() -> None:
    path, text = FORMATS["markdown"]
    document = read(text.format(off=OFF, on=ON), path, inline=False)
    assert counts(document) == (2, 2)
    assert document.silenced == ()


def test_a_note_of_webvtt_switches_too() -> None:
    path, text = FORMATS["vtt"]
    assert counts(read(text.format(off="NOTE cxfocus: off", on="NOTE cxfocus: on"), path)) == (1, 1)


@pytest.mark.parametrize("name", ["cxfocus", "Cxfocus", "CxFocus", "cxFocus", "CXFOCUS"])
def test_our_name_may_be_written_in_any_case(name: str) -> None:
    path, text = FORMATS["markdown"]
    assert counts(read(text.format(off=f"<!-- {name}: off -->", on=f"<!-- {name}: on -->"), path)) == (1, 1)


def test_positions_stay_true() -> None:
    path, text = FORMATS["vtt"]
    mentions = read(text.format(off=OFF, on=ON), path).mentions or ()
    assert [(mention.line, mention.column, mention.text) for mention in mentions] == [
        (4, 5, "board"),
        (14, 5, "patrons"),
    ]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("board", (1, 1)), ("BOARD", (1, 1)), ("boards", (1, 2)), ('"board"', (1, 1)), ("library board", (1, 2)),
        ("library\nboard", (1, 2)), ("Library  Boards", (1, 2)), ("patron", (0, 3)), ("it", (1, 3)),
    ],
)  # fmt: skip
def test_a_term_is_an_entry_or_what_the_text_says(term: str, expected: tuple[int, int]) -> None:
    text = f"Boards and the board. Library Boards. A patron. <!-- cxfocus: ignore {term} reason: x -->\n"
    document = read(text)
    assert counts(document) == expected
    assert document.focus.words == 8


def test_what_a_term_silenced_is_listed() -> None:
    document = read("Boards.\n\n<!-- CXFOCUS : Ignore board  Reason: a plank,\nof wood -->\n")
    assert document.silenced == (Silenced("board", "a plank, of wood", 3, 1),)
    assert document.warnings == ()


@pytest.mark.parametrize(
    ("comment", "warning"),
    [
        ("ignore zebra", "line 1: this `cxfocus: ignore` silences nothing: no mention here is so called. Write the"),
        ("ignore", "line 1: ignore what? Write <!-- cxfocus: ignore TERM reason: … -->"),
        ("of", "line 1: unknown command in the cxfocus comment: of. Did you mean off?"),
        ("zzzz", "line 1: unknown command in the cxfocus comment: zzzz. Write off, on, or ignore TERM"),
        ("{line}", "line 1: unknown command in the cxfocus comment: {line}. Write off, on, or ignore TERM"),
        ("", "line 1: a command is missing in the cxfocus comment. Write off, on, or ignore TERM"),
        ("on", "line 1: `cxfocus: on` where nothing is off. Delete it"),
        ("off", "line 1: counting is switched off and never on again. Write <!-- cxfocus: on --> where it is to go on"),
    ],
)
def test_what_is_odd_is_a_warning(comment: str, warning: str) -> None:
    [found, *_] = read(f"<!-- cxfocus: {comment} -->\nThe board.\n").warnings
    assert str(found).startswith(warning)


def test_off_twice_and_off_for_nothing() -> None:
    assert tuple(map(str, read(f"{OFF} a {OFF} b {ON}").warnings)) == (
        "line 1: counting is off since line 1 already. Delete one",
    )
    assert tuple(map(str, read(f"{OFF}\n{ON}\nboard").warnings)) == (
        "line 1: `cxfocus: off` switches no word off. Delete it",
    )


def test_warnings_come_in_order_of_their_lines() -> None:
    comments = "<!-- cxfocus: zzzz -->\n<!-- cxfocus: on -->\n<!-- cxfocus: ignore -->\n<!-- cxfocus: on -->\n"
    places = [str(warning).split(":")[0] for warning in read(comments).warnings]
    assert places == ["line 1", "line 2", "line 3", "line 4"]


def test_names_of_elements_are_no_words_switched_off() -> None:
    page = f"<html><body><p>A patron.</p>{OFF}<p class='x'>The <b>board</b> met.</p>{ON}</body></html>"
    [silenced] = read(page, "a.html").silenced
    assert silenced.amount == 3


@pytest.mark.parametrize("text", ["", "<!-- cxfocus is a program -->", "cxfocus: off", "<!-- xcxfocus: off -->"])
def test_what_only_looks_like_a_comment_of_ours(text: str) -> None:
    assert obey_comments(text) is None


@pytest.mark.parametrize(
    "text", ["<!-- cxfocus:" * 20_000, "<!-- cxfocus: off -->" * 20_000, "<!-- cxfocus " + " " * 200_000]
)
def test_comments_without_end_are_read(text: str) -> None:
    read(f"The board. {text}", "a.txt")
