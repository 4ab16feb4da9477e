"""The signs by which the text of each format is recognized."""

from __future__ import annotations

import re
from collections.abc import Callable

from cxfocus.text.expressions import regex
from cxfocus.text.lines import count_lines_like, lines_like

#: Characters at the beginning of a text in which signs are looked for.
HEAD = 65_536
_LONGEST_HEADER = 500
#: Characters in which the first range of times begins.
_TOP = 8_000
_PAGE_TAG = regex(r"<(?:html|body)", re.IGNORECASE)
#: Any tag. One suffices if the suffix says it is a page: pieces of pages, as servers send them, begin with anything.
_ANY_TAG = regex(
    r"</(?:a|b|button|center|cite|code|dd|details|div|dl|dt|em|fieldset|font|form|h[1-6]|i|label|li|ol|p|pre|script|"
    r"section|small|span|strong|style|sub|summary|sup|table|td|th|time|tr|u|ul)>|<(?:base|br|hr|img|input|li|p|td|tr)\b",
    re.IGNORECASE,
)
_WEBVTT = regex(r"WEBVTT(?:[ \t\r\n]|\Z)")
#: Times alone on their line are not on the last.
_TIMING = regex(
    r"\n[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d"
    r"|\n[ \t]*(?:\d{1,2}:)?\d{1,2}:\d\d --> (?:\d{1,2}:)?\d{1,2}:\d\d[ \t]*\n(?s:.)"
)
#: The same with a damaged arrow.
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
    r"\n[ \t]*[\[(]?(?=\d)(?:\d{1,3}:[\d:;.,]++[ \t]*[-\u2013\u2014][ \t]*\d{1,3}:[\d:;.,]++[\])]?[ \t]*\n(?s:.)"
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
#: The first line of a table of speech has the name of a column of words, or a time of day before a tab.
_OF_WORDS = regex(
    r"text|transcri|content|sentence|utterance|caption|dialog|speech|subtitle|\b(?:testo|words|message|response|line|phrase|quote)\b"
)
_TIMED_CELL = regex(r"\d:\d\d[^\t]{0,5}\t")
_AUDACITY = regex(r"\d+(?:\.\d+)?\t\d+(?:\.\d+)?\t\S")
_LYRICS = regex(r"(?:\s*\[[a-z]{2,8}:[^\r\n]*[\r\n])*\s*(?:\[\d{1,3}:\d\d\.\d{2,3}\][^\r\n]*(?:[\r\n]+|\Z)){2}")
_TABLE = regex(r"\n\|[^\n]*\|[ \t]*\n\|[ \t]*:?-")
_FENCED = regex(r"(?:^|\n)```[^\n]*\n.*?(?:\n```|\Z)", re.DOTALL)
_MARKDOWN_LINE = regex(r"\n(?:#{1,6} |\*\*|[-*] \[[ xX]\] |\|[ \t]*:?-{3})")


def is_webvtt(text: str) -> bool:
    """Whether a text begins with `WEBVTT`."""
    return _WEBVTT.match(text) is not None


def is_json(text: str) -> bool:
    """Whether a text begins as JSON does."""
    return _JSON.match(text) is not None


def is_delimited(name: str, delimiters: str) -> Callable[[str], bool]:
    """Return the test for a table of speech with one of these delimiters, which is read as format `name`."""

    def recognizes(text: str) -> bool:
        header = _header(text)
        if not any(map(header.__contains__, delimiters)):
            return False
        if not _names_words(header) and _TIMED_CELL.search(header) is None:
            return False
        from cxfocus.readers.speech.tables import delimited

        return delimited.is_delimited(text, name)

    return recognizes


def is_audacity(text: str) -> bool:
    """Whether a text begins with a label of Audacity: two times and words, with tabs between."""
    return _AUDACITY.match(text) is not None


def is_lyrics(text: str) -> bool:
    """Whether the first lines begin with a time in square brackets."""
    return _LYRICS.match(text[:HEAD]) is not None


def is_sbv(text: str) -> bool:
    """Whether a text begins with two times and a comma."""
    return _SBV.match(text) is not None


def is_whisper_text(text: str) -> bool:
    """Whether a line begins with two times in square brackets, as Whisper prints them."""
    return any(lines_like(_WHISPER_TEXT, text[:HEAD]))


def is_ranges(text: str) -> bool:
    """Whether lines begin with times, as those of captions do."""
    head = text[:_TOP]
    lines = head.replace("\r", "\n") if "\r" in head else head
    if not any(lines_like(_RANGE, lines)) and _PLAYER.match(head) is None:
        return False
    from cxfocus.readers.cues.formats import ranges

    return ranges.is_ranges(text)


def is_subrip(text: str) -> bool:
    """Whether there is a line of two times and an arrow."""
    return any(lines_like(_TIMING, text[:HEAD].replace("\r", "\n")))


def is_cue_table(text: str) -> bool:
    """Whether there is a table in markdown with a column of times and one of words."""
    if not any(lines_like(_TABLE, text[:HEAD])):
        return False
    from cxfocus.readers.cues.formats import table

    return table.is_cue_table(text)


def is_web_page(text: str) -> bool:
    """Whether a text is made of HTML tags."""
    head = text[:HEAD]
    if not head.lstrip("\ufeff \t\r\n\x0c").startswith("<") and _PAGE_TAG.search(head) is None:
        return False  # without loading the reader of web pages for every `<inaudible>`
    from cxfocus.readers.documents.web import page

    return page.is_web_page(text)


def is_markdown(text: str) -> bool:
    """Whether at least three lines are written in markdown."""
    return count_lines_like(_MARKDOWN_LINE, text[:HEAD]) >= 3


def is_any_text(_text: str) -> bool:
    """Every text."""
    return True


def fits_suffix(head: str, name: str) -> bool:
    """Whether a text without the usual signs may be of the format `name`, which its suffix names.

    One tag suffices for a piece of a web page, and a column of spoken words for a table.
    """
    if name == "html":
        return _ANY_TAG.search(head) is not None
    if name not in ("csv", "tsv") or not _names_words(_header(head)):
        return False
    from cxfocus.readers.speech.tables.delimited import is_of_words

    return is_of_words(head, name)


def is_broken(head: str, name: str) -> bool:
    """Whether a text may be broken captions or broken JSON (which is then reported), as `name` of its suffix says."""
    if name == "json":
        return head.lstrip()[:1] in _JSON_BEGINS
    return name in ("srt", "vtt") and _WEBVTT.match(head) is None and _TWO_TIMES.search(head) is not None


def without_code(text: str) -> str:
    """Return the head of a markdown text without code between fences: captions quoted there do not make it captions."""
    return _FENCED.sub("", text[:HEAD])


def _header(text: str) -> str:
    return text[:_LONGEST_HEADER].lstrip().partition("\n")[0]


def _names_words(header: str) -> bool:
    return _OF_WORDS.search(header.lower()) is not None
