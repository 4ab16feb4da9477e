"""How the cue formats differ: how they write the head of a cue, and which blocks are not cues."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from cxfocus.readers.cues.times import (
    RANGE,
    SHORT_TIMES,
    SPAN,
    STAMP,
    TIMES,
    USUAL_STAMP,
    break_the_standard,
    read_range_times,
    read_seconds,
    read_spans,
    read_starts,
    read_times,
)
from cxfocus.text.expressions import regex
from cxfocus.transcript import Span, Timing

# Every pattern begins with a line end: a literal that the regex engine can jump to.
# Possessive repeats keep hostile input linear.
_NUMBER = r"[ \t]*+\d++[ \t]*+\r?\n"
_LINE = r"[^\n]++\n"
_ANY_NOTE = regex(r"\n(?:NOTE|STYLE|REGION|WEBVTT)")
_BELOW_IS_TIME = r"\n[ \t\f]*\d[\d:.,]*+[ \t\f]*-->"
#: Comments, styles and regions, and the head of another file: the segments of a stream are often joined to one file.
_NOTE = (
    r"\n(?:"
    rf"\r?\n(?:NOTE(?![^\s])|(?:STYLE|REGION)(?=[ \t\r]*\n))[^\n]*+(?!{_BELOW_IS_TIME})"
    r"(?:\n(?!\r?\n|[ \t\f]*\d[\d:.,]*+[ \t\f]*-->)[^\n]++)*+|"
    rf"(?:\r?\nWEBVTT(?: - [^\n]*+|[ \t\r]*+(?=\n|\Z))(?!{_BELOW_IS_TIME})|"
    r"(?:(?<=[^\r\n]\n)|(?<=[^\n]\r\n))WEBVTT[ \t\r]*+(?=\n|\Z))"
    r"(?:\n(?:X-TIMESTAMP-MAP=|Kind:|Language:)[^\n]*+)*+"
    rf"(?=\s*\Z|\r?\n\r?\n|(?:\n\d+[ \t\r]*)?{_BELOW_IS_TIME}))"
)
#: Fields and numbers that SubRip has after its times.
_FIELDS = regex(r"(?:[ \t]*+(?:[A-Za-z][\w-]*+:[^\s]++|(?:(?![^\W\d_])[^\s])++(?![^\s])))*+[ \t\r]*+")
_DECIMAL = r"\d{1,9}(?:\.\d{0,9})?"


class Grammar(NamedTuple):
    """How a format writes the head of a cue, and how its times are read.

    `head` splits a text into the text before, identifier, times and settings, over and over, so that nothing is lost.
    `usual_head` does the same, faster, for times as the standard has them, with a blank line before and `between`
    between the two. For other times, `doubtful` returns the rows that are not to be trusted. Text after the times is
    words if it does not match `settings`. `note` finds blocks that no viewer sees; it is used only if the faster
    `note_sign` finds something. `voice` finds the speaker in identifier and settings, joined without the times. A line
    with an `arrow` was meant as a head, even if it is broken. Only a format with heads on their `own_lines` shows that
    a file is cut off.
    """

    format: str
    name: str
    head: re.Pattern[str]
    read_times: Callable[[list[str]], tuple[list[int], list[int]]]
    usual_head: re.Pattern[str] | None = None
    doubtful: Callable[[list[str], int], list[int]] | None = None
    note: re.Pattern[str] | None = None
    note_sign: re.Pattern[str] | None = None
    voice: re.Pattern[str] | None = None
    settings: re.Pattern[str] | None = None
    between: str = " --> "
    arrow: str | None = None
    own_lines: bool = False
    timing: Timing = "exact"


def _usual_head(identifier: str, point: str) -> re.Pattern[str]:
    stamp = USUAL_STAMP.replace(r"\.", point)
    return re.compile(rf"(\n\r?\n(?:{identifier})?)({stamp} --> {stamp})(?!\d)([^\n]*+)")


def _head(identifier: str, times: str = TIMES) -> re.Pattern[str]:
    return re.compile(rf"(\n(?:{identifier})?[ \t\f]*)({times})([^\n]*)")


WEBVTT: Final = Grammar(
    format="vtt",
    name="WebVTT",
    head=_head(rf"\r?\n{_LINE}|{_NUMBER}", SHORT_TIMES),
    read_times=read_times,
    usual_head=_usual_head(_LINE, r"\."),
    doubtful=break_the_standard,
    note=regex(_NOTE),
    note_sign=_ANY_NOTE,
    arrow="-->",
    own_lines=True,
)
SUBRIP: Final = Grammar(
    format="srt",
    name="SubRip",
    head=_head(_NUMBER),
    read_times=read_times,
    usual_head=_usual_head(_NUMBER, "[.,]"),
    settings=_FIELDS,
    arrow="-->",
    own_lines=True,
)
SBV: Final = Grammar(
    format="sbv",
    name="SubViewer (SBV)",
    head=regex(rf"(\n[ \t]*)({STAMP},{STAMP})([ \t]*(?=\r?\n|\Z))"),
    read_times=read_times,
    usual_head=regex(rf"(\n)({USUAL_STAMP},{USUAL_STAMP})((?=\r?\n|\Z))"),
    between=",",
    own_lines=True,
)
#: The text that whisper.cpp prints.
BRACKETED: Final = Grammar("whisper", "Whisper text", regex(rf"(\n[ \t]*\[)({TIMES})(\][ \t]*)"), read_times)
LYRICS: Final = Grammar(
    "lrc", "LRC", regex(r"(\n[ \t]*\[)(\d{1,3}:\d\d[.:]\d{2,3})(\][ \t]*)"), read_starts, timing="start"
)
#: Premiere, DaVinci Resolve, Read.ai: `00:00:03:12 - 00:00:09:24` on a line of its own, numbered or not.
RANGES: Final = Grammar(
    "range",
    "text with times",
    regex(rf"(\n(?:{_NUMBER})?[ \t]*[\[(]?)({RANGE})([\])]?[ \t]*(?=\r?\n|\Z))"),
    read_range_times,
)
NAMED_RANGES: Final = Grammar(
    "range",
    "text with times below names",
    regex(rf"(\n[ \t\r]*\n[^\n]{{1,60}}\n[ \t]*[\[(]?)({RANGE})([\])]?[ \t]*(?=\r?\n|\Z))"),
    read_range_times,
    voice=regex(r"\n[ \t]*([^\s][^\r\n]*)\r?\n"),
)
#: One cue per line: `00:00:01 --> 00:00:03 words`, `[0.00s -> 2.50s] words`.
ONE_LINE: Final = Grammar(
    "range",
    "text with times",
    regex(rf"(\n[ \t]*\[?)({SPAN})(\]?[ \t]*:?[ \t]*(?=[^\s]))"),
    read_spans,
)
AUDACITY: Final = Grammar(
    "aud",
    "Audacity labels",
    regex(rf"(\n)({_DECIMAL}\t{_DECIMAL})(\t(?:\[\[[^\[\]\n]*\]\][ \t]*)?)"),
    read_seconds,
    voice=regex(r"\[\[([^\[\]]*)\]\]"),
)


def find_notes(text: str, grammar: Grammar) -> list[Span]:
    """Return the spans of comments, styles, regions and heads of joined files, each with the blank line before it."""
    if grammar.note is None or (grammar.note_sign is not None and not grammar.note_sign.search(text)):
        return []
    return [Span(*note.span()) for note in grammar.note.finditer(text)]
