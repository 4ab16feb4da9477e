"""The scored documents of a run, and the questions that tables, figures and notes ask about all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from os import fsdecode
from typing import NamedTuple

from cxfocus.batch.dates import in_years
from cxfocus.batch.record import Record
from cxfocus.report.summary import Order
from cxfocus.scoring.focus import Verdict
from cxfocus.scoring.trend import DatedCounts

#: Documents that are equal in an order follow each other by name, so every run has the same order.
_ORDERS: dict[Order, str] = {
    "share": "share DESC, mentions DESC, path, row",
    "date": "day IS NULL, day, path, row",
    "name": "path, row",
    "mentions": "mentions DESC, path, row",
}
_SELECT = f"SELECT name, path, day, columns, is_year, {', '.join(Record._fields)} FROM scored"
#: SQLite reads a negative limit as none.
_ALL = -1
_UNDATED_FILE = "is_file AND day IS NULL"
_MAY_HOLD_YEAR = "(CAST(path AS TEXT) GLOB '*19[0-9][0-9]*' OR CAST(path AS TEXT) GLOB '*20[0-9][0-9]*')"


class ScoredDocument(NamedTuple):
    """A document that was scored: its name, its file or table, its date, its columns as JSON, and its record.

    `is_year` is whether only the year of its date is known.
    """

    name: str
    path: str
    date: str | None
    columns: str | None
    record: Record
    is_year: bool = False


class Selection(NamedTuple):
    """The number of documents that meet a condition, and the name of the first; empty if there is none."""

    documents: int
    first: str


class Copies(NamedTuple):
    """The first two documents with the same words, and the number of all that repeat the words of an earlier one."""

    first: str
    second: str
    repeated: int


class ScoredDocuments:
    """The scored documents of a run; the view `scored` of the connection holds them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def documents(
        self, order: Order = "name", fewest_mentions: int = 0, *, skipped: int = 0, most: int = _ALL
    ) -> Iterator[ScoredDocument]:
        """Documents with enough mentions in an order, at most `most` of them after the first `skipped`."""
        return self._documents(
            f"mentions >= ? ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?", fewest_mentions, most, skipped
        )

    def largest_below(self, mentions: int, most: int) -> Iterator[ScoredDocument]:
        """Documents with fewer mentions than the given number, those with most mentions first."""
        return self._documents(f"mentions < ? ORDER BY {_ORDERS['mentions']} LIMIT ?", mentions, most)

    def longest_blind(self, most: int) -> Iterator[ScoredDocument]:
        """Documents with words but no customer mention, those with most words first."""
        return self._documents("words > 0 AND customer = 0 ORDER BY words DESC, path, row LIMIT ?", most)

    def count(self, fewest_mentions: int = 0) -> int:
        """The number of documents with enough mentions."""
        return self._select("mentions >= ?", fewest_mentions).documents

    def count_blind(self) -> int:
        """The number of documents with words but no customer mention."""
        return self._select("words > 0 AND customer = 0").documents

    def count_with_words(self) -> int:
        """The number of documents with words."""
        return self._select("words > 0").documents

    def count_files(self) -> int:
        """The number of documents that are files, not rows of tables."""
        return self._select("is_file").documents

    def dated_by_month(self) -> Selection:
        """Documents of whose date only the year and the month are known."""
        return self._select("is_month")

    def dated_by_year(self) -> Selection:
        """Documents of whose date only the year is known."""
        return self._select("is_year")

    def undated_files(self) -> Selection:
        """Files without a date."""
        return self._select(_UNDATED_FILE)

    def undated_files_with_year(self) -> Selection:
        """Files without a date whose path has a number that may be a year."""
        return self._select(f"{_UNDATED_FILE} AND {_MAY_HOLD_YEAR}")

    def copies(self, fewest_words: int) -> Copies | None:
        """Documents with the same words as another; shorter documents may be alike by chance."""
        sets = self._connection.execute(
            "SELECT count(*), digest FROM scored WHERE words >= ? AND digest IS NOT NULL"
            " GROUP BY digest HAVING count(*) > 1 ORDER BY min(name)",
            (fewest_words,),
        )
        repeated, digest = 0, None
        for documents, each in sets:
            repeated, digest = repeated + documents - 1, digest or each
        if digest is None:
            return None
        query = "SELECT name FROM scored WHERE words >= ? AND digest = ? ORDER BY name LIMIT 2"
        (first,), (second,) = self._connection.execute(query, (fewest_words, digest))
        return Copies(fsdecode(first), fsdecode(second), repeated)

    def shares(self) -> Iterator[float]:
        """The shares of documents with mentions, by name."""
        for (share,) in self._connection.execute("SELECT share FROM scored WHERE mentions > 0 ORDER BY path, row"):
            yield share

    def counts_by_share(self, fewest_mentions: int) -> Iterator[tuple[int, int]]:
        """Customer mentions and all mentions of documents with enough mentions, those with the lowest share first."""
        query = "SELECT customer, mentions FROM scored WHERE mentions >= ? ORDER BY share"
        return iter(self._connection.execute(query, (fewest_mentions,)))

    def verdict_counts(self) -> dict[Verdict, int]:
        """The number of documents of each verdict."""
        return dict(self._connection.execute("SELECT verdict, count(*) FROM scored GROUP BY verdict ORDER BY verdict"))

    def first_and_last_day(self) -> tuple[str, str] | None:
        """The first and the last date; None if no document has one."""
        [(first, last)] = self._connection.execute("SELECT min(day), max(day) FROM scored")
        return None if first is None else (first, last)

    def dated_counts(self) -> Iterator[DatedCounts]:
        """Dates and mentions of the documents that have both, by name."""
        query = "SELECT day, customer, mentions FROM scored WHERE day IS NOT NULL AND mentions > 0 ORDER BY path, row"
        for day, customer, mentions in self._connection.execute(query):
            yield DatedCounts(in_years(day), customer, mentions)

    def _documents(self, which: str, *values: int) -> Iterator[ScoredDocument]:
        for name, path, day, columns, is_year, *record in self._connection.execute(f"{_SELECT} WHERE {which}", values):
            yield ScoredDocument(
                name=fsdecode(name),
                path=fsdecode(path),
                date=day,
                columns=columns,
                record=Record(*record),
                is_year=bool(is_year),
            )

    def _select(self, condition: str, *values: int) -> Selection:
        [(count, first)] = self._connection.execute(f"SELECT count(*), min(name) FROM scored WHERE {condition}", values)
        return Selection(count, fsdecode(first) if count else "")
