"""Lines through the dated shares of each group, over any number of documents."""

from __future__ import annotations

from cxfocus.batch.dates import in_years
from cxfocus.batch.store import Store
from cxfocus.scoring.trend import DatedCounts, TrendLine, trend_line

#: Documents of groups held in memory before they are written to disk: many at once are quicker.
_AT_ONCE = 20_000


class TrendLines:
    """The dated documents in the groups of one grouping, the `number` of which is unique; most are on disk."""

    def __init__(self, store: Store, number: int) -> None:
        self._store = store
        self._number = number
        self._rows: list[tuple[str, DatedCounts]] = []

    def add(self, group: str, day: str, customer: int, mentions: int) -> None:
        """Add the counts of a document in a group."""
        if not mentions:
            return
        self._rows.append((group, DatedCounts(in_years(day), customer, mentions)))
        if len(self._rows) > _AT_ONCE:
            self._write()

    def line(self, group: str) -> TrendLine | None:
        """The line through the documents of a group, if there are enough."""
        self._write()
        return trend_line(lambda: self._store.dated_in_group(self._number, group))

    def _write(self) -> None:
        if self._rows:
            self._store.add_dated(self._number, self._rows)
            self._rows.clear()
