"""The bars of one document, from the configuration, its overrides and the command line."""

from __future__ import annotations

from typing import Any, NamedTuple

from cxfocus.finding.patterns import matches
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.settings.model import RuleValues, Settings


class Bars(NamedTuple):
    """The numbers that a document must reach. None, or no pattern: the rule is off.

    `min_share` and `max_drop` are from 0 to 1, `min_customer_rate` is customer mentions for each 1,000 words,
    `not_blind` are patterns of section titles. Below `min_mentions` there is too little evidence
    to fail; with `confidence` (0 to 1) a share or rate falls short only when its whole interval lies below the bar.
    """

    min_share: float | None = None
    min_customer_rate: float | None = None
    not_blind: tuple[str, ...] = ()
    max_drop: float | None = None
    min_mentions: int = MINIMUM_MENTIONS
    confidence: float | None = None
    allow_no_customer: bool = False


#: The keys of `rules:`; after two dashes they are options of the command line.
RULE_KEYS = tuple(field.replace("_", "-") for field in Bars._fields)


def bars_for(path: str | None, settings: Settings | None, flags: RuleValues) -> Bars:
    """Return the bars of a document, by its path from the folder of the configuration (None: it lies outside).

    A later override wins over an earlier one, and the command line over all.
    """
    rules: dict[str, Any] = {}
    if settings is not None:
        rules |= settings.rules
        for override in settings.overrides:
            if path is not None and matches(path, override.patterns):
                rules |= override.rules
    rules |= flags
    return Bars(**{field: value for field, value in rules.items() if value is not None})
