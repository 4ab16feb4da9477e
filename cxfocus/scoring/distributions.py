"""Tails and quantiles of the distributions that tests need."""

from __future__ import annotations

from math import exp, inf, lgamma, log, log1p

_STEPS = 1_000
_CLOSE = 1e-15


def f_tail(f: float, freedom: float, freedom_within: float) -> float:
    """Return the probability that F exceeds `f`.

    With `freedom_within` infinite, it is that of chi-squared over its degrees of freedom.
    """
    if f <= 0.0:
        return 1.0
    if freedom_within == inf:
        freedom_within = 1e9
    return beta_below(freedom_within / (freedom_within + freedom * f), freedom_within / 2.0, freedom / 2.0)


def t_quantile(confidence: float, freedom: float) -> float:
    """Return the t within which, on both sides of 0, Student's distribution stays with this probability."""
    low, high = 0.0, 1.0
    while f_tail(high * high, 1.0, freedom) > 1.0 - confidence:
        high *= 2.0
    for _ in range(100):
        middle = (low + high) / 2.0
        if f_tail(middle * middle, 1.0, freedom) > 1.0 - confidence:
            low = middle
        else:
            high = middle
    return high


def beta_below(x: float, a: float, b: float) -> float:
    """Return the regularized incomplete beta function (Abramowitz and Stegun 1964, 26.5.8), to about 12 digits."""
    if x <= 0.0 or x >= 1.0:
        return 0.0 if x <= 0.0 else 1.0
    front = exp(a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b))
    if x < (a + 1.0) / (a + b + 2.0):
        return front * _continued_fraction(x, a, b) / a
    return 1.0 - front * _continued_fraction(1.0 - x, b, a) / b


def _continued_fraction(x: float, a: float, b: float) -> float:
    """Evaluate the continued fraction by the method of Lentz (1976)."""
    c, d = 1.0, 1.0 / _not_zero(1.0 - (a + b) * x / (a + 1.0))
    value = d
    for m in range(1, _STEPS):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1.0 / _not_zero(1.0 + numerator * d)
            c = _not_zero(1.0 + numerator / c)
            value *= c * d
        if abs(c * d - 1.0) < _CLOSE:
            break
    return value


def _not_zero(value: float) -> float:
    return value if abs(value) > 1e-300 else 1e-300
