"""Goes through a text step by step: from its lines to the speakers, sections, times, and stretches that nobody said.

Each step returns a new value, and decides by the evidence of the whole document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.asides import asides, items_of_unlisted_people
from cxfocus.readers.prose.attendance.attendance import Attendance, attendance_in, before_turns
from cxfocus.readers.prose.escapes import unescape
from cxfocus.readers.prose.headings.document_outline import DocumentOutline
from cxfocus.readers.prose.headings.headings import headings_where_nobody_speaks
from cxfocus.readers.prose.headings.titles import plain_title
from cxfocus.readers.prose.labels import Labels, in_order
from cxfocus.readers.prose.left_out.page_edges import PAGE_EDGES
from cxfocus.readers.prose.left_out.regions import skipped_regions
from cxfocus.readers.prose.line_reading import LineReading, read_lines
from cxfocus.readers.prose.notations.chats import as_accounts
from cxfocus.readers.prose.skipped_spans import SkippedSpan, blank_skipped, disjoint, inside
from cxfocus.readers.prose.speakers.decide import decide_speakers
from cxfocus.readers.prose.speakers.judgments import Background, Speakers
from cxfocus.readers.prose.speakers.topics_before import without_topics
from cxfocus.readers.prose.speakers.within import labels_within
from cxfocus.readers.prose.times.between_turns import with_times
from cxfocus.readers.prose.times.timing import TimeMark
from cxfocus.readers.speaker_labels import name_key
from cxfocus.text.expressions import regex
from cxfocus.text.lines import even_line_ends, rest_of_line
from cxfocus.transcript import Section

_TOPIC = regex(
    r"(?:sub-?)?topic|(?:agenda )?item(?: (?:no\.? ?)?\d{1,3}[a-z]?)?|minute \d{1,3}|part (?:[A-Z]|\d{1,2})",
    re.IGNORECASE,
)


class Study(NamedTuple):
    """All that was found in one text; positions are code points of it.

    `labels` are all lines that may begin a turn, `spoken` those that do.
    `regions` have been blanked in the body, `hidden` are lines that belong to no
    turn. `fields` are lines that nobody says: `RESOLUTION: adopted`. `marks` are
    times alone on their lines between turns without times. `name` is the name
    that people in a channel give their meeting.
    """

    body: str
    labels: Labels
    spoken: Labels
    speakers: Speakers
    sections: Sequence[Section]
    regions: Sequence[SkippedSpan]
    hidden: Sequence[SkippedSpan]
    fields: Sequence[int] = ()
    marks: Sequence[TimeMark] = ()
    is_chat: bool = False
    name: str | None = None


def study(text: str, options: ReadingOptions, outline: DocumentOutline | None = None) -> Study:
    """Study one text; `outline` holds what is known of a text without markup, and is None if it may have some."""
    page = _page(text, marked_up=outline is None)
    if outline is not None:  # `[END OF INTERVIEW]` in bold letters is left out, and no heading
        unsaid = [region for region in page.regions if region.rule != PAGE_EDGES]
        heads = [section for section in outline.headings if not inside(unsaid, section.start)]
        outline = outline._replace(headings=heads)
    line_reading = read_lines(page.body, options, outline)
    attendance = attendance_in(page.body, line_reading.labels, line_reading.titles, line_reading.callers)
    cast = _cast(page.body, line_reading, attendance, options)
    titles = _titles(page.body, line_reading, attendance, cast, marked_up=outline is None)
    sections = [] if line_reading.is_chat else _sections(titles, cast.labels, cast.spoken, page.body)
    lists = before_turns(attendance.below_headings, cast.spoken.lines, page.body)
    hidden = disjoint([*attendance.labeled, *line_reading.unsaid, *lists])
    timed = with_times(cast.spoken, () if line_reading.is_chat else line_reading.lines, hidden, page.body)
    read = _without_times(page, timed.passed)
    others = items_of_unlisted_people(cast.labels, cast.speakers, page.body) if attendance.people else ()
    ended = {*line_reading.tasks, *asides(cast.labels, cast.speakers), *others}.difference(timed.spoken.lines)
    return Study(
        body=read.body,
        labels=cast.labels,
        spoken=timed.spoken,
        speakers=cast.speakers,
        sections=sections,
        regions=read.regions,
        hidden=hidden,
        fields=[line for line in sorted(ended) if _is_after_words(line, timed.spoken, read.body)],
        marks=timed.marks,
        is_chat=line_reading.is_chat,
        name=line_reading.name,
    )


class _Page(NamedTuple):
    """The text for all later steps: `regions`, in which nothing is said, are blank in the body."""

    body: str
    regions: Sequence[SkippedSpan]


def _page(text: str, marked_up: bool) -> _Page:
    raw = unescape(even_line_ends(text)) if marked_up else even_line_ends(text)
    regions = skipped_regions(raw, marked_up)
    return _Page(blank_skipped(raw, regions, marked_up), regions)


def _without_times(page: _Page, times: Sequence[SkippedSpan]) -> _Page:
    """The page without these times, so that a turn goes on after them."""
    if not times:
        return page
    return _Page(blank_skipped(page.body, times, marked_up=False), disjoint([*page.regions, *times]))


class _Cast(NamedTuple):
    """Those who speak: all lines that may begin a turn, the speakers, and the lines that begin their turns."""

    labels: Labels
    speakers: Speakers
    spoken: Labels


def _cast(body: str, line_reading: LineReading, attendance: Attendance, options: ReadingOptions) -> _Cast:
    labels = without_topics(line_reading.labels, attendance.people)
    background = Background(body, attendance.people, {name_key(name) for name in options.speakers})
    speakers = decide_speakers(labels, background)
    if more := labels_within(labels, speakers.shown, attendance.people, line_reading.tasks, body):
        labels = in_order(labels, more)
        speakers = decide_speakers(labels, background)
    if line_reading.is_chat:
        speakers = speakers._replace(shown=as_accounts(speakers.shown))
    return _Cast(labels, speakers, _spoken_labels(labels, speakers.shown, attendance.labeled))


def _spoken_labels(labels: Labels, shown: Mapping[str, str], lists: Sequence[SkippedSpan]) -> Labels:
    spoken = labels.where(list(map(shown.__contains__, labels.names)))
    return spoken.where([not inside(lists, line) for line in spoken.lines]) if lists else spoken


def _titles(
    body: str, line_reading: LineReading, attendance: Attendance, cast: _Cast, marked_up: bool
) -> Sequence[Section]:
    """All titles: those line_reading, and more where nobody speaks; a chat has none."""
    if line_reading.is_chat or cast.spoken.lines:
        return [] if line_reading.is_chat else attendance.titles
    also = headings_where_nobody_speaks(body, line_reading.lines, cast.labels, attendance.titles, marked_up)
    return [*attendance.titles, *(title for title in also if not inside(attendance.labeled, title.start))]


def _sections(titles: Sequence[Section], labels: Labels, spoken: Labels, body: str) -> list[Section]:
    """Titles that are no turns, and the titles after labels such as `Topic:`."""
    topics = {name for name in set(labels.names).difference(spoken.names) if _TOPIC.fullmatch(name)}
    if not titles and not topics:
        return []
    lines = set(spoken.lines)
    found = {title.start: title for title in titles if title.start not in lines}
    for line, name, start in zip(labels.lines, labels.names, labels.starts, strict=True) if topics else ():
        title = plain_title(rest_of_line(body, start))
        if name in topics and title:
            found.setdefault(line, Section(title if name.lower().endswith("topic") else f"{name}: {title}", line, 2))
    return [found[start] for start in sorted(found)]


def _is_after_words(line: int, spoken: Labels, body: str) -> bool:
    """Whether words of a speaker stand above a line; right below a head, `Motion: …` is what that speaker says."""
    before = bisect_right(spoken.lines, line) - 1
    return before >= 0 and not body[spoken.starts[before] : line].isspace() and spoken.starts[before] < line
