"""The rules that decide whether a label is a speaker, in their order; METHODS.md describes them under their names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.speakers.evidence import LEADING, LabelEvidence
from cxfocus.readers.prose.speakers.judgments import Judgment
from cxfocus.readers.prose.speakers.second_look import called_up, first_names, reporting_labels, stand_between
from cxfocus.readers.prose.speakers.shapes import NAMES, Shape

#: Names of rules that other modules look for.
AS_ONLY_TURNS = "notation"
TOO_RARE = "too rare"
_SHAPES: dict[Shape, str] = {
    "machine": "a machine's name for a voice",
    "initials": "initials",
    "role": "a role",
    "honorific": "a name with a title",
    "name": "a full name",
    "doubtful": "a name that may be a phrase",
    "word": "a first name",
    "handle": "a handle",
    "refused": "",
}


class LabelRule(NamedTuple):
    """A question about one label. If it `holds`, the label is a speaker or not, by `speaks`; `why` gives the reason.

    In `why`, `{begins}` and `{rarely}` stand for how many lines the label begins,
    `{shape}` for what it looks like, `{refused}` for the reason why this is no
    speaker, `{needed}` for how many lines it would have to begin.
    """

    name: str
    speaks: bool
    holds: Callable[[LabelEvidence, str], bool]
    why: str


#: The first rule that holds decides; the last always holds.
RULES = (
    LabelRule("forced", True, LabelEvidence.is_forced, "asked for by ⟨speakers⟩"),
    LabelRule(
        "change", True, lambda seen, name: not name and seen.has_sure_forms, "change of speaker without a name (>>)"
    ),
    LabelRule(
        AS_ONLY_TURNS,
        True,
        lambda seen, name: name in seen.printed or seen.is_timed(name),
        "written as only turns are: beside a time, or in the notation of captions, chats and print",
    ),
    LabelRule("takes turns", True, LabelEvidence.takes_turns, "takes turns with others; {begins}"),
    LabelRule(
        "on the list",
        True,
        lambda seen, name: seen.is_on_list(name) and (seen.looks[name].reason != "stop list" or " " in name),
        "named in the list of who was there",
    ),
    LabelRule("refused", False, lambda seen, name: seen.looks[name].shape == "refused", "no speaker: {refused}"),
    LabelRule(
        "unlike the speakers",
        False,
        LabelEvidence.is_unlike_speakers,
        "never beside a time or in the notation of a turn, as the speakers here are",
    ),
    LabelRule(
        "stray initials",
        False,
        lambda seen, name: seen.looks[name].shape == "initials" and not seen.has_initials,
        "initials, in a document that does not write speakers so",
    ),
    LabelRule(
        "stray line",
        False,
        lambda seen, name: seen.lone_uses[name] == seen.uses[name] and not seen.has_lone_names,
        "alone in its line, in a document that does not write speakers so",
    ),
    LabelRule("frequent", True, LabelEvidence.is_frequent, "looks like {shape}; {begins}"),
    LabelRule(TOO_RARE, False, lambda *_: True, "begins a line only {rarely}; {shape} needs {needed} here"),
)
#: A label that looks like a speaker is none if one of these holds. They are not asked about the voices of machines, nor
#: about labels that a notation or the user gives.
DOUBTS = (
    LabelRule("links", False, LabelEvidence.is_before_links, "what follows is only a link"),
    LabelRule("paragraph", False, LabelEvidence.is_in_paragraph, "stands inside a wrapped paragraph"),
    LabelRule("field", False, LabelEvidence.is_field, "what follows are values of a field, not sentences"),
)
_SERIOUS = ("links", "paragraph")
_REPORTING = NAMES | {"word", "doubtful"}


class RareLabels(NamedTuple):
    """The labels that are too rare, all and by kind; and those of speakers, all and those who lead the meeting.

    `full_names` and `first_names` are without labels that have a serious doubt.
    """

    seen: LabelEvidence
    labels: Collection[str]
    titled: Collection[str]
    full_names: Collection[str]
    first_names: Collection[str]
    speaking: Collection[str]
    leading: Collection[str]


class SecondLook(NamedTuple):
    """A search for labels that are too rare, but speak all the same, with the reason why."""

    name: str
    find: Callable[[RareLabels], Collection[str]]
    why: str


#: If several find the same label, the last gives the reason.
SECOND_LOOKS = (
    SecondLook(
        "first name",
        lambda rare: first_names(rare.first_names, rare.speaking),
        "the first name of one who speaks",
    ),
    SecondLook(
        "between turns",
        lambda rare: stand_between(rare.titled, rare.speaking, rare.seen.names),
        "stands between turns of others",
    ),
    SecondLook(
        "called up",
        lambda rare: called_up(
            rare.full_names, rare.leading, rare.seen.names, rare.seen.labels, rare.seen.background.body
        ),
        "was called up",
    ),
    SecondLook(
        "report",
        lambda rare: reporting_labels(rare.labels, rare.seen.names, rare.seen.labels, rare.seen.background.body),
        "stands above what each did",
    ),
)


def judge_label(name: str, seen: LabelEvidence) -> Judgment:
    """Ask the rules about one label, then the doubts if it would be a speaker."""
    rule = next(rule for rule in RULES if rule.holds(seen, name))
    if rule.speaks and seen.looks[name].shape != "machine" and not seen.is_given(name):
        rule = next((doubt for doubt in DOUBTS if doubt.holds(seen, name)), rule)
    return Judgment(
        label=name,
        shape=seen.looks[name].shape,
        uses=seen.uses[name],
        accepted=rule.speaks,
        rule=rule.name,
        why=_why(rule, name, seen),
    )


def look_again(judged: Sequence[Judgment], seen: LabelEvidence) -> list[Judgment]:
    """Return the judgments; labels that were too rare are accepted if a second look finds them."""
    rare = [each for each in judged if each.rule == TOO_RARE and each.shape in _REPORTING]
    if not rare:
        return list(judged)
    found = _rare(rare, judged, seen)
    for again in SECOND_LOOKS:
        accepted = again.find(found)
        judged = [
            each._replace(accepted=True, rule=again.name, why=again.why) if each.label in accepted else each
            for each in judged
        ]
    return list(judged)


def _rare(rare: Sequence[Judgment], judged: Sequence[Judgment], seen: LabelEvidence) -> RareLabels:
    doubts = [doubt for doubt in DOUBTS if doubt.name in _SERIOUS]
    sound = [each for each in rare if not any(doubt.holds(seen, each.label) for doubt in doubts)]
    speaking = [each for each in judged if each.accepted]
    return RareLabels(
        seen,
        labels={each.label for each in rare},
        titled={each.label for each in rare if each.shape == "honorific"},
        full_names={each.label for each in sound if each.shape == "name"},
        first_names={each.label for each in sound if each.shape == "word"},
        speaking={each.label for each in speaking},
        leading={each.label for each in speaking if each.uses > 1 and each.shape in LEADING},
    )


def _why(rule: LabelRule, name: str, seen: LabelEvidence) -> str:
    if "{" not in rule.why:
        return rule.why
    count, (shape, refused) = seen.uses[name], seen.looks[name]
    return rule.why.format(
        begins=f"begins {count:,} {'line' if count == 1 else 'lines'}",
        rarely="once" if count == 1 else f"{count} times",
        shape=_SHAPES[shape],
        refused=refused,
        needed=seen.needed(name) if rule.name == TOO_RARE else "",
    )
