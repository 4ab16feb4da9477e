"""One document on a page: its headline, then the tables and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import SIDES
from cxfocus.report.document_wording import (
    CATEGORIES,
    LETTERS,
    LETTERS_MEAN,
    NO_MENTIONS,
    NO_NAME,
    PASSAGES,
    SHOWN_ROWS_OF_A_SIDE,
    SHOWN_SECTIONS,
    SHOWN_SPEAKERS,
    SMALL_SCALE_TITLE,
    TIMELINE,
    TOP_ENTRIES,
    SideCounts,
    blind_sentence,
    category_counts,
    dominant_words,
    entry_counts,
    has_faint_marks,
    kind_and_date,
    left_out_and_warnings,
    marks_words,
    measures,
    passage_words,
    path_beside,
    read_words,
    section_title,
    stretch_words,
    timeline_title,
)
from cxfocus.report.model import DocumentReport, Mention, Part, TimeSlice
from cxfocus.report.wording import duration, formulas, share_number
from cxfocus.scoring.focus import Focus
from cxfocus.text.amounts import and_more
from cxfocus.writers.drawing import FAINT_MARK, MARK
from cxfocus.writers.markdown_text import escape, escape_part, items, labeled, table
from cxfocus.writers.page_blocks import Block, bar, scale, verdict

_FOCUS = ("C", "I", "share", SMALL_SCALE_TITLE)
_NUMBERS = {"mentions", "words", "line", "talk time", *_FOCUS[:3]}


def headline(document: DocumentReport) -> Iterator[Block]:
    """Yield what the document is, its verdict, and its share."""
    facts = ", ".join(escape(part) for part in (kind_and_date(document), path_beside(document)) if part)
    yield facts
    yield escape(read_words(document))
    yield from verdict(document.focus)


def document_blocks(document: DocumentReport, level: int) -> Iterator[Block]:
    """Yield everything below the headline; `level` is that of the headings."""
    focus, mark = document.focus, "#" * level
    if focus.words:
        formula = [("Formula", "; ".join(formulas(focus)))] if focus.mentions else []
        yield labeled([*formula, *measures(document)])
    for title, sides in ((CATEGORIES, category_counts(document)), (TOP_ENTRIES, entry_counts(document))):
        if any(side.rows for side in sides):
            yield f"{mark} {title}"
            yield from _sides(sides)
    if without := dominant_words(document):
        yield escape(without)
    if focus.mentions:
        yield from _parts(document, mark)
    yield from _passages(document, mark)
    if found := list(left_out_and_warnings(document)):
        yield f"{mark} Left out, and warnings"
        yield labeled(found)
    if document.mentions:
        yield f"{mark} Mentions"
        yield table(("line:column", "side", "the words around"), map(_mention, document.mentions))


def _sides(sides: Sequence[SideCounts]) -> Iterator[str]:
    """Yield a table of each side; their bars have the same scale, so that equal bars are equal counts."""
    most = max(row.mentions for side in sides for row in side.rows)
    for side in sides:
        rows = [
            (escape(row.name), f"{row.mentions:,}", bar(row.mentions, most)) for row in side.rows[:SHOWN_ROWS_OF_A_SIDE]
        ]
        yield table((f"{side.name}, {side.total}", "mentions", ""), rows, right=_NUMBERS)
        yield from _more(len(side.rows) - SHOWN_ROWS_OF_A_SIDE)


def _parts(document: DocumentReport, mark: str) -> Iterator[str]:
    if document.speakers:
        yield f"{mark} Speakers"
        timed = any(part.seconds is not None for part in document.speakers)
        titles = ("speaker", "words", *_FOCUS, *["talk time"] * timed)
        rows = (_speaker(part, timed=timed) for part in document.speakers[:SHOWN_SPEAKERS])
        yield table(titles, rows, right=_NUMBERS)
        yield from _more(len(document.speakers) - SHOWN_SPEAKERS)
    if document.sections:
        yield f"{mark} Sections"
        yield table(("section", "line", *_FOCUS), map(_section, document.sections[:SHOWN_SECTIONS]), right=_NUMBERS)
        yield from _more(len(document.sections) - SHOWN_SECTIONS)
        if blind := blind_sentence(document.blind_sections):
            yield escape(blind)
    if document.speakers or document.sections:
        label, marks = marks_words(MARK, FAINT_MARK)
        yield f"{LETTERS_MEAN} {label}: {marks}" if has_faint_marks(document) else LETTERS_MEAN
    if document.timeline and document.focus.status == "ok":
        yield f"{mark} {TIMELINE}"
        titles = (timeline_title(document.timeline).lower(), *_FOCUS)
        yield table(titles, map(_slice, document.timeline), right=_NUMBERS)


def _speaker(part: Part, *, timed: bool) -> tuple[str, ...]:
    name = escape(part.name) if part.name else NO_NAME
    return (name, f"{part.focus.words:,}", *_focus(part.focus), *[duration(part.seconds)] * timed)


def _section(part: Part) -> tuple[str, ...]:
    return (escape(section_title(part)), "" if part.line is None else f"{part.line:,}", *_focus(part.focus))


def _slice(part: TimeSlice) -> tuple[str, ...]:
    """Return a row; where there are words, but no mention, it says that, as nobody was silent."""
    *counts, share, drawn = _focus(part.focus)
    return (stretch_words(part), *counts, NO_MENTIONS if part.focus.status == "no-mentions" else share, drawn)


def _focus(focus: Focus) -> tuple[str, ...]:
    return (f"{focus.customer:,}", f"{focus.institution:,}", share_number(focus.share), scale(focus))


def _more(left: int) -> Iterator[str]:
    if more := and_more(left):
        yield f"*{more}*"


def _passages(document: DocumentReport, mark: str) -> Iterator[str]:
    if not document.passages:
        return
    yield f"{mark} {PASSAGES}"
    for side in SIDES:
        if found := [passage for passage in document.passages if passage.side == side]:
            yield f"{mark}# {side.capitalize()}"
            yield items(f"{escape(passage_words(each))}: “{escape(each.text)}”" for each in found)


def _mention(mention: Mention) -> tuple[str, ...]:
    """Return the row of a mention, which is bold among the words around it."""
    text = mention.entry if mention.text is None else mention.text
    around = f"{escape_part(mention.before)}**{escape(text)}**{escape_part(mention.after)}"
    return (f"{mention.line}:{mention.column}", LETTERS[mention.side], around)
