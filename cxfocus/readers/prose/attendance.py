"""Lists of who was there: not speech, but the best evidence for who may speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from cxfocus.readers.prose.labels import Labels
from cxfocus.transcript import Section, Span

#: Labels of lists of people, in lower case with `-` between the words.
ATTENDANCE_LABELS = frozenset(
    "present absent excused regrets guests attendees attendance participants apologies attending scribe scribes "
    "scribe(s) chair chairs organizer organizers secretary recorder minute-taker note-taker clerk also-present "
    "members-present members-absent staff-present trustees-present trustees-absent board-members-present "
    "commissioners-present commissioners-absent councilmembers-present others-present in-attendance "
    "present-remotely remote".split()
)
_TITLE = re.compile(
    r"(?:attendees?|attendance|roll call|participants|(?:members|representatives) (?:present|absent)|regrets|"
    r"apologies(?: for absence)?|invited guests|present)\W*\Z",
    re.IGNORECASE,
)
_LONGEST_TITLE = 6
_LIST_LINES = re.compile(r"(?:\n[ \t]+[^\s][^\n]*|\n[-*+\u2022] [^\n]*)+")
#: A name at the start of a line, up to a role, an employer or a substitute: a sign, ` - `, two blanks, ` for `.
_PERSON = re.compile(
    r"\n[ \t]*(?:[-+\u2022][ \t]+|\d{1,2}[.)][ \t]+)?(?:\[[ xX]\][ \t]*)?"
    r"([^\W_][^,;(|:\n \t\u2013\u2014-]*+"
    r"(?:(?:[ \t](?![ \t\u2013\u2014-]|for[ \t])|[\u2013\u2014-](?![ \t]))[^,;(|:\n \t\u2013\u2014-]*+)*+)"
)
_ABBREVIATION = re.compile(r"\(([A-Z]{2,4})\)")
_ABBREVIATED = re.compile(r"([^\W\d_][^\n(),:;|]{2,40}?)[ \t]*\(([A-Z]{2,4})\)")
_TABLE = r"(?i)\n\|[^\n|]*name[^\n|]*\|[ \t]*(?:abbreviation|abbr|initials)[^\n]*\n\|[-:| \t]+(?P<rows>(?:\n\|[^\n]*)+)"
#: Lists of names stand at the top.
_FIRST = 24_000
_MOST_WORDS = 5
_MOST_OTHERS = 3
_MOST_SMALL = 0.4
_WORDS = re.compile(r"[\s*_(\[.,;:\-/&|\"]([^\W\d_]\w*+)")
#: They tell nothing, in capitals or not.
_NEUTRAL = frozenset("and for of the de van von der la present regrets x".split())


class Listed(NamedTuple):
    """People listed: where the line begins, where the names do, and where it ends."""

    line: int
    names: int
    end: int


def labelled_lists(body: str, labels: Labels) -> list[Listed]:
    """`Present: Ann Lee, Bo Chen` with the lines below it, tables of names, and names with initials in brackets."""
    spans = chain(_tables(body), _abbreviated(body))
    return [*_behind_labels(body, labels), *(Listed(start, start, end) for start, end in spans)]


def announced_lists(body: str, sections: Sequence[Section]) -> list[tuple[Section, list[Span]]]:
    """Headings that announce a list of people, each with the lines below it, up to the next, that look like names."""
    return [(section, list(_name_lines(body, section.start, end))) for section, end in _announced(sections, len(body))]


def _announced(sections: Sequence[Section], length: int) -> Iterator[tuple[Section, int]]:
    """Sections that announce a list of people, and those below them, with their ends."""
    ends = [*(section.start for section in sections[1:]), length]
    level: int | None = None
    for section, end in zip(sections, ends, strict=True) if sections else ():
        if level is None or section.level <= level:
            level = section.level if _is_announcing(section.title) else None
        if level is not None:
            yield section, end


def _is_announcing(title: str) -> bool:
    """Whether a heading announces a list of who was there."""
    return len(title.split()) <= _LONGEST_TITLE and _TITLE.search(title) is not None


def _behind_labels(body: str, labels: Labels) -> Iterator[Listed]:
    lists = {name for name in set(labels.names) if "-".join(name.strip("* ").lower().split()) in ATTENDANCE_LABELS}
    if not lists:
        return
    for line, name, start in zip(labels.lines, labels.names, labels.starts, strict=True):
        if name in lists:
            end = _list_end(body, start)
            if looks_like_names(body[start:end]):
                yield Listed(line, start, end)


def _tables(body: str) -> Iterator[Span]:
    if "|" in body and (body.find("bbr", 0, _FIRST) >= 0 or body.find("nitials", 0, _FIRST) >= 0):
        for match in re.compile(_TABLE).finditer("\n" + body[:_FIRST]):
            yield Span(match.start(), match.end() - 1)


def _abbreviated(body: str) -> Iterator[Span]:
    """Lines near the top that name three people or more with their initials in brackets."""
    found = [match.start() for match in _ABBREVIATION.finditer(body, 0, _FIRST)]
    last = -1
    for first, third in zip(found, found[2:], strict=False):
        if first > last and body.find("\n", first, third) < 0:
            start, last = body.rfind("\n", 0, first) + 1, body.find("\n", third)
            last = len(body) if last < 0 else last
            if looks_like_names(_ABBREVIATION.sub("", body[start:last])):
                yield Span(start, last)


def _name_lines(body: str, start: int, end: int) -> Iterator[Span]:
    """Lines from `start` on that look like lists of names rather than sentences; several sentences end the list."""
    others = 0
    while start < end and others < _MOST_OTHERS:
        stop = body.find("\n", start, end)
        stop = end if stop < 0 else stop
        if looks_like_names(body[start:stop]):
            yield Span(start, stop)
            others = 0
        else:
            others += stop > start
        start = stop + 1


def looks_like_names(line: str) -> bool:
    """Whether most words are capitalised and no sentence ends."""
    words: list[str] = [word for word in _WORDS.findall(f" {line}") if word.lower() not in _NEUTRAL]
    if not words:
        return bool(line.strip())
    return sum([word[0].islower() for word in words]) <= _MOST_SMALL * len(words)


def people_in(listed: Iterable[str]) -> dict[str, str]:
    """Every way to call the people of these lists, case folded, with the full name; "" where two share it."""
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    for text in listed:
        if text.startswith("|"):
            rows = [tuple(map(str.strip, row.strip("| ").split("|")[:2])) for row in text.split("\n")[2:]]
            names.update((row[0].casefold(), row[0]) for row in rows)
            people.update((row[1].casefold(), row[0]) for row in rows if len(row) > 1)
            continue
        names.update((name.casefold(), name) for name in _names(text))
        if "(" in text:
            people.update((short.casefold(), name.strip()) for name, short in _ABBREVIATED.findall(text))
    for folded, name in names.items():
        for alias in _aliases(folded):
            people[alias] = name if people.get(alias, name) == name else ""
    return people | names


def _names(text: str) -> Iterator[str]:
    """One name a line, or a list with commas, wrapped or not."""
    lines = text.replace("|", "\n").strip()
    if "\n" not in lines or ",\n" in lines:
        lines = lines.replace("\n", " ").replace(",", "\n").replace(";", "\n").replace(" and ", "\n")
    for found in _PERSON.findall("\n" + lines.replace("*", "").replace("_", " ")):
        words = found.split()
        if 0 < len(words) <= _MOST_WORDS and len(words[0]) + len(words) > 2:
            yield " ".join(words).strip(".")


def _aliases(folded: str) -> tuple[str, ...]:
    """First name, last name, initials, `Eric R`, and the initials of a first name with a hyphen."""
    words = folded.split()
    if len(words) < 2:
        return ()
    first, last = words[0], words[-1]
    common = (first, last, "".join([word[0] for word in words]), f"{first} {last[0]}", f"{first} {last[0]}.")
    parts = first.split("-")
    if len(parts) < 2 or not all(parts):
        return common
    return (*common, "".join(part[0] for part in parts), "".join(part[0] for part in [*parts, *words[1:]]))


def _list_end(body: str, start: int) -> int:
    """Where the list behind a label ends: with its line, or with the indented or bulleted lines below it."""
    end = body.find("\n", start)
    if end < 0:
        return len(body)
    match = _LIST_LINES.match(body, end)
    return match.end() if match else end
