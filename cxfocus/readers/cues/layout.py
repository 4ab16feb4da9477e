"""Make a layout from cues: keep only speech, find its speakers, remove repeats."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from cxfocus.readers.cues.cleaning.clean import CleanedCues, clean
from cxfocus.readers.cues.cleaning.loops import LOOPS, Loops, without_loops
from cxfocus.readers.cues.cleaning.rolling import Repeats, find_repeats, without_repeats
from cxfocus.readers.cues.cues import Cues, times_begun_again
from cxfocus.readers.cues.left_out import without_overlaps
from cxfocus.readers.cues.pieces import Pieces
from cxfocus.readers.cues.speakers.attribute import attribute
from cxfocus.readers.cues.speakers.brackets import by_brackets, open_brackets
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.cues.turns import first_rows, join_pieces
from cxfocus.readers.cues.wording import FileCounts, describe_file, warnings
from cxfocus.readers.options import ReadingOptions
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout, LeftOut, LeftOutRule, Span, Timing

_EMPTY_LINES = regex(r"\n(?=[^\S\n]*\n)")
_IN_CAPITALS = regex(r"[\[(][^\W\d_a-z]{2}")
_BRACKETS = regex(r"[\[(][^\[\]()\n]*+[\])]?")
#: Sounds in capitals that show the custom of a file; and number of cues in which small letters are counted.
_FEWEST_SOUNDS = 3
_LOOKED_AT = 300


class CueText(NamedTuple):
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
    around: tuple[LeftOut, ...] = ()
    backward: int = 0
    cut_off: int | None = None
    title: str | None = None
    timing: Timing = "exact"
    apart: bool = False
    typed: bool = False
    rolls: bool = True


def layout_of_cues(written: CueText, options: ReadingOptions) -> Layout:
    """Return the layout; every reader of cues ends here, except that of tables in markdown."""
    opened, names = (written.cues, []) if any(written.cues.voice) else open_brackets(written.body, written.cues)
    cleaned = clean(written.body, opened, len(written.tags), written.typed)
    if not names and _has_sounds_in_capitals(written.body, cleaned):
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
        pieces = pieces._replace(fresh=frozenset(range(len(pieces.start))))
    # The length of turns is measured, so none may be negative; cues keep the times that were written.
    measured = pieces.forward() if written.backward else pieces
    untimed = cleaned.cues.start_ms.count(UNTIMED) if written.timing != "none" else 0
    counts = FileCounts(
        cues=len(cleaned.cues.start),
        untimed=untimed,
        backward=written.backward,
        begun_again=0 if written.apart or untimed else times_begun_again(cleaned.cues.start_ms),
        repeated_words=repeats.words,
        looped_words=loops.words,
        noun=written.noun,
    )
    inside: dict[LeftOutRule, list[Span]] = {
        "markup": sorted([*written.tags, *cleaned.tags]) if written.tags else cleaned.tags,
        "sound marks": cleaned.sounds,
        "data in cues": cleaned.data,
        "speaker labels": names or said.labels,
        "rolling captions": repeats.spans,
        LOOPS: loops.spans,
    }
    return Layout(
        format=written.format,
        blanked_text=_without_empty_lines(cleaned.body, pieces),
        turns=tuple(join_pieces(measured, first_rows(cleaned.body, measured))),
        title=written.title,
        timing=written.timing if counts.untimed < counts.cues else "none",
        spoken=pieces.spoken(),
        left_out=(
            *(each for each in written.around if each.spans),
            *without_overlaps(LeftOut(rule, tuple(spans)) for rule, spans in inside.items()),
        ),
        recognized=describe_file(
            written.name, counts, len(set(pieces.speaker) - {None}), _custom(written, custom, repeats)
        ),
        warnings=warnings(counts, written.cut_off, len(cleaned.data)),
        is_typed=written.typed,
    )


def _custom(written: CueText, custom: str, repeats: Repeats) -> str:
    custom = "" if written.known and any(written.cues.voice) else custom
    return ", ".join(filter(None, (custom, "rolling captions" if repeats.words else "")))


def _has_sounds_in_capitals(written: str, cleaned: CleanedCues) -> bool:
    """Whether more brackets in capitals may be sounds, as in captions for the deaf: `(GRUNTS) Yeah.`.

    The talk is in small letters, and the brackets do not name people.
    """
    in_capitals = (sound for sound in cleaned.sounds if written[sound.start : sound.end].isupper())
    if len(list(islice(in_capitals, _FEWEST_SOUNDS))) < _FEWEST_SOUNDS or not _IN_CAPITALS.search(cleaned.body):
        return False
    cues = zip(cleaned.cues.start, cleaned.cues.end, strict=True)
    said = "\n".join(cleaned.body[start:end] for start, end in islice(cues, _LOOKED_AT))
    said = _BRACKETS.sub("", said)
    return sum(map(str.islower, said)) > sum(map(str.isupper, said)) and by_brackets(cleaned.body, cleaned.cues) is None


def _without_empty_lines(body: str, pieces: Pieces) -> str:
    """The body, as long as before, with no empty line inside a piece, where it would end a paragraph."""
    spans = map(slice, pieces.start, pieces.end)
    if not _EMPTY_LINES.search("".join(map(body.__getitem__, spans))):
        return body
    parts: list[str] = []
    at = 0
    for start, end in zip(pieces.start, pieces.end, strict=True):
        parts += (body[at:start], _EMPTY_LINES.sub(" ", body[start:end]))
        at = end
    return "".join([*parts, body[at:]])
