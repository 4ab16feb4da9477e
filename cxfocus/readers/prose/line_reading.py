"""Sorts the lines of a text by what they may be: labels, titles, messages, tasks. No label has been judged yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.channels.logs import read_log
from cxfocus.readers.prose.channels.model import Log
from cxfocus.readers.prose.headings.document_outline import DocumentOutline, headings_of_outline
from cxfocus.readers.prose.headings.headings import headings
from cxfocus.readers.prose.labels import Label, Labels, Line, LineForm, in_order, inside_labels
from cxfocus.readers.prose.lines import candidates
from cxfocus.readers.prose.notations.callers import Callers, callers_in
from cxfocus.readers.prose.notations.chats import note_taker_messages, pasted_chat
from cxfocus.readers.prose.notations.signs import with_notations
from cxfocus.readers.prose.skipped_spans import SkippedSpan, inside
from cxfocus.readers.prose.speakers.shapes import LIKELY, look
from cxfocus.readers.prose.tasks import without_tasks
from cxfocus.readers.prose.times.heads import TIMES, with_heads
from cxfocus.readers.prose.times.stamps import with_stamps
from cxfocus.text.items import BULLET
from cxfocus.text.lines import lines_like
from cxfocus.transcript import Section

#: Forms that need no markup; the others mean nothing in a text that came without any.
_UNMARKED: frozenset[LineForm] = frozenset({"caps", "bracket", "number", "time", "stamp"})
#: Inside a label these are part of it: its time, and the underlines around a name.
_INSIDE_LABELS: frozenset[LineForm] = TIMES | {"under"}
#: Characters, and a share of the text: above the messages of a chat stand its name and a notice of the program. Where
#: more text stands above, messages were pasted into it.
_MOST_ABOVE_CHAT = 300
_SHARE_ABOVE_CHAT = 0.2


class LineReading(NamedTuple):
    """Lines that may begin a turn, other lines, titles, the lines of tasks, and stretches that nobody said.

    `callers` is None unless the text is a call with investors; `name` is the name people in a channel give their
    meeting.
    """

    labels: Labels
    lines: Sequence[Line]
    titles: Sequence[Section]
    tasks: Sequence[int]
    unsaid: Sequence[SkippedSpan]
    is_chat: bool
    callers: Callers | None
    name: str | None


def read_lines(body: str, options: ReadingOptions, outline: DocumentOutline | None) -> LineReading:
    """Look once at every line; `outline` is given for a text without markup, and holds what is known of it."""
    callers = callers_in(body)
    candidate_labels, lines, is_chat = _candidates(body, options, outline, callers)
    log = read_log(candidate_labels, body)
    titles = [] if is_chat else _titles(outline, lines, callers, log, body)
    labels, tasks = without_tasks(log.labels, titles, body)
    chat = note_taker_messages(labels, body) if is_chat else [] if options.chat else pasted_chat(labels, titles, body)
    if chat:
        labels = labels.where([not inside(chat, line) for line in labels.lines])
    return LineReading(
        labels=labels,
        lines=lines,
        titles=titles,
        tasks=tasks,
        unsaid=[*log.skipped, *chat],
        is_chat=is_chat,
        callers=callers,
        name=log.name,
    )


def _candidates(
    body: str, options: ReadingOptions, outline: DocumentOutline | None, callers: Callers | None
) -> tuple[Labels, Sequence[Line], bool]:
    """Labels and other lines, without those that the document excludes; and whether all of it is a chat."""
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
    if outline is not None:
        labels = _not_in_outline(labels, outline)
        if len(outline.headings) > 1:
            from cxfocus.readers.prose.notations.names_alone import headings_in

            labels = labels.replaced_by(headings_in(outline.headings, body))
        lines = [line for line in lines if line.form in _UNMARKED]
    if not labels.plain:
        messages = labels.forms.count("chat")
        if messages and _is_chat(labels, messages, body):
            return labels.chosen(lambda label: label.form == "chat"), lines, True
        if "chevron" in labels.forms and "\n> " in f"\n{body}":  # mail, quoted twice
            labels = labels.chosen(lambda label: label.form != "chevron")
    return _with_given_names(labels, body, options.speakers), lines, False


def _not_in_outline(labels: Labels, outline: DocumentOutline) -> Labels:
    """Labels except headings and those in rows of tables; times alone stay in rows, too.

    `9:00 | Hours | Ann` is no label: its second cell would be lost as a name. Tables of turns do not come as rows.
    """
    given = {section.start for section in outline.headings}
    labels = labels.chosen(lambda label: label.form not in ("bold", "alone") and label.line not in given)
    if not outline.unsaid:
        return labels
    return labels.chosen(lambda label: label.form == "time" or not inside(outline.unsaid, label.line))


def _is_chat(labels: Labels, messages: int, body: str) -> bool:
    """Whether most labels are messages and the first stands near the top.

    If the text begins with a message, it is enough that there are more messages than labels that may be persons.
    """
    first = labels.lines[labels.forms.index("chat")]
    above = len(body[:first].strip())
    most = messages * 2 > len(labels.lines) or (not above and messages > _persons(labels))
    return most and above <= max(_MOST_ABOVE_CHAT, _SHARE_ABOVE_CHAT * len(body))


def _persons(labels: Labels) -> int:
    """Count the labels that are no messages and may be names."""
    columns = zip(labels.names, labels.forms, strict=True)
    return sum(form != "chat" and look(name).shape in LIKELY for name, form in columns)


def _with_given_names(labels: Labels, body: str, names: Sequence[str]) -> Labels:
    """The labels, with the lines that begin with a name the user gave, even if no colon follows."""
    if not names:
        return labels
    known = set(labels.lines)
    choice = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    line = re.compile(
        rf"\n[ \t]*(?:{BULLET}[ \t]+)?[*_]*(?P<name>{choice})[*_]*(?:[ \t]*[:.\u2013-](?=\s)|[ \t]*(?=\n))[ \t]*"
    )
    found = [Label(match.start(), match["name"], match.end()) for match in lines_like(line, body)]
    return in_order(labels, [label for label in found if label.line not in known])


def _titles(
    outline: DocumentOutline | None, lines: Sequence[Line], callers: Callers | None, log: Log, body: str
) -> Sequence[Section]:
    found = headings(lines, callers, body) if outline is None else headings_of_outline(outline, lines, callers, body)
    titles = sorted([*found, *log.topics], key=attrgetter("start"))
    return [title for title in titles if not inside(log.untitled, title.start)] if log.untitled else titles
