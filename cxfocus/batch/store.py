"""Where a batch lives while it runs, and afterwards if asked: an SQLite file, so that memory does not grow."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import fsdecode, fsencode
from typing import Any, NamedTuple
from zlib import crc32

from cxfocus.batch.database import begin_job, connected
from cxfocus.batch.record import Record, unpack_problems
from cxfocus.report.model import Failure
from cxfocus.scoring.trend import Dated

_PAGE = 500
#: What `Order` names; a name tells equal ones apart, so every order is complete.
_ORDERS = {
    "share": "share DESC, mentions DESC, path, row",
    "date": "day IS NULL, day, path, row",
    "name": "path, row",
    "mentions": "mentions DESC, path, row",
    "words": "words DESC, path, row",
}

#: The row of an item that is a whole file, and of one that is a table whose rows are documents.
FILE, TABLE = 0, -1


class Item(NamedTuple):
    """A document of this run before it is read: a file, or a row of a table; or such a table.

    `stamp` tells whether it has changed; None where only its bytes can. `columns` is JSON.
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
    """An item to be looked at; `sha` is what its bytes were when it was scored last."""

    item: Item
    sha: bytes | None


class Kept(NamedTuple):
    """What is known of a document that was scored."""

    name: str
    path: str
    date: str | None
    columns: str | None
    record: Record


@contextmanager
def opened(path: str | None, job_key: str) -> Iterator[Store]:
    """The store of a run; `path` None is a temporary one. Raises `UsageError` for a file that cannot serve."""
    with connected(path) as connection:
        yield Store(connection, job_key, sealed=path is not None)


