"""Decides which labels are speakers: by the evidence of the whole document, not line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.speakers.evidence import LabelEvidence
from cxfocus.readers.prose.speakers.judgments import Background, Judgment, Speakers
from cxfocus.readers.prose.speakers.rules import judge_label, look_again
from cxfocus.readers.prose.speakers.shapes import CALLED
from cxfocus.readers.prose.speakers.spellings import full_names, in_one_case, preferred_spellings
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.name_words import is_full_name

#: Share of the labels: where fewer stand in list items, items are not how the document writes turns.
_BULLET_SHARE = 0.3
_COMMA = ", "
#: Letters: what is left of a nick without the underscores at its end may be too short for a name.
_SHORTEST_NICK = 2


def decide_speakers(labels: Labels, background: Background) -> Speakers:
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
    seen = LabelEvidence(counted, uses, bare_of, background)
    judged = look_again([judge_label(name, seen) for name in uses], seen)
    judgments = _without_several(judged, background.forced)
    accepted = {each.label for each in judgments if each.accepted}
    preferred = preferred_spellings(accepted, uses, background.people)
    nicks = {} if labels.plain else _nicks(counted, bare_of)
    chosen = {name: preferred[bare_of[name].casefold()] for name in written if bare_of[name] in accepted}
    return Speakers({name: nicks.get(short, short) for name, short in chosen.items()}, judgments)


def _nicks(labels: Labels, bare_of: Mapping[str, str]) -> dict[str, str]:
    """In a channel underscores are part of a nick, unless it is a full name: `Ann_Lee`.

    At the end of a nick they only tell it from that of the same person, `ann` and `ann_`; but alone, `A__` is no `A`.
    """
    found = {name for name, form in zip(labels.names, labels.forms, strict=True) if form == "irc" and "_" in name}
    found -= {name for name in found if is_full_name(name) and " " in bare_of[name]}
    short = {name for name in found if len(bare_of[name]) <= _SHORTEST_NICK and bare_of[name] not in bare_of}
    return {bare_of[name]: name for name in sorted(found) if name in short or bare_of[name] == name.replace("_", " ")}


def _without_stray_bullets(labels: Labels) -> Labels:
    """Labels without those in list items, unless such items are how the document writes turns."""
    if labels.plain or sum(labels.bullets) >= _BULLET_SHARE * len(labels.lines):
        return labels
    return labels.where([not bullet for bullet in labels.bullets])


def _without_several(judgments: Sequence[Judgment], forced: Collection[str]) -> tuple[Judgment, ...]:
    """The judgments, with `Ada, Ben` refused beside `Ada` and `Ben`; except those `forced`, which are case folded.

    `Quill, Ada` stays a speaker: nobody else is called `Quill`.
    """
    # `Ada Quill, Chair` is one person, even if somebody else is called Chair.
    people = [each.label for each in judgments if each.accepted and each.shape in CALLED]
    joint = {label for label in people if _COMMA in label and label.casefold() not in forced}
    if not joint:
        return tuple(judgments)
    single = [label.casefold() for label in people if label not in joint]
    known = {way for label in single for way in (label, label.partition(" ")[0])}
    several = {label for label in joint if known.issuperset(label.casefold().split(_COMMA))}
    return tuple(
        each._replace(accepted=False, rule="several", why="names several of those who speak")
        if each.label in several
        else each
        for each in judgments
    )
