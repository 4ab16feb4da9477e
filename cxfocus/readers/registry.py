"""The table of formats of text: how each is recognized and which reader reads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cxfocus.readers import format_signs as signs
from cxfocus.readers.options import ReadingOptions
from cxfocus.text.lazy import lazy
from cxfocus.transcript import Layout


class Format(NamedTuple):
    """One row: the name of a format, its suffixes, the test whether a text is of this format, and its reader.

    A text without `sign` near its top is not of this format, so it is not tested.
    """

    name: str
    suffixes: tuple[str, ...]
    recognizes: Callable[[str], bool]
    read: Callable[[str, ReadingOptions], Layout]
    sign: str = ""


def _reader(place: str, *format_name: str) -> Callable[[str, ReadingOptions], Layout]:
    return lazy(f"{__package__}.{place}", *format_name)


#: The first row that recognizes a text reads it; a suffix decides only between siblings, see below.
FORMATS: tuple[Format, ...] = (
    Format("vtt", (".vtt",), signs.is_webvtt, _reader("cues.reader:read_webvtt")),
    Format("json", (".json", ".jsonl", ".ndjson", ".otr"), signs.is_json, _reader("speech.read:read_json")),
    Format(
        "tsv",
        (".tsv",),
        signs.is_delimited("tsv", "\t"),
        _reader("speech.tables.delimited:read_delimited", "tsv"),
        "\t",
    ),
    Format("csv", (".csv",), signs.is_delimited("csv", ",;"), _reader("speech.tables.delimited:read_delimited", "csv")),
    Format("aud", (".aud",), signs.is_audacity, _reader("cues.formats.plain:read_plain", "aud")),
    Format("lrc", (".lrc",), signs.is_lyrics, _reader("cues.formats.plain:read_plain", "lrc")),
    Format("sbv", (".sbv",), signs.is_sbv, _reader("cues.formats.plain:read_plain", "sbv")),
    Format("whisper", (), signs.is_whisper_text, _reader("cues.formats.plain:read_plain", "whisper"), "-->"),
    Format("range", (), signs.is_ranges, _reader("cues.formats.ranges:read_ranges")),
    Format("srt", (".srt",), signs.is_subrip, _reader("cues.reader:read_subrip"), "-->"),
    Format("table", (), signs.is_cue_table, _reader("cues.formats.table:read_cue_table"), "|"),
    Format("html", (".html", ".htm", ".xhtml"), signs.is_web_page, _reader("documents.web.page:read_web_page"), "<"),
    Format("markdown", (".md", ".markdown", ".rst"), signs.is_markdown, _reader("prose.read:read_prose", "markdown")),
    Format("text", (".txt", ".text", ".log"), signs.is_any_text, _reader("prose.read:read_prose", "text")),
)

#: Formats that are read line by line; only their lines show who speaks.
PROSE = frozenset({"markdown", "text"})

#: Pairs of the format that a text looks like and that of its suffix: these cannot always be told apart by their text,
#: so the suffix decides.
_SIBLINGS = {
    ("srt", "vtt"), ("html", "markdown"), ("markdown", "markdown"), ("markdown", "text"), ("text", "markdown"),
    ("text", "text"),
}  # fmt: skip
_SIGNS = frozenset(row.sign for row in FORMATS)


def recognize(text: str, suffix: str, wanted: str | None = None) -> Format:
    """Return the row of the format `wanted`, or the first row that recognizes the text.

    The suffix decides between siblings, and where a text is only broken.
    """
    named = next((row for row in FORMATS if row.name == wanted), None)
    if named is not None:
        return named
    by_suffix = next((row for row in FORMATS if suffix.lower() in row.suffixes), None)
    if by_suffix is not None and signs.is_broken(text[: signs.HEAD], by_suffix.name):
        return by_suffix
    if by_suffix is not None and by_suffix.name == "markdown" and "\n```" in text[: signs.HEAD]:
        text = signs.without_code(text)
    head = text[: signs.HEAD]
    found = {sign for sign in _SIGNS if sign in head}
    for row in FORMATS:
        if by_suffix is not None and (row.name, by_suffix.name) in _SIBLINGS:
            if by_suffix.name in PROSE or (row.sign in found and row.recognizes(text)):
                return by_suffix
        elif row.sign in found and (row.recognizes(text) or (row is by_suffix and signs.fits_suffix(head, row.name))):
            return row
    raise AssertionError("the last row recognizes every text")


def format_named(suffix: str) -> str | None:
    """Return the format that a suffix names; None for suffixes of prose and unknown ones."""
    return next((row.name for row in FORMATS if suffix.lower() in row.suffixes and row.name not in PROSE), None)
