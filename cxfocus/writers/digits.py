"""How many digits numbers have where programs read them."""

from __future__ import annotations

_ESTIMATES = 6
_THOUSANDTHS = 3


def rounded(value: float | None) -> float | None:
    """What is estimated; shares and ratios of counts are written in full."""
    return None if value is None else round(value, _ESTIMATES)


def thousandths(value: float | None) -> float | None:
    """Seconds, and numbers of mentions that are estimated."""
    return None if value is None else round(value, _THOUSANDTHS)
