"""What a list of people looks like: its title, its lines, and the end of its names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.shapes import Shape, look


class Listed(NamedTuple):
    """People listed: where the line begins, where the names do, and where it ends."""

    line: int
    names: int
    end: int


#: Who is listed: `Council Members Present`, `Others in attendance`, `Present via Zoom`.
_BODY = (
    r"(?:also|all|members?|board|committee|council|councill?ors?|council ?members?|commission(?:ers)?|directors?|"
    r"trustees|select(?:men|board|persons?)|aldermen|supervisors|officers?|officials?|staff|city|town|village|county|"
    r"district|parish|school|library|executive|(?:non-?)?voting|company|corporate|(?:conference )?call|"
    r"non-?members|others?|guests?|public|of|the|those|persons|people|working|group|team|elected|administrators?|project)"
)
#: And how.
HOW = r"(?:remotely|virtually|online|by (?:phone|video|zoom)|via \w+|in person|for absence|with (?:notice|apologies))"
ROLL = (
    rf"(?:{_BODY},? ){{0,4}}(?:present|absent|excused|in attendance|attending|attended|absentees|attendees|"
    rf"participants|apologies|regrets)(?:,? {HOW})?(?: (?:was|were|are))?"
)
#: The words without which a label is none of a list.
ROLL_WORDS = frozenset(
    "present absent excused attendance attending attended absentees attendees participants apologies regrets".split()
)
_MOST_SMALL = 0.4
_MOST_OTHERS = 3
_LONGEST_NAME = 3
WORDS = re.compile(r"[\s*_(\[.,;:\-/&|\"]([^\W\d_]\w*+)")
#: They tell nothing, in capitals or not.
_NEUTRAL = frozenset("and for of the de van von der den da la present regrets x none nil".split())
_ITEM = r"[ \t]*(?:[-*+\u2022]|\d{1,2}[.)])[ \t]+"
_BEGINS_ITEM = re.compile(_ITEM)
#: `* annlee (12)`, `* elf Pavlik`, among items that are names.
_HANDLE = re.compile(rf"{_ITEM}(?:[^\s.?!:,()]+[ \t]+(?=[^\s]*[^\W\d_a-z]))?[^\s.?!:,()]+(?:[ \t]+\([^()]*\))?[ \t]*")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?](?=\s|\Z)")
#: A name up to an office or a firm behind a dash, a comma or a bracket.
_MEMBER = re.compile(
    rf"\s*(?:{_ITEM})?(?:\[[ xX]\][ \t]*)?\[?(?:[*_]{{2}})?(?P<name>[^(|,:\n]*?)(?:[*_]{{2}})?"
    r"(?:[ \t]+(?:--?|[\u2013\u2014])[ \t]+(?P<office>[^\s][^\n]{0,100})|[ \t]*[(|,][^\n]*|[ \t]*)\Z"
)
_PERSONS: frozenset[Shape] = frozenset({"name", "honorific"})
_CALLERS: frozenset[Shape] = _PERSONS | {"machine", "role"}
_LONGEST_LINE = 200
_FEWEST_PERSONS = 0.5


def looks_like_names(line: str) -> bool:
    """Whether most words are capitalised and no sentence ends."""
    words: list[str] = [word for word in WORDS.findall(f" {line}") if word.lower() not in _NEUTRAL]
    if not words:
        return bool(line.strip())
    return sum([word[0].islower() for word in words]) <= _MOST_SMALL * len(words)


def name_lines(body: str, start: int, end: int, *, handles: bool = False) -> Iterator[tuple[int, int]]:
    """Lines from `start` on that look like lists of names rather than sentences; several sentences end the list.

    Behind a name an item may be a handle; with `handles` the first may.
    """
    others, before = 0, ""
    while start < end and others < _MOST_OTHERS:
        stop = body.find("\n", start, end)
        stop = end if stop < 0 else stop
        line = body[start:stop]
        if looks_like_names(line) or ((handles or _BEGINS_ITEM.match(before)) and _HANDLE.fullmatch(line)):
            yield start, stop
            others, before = 0, line
        elif line:
            others, before, handles = others + 1, "", False
        start = stop + 1


def sentences_end(body: str, start: int, end: int) -> int:
    """Where the names behind a label end, before the first sentence that is none of names."""
    if body.find(". ", start, end) < 0:
        return end
    last = start
    for stop in [*(match.end() for match in _SENTENCE.finditer(body, start, end)), end]:
        if last < stop and not looks_like_names(body[last:stop]) and body[last:stop].strip():
            return last if last > start else end
        last = stop
    return end


def may_be_names(line: str, fewest: int) -> bool:
    """Names, or some handles parted by commas; a label, a number and a sentence are none."""
    words = line.strip(" \t-*+\u2022|")
    if ":" in words or words[:1].isdigit() or words[-1:] in ("?", "!"):
        return False
    handles = words.split(",")
    return looks_like_names(line) or (
        len(handles) >= fewest and all(0 < len(each.split()) <= _LONGEST_NAME for each in handles)
    )


def are_people(lines: Sequence[str]) -> bool:
    """Whether each line, or each piece of a single one, begins with what may be a name, and half of them surely do."""
    members = [_member(piece) for piece in (lines[0].split(",") if len(lines) == 1 else lines)]
    shapes = [look(member["name"]).shape if member else "refused" for member in members]
    return "refused" not in shapes and sum(shape in _PERSONS for shape in shapes) >= _FEWEST_PERSONS * len(shapes)


def is_person(line: str) -> bool:
    """`Ann Lee`, `Cllr A Lee (Chair)`."""
    member = _member(line)
    return member is not None and look(member["name"]).shape in _PERSONS


def is_member(line: str) -> bool:
    """`Ann Lee - Treasurer`, `Ann Lee, Treasurer`."""
    member = _member(line)
    if member is None or look(member["name"]).shape not in _CALLERS:
        return False
    return not member["office"][0].islower() if member["office"] else "," in line and looks_like_names(line)


def _member(line: str) -> re.Match[str] | None:
    line = line.strip()
    return _MEMBER.match(line) if len(line) <= _LONGEST_LINE else None


def line_end(body: str, start: int) -> int:
    """Where the line of this place ends."""
    end = body.find("\n", start)
    return len(body) if end < 0 else end
