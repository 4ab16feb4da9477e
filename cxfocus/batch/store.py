"""Where a batch lives while it runs, and afterwards if asked: an SQLite file, so that memory does not grow."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from os import fsdecode, fsencode
from pathlib import Path
from typing import Any, NamedTuple

from cxfocus.batch.record import Record
from cxfocus.errors import Problem, UsageError

#: `cxfb`, by which SQLite tells a file of ours; and the version of the tables below.
_APPLICATION = 0x63786662
_VERSION = 1
_PAGE = 500
#: Seconds to wait for another cxfocus to write.
_WAIT = 60.0

_HEADER = b"SQLite format 3\x00"
_NAME_ANOTHER = "Name another file; a new one is made where there is none"

_KEPT = (
    "CREATE TABLE job(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)",
    (
        "CREATE TABLE result(job INTEGER NOT NULL, name BLOB NOT NULL, stamp TEXT, sha BLOB, outcome TEXT NOT NULL,"
        " message BLOB, words INTEGER, turns INTEGER, customer INTEGER, institution INTEGER, date TEXT, facts TEXT,"
        " document BLOB, PRIMARY KEY(job, name))"
    ),
)
_OF_THIS_RUN = """
PRAGMA temp.journal_mode = OFF;
PRAGMA temp.synchronous = OFF;
CREATE TEMP TABLE item(
    id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, path BLOB NOT NULL, row INTEGER NOT NULL,
    size INTEGER NOT NULL, stamp TEXT, device INTEGER, inode INTEGER, is_link INTEGER, named INTEGER,
    date TEXT, guess TEXT, columns TEXT);
