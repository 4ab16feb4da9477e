"""Refused labels that begin turns after all: what is mostly a field (`Staff`, `Guest`) or a word (`Will`) may be a person.

Only what stands around them can tell: they begin several turns, between those
of others, and what follows are sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.speakers.shapes import Look, look
from cxfocus.readers.prose.speakers.stop_words import PERHAPS_INITIALS, PERHAPS_PERSONS, PERHAPS_SURNAMES
from cxfocus.readers.prose.speakers.values import are_sentences
from cxfocus.text.expressions import regex

_FEWEST = 4
#: Of the labels before and behind, so many must be those of others who speak.
_BESIDE_OTHERS = 0.6
_MOST_TO_LOOK_AT = 12
#: Who asks and who answers may have nobody but each other.
_PAIRS = (
    {"q", "a"}, {"question", "answer"}, {"frage", "antwort"}, {"question", "réponse"}, {"pregunta", "respuesta"},
)  # fmt: skip
#: What reports of a team begin with, and so many people do.
_REPORTED = frozenset(
    ("done", "did", "doing", "yesterday", "today", "completed", "progress", "last week", "will do", "working on")
)
_FEWEST_REPORTING = 3
_FEWEST_INITIALS = 3
#: So far before the next turn somebody is called up.
_CALLING = 600
_PERSONS = regex(
    r"(?:[\w.-]+ ){0,3}(?:officer|lead|taker|keeper|master|operator|juror|leader|coordinator|expert)"
    r"(?: (?:no\. ?|number |#)?\d{1,3})?|(?:(?:question|comment|voice)s? )?from the (?:floor|audience|gallery|public)",
    re.IGNORECASE,
)


def speaking_after_all(
    labels: Labels, uses: Counter[str], bare_of: Mapping[str, str], looks: Mapping[str, Look], body: str
) -> AbstractSet[str]:
    """Of the labels that were refused, those that take turns with others."""
    often = [name for name, count in uses.items() if count >= _FEWEST and looks[name].shape == "refused"]
    asked = {name for name in often if may_speak(name) or may_be_initials(name, uses, looks)}
    if not asked:
        return asked
    names = [bare_of[name] for name in labels.names]
    asked = {name for name in asked if _says_sentences(name, names, labels.starts, body)}
    others = {name for name, seen in looks.items() if seen.shape != "refused"}
    beside = Counter(pairwise(names))
    for _ in range(2):  # the second time, those found the first time are others, too
        others |= {name for name in asked if _takes_turns(name, beside, others, asked)}
    return others & asked


def reporting(rare: Collection[str], names: Sequence[str], labels: Labels, body: str) -> set[str]:
    """Of labels too rare, those alone in their lines above what somebody did, three or more: `Ann:`, then `Done: ...`.

    Not where none looks like a full name: `Kitchen:`, then `Done: ...`.
    """
    asked, found = set(rare), set[str]()
    following = zip(names, labels.starts, labels.lines[1:], names[1:], strict=False)
    for name, start, line, below in following:
        if below.casefold() in _REPORTED and name in asked and not body[start:line].strip(" \t\n*+-\u2022"):
            found.add(name)
    is_any_full = any(look(name).shape == "name" for name in found)
    return found if len(found) >= _FEWEST_REPORTING and is_any_full else set()


def may_speak(name: str) -> bool:
    """Whether a refused label can be what somebody is called: `Staff`, `Will`, `Hearing Officer`, `Rose Park`."""
    words = name.split()
    if len(words) == 1:
        return name.casefold() in PERHAPS_PERSONS
    if _PERSONS.fullmatch(name):
        return True
    return len(words) == 2 and words[1].casefold() in PERHAPS_SURNAMES and all(word[0].isupper() for word in words)


def may_be_initials(name: str, uses: Counter[str], looks: Mapping[str, Look]) -> bool:
    """Whether a refused label can be initials, where others are written so: `CC` beside `PB`."""
    if name not in PERHAPS_INITIALS:
        return False
    return sum(uses[other] for other, seen in looks.items() if seen.shape == "initials") >= _FEWEST_INITIALS


def _says_sentences(name: str, names: Sequence[str], starts: Sequence[int], body: str) -> bool:
    """Whether what follows a label is what people say."""
    said = [start for each, start in zip(names, starts, strict=True) if each == name]
    return are_sentences(said[:_MOST_TO_LOOK_AT], body)


def stand_between(rare: Collection[str], speaking: Collection[str], names: Sequence[str]) -> set[str]:
    """Which labels always stand between those of two who speak."""
    apart = {
        name
        for before, name, behind in zip(["", *names[:-1]], names, [*names[1:], ""], strict=True)
        if name in rare and not (before in speaking and behind in speaking)
    }
    return set(rare) - apart


def called_up(
    rare: Collection[str], leading: Collection[str], names: Sequence[str], labels: Labels, body: str
) -> set[str]:
    """Full names that come once, between turns of whoever leads the meeting, who names them: `Next is Mr. Lee`."""
    if not (rare and leading):
        return set()
    up = set()
    for at in range(1, len(names)):
        behind = names[at + 1 : at + 2]
        if names[at] in rare and names[at - 1] in leading and all(name in leading for name in behind):
            call = body[max(labels.starts[at - 1], labels.lines[at] - _CALLING) : labels.lines[at]]
            surname = names[at].split()[-1].rpartition("-")[2]
            if re.search(rf"(?<!\w){re.escape(surname)}(?!\w)", call) and are_sentences([labels.starts[at]], body):
                up.add(names[at])
    return up


def _takes_turns(
    name: str, beside: Counter[tuple[str, str]], others: AbstractSet[str], asked: AbstractSet[str]
) -> bool:
    around: Counter[str] = Counter()
    for pair, times in beside.items():
        if name in pair:
            around[pair[pair[0] == name]] += times
    partners = {other for other in asked if {name.casefold(), other.casefold()} in _PAIRS}
    speaking = sum(times for other, times in around.items() if other != name and other in others | partners)
    return speaking >= _BESIDE_OTHERS * around.total() > 0


def first_names(rare: Collection[str], speaking: Collection[str]) -> set[str]:
    """Of labels too rare, those that are the first name of exactly one who speaks."""
    full = Counter(name.split()[0].casefold() for name in speaking if " " in name)
    return {name for name in rare if full[name.casefold()] == 1}
