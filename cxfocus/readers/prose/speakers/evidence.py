"""The evidence of one document about its labels, gathered once; the rules ask it about each label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from functools import cached_property

from cxfocus.readers.prose.labels import LabelForm, Labels
from cxfocus.readers.prose.speakers.doubts import are_inside_paragraphs, are_links
from cxfocus.readers.prose.speakers.judgments import Background
from cxfocus.readers.prose.speakers.needed import USES, USES_BESIDE_LIST, USES_IN_DIALOGUE, is_of_call
from cxfocus.readers.prose.speakers.second_look import may_be_initials, may_speak, speaking_after_all
from cxfocus.readers.prose.speakers.shapes import LabelShape, Shape, holds_seat, is_of_house, look, may_be_timed
from cxfocus.readers.prose.speakers.values import are_sentences, are_values, is_short
from cxfocus.text.expressions import regex
from cxfocus.text.lines import count_lines_like

#: Share of the paragraphs: if repeated labels begin more, the document is a dialogue.
_DIALOGUE_SHARE = 0.25
_FEWEST_REPEATED = 3
#: Share of full lines that are turns: from the first on, an attendance list does not explain the labels; above the
#: second, any name is accepted.
_MOST_TURNS = 0.5
_NEARLY_ALL_TURNS = 0.75
_FULL_LINES = regex(r"\n[^\s*+\u2022-]")
_TIMED_USES = 3
#: Shares of the labels that may be speakers. If more are on the attendance list, or beside a time or in another sure
#: notation, the document names its people in this way, and any other label must be frequent.
_EXPLAINED_SHARE = 0.5
_FEWEST_LISTED = 4
_SURE_SHARE = 0.8
_USES_WITHOUT_TIME = 8
_FEWEST_INITIALS = 8
#: Uses of names alone on bold lines in the whole document; with fewer, they are no speakers.
_ALONE_USES = 4
#: The person interviewed in oral histories; next to a head of a memo, `SUBJECT:` is a line of a memo or mail.
_INTERVIEWED = "SUBJECT"
_MEMO_HEADS = frozenset({"FROM", "TO", "From", "To"})
#: This label, used once, only says who leads the meeting.
_LEADER = "chair"
_FIRST_NAMES_AND_HANDLES = frozenset({"word", "handle"})
LEADING: frozenset[Shape] = frozenset({"role", "honorific"})
#: Notations that only turns of speakers use.
_SURE_FORMS: frozenset[LabelForm] = frozenset({"irc", "chevron", "bracket", "chat", "clock"})
#: Uses of a label that are looked at closely, from the first on.
_MOST_TO_LOOK_AT = 8


class LabelEvidence:
    """The evidence about the labels of a document. A `name` here is always a bare label, as in `uses`."""

    def __init__(self, labels: Labels, uses: Counter[str], bare_of: dict[str, str], background: Background) -> None:
        self.labels, self.uses, self.bare_of, self.background = labels, uses, bare_of, background
        self.looks = {name: look(name) for name in uses}
        if uses[_INTERVIEWED] and _MEMO_HEADS.isdisjoint(uses):
            self.looks[_INTERVIEWED] = LabelShape("doubtful")
        self.sure_uses = Counter() if labels.plain else self._in_sure_forms()
        self.lone_uses = Counter() if labels.plain else self._in_form("alone")
        self.printed = self._seated() if labels.plain else self._seated() | frozenset(self._in_form("hearing"))
        self.refused_speakers = self.printed | speaking_after_all(labels, uses, bare_of, self.looks, background.body)
        within = Counter() if labels.plain else self._in_form("within")
        speaking = {name: count - within[name] for name, count in uses.items() if self._may_speak(name)}
        total = sum(speaking.values())
        repeated = sum(count for count in speaking.values() if count > 1)
        self.is_dialogue = repeated > _FEWEST_REPEATED and _is_dialogue(background.body, repeated)
        listed = sum(count for name, count in speaking.items() if self.is_on_list(name))
        is_listed = listed > max(_FEWEST_LISTED, _EXPLAINED_SHARE * total)
        self._needed = USES_IN_DIALOGUE if self.is_dialogue else USES
        if is_listed and self._turns_share < _MOST_TURNS:
            self._needed = USES_BESIDE_LIST
        self._is_sure = sum(self.sure_uses.values()) >= max(_TIMED_USES, _SURE_SHARE * total)
        initials = sum(count for name, count in uses.items() if self.looks[name].shape == "initials")
        self.has_initials = self._needed["initials"] == 1 or initials >= _FEWEST_INITIALS
        self.has_lone_names = sum(self.lone_uses.values()) + labels.forms.count("titled") >= _ALONE_USES
        self.has_sure_forms = sum(self.sure_uses.values()) >= _TIMED_USES or "chat" in labels.forms

    @cached_property
    def names(self) -> list[str]:
        """Return the bare name of each label, in order."""
        return [self.bare_of[name] for name in self.labels.names]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Return for each name the places of its labels in the columns of `labels`."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(self.names):
            found[name].append(place)
        return found

    def is_forced(self, name: str) -> bool:
        """Whether the user gave this name."""
        return name.casefold() in self.background.forced

    def is_given(self, name: str) -> bool:
        """Whether a notation or the user makes the label a speaker, so that no doubt matters."""
        return bool(self.sure_uses[name]) or name in self.printed or self.is_forced(name)

    def is_timed(self, name: str) -> bool:
        """Whether the label stands beside a time and may be a name.

        In a channel every nick may be one; elsewhere `Motion` may not.
        """
        if not (self.has_sure_forms and self.sure_uses[name] and may_be_timed(self.labels.names[self.places[name][0]])):
            return False
        if self.looks[name].reason != "stop list" or may_speak(name):
            return True
        if any(self.labels.forms[place] in _SURE_FORMS for place in self.places[name]):
            return True
        return self.sure_uses[name] >= _TIMED_USES and may_be_initials(name, self.uses, self.looks)

    def takes_turns(self, name: str) -> bool:
        """Whether a label of a refused shape takes turns with others all the same."""
        if self.looks[name].shape != "refused" or self._is_sure:
            return False
        if name in self.refused_speakers:
            return self.is_dialogue
        starts = [self.labels.starts[place] for place in self.places[name]]
        return may_speak(name) and self._is_nearly_all_turns and are_sentences(starts, self.background.body)

    def is_on_list(self, name: str) -> bool:
        """Whether the label is on the attendance list; `Ann Lee - Friends` is on it as `Ann Lee`."""
        people = self.background.people
        return bool(people) and (name.casefold() in people or name.casefold().partition(" - ")[0] in people)

    def is_unlike_speakers(self, name: str) -> bool:
        """Whether the label is rare, in a document that writes nearly all speakers in a sure notation.

        Such a notation is a time beside the name, for example; labels written so have been accepted by an earlier rule.
        """
        return self._is_sure and self.uses[name] < _USES_WITHOUT_TIME

    def is_frequent(self, name: str) -> bool:
        """Whether the label begins as many lines as its shape needs."""
        is_person = self.looks[name].shape in _FIRST_NAMES_AND_HANDLES and self._is_nearly_all_turns
        return is_person or self.uses[name] >= self.needed(name)

    def needed(self, name: str) -> int:
        """Return how many lines the label must begin to be a speaker."""
        shape = self.looks[name].shape
        needed = self._needed[shape]
        if shape == "role":
            needed = 1 if self._is_of_house(name) else max(2, needed) if name.casefold() == _LEADER else needed
        # With an attendance list, initials may be those of somebody who is not on it: `TSC: can we go on?`
        if (shape == "initials" and self.background.people) or self.lone_uses[name] == self.uses[name]:
            needed = max(2, needed)
        return needed

    def is_before_links(self, name: str) -> bool:
        """Whether a rare label stands before links."""
        return self._is_rare(name) and are_links(self._starts(name), self.background.body)

    def is_in_paragraph(self, name: str) -> bool:
        """Whether a rare label stands inside wrapped paragraphs."""
        if not self._is_rare(name) or self.is_on_list(name):
            return False
        return are_inside_paragraphs([self.labels.lines[place] for place in self.places[name]], self.background.body)

    def is_field(self, name: str) -> bool:
        """Whether the label stands before names, amounts and the like; for speed, the first use comes first."""
        body, starts, shape = self.background.body, self._starts(name), self.looks[name].shape
        if self.is_on_list(name) or not is_short(body, starts[0]):
            return False
        return all(are_values(some, shape, body, self.is_dialogue) for some in (starts[:1], starts))

    def _is_rare(self, name: str) -> bool:
        return self.uses[name] < _MOST_TO_LOOK_AT

    def _starts(self, name: str) -> list[int]:
        """The places where the words begin after its first uses."""
        return [self.labels.starts[place] for place in self.places[name][:_MOST_TO_LOOK_AT]]

    def _in_sure_forms(self) -> Counter[str]:
        columns = zip(self.labels.names, self.labels.times, self.labels.forms, strict=True)
        return Counter(self.bare_of[name] for name, time, form in columns if time is not None or form in _SURE_FORMS)

    def _in_form(self, form: LabelForm) -> Counter[str]:
        columns = zip(self.labels.names, self.labels.forms, strict=True)
        return Counter(self.bare_of[name] for name, each in columns if each == form)

    def _seated(self) -> frozenset[str]:
        """Labels with a title and a seat in a parliament."""
        seated = {short for name, short in self.bare_of.items() if holds_seat(name)}
        return frozenset(short for short in seated if self.looks[short].shape == "honorific")

    def _may_speak(self, name: str) -> bool:
        return self.looks[name].shape != "refused" or name in self.refused_speakers

    def _is_of_house(self, name: str) -> bool:
        """Whether a role is one of a parliament or of a call, and so needs one use only.

        Another such role, or a role or title that is used more than once, must be there: a list of offices has neither.
        """
        if not is_of_house(name):
            return is_of_call(name, self.uses)
        others: Collection[str] = self.uses.keys() - {name}
        return any(is_of_house(each) or (self.uses[each] > 1 and self.looks[each].shape in LEADING) for each in others)

    @cached_property
    def _turns_share(self) -> float:
        """The share of the lines, except indented ones and list items, that begin with a label."""
        lines = count_lines_like(_FULL_LINES, self.background.body)
        columns = zip(self.labels.names, self.labels.bullets, strict=True)
        turns = sum(not bullet and self._may_speak(self.bare_of[name]) for name, bullet in columns)
        return turns / max(1, lines)

    @property
    def _is_nearly_all_turns(self) -> bool:
        return self.is_dialogue and self._turns_share > _NEARLY_ALL_TURNS


def _is_dialogue(body: str, repeated: int) -> bool:
    """Whether repeated labels begin enough paragraphs; lines are tried first, since they are counted faster."""
    return repeated > _DIALOGUE_SHARE * (body.count("\n") + 1) or repeated > _DIALOGUE_SHARE * (body.count("\n\n") + 1)
