"""The interval of a rate for each 1,000 words; it allows for mentions that come in clusters, the turns."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from cxfocus.scoring.interval import HALF_A_MENTION, PRIOR_CORRELATION, PRIOR_FREEDOM, normal_quantile, t_from_normal


class RateInterval(NamedTuple):
    """Where the rate may lie, in mentions for each 1,000 words."""

    low: float
    high: float


def rate_interval(counts: Iterable[int], turns: int, words: int, confidence: float) -> RateInterval | None:
    """Return the interval of the rate, given the mentions of each turn that has any; None without words.

    `turns` is the number of all turns. It is the score interval of a Poisson mean (Rao 1948; its coverage in Barker
    2002, Amer. Statistician 56:85) with the effective number of mentions (Kish 1965) in place of their number, as
    `share_interval` is Wilson's: one turn of many mentions is worth less than many turns of one. Counting by turn
    makes long turns look like clusters; so the interval is rather too wide than too narrow.
    """
    if not words:
        return None
    found = [count for count in counts if count]
    effect = _dispersion(found, turns)
    effective = sum(found) / effect + HALF_A_MENTION
    t = t_from_normal(normal_quantile(confidence), PRIOR_FREEDOM)
    middle, half_width = effective + t * t / 2.0, t * sqrt(effective + t * t / 4.0)
    per_thousand = 1000.0 * effect / words
    rate = sum(found) * 1000.0 / words
    low = min(rate, (middle - half_width) * per_thousand) if found else 0.0
    return RateInterval(max(0.0, low), max(rate, (middle + half_width) * per_thousand))


def _dispersion(found: list[int], turns: int) -> float:
    """Return variance / mean of the mentions of a turn, at least the value assumed for turns of this size."""
    mentions = sum(found)
    if not mentions:
        return 1.0
    squares = sum(count * count for count in found)
    believed = 1.0 + PRIOR_CORRELATION * (squares / mentions - 1.0)
    shown = (squares - mentions * mentions / turns) / (turns - 1) * turns / mentions if turns > 1 else 1.0
    return max(1.0, believed, shown)
