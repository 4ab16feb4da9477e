"""Make a layout from cues: keep only speech, find its speakers, remove repeats."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from cxfocus.readers.cues.body import without_empty_lines
from cxfocus.readers.cues.cleaning.clean import clean
from cxfocus.readers.cues.cleaning.loops import LOOPS, Loops, without_loops
from cxfocus.readers.cues.cleaning.rolling import Repeats, find_repeats, without_repeats
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.left_out import RuleSpans, inside_cues, left_out
from cxfocus.readers.cues.speakers.attribute import attribute
from cxfocus.readers.cues.speakers.brackets import open_brackets
from cxfocus.readers.cues.speakers.capitals import tells_sounds_in_capitals
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.cues.turns import first_rows, make_turns
from cxfocus.readers.cues.wording import FileCounts, recognized, warnings
from cxfocus.readers.options import ReadingOptions
from cxfocus.transcript import Layout, Span, Timing


class Written(NamedTuple):
    """Cues as written: a `body` with even line ends, and `cues` whose text is not yet searched.

    `noun`: what the format calls a cue. `known`: fields of the file name the speakers, so no custom is reported.
    `tags`: spans of markup. `around`: what is left out between the cues. `backward`: how many cues end before they
    begin. `cut_off`: the line at which the file ends too early. `timing` "none": the file has no times, so none is
    missing. `apart`: neither speakers nor times are known, so cues may not follow each other. `typed`: words in
    brackets are words, and many people may write the same. `rolls`: False if no segment repeats the one before.
    """

    format: str
    name: str
    body: str
    cues: Cues
    noun: str = "cue"
    known: bool = False
    tags: tuple[Span, ...] = ()
    around: tuple[RuleSpans, ...] = ()
    backward: int = 0
    cut_off: int | None = None
    title: str | None = None
    timing: Timing = "exact"
    apart: bool = False
    typed: bool = False
    rolls: bool = True


def layout_of(written: Written, options: ReadingOptions) -> Layout:
    """Return the layout; every reader of cues ends here, except that of tables in markdown."""
    opened, names = (written.cues, []) if any(written.cues.voice) else open_brackets(written.body, written.cues)
    cleaned = clean(written.body, opened, len(written.tags), written.typed)
    if not names and tells_sounds_in_capitals(written.body, cleaned):
        cleaned = clean(written.body, opened, len(written.tags), written.typed, in_capitals=True)
    said = attribute(cleaned, options, written.known)
    custom = "name in brackets before the text" if names else said.custom
    in_order = options.dedupe and not written.apart  # nothing shows that rows `apart` follow each other
    repeats = find_repeats(cleaned.body, cleaned.cues) if in_order and written.rolls else Repeats([], 0)
    pieces = without_repeats(cleaned.body, said.pieces, repeats.spans)
    may_loop = in_order and not written.typed
    loops = without_loops(cleaned.body, pieces) if may_loop else Loops(pieces, [], 0)
    pieces = loops.pieces
    if written.apart and not any(pieces.speaker):
        pieces = replace(pieces, fresh=frozenset(range(len(pieces.start))))
    # The length of turns is measured, so none may be negative; cues keep the times that were written.
    measured = pieces.forward() if written.backward else pieces
    untimed = cleaned.cues.start_ms.count(UNTIMED) if written.timing != "none" else 0
    counts = FileCounts(
        cues=len(cleaned.cues.start),
        untimed=untimed,
        backward=written.backward,
        repeated_words=repeats.words,
        looped_words=loops.words,
        noun=written.noun,
    )
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
        is_typed=written.typed,
    )


def _custom(written: Written, custom: str, repeats: Repeats) -> str:
    custom = "" if written.known and any(written.cues.voice) else custom
    return ", ".join(filter(None, (custom, "rolling captions" if repeats.words else "")))
