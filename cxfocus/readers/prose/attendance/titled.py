"""Finds lists of people below or beside a title that is not marked as a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cxfocus.readers.prose.attendance.ends import end_below, indent_of, lines_end, list_end
from cxfocus.readers.prose.attendance.looks import AttendanceList, looks_like_names, name_lines, sentences_end
from cxfocus.readers.prose.attendance.people import is_member, is_person
from cxfocus.readers.prose.attendance.words import COUNT, HOW, LIST_LABEL, OTHER_TITLES, TITLE
from cxfocus.readers.titles_of_calls import LIST_OF_CALL
from cxfocus.text.expressions import regex
from cxfocus.text.lines import LineMatch, line_end, line_start, lines_like, rest_of_line

#: The title of such a list, alone on its line or with the list after a bar or a semicolon: `**Members present**`,
#: `| Present | Ann Lee`, `:Present: Ann Lee`, `Present; Ann Lee`.
_TITLE = regex(
    rf"\n(?P<indent>[ \t]*)(?:\|[ \t]*|(?P<field>:)|[*_]{{2}})?(?P<title>{TITLE}){COUNT}(?:[*_]{{2}})?"
    r"(?::?[ \t]*(?P<bar>\|)[ \t]*|(?P<beside>;|(?(field):|(?!)))[ \t]*|[ \t]*(?=\n))",
    re.IGNORECASE,
)
_TITLE_END = regex(rf"(?:,? {HOW})?{COUNT}[*_]{{0,2}}(?::?[ \t]*\||[ \t]*\n|;)", re.IGNORECASE)
_SIGN = len("resent")
_OTHER_SIGNS = tuple(dict.fromkeys(sign for word in OTHER_TITLES for sign in (word[1:6], word[1:6].upper())))
_OTHER_END = regex(
    rf"(?:{'|'.join(word[1:] for word in OTHER_TITLES)}){COUNT}[*_]{{0,2}}(?:[ \t]*\n|:?[ \t]*\|)", re.IGNORECASE
)
_CALL = regex(rf"\s*+(?:[*_]{{2}})?(?P<title>{LIST_OF_CALL})(?:[*_]{{2}})?[ \t]*(?=\n)", re.IGNORECASE)
#: `1.1 Roll Call - Present: Ann Lee, Bo Chen`
_ANSWERED = regex(
    r"[ \t]*(?:\d[\d.]*\)?[ \t]+|[A-Z][.)][ \t]+)?(?:roll call|attendance)[ \t]*[-\u2013\u2014:.][ \t]*"
    rf"{LIST_LABEL}:[ \t]*(?=[^\s])",
    re.IGNORECASE,
)
#: Characters from the top where lists stand; weaker titles stand nearer to it.
_HEAD = 4_000
_TOP = 1_500
#: Characters: lists of those absent and of those who keep the minutes stand near the list of those present.
_AROUND = 3_000
_LAST_LIST = regex(r"\n[^\n:]*\bATTENDANCE LIST[ \t]*(?=\n)")
#: Characters before the end.
_TAIL = 4_000
_EMPTY_CELL = regex(r"\|[ \t]*\|")


def titled_lists(body: str, of_call: AttendanceList | None) -> Iterator[AttendanceList]:
    """Yield lists: `Members present` with names in the next line, `Present | Ann Lee, Bo Chen`, one at the end."""
    places = [*_places("resent", body, _HEAD), *_places("RESENT", body, _HEAD)]
    first = min((start for at in places if (start := _title_line(body, at)) is not None), default=None)
    if of_call is not None:
        yield of_call
    elif first is not None:
        near = lines_like(_TITLE, body, max(0, first - _AROUND), first + _AROUND)
        yield from _with_ends(body, list(near))
    else:
        yield from _other_lists(body)
    for at in places:
        if body.startswith(":", at + _SIGN):
            yield from _answered_roll_call(body, line_start(body, at))
    last = max(0, len(body) - _TAIL)
    if body.find("ATTENDANCE LIST", last) >= 0:
        for match in _LAST_LIST.finditer(body, last):
            ends = [end for _, end in name_lines(body, match.end() + 1, len(body))]
            if ends:
                yield AttendanceList(match.start() + 1, match.end(), ends[-1])


def _with_ends(body: str, titles: Sequence[LineMatch], is_weak: bool = False) -> Iterator[AttendanceList]:
    """Each title that has a list, the last first; `Attendees` may stand right above `Present`, and has its list."""
    below: AttendanceList | None = None
    for match in reversed(titles):
        last = _titled_end(body, match, is_weak)
        if last is None and below is not None and not body[match.end() : below.line].strip():
            last = match.end()
        if last is not None:
            below = AttendanceList(match.start(), match.end(), last)
            yield below


def _places(sign: str, body: str, end: int) -> Iterator[int]:
    at = body.find(sign, 0, end)
    while at >= 0:
        yield at
        at = body.find(sign, at + 1, end)


def _title_line(body: str, at: int) -> int | None:
    """The beginning of the line of this place, if the line is a title; else None."""
    start = line_start(body, at)
    ends = body[start : start + 1] == ":" or _TITLE_END.match(body, at + _SIGN) is not None
    return start if ends and _title_at(body, start) else None


def _title_at(body: str, start: int) -> LineMatch | None:
    return next(lines_like(_TITLE, body, start, line_end(body, start) + 1), None)


def _other_lists(body: str) -> Iterator[AttendanceList]:
    ends = [at for sign in _OTHER_SIGNS for at in _places(sign, body, _TOP) if _OTHER_END.match(body, at)]
    titles: list[LineMatch] = []
    seen = 0
    for start in sorted({line_start(body, at) for at in ends}):
        calls = list(_of_call(body, start)) if start >= seen else []
        yield from calls
        seen = calls[-1].end if calls else seen
        title = _title_at(body, start) if start >= seen else None
        titles += [title] if title else []
    yield from _with_ends(body, titles, is_weak=True)


def _of_call(body: str, start: int) -> Iterator[AttendanceList]:
    """The list below `Company Participants`, and the lists of a call right after it."""
    while call := _CALL.match(body, start):
        end = lines_end(body, call.end(), is_member, is_person)  # one without a firm may stand among them
        if end == call.end():
            return
        yield AttendanceList(line_start(body, call.start("title")), call.end(), end)
        start = end


def _answered_roll_call(body: str, start: int) -> Iterator[AttendanceList]:
    match = _ANSWERED.match(body, start)
    if match is not None:
        end = sentences_end(body, match.end(), list_end(body, match.end()))
        if looks_like_names(body[match.end() : end]):
            yield AttendanceList(start, match.end(), end)


def _titled_end(body: str, title: LineMatch, is_weak: bool) -> int | None:
    start = title.end()
    if title["bar"] or title["beside"]:
        end = line_end(body, start) if title["bar"] else list_end(body, start)
        if not body[start:end].strip() or not looks_like_names(body[start:end]):
            return None
        return _rows_end(body, start, end) if title["bar"] else end
    below = None if is_weak or title["weak"] else end_below(body, start, handles=bool(title["deeper"]))
    below = end_below(body, start, people=True) if below is None else below
    return below if below is None or not title["deeper"] or _is_deeper(body, title) else None


def _rows_end(body: str, start: int, end: int) -> int:
    """The end of the rows below that of a title that begin with a person; with two columns the first must be empty."""
    has_more = "|" in body[start:end].strip("| \t")
    while "|" in (row := rest_of_line(body, end + 1)):
        if not is_person(row.strip("| \t")) or not (has_more or _EMPTY_CELL.match(row)):
            break
        end += 1 + len(row)
    return end


def _is_deeper(body: str, title: LineMatch) -> bool:
    return indent_of(rest_of_line(body, title.end() + 1)) > len(title["indent"])
