"""Recognizes the lines and pieces of a list of people by their looks, and finds where its names end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cxfocus.readers.prose.attendance.list_titles import list_kind
from cxfocus.readers.prose.speakers.shapes import NAMES, Shape, look
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.items import SIGN
from cxfocus.text.lines import line_end


class AttendanceList(NamedTuple):
    """A list of people: where its line begins, where its names begin, and where it ends."""

    line: int
    names: int
    end: int


_MOST_SMALL = 0.4
_MOST_OTHERS = 3
_LONGEST_NAME = 3
WORDS = regex(r"[\s*_(\[.,;:\-/&|\"]([^\W\d_]\w*+)")
#: Words that are no evidence, capitalized or not.
NEUTRAL = frozenset("and for of the de van von der den da la present regrets x none nil".split())
_BRACKETS = regex(r"\([^()\n]*\)")
#: The address of mail after a name: `Ann Lee <ann.lee@oak.org>`, `Ann Lee, ann@oak.org`.
_ADDRESS = regex(
    r"(?<![ \t])[ \t]*+(?:[,\u2013\u2014-][ \t]*+)?[<(]?"
    r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,6}+[>)]?"
)
ITEM = rf"[ \t]*{SIGN}[ \t]+"
_BEGINS_ITEM = regex(ITEM)
#: Items that may be handles among items that are names: `* annlee (12)`, `* elf Pavlik`, `* Ann, annlee`,
#: `* Scribe: annlee`.
_HANDLE = regex(
    rf"{ITEM}(?:[^\W\d_a-z][^.?!:,()]{{0,30}}[:,][ \t]+|[^\s.?!:,()]+[ \t]+(?=[^\s]*[^\W\d_a-z]))?"
    r"[^\s.?!:,()]+(?:[ \t]+\([^()]*\))?[ \t]*"
)
#: `* annlee - 12 lines (40%)`, counted by a program.
_SAID = regex(rf"{ITEM}[^\s]+(?:[ \t]+\([^()]*\))?[ \t]+-[ \t]+\d+ lines \(\d+%\)[ \t]*")
_SENTENCE = regex(r"(?<=[^\W\d_]{3})[.!?](?=\s|\Z)")
#: A figure: `Story Time: 45 children`, but not the time in `Ann Lee | 10:02`.
_DIGIT = regex(r"\d")
_FIGURE = regex(r"[^\W\d_][)*_]*[ \t]*[:=|\u2013\u2014-][*_]*[ \t]+[$~<>]?\d[\d,.]*+(?![\w:/-])")
_COUNTED = regex(r"[^\n,(|]*[^\W\d_][ \t]+\d+[ \t]*")
#: `One member of the public`, `12 other residents`
_COUNT = any_of(r"\d{1,3}", *"no one two three four five six seven eight nine ten several".split())
_UNNAMED = any_of(
    "(?:members?|representatives?) of (?:the )?(?:public|press)", "parishioners?", "residents?", "visitors?"
)
_PUBLIC = regex(rf"\s*(?:{ITEM})?{_COUNT}(?: other)? {_UNNAMED}\b[^\n.]{{0,30}}\.?\s*", re.IGNORECASE)
#: `- member 2: ` before a name.
_NUMBER = regex(
    rf"(?<![^\n])(?P<item>{ITEM}|[ \t]*+)(?:member|attendee|participant|person|name)[ \t]#?\d{{1,2}}:[ \t]++",
    re.IGNORECASE,
)
_NICK = regex(r"\s*@?[\w.-]{2,24}\s*")
_NICKS: frozenset[Shape] = frozenset({"handle", "word"})
_FEWEST_HANDLES = 3
#: `Ann Lee (AL)`, `Ann Lee (ANL)`, but not a file: `Meeting Notice (PDF)`.
_INITIALLED = regex(r"\b([A-Z])[^\n()]{0,30}[ .-]([A-Z])[^\n()]{0,30}\((?=\1[A-Z]?\2)[A-Z]{2,4}\)\Z")
#: `Lee, Ann (AL)`
_LAST_NAME_FIRST = regex(r"\b([A-Z])[^\n(),;]{0,30}, ([A-Z])[^\n(),;]{0,30}\((?=\2[A-Z]?\1)[A-Z]{2,4}\)\Z")
_LONGEST_INITIALLED = 80
_LONGEST_FIRMS = 5_000
_TYPE_OF_FILE = any_of("PDF", "DOCX?", "XLSX?", "PPTX?", "CSV", "TXT", "RTF", "ZIP", "HTML?", "JPE?G", "PNG", "MP[34]")
#: One of `Ann Lee (IBM), Bo Chen (ARM), Cy Dell (AMD)`, which fill a line; `(PDF)` is the type of a file.
_OF_FIRM = rf"[^\n(),;]{{3,40}}[ ]\((?!{_TYPE_OF_FILE}\))[A-Z]{{2,4}}\)"
_OF_FIRMS = regex(rf"(?<![^\n]){_OF_FIRM}(?:[,;]\s(?:and )?{_OF_FIRM}){{2,100}}+(?=[.,;]?[ \t]*(?:\n|\Z))")


def looks_like_names(line: str) -> bool:
    """Whether most words of a line are capitalized, with those in brackets or without them."""
    return _are_capitals(line) or ("(" in line and _are_capitals(_BRACKETS.sub(" ", line)))


def _are_capitals(line: str) -> bool:
    words: list[str] = [word for word in WORDS.findall(f" {without_addresses(line)}") if word.lower() not in NEUTRAL]
    if not words:
        return bool(line.strip())
    return sum([word[0].islower() for word in words]) <= _MOST_SMALL * len(words)


def without_addresses(text: str) -> str:
    """Return names without addresses of mail: `Ann Lee <ann@oak.org>, Bo Chen` as `Ann Lee, Bo Chen`."""
    return _ADDRESS.sub("", text) if "@" in text else text


def without_numbers(text: str) -> str:
    """Return names, one a line, without their numbers: `- member 2: Ann` as `- Ann`."""
    return _NUMBER.sub(r"\g<item>", text) if ": " in text and _DIGIT.search(text) else text


def name_lines(body: str, start: int, end: int, *, handles: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the lines from `start` on that look like names; several sentences end them.

    An item after a name may be a handle; with `handles`, the first item may be one, too. A figure ends the list, which
    then is none of people.
    """
    others, before = 0, ""
    while start < end and others < _MOST_OTHERS:
        stop = line_end(body, start, end)
        line = body[start:stop]
        if " lines (" in line and _SAID.fullmatch(line):
            yield start, stop
        elif _DIGIT.search(line) is not None and is_figure(line):
            return
        elif _may_name(line) or ((handles or _BEGINS_ITEM.match(before)) and _HANDLE.fullmatch(line)):
            yield start, stop
            others, before = 0, line
        elif line:
            others, before, handles = others + 1, "", False
        start = stop + 1


