"""The items and results of a batch in an SQLite file, so that memory does not grow; with a cache they stay."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import fsdecode, fsencode
from typing import Any, NamedTuple
from zlib import crc32

from cxfocus.batch.database import begin_job, connect_database
from cxfocus.batch.record import Record, unpack_problems
from cxfocus.batch.scored import ScoredDocuments
from cxfocus.report.model import Failure
from cxfocus.scoring.trend import DatedCounts

_PAGE = 500
#: Titles and dated documents held in memory before they are written to disk: many at once are quicker.
_AT_ONCE = 20_000
#: The row of an item that is a whole file, and of one that is a table whose rows are documents.
FILE, TABLE = 0, -1


class Item(NamedTuple):
    """A document of this run before it is read (a file, or a row of a table), or such a table.

    `stamp` differs after a change; None if only the bytes can show one. `columns` is JSON. `date` may be a year or a
    month, `guess` is the middle of a month.
    """

    name: str
    path: str
    row: int
    size: int
    stamp: str | None
    device: int = 0
    inode: int = 0
    is_link: bool = False
    named: bool = False
    date: str | None = None
    guess: str | None = None
    columns: str | None = None


class Pending(NamedTuple):
    """An item to be looked at; `sha` is the hash of its bytes when it was scored last."""

    item: Item
    sha: bytes | None


@contextmanager
def open_store(path: str | None, job_key: str) -> Iterator[Store]:
    """Open the store of a run, a temporary one for `path` None; raise `UsageError` for a file that cannot serve."""
    with connect_database(path) as connection:
        yield Store(connection, job_key, sealed=path is not None)


class Store:
    """The items of this run, and their results under one job; results that stay after the run are `sealed`."""

    def __init__(self, connection: sqlite3.Connection, job_key: str, *, sealed: bool) -> None:
        self.scored = ScoredDocuments(connection)
        self._connection = connection
        self._sealed = sealed
        self._job = begin_job(connection, job_key)
        self._titles: Counter[tuple[bytes, bytes, bool]] = Counter()
        self._dated: list[tuple[object, ...]] = []

    def add(self, items: Iterable[Item]) -> None:
        """Add items, except those whose name is there already."""
        self._connection.execute("BEGIN")
        self._connection.executemany(_INSERT, map(_encode_item, items))
        self._connection.execute("COMMIT")

    def add_row(self, item: Item) -> Item | None:
        """Add a row of a table; return None if its name is there already."""
        return item if self._connection.execute(_INSERT, _encode_item(item)).rowcount else None

    def add_numbered_row(self, item: Item) -> Item:
        """Add a row of a table; if its name is taken, as by a file, a number is added to the name."""
        number, added = 1, self.add_row(item)
        while added is None:
            number += 1
            added = self.add_row(item._replace(name=f"{item.name} ({number})"))
        return added

    def drop_damaged(self) -> int:
        """Delete results whose bytes the disk has changed, so that they are scored again; return their number."""
        # Not in a function that SQLite calls: there it would take Ctrl-C for an error of its own.
        kept = ", ".join(f"CAST({column} AS BLOB)" for column in ("name", *Record._fields))
        rows = self._connection.execute(f"SELECT rowid, seal, {kept} FROM result WHERE job = ?", (self._job,))
        damaged = [(row,) for row, seal, *values in rows if seal != _seal(*values)]
        self._connection.executemany("DELETE FROM result WHERE rowid = ?", damaged)
        return len(damaged)

    def drop_twins(self) -> int:
        """Delete files that are there under another name too (links); return their number.

        The rule is that of `finding/twins.py`, for a million files that do not fit in memory.
        """
        return self._connection.execute(
            "DELETE FROM item WHERE inode AND id NOT IN (SELECT id FROM (SELECT id, row_number() OVER"
            " (PARTITION BY device, inode ORDER BY is_link, name) AS place FROM item) WHERE place = 1)"
        ).rowcount

    def has_tables(self) -> bool | None:
        """Whether there are tables among the items; None if there are no items at all."""
        [(tables,)] = self._connection.execute(f"SELECT max(row = {TABLE}) FROM item")
        return None if tables is None else bool(tables)

    def unseen_names(self) -> Iterator[str]:
        """Names that have results under any job, and are no items of this run."""
        for (name,) in self._connection.execute("SELECT name FROM result WHERE name NOT IN (SELECT name FROM item)"):
            yield fsdecode(name)

    def forget(self, names: Iterable[str]) -> None:
        """Delete all results of these names in one transaction: a run that is killed has deleted none."""
        by_index = "DELETE FROM result WHERE job IN (SELECT id FROM job) AND name = ?"
        self._connection.execute("BEGIN")
        self._connection.executemany(by_index, ((fsencode(name),) for name in names))
        self._connection.execute("COMMIT")

    def pending_size(self) -> tuple[int, int]:
        """The number of files and tables to be looked at, and of their bytes."""
        query = f"SELECT count(*), coalesce(sum(size), 0) {_PENDING}"
        [(count, size)] = self._connection.execute(query, {"job": self._job, "last": b""})
        return count, size

    def pending_items(self) -> Iterator[Pending]:
        """Files and tables that have changed or were never scored, by name."""
        last = b""
        query = (
            f"SELECT {_COLUMNS}, CASE outcome WHEN 'scored' THEN sha END {_PENDING} ORDER BY item.name LIMIT {_PAGE}"
        )
        while page := self._connection.execute(query, {"job": self._job, "last": last}).fetchall():
            for row in page:
                yield Pending(_decode_item(row[:-1]), row[-1])
            last = page[-1][0]

    def stamp_of(self, name: str) -> str | None:
        """The stamp of a document when it was scored last; None if it never was."""
        query = "SELECT stamp FROM result WHERE job = ? AND name = ? AND outcome = 'scored'"
        found = self._connection.execute(query, (self._job, fsencode(name))).fetchone()
        return None if found is None else found[0]

    def count_left_out(self) -> Iterator[tuple[str, int]]:
        """The reasons why files turned out to be no documents, and the number of each."""
        query = "SELECT message, count(*) FROM done WHERE outcome = 'left out' GROUP BY message"
        for message, count in self._connection.execute(query):
            yield message.decode(), count

    def count_failures(self) -> int:
        """The number of documents that could not be read."""
        [(count,)] = self._connection.execute("SELECT count(*) FROM done WHERE outcome = 'failed'")
        return int(count)

    def failures(self) -> Iterator[Failure]:
        """The documents that could not be read, by name."""
        query = "SELECT name, message FROM done WHERE outcome = 'failed' ORDER BY path, row"
        for name, message in self._connection.execute(query):
            yield Failure(fsdecode(name), unpack_problems(message))

    def keep(self, item: Item, sha: bytes | None, record: Record) -> None:
        """Keep the result of an item; it is on disk when this returns."""
        outcome, message, *others = record
        said = None if message is None else message.encode("utf-8", "surrogatepass")
        kept = (outcome, said, *others)
        name = fsencode(item.name)
        seal = _seal(name, *map(_as_blob, kept)) if self._sealed else None
        self._connection.execute(_KEEP, (self._job, name, item.stamp, sha, *kept, seal))

    def keep_stamp(self, item: Item) -> None:
        """Keep the new stamp of an item whose bytes have not changed."""
        self._connection.execute(
            "UPDATE result SET stamp = ? WHERE job = ? AND name = ?", (item.stamp, self._job, fsencode(item.name))
        )

    def add_title(self, title: str, spelling: str, blind: bool) -> None:
        """Count a document that has a title, and whether it is blind there."""
        self._titles[_blob(title), _blob(spelling), blind] += 1
        self._write_held(_AT_ONCE)

    def blindest_titles(self, fewest: int, limit: int) -> Iterator[tuple[str, int, int]]:
        """Titles that are blind in most documents (in `fewest` or more), in their most frequent spelling, or hidden."""
        query = (
            "SELECT title, sum(sections) AS all_sections, sum(blind) AS all_blind FROM title"
            " GROUP BY title HAVING all_blind >= ? ORDER BY all_blind DESC, all_sections, title LIMIT ?"
        )
        self._write_held()
        spelled = (
            "SELECT spelling FROM title WHERE title = ?"
            " ORDER BY substr(spelling, 1, 1) = x'00' DESC, sections DESC, spelling DESC LIMIT 1"
        )
        for title, sections, blind in self._connection.execute(query, (fewest, limit)).fetchall():
            [(spelling,)] = self._connection.execute(spelled, (title,))
            yield spelling.decode("utf-8", "surrogatepass"), sections, blind

    def add_dated(self, grouping: int, name: str, counts: DatedCounts) -> None:
        """Add the counts of a dated document in a group of a grouping."""
        self._dated.append((grouping, _blob(name), *counts))
        self._write_held(_AT_ONCE)

    def dated_in_group(self, grouping: int, name: str) -> Iterator[DatedCounts]:
        """The counts of dated documents in a group, in the order they were added."""
        self._write_held()
        query = "SELECT years, customer, mentions FROM dated WHERE grouping = ? AND name = ? ORDER BY rowid"
        return map(DatedCounts._make, self._connection.execute(query, (grouping, _blob(name))))

    def _write_held(self, most: int = 0) -> None:
        """Write the titles and dated counts that are in memory, if they are more than `most`."""
        if len(self._titles) + len(self._dated) > most:
            self._connection.execute("BEGIN")
            self._connection.executemany(_ADD_TITLE, ((*title, count) for title, count in self._titles.items()))
            self._connection.executemany(_ADD_DATED, self._dated)
            self._connection.execute("COMMIT")
            self._titles.clear()
            self._dated.clear()


_INSERT = f"INSERT OR IGNORE INTO item({','.join(Item._fields)}) VALUES ({','.join('?' * len(Item._fields))})"
_KEEP = f"INSERT OR REPLACE INTO result VALUES ({','.join('?' * (5 + len(Record._fields)))})"
_ADD_TITLE = (
    "INSERT INTO title VALUES (?1, ?2, ?4, ?3 * ?4) ON CONFLICT DO UPDATE"
    " SET sections = sections + excluded.sections, blind = blind + excluded.blind"
)
_ADD_DATED = "INSERT INTO dated VALUES (?, ?, ?, ?, ?)"
_COLUMNS = ", ".join(f"item.{field}" for field in Item._fields)
_PENDING = f"""
FROM item LEFT JOIN result ON result.job = :job AND result.name = item.name
WHERE item.name > :last AND row <= 0 AND (row = {TABLE} OR outcome IS NOT 'scored'
    OR item.stamp IS NULL OR result.stamp IS NOT item.stamp)
"""


def _blob(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _seal(*kept: bytes | None) -> int:
    """The check sum of a result, by which damage is found."""
    return crc32(b"\0".join(value or b"" for value in kept))


def _as_blob(value: str | bytes | int | None) -> bytes | None:
    """A value as SQLite casts it to a blob."""
    return value if value is None or isinstance(value, bytes) else str(value).encode()


def _encode_item(item: Item) -> tuple[Any, ...]:
    """An item with paths as bytes: SQLite's text must be Unicode, which paths need not be; and bytes sort alike."""
    name, path, *others = item
    return (fsencode(name), fsencode(path), *others)


def _decode_item(row: tuple[Any, ...]) -> Item:
    name, path, *others = row
    return Item(fsdecode(name), fsdecode(path), *others)