class Store:
    """The items of this run, and what is known of them under one job; results that stay are `sealed`."""

    def __init__(self, connection: sqlite3.Connection, job_key: str, *, sealed: bool) -> None:
        self._connection = connection
        self._sealed = sealed
        self._job = begin_job(connection, job_key)

    def add(self, items: Iterable[Item]) -> None:
        """Take items; a name that is there already is not taken twice."""
        self._connection.execute("BEGIN")
        self._connection.executemany(_INSERT, map(_encoded, items))
        self._connection.execute("COMMIT")

    def add_row(self, item: Item) -> Item | None:
        """Take a row of a table; None where its name is there already."""
        return item if self._connection.execute(_INSERT, _encoded(item)).rowcount else None

    def add_row_anyhow(self, item: Item) -> Item:
        """Take a row of a table; one with the name of a file gets a number behind it."""
        number, added = 1, self.add_row(item)
        while added is None:
            number += 1
            added = self.add_row(item._replace(name=f"{item.name} ({number})"))
        return added

    def drop_damaged(self) -> int:
        """Forget results of which bytes have changed on the disk, so that they are found anew; say how many."""
        # Asked here: in a function that SQLite calls, it would take Ctrl-C for an error of its own.
        kept = ", ".join(f"CAST({column} AS BLOB)" for column in ("name", *Record._fields))
        rows = self._connection.execute(f"SELECT rowid, seal, {kept} FROM result WHERE job = ?", (self._job,))
        damaged = [(row,) for row, seal, *values in rows if seal != _seal(*values)]
        self._connection.executemany("DELETE FROM result WHERE rowid = ?", damaged)
        return len(damaged)

    def drop_twins(self) -> int:
        """Forget files that are there under another name too (links), and say how many.

        By the rule of `finding/twins.py`, but for a million files that do not fit in memory.
        """
        return self._connection.execute(
            "DELETE FROM item WHERE inode AND id NOT IN (SELECT id FROM (SELECT id, row_number() OVER"
            " (PARTITION BY device, inode ORDER BY is_link, name) AS place FROM item) WHERE place = 1)"
        ).rowcount

    def has_tables(self) -> bool | None:
        """Whether there are tables among the items; None where there are no items at all."""
        [(tables,)] = self._connection.execute(f"SELECT max(row = {TABLE}) FROM item")
        return None if tables is None else bool(tables)

    def unseen(self) -> Iterator[str]:
        """Names with results, under whatever job, that are no items of this run."""
        for (name,) in self._connection.execute("SELECT name FROM result WHERE name NOT IN (SELECT name FROM item)"):
            yield fsdecode(name)

    def forget(self, names: Iterable[str]) -> None:
        """Drop all that is known of these; all of them or, when killed, none."""
        by_index = "DELETE FROM result WHERE job IN (SELECT id FROM job) AND name = ?"
        self._connection.execute("BEGIN")
        self._connection.executemany(by_index, ((fsencode(name),) for name in names))
        self._connection.execute("COMMIT")

    def pending_size(self) -> tuple[int, int]:
        """How many files and tables have to be looked at, and their bytes."""
        query = f"SELECT count(*), coalesce(sum(size), 0) {_PENDING}"
        [(count, size)] = self._connection.execute(query, {"job": self._job, "last": b""})
        return count, size

    def pending(self) -> Iterator[Pending]:
        """Files and tables that have changed or were never scored, by name."""
        last = b""
        query = (
            f"SELECT {_COLUMNS}, CASE outcome WHEN 'scored' THEN sha END {_PENDING} ORDER BY item.name LIMIT {_PAGE}"
        )
        while page := self._connection.execute(query, {"job": self._job, "last": last}).fetchall():
            for row in page:
                yield Pending(_decoded(row[:-1]), row[-1])
            last = page[-1][0]

    def known(self, name: str) -> str | None:
        """The stamp under which a document was scored last."""
        query = "SELECT stamp FROM result WHERE job = ? AND name = ? AND outcome = 'scored'"
        found = self._connection.execute(query, (self._job, fsencode(name))).fetchone()
        return None if found is None else found[0]

    def left_out(self) -> Iterator[tuple[str, int]]:
        """Why documents turned out to be none, and how many."""
        query = "SELECT message, count(*) FROM done WHERE outcome = 'left out' GROUP BY message"
        for message, count in self._connection.execute(query):
            yield message.decode(), count

    def failed(self) -> int:
        """How many documents could not be read."""
        [(count,)] = self._connection.execute("SELECT count(*) FROM done WHERE outcome = 'failed'")
        return int(count)

    def failures(self) -> Iterator[Failure]:
        """Which these are, by name."""
        query = f"SELECT name, message FROM done WHERE outcome = 'failed' ORDER BY {_ORDERS['name']}"
        for name, message in self._connection.execute(query):
            yield Failure(fsdecode(name), unpack_problems(message))

    def keep(self, item: Item, sha: bytes | None, record: Record) -> None:
        """Keep what was found out; it is on disk when this returns."""
        outcome, message, *others = record
        said = None if message is None else message.encode("utf-8", "surrogatepass")
        kept = (outcome, said, *others)
        name = fsencode(item.name)
        seal = _seal(name, *map(_as_blob, kept)) if self._sealed else None
        self._connection.execute(_KEEP, (self._job, name, item.stamp, sha, *kept, seal))

    def keep_stamp(self, item: Item) -> None:
        """Its bytes are as they were, though the file looked otherwise."""
        self._connection.execute(
            "UPDATE result SET stamp = ? WHERE job = ? AND name = ?", (item.stamp, self._job, fsencode(item.name))
        )

    def documents(self, order: str = "name", where: str = "1", limit: str = "") -> Iterator[Kept]:
        """Scored documents of this run in an order; `where` and `limit` are SQL of ours."""
        select = f"SELECT name, path, day, columns, {', '.join(Record._fields)} FROM scored"
        query = f"{select} WHERE {where} ORDER BY {_ORDERS[order]} {limit}"
        for name, path, day, columns, *record in self._connection.execute(query):
            yield Kept(fsdecode(name), fsdecode(path), day, columns, Record(*record))

    def add_titles(self, counts: Iterable[tuple[str, str, int, int]]) -> None:
        """Add up titles of sections and their spellings: in how many documents they are, and are blind."""
        self._connection.execute("BEGIN")
        self._connection.executemany(
            "INSERT INTO title VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET sections = sections + excluded.sections, blind = blind + excluded.blind",
            ((_blob(title), _blob(spelling), sections, blind) for title, spelling, sections, blind in counts),
        )
        self._connection.execute("COMMIT")

    def blindest_titles(self, fewest: int, limit: int) -> Iterator[tuple[str, int, int]]:
        """Those that are blind in most documents, and in `fewest` at least, as most documents write them."""
        query = (
            "SELECT title, sum(sections) AS all_sections, sum(blind) AS all_blind FROM title"
            " GROUP BY title HAVING all_blind >= ? ORDER BY all_blind DESC, all_sections, title LIMIT ?"
        )
        spelled = "SELECT spelling FROM title WHERE title = ? ORDER BY sections DESC, spelling DESC LIMIT 1"
        for title, sections, blind in self._connection.execute(query, (fewest, limit)).fetchall():
            [(spelling,)] = self._connection.execute(spelled, (title,))
            yield spelling.decode("utf-8", "surrogatepass"), sections, blind

    def add_dated(self, grouping: int, rows: Iterable[tuple[str, Dated]]) -> None:
        """Take what dated documents have in the groups of a grouping, by the groups' names."""
        self._connection.execute("BEGIN")
        self._connection.executemany(
            "INSERT INTO dated VALUES (?, ?, ?, ?, ?)",
            ((grouping, _blob(name), *dated) for name, dated in rows),
        )
        self._connection.execute("COMMIT")

    def dated(self, grouping: int, name: str) -> Iterator[Dated]:
        """What was taken of a group, in the order it came."""
        query = "SELECT years, customer, mentions FROM dated WHERE grouping = ? AND name = ? ORDER BY rowid"
        return map(Dated._make, self._connection.execute(query, (grouping, _blob(name))))

    def count(self, where: str) -> int:
        """How many scored documents of this run are so; SQL of ours."""
        [(count,)] = self.values("count(*)", where, "1")
        return int(count)

    def values(self, what: str, where: str = "1", order: str = "path, row") -> Iterator[tuple[Any, ...]]:
        """Columns or sums of scored documents; all three are SQL of ours."""
        return iter(self._connection.execute(f"SELECT {what} FROM scored WHERE {where} ORDER BY {order}"))


