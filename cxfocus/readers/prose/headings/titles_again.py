"""Labels alone in their lines that come again in each of several meetings: `Agenda:`, `Summary:`, `Next Meeting:`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.readers.dates import MONTH
from cxfocus.readers.prose.headings.known import Known
from cxfocus.readers.prose.headings.titles import is_title, is_usual
from cxfocus.text.expressions import compiled_later
from cxfocus.transcript import Section

#: Without one of these nobody looks.
_SIGNS = ("genda:", "iscussion:", "eeting:", "otes:", "ummary:", "teps:", "tems:")
_LINE = compiled_later(r"\n(?P<indent>[ \t]*+)(?P<title>[^\W\d_a-z][^\n:.!?;|<>\[\]{}()#*=\t]{2,40}+):[ \t]*+(?=\n)")
_OTHER = ("agenda", "discussion", "notes")
_PEOPLE = compiled_later(r"\b(?:absen|apolog|attend|guests|members|participants|present\b|regrets|roll)", re.IGNORECASE)
_DAY = compiled_later(
    rf"(?<!\d)\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}(?!\d)|(?<![^\W_])(?:{MONTH})\.? \d{{1,2}}(?!\d)|"
    rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})(?![^\W_])",
    re.IGNORECASE,
)
#: So many meetings have two such labels or more, in one order, each with a day above.
_FEWEST = 3
_FEWEST_TITLES = 2
_SHARE = 0.7
_LONGEST = 80
_ABOVE = 600
_LEVEL = 4


class _Label(NamedTuple):
    """A label alone in its line: where the line begins and ends, and what it says."""

    start: int
    end: int
    title: str


def titles_again(known: Known) -> Iterator[Section]:
    """The labels of each meeting, and the line with its day that stands above them."""
    body = known.body
    if not any(body.count(sign) >= _FEWEST for sign in _SIGNS):
        return
    meetings = _meetings(_labels(body))
    if not _are_meetings(meetings, body):
        return
    above = [_day_line(meeting[0].start, body) for meeting in meetings]
    days = [section for section in above if section is not None]
    if len(days) >= _SHARE * len(meetings):
        yield from days
    yield from (Section(label.title, label.start, _LEVEL) for meeting in meetings for label in meeting)


def _labels(body: str) -> list[_Label]:
    """Those that items of many meetings are called, three times or more, as far in as the first."""
    lines = [line for line in _LINE().finditer(f"\n{body}") if _is_usual(line["title"])]
    lines = [line for line in lines if line["indent"] == lines[0]["indent"]]
    uses = Counter(line["title"] for line in lines)
    return [
        _Label(line.start(), line.end() - 1, line["title"].strip()) for line in lines if uses[line["title"]] >= _FEWEST
    ]


def _is_usual(title: str) -> bool:
    words = title.casefold().split()
    return _PEOPLE().search(title) is None and (is_usual(title) or words[-1] in _OTHER)


def _meetings(labels: Sequence[_Label]) -> list[list[_Label]]:
    """The labels up to one that comes again, and so on."""
    meetings: list[list[_Label]] = []
    seen: set[str] = set()
    for label in labels:
        if not meetings or label.title in seen:
            meetings.append([])
            seen = set()
        meetings[-1].append(label)
        seen.add(label.title)
    return meetings


def _are_meetings(meetings: Sequence[Sequence[_Label]], body: str) -> bool:
    """Whether they have the same labels, words below most of them, and a day above the first."""
    if len(meetings) < _FEWEST:
        return False
    needed = _SHARE * len(meetings)
    uses = Counter(label.title for meeting in meetings for label in meeting)
    if len(uses) < _FEWEST_TITLES or min(uses.values()) < needed:
        return False
    if Counter(meeting[0].title for meeting in meetings).most_common(1)[0][1] < needed:
        return False
    ends = [0, *(meeting[-1].end for meeting in meetings)]
    dated = sum(
        _DAY().search(body, max(end, meeting[0].start - _ABOVE), meeting[0].start) is not None
        for end, meeting in zip(ends, meetings, strict=False)
    )
    labels = [label for meeting in meetings for label in meeting]
    following = [*(label.start for label in labels[1:]), len(body)]
    worded = sum(bool(body[label.end : after].strip()) for label, after in zip(labels, following, strict=True))
    return dated >= needed and worded >= _SHARE * len(labels)


def _day_line(start: int, body: str) -> Section | None:
    """The first line of the paragraph of a label, if it names a day."""
    blank = body.rfind("\n\n", max(0, start - _ABOVE), start)
    first = 0 if blank < 0 and start < _ABOVE else blank + 2
    line = body[first : body.find("\n", first)]
    title = line.strip().rstrip(":")
    if not 0 < len(title) <= _LONGEST or line[:1].isspace() or not is_title(title) or _DAY().search(title) is None:
        return None
    return Section(title, first, _LEVEL - 1) if first < start else None
