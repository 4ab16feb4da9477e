"""The parts of a cue file that are not counted, by rule; no character belongs to two rules."""

from __future__ import annotations

from functools import reduce

from cxfocus.readers.columns import rows_of
from cxfocus.readers.cues.heads.heads import Heads
from cxfocus.readers.spans import outside
from cxfocus.transcript import LeftOut, LeftOutRule, Span

#: A rule and the spans that it leaves out.
RuleSpans = tuple[LeftOutRule, list[Span]]


def around_cues(text: str, heads: Heads, notes: list[Span], said_until: int) -> list[RuleSpans]:
    """Return two rules: notes; and heads, with the text above the first and a head that the end of the file cut off."""
    first = heads.start[0] if heads.start else len(text)
    last = max(heads.end[-1] if heads.end else first, said_until)
    edges = [Span(0, first)], [Span(last, len(text))]
    header, end = ([span for span in outside(edge, notes) if text[span.start : span.end].strip()] for edge in edges)
    return [("notes and styles", notes), ("cue timings", header + rows_of(Span, heads.start, heads.end) + end)]


def inside_cues(rules: list[RuleSpans]) -> list[RuleSpans]:
    """Remove overlaps between the spans of rules: text of two rules stays with the first."""
    apart: list[RuleSpans] = []
    for rule, spans in rules:
        free = reduce(outside, (taken for _, taken in apart), spans)
        apart.append((rule, free))
    return apart


def left_out(rules: list[RuleSpans]) -> tuple[LeftOut, ...]:
    """Return the rules that left something out."""
    return tuple(LeftOut(rule, tuple(spans)) for rule, spans in rules if spans)
