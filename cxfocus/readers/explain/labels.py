"""The reasons why labels are speakers or not, and lines that look like a speaker but that no rule recognized."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.explain.model import LabelRefused, SpeakerFound, Unexplained
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.labels import LabelForm, Labels
from cxfocus.readers.prose.speakers.rules import AS_ONLY_TURNS
from cxfocus.readers.prose.study import Study
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.expressions import regex
from cxfocus.text.lines import LineIndex, lines_like, rest_of_line
from cxfocus.text.name_words import COURTESY
from cxfocus.transcript import Layout, Turn

_MOST_UNEXPLAINED = 200
_LONGEST = 100
#: Lines that a person would take for a speaker: `Mr. Smith. Text`, `Ann Lee - text`, and a name by itself.
_NEAR_LABEL = regex(
    rf"\n[ \t]*(?:(?P<titled>(?:{COURTESY}|Hon)\.(?:[ ][A-Z][\w'\u2019-]+){{1,3}})\.[ ](?=[A-Z])"
    r"|(?P<name>[A-Z][\w'\u2019-]+(?:[ ][A-Z][\w.'\u2019-]*){1,3})(?:[ ][-\u2013\u2014][ ]|[ \t]*(?=\n)))"
)
_NEAR_LABEL_USES = 3


#: Descriptions of the notations that only turns use.
_NOTATIONS: Mapping[LabelForm, str] = {
    "irc": "written as in the log of a channel",
    "chat": "written as messages of a chat are",
    "chevron": "behind >>, as in captions",
    "bracket": "in square brackets",
    "clock": "beside a time",
    "hearing": "written as in the printed record of a hearing",
}
_SEATED = "named with a seat or an office, as in a printed record"


class Reason(NamedTuple):
    """The labels of one speaker, and why they are labels of a speaker."""

    labels: tuple[str, ...]
    why: str


def reasons_of(found: Study, options: ReadingOptions) -> dict[str, Reason]:
    """Return the reason for each speaker, by the name that is shown."""
    other_names = {label.casefold(): name for label, name in options.speaker_map}
    judged = {each.label: each for each in found.speakers.judgments}
    notations = _notations(found.labels)
    written: dict[str, dict[str, str]] = {}
    for label in dict.fromkeys(found.spoken.names):
        name = found.speakers.shown.get(label, "")
        judgment = judged.get(bare(label))
        reason = judgment.why if judgment else ""
        if judgment and judgment.rule == AS_ONLY_TURNS:
            reason = notations.get(bare(label), _SEATED)
        written.setdefault(other_names.get(name.casefold(), name), {})[bare(label)] = reason
    return {
        name: Reason(tuple(labels), "; ".join(dict.fromkeys(filter(None, labels.values()))))
        for name, labels in written.items()
    }


def _notations(labels: Labels) -> dict[str, str]:
    """Return for each label the first of its notations that only turns use."""
    found: dict[str, str] = {}
    for name, time, form in zip(labels.names, labels.times, labels.forms, strict=True):
        if form in _NOTATIONS or time is not None:
            found.setdefault(bare(name), _NOTATIONS.get(form, _NOTATIONS["clock"]))
    return found


def speakers_found(
    layout: Layout, words: Sequence[int], index: LineIndex, reasons: Mapping[str, Reason]
) -> Iterator[SpeakerFound]:
    """Yield the speakers, the one with the most words first; words without a speaker come last."""
    turns: Counter[str | None] = Counter()
    counts: Counter[str | None] = Counter()
    first: dict[str | None, Turn] = {}
    for turn, count in zip(layout.turns, words, strict=True):
        turns[turn.speaker] += 1
        counts[turn.speaker] += count
        first.setdefault(turn.speaker, turn)
    for name in sorted(turns, key=lambda name: (name is None, -counts[name], name or "")):
        reason = reasons.get(name or "", Reason((), ""))
        yield SpeakerFound(
            name=name,
            turns=turns[name],
            words=counts[name],
            line=index.place(first[name].start)[0],
            labels=reason.labels,
            why=reason.why,
        )


def labels_refused(found: Study, index: LineIndex) -> Iterator[LabelRefused]:
    """Yield the labels that are no speakers: those that look like one first, and the most used ones first."""
    first: dict[str, int] = {}
    for line, name in zip(found.labels.lines, found.labels.names, strict=True):
        first.setdefault(bare(name), line)
    for name, line in list(first.items()):  # `ANN LEE, HOST` is judged as `ANN LEE`
        first.setdefault(name.partition(",")[0], line)
    judged = {each.label.casefold() for each in found.speakers.judgments}
    refused = [
        LabelRefused(
            label=each.label,
            uses=each.uses,
            line=index.place(first[each.label])[0],
            looks_like_one=each.shape != "refused",
            why=each.why,
        )
        for each in found.speakers.judgments
        if not each.accepted
    ]
    refused += [
        LabelRefused(
            label=label,
            uses=uses,
            line=index.place(first[label])[0],
            looks_like_one=False,
            why="in a list item, where turns are not list items",
        )
        for label, uses in _in_list_items(found).items()
        if label.casefold() not in judged
    ]
    yield from sorted(refused, key=lambda each: (not each.looks_like_one, -each.uses, each.line))


def _in_list_items(found: Study) -> Counter[str]:
    """Return how often labels are used that stand only in list items.

    A name with another spelling elsewhere was judged under that spelling.
    """
    labels = list(zip(found.labels.names, found.labels.bullets, strict=True))
    elsewhere = {name for name, bullet in labels if not bullet} | set(found.spoken.names)
    return Counter(bare(name) for name, _ in labels if name not in elsewhere)


def unexplained_lines(layout: Layout, index: LineIndex, found: Study) -> Iterator[Unexplained]:
    """Yield the first lines with repeated names that nothing marks as a turn."""
    taken = {*found.labels.lines, *(section.start for section in layout.sections)}
    hidden = {skipped.start for skipped in found.hidden}
    matches = [
        match
        for match in lines_like(_NEAR_LABEL, layout.body)
        if match.start() not in taken and match.start() not in hidden
    ]
    names = Counter(match["titled"] or match["name"] for match in matches)
    often = [match for match in matches if names[match["titled"] or match["name"]] >= _NEAR_LABEL_USES]
    for match in often[:_MOST_UNEXPLAINED]:
        line = rest_of_line(layout.body, match.start())
        yield Unexplained(index.place(match.start())[0], " ".join(line.split())[:_LONGEST])
