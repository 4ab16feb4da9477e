"""What a list of people looks like, and where one stands under or beside a title instead of behind a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Listed(NamedTuple):
    """People listed: where the line begins, where the names do, and where it ends."""

    line: int
    names: int
    end: int


#: Who is listed: `Council Members Present`, `Others in attendance`, `Present via Zoom`.
_BODY = (
    r"(?:also|all|members?|board|committee|council|councill?ors?|council ?members?|commission(?:ers)?|directors?|"
    r"trustees|officers?|officials?|staff|city|town|village|county|district|parish|school|library|executive|(?:non-?)?voting|"
    r"non-?members|others?|guests?|public|of|the|those|persons|people|working|group|team|elected|administrators?|project)"
)
_HOW = r"(?:remotely|virtually|online|by (?:phone|video|zoom)|via \w+|in person|for absence|with (?:notice|apologies))"
ROLL = (
    rf"(?:{_BODY},? ){{0,4}}(?:present|absent|excused|in attendance|attending|attended|absentees|attendees|"
    rf"participants|apologies|regrets)(?:,? {_HOW})?"
)
#: A title of such a list, alone on its line or with the list behind a bar, where lists of names stand: at the top.
#: Words that are also other headings have their list deeper below.
_TITLE = re.compile(
    rf"\n(?P<indent>[ \t]*)(?:\|[ \t]*|(?P<field>:)|[*_]{{2}})?(?P<title>{ROLL}|(?P<deeper>chairs?|scribes?|regrets))"
    r"(?:[*_]{2})?[ \t]*(?:(?P<beside>\||(?(field):|(?!)))[ \t]*|(?=\n))",
    re.IGNORECASE,
)
#: The words without which a label is none of a list.
ROLL_WORDS = frozenset(
    "present absent excused attendance attending attended absentees attendees participants apologies regrets".split()
)
_TITLE_END = re.compile(rf"(?:,? {_HOW})?[*_]{{0,2}}[ \t]*[\n|]", re.IGNORECASE)
_SIGNS = ("resent", "RESENT")
_HEAD = 4_000
#: Those of who was absent and who wrote it down stand near to that of who was there.
_AROUND = 3_000
_LAST_LIST = re.compile(r"\n[^\n:]*\bATTENDANCE LIST[ \t]*(?=\n)")
_TAIL = 4_000
_MOST_SMALL = 0.4
_MOST_OTHERS = 3
_LONGEST_NAME = 3
_LONGEST_LIST = 4_000
_WORDS = re.compile(r"[\s*_(\[.,;:\-/&|\"]([^\W\d_]\w*+)")
#: They tell nothing, in capitals or not.
_NEUTRAL = frozenset("and for of the de van von der den da la present regrets x none nil".split())
_LIST_LINES = re.compile(r"(?:\n[ \t]+[^\s][^\n]*|\n[-*+\u2022] [^\n]*)+")
#: A list goes on in the next line behind a comma or half a name, or with the other half; a long line may be wrapped.
_GOES_ON = re.compile(r"(?:[,;&]|\b(?:and|van|von|der|den|de|da|la|Dr\.|Mr\.|Mrs\.|Ms\.))[ \t]*\Z")
_WRAPPED = 50


def looks_like_names(line: str) -> bool:
    """Whether most words are capitalised and no sentence ends."""
    words: list[str] = [word for word in _WORDS.findall(f" {line}") if word.lower() not in _NEUTRAL]
    if not words:
        return bool(line.strip())
    return sum([word[0].islower() for word in words]) <= _MOST_SMALL * len(words)


def name_lines(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines from `start` on that look like lists of names rather than sentences; several sentences end the list."""
    others = 0
    while start < end and others < _MOST_OTHERS:
        stop = body.find("\n", start, end)
        stop = end if stop < 0 else stop
        if looks_like_names(body[start:stop]):
            yield start, stop
            others = 0
        else:
            others += stop > start
        start = stop + 1


