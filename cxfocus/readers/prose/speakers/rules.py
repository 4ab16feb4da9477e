"""The rules that decide whether a label is a speaker, in their order; METHODS.md describes them under their names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.speakers.evidence import LEADING, Evidence
from cxfocus.readers.prose.speakers.judgments import Judgment
from cxfocus.readers.prose.speakers.second_look import called_up, first_names, reporting, stand_between
from cxfocus.readers.prose.speakers.shapes import NAMES, Shape

#: Names of rules that other modules ask for.
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


class Rule(NamedTuple):
    """A question about one label; where the answer is yes, whether it `speaks`, and why.

    In `why`, `{begins}` stands for how many lines the label begins, `{shape}`
    for what it looks like, `{refused}` for why that is no speaker, `{needed}`
    for how many lines it would have to begin.
    """

    name: str
    speaks: bool
    holds: Callable[[Evidence, str], bool]
    why: str


#: The first that holds decides; the last always does.
RULES = (
    Rule("forced", True, Evidence.is_forced, "asked for by --speakers"),
    Rule("change", True, lambda seen, name: not name and seen.has_sure_forms, "change of speaker without a name (>>)"),
    Rule(
        AS_ONLY_TURNS,
        True,
        lambda seen, name: name in seen.printed or seen.is_timed(name),
        "written as only turns are: beside a time, or in the notation of captions, chats and print",
    ),
    Rule("takes turns", True, Evidence.takes_turns, "takes turns with others; {begins}"),
    Rule(
        "on the list",
        True,
        lambda seen, name: seen.is_on_list(name) and (seen.looks[name].reason != "stop list" or " " in name),
        "named in the list of who was there",
    ),
    Rule("refused", False, lambda seen, name: seen.looks[name].shape == "refused", "no speaker: {refused}"),
    Rule(
        "unlike the speakers",
        False,
        Evidence.is_unlike_speakers,
        "never beside a time or in the notation of a turn, as the speakers here are",
    ),
    Rule(
        "stray initials",
        False,
        lambda seen, name: seen.looks[name].shape == "initials" and not seen.has_initials,
        "initials, in a document that does not write speakers so",
    ),
    Rule(
        "stray line",
        False,
        lambda seen, name: seen.alone[name] == seen.uses[name] and not seen.has_lone_names,
        "alone in its line, in a document that does not write speakers so",
    ),
    Rule("frequent", True, Evidence.is_frequent, "looks like {shape}; {begins}"),
    Rule(TOO_RARE, False, lambda *_: True, "begins a line only {rarely}; {shape} needs {needed} here"),
)
#: What looks like a speaker is none after all where one of these holds; machines' voices and given ones are not asked.
DOUBTS = (
    Rule("links", False, Evidence.is_before_links, "what follows is only a link"),
    Rule("paragraph", False, Evidence.is_in_paragraph, "stands inside a wrapped paragraph"),
    Rule("field", False, Evidence.is_field, "what follows are values of a field, not sentences"),
)
_SERIOUS = ("links", "paragraph")
_REPORTING = NAMES | {"word", "doubtful"}


class Rare(NamedTuple):
    """The labels that are too rare, and those that speak: all of them, and those that lead the meeting.

    Of the rare ones with a full name or a first name alone, those with a serious doubt are left out.
    """

    seen: Evidence
    labels: Collection[str]
    titled: Collection[str]
    full_names: Collection[str]
    first_names: Collection[str]
    speaking: Collection[str]
    leading: Collection[str]


class SecondLook(NamedTuple):
    """Of labels that are too rare, those that speak all the same, and why."""

    name: str
    find: Callable[[Rare], Collection[str]]
    why: str


#: Of several that find a label, the last gives the reason.
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
        lambda rare: reporting(rare.labels, rare.seen.names, rare.seen.labels, rare.seen.background.body),
        "stands above what each did",
    ),
)


def judge_label(name: str, seen: Evidence) -> Judgment:
    """Ask the rules about one label, then the doubts about one that would speak."""
    rule = next(rule for rule in RULES if rule.holds(seen, name))
    if rule.speaks and seen.looks[name].shape != "machine" and not seen.is_given(name):
        rule = next((doubt for doubt in DOUBTS if doubt.holds(seen, name)), rule)
    return Judgment(name, seen.looks[name].shape, seen.uses[name], rule.speaks, rule.name, _why(rule, name, seen))


def look_again(judged: Sequence[Judgment], seen: Evidence) -> list[Judgment]:
    """The judgments, with those accepted that a second look finds among the labels that are too rare."""
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


def _rare(rare: Sequence[Judgment], judged: Sequence[Judgment], seen: Evidence) -> Rare:
    doubts = [doubt for doubt in DOUBTS if doubt.name in _SERIOUS]
    sound = [each for each in rare if not any(doubt.holds(seen, each.label) for doubt in doubts)]
    speaking = [each for each in judged if each.accepted]
    return Rare(
        seen,
        labels={each.label for each in rare},
        titled={each.label for each in rare if each.shape == "honorific"},
        full_names={each.label for each in sound if each.shape == "name"},
        first_names={each.label for each in sound if each.shape == "word"},
        speaking={each.label for each in speaking},
        leading={each.label for each in speaking if each.uses > 1 and each.shape in LEADING},
    )


def _why(rule: Rule, name: str, seen: Evidence) -> str:
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
