"""What of a cue file is not counted, rule by rule, no character twice."""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from operator import attrgetter

from cxfocus.readers.columns import rows_of
from cxfocus.readers.cues.heads import Heads
from cxfocus.transcript import LeftOut, Span

Rule = tuple[str, list[Span]]
Rules = list[Rule]

_END = attrgetter("end")


def around_cues(text: str, heads: Heads, notes: list[Span], said_until: int) -> Rules:
    """Tell notes from what stands above the first head, the heads, and one that the end of the file cut off."""
    first = heads.start[0] if heads.start else len(text)
    last = max(heads.end[-1] if heads.end else first, said_until)
    edges = [Span(0, first)], [Span(last, len(text))]
    header, end = ([span for span in _less(edge, notes) if text[span.start : span.end].strip()] for edge in edges)
    return [("notes and styles", notes), ("cue timings", header + rows_of(Span, heads.start, heads.end) + end)]


def inside_cues(rules: Rules) -> Rules:
    """Rules whose spans may overlap: what two would take stays with the first."""
    apart: Rules = []
    for rule, spans in rules:
        free = reduce(_less, (taken for _, taken in apart), spans)
        apart.append((rule, free))
    return apart


def left_out(rules: Rules) -> tuple[LeftOut, ...]:
    """Keep the rules that took something."""
    return tuple(LeftOut(rule, tuple(spans)) for rule, spans in rules if spans)


def _less(spans: list[Span], taken: list[Span]) -> list[Span]:
    if not taken or not spans:
        return spans
    free: list[Span] = []
    for start, end in spans:
        at, inner = start, bisect_right(taken, start, key=_END)
        while inner < len(taken) and taken[inner].start < end:
            if taken[inner].start > at:
                free.append(Span(at, taken[inner].start))
            at = taken[inner].end
            inner += 1
        if at < end:
            free.append(Span(at, end))
    return free