def list_end(body: str, start: int) -> int:
    """Where the list that begins at `start` ends: with its line, or with the lines below that belong to it."""
    end = _line_end(body, start)
    if not body[start:end].strip():
        below = _below(body, end)
        if below is not None:
            return below
    match = _LIST_LINES.match(body, end)
    return match.end() if match else _wrapped_end(body, end)


def titled_lists(body: str) -> Iterator[Listed]:
    """`Members present` with the names in the next line, `Present | Ann Lee, Bo Chen`, and a last attendance list."""
    first = min((at for sign in _SIGNS for at in _title_lines(body, sign)), default=None)
    if first is not None:
        for match in _TITLE.finditer(f"\n{body[: first + _AROUND]}", max(0, first - _AROUND)):
            end = _titled_end(body, match)
            if end is not None:
                yield Listed(match.start(), match.end() - 1, end)
    last = max(0, len(body) - _TAIL)
    if body.find("ATTENDANCE LIST", last) >= 0:
        for match in _LAST_LIST.finditer(body, last):
            ends = [end for _, end in name_lines(body, match.end() + 1, len(body))]
            if ends:
                yield Listed(match.start() + 1, match.end(), ends[-1])


def _title_lines(body: str, sign: str) -> Iterator[int]:
    """Where lines begin that are such a title, found by a word of theirs."""
    at = body.find(sign, 0, _HEAD)
    while at >= 0:
        start = body.rfind("\n", 0, at) + 1
        ends = body[start : start + 1] == ":" or _TITLE_END.match(body, at + len(sign)) is not None
        if ends and _TITLE.match(f"\n{_line(body, start)}\n"):
            yield start
        at = body.find(sign, at + 1, _HEAD)


def _titled_end(body: str, title: re.Match[str]) -> int | None:
    start = title.end() - 1
    if title["beside"]:
        end = _line_end(body, start) if title["beside"] == "|" else list_end(body, start)
        return end if body[start:end].strip() and looks_like_names(body[start:end]) else None
    below = _below(body, start, handles=bool(title["deeper"]))
    return below if below is None or not title["deeper"] or _is_deeper(body, title) else None


def _is_deeper(body: str, title: re.Match[str]) -> bool:
    below = _line(body, title.end())
    return len(below) - len(below.lstrip()) > len(title["indent"])


def _below(body: str, end: int, *, handles: bool = False) -> int | None:
    """Where a list in the lines below ends, if all look like names; behind a blank line one line needs a comma."""
    start = end + 1
    parted = _line(body, start).strip() == "" and start < len(body)
    if parted:
        start = _line_end(body, start) + 1
    stop = body.find("\n\n", start, start + _LONGEST_LIST)
    stop = len(body) if stop < 0 else stop
    if stop - start > _LONGEST_LIST:
        return None
    listed = body[start:stop].rstrip()
    lines = listed.split("\n")
    if not listed or not all(_may_be_names(line, 1 if handles else 2) for line in lines):
        return None
    return None if parted and len(lines) == 1 and "," not in lines[0] else start + len(listed)


def _may_be_names(line: str, fewest: int) -> bool:
    """Names, or some handles parted by commas; a label, a number and a sentence are none."""
    words = line.strip(" \t-*+\u2022|")
    if ":" in words or words[:1].isdigit() or words[-1:] in ("?", "!"):
        return False
    handles = words.split(",")
    return looks_like_names(line) or (
        len(handles) >= fewest and all(0 < len(each.split()) <= _LONGEST_NAME for each in handles)
    )


def _wrapped_end(body: str, end: int) -> int:
    """Where a list that goes on in full lines ends."""
    while True:
        line = body[body.rfind("\n", 0, max(end, 0)) + 1 : end]
        stop = _line_end(body, end + 1)
        below = body[end + 1 : stop]
        is_rest = len(line) >= _WRAPPED and (below[:1].islower() or "," in below)
        if not below.strip() or ":" in below or not (is_rest or _GOES_ON.search(line)):
            return end
        if not looks_like_names(below):
            return end
        end = stop


def _line(body: str, start: int) -> str:
    return body[start : _line_end(body, start)]


def _line_end(body: str, start: int) -> int:
    end = body.find("\n", start)
    return len(body) if end < 0 else end
