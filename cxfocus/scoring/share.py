"""The share of customer mentions; no other module computes it."""

from __future__ import annotations

from typing import NamedTuple


class Counts(NamedTuple):
    """Mentions of each side, and words where somebody needs them."""

    customer: int
    institution: int
    words: int = 0

    @property
    def mentions(self) -> int:
        """Return the mentions of both sides."""
        return self.customer + self.institution

    @property
    def share(self) -> float | None:
        """Return the share, from 0 (institution only) to 1 (customer only); None without mentions."""
        return self.customer / self.mentions if self.mentions else None