_INSERT = f"INSERT OR IGNORE INTO item({','.join(Item._fields)}) VALUES ({','.join('?' * len(Item._fields))})"
_KEEP = f"INSERT OR REPLACE INTO result VALUES ({','.join('?' * (5 + len(Record._fields)))})"
_COLUMNS = ", ".join(f"item.{field}" for field in Item._fields)
_PENDING = f"""
FROM item LEFT JOIN result ON result.job = :job AND result.name = item.name
WHERE item.name > :last AND row <= 0 AND (row = {TABLE} OR outcome IS NOT 'scored'
    OR item.stamp IS NULL OR result.stamp IS NOT item.stamp)
"""


def _blob(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _seal(*kept: bytes | None) -> int:
    """What tells whether a result is still as it was written."""
    return crc32(b"\0".join(value or b"" for value in kept))


def _as_blob(value: str | bytes | int | None) -> bytes | None:
    """A value as SQLite casts it."""
    return value if value is None or isinstance(value, bytes) else str(value).encode()


def _encoded(item: Item) -> tuple[Any, ...]:
    """Paths as bytes: SQLite's text must be Unicode, which they need not be; and bytes are sorted alike anywhere."""
    name, path, *others = item
    return (fsencode(name), fsencode(path), *others)


def _decoded(row: tuple[Any, ...]) -> Item:
    name, path, *others = row
    return Item(fsdecode(name), fsdecode(path), *others)
