"""What of a cue file is not counted, rule by rule, no character twice."""

from __future__ import annotations

from functools import reduce

from cxfocus.readers.columns import rows_of
from cxfocus.readers.cues.heads.heads import Heads
from cxfocus.readers.spans import outside
from cxfocus.transcript import LeftOut, Span

#: A rule and what it left out.
Ruled = tuple[str, list[Span]]


def around_cues(text: str, heads: Heads, notes: list[Span], said_until: int) -> list[Ruled]:
    """Tell notes from what stands above the first head, the heads, and one that the end of the file cut off."""
    first = heads.start[0] if heads.start else len(text)
    last = max(heads.end[-1] if heads.end else first, said_until)
    edges = [Span(0, first)], [Span(last, len(text))]
    header, end = ([span for span in outside(edge, notes) if text[span.start : span.end].strip()] for edge in edges)
    return [("notes and styles", notes), ("cue timings", header + rows_of(Span, heads.start, heads.end) + end)]


def inside_cues(rules: list[Ruled]) -> list[Ruled]:
    """Rules whose spans may overlap: what two would take stays with the first."""
    apart: list[Ruled] = []
    for rule, spans in rules:
        free = reduce(outside, (taken for _, taken in apart), spans)
        apart.append((rule, free))
    return apart


def left_out(rules: list[Ruled]) -> tuple[LeftOut, ...]:
    """Keep the rules that took something."""
    return tuple(LeftOut(rule, tuple(spans)) for rule, spans in rules if spans)
