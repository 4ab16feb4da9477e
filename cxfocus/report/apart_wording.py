"""Which groups stand apart from the others, and which must not be ranked, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.report.shown_paths import group_names
from cxfocus.report.summary import Grouping
from cxfocus.scoring.spread import MOST_GROUPS, Spread
from cxfocus.text.amounts import first_of

#: Groups of which some can stand apart from the others: of two that differ, both do.
_FEWEST = 3
#: Groups that a sentence names.
_NAMED = 3


def apart_words(grouping: Grouping, spread: Spread) -> str:
    """Return sentences, with a space before them, about groups that differ; "" about two, which both stand apart.

    Nothing is said of so many that nobody asked which of them do. Folders are named without the folder that all are in.
    """
    if not _FEWEST <= spread.groups <= MOST_GROUPS:
        return ""
    shown = group_names(grouping)
    named = [group for group in grouping.groups if group.name is not None]
    apart = [shown[group.name] for group in named if group.is_apart]
    if not apart:
        return " But no single one stands apart: do not rank them."
    first = f" {_listed(apart)} {'stands' if len(apart) == 1 else 'stand'} apart."
    others = [
        shown[group.name]
        for group in named
        if not group.is_apart and group.focus.mentions >= group.focus.minimum_mentions
    ]
    rest = _listed(others) if len(others) <= _NAMED else f"The other {len(others):,}"
    if spread.rest_alike:
        return f"{first} {rest} cannot be told apart: do not rank them."
    if len(others) == 2:
        return f"{first} {rest} differ from each other as well."
    return f"{first} {rest} differ as well, but no single one of them stands apart: do not rank them."


def _listed(names: Sequence[str]) -> str:
    """Return `a`, `a and b`, `a, b and c`; of more than three, `a, b, c and 2 more`."""
    if len(names) > _NAMED:
        return first_of(names, _NAMED)
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
