"""Round numbers in formats that programs read."""

from __future__ import annotations

_MILLIONTHS = 6
_THOUSANDTHS = 3


def millionths(value: float | None) -> float | None:
    """Return a share, a rate or another estimate with six decimals; JSON has shares of counts in full instead."""
    return None if value is None else round(value, _MILLIONTHS)


def thousandths(value: float | None) -> float | None:
    """Return seconds, or an estimated number of mentions, with three decimals."""
    return None if value is None else round(value, _THOUSANDTHS)
