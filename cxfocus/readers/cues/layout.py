"""From cues with their text to a layout: what is speech, who said it, what was said before."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from cxfocus.readers.cues.body import without_empty_lines
from cxfocus.readers.cues.cleaning.clean import clean
from cxfocus.readers.cues.cleaning.loops import LOOPS, Loops, without_loops
from cxfocus.readers.cues.cleaning.rolling import Repeats, find_repeats, without_repeats
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.left_out import Ruled, inside_cues, left_out
from cxfocus.readers.cues.speakers.attribute import attribute
from cxfocus.readers.cues.speakers.brackets import open_brackets
from cxfocus.readers.cues.speakers.capitals import tells_sounds_in_capitals
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.cues.turns import first_rows, make_turns
from cxfocus.readers.cues.wording import FileCounts, recognized, warnings
from cxfocus.readers.options import ReadingOptions
from cxfocus.transcript import Layout, Span, Timing


class Written(NamedTuple):
    """Cues as written: `body` with even line ends, `cues` whose text nobody has looked into.

    `noun` is what the format calls a cue; `known`: its own fields name the speakers, so
    there is no custom to tell; `tags` are spans of markup, `around` what is left out
    between the cues; `backward` cues ended before they began; the line at which the file is `cut_off`;
    with no `timing` nobody wrote times, so none is missed; cues that nobody is known to have said stand `apart`;
    in what was `typed`, words that are all in brackets are words, and many may write the same. Segments that show
    nothing again on purpose do not `roll`.
    """

    format: str
    name: str
    body: str
    cues: Cues
    noun: str = "cue"
    known: bool = False
    tags: tuple[Span, ...] = ()
    around: tuple[Ruled, ...] = ()
    backward: int = 0
    cut_off: int | None = None
    title: str | None = None
    timing: Timing = "exact"
    apart: bool = False
    typed: bool = False
    rolls: bool = True


def layout_of(written: Written, options: ReadingOptions) -> Layout:
    """The layout of every format of cues."""
    opened, names = (written.cues, []) if any(written.cues.voice) else open_brackets(written.body, written.cues)
    cleaned = clean(written.body, opened, len(written.tags), written.typed)
    if not names and tells_sounds_in_capitals(written.body, cleaned):
        cleaned = clean(written.body, opened, len(written.tags), written.typed, in_capitals=True)
    said = attribute(cleaned, options, written.known)
    custom = "name in brackets before the text" if names else said.custom
    in_order = options.dedupe and not written.apart  # rows that nothing says were shown one after the other
    repeats = find_repeats(cleaned.body, cleaned.cues) if in_order and written.rolls else Repeats([], 0)
    pieces = without_repeats(cleaned.body, said.pieces, repeats.spans)
    heard = in_order and not written.typed
    loops = without_loops(cleaned.body, pieces) if heard else Loops(pieces, [], 0)
    pieces = loops.pieces
    if written.apart and not any(pieces.speaker):
        pieces = replace(pieces, fresh=frozenset(range(len(pieces.start))))
    # Turns are measured, so none may last less than no time; cues are as written.
    measured = pieces.forward() if written.backward else pieces
    untimed = cleaned.cues.start_ms.count(UNTIMED) if written.timing != "none" else 0
    counts = FileCounts(len(cleaned.cues.start), untimed, written.backward, repeats.words, loops.words, written.noun)
    inside = inside_cues(
        [
            ("markup", sorted([*written.tags, *cleaned.tags]) if written.tags else cleaned.tags),
            ("sound marks", cleaned.sounds),
            ("data in cues", cleaned.data),
            ("speaker labels", names or said.labels),
            ("rolling captions", repeats.spans),
            (LOOPS, loops.spans),
        ]
    )
    return Layout(
        format=written.format,
        written=without_empty_lines(cleaned.body, pieces),
        turns=tuple(make_turns(measured, first_rows(cleaned.body, measured))),
        title=written.title,
        timing=written.timing if counts.untimed < counts.cues else "none",
        spoken=pieces.spoken(),
        left_out=left_out([*written.around, *inside]),
        recognized=recognized(
            written.name, counts, len(set(pieces.speaker) - {None}), _custom(written, custom, repeats)
        ),
        warnings=warnings(counts, written.cut_off, len(cleaned.data)),
    )


def _custom(written: Written, custom: str, repeats: Repeats) -> str:
    custom = "" if written.known and any(written.cues.voice) else custom
    return ", ".join(filter(None, (custom, "rolling captions" if repeats.words else "")))
