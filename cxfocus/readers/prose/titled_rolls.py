"""Where a list of people stands under or beside a title, and where it ends; and one that stands behind a label."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from cxfocus.readers.prose.rolls import (
    HOW,
    ROLL,
    WORDS,
    Listed,
    are_people,
    is_member,
    is_person,
    line_end,
    looks_like_names,
    may_be_names,
    name_lines,
    sentences_end,
)
from cxfocus.text.expressions import compiled_later

#: A title of such a list, alone on its line or with the list behind a bar, where lists of names stand: at the top.
#: Words that are also other headings have their list deeper below.
_TITLE = compiled_later(
    r"\n(?P<indent>[ \t]*)(?:\|[ \t]*|(?P<field>:)|[*_]{2})?"
    rf"(?P<title>{ROLL}|(?P<weak>attendance)|(?P<deeper>chairs?|scribes?|regrets))(?:[ \t]*\([^()\n]{{1,40}}\))?"
    r"(?:[*_]{2})?[ \t]*(?:(?P<beside>\||(?(field):|(?!)))[ \t]*|(?=\n))",
    re.IGNORECASE,
)
_TITLE_END = compiled_later(rf"(?:,? {HOW})?(?: ?\([^()\n]{{1,40}}\))?[*_]{{0,2}}[ \t]*[\n|]", re.IGNORECASE)
_SIGN = len("resent")
#: Of titles that are also something else: the lines below need to be of people, and of these, of a call with
#: investors, each with an office or a firm.
_OTHER_SIGNS = ("ttend", "TTEND", "articipants", "xecutives")
_OTHER_END = compiled_later(
    r"(?:ttend(?:ees|ance|ing)|articipants|xecutives)(?: ?\([^()\n]{1,40}\))?[*_]{0,2}[ \t]*\n", re.IGNORECASE
)
_CALL = compiled_later(
    r"\s*+(?:[*_]{2})?(?P<title>(?:company|corporate|(?:conference )?call) participants|executives|analysts)"
    r"(?:[*_]{2})?[ \t]*(?=\n)",
    re.IGNORECASE,
)
#: `1.1 Roll Call - Present: Ann Lee, Bo Chen`
_ANSWERED = compiled_later(
    r"[ \t]*(?:\d[\d.]*\)?[ \t]+|[A-Z][.)][ \t]+)?(?:roll call|attendance)[ \t]*[-\u2013\u2014:.][ \t]*"
    rf"{ROLL}:[ \t]*(?=[^\s])",
    re.IGNORECASE,
)
_HEAD = 4_000
_TOP = 1_500
#: Those of who was absent and who wrote it down stand near to that of who was there.
_AROUND = 3_000
_LAST_LIST = compiled_later(r"\n[^\n:]*\bATTENDANCE LIST[ \t]*(?=\n)")
_TAIL = 4_000
_LONGEST_LIST = 4_000
#: Titles that end the list above them.
_NEXT = frozenset(
    {"present", "absent", "excused", "regrets", "apologies", "guests", "chair", "chairs", "scribe", "scribes"}
)
_LIST_LINES = re.compile(r"(?:\n[ \t]+[^\s][^\n]*|\n[-*+\u2022] [^\n]*)+")
#: A list goes on in the next line behind a comma or half a name, or with the other half; a long line may be wrapped.
_GOES_ON = re.compile(r"(?:[,;&]|\b(?:and|van|von|der|den|de|da|la|Dr\.|Mr\.|Mrs\.|Ms\.))[ \t]*\Z")
_WRAPPED = 50


def list_end(body: str, start: int) -> int:
    """Where the list that begins at `start` ends: with its line, or with the lines below that belong to it."""
    end = line_end(body, start)
    if not body[start:end].strip():
        below = _below(body, end)
        if below is not None:
            return below
        if "articipants" in body[body.rfind("\n", 0, start) + 1 : start].lower():
            return _lines_end(body, end, is_member)
        apart = _lines_end(body, end, is_person)
        if body[end:apart].strip().count("\n"):
            return apart
    if WORDS.search(body, start - 1, end) is None:
        match = _LIST_LINES.match(body, end)
        return match.end() if match else end
    deeper = _deeper_end(body, start, end)
    return deeper if deeper > end else _wrapped_end(body, end)


def titled_lists(body: str) -> Iterator[Listed]:
    """`Members present` with the names in the next line, `Present | Ann Lee, Bo Chen`, and a last attendance list."""
    places = [*_places("resent", body, _HEAD), *_places("RESENT", body, _HEAD)]
    first = min((start for at in places if (start := _title_line(body, at)) is not None), default=None)
    if first is not None:
        near = _TITLE().finditer(f"\n{body[: first + _AROUND]}", max(0, first - _AROUND))
        yield from _with_ends(body, list(near))
    else:
        yield from _other_lists(body)
    for at in places:
        if body.startswith(":", at + _SIGN):
            yield from _answered(body, body.rfind("\n", 0, at) + 1)
    last = max(0, len(body) - _TAIL)
    if body.find("ATTENDANCE LIST", last) >= 0:
        for match in _LAST_LIST().finditer(body, last):
            ends = [end for _, end in name_lines(body, match.end() + 1, len(body))]
            if ends:
                yield Listed(match.start() + 1, match.end(), ends[-1])


def _with_ends(body: str, titles: Sequence[re.Match[str]], is_weak: bool = False) -> Iterator[Listed]:
    """Each title that has a list, from the last on; `Attendees` may stand above `Present`."""
    below: Listed | None = None
    for match in reversed(titles):
        last = _titled_end(body, match, is_weak)
        if last is None and below is not None and not body[match.end() : below.line].strip():
            last = match.end() - 1
        if last is not None:
            below = Listed(match.start(), match.end() - 1, last)
            yield below


def _places(sign: str, body: str, end: int) -> Iterator[int]:
    at = body.find(sign, 0, end)
    while at >= 0:
        yield at
        at = body.find(sign, at + 1, end)


def _title_line(body: str, at: int) -> int | None:
    """Where the line begins, if it is a title by the sign that stands there."""
    start = body.rfind("\n", 0, at) + 1
    ends = body[start : start + 1] == ":" or _TITLE_END().match(body, at + _SIGN) is not None
    return start if ends and _TITLE().match(f"\n{_line(body, start)}\n") else None


def _other_lists(body: str) -> Iterator[Listed]:
    ends = [at for sign in _OTHER_SIGNS for at in _places(sign, body, _TOP) if _OTHER_END().match(body, at)]
    head = f"\n{body[:_HEAD]}\n" if ends else ""
    titles: list[re.Match[str]] = []
    seen = 0
    for start in sorted({body.rfind("\n", 0, at) + 1 for at in ends}):
        calls = list(_of_call(body, start)) if start >= seen else []
        yield from calls
        seen = calls[-1].end if calls else seen
        title = _TITLE().match(head, start) if start >= seen else None
        titles += [title] if title else []
    yield from _with_ends(body, titles, is_weak=True)


def _of_call(body: str, start: int) -> Iterator[Listed]:
    """`Company Participants` and whatever list of a call follows."""
    while call := _CALL().match(body, start):
        end = _lines_end(body, call.end(), is_member)
        if end == call.end():
            return
        yield Listed(body.rfind("\n", 0, call.start("title")) + 1, call.end(), end)
        start = end


def _answered(body: str, start: int) -> Iterator[Listed]:
    match = _ANSWERED().match(body, start)
    if match is not None:
        end = sentences_end(body, match.end(), list_end(body, match.end()))
        if looks_like_names(body[match.end() : end]):
            yield Listed(start, match.end(), end)


def _lines_end(body: str, end: int, is_one: Callable[[str], bool]) -> int:
    """Where lines of which each names one end, with or without blank lines between them."""
    last = end
    while end < len(body):
        line = _line(body, end + 1)
        if line.strip() and not is_one(line):
            break
        end += 1 + len(line)
        last = end if line.strip() else last
    return last


def _titled_end(body: str, title: re.Match[str], is_weak: bool) -> int | None:
    start = title.end() - 1
    if title["beside"]:
        end = line_end(body, start) if title["beside"] == "|" else list_end(body, start)
        return end if body[start:end].strip() and looks_like_names(body[start:end]) else None
    below = None if is_weak or title["weak"] else _below(body, start, handles=bool(title["deeper"]))
    below = _below(body, start, people=True) if below is None else below
    return below if below is None or not title["deeper"] or _is_deeper(body, title) else None


def _is_deeper(body: str, title: re.Match[str]) -> bool:
    return _indent(_line(body, title.end())) > len(title["indent"])


def _below(body: str, end: int, *, handles: bool = False, people: bool = False) -> int | None:
    """Where a list in the lines below ends, if all look like names; behind a blank line one line needs a comma.

    It ends above another title. If they have to be `people`, they must look like nothing else.
    """
    start = end + 1
    parted = _line(body, start).strip() == "" and start < len(body)
    if parted:
        start = line_end(body, start) + 1
    stop = body.find("\n\n", start, start + _LONGEST_LIST)
    stop = len(body) if stop < 0 else stop
    if stop - start > _LONGEST_LIST:
        return None
    lines = body[start:stop].rstrip().split("\n")
    lines = lines[: next((place for place, line in enumerate(lines) if line.strip().lower() in _NEXT), None)]
    listed = "\n".join(lines).rstrip()
    are_names = are_people(lines) if people else all(may_be_names(line, 1 if handles else 2) for line in lines)
    if not listed or not are_names:
        return None
    return None if parted and len(lines) == 1 and "," not in lines[0] else start + len(listed)


def _deeper_end(body: str, start: int, end: int) -> int:
    """Where lines end that are indented deeper than that of the label; items among them have to be names."""
    line = body.rfind("\n", 0, start) + 1
    indent = _indent(body[line:start])
    while end - start < _LONGEST_LIST and _indent(below := _line(body, end + 1)) > indent:
        if _LIST_LINES.match(f"\n{below.lstrip()}") and not looks_like_names(below):
            break
        end += 1 + len(below)
    return end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else 0


def _wrapped_end(body: str, end: int) -> int:
    """Where a list that goes on in full lines ends."""
    while True:
        line = body[body.rfind("\n", 0, max(end, 0)) + 1 : end]
        stop = line_end(body, end + 1)
        below = body[end + 1 : stop]
        is_rest = len(line) >= _WRAPPED and (below[:1].islower() or "," in below)
        if not below.strip() or ":" in below or not (is_rest or _GOES_ON.search(line)):
            return end
        if not looks_like_names(below):
            return end
        end = stop


def _line(body: str, start: int) -> str:
    return body[start : line_end(body, start)]
