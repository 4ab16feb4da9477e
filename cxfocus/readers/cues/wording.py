"""Lines for users: what was recognized in a cue file, and a warning for each oddity."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.errors import Remark
from cxfocus.readers.cues.heads.arrows import SpoiledArrows
from cxfocus.text.amounts import amount_or_no, noun_of


class FileCounts(NamedTuple):
    """The numbers of a file that users see; `noun` is what its format calls a cue."""

    cues: int
    untimed: int
    backward: int
    begun_again: int
    repeated_words: int
    looped_words: int
    noun: str


def describe_file(name: str, counts: FileCounts, speakers: int, custom: str) -> str:
    """Return a line like `WebVTT, 412 cues, 7 speakers (name before the text)`."""
    cues = amount_or_no(counts.cues - counts.untimed, counts.noun)
    if counts.untimed:
        cues += f" with times, {counts.untimed:,} without"
    parts = [name, cues, amount_or_no(speakers, "speaker")]
    return ", ".join(parts) + (f" ({custom})" if custom else "")


def warnings(counts: FileCounts, cut_off: int | None, data: int = 0) -> tuple[Remark, ...]:
    """Return a warning for each kind of oddity; `cut_off`: the line at which the file ends too early.

    `data`: the number of cues that hold data instead of speech.
    """
    remarks = []
    of_cues = f"{{:,}} of {{:,}} {noun_of(counts.cues, counts.noun)}"
    if counts.untimed:
        said = f"{of_cues} had unreadable times and {_be(counts.untimed)} kept without time"
        remarks.append(Remark(said, facts=(counts.untimed, counts.cues)))
    if counts.backward:
        said = f"{of_cues} ended before the start and {_be(counts.backward)} taken to last no time"
        remarks.append(Remark(said, facts=(counts.backward, counts.cues)))
    if times := counts.begun_again:
        said = (
            f"the clock begins again {{:,}} {noun_of(times, 'time')}, as where parts are put together: "
            "lengths in time, and what is counted per minute, are wrong"
        )
        remarks.append(Remark(said, facts=(times,)))
    if words := counts.repeated_words:
        remarks.append(Remark(f"roll-up captions: {{:,}} {noun_of(words, 'repeated word')} removed", facts=(words,)))
    remarks += about_loops(counts.looped_words)
    if data:
        said = f"{{:,}} {noun_of(data, counts.noun)} held JSON without words that were spoken, not counted"
        remarks.append(Remark(said, facts=(data,)))
    if cut_off is not None:
        said = f"the file ends in the middle of a {counts.noun}. Export it again if more was said"
        remarks.append(Remark(f"line {{line}}: {said}", cut_off))
    return tuple(remarks)


def about_loops(words: int) -> tuple[Remark, ...]:
    """Return a warning if words were left out that a program repeated in a loop."""
    said = f"captions in a loop, as programs write them where nobody speaks: {{:,}} {noun_of(words, 'word')} left out"
    return (Remark(said, facts=(words,)),) if words else ()


def about_heads(spoiled: SpoiledArrows, is_lost: bool) -> tuple[Remark, ...]:
    """Return warnings about the lines of times; `is_lost`: there are words, but no such line."""
    remarks = []
    if mended := spoiled.mended:
        said = f"{noun_of(mended, 'line')} of times had a spoiled arrow, and {_be(mended)} read as if it were -->"
        remarks.append(Remark(f"{{:,}} {said}", facts=(mended,)))
    if narrow := spoiled.narrow:
        said = f"{noun_of(narrow, 'line')} of times had an arrow without room for a whole one"
        remarks.append(Remark(f"{{:,}} {said}, and {_be(narrow)} read as words", facts=(narrow,)))
    if is_lost:
        remarks.append(Remark("no line of times, so no words are counted. To count them as text: ⟨format_hint=text⟩"))
    return tuple(remarks)


def _be(count: int) -> str:
    return "was" if count == 1 else "were"
