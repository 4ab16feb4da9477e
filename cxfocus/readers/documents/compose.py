"""Blocks written as plain text, and the layout of that text: only here do documents meet the prose reader."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from cxfocus.readers.documents.blocks import Block, BlockKind, Document
from cxfocus.readers.documents.captions import caption_layout
from cxfocus.readers.documents.headings import with_headings
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.headings.document_outline import DocumentOutline
from cxfocus.readers.prose.read import read_composed, with_counts
from cxfocus.readers.spans import fill_text
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout, LeftOut, LeftOutRule, Section, Span, Turn

#: Two blocks of the same kind, if it is one of these, have no blank line between them.
_TIGHT: frozenset[BlockKind] = frozenset({"item", "row", "line"})
_HEADINGS: frozenset[BlockKind] = frozenset({"title", "heading"})
_ONE_LINE: frozenset[BlockKind] = _HEADINGS | {"row"}
_INDENT = "  "
_SPACES = regex(r"[\xa0\u2000-\u200a\u202f\u205f\u3000]")
#: Line ends besides `\\n`.
_LINE_ENDS = regex(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
#: Brackets that a program escaped for markdown; pages made of such text show the backslashes.
_ESCAPED = regex(r"\\\[([^\[\]\\\n]{1,80})\\\]")
_FIRST_YEAR = 1900
#: Codes that are no characters of a text.
_NO_CHARACTERS = regex(r"[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def layout_of_document(document: Document, format_name: str, options: ReadingOptions) -> Layout:
    """Return the layout of a document, with its text; after it comes the text that was left out, blank in the body."""
    blocks = [block for block in map(_cleaned, document.blocks) if block.text]
    layout = caption_layout(blocks, format_name, options) or _prose_layout(with_headings(blocks), format_name, options)
    layout = _with_left_out(layout, document.left_out)
    return layout._replace(
        title=layout.title or document.title,
        date=_day(document.date),
        warnings=document.warnings + layout.warnings,
    )


def _day(written: str | None) -> str | None:
    """Return the day in the properties if it is real: for no day programs write `0000-00-00`, or their first day."""
    try:
        day = date.fromisoformat(written or "")
    except ValueError:
        return None
    return day.isoformat() if day.year >= _FIRST_YEAR else None


def _prose_layout(blocks: Sequence[Block], format_name: str, options: ReadingOptions) -> Layout:
    text, starts = _written(blocks)
    sections = [
        Section(" ".join(block.text.split()), start, max(1, block.level))
        for block, start in zip(blocks, starts, strict=True)
        if block.kind in _HEADINGS
    ]
    items = [
        Span(start, start + len(block.text))
        for block, start in zip(blocks, starts, strict=True)
        if block.kind == "item"
    ]
    unsaid = [
        Span(start, start + len(block.text))
        for block, start in zip(blocks, starts, strict=True)
        if block.alone and not block.labeled
    ]
    layout = read_composed(text, format_name, DocumentOutline(sections, items, unsaid), options)
    alone = _stretches(blocks, starts)
    if alone:
        labeled = frozenset(start for block, start in zip(blocks, starts, strict=True) if block.labeled)
        turns = _without_speaker(layout.turns, alone, labeled, layout.body)
        layout = with_counts(layout._replace(turns=tuple(turns)))
    return layout._replace(composed_text=text)


def shown_text(text: str) -> str:
    """Return the text as it can be shown: no control characters, every line end `\\n`, every kind of space ` `."""
    if text.isascii() and text.isprintable():
        return text
    return _NO_CHARACTERS.sub("", _LINE_ENDS.sub("\n", _SPACES.sub(" ", text)))


def _cleaned(block: Block) -> Block:
    """Return a block without blank lines inside, which would split it in two."""
    text = shown_text(block.text).strip()
    if "\n" in text:
        text = "\n".join(line.rstrip() for line in text.split("\n") if line.strip())
    if "\\[" in text:
        text = _ESCAPED.sub(r"[\1]", text)
    if block.kind in _ONE_LINE:
        text = text.replace("\n", " ")
    if block.kind == "item":
        text = _INDENT * block.level + text.replace("\n", "\n" + _INDENT * (block.level + 1))
    return block if text is block.text else block._replace(text=text)


def _written(blocks: Sequence[Block]) -> tuple[str, list[int]]:
    """Return the text of all blocks, and the position at which each begins."""
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    before: BlockKind | None = None
    for block in blocks:
        parted = "" if before is None else "\n" if block.kind == before and before in _TIGHT else "\n\n"
        starts.append(at + len(parted))
        at += len(parted) + len(block.text)
        pieces += (parted, block.text)
        before = block.kind
    return "".join(pieces), starts


def _stretches(blocks: Sequence[Block], starts: Sequence[int]) -> list[Span]:
    """Return the stretches of text that nobody said; the rows of a table are one stretch."""
    found: list[Span] = []
    for block, start in zip(blocks, starts, strict=True):
        if block.alone and found and start - found[-1].end <= 1:
            found[-1] = Span(found[-1].start, start + len(block.text))
        elif block.alone:
            found.append(Span(start, start + len(block.text)))
    return found


def _without_speaker(
    turns: Iterable[Turn], alone: Sequence[Span], labeled: Collection[int], body: str
) -> Iterator[Turn]:
    """Yield the turns without the stretches that nobody said; a turn may begin in one whose start is `labeled`."""
    ends = [span.end for span in alone]
    for turn in turns:
        at = turn.start
        number = bisect_right(ends, turn.start) if turn.speaker is not None else len(alone)
        if number < len(alone) and alone[number].start < turn.start and alone[number].start in labeled:
            number += 1
        while number < len(alone) and alone[number].start < turn.end:
            start, end = max(at, alone[number].start), min(turn.end, alone[number].end)
            yield from _trimmed(turn._replace(start=at, end=start), body)
            yield from _trimmed(Turn(start, end, None, turn.section), body)
            at, number = end, number + 1
        yield from _trimmed(turn._replace(start=at), body)


def _trimmed(turn: Turn, body: str) -> Iterator[Turn]:
    text = body[turn.start : turn.end]
    if text.strip():
        start = turn.end - len(text.lstrip())
        yield turn._replace(start=start, end=turn.start + len(text.rstrip()))


def _with_left_out(layout: Layout, left_out: Sequence[tuple[LeftOutRule, str]]) -> Layout:
    text = layout.composed_text or ""
    pieces = [text]
    at = len(text)
    spans: dict[LeftOutRule, list[Span]] = {}
    for rule, stretch in left_out:
        shown = shown_text(stretch)
        pieces += ("\n\n", shown)
        spans.setdefault(rule, []).append(Span(at + 2, at + 2 + len(shown)))
        at += 2 + len(shown)
    whole = "".join(pieces)
    blank = fill_text(whole[len(text) :])
    rules = tuple(LeftOut(rule, tuple(found)) for rule, found in sorted(spans.items()))
    return layout._replace(
        composed_text=whole, blanked_text=layout.blanked_text + blank, left_out=layout.left_out + rules
    )
