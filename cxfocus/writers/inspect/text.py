"""Explanations as text for people who know nothing about formats."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TextIO

from cxfocus.readers.explain.model import Explanation, LabelRefused, LeftOutFound, SpeakerFound
from cxfocus.report.wording import clock
from cxfocus.text.amounts import amount, and_more
from cxfocus.transcript import Timing
from cxfocus.writers.inspect.registry import Explanations
from cxfocus.writers.plain import plain_text
from cxfocus.writers.style import Style

_MOST_ROWS = 25
_LABEL_WIDTH = 10
#: At least this many speakers with the same reason: it is written once, in the title.
_MANY = 3
_TIMES: dict[Timing, str] = {
    "none": "none",
    "exact": "start and end of each turn are written",
    "start": "starts are written; a turn ends with the next, or when its words must have been said",
    "anchor": "marks between turns are written; the time between two is shared out by words",
}
_NEAR = "To make one a speaker: ⟨speakers='NAME,NAME'⟩. To write a speaker otherwise: ⟨speaker_map='LABEL=NAME'⟩."


def write_text(explanations: Explanations, stream: TextIO, style: Style) -> None:
    """Write one explanation below the other."""
    plain = partial(plain_text, encoding=getattr(stream, "encoding", None) or "utf-8")
    documents = ["\n".join(plain(line) for line in _document(each, style)) for each in explanations.documents]
    if documents:
        stream.write("\n\n".join(documents) + "\n")


def _document(found: Explanation, style: Style) -> Iterator[str]:
    yield found.path
    yield from _facts(found, style)
    yield from _speakers(found.speakers, style)
    yield from _refused(found.refused, style)
    yield from _sections(found, style)
    yield from _left_out(found.left_out, style)
    yield from _unexplained(found, style)


def _facts(found: Explanation, style: Style) -> Iterator[str]:
    reach = ""
    if found.times.first is not None:
        until = "" if found.times.last is None else f" to {clock(found.times.last)}"
        reach = f", from {clock(found.times.first)}{until}"
    rows = (
        ("Format", f"{found.format}: {found.format_from}"),
        ("Encoding", found.encoding),
        ("Kind", f"{found.kind}: {found.kind_from}"),
        ("Title", f"{found.title} (from {found.title_from})" if found.title else "none found"),
        ("Date", _date(found)),
        ("Found", found.recognized),
        ("Counted", f"{amount(found.words, 'word')} in {amount(found.turns, 'turn')}"),
        ("Times", f"{_TIMES[found.times.timing]}{reach}"),
        *(("Warning", warning) for warning in found.warnings),
    )
    for name, fact in rows:
        yield from textwrap.wrap(
            fact, max(style.width, 40), initial_indent=name.ljust(_LABEL_WIDTH), subsequent_indent=" " * _LABEL_WIDTH
        ) or [name]


def _date(found: Explanation) -> str:
    """Return the date, or what a batch does about none."""
    if found.date:
        return f"{found.date} (from {found.date_from})"
    if found.batch_date:
        return f"none found; batch takes {found.batch_date}, the middle of the month, as the name tells no day"
    return "none found"


def _speakers(speakers: Sequence[SpeakerFound], style: Style) -> Iterator[str]:
    if not any(speaker.name for speaker in speakers):
        yield from ("", "Speakers: none. All is counted as one text, part by part." if speakers else "Speakers: none.")
        return
    shared = _shared_reason(speakers)
    rows = [
        (each.name or "(nobody known)", f"{each.turns:,}", f"{each.words:,}", f"line {each.line:,}", _why(each, shared))
        for each in speakers
    ]
    others = any(each.why not in ("", shared) for each in speakers)
    title = f"Speakers (why{', where no other reason stands' if others else ''}: {shared})" if shared else "Speakers"
    yield from _table(
        title, ("", "turns", "words", "first", "why" if any(row[-1] for row in rows) else ""), rows, style
    )


def _shared_reason(speakers: Sequence[SpeakerFound]) -> str:
    """Return the reason of most speakers, which is written once for all of them."""
    reasons = [each.why for each in speakers if each.why]
    [(why, count)] = Counter(reasons).most_common(1) or [("", 0)]
    return why if count >= _MANY and count * 2 > len(reasons) else ""


def _why(speaker: SpeakerFound, shared: str) -> str:
    others = [label for label in speaker.labels if label and label.casefold() != (speaker.name or "").casefold()]
    written = f"written {', '.join(others)}" if others and speaker.why else ""
    return "; ".join(filter(None, (speaker.why if speaker.why != shared else "", written)))


def _refused(refused: Sequence[LabelRefused], style: Style) -> Iterator[str]:
    near = [each for each in refused if each.looks_like_one]
    others = [each for each in refused if not each.looks_like_one]
    yield from _labels("Might be speakers, but not by the rules", near, style)
    if near:
        yield from textwrap.wrap(style.words(_NEAR), style.width)
    yield from _labels("Before a colon, but no speakers", others, style)


def _labels(title: str, labels: Sequence[LabelRefused], style: Style) -> Iterator[str]:
    rows = [(each.label, f"{each.uses:,}", f"line {each.line:,}", each.why) for each in labels]
    yield from _table(title, ("", "uses", "first", "why"), rows, style)


def _sections(found: Explanation, style: Style) -> Iterator[str]:
    levels = sorted({section.level for section in found.sections})
    rows = [(f"line {each.line:,}", "  " * levels.index(each.level) + each.title) for each in found.sections]
    yield from _table("Sections", ("begins", "title"), rows, style)


def _left_out(left_out: Sequence[LeftOutFound], style: Style) -> Iterator[str]:
    rows = [
        (each.rule, f"{each.words:,}", f"{each.places:,}", f"line {each.line:,}", each.example) for each in left_out
    ]
    yield from _table("Not counted", ("rule", "words", "places", "first", "such as"), rows, style)


def _unexplained(found: Explanation, style: Style) -> Iterator[str]:
    rows = [(f"line {each.line:,}", each.text) for each in found.unexplained]
    yield from _table(
        "Lines that begin with a repeated name, and that no rule explains", ("first", "text"), rows, style
    )


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]], style: Style) -> Iterator[str]:
    """Yield a title and its rows; reasons are wrapped, other last columns are cut. Without rows there is no title."""
    if not rows:
        return
    yield from ("", *textwrap.wrap(title, max(style.width, 40)))
    shown = [head, *rows[:_MOST_ROWS]]
    cells = [[_cut(cell, max(style.width // 3, 20)) for cell in row[:-1]] for row in shown]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row, first in zip(shown, cells, strict=True):
        left = "  ".join(
            cell.rjust(size) if name in _NUMBERS else cell.ljust(size)
            for cell, size, name in zip(first, widths, head, strict=False)
        )
        room = max(style.width - len(left) - 2, 20)
        last = textwrap.wrap(row[-1], room) if head[-1] == "why" else [_cut(row[-1], room)]
        yield f"{left}  {last[0] if last else ''}".rstrip()
        yield from (" " * (len(left) + 2) + line for line in last[1:])
    more = and_more(len(rows) - _MOST_ROWS)
    if more:
        yield style.words(f"{more} (all of them: ⟨format=json⟩)")


_NUMBERS = frozenset({"turns", "words", "uses", "places"})


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "\u2026"
