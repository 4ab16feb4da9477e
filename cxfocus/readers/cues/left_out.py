"""The parts of a cue file that are not counted, by rule; no character belongs to two rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cxfocus.readers.columns import rows_from
from cxfocus.readers.cues.heads.heads import Heads
from cxfocus.readers.spans import outside
from cxfocus.transcript import LeftOut, Span


def around_cues(text: str, heads: Heads, notes: list[Span], said_until: int) -> list[LeftOut]:
    """Return two rules: notes; and heads, with the text above the first and a head that the end of the file cut off."""
    first = heads.start[0] if heads.start else len(text)
    last = max(heads.end[-1] if heads.end else first, said_until)
    edges = [Span(0, first)], [Span(last, len(text))]
    header, end = ([span for span in outside(edge, notes) if text[span.start : span.end].strip()] for edge in edges)
    timings = (*header, *rows_from(Span, heads.start, heads.end), *end)
    return [LeftOut("notes and styles", tuple(notes)), LeftOut("cue timings", timings)]


def without_overlaps(rules: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Return the rules that leave something out; text of two rules stays with the first."""
    apart: list[LeftOut] = []
    for rule, spans in rules:
        free: Sequence[Span] = spans
        for above in apart:
            free = outside(free, above.spans)
        if free:
            apart.append(LeftOut(rule, tuple(free)))
    return tuple(apart)