def _may_name(line: str) -> bool:
    """Whether a line may be names: `Speaker 1` may, `Story Time 45` not; after a colon only names, firms or nicks."""
    label, value = parts(line) if ": " in line else ("", "")
    if not looks_like_names(line):
        return (value != "" and are_handles(value)) or is_public(line)
    if line.rstrip()[-1:].isdigit() and _COUNTED.fullmatch(line) and look(line).shape != "machine":
        return False
    return not value or looks_like_names(value) or list_kind(label) != ""


def is_figure(line: str) -> bool:
    """Whether this is `Story Time: 45 children`; `Present: 12` is a number of people and no figure."""
    return _FIGURE.search(line) is not None and list_kind(parts(line)[0]) == ""


def parts(line: str) -> tuple[str, str]:
    """Return the text before a colon, without the sign of an item, and the text after it."""
    label, _, value = line.partition(": ")
    begun = _BEGINS_ITEM.match(label)
    return label[begun.end() if begun else 0 :].strip(" \t*_"), value.strip(" \t*_")


def sentences_end(body: str, start: int, end: int) -> int:
    """Return where the names after a label end: before the first sentence that is not one of names."""
    if body.find(". ", start, end) < 0:
        return end
    last = start
    for stop in [*(match.end() for match in _SENTENCE.finditer(body, start, end)), end]:
        if last < stop and not looks_like_names(body[last:stop]) and body[last:stop].strip():
            return last if last > start else end
        last = stop
    return end


def gives_initials(text: str, bracket: re.Match[str]) -> bool:
    """Whether the letters in brackets are the initials of the name before them."""
    begins, end = max(0, bracket.start() - _LONGEST_INITIALLED), bracket.end()
    return any(expression.search(text, begins, end) for expression in (_INITIALLED, _LAST_NAME_FIRST))


def names_with_firms(body: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of at least three people, each with a firm in brackets, that begin before `end`."""
    last = line_end(body, end, end + _LONGEST_FIRMS)
    for match in _OF_FIRMS.finditer(body, 0, last) if body.count(")", 0, last) > 2 else ():
        names = (name.strip() for name in _BRACKETS.sub(",", match[0].replace(" and ", " ")).split(","))
        if all(look(name.lstrip("; ")).shape in NAMES for name in names if name.strip(" ;")):
            yield match.span()


def are_handles(text: str) -> bool:
    """Whether these are `ann, bob, cy_d`: at least three nicks."""
    handles = text.strip(" \t\n.").split(",")
    return len(handles) >= _FEWEST_HANDLES and all(
        _NICK.fullmatch(each) and look(each).shape in _NICKS for each in handles
    )


def is_public(text: str) -> bool:
    """Whether this is `One member of the public` and the like."""
    return _PUBLIC.fullmatch(text) is not None


def may_be_names(line: str, fewest: int) -> bool:
    """Whether these are names, or at least `fewest` short pieces between commas, and no label, number or sentence."""
    words = line.strip(" \t-*+\u2022|")
    if ":" in words or words[:1].isdigit() or words[-1:] in ("?", "!"):
        return False
    handles = words.split(",")
    return looks_like_names(line) or (
        len(handles) >= fewest and all(0 < len(each.split()) <= _LONGEST_NAME for each in handles)
    )
