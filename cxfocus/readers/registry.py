"""The table of formats: how each is recognized and which reader reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cxfocus.readers.options import ReadingOptions
from cxfocus.transcript import Layout

_HEAD = 65_536
_WEBVTT = re.compile(r"WEBVTT(?:[ \t\r\n]|\Z)")
_TIMING = re.compile(
    r"(?:^|\n)[ \t]*(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d"
)
_MARKDOWN_LINE = re.compile(r"\n(?:#{1,6} |\*\*|[-*] \[[ xX]\] |\|[ \t]*:?-{3})")


class Format(NamedTuple):
    """One row: a format's name, its suffixes, how its text is told, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    recognizes: Callable[[str], bool]
    read: Callable[[str, ReadingOptions], Layout]


def _read_webvtt(text: str, options: ReadingOptions) -> Layout:  # noqa: ARG001
    from cxfocus.readers.cues.reader import read_webvtt

    return read_webvtt(text)


def _read_subrip(text: str, options: ReadingOptions) -> Layout:  # noqa: ARG001
    from cxfocus.readers.cues.reader import read_subrip

    return read_subrip(text)


def _is_cue_table(text: str) -> bool:
    if "|" not in text[:_HEAD]:
        return False
    from cxfocus.readers.cues.table import is_cue_table

    return is_cue_table(text)


def _read_cue_table(text: str, options: ReadingOptions) -> Layout:  # noqa: ARG001
    from cxfocus.readers.cues.table import read_cue_table

    return read_cue_table(text)


def _read_markdown(text: str, options: ReadingOptions) -> Layout:  # noqa: ARG001
    from cxfocus.readers.prose.read import read_markdown

    return read_markdown(text)


def _read_text(text: str, options: ReadingOptions) -> Layout:  # noqa: ARG001
    from cxfocus.readers.prose.read import read_text

    return read_text(text)


#: The first that recognizes a text reads it; a suffix decides only between the last two.
FORMATS: tuple[Format, ...] = (
    Format("vtt", (".vtt",), lambda text: _WEBVTT.match(text) is not None, _read_webvtt),
    Format(
        "srt",
        (".srt",),
        lambda text: "-->" in text[:_HEAD] and bool(_TIMING.search(text[:_HEAD].replace("\r", "\n"))),
        _read_subrip,
    ),
    Format("table", (), _is_cue_table, _read_cue_table),
    Format(
        "markdown",
        (".md", ".markdown", ".rst"),
        lambda text: len(_MARKDOWN_LINE.findall("\n" + text[:_HEAD])) >= 3,
        _read_markdown,
    ),
    Format("text", (".txt", ".text", ".log"), lambda _text: True, _read_text),
)


def recognize(text: str, suffix: str) -> Format:
    """The format of a text; cues under a `.vtt` name are WebVTT even where the header is missing."""
    by_suffix = next((row for row in FORMATS if suffix.lower() in row.suffixes), None)
    for row in FORMATS:
        if by_suffix is not None and (row.name, by_suffix.name) in _SIBLINGS:
            if by_suffix.name in _PROSE or row.recognizes(text):
                return by_suffix
        elif row.recognizes(text):
            return row
    raise AssertionError("the last row recognizes every text")


_PROSE = {"markdown", "text"}
#: What a text looks like, and what its suffix says: formats one cannot always tell apart, so the suffix decides.
_SIBLINGS = {("srt", "vtt"), ("markdown", "markdown"), ("markdown", "text"), ("text", "markdown"), ("text", "text")}
