"""The plainer formats of cues: SBV, lyrics, labels of Audacity, and what whisper.cpp prints."""

from __future__ import annotations

from cxfocus.readers.cues.heads.grammar import (
    AUDACITY,
    BRACKETED,
    LYRICS,
    SBV,
    Grammar,
)
from cxfocus.readers.cues.reader import read_cues
from cxfocus.readers.options import ReadingOptions
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

_GRAMMARS = {grammar.format: grammar for grammar in (SBV, BRACKETED, LYRICS, AUDACITY)}
_TITLE = regex(r"(?:\A|[\r\n])\[ti:([^\]\r\n]*)\]")


def read_plain(text: str, options: ReadingOptions, format_name: str) -> Layout:
    """Return the layout of a text in the format of that name."""
    grammar: Grammar = _GRAMMARS[format_name]
    title = _TITLE.search(text, 0, 4_096) if grammar is LYRICS else None
    return read_cues(text, grammar, options, title[1].strip() or None if title else None)
