"""Mentions as a report shows them: with line, column, speaker, section, time and surroundings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.locate import Location
from cxfocus.report.model import Mention
from cxfocus.report.passages import one_line
from cxfocus.text.lines import LineIndex, even_line_ends
from cxfocus.transcript import Layout, Transcript

#: Code points shown on either side of a mention.
CONTEXT = 60


def mentions_of(transcript: Transcript, lexicon: Lexicon, locations: Sequence[Location]) -> Iterator[Mention]:
    """A `Mention` for each location, in order."""
    layout = transcript.layout
    lines = LineIndex(even_line_ends(transcript.text))
    cue_starts = [cue.start for cue in layout.cues]
    for location in locations:
        turn = layout.turns[location.turn]
        entry = lexicon.entries[location.entry]
        if entry.role == "ignore":
            continue
        start, end = turn.start + location.span.start, turn.start + location.span.end
        line, column = lines.place(start)
        yield Mention(
            entry.role,
            entry.category,
            entry.text,
            _text(transcript, start, end),
            start,
            end,
            line,
            column,
            turn.speaker,
            None if turn.section is None else layout.sections[turn.section].title,
            _time(layout, cue_starts, start, turn.start_time),
            # A sign where the mention stands keeps the space before it.
            one_line(f"{layout.body[max(turn.start, start - CONTEXT) : start]}|")[:-1],
            one_line(f"|{layout.body[end : min(turn.end, end + CONTEXT)]}")[1:],
            lines.place(end)[0] == line,
        )


def _text(transcript: Transcript, start: int, end: int) -> str:
    """The words on one line, as they stand in the text; without what is blanked, where that parts them."""
    body = transcript.layout.body[start:end]
    written = transcript.text[start:end]
    return one_line(written if body == even_line_ends(written) else body)


def _time(layout: Layout, cue_starts: Sequence[int], position: int, turn_start: float | None) -> float | None:
    """When the words were said: the start of their cue, else of their turn."""
    index = bisect_right(cue_starts, position) - 1
    return layout.cues[index].start_time if index >= 0 else turn_start
