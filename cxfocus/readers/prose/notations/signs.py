"""Rare notations of turns: the module of each is imported only where its sign is seen, that of chats always."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import repeat
from typing import NamedTuple

from cxfocus.readers.prose.labels import Labels, Line
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.readers.prose.notations.chats import with_messages
from cxfocus.readers.prose.notations.notation_input import ABOVE_WORDS, NotationInput
from cxfocus.text.expressions import regex
from cxfocus.text.lazy import lazy
from cxfocus.text.lines import count_parts, lines_like
from cxfocus.text.name_words import COURTESY

#: `    Mr. Smith. Text`
_SIGN = regex(
    rf"\n[ \t]*+(?:(?:{COURTESY}|M(?:RS?|S))\.? |(?:Chair[a-z]*|CHAIRMAN|Senator) (?=[A-Z])|"
    r"The (?i:Chair|Speaker|Presiding))[^\n.,;:]{0,40}\. "
)
#: Characters for each label that comes again, after the first `_FEW`: if fewer, the document is written with labels.
_SPARSE = 2000
_FEW = 10
#: Lines in brackets, headings or bold lines: if there are fewer, they are not where the names are.
_FEWEST_LINES = 4
#: Share of the lines with a label that comes again: if there are fewer, the document may have a notation of its own.
_MOST_LINES = 0.25
_TOP = 4_000
_OFFICES = "Investor Relations"
#: Characters at the top: the person who opens a call speaks in them.
_CALL_OPENS = 20_000
#: Between a seat and a party.
_SEATS = "\u00b7"
_PHOTO = "Photo of "
_DASHED = "resident. \u2013 "
_WIDE_COLON = "\uff1a"
#: Titles of peers: where they speak, ministers are called by an office that is too long for an ordinary label.
_PEERS = ("Lord ", "Baroness ", "Earl ", "Viscount ")
#: Fields of records.
_RECORDS = frozenset({"Speaker", "SPEAKER", "speaker", "Name"})
_SPEAKER_IS = regex(r"\n(?:\[|[^\n]{0,20}[\t ])?[Ss]peaker[ \t]*[:=]")
#: Parts of the lines without which no name alone in its line is a speaker.
_ANCHORS = ("Operator", "Speaker")
#: One of these follows the Q of a question.
_BEHIND_Q = frozenset(".: \t0123456789")
#: Characters before the Q in which its line begins.
_FARTHEST = 60


class Notation(NamedTuple):
    """When the labels of a notation are looked for, and by which function, written `module:name`."""

    is_used: Callable[[NotationInput], bool]
    find: str


def with_notations(labels: Labels, lines: Sequence[Line], callers: Callers | None, body: str) -> Labels:
    """Return the labels together with those of rare notations of which the document shows signs."""
    labels = with_messages(labels, body)
    if callers is not None:
        return labels.replaced_by(callers.heads)
    seen = NotationInput(body, labels, lines)
    for is_used, find in NOTATIONS:
        if is_used(seen):
            found = lazy(f"{__package__}.{find}")(seen)
            seen = seen._replace(labels=seen.labels.replaced_by(found))
    return seen.labels


def _is_testimony(seen: NotationInput) -> bool:
    are_peers = any(map(str.startswith, seen.labels.names[:_FEW], repeat(_PEERS)))
    return are_peers or _WIDE_COLON in seen.body or _is_asked(seen.body)


def _has_records(seen: NotationInput) -> bool:
    return not _RECORDS.isdisjoint(seen.labels.names) or any(lines_like(_SPEAKER_IS, seen.body[:_TOP]))


def _has_few(seen: NotationInput) -> bool:
    """Whether hardly any line begins with a label."""
    return len(seen.labels.lines) < _FEW


def _stand_above(seen: NotationInput) -> bool:
    above = ABOVE_WORDS.findall(seen.body[:_TOP]) if _has_few(seen) else ()
    return len(set(above)) < len(above)


def _is_own(seen: NotationInput) -> bool:
    # There are never fewer lines than parts, and lines are counted twice as fast.
    repeated = seen.repeated()
    return repeated < _MOST_LINES * (seen.body.count("\n") + 1) and repeated < _MOST_LINES * count_parts(seen.body)


def _is_sparse(seen: NotationInput) -> bool:
    """Whether other labels hardly come again, and no headings are marked."""
    repeated = len(seen.labels.names) - len(set(seen.labels.names))
    return (repeated - _FEW) * _SPARSE <= len(seen.body) and not seen.count("hash")


def _is_printed(seen: NotationInput) -> bool:
    return _is_sparse(seen) and (_DASHED in seen.body or any(lines_like(_SIGN, seen.body)))


def _is_anchored(seen: NotationInput) -> bool:
    return _is_sparse(seen) and any(map(seen.body.__contains__, _ANCHORS))


def _is_asked(body: str) -> bool:
    """Whether a line begins with the Q of a question in court; the letter is rare, so it is found fast."""
    place = body.find("Q")
    while place >= 0:
        if body[place + 1 : place + 2] in _BEHIND_Q:
            before = body[max(place - _FARTHEST, 0) : place].rpartition("\n")
            if not before[2].strip(" \t*") and (before[1] or place < _FARTHEST):
                return True
        place = body.find("Q", place + 1)
    return False


#: In the order in which they are asked: if two find a label in a line, the later one wins.
NOTATIONS = (
    Notation(lambda seen: not seen.labels.plain and " >> " in seen.body, "chevrons:changes_in"),
    Notation(lambda seen: not seen.labels.plain and "tag" in seen.labels.forms, "offices:names_behind"),
    Notation(lambda seen: _SEATS in seen.body, "seats:labels_above_seats"),
    Notation(lambda seen: _PHOTO in seen.body, "seats:labels_with_photos"),
    Notation(_is_testimony, "testimony:labels_in"),
    Notation(lambda seen: seen.body.find(_OFFICES, 0, _CALL_OPENS) >= 0, "names_alone:officers_in"),
    Notation(_has_records, "records:labels_in"),
    Notation(lambda seen: _has_few(seen) and seen.count("bracket") >= _FEWEST_LINES, "names_alone:brackets_in"),
    Notation(lambda seen: _has_few(seen) and seen.count("hash") >= _FEWEST_LINES, "names_alone:hashes_in"),
    Notation(lambda seen: seen.count("bold") >= _FEWEST_LINES, "names_alone:bold_in"),
    Notation(_stand_above, "names_alone:repeated_in"),
    Notation(_is_own, "own:labels_in"),
    Notation(_is_printed, "hearing:labels_in"),
    Notation(_is_anchored, "names_alone:labels_in"),
)
