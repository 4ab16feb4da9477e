"""Remarks beside groups and trends: which documents stand out, and why a trend may have another reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxfocus.report.summary import OVER_TIME, Grouping, Trend
from cxfocus.report.summary_wording import drift_side, group_noun, groups_with_lines
from cxfocus.report.wording import share_number
from cxfocus.text.amounts import amount, and_more

#: Outliers that a sentence names.
_NAMED = 5


def outlier_sentence(grouping: Grouping) -> str | None:
    """Return which documents are far from the rest of their group, if any is."""
    outliers = grouping.outliers
    if outliers is None or not outliers.number:
        return None
    named = "; ".join(
        f"{each.path}: {share_number(each.share)}, the rest {share_number(each.rest)}"
        for each in outliers.first[:_NAMED]
    )
    more = f"; {left}" if (left := and_more(outliers.number - min(_NAMED, len(outliers.first)))) else ""
    return (
        f"Far from the rest of {'its' if outliers.number == 1 else 'their'} {group_noun(grouping)} ({named}{more}). "
        f"Chance would hardly put any of {amount(outliers.compared, 'document')} so far off, "
        "unless documents there differ widely."
    )


def trend_remarks(trend: Trend, groupings: Sequence[Grouping]) -> Iterator[str]:
    """Yield sentences about order, mixture and composition; the last names groups and parameters."""
    for remark in (_order, mixture_sentence, composition_sentence):
        if sentence := remark(trend, groupings):
            yield sentence


def _order(trend: Trend, groupings: Sequence[Grouping]) -> str | None:
    """Return why documents can drift although months, or years, do not differ: these are compared in no order."""
    compared = [each for each in (*groupings, trend.grouping) if each.by in OVER_TIME and each.spread]
    alike = [each.by for each in compared if each.spread and not each.spread.significant]
    if not alike or trend.line is None or not trend.line.significant:
        return None
    return (
        f"Both can be so: in no order, the {alike[0]}s differ by no more than chance; "
        "in the order of their dates, the documents move to one side."
    )


def mixture_sentence(trend: Trend, groupings: Sequence[Grouping]) -> str | None:
    """Return a warning if all documents drift but no group does: the mixture may change (Simpson 1951)."""
    side = drift_side(trend.line) if trend.line is not None else None
    sides = [
        (grouping, [drift_side(line) for _, line in groups_with_lines(grouping)]) for grouping in groupings if side
    ]
    still = [
        amount(len(found), group_noun(grouping)) for grouping, found in sides if len(found) > 1 and side not in found
    ]
    if not still:
        return None
    return (
        f"But none of the {' and none of the '.join(still)} with enough dated documents drifts that way by itself: "
        "it may be the mixture of documents that changes."
    )


def composition_sentence(trend: Trend, groupings: Sequence[Grouping]) -> str | None:
    """Return that periods hold documents of different groups, which differ; or how to find out whether they do.

    A group of a single period, such as a folder for each year, is no reason: it is the period by another name.
    """
    if not [each for each in groupings if each.by not in OVER_TIME]:
        if trend.spread is None or not trend.spread.significant:
            return None
        return "The reason may be other documents, not other talk: see ⟨group_by=folder⟩ or ⟨group_by=kind⟩."
    periods = sum(period.focus.mentions > 0 for period in trend.periods)
    partly = [
        (group.focus.mentions, group, group_noun(grouping))
        for grouping in groupings
        if grouping.spread is not None and grouping.spread.significant
        for group, _ in groups_with_lines(grouping)
        if 1 < group.periods < periods
    ]
    if not partly:
        return None
    _, group, noun = max(partly, key=lambda each: each[0])
    return (
        f"But the {trend.unit}s hold different {noun}s, which differ by more than noise: {group.name} is in "
        f"{group.periods:,} of {periods:,} {trend.unit}s. Drift shows each {noun} by itself."
    )
