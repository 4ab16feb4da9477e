"""Blank everything inside cues that is not speech; the text keeps its length."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, compress, count
from operator import add, lt, sub
from typing import NamedTuple

from cxfocus.readers.columns import rows_from
from cxfocus.readers.cues.cleaning.markup import BORDER, decode_entities, without_tags
from cxfocus.readers.cues.cleaning.metadata import is_only_data, spoken_text
from cxfocus.readers.cues.cleaning.sounds import MARKS, is_plain_bracket, marks_of
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import trim_span
from cxfocus.readers.spans import blank_spans_with_line_ends, replace_spans
from cxfocus.transcript import Span

_TRIGGERS = "<{&" + MARKS

#: Changes of voice inside a cue, after the voice that opens it: a position in the body, and the name. "" is a voice
#: without a name, None the end of a voice.
VoiceChanges = list[tuple[int, str | None]]
#: The changes of voice in each row of the cues.
Voices = dict[int, VoiceChanges]


class CleanedCues(NamedTuple):
    """A body whose cues hold only speech and names, the cues that still have text, and the spans that were blanked.

    `data` has the spans of whole cues that hold data instead of speech.
    """

    body: str
    cues: Cues
    voices: Voices
    tags: list[Span]
    sounds: list[Span]
    data: list[Span]


def clean(body: str, cues: Cues, tags_cut: int, typed: bool, in_capitals: bool = False) -> CleanedCues:
    """Blank tags, sounds and data inside cues.

    Only cues with one of a few characters are searched, all as one text; most files have none. `tags_cut` is the number
    of tags that were already cut off cues: if the body has no more `<` than these, tags are not looked for. In `typed`
    text a bracket is a sound only if it names one. With `in_capitals`, a bracket in capitals may be a sound, too.
    """
    body = body.replace(BORDER, "\N{REPLACEMENT CHARACTER}")
    are_all_cut = tags_cut and body.count("<") == tags_cut
    rows = _rows_to_look_at(body, cues, _TRIGGERS.replace("<", "") if are_all_cut else _TRIGGERS)
    if not rows:
        return CleanedCues(body=body, cues=cues, voices={}, tags=[], sounds=[], data=[])
    written = [body[cues.start[row] : cues.end[row]] for row in rows]
    texts, voices, data = _without_metadata(written, rows, cues)
    untagged = without_tags(BORDER.join(texts))
    borders = [0, *accumulate(len(text) + 1 for text in texts)]
    shifts = list(map(sub, map(cues.start.__getitem__, rows), borders))
    for position, name in untagged.voices:
        number = bisect_right(borders, position) - 1
        voices.setdefault(rows[number], []).append((position + shifts[number], name))
    starts = list(map(add, untagged.starts, map(shifts.__getitem__, accumulate(untagged.before))))
    tags = rows_from(Span, starts, map(add, starts, untagged.widths))
    texts = decode_entities(untagged.text).split(BORDER)
    marks = marks_of(dict(zip(rows, texts, strict=True)), typed, in_capitals)
    sounds = [Span(cues.start[row] + start, cues.start[row] + end) for row in marks for start, end in marks[row]]
    changed = {
        row: blank_spans_with_line_ends(text, marks[row]) if marks.get(row) else text
        for row, text, before in zip(rows, texts, written, strict=True)
        if marks.get(row) or text != before
    }
    kept = _trimmed(cues, changed)
    keep = list(map(lt, kept.start, kept.end))
    kept_row = dict(zip(compress(count(), keep), count())) if voices else {}
    return CleanedCues(
        body=replace_spans(body, ((cues.start[row], cues.end[row], text) for row, text in changed.items())),
        cues=kept if all(keep) else kept.where(keep),
        voices={kept_row[row]: names for row, names in voices.items() if row in kept_row},
        tags=tags,
        sounds=sounds,
        data=data,
    )


def _rows_to_look_at(body: str, cues: Cues, triggers: str) -> list[int]:
    rows: set[int] = set()
    # A sign that only the heads of cues hold would stop the search at every head.
    said = "".join(map(body.__getitem__, map(slice, cues.start, cues.end)))
    for trigger in filter(said.__contains__, triggers):
        at = body.find(trigger, cues.start[0])
        while at >= 0:
            row = bisect_right(cues.start, at) - 1
            if at < cues.end[row]:
                if trigger in "([" and is_plain_bracket(body, at, cues.start[row], cues.end[row]):
                    at = body.find(trigger, at + 1)
                    continue
                rows.add(row)
            at = body.find(trigger, cues.start[row + 1]) if row + 1 < len(cues.start) else -1
    return sorted(rows)


def _without_metadata(written: list[str], rows: list[int], cues: Cues) -> tuple[list[str], Voices, list[Span]]:
    """The texts, with only the spoken words of JSON; the voices that JSON names; the spans of cues with data only."""
    texts = written.copy()
    voices: Voices = {}
    data = []
    for number, text in enumerate(written):
        said = spoken_text(text) if text.startswith("{") else None
        if said:
            texts[number] = said[0].replace(BORDER, "\N{REPLACEMENT CHARACTER}")
            voices[rows[number]] = [(cues.start[rows[number]], said[1])]
        elif is_only_data(text):
            texts[number] = " " * len(text)
            data.append(Span(cues.start[rows[number]], cues.end[rows[number]]))
    return texts, voices, data


def _trimmed(cues: Cues, changed: dict[int, str]) -> Cues:
    starts, ends = cues.start.copy(), cues.end.copy()
    for row, text in changed.items():
        start, end = trim_span(text, 0, len(text))
        starts[row], ends[row] = cues.start[row] + start, cues.start[row] + end
    return cues._replace(start=starts, end=ends)
