"""Labels alone in their lines that come again in each of several meetings: `Agenda:`, `Summary:`, `Next Meeting:`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cxfocus.readers.prose.headings.around import has_words_below
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.titles import is_title, is_usual
from cxfocus.readers.time_patterns import MONTH
from cxfocus.text.expressions import regex
from cxfocus.text.lines import lines_like, rest_of_line
from cxfocus.transcript import Section

#: Ends of such labels: a text in which none of them comes `_FEWEST` times is not searched.
_SIGNS = ("genda:", "iscussion:", "eeting:", "otes:", "ummary:", "teps:", "tems:")
#: Not the last line, which has no words below.
_LINE = regex(r"\n(?P<indent>[ \t]*+)(?P<title>[^\W\d_a-z][^\n:.!?;|<>\[\]{}()#*=\t]{2,40}+):[ \t]*+(?=\n(?s:.))")
_OTHER = ("agenda", "discussion", "notes")
_PEOPLE = regex(r"\b(?:absen|apolog|attend|guests|members|participants|present\b|regrets|roll)", re.IGNORECASE)
#: `2024-03-04`, `March 4`, `4th March`
_IN_DIGITS = r"(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)"
_MONTH_FIRST = rf"(?<![^\W_])(?:{MONTH})\.? \d{{1,2}}(?!\d)"
_DAY_FIRST = rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})(?![^\W_])"
_DAY = regex(f"{_IN_DIGITS}|{_MONTH_FIRST}|{_DAY_FIRST}", re.IGNORECASE)
#: Meetings, and uses of each label.
_FEWEST = 3
#: Different labels.
_FEWEST_TITLES = 2
#: Share of the meetings that have each label, that begin with the same one, and that have a day above; and share of the
#: labels that have words below.
_SHARE = 0.7
#: Characters of the line with the day.
_LONGEST = 80
#: Characters above the first label of a meeting that are searched for its day.
_ABOVE = 600
_LEVEL = 4


def titles_again(known: HeadingInput) -> Iterator[Section]:
    """Yield the labels of each meeting, and the line above them with its day."""
    body = known.body
    if not any(body.count(sign) >= _FEWEST for sign in _SIGNS):
        return
    meetings = _meetings(_labels(known))
    if not _are_meetings(meetings, body):
        return
    above = [_day_line(meeting[0].start, body) for meeting in meetings]
    days = [section for section in above if section is not None]
    if len(days) >= _SHARE * len(meetings):
        yield from days
    yield from (label for meeting in meetings for label in meeting)


def _labels(known: HeadingInput) -> list[Section]:
    """Labels with usual titles that come three times or more, indented like the first."""
    lines = [line for line in lines_like(_LINE, known.body) if _is_usual(line["title"])]
    lines = [line for line in lines if line["indent"] == lines[0]["indent"]]
    uses = Counter(line["title"] for line in lines)
    return [Section(line["title"].strip(), line.start(), _LEVEL) for line in lines if uses[line["title"]] >= _FEWEST]


def _is_usual(title: str) -> bool:
    words = title.casefold().split()
    return _PEOPLE.search(title) is None and (is_usual(title) or words[-1] in _OTHER)


def _meetings(labels: Sequence[Section]) -> list[list[Section]]:
    """The labels meeting by meeting: a new one begins with the first label that comes again."""
    meetings: list[list[Section]] = []
    seen: set[str] = set()
    for label in labels:
        if not meetings or label.title in seen:
            meetings.append([])
            seen = set()
        meetings[-1].append(label)
        seen.add(label.title)
    return meetings


def _are_meetings(meetings: Sequence[Sequence[Section]], body: str) -> bool:
    """Whether most of them have the same labels and a day above the first, and most labels have words below."""
    if len(meetings) < _FEWEST:
        return False
    needed = _SHARE * len(meetings)
    uses = Counter(label.title for meeting in meetings for label in meeting)
    if len(uses) < _FEWEST_TITLES or min(uses.values()) < needed:
        return False
    if Counter(meeting[0].title for meeting in meetings).most_common(1)[0][1] < needed:
        return False
    last = [0, *(meeting[-1].start for meeting in meetings)]
    dated = sum(
        _DAY.search(body, max(before, meeting[0].start - _ABOVE), meeting[0].start) is not None
        for before, meeting in zip(last, meetings, strict=False)
    )
    labels = [label for meeting in meetings for label in meeting]
    begins = {label.start for label in labels}
    worded = sum(has_words_below(label.start, begins, body) for label in labels)
    return dated >= needed and worded >= _SHARE * len(labels)


def _day_line(start: int, body: str) -> Section | None:
    """The first line of the paragraph of a label, if it names a day."""
    blank = body.rfind("\n\n", max(0, start - _ABOVE), start)
    first = 0 if blank < 0 and start < _ABOVE else blank + 2
    line = rest_of_line(body, first)
    title = line.strip().rstrip(":")
    if not 0 < len(title) <= _LONGEST or line[:1].isspace() or not is_title(title) or _DAY.search(title) is None:
        return None
    return Section(title, first, _LEVEL - 1) if first < start else None
