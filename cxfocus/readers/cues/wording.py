"""What was recognized in a cue file and what was odd about it, in a line each."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.readers.cues.arrows import Spoiled
from cxfocus.text.amounts import amount_or_no


class Counts(NamedTuple):
    """What is told of a file in numbers; `noun` is what its format calls a cue."""

    cues: int
    untimed: int
    backward: int
    repeated_words: int
    noun: str


def recognized(name: str, counts: Counts, speakers: int, custom: str) -> str:
    """`WebVTT, 412 cues, 7 speakers (name before the text)`."""
    cues = amount_or_no(counts.cues - counts.untimed, counts.noun)
    if counts.untimed:
        cues += f" with times, {counts.untimed:,} without"
    parts = [name, cues, amount_or_no(speakers, "speaker")]
    return ", ".join(parts) + (f" ({custom})" if custom else "")


def warnings(counts: Counts, cut_off: int | None, data: int = 0) -> tuple[str, ...]:
    """One line for each kind of oddity that occurred; `cut_off`: the line at which the file ends too early.

    `data`: so many cues hold what no person says.
    """
    lines = []
    of_cues = f"of {amount_or_no(counts.cues, counts.noun)}"
    if counts.untimed:
        lines.append(f"{counts.untimed:,} {of_cues} had unreadable times and {_be(counts.untimed)} kept without time")
    if counts.backward:
        lines.append(
            f"{counts.backward:,} {of_cues} ended before the start and {_be(counts.backward)} taken to last no time"
        )
    if counts.repeated_words:
        lines.append(f"roll-up captions: {amount_or_no(counts.repeated_words, 'repeated word')} removed")
    if data:
        lines.append(f"{amount_or_no(data, counts.noun)} held JSON without words that were spoken, not counted")
    if cut_off is not None:
        lines.append(
            f"line {cut_off}: the file ends in the middle of a {counts.noun}. Export it again if more was said"
        )
    return tuple(lines)


def about_heads(spoiled: Spoiled, is_lost: bool) -> tuple[str, ...]:
    """What was odd about the lines of times; `is_lost` says that there are words and no such line."""
    lines = []
    if spoiled.mended:
        mended = amount_or_no(spoiled.mended, "line")
        lines.append(f"{mended} of times had a spoiled arrow, and {_be(spoiled.mended)} read as if it were -->")
    if spoiled.narrow:
        narrow = amount_or_no(spoiled.narrow, "line")
        lines.append(
            f"{narrow} of times had an arrow without room for a whole one, and {_be(spoiled.narrow)} read as words"
        )
    if is_lost:
        lines.append("no line of times, so no words are counted. To count them as text: --format-hint text")
    return tuple(lines)


def _be(count: int) -> str:
    return "was" if count == 1 else "were"
