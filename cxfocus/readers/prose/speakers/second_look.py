"""Finds labels that were refused or are too rare, and begin turns all the same.

A label that is mostly a field (`Staff`, `Guest`) or a word (`Will`) may be a
person. Only its surroundings can show that: it begins several turns, between
those of others, and sentences follow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.speakers.shapes import LabelShape, look
from cxfocus.readers.prose.speakers.stop_words import PERHAPS_INITIALS, PERHAPS_PERSONS, PERHAPS_SURNAMES
from cxfocus.readers.prose.speakers.values import are_sentences
from cxfocus.text.expressions import regex

_FEWEST = 4
#: Share of the labels before and after it that must be those of other speakers.
_BESIDE_OTHERS = 0.6
_MOST_TO_LOOK_AT = 12
#: One asks and the other answers: they may take turns only with each other.
_PAIRS = (
    {"q", "a"}, {"question", "answer"}, {"frage", "antwort"}, {"question", "réponse"}, {"pregunta", "respuesta"},
)  # fmt: skip
#: Labels that begin the reports of a team, and the number of people who must have one.
_REPORTED = frozenset(
    ("done", "did", "doing", "yesterday", "today", "completed", "progress", "last week", "will do", "working on")
)
_FEWEST_REPORTING = 3
_FEWEST_INITIALS = 3
#: Characters before a turn in which its speaker may be called up.
_CALLING = 600
_IN_OFFICE = regex(
    r"(?:[\w.-]+ ){0,3}(?:officer|lead|taker|keeper|master|operator|juror|leader|coordinator|expert)"
    r"(?: (?:no\. ?|number |#)?\d{1,3})?|(?:(?:question|comment|voice)s? )?from the (?:floor|audience|gallery|public)",
    re.IGNORECASE,
)


def speaking_after_all(
    labels: Labels, uses: Counter[str], bare_of: Mapping[str, str], looks: Mapping[str, LabelShape], body: str
) -> AbstractSet[str]:
    """Return those of the refused labels that take turns with others."""
    often = [name for name, count in uses.items() if count >= _FEWEST and looks[name].shape == "refused"]
    asked = {name for name in often if may_speak(name) or may_be_initials(name, uses, looks)}
    if not asked:
        return asked
    names = [bare_of[name] for name in labels.names]
    said: dict[str, list[int]] = {name: [] for name in asked}
    for name, start in zip(names, labels.starts, strict=True):
        if name in said:
            said[name].append(start)
    asked = {name for name, starts in said.items() if are_sentences(starts[:_MOST_TO_LOOK_AT], body)}
    others = {name for name, seen in looks.items() if seen.shape != "refused"}
    around = _neighbors(names, asked)
    for _ in range(2):  # the second time, labels found the first time count as others, too
        others |= {name for name in asked if _takes_turns(name, around[name], others, asked)}
    return others & asked


def reporting_labels(rare: Collection[str], names: Sequence[str], labels: Labels, body: str) -> set[str]:
    """Return the rare labels that stand alone above what somebody did, if at least three: `Ann:`, then `Done: ...`.

    One must look like a full name: `Kitchen:`, then `Done: ...` is no report of a person.
    """
    asked, found = set(rare), set[str]()
    following = zip(names, labels.starts, labels.lines[1:], names[1:], strict=False)
    for name, start, line, below in following:
        if below.casefold() in _REPORTED and name in asked and not body[start:line].strip(" \t\n*+-\u2022"):
            found.add(name)
    is_any_full = any(look(name).shape == "name" for name in found)
    return found if len(found) >= _FEWEST_REPORTING and is_any_full else set()


def may_speak(name: str) -> bool:
    """Whether a refused label may be a person: `Staff`, `Will`, `Hearing Officer`, `Rose Park`."""
    words = name.split()
    if len(words) == 1:
        return name.casefold() in PERHAPS_PERSONS
    if _IN_OFFICE.fullmatch(name):
        return True
    return len(words) == 2 and words[1].casefold() in PERHAPS_SURNAMES and all(word[0].isupper() for word in words)


def may_be_initials(name: str, uses: Counter[str], looks: Mapping[str, LabelShape]) -> bool:
    """Whether a refused label may be initials, in a document that has others: `CC` beside `PB`."""
    if name not in PERHAPS_INITIALS:
        return False
    return sum(uses[other] for other, seen in looks.items() if seen.shape == "initials") >= _FEWEST_INITIALS


def stand_between(rare: Collection[str], speaking: Collection[str], names: Sequence[str]) -> set[str]:
    """Return the rare labels that always stand between the labels of speakers."""
    apart = {
        name
        for before, name, after in zip(["", *names[:-1]], names, [*names[1:], ""], strict=True)
        if name in rare and not (before in speaking and after in speaking)
    }
    return set(rare) - apart


def called_up(
    rare: Collection[str], leading: Collection[str], names: Sequence[str], labels: Labels, body: str
) -> set[str]:
    """Return full names that follow a turn of one who leads the meeting and calls them up: `Next is Mr. Lee`.

    If another label follows, it must be of a leader, too; and the words must be sentences.
    """
    if not (rare and leading):
        return set()
    up = set()
    for at in range(1, len(names)):
        after = names[at + 1 : at + 2]
        if names[at] in rare and names[at - 1] in leading and all(name in leading for name in after):
            call = body[max(labels.starts[at - 1], labels.lines[at] - _CALLING) : labels.lines[at]]
            surname = names[at].split()[-1].rpartition("-")[2]
            if re.search(rf"(?<!\w){re.escape(surname)}(?!\w)", call) and are_sentences([labels.starts[at]], body):
                up.add(names[at])
    return up


def _neighbors(names: Sequence[str], asked: AbstractSet[str]) -> dict[str, Counter[str]]:
    """For each of these names, how often each name comes right before or after it."""
    around: dict[str, Counter[str]] = {name: Counter() for name in asked}
    for (before, after), times in Counter(pairwise(names)).items():
        if before in around:
            around[before][after] += times
        if after in around and after != before:
            around[after][before] += times
    return around


def _takes_turns(name: str, around: Counter[str], others: AbstractSet[str], asked: AbstractSet[str]) -> bool:
    speaking = sum(
        times
        for other, times in around.items()
        if other != name and (other in others or (other in asked and {name.casefold(), other.casefold()} in _PAIRS))
    )
    return speaking >= _BESIDE_OTHERS * around.total() > 0


def first_names(rare: Collection[str], speaking: Collection[str]) -> set[str]:
    """Return the rare labels that are the first name of exactly one speaker."""
    full = Counter(name.split()[0].casefold() for name in speaking if " " in name)
    return {name for name in rare if full[name.casefold()] == 1}
