"""Notations of a single document, whose turns begin alike: `Ann - words`, `(Ann) words`, `0:05 | Ann | words`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.prose.notations.notation_input import NotationInput
from cxfocus.readers.prose.notations.own_beginnings import BEGINNING, OwnNotation, notation_of
from cxfocus.readers.prose.speakers.shapes import CAPITALIZED, LIKELY, VOICES, Shape, look
from cxfocus.readers.prose.speakers.values import are_sentences
from cxfocus.readers.prose.times.timing import hour_of, seconds_of
from cxfocus.text.expressions import regex
from cxfocus.text.lines import LineMatch, count_parts, lines_like

_FIRST_WORD = regex(r"\n(?:[\W\d_](?<!\n))*+(?P<word>\w+)")
#: The row of dashes in a table without bars at its sides.
_RULE = regex(r"\n[ \t]*:?-{3,}:?[ \t]*\|[ \t]*:?-{3,}")
#: Words that people say to each other; topics, tasks and steps have none.
_TALK = regex(
    r"\?(?:\s|\Z)|\b(?:I(?:'\w+)?|[Ww]e(?:'\w+)?|[Yy]ou(?:'\w+)?|[Mm]e|[Uu]s|[Mm]y|[Oo]ur|[Yy]our|[Yy]es|[Tt]hanks?)\b"
)
#: Names before a colon; the rules about labels judge them afterwards.
_LABELS: frozenset[Shape] = LIKELY | {"doubtful"}
#: Share of the lines or paragraphs that are turns.
_SHARE = 0.45
#: Names for each turn: people speak again.
_MOST_NAMES = 0.5
#: The same for names with a title: `Mr Lee - words` is hardly anything else, so more people may speak only once.
_MOST_TITLED = 0.75
_TITLED: frozenset[Shape] = frozenset({"honorific", "role"})
#: Share of the turns that are followed by one of somebody else.
_FEWEST_OTHERS = 0.5
#: Share of the names that look like people, or that have a title.
_MOST_PEOPLE = 0.8
#: Share of the turns in which people talk to each other, and the characters of a turn that are searched for that.
_TALKING = 0.15
_TALK_WITHIN = 400
#: Share of the turns that begin in lower case: if there are more, the names are part of the sentences.
_SMALL_SHARE = 0.5
_SIGNS = " \\]>)*_`"
#: Labels for each label of other notations that comes again.
_MORE = 2
#: Lines in the middle, and characters at the beginning of each, that decide whether all lines are looked at.
_LINES = 60
_LONGEST_BEGINNING = 200
#: Characters in the middle that hold these lines.
_MUCH = 100_000


def labels_in(seen: NotationInput) -> list[Label]:
    """Return the labels of the one notation of most of the document, if they are far more than those of others."""
    found = _labels_in(seen.body)
    return found if len(found) > _MORE * seen.repeated() else []


def _labels_in(body: str) -> list[Label]:
    piece = _middle(body)
    if not _beginnings_repeat(piece) or _notation_in(piece) is None or _RULE.search(body):
        return []
    notation = _notation_in(body)
    if notation is None:
        return []
    shapes = _LABELS if notation.has_colon else CAPITALIZED
    labels = [_label(match) for match in _written_in(notation, body) if look(match["name"]).shape in shapes]
    if not _take_turns(labels):
        return []
    if notation.has_colon:
        return labels if not notation.is_dated or _are_messages(labels, notation, body) else []
    if not _are_said(labels, notation, body):
        return []
    return [_as_printed(label) for label in labels] if _are_titled(labels) else labels


def _are_titled(labels: Sequence[Label]) -> bool:
    return sum(look(label.name).shape in _TITLED for label in labels) >= _MOST_PEOPLE * len(labels)


def _as_printed(label: Label) -> Label:
    """The label as one of a printed record, in which a speaker needs only one turn; unless it has a time."""
    return label._replace(form="hearing") if look(label.name).shape in VOICES and label.time is None else label


def _middle(body: str) -> str:
    """The beginnings of the lines in the middle."""
    at = max((len(body) - _MUCH) // 2, 0)
    lines = body[at : at + _MUCH].split("\n")
    at = max((len(lines) - _LINES) // 2, 0)
    return "\n".join([line[:_LONGEST_BEGINNING] for line in lines[at : at + _LINES]])


def _beginnings_repeat(text: str) -> bool:
    """Whether enough lines begin with the same word as another line, as the turns of the same people do."""
    words = Counter(match["word"] for match in lines_like(_FIRST_WORD, text))
    return sum(count for count in words.values() if count > 1) >= _SHARE * _MOST_NAMES * count_parts(text)


def _notation_in(text: str) -> OwnNotation | None:
    """The notation in which most lines or paragraphs begin with a name; None if there is none."""
    found: dict[OwnNotation, list[str]] = {}
    for match in lines_like(BEGINNING, text):
        if (notation := notation_of(match.match)) is not None:
            found.setdefault(notation, []).append(match["name"])
    fewest = _SHARE * count_parts(text)
    likely = [(len(names), notation) for notation, names in found.items() if len(names) >= fewest]
    for _, notation in sorted(likely, key=lambda pair: -pair[0]):
        if _are_names(found[notation], notation):
            return notation
    return None


def _are_names(names: Iterable[str], notation: OwnNotation) -> bool:
    shapes = _LABELS if notation.has_colon else CAPITALIZED
    uses = Counter(names)
    people = sum(count for name, count in uses.items() if look(name).shape in shapes)
    return people >= _MOST_PEOPLE * uses.total()


def _written_in(notation: OwnNotation, body: str) -> list[LineMatch]:
    """The lines in the notation; a line right below a name alone is what that person says."""
    found: list[LineMatch] = []
    for match in lines_like(BEGINNING, body):
        if notation_of(match.match) == notation and not (found and match.start() - 1 == found[-1].end()):
            found.append(match)
    return found


def _are_messages(labels: Sequence[Label], notation: OwnNotation, body: str) -> bool:
    """Whether people say something, in a chat some by their full names; not `March 3, 10:00 AM Pool: lessons`."""
    is_chat = any(label.form == "chat" for label in labels)
    has_names = not is_chat or any(look(label.name).shape in VOICES for label in labels)
    return has_names and _are_said(labels, notation, body)


def _take_turns(labels: Sequence[Label]) -> bool:
    names = {label.name for label in labels}
    most = (_MOST_TITLED if _are_titled(labels) else _MOST_NAMES) * len(labels)
    others = sum(sooner.name != later.name for sooner, later in pairwise(labels))
    return len(names) <= most and others >= _FEWEST_OTHERS * (len(labels) - 1)


def _are_said(labels: Sequence[Label], notation: OwnNotation, body: str) -> bool:
    """Whether the words are sentences, some said to somebody; in `**Ann** said so` the name is part of one."""
    starts = [label.text_start for label in labels]
    if not notation.behind.strip(_SIGNS):
        small = sum(body[start : start + 1].islower() for start in starts)
        if small > _SMALL_SHARE * len(starts):
            return False
    ends = [*(label.line for label in labels[1:]), len(body)]
    talking = sum(
        _TALK.search(body, start, min(end, start + _TALK_WITHIN)) is not None
        for start, end in zip(starts, ends, strict=True)
    )
    return talking >= _TALKING * len(labels) and are_sentences(starts, body)


def _label(match: LineMatch) -> Label:
    """The label; with a day it is a chat message, unless the year is first or the time has seconds, as in logs."""
    time, day = match["time"] or match["late"], match["time_day"] or match["late_day"]
    if time is None:
        return Label(match.start(), match["name"], match.end())
    is_message = day is not None and not day[:4].isdigit() and time.count(":") == 1
    moment = hour_of(time) if day else seconds_of(time)
    return Label(match.start(), match["name"], match.end(), moment, "chat" if is_message else "timed")
