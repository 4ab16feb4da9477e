"""What the lines of a text may be: labels, titles, messages, tasks. Nobody has been judged yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.channels.logs import read_log
from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.headings.given import Given, headings_given
from cxfocus.readers.prose.headings.headings import headings
from cxfocus.readers.prose.labels import Label, Labels, Line, LineForm, in_order, inside_labels
from cxfocus.readers.prose.lines import candidates
from cxfocus.readers.prose.notations.callers import Callers, callers_in
from cxfocus.readers.prose.notations.chats import of_note_takers, pasted
from cxfocus.readers.prose.notations.signs import with_notations
from cxfocus.readers.prose.skipped import Skipped, inside
from cxfocus.readers.prose.speakers.shapes import LIKELY, look
from cxfocus.readers.prose.tasks import without_tasks
from cxfocus.readers.prose.times.heads import TIMES, with_heads
from cxfocus.readers.prose.times.stamps import with_stamps
from cxfocus.text.items import BULLET
from cxfocus.transcript import Section

#: Lines that mean something without being markup.
_UNMARKED: frozenset[LineForm] = frozenset({"caps", "bracket", "number", "time", "stamp"})
#: In a label these mean nothing else: its time, and the rows between which a name stands.
_INSIDE_LABELS: frozenset[LineForm] = TIMES | {"under"}
#: Above the messages of a chat stand its name and what the program says; below more they are pasted.
_MOST_ABOVE_CHAT = 300
_SHARE_ABOVE_CHAT = 0.2


class Noticed(NamedTuple):
    """Lines that may begin a turn, other lines, titles, the lines of tasks, and stretches that nobody said.

    `callers` are there if it is a call with investors; `name` is what people in a channel call their meeting.
    """

    labels: Labels
    lines: Sequence[Line]
    titles: Sequence[Section]
    tasks: Sequence[int]
    unsaid: Sequence[Skipped]
    is_chat: bool
    callers: Callers | None
    name: str | None


def notice(body: str, options: ReadingOptions, composed: Given | None) -> Noticed:
    """One look at every line; `composed` is what is known of a text without markup."""
    callers = callers_in(body)
    candidate_labels, lines, is_chat = _candidates(body, options, composed, callers)
    log = read_log(candidate_labels, body)
    titles = [] if is_chat else _titles(composed, lines, callers, log, body)
    labels, tasks = without_tasks(log.labels, titles, body)
    chat = of_note_takers(labels, body) if is_chat else [] if options.chat else pasted(labels, titles, body)
    if chat:
        labels = labels.where([not inside(chat, line) for line in labels.lines])
    return Noticed(labels, lines, titles, tasks, [*log.skipped, *chat], is_chat, callers, log.name)


def _candidates(
    body: str, options: ReadingOptions, composed: Given | None, callers: Callers | None
) -> tuple[Labels, Sequence[Line], bool]:
    """Labels and other lines, without those that cannot mean it here; and whether all is a chat."""
    begun, found = candidates(body)
    labels = with_notations(begun, found, callers, body)
    if labels is not begun and found:
        is_inside = inside_labels(labels.lines, labels.starts)
        begins = set(labels.lines)
        found = [
            line
            for line in found
            if not is_inside(line.line)
            or not (line.form in _INSIDE_LABELS or (line.form == "caps" and line.line not in begins))
        ]
    labels, lines = with_stamps(*with_heads(labels, found, body), body)
    if composed is not None:
        labels = _not_given(labels, composed)
        if len(composed.headings) > 1:
            from cxfocus.readers.prose.notations.names_alone import headings_in

            labels = labels.replaced_by(headings_in(composed.headings, body))
        lines = [line for line in lines if line.form in _UNMARKED]
    if not labels.plain:
        messages = labels.forms.count("chat")
        if messages and _is_chat(labels, messages, body):
            return labels.chosen(lambda label: label.form == "chat"), lines, True
        if "chevron" in labels.forms and "\n> " in f"\n{body}":  # mail, quoted twice
            labels = labels.chosen(lambda label: label.form != "chevron")
    return _asked_for(labels, body, options.speakers), lines, False


def _not_given(labels: Labels, known: Given) -> Labels:
    """Labels that are no headings, nor in the row of a table, where only a time alone may mean something.

    `9:00 | Hours | Ann` is no label: what is on would be lost for a name. Tables of turns do not come as rows.
    """
    given = {section.start for section in known.headings}
    labels = labels.chosen(lambda label: label.form not in ("bold", "alone") and label.line not in given)
    if not known.unsaid:
        return labels
    return labels.chosen(lambda label: label.form == "time" or not inside(known.unsaid, label.line))


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


def _titles(
    composed: Given | None, lines: Sequence[Line], callers: Callers | None, log: Log, body: str
) -> Sequence[Section]:
    found = headings(lines, callers, body) if composed is None else headings_given(composed, lines, callers, body)
    titles = sorted([*found, *log.topics], key=attrgetter("start"))
    return [title for title in titles if not inside(log.untitled, title.start)] if log.untitled else titles
