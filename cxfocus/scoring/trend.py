"""Trend: how the share of documents changes with their dates, and how certain that is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import sqrt
from typing import NamedTuple

from cxfocus.scoring.defaults import CONFIDENCE
from cxfocus.scoring.distributions import t_quantile
from cxfocus.scoring.evidence import believed_correlation

#: Days in a year, the unit of dates and slopes.
DAYS_A_YEAR = 365.25
#: Documents and dates; with fewer, no line is drawn.
FEWEST_DOCUMENTS = 5
FEWEST_DATES = 3
#: Years; over a shorter span, a change in a year would be a guess.
_A_YEAR = 1.0


class DatedCounts(NamedTuple):
    """A document's date in years (from any origin), and its mentions, of which it has at least one."""

    years: float
    customer: int
    mentions: int


class TrendLine(NamedTuple):
    """A straight line through dated shares, with the interval of its slope.

    `slope` is the change of the share in a year, between `low` and `high`; `years` is the span of the dates. If that
    span `is_short`, only the `change` from the first date to the last is known.
    """

    documents: int
    years: float
    slope: float
    low: float
    high: float

    @property
    def significant(self) -> bool:
        """Whether the whole interval lies on one side of zero."""
        return self.low > 0.0 or self.high < 0.0

    @property
    def is_short(self) -> bool:
        """Whether the dates span less than a year, so that a change in a year would be a guess."""
        return self.years < _A_YEAR

    @property
    def change(self) -> tuple[float, float, float]:
        """Return how far the line goes from the first date to the last, with the ends of its interval."""
        return self.slope * self.years, self.low * self.years, self.high * self.years


def trend_line(documents: Callable[[], Iterable[DatedCounts]]) -> TrendLine | None:
    """Return the line, or None with too few documents or dates, or if all mentions are on one side.

    It is a straight line through the shares of documents by weighted least squares. Weights allow for mentions of one
    document being alike, mentions / (1 + correlation * (mentions - 1)), with the correlation by moments (Williams
    1982, Applied Statistics 31:144). The interval of the slope takes its scale from the residuals, and Student's t
    (Knapp and Hartung 2003, Statistics in Medicine 22:2693). `documents` is called several times and must give the
    same order each time.
    """
    plain = _fit(documents(), 0.0)
    if plain is None:
        return None
    fit = _fit(documents(), _correlation(documents, plain))
    assert fit is not None  # of the same documents
    freedom = fit.documents - 2
    squares = sum(fit.weight(d.mentions) * (d.customer / d.mentions - fit.at(d.years)) ** 2 for d in documents())
    half = t_quantile(CONFIDENCE, freedom) * sqrt(squares / freedom / fit.lever)
    low, high = fit.slope - half, fit.slope + half
    return TrendLine(documents=fit.documents, years=fit.span, slope=fit.slope, low=low, high=high)


class _Fit(NamedTuple):
    """Weighted least squares; `lever` is the weighted sum of squared distances in time from the middle."""

    documents: int
    span: float
    total: float
    middle: float
    share: float
    lever: float
    slope: float
    correlation: float

    def weight(self, mentions: int) -> float:
        return mentions / (1.0 + self.correlation * (mentions - 1))

    def at(self, years: float) -> float:
        return self.share + self.slope * (years - self.middle)


def _fit(documents: Iterable[DatedCounts], correlation: float) -> _Fit | None:
    """Return the fit, or None with too few documents or dates.

    Sums are about the means so far (West 1979): years are large compared with a few days, and equal shares stay
    equal.
    """
    count = 0
    dates: set[float] = set()
    first, last = float("inf"), float("-inf")
    total = middle = mean = lever = product = 0.0
    for years, customer, mentions in documents:
        count += 1
        if len(dates) < FEWEST_DATES:
            dates.add(years)
        first, last = min(first, years), max(last, years)
        weight = mentions / (1.0 + correlation * (mentions - 1))
        total += weight
        later, above = years - middle, customer / mentions - mean
        middle, mean = middle + weight / total * later, mean + weight / total * above
        lever += weight * later * (years - middle)
        product += weight * later * (customer / mentions - mean)
    if count < FEWEST_DOCUMENTS or len(dates) < FEWEST_DATES or not 0.0 < mean < 1.0:
        return None
    return _Fit(
        documents=count,
        span=last - first,
        total=total,
        middle=middle,
        share=mean,
        lever=lever,
        slope=product / lever,
        correlation=correlation,
    )


def _correlation(documents: Callable[[], Iterable[DatedCounts]], fit: _Fit) -> float:
    """Return how alike two mentions of one document are, given its date.

    It is estimated from the residuals of a line weighted by mentions.
    """
    squares = pairs = 0.0
    for years, customer, mentions in documents():
        squares += mentions * (customer / mentions - fit.at(years)) ** 2
        leverage = mentions * (1.0 / fit.total + (years - fit.middle) ** 2 / fit.lever)
        pairs += (mentions - 1) * (1.0 - leverage)
    freedom = fit.documents - 2
    noise = fit.share * (1.0 - fit.share)
    return believed_correlation((squares / noise - freedom) / pairs if pairs > 0 else 0.0, freedom)
