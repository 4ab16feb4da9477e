"""The table of formats: how each is recognized and which reader reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cxfocus.readers.options import ReadingOptions
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

_HEAD = 65_536
_LONGEST_HEADER = 500
#: The first range of times stands so near the top.
_TOP = 8_000
_PAGE_TAG = regex(r"<(?:html|body)", re.IGNORECASE)
#: Of what is called a page one tag is enough: pieces of one, as servers send them, begin with anything.
_ANY_TAG = regex(
    r"</(?:a|b|button|center|cite|code|dd|details|div|dl|dt|em|fieldset|font|form|h[1-6]|i|label|li|ol|p|pre|script|"
    r"section|small|span|strong|style|sub|summary|sup|table|td|th|time|tr|u|ul)>|<(?:base|br|hr|img|input|li|p|td|tr)\b",
    re.IGNORECASE,
)
_WEBVTT = regex(r"WEBVTT(?:[ \t\r\n]|\Z)")
#: These begin with a line feed, at which the search skips from line to line; one is put before the text.
_TIMING = regex(
    r"\n[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d"
    r"|\n[ \t]*(?:\d{1,2}:)?\d{1,2}:\d\d --> (?:\d{1,2}:)?\d{1,2}:\d\d[ \t]*\n"
)
#: The same with an arrow that something has spoiled.
_TWO_TIMES = regex(r"\n\d{1,2}:\d\d:\d\d[.,]\d{3}[^\w\n]{1,5}(?:gt;)?[^\w\n]?\d{1,2}:\d\d:\d\d[.,]\d{3}[ \t\r]*\n")
#: `[Ann] 10:02`, `{inaudible}`, `[1] a footnote` and `[2026-01-13, 21:25:15] Ann: words` are text.
_JSON = regex(
    r'\s*(?:\{\s*"|\{\}\s*\Z|\[\]\s*\Z|'
    r'\[\s*(?:[{"]|\[\s*(?:["{\]]|\[\s*(?:[\["{\]]|\Z)|-?\d[\d.eE+-]*\s*[,\]])|-?\d++(?:\.\d++)?(?:[eE][+-]?\d++)?+\s*,\s*-?\d++(?!:)))'
)
_JSON_BEGINS = ("[", "{", "")
_SBV = regex(r"\s*\d{1,2}:\d\d:\d\d\.\d{3},\d{1,2}:\d\d:\d\d\.\d{3}[ \t]*[\r\n]")
_WHISPER_TEXT = regex(r"\n[ \t]*\[(?:\d{1,3}:)?\d\d:\d\d\.\d{3} --> (?:\d{1,3}:)?\d\d:\d\d\.\d{3}\]")
_RANGE = regex(
    r"\n[ \t]*[\[(]?(?=\d)(?:\d{1,3}:[\d:;.,]++[ \t]*[-\u2013\u2014][ \t]*\d{1,3}:[\d:;.,]++[\])]?[ \t]*\n"
    r"|\d{1,3}:\d\d:\d\d[:;]\d\d[ \t]*(?:--?>|\u2192)[ \t]*\d"
    r"|\d{1,3}:[\d:.,]++[ \t]*--?>[ \t]*\d[\d:.,]*+\]?[ \t]*(?!\w+:[^\s])[^\s]"
    r"|(?<=\[)\d[\d.]*+s?[ \t]*(?:--?>|[-\u2013\u2014])[ \t]*\d[\d.]*+s?\])"
)
#: Captions of old players begin with frames or two times, perhaps below fields and comments.
_PLAYER = regex(
    r"\s*+(?:\{\d+\}\{|\[\d+\]\[\d|\{QTtext\}|<(?i:SAMI)>|0?0:\d\d:\d\d[:=][^\s\d]|"
    r"(?:(?://|[$@<*#[])[^\r\n]*+\s*+)*+(?:\d+[ \t]+)?\d{1,2}:\d\d:\d\d[:;.,]\d{2,3}"
    r"(?:[ \t]*+,[ \t]*+|[ \t]++)\d{1,2}:\d\d:)"
)
#: What the first line of a table of what was said has in it: the name of a column of words, or a clock before a tab.
_OF_WORDS = regex(
    r"text|transcri|content|sentence|utterance|caption|dialog|speech|subtitle|\b(?:testo|words|message|response|line|phrase|quote)\b"
)
_TIMED_CELL = regex(r"\d:\d\d[^\t]{0,5}\t")
_AUDACITY = regex(r"\d+(?:\.\d+)?\t\d+(?:\.\d+)?\t\S")
_LYRICS = regex(r"(?:\s*\[[a-z]{2,8}:[^\r\n]*[\r\n])*\s*(?:\[\d{1,3}:\d\d\.\d{2,3}\][^\r\n]*(?:[\r\n]+|\Z)){2}")
_TABLE = regex(r"\n\|[^\n]*\|[ \t]*\n\|[ \t]*:?-")
_FENCED = regex(r"(?:^|\n)```[^\n]*\n.*?(?:\n```|\Z)", re.DOTALL)
_MARKDOWN_LINE = regex(r"\n(?:#{1,6} |\*\*|[-*] \[[ xX]\] |\|[ \t]*:?-{3})")


class Format(NamedTuple):
    """One row: a format's name, its suffixes, how its text is told, and its reader.

    Without its `sign` near the top no text is of this format, so it is not looked at further.
    """

    name: str
    suffixes: tuple[str, ...]
    recognizes: Callable[[str], bool]
    read: Callable[[str, ReadingOptions], Layout]
    sign: str = ""


def _read_webvtt(text: str, options: ReadingOptions) -> Layout:
    from cxfocus.readers.cues.reader import read_webvtt

    return read_webvtt(text, options)


def _read_subrip(text: str, options: ReadingOptions) -> Layout:
    from cxfocus.readers.cues.reader import read_subrip

    return read_subrip(text, options)


def _plain_cues(name: str) -> Callable[[str, ReadingOptions], Layout]:
    def read(text: str, options: ReadingOptions) -> Layout:
        from cxfocus.readers.cues.formats.plain import read_plain

        return read_plain(text, name, options)

    return read


def _read_json(text: str, options: ReadingOptions) -> Layout:
    from cxfocus.readers.speech.read import read_json

    return read_json(text, options)


def _header(text: str) -> str:
    return text[:_LONGEST_HEADER].lstrip().partition("\n")[0]


def _names_words(header: str) -> bool:
    return _OF_WORDS.search(header.lower()) is not None


def _is_delimited(name: str, delimiters: str) -> Callable[[str], bool]:
    def recognizes(text: str) -> bool:
        header = _header(text)
        if not any(map(header.__contains__, delimiters)):
            return False
        if not _names_words(header) and _TIMED_CELL.search(header) is None:
            return False
        from cxfocus.readers.speech.tables.delimited import is_delimited

        return is_delimited(text, name)

    return recognizes


def _is_table_of_words(text: str, by_suffix: Format) -> bool:
    """Whether what is a table by its name has words that were said, though nothing beside them says so."""
    if by_suffix.name not in ("csv", "tsv") or not _names_words(_header(text)):
        return False
    from cxfocus.readers.speech.tables.delimited import is_of_words

    return is_of_words(text, by_suffix.name)


def _read_delimited(name: str) -> Callable[[str, ReadingOptions], Layout]:
    def read(text: str, options: ReadingOptions) -> Layout:
        from cxfocus.readers.speech.tables.delimited import read_delimited

        return read_delimited(text, name, options)

    return read


def _is_ranges(text: str) -> bool:
    head = text[:_TOP]
    lines = "\n" + (head.replace("\r", "\n") if "\r" in head else head)
    if _RANGE.search(lines) is None and _PLAYER.match(head) is None:
        return False
    from cxfocus.readers.cues.formats.ranges import is_ranges

    return is_ranges(text)


def _read_ranges(text: str, options: ReadingOptions) -> Layout:
    from cxfocus.readers.cues.formats.ranges import read_ranges

    return read_ranges(text, options)


def _is_cue_table(text: str) -> bool:
    if _TABLE.search(f"\n{text[:_HEAD]}") is None:
        return False
    from cxfocus.readers.cues.formats.table import is_cue_table

    return is_cue_table(text)


def _read_cue_table(text: str, options: ReadingOptions) -> Layout:
    from cxfocus.readers.cues.formats.table import read_cue_table

    return read_cue_table(text, options.dedupe)


def _is_by_its_name(head: str, by_suffix: Format) -> bool:
    """Whether less is enough for what its suffix says: one tag for a piece of a page, the words alone for a table."""
    if by_suffix.name == "html":
        return _ANY_TAG.search(head) is not None
    return _is_table_of_words(head, by_suffix)


def _is_web_page(text: str) -> bool:
    head = text[:_HEAD]
    if not head.lstrip("\ufeff \t\r\n\x0c").startswith("<") and _PAGE_TAG.search(head) is None:
        return False  # without loading the reader of web pages for every `<inaudible>`
    from cxfocus.readers.documents.web.page import is_web_page

    return is_web_page(text)


def _read_web_page(text: str, options: ReadingOptions) -> Layout:
    from cxfocus.readers.documents.web.page import read_web_page

    return read_web_page(text, options)


def _read_prose(name: str) -> Callable[[str, ReadingOptions], Layout]:
    def read(text: str, options: ReadingOptions) -> Layout:
        from cxfocus.readers.prose.read import read_prose

        return read_prose(text, name, options)

    return read


#: The first that recognizes a text reads it; a suffix decides only between the last two.
FORMATS: tuple[Format, ...] = (
    Format("vtt", (".vtt",), lambda text: _WEBVTT.match(text) is not None, _read_webvtt),
    Format("json", (".json", ".jsonl", ".ndjson", ".otr"), lambda text: _JSON.match(text) is not None, _read_json),
    Format("tsv", (".tsv",), _is_delimited("tsv", "\t"), _read_delimited("tsv"), "\t"),
    Format("csv", (".csv",), _is_delimited("csv", ",;"), _read_delimited("csv")),
    Format("aud", (".aud",), lambda text: _AUDACITY.match(text) is not None, _plain_cues("aud")),
    Format("lrc", (".lrc",), lambda text: _LYRICS.match(text[:_HEAD]) is not None, _plain_cues("lrc")),
    Format("sbv", (".sbv",), lambda text: _SBV.match(text) is not None, _plain_cues("sbv")),
    Format(
        "whisper",
        (),
        lambda text: _WHISPER_TEXT.search(f"\n{text[:_HEAD]}") is not None,
        _plain_cues("whisper"),
        "-->",
    ),
    Format("range", (), _is_ranges, _read_ranges),
    Format(
        "srt",
        (".srt",),
        lambda text: _TIMING.search("\n" + text[:_HEAD].replace("\r", "\n")) is not None,
        _read_subrip,
        "-->",
    ),
    Format("table", (), _is_cue_table, _read_cue_table, "|"),
    Format("html", (".html", ".htm", ".xhtml"), _is_web_page, _read_web_page, "<"),
    Format(
        "markdown",
        (".md", ".markdown", ".rst"),
        lambda text: len(_MARKDOWN_LINE.findall("\n" + text[:_HEAD])) >= 3,
        _read_prose("markdown"),
    ),
    Format("text", (".txt", ".text", ".log"), lambda _text: True, _read_prose("text")),
)

#: These are read line by line, and nothing but their lines tells who speaks.
PROSE = frozenset({"markdown", "text"})


def recognize(text: str, suffix: str, wanted: str | None = None) -> Format:
    """The format `wanted`, or the first that tells the text as its own.

    The suffix decides between siblings, and for what is only broken.
    """
    named = next((row for row in FORMATS if row.name == wanted), None)
    if named is not None:
        return named
    by_suffix = next((row for row in FORMATS if suffix.lower() in row.suffixes), None)
    if by_suffix is not None and _is_broken(text[:_HEAD], by_suffix.name):
        return by_suffix
    if by_suffix is not None and by_suffix.name == "markdown" and "\n```" in text[:_HEAD]:
        text = _FENCED.sub("", text[:_HEAD])  # captions quoted in a document do not make it captions
    head = text[:_HEAD]
    signs = {sign for sign in _SIGNS if sign in head}
    for row in FORMATS:
        if by_suffix is not None and (row.name, by_suffix.name) in _SIBLINGS:
            if by_suffix.name in PROSE or (row.sign in signs and row.recognizes(text)):
                return by_suffix
        elif row.sign in signs and (row.recognizes(text) or (row is by_suffix and _is_by_its_name(head, row))):
            return row
    raise AssertionError("the last row recognizes every text")


def format_named(suffix: str) -> str | None:
    """The format that files of that suffix have, if it is one that more than lines tell."""
    return next((row.name for row in FORMATS if suffix.lower() in row.suffixes and row.name not in PROSE), None)


def _is_broken(head: str, by_suffix: str) -> bool:
    """Whether a text may be only a broken one of the format its suffix names: JSON, which is then said, or captions."""
    if by_suffix == "json":
        return head.lstrip()[:1] in _JSON_BEGINS
    return by_suffix in ("srt", "vtt") and _WEBVTT.match(head) is None and _TWO_TIMES.search(head) is not None


_SIGNS = frozenset(row.sign for row in FORMATS)
#: What a text looks like, and what its suffix says: formats one cannot always tell apart, so the suffix decides.
_SIBLINGS = {
    ("srt", "vtt"), ("html", "markdown"), ("markdown", "markdown"), ("markdown", "text"), ("text", "markdown"),
    ("text", "text"),
}  # fmt: skip
