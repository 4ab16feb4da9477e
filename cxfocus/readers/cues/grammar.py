"""What tells WebVTT and SubRip apart: how a cue's head is written, and which blocks are no cues."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cxfocus.readers.cues.times import TIMES, USUAL_TIMES
from cxfocus.transcript import Span

# Every pattern begins with a line end: a literal that the regex engine can leap to.
# Possessive repeats keep hostile input linear.
_NUMBER = r"[ \t]*+\d++[ \t]*+\r?\n"
_LINE = r"[^\n]++\n"
_ANY_NOTE = re.compile(r"\n(?:NOTE|STYLE|REGION)")
_NOTE = (
    r"\n\r?\n(?:NOTE(?![^\s])|(?:STYLE|REGION)(?=[ \t\r]*\n))[^\n]*+(?!\n[^\n]*-->)(?:\n(?!\r?\n|[^\n]*-->)[^\n]++)*+"
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """`head` splits a text into what lies before, identifier, times, settings, and again: nothing is lost.

    `usual_head` does the same, faster, where a blank line stands before and the times have the usual shape.
    """

    format: str
    name: str
    usual_head: re.Pattern[str]
    head: re.Pattern[str]
    note: re.Pattern[str] | None = None


def _usual_head(identifier: str) -> re.Pattern[str]:
    return re.compile(rf"(\n\r?\n(?:{identifier})?)({USUAL_TIMES})([^\n]*)")


def _head(identifier: str) -> re.Pattern[str]:
    return re.compile(rf"(\n(?:{identifier})?[ \t\f]*)({TIMES})([^\n]*)")


WEBVTT: Final = Grammar("vtt", "WebVTT", _usual_head(_LINE), _head(rf"\r?\n{_LINE}|{_NUMBER}"), re.compile(_NOTE))
SUBRIP: Final = Grammar("srt", "SubRip", _usual_head(_NUMBER), _head(_NUMBER))


def find_notes(text: str, grammar: Grammar) -> list[Span]:
    """Blocks of comments, styles and regions, each with the blank line before it."""
    if grammar.note is None or not _ANY_NOTE.search(text):
        return []
    return [Span(*note.span()) for note in grammar.note.finditer(text)]
