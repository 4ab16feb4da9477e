"""The summary for a person at a terminal: all documents together, then the tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from cxfocus.report.document_wording import SMALL_SCALE_TITLE
from cxfocus.report.shown_paths import all_in_words, common_folder
from cxfocus.report.summary import Row, Summary
from cxfocus.report.summary_wording import (
    between_words,
    blind_words,
    filled_tenths,
    kinds_sentence,
    largest_words,
    left_out_words,
    mean_words,
    quartile_words,
    ranking_title,
    talk_times_words,
    tenth_name,
    title_words,
    unranked_words,
    verdict_counts,
    warning_words,
)
from cxfocus.report.wording import (
    POOLED,
    VERDICTS,
    interval_words,
    provenance_words,
    share_with_interval,
)
from cxfocus.text.amounts import amount, and_more
from cxfocus.writers.batch.compared import grouping_tables, one_document_lines, trend_lines
from cxfocus.writers.drawing import count_bar
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.bars import share_cell, share_ink, small_share_scale
from cxfocus.writers.terminal.grid import Column, cuts_paths, indent_text, label_text, table, titles_without_room
from cxfocus.writers.terminal.headline import formula_lines, verdict
from cxfocus.writers.terminal.look import Look, look_of
from cxfocus.writers.terminal.spans import EMPTY, Ink, Line, line, paint_lines
from cxfocus.writers.terminal.total import rule

#: Documents from which on their shares are drawn; fewer are seen better in the table.
_FEWEST_TO_DRAW = 5
_FAILURES = 20
_WARNINGS = 8
_WIDEST_BAR = 40
_INTERVAL, _VERDICT = "interval", "verdict"


def write_text(summary: Summary, stream: TextIO, style: Style) -> None:
    """Write sentences first, then tables, then notes about the count."""
    look = look_of(style, stream)
    blocks = [block for block in _blocks(summary, look) if block]
    lines = [part for block in blocks for part in (*block, EMPTY)][:-1]
    stream.write(paint_lines(lines, color=style.color))


def _blocks(summary: Summary, look: Look) -> Iterator[list[Line]]:
    focus = summary.total.focus
    yield [rule(amount(summary.total.documents, "document"), look)]
    yield verdict(focus, look)
    if focus.mentions:
        yield [
            *label_text("Pooled share", f"{share_with_interval(focus)}: {POOLED}", look),
            *label_text("Mean share", mean_words(summary.total.mean), look),
            *_kinds(summary, look),
            *formula_lines(focus, look),
            *_talk_time(summary, look),
        ]
    if summary.total.documents:
        folder = _common_folder(summary, look)
        yield _distribution(summary, look)
        yield _ranking(summary, folder, look)
        yield _unranked(summary, folder, look)
        yield _marks(look)
        yield from grouping_tables(summary, look)
        yield trend_lines(summary, look)
        yield one_document_lines(summary, look)
        yield _blind(summary, folder, look)
    yield _failures(summary, look)
    yield _warnings(summary, look)
    yield _closing(summary, look)


def _kinds(summary: Summary, look: Look) -> list[Line]:
    words = kinds_sentence(summary)
    return label_text("Kinds", look.words(words), look) if words else []


def _talk_time(summary: Summary, look: Look) -> list[Line]:
    times = summary.talk_time
    return label_text("Talk time", talk_times_words(times, summary.total.documents), look) if times else []


def _distribution(summary: Summary, look: Look) -> list[Line]:
    """Return the verdicts and quartiles, and a bar for the number of documents in each tenth of the shares."""
    distribution = summary.distribution
    head = [
        *label_text("Verdicts", verdict_counts(distribution), look),
        *label_text("Shares", quartile_words(distribution, summary.total.focus.minimum_mentions), look),
    ]
    if sum(distribution.tenths) < _FEWEST_TO_DRAW:
        return head
    most, width = max(distribution.tenths), min(_WIDEST_BAR, look.width - 30)
    columns = [Column("Share"), Column("documents", right=True), Column("")]
    rows = []
    for number, count in enumerate(filled_tenths(distribution)):
        ink: Ink = "institution" if number < 5 else "customer"
        bar = line(count_bar(count, most, width, look.glyphs.blocks), ink)
        rows.append([line(tenth_name(number)), line(f"{count:,}"), bar])
    return [*head, EMPTY, *table(columns, rows, look)]


def _common_folder(summary: Summary, look: Look) -> str:
    """Return the folder that all documents shown are in, if their paths would be cut for want of room, else ""."""
    ranking = summary.ranking
    tables = ((*ranking.first, *ranking.last), ranking.unranked)
    if not any(cuts_paths(*_documents("", rows, "", look), look) for rows in tables):
        return ""
    return common_folder(summary)


def _ranking(summary: Summary, folder: str, look: Look) -> list[Line]:
    ranking = summary.ranking
    if not (ranking.first or ranking.last):
        return []
    rows = (*ranking.first, *ranking.last)
    columns, cells = _documents(ranking_title(ranking), rows, folder, look)
    lines = table(columns, cells, look)
    if ranking.between:
        at = len(lines) - len(ranking.last)
        lines.insert(at, line(f"{look.glyphs.ellipsis} {look.words(between_words(ranking))}", "quiet"))
    without = _without_room(titles_without_room(columns, cells, look), look)
    inside = look.plain(all_in_words(folder)) if folder else ""
    return [*lines, *(part for text in (inside, without) if text for part in indent_text(text, look, ink="quiet"))]


def _without_room(missing: set[str], look: Look) -> str:
    """Return where, or how, to see what a narrow terminal leaves out; the verdict follows from the interval."""
    if _INTERVAL in missing:
        return look.words("Intervals and verdicts: in a wider terminal, or ⟨format=markdown⟩")
    return "The verdict is the side of 0.50 on which the whole interval lies." if _VERDICT in missing else ""


def _unranked(summary: Summary, folder: str, look: Look) -> list[Line]:
    ranking = summary.ranking
    if not ranking.unranked:
        return []
    minimum = summary.total.focus.minimum_mentions
    columns, cells = _documents("Too few mentions", ranking.unranked, folder, look)
    return [
        *table(columns[:-1], cells, look),  # all have the same verdict
        *indent_text(unranked_words(ranking, minimum), look, ink="quiet"),
    ]


def _marks(look: Look) -> list[Line]:
    """Return the meaning of the marks and letters in the tables."""
    glyphs = look.glyphs
    shares = f"{glyphs.mark} share, {glyphs.faint_mark} share of too few mentions for a verdict"
    return label_text("Marks", f"C customer mentions, I institution mentions; {shares}", look, "quiet")


def _documents(title: str, rows: Sequence[Row], folder: str, look: Look) -> tuple[list[Column], list[list[Line]]]:
    """Columns and a row for each document, its path from that folder on.

    A narrow terminal drops columns by rank, the highest number first.
    """
    columns = [
        Column(title, flexible=True, path=True),
        Column("date", rank=2),
        Column("words", right=True, rank=5),
        Column("C", right=True),
        Column("I", right=True),
        Column("share", right=True),
        Column(_INTERVAL, rank=1),
        Column(SMALL_SCALE_TITLE, rank=4),
        Column(_VERDICT, rank=3),
    ]
    cells = []
    for row in rows:
        focus, ink = row.focus, share_ink(row.focus)
        cells.append([
            line(look.plain(row.path.removeprefix(folder))),
            line(row.date or "", "quiet"),
            *(line(f"{count:,}") for count in (focus.words, focus.customer, focus.institution)),
            share_cell(focus),
            line(interval_words(focus.interval) if focus.mentions else "", "quiet"),
            small_share_scale(focus, look.glyphs),
            line(VERDICTS[focus.verdict], ink),
        ])  # fmt: skip
    return columns, cells


def _blind(summary: Summary, folder: str, look: Look) -> list[Line]:
    blind = summary.blind
    lines = [line("Blind spots", "strong"), *indent_text(blind_words(blind, summary.total.documents), look)]
    if blind.largest:
        lines += label_text("Largest", look.plain(largest_words(blind, folder)), look)
    if blind.titles:
        lines += label_text("Sections", look.plain("; ".join(map(title_words, blind.titles))), look)
    return lines


def _failures(summary: Summary, look: Look) -> list[Line]:
    lines: list[Line] = []
    for failure, _ in zip(summary.failures(), range(_FAILURES), strict=False):
        lines += label_text("Not read", look.plain(failure.message), look)
    if more := and_more(summary.failed - _FAILURES):
        lines += label_text("", look.words(f"{more} (⟨format=json⟩ has all)"), look)
    return lines


def _warnings(summary: Summary, look: Look) -> list[Line]:
    lines: list[Line] = []
    for kind in summary.warnings[:_WARNINGS]:
        lines += label_text("Warning", look.plain(warning_words(kind)), look)
    if more := and_more(len(summary.warnings) - _WARNINGS):
        lines += label_text("", look.words(f"{more} kinds (⟨format=csv⟩ has all)"), look)
    return lines


def _closing(summary: Summary, look: Look) -> list[Line]:
    """Return the files left out, the notes, and the lexicon and version, so that a count can be repeated."""
    lines = label_text("Left out", look.plain(left_out_words(summary.left_out)), look) if summary.left_out else []
    for note in summary.notes:
        lines += label_text("Note", look.plain(note), look)
    counted = look.words(provenance_words(summary.lexicon, summary.tool_version))
    return [*lines, *label_text("Lexicon", look.plain(counted), look)]
