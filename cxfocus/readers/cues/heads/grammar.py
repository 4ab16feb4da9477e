"""What tells the formats of cues apart: how a cue's head is written, and which blocks are no cues."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cxfocus.readers.cues.times import (
    RANGE,
    SHORT_TIMES,
    SPAN,
    STAMP,
    TIMES,
    USUAL_STAMP,
    break_the_standard,
    read_ranges,
    read_seconds,
    read_spans,
    read_starts,
    read_times,
)
from cxfocus.text.expressions import regex
from cxfocus.transcript import Span, Timing

# Every pattern begins with a line end: a literal that the regex engine can leap to.
# Possessive repeats keep hostile input linear.
_NUMBER = r"[ \t]*+\d++[ \t]*+\r?\n"
_LINE = r"[^\n]++\n"
_ANY_NOTE = regex(r"\n(?:NOTE|STYLE|REGION|WEBVTT)")
_BELOW_IS_TIME = r"\n[ \t\f]*\d[\d:.,]*+[ \t\f]*-->"
#: The last is the head of another file: the segments of a stream are put together as they come.
_NOTE = (
    r"\n(?:"
    rf"\r?\n(?:NOTE(?![^\s])|(?:STYLE|REGION)(?=[ \t\r]*\n))[^\n]*+(?!{_BELOW_IS_TIME})"
    r"(?:\n(?!\r?\n|[ \t\f]*\d[\d:.,]*+[ \t\f]*-->)[^\n]++)*+|"
    rf"(?:\r?\nWEBVTT(?: - [^\n]*+|[ \t\r]*+(?=\n|\Z))(?!{_BELOW_IS_TIME})|"
    r"(?:(?<=[^\r\n]\n)|(?<=[^\n]\r\n))WEBVTT[ \t\r]*+(?=\n|\Z))"
    r"(?:\n(?:X-TIMESTAMP-MAP=|Kind:|Language:)[^\n]*+)*+"
    rf"(?=\s*\Z|\r?\n\r?\n|(?:\n\d+[ \t\r]*)?{_BELOW_IS_TIME}))"
)
#: What SubRip has behind its times: fields and figures.
_FIELDS = regex(r"(?:[ \t]*+(?:[A-Za-z][\w-]*+:[^\s]++|(?:(?![^\W\d_])[^\s])++(?![^\s])))*+[ \t\r]*+")
_DECIMAL = r"\d{1,9}(?:\.\d{0,9})?"


@dataclass(frozen=True, slots=True)
class Grammar:
    """`head` splits a text into what lies before, identifier, times, settings, and again: nothing is lost.

    `usual_head` does the same, faster, where a blank line stands before and the times are as the standard has them;
    where they are not, `doubtful` names the rows that are not to be believed. Usual times have `between` between them.
    What stands behind times and is none of the `settings`, is words. `note` finds what is for no viewer, looked for
    where there is `noted`, which is found faster. `voice` finds the speaker in identifier and settings, put together
    without the times. A line with an `arrow` was meant as a head, even if it is none. Heads on their `own_lines` show
    where a file is cut off.
    """

    format: str
    name: str
    head: re.Pattern[str]
    read_times: Callable[[list[str]], tuple[list[int], list[int]]]
    usual_head: re.Pattern[str] | None = None
    doubtful: Callable[[list[str], int], list[int]] | None = None
    note: re.Pattern[str] | None = None
    noted: re.Pattern[str] | None = None
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
    "vtt",
    "WebVTT",
    _head(rf"\r?\n{_LINE}|{_NUMBER}", SHORT_TIMES),
    read_times,
    _usual_head(_LINE, r"\."),
    break_the_standard,
    note=regex(_NOTE),
    noted=_ANY_NOTE,
    arrow="-->",
    own_lines=True,
)
SUBRIP: Final = Grammar(
    "srt",
    "SubRip",
    _head(_NUMBER),
    read_times,
    _usual_head(_NUMBER, "[.,]"),
    settings=_FIELDS,
    arrow="-->",
    own_lines=True,
)
SBV: Final = Grammar(
    "sbv",
    "SubViewer (SBV)",
    regex(rf"(\n[ \t]*)({STAMP},{STAMP})([ \t]*(?=\r?\n|\Z))"),
    read_times,
    regex(rf"(\n)({USUAL_STAMP},{USUAL_STAMP})((?=\r?\n|\Z))"),
    between=",",
    own_lines=True,
)
#: What whisper.cpp prints.
BRACKETED: Final = Grammar("whisper", "Whisper text", regex(rf"(\n[ \t]*\[)({TIMES})(\][ \t]*)"), read_times)
LYRICS: Final = Grammar(
    "lrc", "LRC", regex(r"(\n[ \t]*\[)(\d{1,3}:\d\d[.:]\d{2,3})(\][ \t]*)"), read_starts, timing="start"
)
#: Premiere, DaVinci Resolve, Read.ai: `00:00:03:12 - 00:00:09:24` on a line of its own, numbered or not.
RANGES: Final = Grammar(
    "range",
    "text with times",
    regex(rf"(\n(?:{_NUMBER})?[ \t]*[\[(]?)({RANGE})([\])]?[ \t]*(?=\r?\n|\Z))"),
    read_ranges,
)
NAMED_RANGES: Final = Grammar(
    "range",
    "text with times below names",
    regex(rf"(\n[ \t\r]*\n[^\n]{{1,60}}\n[ \t]*[\[(]?)({RANGE})([\])]?[ \t]*(?=\r?\n|\Z))"),
    read_ranges,
    voice=regex(r"\n[ \t]*([^\s][^\r\n]*)\r?\n"),
)
#: A cue a line: `00:00:01 --> 00:00:03 words`, `[0.00s -> 2.50s] words`.
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
    """Blocks of comments, styles and regions, and the heads of files put behind; each with the blank line before it."""
    if grammar.note is None or (grammar.noted is not None and not grammar.noted.search(text)):
        return []
    return [Span(*note.span()) for note in grammar.note.finditer(text)]