CREATE TEMP TABLE title(title BLOB PRIMARY KEY, sections INTEGER, blind INTEGER) WITHOUT ROWID;
"""
_JOINED = "FROM item JOIN result ON result.job = :job AND result.name = item.name"
#: What the user said of a date comes first, what only the name might say last.
DATE = "coalesce(item.date, result.date, item.guess)"
#: What `Order` names; a name tells equal ones apart, so every order is complete.
_ORDERS = {
    "share": "customer * 1.0 / (customer + institution) DESC, customer + institution DESC, path, row",
    "date": f"{DATE} IS NULL, {DATE}, path, row",
    "name": "path, row",
    "mentions": "customer + institution DESC, path, row",
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
    """What is known of a document when it has been looked at."""

    name: str
    path: str
    date: str | None
    columns: str | None
    record: Record


@contextmanager
def opened(path: str | None, job_key: str) -> Iterator[Store]:
    """The store of a run; `path` None is a temporary one. Raises `UsageError` for a file that cannot serve."""
    if path is not None and _is_something_else(path):
        raise UsageError(Problem("is no cache of cxfocus", path, hint=_NAME_ANOTHER))
    try:
        with closing(sqlite3.connect(path or "", timeout=_WAIT, isolation_level=None)) as connection:
            _prepare(connection, path)
            yield Store(connection, job_key)
    except sqlite3.OperationalError as error:
        raise UsageError(_unusable(path, error)) from error
    except sqlite3.DatabaseError as error:
        raise UsageError(_damaged(path, error)) from error


def _is_something_else(path: str) -> bool:
    """SQLite would take a very short file for an empty one, and write over it."""
    try:
        with Path(path).open("rb") as stream:
            head = stream.read(len(_HEADER))
    except OSError:
        return False
    return head not in (b"", _HEADER)


def _damaged(path: str | None, error: sqlite3.DatabaseError) -> Problem:
    hint = "Delete it; then everything is scored again"
    return Problem(f"the cache is damaged ({error})", path, hint=hint)


def _unusable(path: str | None, error: sqlite3.OperationalError) -> Problem:
    if "locked" in str(error):
        return Problem("another program is using the cache", path, hint="Wait for it, or name another file")
    if path is None:
        return Problem(f"there is no room for temporary files: {error}", hint="Set TMPDIR to a folder that has some")
    return Problem(f"cannot be used as a cache: {error}", path, hint="Name a file in a folder that can be written")


def _prepare(connection: sqlite3.Connection, path: str | None) -> None:
    if path is None:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;")
    connection.execute("BEGIN IMMEDIATE")  # two runs may begin with one new file
    [(application,)] = connection.execute("PRAGMA application_id")
    [(version,)] = connection.execute("PRAGMA user_version")
    [(tables,)] = connection.execute("SELECT count(*) FROM sqlite_master")
    if not application and not tables:
        for statement in (f"PRAGMA application_id = {_APPLICATION}", f"PRAGMA user_version = {_VERSION}", *_KEPT):
            connection.execute(statement)
    elif application != _APPLICATION:
        raise UsageError(Problem("is a database of another program", path, hint=_NAME_ANOTHER))
    elif version != _VERSION:
        hint = "Delete it, or name another file"
        raise UsageError(Problem("is the cache of another version of cxfocus", path, hint=hint))
    connection.execute("COMMIT")
    if path is not None:
        # In this mode a write is done when it is said to be, and a killed run leaves nothing half written.
        connection.execute("PRAGMA synchronous = NORMAL")
        with suppress(sqlite3.OperationalError):  # another run has just opened it; then it has done this, or will
            connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(_OF_THIS_RUN)


class Store:
    """The items of this run, and what is known of them under one job."""

    def __init__(self, connection: sqlite3.Connection, job_key: str) -> None:
        self._connection = connection
        connection.execute("INSERT OR IGNORE INTO job(key) VALUES (?)", (job_key,))
        [(self._job,)] = connection.execute("SELECT id FROM job WHERE key = ?", (job_key,))

    def add(self, items: Iterable[Item]) -> None:
        """Take items; a name that is there already is not taken twice."""
        self._connection.execute("BEGIN")
        self._connection.executemany(_INSERT, map(_encoded, items))
        self._connection.execute("COMMIT")

    def add_row(self, item: Item) -> Item:
        """Take a row of a table; one with the name of another gets a number behind it."""
        number, named = 1, item
        while not self._connection.execute(_INSERT, _encoded(named)).rowcount:
            number += 1
            named = item._replace(name=f"{item.name} ({number})")
        return named

    def drop_twins(self) -> int:
        """Forget files that are there under another name too (links), and say how many."""
        return self._connection.execute(
            "DELETE FROM item WHERE inode AND id NOT IN (SELECT id FROM (SELECT id, row_number() OVER"
            " (PARTITION BY device, inode ORDER BY is_link, name) AS place FROM item) WHERE place = 1)"
        ).rowcount

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
        query = f"SELECT message, count(*) {_JOINED} WHERE outcome = 'left out' GROUP BY message"
        for message, count in self._connection.execute(query, {"job": self._job}):
            yield message.decode(), count

    def keep(self, item: Item, sha: bytes | None, record: Record) -> None:
        """Keep what was found out; it is on disk when this returns."""
        outcome, message, *others = record
        said = None if message is None else message.encode("utf-8", "surrogatepass")
        self._connection.execute(_KEEP, (self._job, fsencode(item.name), item.stamp, sha, outcome, said, *others))

    def keep_stamp(self, item: Item) -> None:
        """Its bytes are as they were, though the file looked otherwise."""
        self._connection.execute(
            "UPDATE result SET stamp = ? WHERE job = ? AND name = ?", (item.stamp, self._job, fsencode(item.name))
        )

    def documents(self, order: str = "name", where: str = "outcome = 'scored'", limit: str = "") -> Iterator[Kept]:
        """Documents of this run in an order; `where` and `limit` are SQL of ours."""
        select = (
            f"SELECT item.name, path, {DATE}, columns, outcome, message, words, turns,"
            f" customer, institution, result.date, facts, document {_JOINED}"
        )
        query = f"{select} WHERE row >= 0 AND {where} ORDER BY {_ORDERS[order]} {limit}"
        for name, path, date, columns, *record in self._connection.execute(query, {"job": self._job}):
            yield Kept(fsdecode(name), fsdecode(path), date, columns, _read(Record(*record)))

    def add_titles(self, counts: Iterable[tuple[str, int, int]]) -> None:
        """Add up titles of sections: in how many documents they are, and are blind."""
        self._connection.execute("BEGIN")
        self._connection.executemany(
            "INSERT INTO title VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            " SET sections = sections + excluded.sections, blind = blind + excluded.blind",
            ((title.encode("utf-8", "surrogatepass"), sections, blind) for title, sections, blind in counts),
        )
        self._connection.execute("COMMIT")

    def blindest_titles(self, fewest: int, limit: int) -> Iterator[tuple[str, int, int]]:
        """Those that are blind in most documents, and in `fewest` at least."""
        query = "SELECT * FROM title WHERE blind >= ? ORDER BY blind DESC, sections, title LIMIT ?"
        for title, sections, blind in self._connection.execute(query, (fewest, limit)):
            yield title.decode("utf-8", "surrogatepass"), sections, blind

    def values(
        self, what: str, where: str = "outcome = 'scored'", order: str = "path, row"
    ) -> Iterator[tuple[Any, ...]]:
        """Columns or sums of this run; all three are SQL of ours."""
        query = f"SELECT {what} {_JOINED} WHERE row >= 0 AND {where} ORDER BY {order}"
        return iter(self._connection.execute(query, {"job": self._job}))


_INSERT = f"INSERT OR IGNORE INTO item({','.join(Item._fields)}) VALUES ({','.join('?' * len(Item._fields))})"
_KEEP = f"INSERT OR REPLACE INTO result VALUES ({','.join('?' * (4 + len(Record._fields)))})"
_COLUMNS = ", ".join(f"item.{field}" for field in Item._fields)
_PENDING = f"""
FROM item LEFT JOIN result ON result.job = :job AND result.name = item.name
WHERE item.name > :last AND row <= 0 AND (row = {TABLE} OR outcome IS NOT 'scored'
    OR item.stamp IS NULL OR result.stamp IS NOT item.stamp)
"""


def _encoded(item: Item) -> tuple[Any, ...]:
    """Paths as bytes: SQLite's text must be Unicode, which they need not be; and bytes are sorted alike anywhere."""
    name, path, *others = item
    return (fsencode(name), fsencode(path), *others)


def _decoded(row: tuple[Any, ...]) -> Item:
    name, path, *others = row
    return Item(fsdecode(name), fsdecode(path), *others)


def _read(record: Record) -> Record:
    message: Any = record.message
    return record if message is None else record._replace(message=message.decode("utf-8", "surrogatepass"))
