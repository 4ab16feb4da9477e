"""Makes turns and marks of times alone on their lines or between words, and leaves these times out of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.readers.prose.labels import Labels, Line, in_order
from cxfocus.readers.prose.skipped_spans import SkippedSpan, disjoint, inside
from cxfocus.readers.prose.times.stamps import are_of_a_recording, stamps_between_words, with_minutes
from cxfocus.readers.prose.times.timing import (
    TimeMark,
    from_zero,
    marks_from_zero,
    seconds_of,
    turns_at,
    without_stopped,
)

_FEWEST_MARKS = 3


class TurnTimes(NamedTuple):
    """The labels of turns with their times; `marks` between turns without times; `passed`, times to leave out."""

    spoken: Labels
    marks: Sequence[TimeMark]
    passed: Sequence[SkippedSpan]


def with_times(spoken: Labels, lines: Sequence[Line], hidden: Sequence[SkippedSpan], body: str) -> TurnTimes:
    """Return the turns with their times, and marks; `lines` may be times, and are empty for a chat."""
    alone = [line for line in with_minutes(lines) if line.form in ("time", "passed")]
    said = set(spoken.lines) if alone else ()
    times = [line for line in alone if line.line not in said and not inside(hidden, line.line)]
    between = [line for line in stamps_between_words(spoken, body) if not inside(hidden, line.line)]
    timed, marks = _with_marks(times, between, spoken, body)
    begun = set(timed.lines)
    passed = [SkippedSpan("timestamps", line.line, line.end) for line in [*times, *between] if line.line not in begun]
    return TurnTimes(timed, marks, disjoint(passed))


def _with_marks(
    times: Sequence[Line], between: Sequence[Line], spoken: Labels, body: str
) -> tuple[Labels, list[TimeMark]]:
    """Turns and marks: times alone on their lines begin turns of unknown speakers, or are marks if turns have no times.

    `1:20` is a head like `Ann  1:02` without its name; in brackets it stands where Ann goes on. If nothing else has a
    time, the times `between` words are marks.
    """
    spoken = from_zero(without_stopped(spoken))
    if not times:
        rising = between if all(time is None for time in spoken.times) and are_of_a_recording(between, body) else ()
        return spoken, marks_from_zero([TimeMark(line.end, seconds_of(line.text)) for line in rising])
    marks = {line.line: TimeMark(line.end, seconds_of(line.text)) for line in times}
    if spoken.lines and all(time is None for time in spoken.times):
        return spoken, marks_from_zero(list(marks.values()))
    if not spoken.lines:
        heads = marks if len(marks) >= _FEWEST_MARKS else {}
    else:
        bare = (line for line in times if line.form == "time" and body[line.line : line.end].lstrip()[:1].isdigit())
        heads = {line.line: marks[line.line] for line in bare}
    return from_zero(in_order(spoken, turns_at(heads.items()))), []
