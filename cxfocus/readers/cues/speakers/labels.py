"""Speakers named at the start of a cue's text: `Ann Lee: …`, `[SPEAKER_00]: …`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress, count, repeat
from operator import eq, ge, gt, or_
from typing import NamedTuple

from cxfocus.readers.columns import rows_from
from cxfocus.readers.cues.cue_labels import (
    BEFORE_COLON,
    LABEL,
    accept_prefixes,
    clean_name,
    is_diarized,
    is_written_as_full_name,
    is_written_as_name,
)
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import SpeakerChange, SpeakerPieces, cut_cues, trim_span, whole_cues
from cxfocus.readers.cues.speakers.broken import first_parts, start_of_part
from cxfocus.readers.cues.speakers.later_lines import LabelNames, later_labels, marks_inside, names_on_later_lines
from cxfocus.readers.spans import outside
from cxfocus.text.expressions import regex
from cxfocus.transcript import Span

_LABEL = regex(LABEL)
_HANGING = regex(rf"(?<=[.?!\u2026])[^\S\n]*\n\s*({BEFORE_COLON}):\Z")
#: How something is said, instead of a name or after one: `(whispering)`.
_MANNER = regex(r"[\[(]\s*[a-z][^()\[\]]*[\])]")
_WITH_MANNER = regex(rf"([^\s\[(][^\[(]*?)\s*{_MANNER.pattern}")

#: Share of labeled cues that repeat the label before, from which on the file labels every cue by custom.
_REPEATS = 0.1
#: If less than this share of the cues have a label, it may be repeated after a pause, so more must repeat.
_MOSTLY_LABELED = 0.5
_REPEATS_OF_FEW = 0.4
#: Uses: a full name that only introduces a host comes at most this often.
_INTRODUCED = 2
_FEWEST_BESIDE_VOICES = 3


class VoicedSpeakers(NamedTuple):
    """Speakers known from voice tags, by row: at the start of a cue ("" is nobody), and changes inside it."""

    opening: dict[int, str]
    inside: dict[int, list[SpeakerChange]]


_NOBODY_VOICED = VoicedSpeakers({}, {})


def by_labels(
    body: str, cues: Cues, speakers: Sequence[str], voiced: VoicedSpeakers = _NOBODY_VOICED
) -> SpeakerPieces | None:
    """Return speech under its labels; None if the file labels nobody. `speakers` are labels without evidence.

    A cue without a label goes to the speaker before, unless the file labels every cue anew: then its speaker is
    unknown. Speakers who are `voiced` need no label; if these are also named anew in every cue, return None.
    """
    written, starts, hanging = _found(body, cues)
    uses = Counter(filter(None, written))
    manners = {name for name in uses if uses[name] == 1 and _MANNER.fullmatch(name) and not is_diarized(name)}
    labeling = (accept_prefixes(uses, len(written), speakers) | hanging) - manners
    if voiced.opening:
        labeling &= _as_often(uses, voiced, speakers)
    names: LabelNames = {name: _known(name) for name in labeling}
    names |= _voices(written, starts, cues, voiced)
    if not names:
        return None
    names |= {name: _known(name) for name in _once_in_capitals(body, cues, written, starts, names)}
    later = later_labels(body, cues)
    names |= {name: _known(name) for name in names_on_later_lines(body, cues, later, uses, names)}
    names |= _called_by_first_name(written, uses, names) | _called_with_manner(names)
    cues, broken = _across_cues(body, cues, written, names)
    if not names.keys() >= uses.keys():
        cut_off = names.keys() | manners
        starts = [
            after if label in cut_off else start
            for after, label, start in zip(starts, written, cues.start, strict=True)
        ]
    labels = rows_from(Span, *_where_later(cues.start, starts))
    labels = sorted(labels + broken) if broken else labels
    custom = "diarised: label before the text" if all(map(is_diarized, filter(None, names))) else "name before the text"
    inside = _with_voices(marks_inside(body, cues, later, names), voiced)
    labels_each = _labels_each(written, names, inside)
    if labels_each and voiced.opening:
        return None
    who = _speakers(written, names, inside, labels_each)
    if not inside:
        return SpeakerPieces(whole_cues(cues, starts, who), labels, custom)
    marked = (mark for marks in inside.values() for mark in marks if mark.start > mark.label)
    labels = sorted(labels + outside([Span(mark.label, mark.start) for mark in marked], labels))
    first = map(SpeakerChange, cues.start, starts, who)
    marks = ([mark, *inside.get(row, ())] for row, mark in enumerate(first))
    return SpeakerPieces(cut_cues(body, cues, marks), labels, custom)


def _found(body: str, cues: Cues) -> tuple[list[str | None], list[int], set[str]]:
    """Possible label of each cue, and where its words begin; also the names that hang at the end of cues.

    A label ends at the first colon with a space, if there is one. Most labels come many times, so each is kept.
    """
    written: list[str | None] = [None] * len(cues.start)
    starts = cues.start.copy()
    hanging: set[str] = set()
    known: dict[str, tuple[str | None, int]] = {}
    colons = list(map(body.find, repeat(":"), cues.start, cues.end))
    bracketed = map("[(-".__contains__, map(body.__getitem__, cues.start))
    for row in compress(count(), map(or_, map(ge, colons, repeat(0)), bracketed)):
        start, end, words = cues.start[row], cues.end[row], colons[row] + 2
        head = body[start:words]
        if head in known and words < end and not body[words].isspace():
            label, length = known[head]
        else:
            label, length = _label(body, start, end)
            if label and length == len(head):
                known[head] = label, length
        written[row] = label
        starts[row] += length
        if body[end - 1] == ":":
            hanging |= _hanging(body, start, end)
    return written, starts, hanging


def _label(text: str, start: int, end: int) -> tuple[str | None, int]:
    match = _LABEL.match(text, start, end)
    return (match[1], match.end() - start) if match else (None, 0)


def _once_in_capitals(
    body: str, cues: Cues, written: list[str | None], starts: list[int], names: LabelNames
) -> Iterator[str]:
    """Further labels in capitals before words that are not, if all names are in capitals: such a person speaks once."""
    if not all(map(str.isupper, filter(None, names))):
        return
    for row, label in enumerate(written):
        if label and label.isupper() and label not in names and is_written_as_name(label):
            said = body[starts[row] : cues.end[row]]
            if said and not said.isupper():
                yield label


def _as_often(uses: Counter[str], voiced: VoicedSpeakers, speakers: Sequence[str]) -> set[str]:
    """Labels used at least three times and as often as some voice: nothing shows that others change the speaker."""
    fewest = max(_FEWEST_BESIDE_VOICES, min(Counter(voiced.opening.values()).values()))
    given = {name.casefold() for name in speakers}
    return {name for name, count in uses.items() if count >= fewest or (clean_name(name) or "").casefold() in given}


def _voices(written: list[str | None], starts: list[int], cues: Cues, voiced: VoicedSpeakers) -> LabelNames:
    """Names of voices; as labels they are entered in `written`, before all words of the cues that they begin."""
    for row, voice in voiced.opening.items():
        written[row], starts[row] = voice, cues.start[row]
    return {voice: _known(voice) for voice in voiced.opening.values()}


def _with_voices(inside: dict[int, list[SpeakerChange]], voiced: VoicedSpeakers) -> dict[int, list[SpeakerChange]]:
    for row, marks in voiced.inside.items():
        inside[row] = sorted([*inside.get(row, ()), *marks])
    return inside


def _hanging(body: str, start: int, end: int) -> set[str]:
    """A full name alone on the last line, after the end of a sentence: it is the speaker of the next cue."""
    match = _HANGING.search(body, start, end)
    return {match[1]} if match and is_written_as_full_name(match[1]) else set()


def _known(label: str) -> str | None:
    """Name in a label; None if the label says that it is unknown: `Speaker ?`."""
    name = clean_name(label)
    return None if name is None or name.endswith("?") else name


def _called_by_first_name(written: list[str | None], uses: Counter[str], names: LabelNames) -> LabelNames:
    """First names whose full name comes once or twice, only before them: `Ann Lee:` when she joins, then `Ann:`."""
    full: dict[str, list[str]] = {}
    for name in filter(None, names):
        first, _, rest = name.partition(" ")
        if rest:
            full.setdefault(first, []).append(name)
    introduced = {
        first: of_one
        for first, (of_one, *others) in full.items()
        if first in names and not others and 0 < uses[of_one] <= _INTRODUCED < uses[first]
    }
    return {
        first: names[of_one] for first, of_one in introduced.items() if of_one not in written[written.index(first) :]
    }


def _where_later(starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
    later = list(map(gt, ends, starts))
    return list(compress(starts, later)), list(compress(ends, later))


def _across_cues(body: str, cues: Cues, written: list[str | None], names: LabelNames) -> tuple[Cues, list[Span]]:
    """Cut the first part of a label that ends in the next cue off its cue, and enter the whole label in `written`."""
    parts = first_parts(filter(None, names))
    ends = cues.end.copy()
    spans = []
    for row in compress(count(), map(parts.__contains__, written)):
        begin = start_of_part(body, cues.start[row - 1], ends[row - 1], parts[written[row] or ""]) if row else -1
        if begin >= 0:
            written[row] = f"{body[begin : ends[row - 1]].strip()} {written[row]}"
            spans.append(Span(begin, ends[row - 1]))
            ends[row - 1] = trim_span(body, cues.start[row - 1], begin)[1]
    return (cues._replace(end=ends), spans) if spans else (cues, [])


def _labels_each(written: list[str | None], names: LabelNames, inside: dict[int, list[SpeakerChange]]) -> bool:
    """Whether the file names the speaker of each cue anew, not only where the speaker changes."""
    labels = list(filter(None, written))
    needed = _REPEATS if len(labels) >= _MOSTLY_LABELED * len(written) else _REPEATS_OF_FEW
    if inside:
        labels = [
            name
            for row, label in enumerate(written)
            for name in (names.get(label, label), *(mark.speaker for mark in inside.get(row, ())))
            if name
        ]
    again: int = sum(map(eq, labels[1:], labels))
    return again >= needed * max(len(labels), 1)


def _speakers(
    written: list[str | None], names: LabelNames, inside: dict[int, list[SpeakerChange]], every_cue_labeled: bool
) -> list[str | None]:
    if every_cue_labeled and not inside:
        return list(map(names.get, written))
    speakers = []
    speaker: str | None = None
    for row, label in enumerate(written):
        if label in names:
            speaker = names[label]
        elif every_cue_labeled:
            speaker = None
        speakers.append(speaker)
        if row in inside:
            speaker = inside[row][-1].speaker
    return speakers


def _called_with_manner(names: LabelNames) -> LabelNames:
    """Labels with a manner after the name, as `ANN (whispering):`, if the name alone is a label, too."""
    matches = ((name, _WITH_MANNER.fullmatch(name)) for name in filter(None, names))
    return {name: names[match[1]] for name, match in matches if match and match[1] in names}
