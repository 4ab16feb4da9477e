"""Mentions as a report shows them: with line, column, speaker, section, time and the words around."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.locate import Location
from cxfocus.report.model import Mention
from cxfocus.report.passages import one_line
from cxfocus.text.lines import LineIndex, even_line_ends
from cxfocus.transcript import Cue, Transcript

#: Code points shown on either side of a mention.
CONTEXT = 60


def mentions_of(transcript: Transcript, lexicon: Lexicon, locations: Sequence[Location]) -> Iterator[Mention]:
    """Yield a `Mention` for each location, in order."""
    layout = transcript.layout
    body, cues = layout.body, layout.cues
    lines = LineIndex(even_line_ends(transcript.text))
    cue_starts = [cue.start for cue in cues]
    way_back = lru_cache(maxsize=1)(layout.way_back)  # mentions come turn by turn
    for location in locations:
        turn = layout.turns[location.turn]
        entry = lexicon.entries[location.entry]
        start, end = way_back(location.turn).span(location.span)
        line, column = lines.place(start)
        yield Mention(
            side=entry.side,
            category=entry.category,
            entry=entry.text,
            text=_text(body[start:end], transcript.text[start:end]),
            start=start,
            end=end,
            line=line,
            column=column,
            speaker=turn.speaker,
            section=None if turn.section is None else layout.sections[turn.section].title,
            time=_time(cues, cue_starts, start, turn.start_time),
            # The bar, which is removed again, keeps the space between the mention and the words around it.
            before=one_line(f"{body[max(turn.start, start - CONTEXT) : start]}|")[:-1],
            after=one_line(f"|{body[end : min(turn.end, end + CONTEXT)]}")[1:],
            on_one_line=lines.place(end)[0] == line,
            turn=location.turn + 1,
        )


def _text(counted: str, written: str) -> str:
    """Return the words of a mention on one line, as `written`; if a part between them is blanked, as `counted`."""
    return one_line(written if counted == even_line_ends(written) else counted)


def _time(cues: Sequence[Cue], cue_starts: Sequence[int], position: int, turn_start: float | None) -> float | None:
    """Return the time in seconds at which the words were said: the start of their cue, else of their turn."""
    index = bisect_right(cue_starts, position) - 1
    return cues[index].start_time if index >= 0 else turn_start
