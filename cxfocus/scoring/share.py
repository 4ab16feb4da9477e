"""The share of customer mentions, computed here alone."""

from __future__ import annotations

from typing import NamedTuple


class Counts(NamedTuple):
    """Mentions of each side, and words where somebody asks for these."""

    customer: int
    institution: int
    words: int = 0

    @property
    def mentions(self) -> int:
        """Of both sides."""
        return self.customer + self.institution

    @property
    def share(self) -> float | None:
        """From 0 (institution only) to 1 (customer only); None without mentions."""
        return self.customer / self.mentions if self.mentions else None
