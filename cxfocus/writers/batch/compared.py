"""The comparison of groups, and the share over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxfocus.report.document_wording import SMALL_SCALE_TITLE
from cxfocus.report.shown_paths import group_names
from cxfocus.report.summary import OVER_TIME, Group, Grouping, Summary
from cxfocus.report.summary_remarks import outlier_sentence, trend_remarks
from cxfocus.report.summary_wording import (
    change_interval,
    change_words,
    drift_side,
    drifts_sentence,
    few_words,
    first_with_few,
    group_interval,
    grouping_title,
    groups_with_lines,
    is_shown_by_groups,
    one_document_sentence,
    span_words,
    spread_sentence,
    trend_sentence,
    undated_words,
)
from cxfocus.scoring.trend import TrendLine
from cxfocus.text.amounts import and_more
from cxfocus.writers.terminal.bars import share_cell, small_share_scale
from cxfocus.writers.terminal.grid import Column, indent_text, table
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Line, line

#: Characters of a title above a column; a longer one has a line of its own, so that it is not cut like a name.
_LONGEST_TITLE = 18
_GROUPS = 40
_DRIFTS = 20


def grouping_tables(summary: Summary, look: Look) -> Iterator[list[Line]]:
    """Yield a table for each grouping, with sentences about the differences, and a table of its drifts."""
    for grouping in summary.groupings:
        over_time = grouping.by in OVER_TIME
        shown = grouping.groups if over_time else grouping.groups[:_GROUPS]
        lines = _groups(grouping_title(grouping), grouping, shown, summary, look)
        if not over_time and (few := first_with_few(shown)):
            lines.insert(len(lines) - len(shown) + few, line(few_words(summary), "quiet"))
        if more := and_more(len(grouping.groups) - len(shown)):
            lines.append(line(look.words(f"{more} (⟨format=json⟩ has all)"), "quiet"))
        for sentence in filter(None, (spread_sentence(grouping), outlier_sentence(grouping))):
            lines += indent_text(look.plain(sentence), look)
        yield lines
        yield _drifts(grouping, look)


def trend_lines(summary: Summary, look: Look) -> list[Line]:
    """Return periods and whether they differ, unless groups show it, and the trend; nothing with hardly any dates."""
    found, title = summary.trend, "" if summary.trend is None else f"Trend by {summary.trend.unit}"
    if found is None or not found.worth_showing:
        return []
    shown = is_shown_by_groups(found, summary.groupings)
    lines = [line(title, "strong")] if shown else _groups(title, found.grouping, found.periods, summary, look)
    said = [] if shown else [spread_sentence(found.grouping)]
    for sentence in (*said, trend_sentence(found), *trend_remarks(found, summary.groupings)):
        lines += indent_text(look.plain(look.words(sentence)), look)
    return lines if not found.undated else [*lines, *indent_text(f"{undated_words(found)}.", look, ink="quiet")]


def one_document_lines(summary: Summary, look: Look) -> list[Line]:
    """Return the meaning of the mark after an interval, once for all tables."""
    sentence = one_document_sentence(summary, _GROUPS)
    return indent_text(f"* {sentence}", look, ink="quiet") if sentence else []


def _drifts(grouping: Grouping, look: Look) -> list[Line]:
    """Return a table of lines through groups, those that drift first; no lines if no group has enough dates."""
    drifts = groups_with_lines(grouping)
    if not drifts:
        return []
    columns = [
        Column("Drift", flexible=True, path=grouping.by == "folder"),
        Column("dated", right=True, rank=2),
        Column("change", right=True),
        Column("interval", rank=1),
        Column("over", rank=3),
        Column("towards"),
    ]
    shown, rest = drifts[:_DRIFTS], drifts[_DRIFTS:]
    names = group_names(grouping)
    rows = [[line(look.plain(names.get(group.name, ""))), *_drift(found)] for group, found in shown]
    lines = table(columns, rows, look)
    if rest:
        unclear = "" if rest[0][1].significant else ", not clear"
        lines.append(line(look.words(f"{and_more(len(rest))}{unclear} (⟨format=json⟩ has all)"), "quiet"))
    return [*lines, *indent_text(drifts_sentence(grouping), look)]


def _drift(found: TrendLine) -> list[Line]:
    side = drift_side(found)
    return [
        line(f"{found.documents:,}"),
        line(change_words(found), side or "quiet"),
        line(change_interval(found), "quiet"),
        line(span_words(found), "quiet"),
        line(side or "not clear", side or "quiet"),
    ]


def _groups(title: str, grouping: Grouping, shown: Sequence[Group], summary: Summary, look: Look) -> list[Line]:
    long, names = len(title) > _LONGEST_TITLE, group_names(grouping)
    columns = [
        Column("" if long else title, flexible=True, path=grouping.by == "folder"),
        Column("documents", right=True, rank=2),
        Column("words", right=True, rank=3),
        Column("C", right=True),
        Column("I", right=True),
        Column("share", right=True),
        Column("interval", rank=1),
        Column(SMALL_SCALE_TITLE, rank=1),
    ]
    rows = []
    for group in shown:
        focus = group.focus
        name = line("(none)", "quiet") if group.name is None else line(look.plain(names[group.name]))
        counts = (group.documents, focus.words, focus.customer, focus.institution)
        interval = line(group_interval(group, summary, "*") if focus.mentions else "", "quiet")
        scale = small_share_scale(focus, look.glyphs)
        rows.append([name, *(line(f"{count:,}") for count in counts), share_cell(focus), interval, scale])
    lines = table(columns, rows, look)
    return [*indent_text(title, look, ink="strong"), *lines] if long else lines
