"""Which lines are headings, and how deep."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from string import ascii_letters, ascii_uppercase

from cxfocus.readers.prose.lines import Line
from cxfocus.transcript import Section

_NUMBER = re.compile(
    r"(?:agenda )?(?:item )?(?:(?P<roman>[IVX]{1,5})|(?P<arabic>\d{1,2}|\#)|(?P<letter>[A-Z]))[.):][ \t]+(?P<title>.+)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*_`]+|\[|\]\([^)]*\)|\{[:#][^}]*\}|[ \t]#+[ \t]*\Z")
_LONE_CAPS_WORDS = frozenset(
    "ADJOURNMENT ADJOURN MINUTES AGENDA ATTENDANCE ANNOUNCEMENTS REPORTS PRESENTATIONS PROCLAMATIONS ORDINANCES "
    "RESOLUTIONS CORRESPONDENCE COMMUNICATIONS INTRODUCTIONS WELCOME BUDGET".split()
)
#: A sentence ends inside, so it is no title; but `St. Ann` and `Inc. 5` are no ends.
_SENTENCE_END = re.compile(r"[^\W\d_]{4}[.!?] +[A-Z]")
_MOST_WORDS = 16
#: Capitals so long are a heading only by themselves: several such lines are a paragraph.
_LONG_CAPS = 50
_MOSTLY_CAPITALS = 0.5
_TOP_LEVEL_SIGNS = "=#*"


def headings(lines: Sequence[Line], body: str) -> list[Section]:
    """The headings among the candidate lines, in order."""
    shouted = any(line.form == "caps" for line in lines) and _is_mostly_capitals(body)
    found: dict[int, Section] = {}
    numbered = frozenset(line.line for line in lines if line.form == "number")
    bold = Counter(line.text for line in lines if line.form == "bold")
    for line in lines:
        section = _underlined(line, body) if line.form == "under" else _heading(line, body, shouted, bold, numbered)
        if section is not None and section.title:
            found.setdefault(section.start, section)
    return [found[start] for start in sorted(found)]


def plain_title(text: str) -> str:
    """A heading's text without markup and numbers of its own."""
    return " ".join(_MARKS.sub("", text).split())


def _heading(line: Line, body: str, shouted: bool, bold: Counter[str], numbered: Collection[int]) -> Section | None:
    if line.form == "hash":
        level = len(line.text) - len(line.text.lstrip("#"))
        return Section(plain_title(line.text[level:]), line.line, level)
    if line.form == "bracket":
        named = line.text[:1].isupper() and not line.text.isupper() and _is_title(line.text)
        return Section(line.text, line.line, 2) if named else None
    if line.form == "bold":
        return Section(plain_title(line.text), line.line, 3) if bold[line.text] == 1 and _is_title(line.text) else None
    if line.form == "caps":
        return Section(line.text, line.line, 2) if not shouted and _is_caps_title(line, body) else None
    if line.form == "number":
        return _numbered(line, body, numbered)
    return None


def _numbered(line: Line, body: str, numbered: Collection[int]) -> Section | None:
    """`4. Title`: a heading when it stands by itself, is short and is no sentence."""
    match = _NUMBER.fullmatch(line.text)
    if match is None or not _is_title(match["title"]):
        return None
    if not _stands_alone(line, body, numbered):
        return None
    level = 2 if match["roman"] else 3 if match["arabic"] else 4
    return Section(plain_title(line.text), line.line, level)


def _stands_alone(line: Line, body: str, numbered: Collection[int]) -> bool:
    """Whether a blank line (or nothing) comes before, and no further number right after."""
    before = body[max(0, line.line - 40) : line.line].replace(" ", "").replace("\t", "")
    return (before.endswith("\n\n") or before in ("", "\n")) and line.end + 1 not in numbered


def _is_title(text: str) -> bool:
    words = text.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and text[-1:] not in ".!?,;:"
        and any(character.isalpha() for character in text)
        and not _SENTENCE_END.search(text)
    )


def _is_caps_title(line: Line, body: str) -> bool:
    text = line.text
    words = text.split()
    if len(words) == 1:
        return text in _LONE_CAPS_WORDS
    if len(words) > 10 or text.endswith((".", ",")) or _SENTENCE_END.search(text):
        return False
    alone = body[max(0, line.line - 2) : line.line].strip(" \t") in ("", "\n", "\n\n") and body[
        line.end : line.end + 2
    ] in ("\n\n", "\n", "")
    return (alone or len(text) < _LONG_CAPS) and sum(character.isalpha() for character in text) > 5


def _underlined(line: Line, body: str) -> Section | None:
    """The title above a row of `=`, `-` and the like that is about as long as it."""
    end = line.line - 1
    start = body.rfind("\n", 0, end) + 1
    title = body[start:end].strip()
    if (
        not title
        or len(line.text) < min(3, len(title))
        or not _is_title(title)
        or title.startswith(("|", "#", "- ", "* "))
    ):
        return None
    if len(line.text) + 3 < len(title):
        return None
    return Section(plain_title(title), start, 1 if line.text[0] in _TOP_LEVEL_SIGNS else 2)


def _is_mostly_capitals(body: str) -> bool:
    sample = body[:20_000].encode("ascii", "ignore")
    capitals = len(sample) - len(sample.translate(None, ascii_uppercase.encode()))
    letters = len(sample) - len(sample.translate(None, ascii_letters.encode()))
    return capitals > _MOSTLY_CAPITALS * max(1, letters)
