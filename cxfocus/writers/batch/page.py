"""The page of a summary, as Markdown that GitHub, GitLab and the like show, and as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TextIO

from cxfocus.report.document_wording import HOW_COUNTED, LETTERS_MEAN
from cxfocus.report.shown_paths import all_in_words, common_folder, group_names
from cxfocus.report.summary import OVER_TIME, Group, Grouping, Row, Summary
from cxfocus.report.summary_remarks import outlier_sentence, trend_remarks
from cxfocus.report.summary_wording import (
    between_words,
    blind_words,
    change_interval,
    change_words,
    drift_side,
    drifts_sentence,
    few_words,
    filled_tenths,
    first_with_few,
    group_interval,
    grouping_title,
    groups_with_lines,
    is_shown_by_groups,
    kinds_sentence,
    largest_words,
    left_out_words,
    mean_words,
    one_document_sentence,
    quartile_words,
    ranking_title,
    span_words,
    spread_sentence,
    talk_times_words,
    tenth_name,
    title_words,
    trend_sentence,
    undated_words,
    unranked_words,
    verdict_counts,
    warning_words,
)
from cxfocus.report.wording import (
    POOLED,
    VERDICTS,
    interval_words,
    lexicon_words,
    share_number,
    share_with_interval,
)
from cxfocus.scoring.trend import TrendLine
from cxfocus.text.amounts import amount, and_more
from cxfocus.writers.html_page import write_page
from cxfocus.writers.markdown_text import escape, items, table
from cxfocus.writers.page_blocks import Block, bar, how_to_read, verdict, write_blocks
from cxfocus.writers.style import Style

#: The mark after the interval of a group of one document.
_ONE = "\\*"
_FAILURES = 50
_WARNINGS = 20
_FOCUS = ("words", "C", "I", "share", "interval")
_NUMBERS = {"documents", "dated", "change", *_FOCUS}


def write_markdown(summary: Summary, stream: TextIO, style: Style) -> None:
    """Write headings, tables and sentences; text of documents never becomes markup."""
    write_blocks(_blocks(summary, style), stream)


def write_html(summary: Summary, stream: TextIO, style: Style) -> None:
    """Write the same as a page for a browser."""
    write_page(_blocks(summary, style), _title(summary), summary.tool_version, stream)


def _title(summary: Summary) -> str:
    return f"Focus of {amount(summary.total.documents, 'document')}"


def _blocks(summary: Summary, style: Style) -> Iterator[Block]:
    focus, total = summary.total.focus, summary.total
    yield f"# {_title(summary)}"
    yield from verdict(focus)
    yield how_to_read()
    if focus.mentions:
        yield items([
            f"Pooled share {share_with_interval(focus)}: {POOLED}",
            f"Mean share {mean_words(total.mean)}",
            *_kinds(summary, style),
            f"Verdicts: {verdict_counts(summary.distribution)}",
            f"Shares: {quartile_words(summary.distribution, focus.minimum_mentions)}",
            *_talk_time(summary),
        ])  # fmt: skip
        yield from _tenths(filled_tenths(summary.distribution))
    if total.documents:
        yield from _documents(summary, style)
        yield from _comparison(summary, style)
        yield from _blind(summary)
    yield from _closing(summary, style)


def _kinds(summary: Summary, style: Style) -> list[str]:
    words = kinds_sentence(summary)
    return [f"Kinds: {style.words(words)}"] if words else []


def _talk_time(summary: Summary) -> list[str]:
    times = summary.talk_time
    return [f"Talk time: {talk_times_words(times, summary.total.documents)}"] if times else []


def _tenths(tenths: Sequence[int]) -> Iterator[str]:
    most = max(tenths, default=0)
    rows = [(tenth_name(number), f"{count:,}", bar(count, most)) for number, count in enumerate(tenths)]
    if rows:
        yield _table(("Share", "documents", ""), rows)


def _documents(summary: Summary, style: Style) -> Iterator[str]:
    ranking, folder = summary.ranking, common_folder(summary)
    head, document = ("document", "date", *_FOCUS, "verdict"), partial(_document, folder)
    yield f"## {ranking_title(ranking)}"
    yield LETTERS_MEAN + (f" {escape(all_in_words(folder))}." if folder else "")
    yield _table(head, map(document, ranking.first))
    if ranking.between:
        yield f"*{style.words(between_words(ranking))}*"
    if ranking.last:
        yield _table(head, map(document, ranking.last))
    if ranking.unranked:
        yield f"{unranked_words(ranking, summary.total.focus.minimum_mentions)}:"
        yield _table(head, map(document, ranking.unranked))


def _document(folder: str, row: Row) -> tuple[str, ...]:
    focus = row.focus
    counts = (f"{focus.words:,}", f"{focus.customer:,}", f"{focus.institution:,}")
    share = (share_number(focus.share), interval_words(focus.interval))
    return (escape(row.path.removeprefix(folder)), row.date or "", *counts, *share, VERDICTS[focus.verdict])


def _comparison(summary: Summary, style: Style) -> Iterator[str]:
    for grouping in summary.groupings:
        yield f"## {escape(grouping_title(grouping))}"
        names = group_names(grouping)
        rows = [_group(group, names, summary) for group in grouping.groups]
        if grouping.by not in OVER_TIME and (few := first_with_few(grouping.groups)):
            rows.insert(few, (f"*{few_words(summary)}*", *[""] * (len(_FOCUS) + 1)))
        yield _table(("group", "documents", *_FOCUS), rows)
        yield escape(spread_sentence(grouping))
        if sentence := outlier_sentence(grouping):
            yield escape(sentence)
        yield from _drifts(grouping)
    yield from _trend(summary, style)
    if sentence := one_document_sentence(summary):
        yield f"{_ONE} {sentence}"


def _trend(summary: Summary, style: Style) -> Iterator[str]:
    trend = summary.trend
    if trend is not None and trend.worth_showing:
        yield f"## Trend by {trend.unit}"
        if not is_shown_by_groups(trend, summary.groupings):
            yield _table(
                (trend.unit, "documents", *_FOCUS),
                (_group(group, group_names(trend.grouping), summary) for group in trend.periods),
            )
            yield escape(spread_sentence(trend.grouping))
        undated = [f"{undated_words(trend)}."] if trend.undated else []
        remarks = [escape(style.words(each)) for each in trend_remarks(trend, summary.groupings)]
        yield " ".join((trend_sentence(trend), *remarks, *undated))


def _drifts(grouping: Grouping) -> Iterator[str]:
    """Yield a table of lines through groups, and a sentence; nothing if no group has enough dates."""
    names = group_names(grouping)
    rows = [(escape(names.get(group.name, "")), line) for group, line in groups_with_lines(grouping)]
    if rows:
        yield _table(("group", "dated", "change", "interval", "over", "towards"), (_drift(*row) for row in rows))
        yield drifts_sentence(grouping)


def _drift(name: str, line: TrendLine) -> tuple[str, ...]:
    change = (change_words(line), change_interval(line), span_words(line))
    return (name, f"{line.documents:,}", *change, drift_side(line) or "not clear")


def _group(group: Group, names: Mapping[str | None, str], summary: Summary) -> tuple[str, ...]:
    focus = group.focus
    counts = (group.documents, focus.words, focus.customer, focus.institution)
    share = (share_number(focus.share), group_interval(group, summary, _ONE))
    return (escape(names.get(group.name, "(none)")), *(f"{count:,}" for count in counts), *share)


def _blind(summary: Summary) -> Iterator[str]:
    blind = summary.blind
    yield "## Blind spots"
    yield blind_words(blind, summary.total.documents)
    if blind.largest:
        yield f"Largest: {escape(largest_words(blind, common_folder(summary)))}"
    if blind.titles:
        yield items(escape(title_words(title)) for title in blind.titles)


def _closing(summary: Summary, style: Style) -> Iterator[str]:
    if summary.failed:
        yield "## Not read"
        shown = [escape(failure.message) for failure, _ in zip(summary.failures(), range(_FAILURES), strict=False)]
        yield items(filter(None, [*shown, and_more(summary.failed - len(shown))]))
    if summary.warnings:
        yield "## Warnings"
        warned = [escape(warning_words(kind)) for kind in summary.warnings[:_WARNINGS]]
        more = and_more(len(summary.warnings) - len(warned))
        yield items([*warned, f"{more} kinds"] if more else warned)
    yield f"## {HOW_COUNTED}"
    info = summary.lexicon
    counted = escape(style.words(lexicon_words(info)))
    lexicon = f"Lexicon {counted}, sha256 `{info.sha256}`; cxfocus {summary.tool_version}"
    left_out = [f"Left out: {escape(left_out_words(summary.left_out))}"] if summary.left_out else []
    yield items([summary.formula, *map(escape, summary.notes), *left_out, lexicon])


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return table(titles, rows, right=_NUMBERS)
