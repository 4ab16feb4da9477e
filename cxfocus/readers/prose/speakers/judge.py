"""Which labels are speakers: judged by the evidence of the whole document, not line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from cxfocus.readers.prose.labels import LabelForm, Labels
from cxfocus.readers.prose.speakers.doubts import doubt_about
from cxfocus.readers.prose.speakers.evidence import Evidence, Judgment, Speakers
from cxfocus.readers.prose.speakers.needed import USES, USES_BESIDE_LIST, USES_IN_DIALOGUE, is_of_call
from cxfocus.readers.prose.speakers.second_look import (
    called_up,
    first_names,
    may_be_initials,
    may_speak,
    reporting,
    speaking_after_all,
    stand_between,
)
from cxfocus.readers.prose.speakers.several import without_several
from cxfocus.readers.prose.speakers.shapes import NAMES, Look, Shape, holds_seat, is_of_house, look, may_be_timed
from cxfocus.readers.prose.speakers.spellings import full_names, in_one_case, preferred_spellings
from cxfocus.readers.prose.speakers.values import are_sentences, are_values, is_short
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.names import is_full_name

_DIALOGUE_SHARE = 0.25
#: Where so many full lines are turns, a list explains nothing; and where nearly all are, any name will do.
_MOST_TURNS = 0.5
_NEARLY_ALL_TURNS = 0.75
_FULL_LINES = re.compile(r"\n[^\s*+\u2022-]")
_FEWEST_REPEATED = 3
_TIMED_USES = 3
_BULLET_SHARE = 0.3
#: Where so large a share of the labels that may be speakers is on the attendance list, or has a time or another sure
#: notation, the document names its people that way, and a label without it needs to be frequent.
_EXPLAINED_SHARE = 0.5
_FEWEST_LISTED = 4
_FEWEST_INITIALS = 8
_SURE_SHARE = 0.8
_USES_WITHOUT_TIME = 8
#: Names that stand alone in bold lines are speakers only where the document is written so.
_ALONE_USES = 4
#: Whoever is interviewed, in oral histories; but `SUBJECT:` is also the head of a memo or mail.
_INTERVIEWED = "SUBJECT"
_MEMO_HEADS = frozenset({"FROM", "TO", "From", "To"})
#: Once, it only says who leads the meeting.
_LEADER = "chair"
AS_ONLY_TURNS = "written as only turns are: beside a time, or in the notation of captions, chats and print"
#: Notations that nothing but a speaker's turn uses.
_SURE_FORMS: frozenset[LabelForm] = frozenset({"irc", "chevron", "bracket", "chat", "clock"})
_MOST_TO_LOOK_AT = 8


def judge(labels: Labels, evidence: Evidence) -> Speakers:
    """Decide for every label of a document whether it is a speaker."""
    if not labels.lines:
        return Speakers({}, ())
    counted = labels if evidence.forced else _without_stray_bullets(labels)
    written = Counter(counted.names)
    bare_of = {name: bare(name) for name in written}
    bare_of = in_one_case(bare_of | full_names(bare_of), written)
    uses: Counter[str] = Counter()
    for name, count in written.items():
        uses[bare_of[name]] += count
    judgments = without_several(_Judge(counted, uses, bare_of, evidence).all(), evidence.forced)
    accepted = {each.label for each in judgments if each.accepted}
    preferred = preferred_spellings(accepted, uses, evidence.people)
    nicks = {} if labels.plain else _nicks(labels, bare_of)
    chosen = {name: preferred[bare_of[name].casefold()] for name in written if bare_of[name] in accepted}
    return Speakers({name: nicks.get(short, short) for name, short in chosen.items()}, judgments)


def _nicks(labels: Labels, bare_of: Mapping[str, str]) -> dict[str, str]:
    """In a channel underscores are part of a nick, unless it is a full name: `Ann_Lee`."""
    found = {name for name, form in zip(labels.names, labels.forms, strict=True) if form == "irc" and "_" in name}
    found -= {name for name in found if is_full_name(name)}
    return {bare_of[name]: name for name in sorted(found) if bare_of[name] == name.replace("_", " ")}


class _Judge:
    """The evidence of one document, gathered once and asked for each label."""

    def __init__(self, labels: Labels, uses: Counter[str], bare_of: dict[str, str], evidence: Evidence) -> None:
        self.labels, self.uses, self.bare_of, self.evidence = labels, uses, bare_of, evidence
        self.looks = {name: look(name) for name in uses}
        if uses[_INTERVIEWED] and _MEMO_HEADS.isdisjoint(uses):
            self.looks[_INTERVIEWED] = Look("doubtful")
        self.sure = Counter() if labels.plain else self._sure()
        self.alone = Counter() if labels.plain else self._in_form("alone")
        self.printed = self._seated() if labels.plain else self._seated() | frozenset(self._in_form("hearing"))
        self.after_all = self.printed | speaking_after_all(labels, uses, bare_of, self.looks, evidence.body)
        within = Counter() if labels.plain else self._in_form("within")
        speaking = {name: count - within[name] for name, count in uses.items() if self._may_speak(name)}
        total = sum(speaking.values())
        repeated = sum(count for count in speaking.values() if count > 1)
        self.is_dialogue = repeated > _FEWEST_REPEATED and _is_dialogue(evidence.body, repeated)
        listed = sum(count for name, count in speaking.items() if self._is_listed(name))
        is_listed = listed > max(_FEWEST_LISTED, _EXPLAINED_SHARE * total)
        self.needed = USES_IN_DIALOGUE if self.is_dialogue else USES
        if is_listed and self.turns_share < _MOST_TURNS:
            self.needed = USES_BESIDE_LIST
        self.is_sure = sum(self.sure.values()) >= max(_TIMED_USES, _SURE_SHARE * total)
        self.initials = sum(count for name, count in uses.items() if self.looks[name].shape == "initials")
        self.beside_times = sum(self.sure.values()) >= _TIMED_USES or "chat" in labels.forms

    def _sure(self) -> Counter[str]:
        columns = zip(self.labels.names, self.labels.times, self.labels.forms, strict=True)
        return Counter(self.bare_of[name] for name, time, form in columns if time is not None or form in _SURE_FORMS)

    def _seated(self) -> frozenset[str]:
        seated = {short for name, short in self.bare_of.items() if holds_seat(name)}
        return frozenset(short for short in seated if self.looks[short].shape == "honorific")

    def _in_form(self, form: LabelForm) -> Counter[str]:
        columns = zip(self.labels.names, self.labels.forms, strict=True)
        return Counter(self.bare_of[name] for name, each in columns if each == form)

    @cached_property
    def nicks(self) -> set[str]:
        """Who writes in a channel or a chat."""
        columns = zip(self.labels.names, self.labels.forms, strict=True)
        return {self.bare_of[name] for name, form in columns if form in _SURE_FORMS}

    @cached_property
    def written(self) -> dict[str, str]:
        """One way in which each label is written."""
        return {short: name for name, short in self.bare_of.items()}

    @cached_property
    def starts(self) -> dict[str, list[int]]:
        """Where the words begin behind all uses of each label."""
        found: dict[str, list[int]] = {}
        for name, start in zip(self.labels.names, self.labels.starts, strict=True):
            found.setdefault(self.bare_of[name], []).append(start)
        return found

    @cached_property
    def places(self) -> dict[str, list[tuple[int, int]]]:
        """Line and start of the words of each label that is rare."""
        found: dict[str, list[tuple[int, int]]] = {}
        rare = {name for name, short in self.bare_of.items() if self.uses[short] < _MOST_TO_LOOK_AT}
        for line, name, start in zip(self.labels.lines, self.labels.names, self.labels.starts, strict=True):
            if name in rare:
                found.setdefault(self.bare_of[name], []).append((line, start))
        return found

    def all(self) -> tuple[Judgment, ...]:
        """Every label of the document, in order of its first use."""
        judged = tuple(self._judged(name, count) for name, count in self.uses.items())
        rare = [each for each in judged if each.why.startswith(_TOO_RARE)]
        titled = [each.label for each in rare if each.shape == "honorific"]
        alone = [each.label for each in rare if each.shape in _REPORTING]
        if not titled and not alone:
            return judged
        words = [each.label for each in rare if each.shape == "word" and self._doubt(each.label) is None]
        full = [each.label for each in rare if each.shape == "name" and self._doubt(each.label) is None]
        speaking = {each.label for each in judged if each.accepted}
        order = [self.bare_of[name] for name in self.labels.names]
        why = dict.fromkeys(first_names(words, speaking), "the first name of one who speaks")
        why |= dict.fromkeys(stand_between(titled, speaking, order), "stands between turns of others")
        leading = {each.label for each in judged if each.accepted and each.uses > 1 and each.shape in _LEADING}
        why |= dict.fromkeys(called_up(full, leading, order, self.labels, self.evidence.body), "was called up")
        why |= dict.fromkeys(reporting(alone, order, self.labels, self.evidence.body), "stands above what each did")
        return tuple(
            each._replace(accepted=True, why=why[each.label]) if each.label in why else each for each in judged
        )

    def _judged(self, name: str, count: int) -> Judgment:
        shape, reason = self.looks[name]
        accepted, why = self._verdict(name, count, shape, reason)
        if accepted and shape != "machine" and not self._is_given(name):
            doubt = self._doubt(name) if count < _MOST_TO_LOOK_AT else None
            doubt = doubt or self._no_speech(name, count, shape)
            accepted, why = (False, doubt) if doubt else (accepted, why)
        return Judgment(name, shape, count, accepted, why)

    def _doubt(self, name: str) -> str | None:
        return doubt_about(self.places[name], self.evidence.body, is_known=self._is_listed(name))

    def _is_given(self, name: str) -> bool:
        return bool(self.sure[name]) or name in self.printed or name.casefold() in self.evidence.forced

    @cached_property
    def turns_share(self) -> float:
        """Which share of the lines that are neither indented nor list items begins with a label."""
        lines = len(_FULL_LINES.findall(f"\n{self.evidence.body}"))
        columns = zip(self.labels.names, self.labels.bullets, strict=True)
        turns = sum(not bullet and self._may_speak(self.bare_of[name]) for name, bullet in columns)
        return turns / max(1, lines)

    @property
    def is_nearly_all_turns(self) -> bool:
        return self.is_dialogue and self.turns_share > _NEARLY_ALL_TURNS

    def _speaks_after_all(self, name: str) -> bool:
        if name in self.after_all:
            return self.is_dialogue
        return may_speak(name) and self.is_nearly_all_turns and are_sentences(self.starts[name], self.evidence.body)

    def _may_speak(self, name: str) -> bool:
        return self.looks[name].shape != "refused" or name in self.after_all

    def _is_timed(self, name: str) -> bool:
        """Whether it may be a name beside a time; in a channel every nick is one, elsewhere `Motion` is none."""
        if not may_be_timed(self.written[name]):
            return False
        if self.looks[name].reason != "stop list" or may_speak(name) or name in self.nicks:
            return True
        return self.sure[name] >= _TIMED_USES and may_be_initials(name, self.uses, self.looks)

    def _is_listed(self, name: str) -> bool:
        """`Ann Lee - Friends` is on the list as `Ann Lee`."""
        people = self.evidence.people
        return bool(people) and (name.casefold() in people or name.casefold().partition(" - ")[0] in people)

    def _verdict(self, name: str, count: int, shape: Shape, reason: str) -> tuple[bool, str]:
        if name.casefold() in self.evidence.forced:
            return True, "asked for by --speakers"
        if not name:
            return self.beside_times, "change of speaker without a name (>>)"
        if name in self.printed or (self.beside_times and self.sure[name] and self._is_timed(name)):
            return True, AS_ONLY_TURNS
        if shape == "refused" and not self.is_sure and self._speaks_after_all(name):
            return True, f"takes turns with others; begins {count:,} {'line' if count == 1 else 'lines'}"
        if self._is_listed(name) and (reason != "stop list" or " " in name):
            return True, "named in the list of who was there"
        if shape == "refused":
            return False, f"no speaker: {reason}"
        if self.is_sure and count < _USES_WITHOUT_TIME:
            return False, "never beside a time or in the notation of a turn, as the speakers here are"
        return self._by_count(name, count, shape)

    def _by_count(self, name: str, count: int, shape: Shape) -> tuple[bool, str]:
        needed = self.needed[shape]
        if shape == "role":
            needed = 1 if self._is_of_house(name) else max(2, needed) if name.casefold() == _LEADER else needed
        if shape == "initials" and needed > 1 and self.initials < _FEWEST_INITIALS:
            return False, "initials, in a document that does not write speakers so"
        if shape == "initials" and self.evidence.people:
            needed = max(2, needed)  # those of somebody else than is listed: `TSC: can we go on?`
        if self.alone[name] == count:
            needed = max(2, needed)
            if sum(self.alone.values()) + self.labels.forms.count("titled") < _ALONE_USES:
                return False, "alone in its line, in a document that does not write speakers so"
        if count >= needed or (shape in _PERSONS and self.is_nearly_all_turns):
            return True, f"looks like {_SHAPES[shape]}; begins {count:,} {'line' if count == 1 else 'lines'}"
        return False, f"{_TOO_RARE} {'once' if count == 1 else f'{count} times'}; {_SHAPES[shape]} needs {needed} here"

    def _is_of_house(self, name: str) -> bool:
        """Whether it is, where another is or speaks again: a list of offices says but once what each is for."""
        if not is_of_house(name):
            return is_of_call(name, self.uses)
        others = self.uses.keys() - {name}
        return any(is_of_house(each) or (self.uses[each] > 1 and self.looks[each].shape in _LEADING) for each in others)

    def _no_speech(self, name: str, count: int, shape: Shape) -> str | None:
        """Why a label is that of a field: its values are names, amounts and the like; the first tells of most."""
        body, is_dialogue = self.evidence.body, self.is_dialogue
        is_rare = count < _MOST_TO_LOOK_AT
        first = self.places[name][0][1] if is_rare else self.labels.starts[self.labels.names.index(self.written[name])]
        if not is_short(body, first) or not are_values([first], shape, body, is_dialogue) or self._is_listed(name):
            return None
        if not are_values(self.starts[name][:_MOST_TO_LOOK_AT], shape, body, is_dialogue):
            return None
        return "what follows are values of a field, not sentences"


_PERSONS = frozenset({"word", "handle"})
_LEADING: frozenset[Shape] = frozenset({"role", "honorific"})
_REPORTING = NAMES | {"word", "doubtful"}
_TOO_RARE = "begins a line only"
_SHAPES: dict[Shape, str] = {
    "machine": "a machine's name for a voice",
    "initials": "initials",
    "role": "a role",
    "honorific": "a name with a title",
    "name": "a full name",
    "doubtful": "a name that may be a phrase",
    "word": "a first name",
    "handle": "a handle",
}


def _is_dialogue(body: str, repeated: int) -> bool:
    """Whether repeated labels begin so many paragraphs; lines, found faster, are never fewer than paragraphs."""
    return repeated > _DIALOGUE_SHARE * (body.count("\n") + 1) or repeated > _DIALOGUE_SHARE * (body.count("\n\n") + 1)


def _without_stray_bullets(labels: Labels) -> Labels:
    """Labels in list items count only where such items are how the document writes turns."""
    if labels.plain:
        return labels
    bullets = sum(labels.bullets)
    if bullets >= _BULLET_SHARE * len(labels.lines):
        return labels
    return labels.where([not bullet for bullet in labels.bullets])
