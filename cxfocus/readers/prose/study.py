"""What a text holds: one look at every line, then decisions by the evidence of the whole document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.asides import asides
from cxfocus.readers.prose.channels.logs import read_log
from cxfocus.readers.prose.escapes import unescaped
from cxfocus.readers.prose.headings.given import Given, headings_given
from cxfocus.readers.prose.headings.headings import headings, headings_where_nobody_speaks
from cxfocus.readers.prose.headings.titles import plain_title
from cxfocus.readers.prose.headings.titles_alone import titles_as_labels
from cxfocus.readers.prose.headings.titles_of_lists import titles_of_lists
from cxfocus.readers.prose.labels import Label, Labels, Line, in_order, inside_labels
from cxfocus.readers.prose.lines import candidates
from cxfocus.readers.prose.notations.chats import as_accounts, of_note_takers, pasted
from cxfocus.readers.prose.notations.signs import line_numbers, with_notations
from cxfocus.readers.prose.rolls.attendance import announced_lists, labeled_lists
from cxfocus.readers.prose.rolls.looks import Listed
from cxfocus.readers.prose.rolls.people import person_in_office
from cxfocus.readers.prose.rolls.roster import people_in
from cxfocus.readers.prose.skipped import Skipped, blanked, disjoint, inside, skipped_regions
from cxfocus.readers.prose.speakers.evidence import Evidence, Speakers
from cxfocus.readers.prose.speakers.judge import judge
from cxfocus.readers.prose.speakers.shapes import LIKELY, look
from cxfocus.readers.prose.speakers.within import labels_within
from cxfocus.readers.prose.tasks import without_tasks
from cxfocus.readers.prose.times.heads import TIMES, with_heads
from cxfocus.readers.prose.times.stamps import are_of_a_recording, stamps_between_words, with_minutes, with_stamps
from cxfocus.readers.prose.times.timing import Mark, from_zero, marks_from_zero, seconds_of, unnamed
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.items import BULLET
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Section, Span

#: Lines that mean something without being markup.
_UNMARKED = frozenset({"caps", "bracket", "number", "time", "stamp"})
_FEWEST_MARKS = 3
#: Above the messages of a chat stand its name and what the program says; below more they are pasted.
_MOST_ABOVE_CHAT = 300
_SHARE_ABOVE_CHAT = 0.2
_TOPIC = re.compile(
    r"(?:sub-?)?topic|(?:agenda )?item(?: (?:no\.? ?)?\d{1,3}[a-z]?)?|minute \d{1,3}|part (?:[A-Z]|\d{1,2})",
    re.IGNORECASE,
)


class Study(NamedTuple):
    """What was found in one text; positions are code points of it.

    `labels` are all lines that may begin a turn, `spoken` those that do.
    `regions` have been blanked in the body, `hidden` are lines that no turn
    holds. `fields` are lines that nobody says: `RESOLUTION: adopted`. `marks`
    are times alone on their lines between turns without times. `name` is what
    people in a channel call their meeting.
    """

    body: str
    lines: Sequence[Line]
    labels: Labels
    spoken: Labels
    speakers: Speakers
    sections: Sequence[Section]
    regions: Sequence[Skipped]
    hidden: Sequence[Skipped]
    fields: Sequence[int] = ()
    marks: Sequence[Mark] = ()
    is_chat: bool = False
    name: str | None = None


def study(text: str, options: ReadingOptions, composed: Given | None = None) -> Study:
    """Find it all; `composed` is what is known of a text without markup, None for text that may have some."""
    raw = even_line_ends(text) if composed is not None else unescaped(even_line_ends(text))
    regions = skipped_regions(raw, marked_up=composed is None)
    if numbers := line_numbers(raw):
        regions = disjoint([*regions, *numbers])
    body = blanked(raw, regions, marked_up=composed is None)
    labels, lines, is_chat = _candidates(body, options, composed and composed.headings)
    labels, topics, unsaid, name, untitled = read_log(labels, body)
    titles = [] if is_chat else sorted(_titles(composed, lines, topics, body), key=attrgetter("start"))
    titles = [title for title in titles if not inside(untitled, title.start)] if untitled else titles
    labels, tasks = without_tasks(labels, titles, body)
    chat = of_note_takers(labels, body) if is_chat else [] if options.chat else pasted(labels, titles, body)
    labels = labels.where([not inside(chat, line) for line in labels.lines]) if chat else labels
    lists = labeled_lists(body, labels)
    titles = _outside(titles, lists)
    announced = announced_lists(body, titles)
    people = _people(body, labels, lists, announced)
    forced = {bare(name).casefold() for name in options.speakers}
    evidence = Evidence(body, people, forced)
    speakers = judge(labels, evidence)
    if more := labels_within(labels, speakers.shown, people, tasks, body):
        labels = in_order(labels, more)
        speakers = judge(labels, evidence)
    speakers = speakers._replace(shown=as_accounts(speakers.shown)) if is_chat else speakers
    labeled = disjoint([Skipped("attendance", listed.line, listed.end) for listed in lists])
    spoken = _spoken(labels, speakers.shown, labeled)
    also = [] if is_chat else titles_as_labels(labels, spoken, titles) or titles_of_lists(body, spoken, titles)
    if composed is None and not (is_chat or spoken.lines):
        also = [*also, *headings_where_nobody_speaks(lines, [*titles, *also], body)]
    titles = [*titles, *(title for title in also if not inside(labeled, title.start))]
    sections = [] if is_chat else _sections(titles, labels, spoken, body)
    hidden = disjoint([*labeled, *unsaid, *chat, *_before_turns(announced, spoken.lines)])
    timed = [] if is_chat else [line for line in with_minutes(lines) if line.form in ("time", "passed")]
    said = set(spoken.lines) if timed else ()
    times = [line for line in timed if line.line not in said and not inside(hidden, line.line)]
    between = [line for line in stamps_between_words(spoken, body) if not inside(hidden, line.line)]
    spoken, marks = _with_times(spoken, times, between, body)
    begun = set(spoken.lines)
    passed = [Skipped("timestamps", line.line, line.end) for line in [*times, *between] if line.line not in begun]
    if passed := disjoint(passed):  # who speaks goes on behind a time
        body, regions = blanked(body, passed, marked_up=False), disjoint([*regions, *passed])
    ended = {*tasks, *asides(labels, speakers)} - begun
    fields = [line for line in sorted(ended) if _is_behind_words(line, spoken, body)]
    return Study(body, lines, labels, spoken, speakers, sections, regions, hidden, fields, marks, is_chat, name)


def _candidates(
    body: str, options: ReadingOptions, composed: Sequence[Section] | None
) -> tuple[Labels, Sequence[Line], bool]:
    """Labels and other lines, without those that cannot mean it here; and whether all is a chat."""
    begun, found = candidates(body)
    labels = with_notations(begun, found, body)
    if labels is not begun and found:
        is_inside = inside_labels(labels.lines, labels.starts)
        begins = set(labels.lines)
        found = [
            line
            for line in found
            if not is_inside(line.line) or not (line.form in TIMES or (line.form == "caps" and line.line not in begins))
        ]
    labels, lines = with_stamps(*with_heads(labels, found, body), body)
    if composed is not None:
        given = {section.start for section in composed}
        labels = labels.chosen(lambda label: label.form not in ("bold", "alone") and label.line not in given)
        if len(composed) > 1:
            from cxfocus.readers.prose.notations.names_alone import headings_in

            labels = labels.replaced_by(headings_in(composed, body))
        lines = [line for line in lines if line.form in _UNMARKED]
    if not labels.plain:
        messages = labels.forms.count("chat")
        if messages and _is_chat(labels, messages, body):
            return labels.chosen(lambda label: label.form == "chat"), lines, True
        if "chevron" in labels.forms and "\n> " in f"\n{body}":  # mail, quoted twice
            labels = labels.chosen(lambda label: label.form != "chevron")
    return _asked_for(labels, body, options.speakers), lines, False


def _is_chat(labels: Labels, messages: int, body: str) -> bool:
    """Whether messages are most of a text and begin near its top; one that begins it may hold labels of nobody."""
    first = labels.lines[labels.forms.index("chat")]
    above = len(body[:first].strip())
    most = messages * 2 > len(labels.lines) or (not above and messages > _persons(labels))
    return most and above <= max(_MOST_ABOVE_CHAT, _SHARE_ABOVE_CHAT * len(body))


def _persons(labels: Labels) -> int:
    """How many lines that are no messages begin with what may be a name."""
    columns = zip(labels.names, labels.forms, strict=True)
    return sum(form != "chat" and look(name).shape in LIKELY for name, form in columns)


def _asked_for(labels: Labels, body: str, names: Sequence[str]) -> Labels:
    """With the lines that begin with a name the user gave, whatever stands behind it."""
    if not names:
        return labels
    known = set(labels.lines)
    choice = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    line = re.compile(
        rf"\n[ \t]*(?:{BULLET}[ \t]+)?[*_]*(?P<name>{choice})[*_]*(?:[ \t]*[:.\u2013-](?=\s)|[ \t]*(?=\n))[ \t]*"
    )
    found = [Label(match.start(), match["name"], match.end() - 1) for match in line.finditer(f"\n{body}\n")]
    return in_order(labels, [label for label in found if label.line not in known])


def _titles(composed: Given | None, lines: Sequence[Line], topics: Sequence[Section], body: str) -> Sequence[Section]:
    found = headings(lines, body) if composed is None else headings_given(composed, lines, body)
    return [*found, *topics]


def _outside(titles: list[Section], lists: Sequence[Listed]) -> list[Section]:
    """Without lines of the lists: `AL, BR, CD`; their own titles stay."""
    names = disjoint([Skipped("attendance", listed.names + 1, listed.end) for listed in lists])
    return [title for title in titles if not inside(names, title.start)] if names else titles


def _people(
    body: str, labels: Labels, lists: Sequence[Listed], announced: Sequence[tuple[Section, Sequence[Span]]]
) -> dict[str, str]:
    """Whom the lists name; lines that may begin a turn, and the announcing heading, name nobody."""
    if not labels.lines or not (lists or announced):
        return {}
    found = [body[listed.names : listed.end] for listed in lists]
    turns = set(labels.lines)
    for section, lines in announced:
        others = (
            body[a:b]
            for a, b in lines
            if not a <= section.start < b and (a not in turns or person_in_office(body[a:b]))
        )
        found.append("\n".join(others))
    return people_in(found)


def _before_turns(announced: Sequence[tuple[Section, Sequence[Span]]], turns: Sequence[int]) -> Iterator[Skipped]:
    """Lists under headings, each up to the first turn behind its heading."""
    for section, lines in announced:
        index = bisect_right(turns, section.start)
        end = turns[index] if index < len(turns) else None
        yield from (Skipped("attendance", *line) for line in lines if end is None or line.start < end)


def _spoken(labels: Labels, shown: Mapping[str, str], lists: Sequence[Skipped]) -> Labels:
    spoken = labels.where(list(map(shown.__contains__, labels.names)))
    return spoken.where([not inside(lists, line) for line in spoken.lines]) if lists else spoken


def _is_behind_words(line: int, spoken: Labels, body: str) -> bool:
    """Whether somebody has said something before a line; right below a head `Motion: …` is what that person says."""
    before = bisect_right(spoken.lines, line) - 1
    return before >= 0 and not body[spoken.starts[before] : line].isspace() and spoken.starts[before] < line


def _sections(titles: Sequence[Section], labels: Labels, spoken: Labels, body: str) -> list[Section]:
    """Titles that are no turns; and what labels such as `Topic:` announce."""
    topics = {name for name in set(labels.names).difference(spoken.names) if _TOPIC.fullmatch(name)}
    if not titles and not topics:
        return []
    lines = set(spoken.lines)
    found = {title.start: title for title in titles if title.start not in lines}
    for line, name, start in zip(labels.lines, labels.names, labels.starts, strict=True) if topics else ():
        title = plain_title(body[start : body.find("\n", start)])
        if name in topics and title:
            found.setdefault(line, Section(title if name.lower().endswith("topic") else f"{name}: {title}", line, 2))
    return [found[start] for start in sorted(found)]


def _with_times(spoken: Labels, times: Sequence[Line], between: Sequence[Line], body: str) -> tuple[Labels, list[Mark]]:
    """Times alone on their lines begin turns of nobody known, or mark the time between turns that have none.

    `1:20` is a head like `Ann  1:02` without its name; in brackets it stands where Ann goes on. Where nothing else
    has a time, those `between` words are marks.
    """
    spoken = from_zero(spoken)
    if not times:
        rising = between if all(time is None for time in spoken.times) and are_of_a_recording(between, body) else ()
        return spoken, marks_from_zero([Mark(line.end, seconds_of(line.text)) for line in rising])
    marks = {line.line: Mark(line.end, seconds_of(line.text)) for line in times}
    if spoken.lines and all(time is None for time in spoken.times):
        return spoken, marks_from_zero(list(marks.values()))
    if not spoken.lines:
        heads = marks if len(marks) >= _FEWEST_MARKS else {}
    else:
        bare = (line for line in times if line.form == "time" and body[line.line : line.end].lstrip()[:1].isdigit())
        heads = {line.line: marks[line.line] for line in bare}
    return from_zero(in_order(spoken, unnamed(heads.items()))), []
