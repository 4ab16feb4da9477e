"""Compose segments into a text that a person would read, with the place of each."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.ends import until_next
from cxfocus.readers.cues.times import LONGEST, UNTIMED
from cxfocus.readers.cues.turns import SILENCE_MS
from cxfocus.readers.speech.times import base_of
from cxfocus.readers.speech.words import Segment
from cxfocus.text.words import SENTENCE_ENDS
from cxfocus.transcript import Timing

#: The same words on two channels at once were said once: at most this many milliseconds apart, if they are this many
#: words or more. Fewer words must have the same time, and times be finer than whole seconds, in which several people
#: may say "Yes.".
_ECHO_MS = 500
_ECHO_WORDS = 4
_SECOND = 1_000


class ComposedText(NamedTuple):
    """The text, with a line for each sentence or turn; its cues; headings by row of the cues; the kind of its times.

    `backward`: how many cues ended before they began. `may_roll`: captions that roll repeat words of the same speaker,
    line by line; segments joined from single words do not, and neither does a talk of several people.
    """

    text: str
    cues: Cues
    headings: dict[int, str]
    backward: int
    timing: Timing
    may_roll: bool


def compose_segments(written: list[Segment]) -> ComposedText:
    """Compose the text; the segments are sorted by time if all have one."""
    segments = _without_echoes(_in_order(_from_zero([segment for segment in written if segment.text])))
    if all(segment.end_ms == segment.start_ms for segment in segments):
        segments = [segment._replace(end_ms=UNTIMED) for segment in segments]  # nobody wrote when they end
    lasting, backward = _with_ends(segments)
    parts: list[str] = []
    start: list[int] = []
    at = 0
    for row, segment in enumerate(lasting):
        between = _between(lasting[row - 1], segment) if row else ""
        parts += (between, segment.text)
        start.append(at + len(between))
        at = start[-1] + len(segment.text)
    cues = Cues(
        start=start,
        end=[begin + len(segment.text) for begin, segment in zip(start, lasting, strict=True)],
        start_ms=[segment.start_ms for segment in lasting],
        end_ms=[segment.end_ms for segment in lasting],
        ident=[""] * len(lasting),
        voice=[segment.speaker or "" for segment in lasting],
    )
    headings = {row: segment.heading for row, segment in enumerate(lasting) if segment.heading}
    text = "".join([*parts, "\n" if parts else ""])
    return ComposedText(
        text=text,
        cues=cues,
        headings=headings,
        backward=backward,
        timing=_timing(segments),
        may_roll=_may_roll(segments),
    )


def _timing(segments: list[Segment]) -> Timing:
    if all(segment.start_ms == UNTIMED for segment in segments):
        return "none"
    return "start" if all(segment.end_ms == UNTIMED for segment in segments) else "exact"


def _may_roll(segments: list[Segment]) -> bool:
    goes_on = sum(before.speaker == segment.speaker for before, segment in pairwise(segments))
    return 2 * goes_on >= len(segments) - 1 and not all(segment.of_words for segment in segments)


def _from_zero(segments: list[Segment]) -> list[Segment]:
    """Segments with times counted from the first if they are dates; a time later than any recording lasts is none."""
    base = base_of(segment.start_ms for segment in segments)
    return [_moved(segment, base) for segment in segments]


def _moved(segment: Segment, base: int) -> Segment:
    start, end = (time - base if time != UNTIMED else UNTIMED for time in (segment.start_ms, segment.end_ms))
    if not 0 <= start <= LONGEST:
        start = end = UNTIMED
    return segment._replace(start_ms=start, end_ms=end if 0 <= end <= LONGEST else UNTIMED)


def _in_order(segments: list[Segment]) -> list[Segment]:
    if any(segment.start_ms == UNTIMED for segment in segments):
        return segments
    return sorted(segments, key=lambda segment: segment.start_ms)


def _without_echoes(segments: list[Segment]) -> list[Segment]:
    """Segments without those that one channel repeats from another."""
    kept: list[Segment] = []
    heard: dict[str, int] = {}
    near_few = 0 if any(segment.start_ms % _SECOND for segment in segments if segment.start_ms != UNTIMED) else -1
    for segment in segments:
        if segment.start_ms != UNTIMED:
            said = segment.text.casefold()
            before = heard.get(said)
            heard[said] = segment.start_ms
            near = _ECHO_MS if said.count(" ") + 1 >= _ECHO_WORDS else near_few
            if before is not None and abs(segment.start_ms - before) <= near:
                continue
        kept.append(segment)
    return kept


def _with_ends(segments: list[Segment]) -> tuple[list[Segment], int]:
    """Segments with missing ends filled in, and how many ends were before their start."""
    ends = until_next([segment.start_ms for segment in segments], [segment.text.count(" ") + 1 for segment in segments])
    backward = sum(UNTIMED < segment.end_ms < segment.start_ms for segment in segments)
    lasting = [
        segment._replace(end_ms=end if segment.end_ms == UNTIMED else max(segment.start_ms, segment.end_ms))
        for segment, end in zip(segments, ends, strict=True)
    ]
    return lasting, backward


def _between(before: Segment, segment: Segment) -> str:
    """Separator: a line end before another speaker or a heading, after a silence or the end of a sentence."""
    goes_on = segment.speaker == before.speaker and segment.start_ms - before.end_ms < SILENCE_MS
    return " " if goes_on and not segment.heading and not before.text.endswith(SENTENCE_ENDS) else "\n"
