"""Which labels are speakers: judged by the evidence of the whole document, not line by line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from cxfocus.readers.prose.labels import LabelForm, Labels
from cxfocus.readers.prose.speakers.doubts import are_inside_paragraphs, are_links
from cxfocus.readers.prose.speakers.judgments import Background, Judgment, Speakers
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
from cxfocus.text.expressions import regex
from cxfocus.text.names import is_full_name

_DIALOGUE_SHARE = 0.25
#: Where so many full lines are turns, a list explains nothing; and where nearly all are, any name will do.
_MOST_TURNS = 0.5
_NEARLY_ALL_TURNS = 0.75
_FULL_LINES = regex(r"\n[^\s*+\u2022-]")
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
_PERSONS = frozenset({"word", "handle"})
_LEADING: frozenset[Shape] = frozenset({"role", "honorific"})
_REPORTING = NAMES | {"word", "doubtful"}
AS_ONLY_TURNS = "written as only turns are: beside a time, or in the notation of captions, chats and print"
_TOO_RARE = "begins a line only"
#: Notations that nothing but a speaker's turn uses.
_SURE_FORMS: frozenset[LabelForm] = frozenset({"irc", "chevron", "bracket", "chat", "clock"})
_MOST_TO_LOOK_AT = 8
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


def judge(labels: Labels, background: Background) -> Speakers:
    """Decide for every label of a document whether it is a speaker."""
    if not labels.lines:
        return Speakers({}, ())
    counted = labels if background.forced else _without_stray_bullets(labels)
    written = Counter(counted.names)
    bare_of = {name: bare(name) for name in written}
    bare_of = in_one_case(bare_of | full_names(bare_of), written)
    uses: Counter[str] = Counter()
    for name, count in written.items():
        uses[bare_of[name]] += count
    judgments = without_several(_Judge(counted, uses, bare_of, background).all(), background.forced)
    accepted = {each.label for each in judgments if each.accepted}
    preferred = preferred_spellings(accepted, uses, background.people)
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

    def __init__(self, labels: Labels, uses: Counter[str], bare_of: dict[str, str], background: Background) -> None:
        self.labels, self.uses, self.bare_of, self.background = labels, uses, bare_of, background
        self.looks = {name: look(name) for name in uses}
        if uses[_INTERVIEWED] and _MEMO_HEADS.isdisjoint(uses):
            self.looks[_INTERVIEWED] = Look("doubtful")
        self.sure = Counter() if labels.plain else self._sure()
        self.alone = Counter() if labels.plain else self._in_form("alone")
        self.printed = self._seated() if labels.plain else self._seated() | frozenset(self._in_form("hearing"))
        self.after_all = self.printed | speaking_after_all(labels, uses, bare_of, self.looks, background.body)
        within = Counter() if labels.plain else self._in_form("within")
        speaking = {name: count - within[name] for name, count in uses.items() if self._may_speak(name)}
        total = sum(speaking.values())
        repeated = sum(count for count in speaking.values() if count > 1)
        self.is_dialogue = repeated > _FEWEST_REPEATED and _is_dialogue(background.body, repeated)
        listed = sum(count for name, count in speaking.items() if self._is_listed(name))
        is_listed = listed > max(_FEWEST_LISTED, _EXPLAINED_SHARE * total)
        self.needed = USES_IN_DIALOGUE if self.is_dialogue else USES
        if is_listed and self.turns_share < _MOST_TURNS:
            self.needed = USES_BESIDE_LIST
        self.is_sure = sum(self.sure.values()) >= max(_TIMED_USES, _SURE_SHARE * total)
        initials = sum(count for name, count in uses.items() if self.looks[name].shape == "initials")
        self.has_initials = self.needed["initials"] == 1 or initials >= _FEWEST_INITIALS
        self.has_lone_names = sum(self.alone.values()) + labels.forms.count("titled") >= _ALONE_USES
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
    def places(self) -> dict[str, list[int]]:
        """Where in the columns each label stands."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(map(self.bare_of.__getitem__, self.labels.names)):
            found[name].append(place)
        return found

    def all(self) -> tuple[Judgment, ...]:
        """Every label of the document, in order of its first use."""
        judged = [self._judged(name) for name in self.uses]
        for found, why in self._second_looks(judged):
            judged = [each._replace(accepted=True, why=why) if each.label in found else each for each in judged]
        return tuple(judged)

    def _judged(self, name: str) -> Judgment:
        shape = self.looks[name].shape
        speaks, why = next((speaks, why) for holds, speaks, why in self._rules(name) if holds)
        is_given = self.sure[name] or name in self.printed or name.casefold() in self.background.forced
        if speaks and shape != "machine" and not is_given:
            speaks, why = next(((False, doubt) for holds, doubt in self._doubts(name) if holds), (True, why))
        return Judgment(name, shape, self.uses[name], speaks, why)

    def _rules(self, name: str) -> Iterator[tuple[bool, bool, str]]:
        """Whether each holds, whether who is called so then speaks, and why; the first that holds decides."""
        (shape, reason), count = self.looks[name], self.uses[name]
        begun = f"begins {count:,} {'line' if count == 1 else 'lines'}"
        yield name.casefold() in self.background.forced, True, "asked for by --speakers"
        yield not name, self.beside_times, "change of speaker without a name (>>)"
        yield name in self.printed or self._is_timed(name), True, AS_ONLY_TURNS
        yield shape == "refused" and self._speaks_after_all(name), True, f"takes turns with others; {begun}"
        is_named = self._is_listed(name) and (reason != "stop list" or " " in name)
        yield is_named, True, "named in the list of who was there"
        yield shape == "refused", False, f"no speaker: {reason}"
        is_unlike = self.is_sure and count < _USES_WITHOUT_TIME
        yield is_unlike, False, "never beside a time or in the notation of a turn, as the speakers here are"
        is_stray = shape == "initials" and not self.has_initials
        yield is_stray, False, "initials, in a document that does not write speakers so"
        is_stray = self.alone[name] == count and not self.has_lone_names
        yield is_stray, False, "alone in its line, in a document that does not write speakers so"
        needed = self._needed(name, shape)
        is_enough = count >= needed or (shape in _PERSONS and self.is_nearly_all_turns)
        yield is_enough, True, f"looks like {_SHAPES[shape]}; {begun}"
        rarely = "once" if count == 1 else f"{count} times"
        yield True, False, f"{_TOO_RARE} {rarely}; {_SHAPES[shape]} needs {needed} here"

    def _doubts(self, name: str) -> Iterator[tuple[bool, str]]:
        """Whether each holds, and why what looks like a speaker is none."""
        yield from self._doubts_of_rare(name)
        yield self._is_field(name), "what follows are values of a field, not sentences"

    def _doubts_of_rare(self, name: str) -> Iterator[tuple[bool, str]]:
        if self.uses[name] < _MOST_TO_LOOK_AT:
            yield are_links(self._starts(name), self.background.body), "what follows is only a link"
            lines = [self.labels.lines[place] for place in self.places[name]]
            is_wrapped = not self._is_listed(name) and are_inside_paragraphs(lines, self.background.body)
            yield is_wrapped, "stands inside a wrapped paragraph"

    def _second_looks(self, judged: Sequence[Judgment]) -> Iterator[tuple[set[str], str]]:
        """Who is too rare and speaks all the same, and why; of several reasons the last."""
        rare = [each for each in judged if each.why.startswith(_TOO_RARE) and each.shape in _REPORTING]
        if not rare:
            return
        names, labels, body = [self.bare_of[name] for name in self.labels.names], self.labels, self.background.body
        speaking = {each.label for each in judged if each.accepted}
        leading = {each.label for each in judged if each.accepted and each.uses > 1 and each.shape in _LEADING}
        titled = {each.label for each in rare if each.shape == "honorific"}
        sound = [each for each in rare if not any(holds for holds, _ in self._doubts_of_rare(each.label))]
        full = {each.label for each in sound if each.shape == "name"}
        words = {each.label for each in sound if each.shape == "word"}
        yield first_names(words, speaking), "the first name of one who speaks"
        yield stand_between(titled, speaking, names), "stands between turns of others"
        yield called_up(full, leading, names, labels, body), "was called up"
        yield reporting({each.label for each in rare}, names, labels, body), "stands above what each did"

    @cached_property
    def turns_share(self) -> float:
        """Which share of the lines that are neither indented nor list items begins with a label."""
        lines = len(_FULL_LINES.findall(f"\n{self.background.body}"))
        columns = zip(self.labels.names, self.labels.bullets, strict=True)
        turns = sum(not bullet and self._may_speak(self.bare_of[name]) for name, bullet in columns)
        return turns / max(1, lines)

    @property
    def is_nearly_all_turns(self) -> bool:
        return self.is_dialogue and self.turns_share > _NEARLY_ALL_TURNS

    def _speaks_after_all(self, name: str) -> bool:
        if self.is_sure:
            return False
        if name in self.after_all:
            return self.is_dialogue
        starts = [self.labels.starts[place] for place in self.places[name]]
        return may_speak(name) and self.is_nearly_all_turns and are_sentences(starts, self.background.body)

    def _may_speak(self, name: str) -> bool:
        return self.looks[name].shape != "refused" or name in self.after_all

    def _is_timed(self, name: str) -> bool:
        """Whether it may be a name beside a time; in a channel every nick is one, elsewhere `Motion` is none."""
        if not (self.beside_times and self.sure[name] and may_be_timed(self.labels.names[self.places[name][0]])):
            return False
        if self.looks[name].reason != "stop list" or may_speak(name):
            return True
        if any(self.labels.forms[place] in _SURE_FORMS for place in self.places[name]):
            return True
        return self.sure[name] >= _TIMED_USES and may_be_initials(name, self.uses, self.looks)

    def _is_listed(self, name: str) -> bool:
        """`Ann Lee - Friends` is on the list as `Ann Lee`."""
        people = self.background.people
        return bool(people) and (name.casefold() in people or name.casefold().partition(" - ")[0] in people)

    def _needed(self, name: str, shape: Shape) -> int:
        """How many lines it must begin."""
        needed = self.needed[shape]
        if shape == "role":
            needed = 1 if self._is_of_house(name) else max(2, needed) if name.casefold() == _LEADER else needed
        # Initials may be those of somebody else than is listed: `TSC: can we go on?`
        if (shape == "initials" and self.background.people) or self.alone[name] == self.uses[name]:
            needed = max(2, needed)
        return needed

    def _is_of_house(self, name: str) -> bool:
        """Whether it is, where another is or speaks again: a list of offices says but once what each is for."""
        if not is_of_house(name):
            return is_of_call(name, self.uses)
        others = self.uses.keys() - {name}
        return any(is_of_house(each) or (self.uses[each] > 1 and self.looks[each].shape in _LEADING) for each in others)

    def _is_field(self, name: str) -> bool:
        """Whether its values are names, amounts and the like; the first tells of most."""
        body, starts, shape = self.background.body, self._starts(name), self.looks[name].shape
        if self._is_listed(name) or not is_short(body, starts[0]):
            return False
        return all(are_values(some, shape, body, self.is_dialogue) for some in (starts[:1], starts))

    def _starts(self, name: str) -> list[int]:
        """Where the words begin behind its first uses."""
        return [self.labels.starts[place] for place in self.places[name][:_MOST_TO_LOOK_AT]]


def _is_dialogue(body: str, repeated: int) -> bool:
    """Whether repeated labels begin so many paragraphs; lines, found faster, are never fewer than paragraphs."""
    return repeated > _DIALOGUE_SHARE * (body.count("\n") + 1) or repeated > _DIALOGUE_SHARE * (body.count("\n\n") + 1)


def _without_stray_bullets(labels: Labels) -> Labels:
    """Labels in list items count only where such items are how the document writes turns."""
    if labels.plain or sum(labels.bullets) >= _BULLET_SHARE * len(labels.lines):
        return labels
    return labels.where([not bullet for bullet in labels.bullets])
