"""How the share of each group moves with the dates of its documents, over any number of them."""

from __future__ import annotations

from cxfocus.batch.dates import in_years
from cxfocus.batch.store import Store
from cxfocus.scoring.trend import Dated, TrendLine, trend_line

#: So many documents of groups are held in memory before they are written down.
_AT_ONCE = 20_000


class TrendLines:
    """The dated documents of the groups of one grouping, which its `number` tells from others; most are on disk."""

    def __init__(self, store: Store, number: int) -> None:
        self._store = store
        self._number = number
        self._rows: list[tuple[str, Dated]] = []

    def add(self, group: str, day: str, customer: int, mentions: int) -> None:
        """Take what a document has in a group."""
        if not mentions:
            return
        self._rows.append((group, Dated(in_years(day), customer, mentions)))
        if len(self._rows) > _AT_ONCE:
            self._write()

    def line(self, group: str) -> TrendLine | None:
        """The line through the documents of a group, if there are enough."""
        self._write()
        return trend_line(lambda: self._store.dated(self._number, group))

    def _write(self) -> None:
        if self._rows:
            self._store.add_dated(self._number, self._rows)
            self._rows.clear()
