"""The SQLite file of a batch: how it is made and opened, its tables, and errors in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from cxfocus.errors import Problem, UsageError

#: `cxfb`, by which SQLite recognizes the file of an application; and the version of the tables and of packed records.
_APPLICATION = 0x63786662
_VERSION = 7
#: Seconds to wait for another cxfocus to write.
_WAIT = 60.0

#: Errors of SQLite that are no damage, and the bits of an error's number that hold its kind.
_OUTER = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
_KIND = 0xFF

_HEADER = b"SQLite format 3\x00"
_NAME_ANOTHER = "Name another file; a new one is made where there is none"

_KEPT = (
    "CREATE TABLE job(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)",
    (
        "CREATE TABLE result(job INTEGER NOT NULL, name BLOB NOT NULL, stamp TEXT, sha BLOB, outcome TEXT NOT NULL,"
        " message BLOB, words INTEGER, turns INTEGER, customer INTEGER, institution INTEGER, date TEXT, verdict TEXT,"
        " digest TEXT, facts TEXT, document BLOB, seal INTEGER, PRIMARY KEY(job, name))"
    ),
)
_OF_THIS_RUN = """
PRAGMA temp.journal_mode = OFF;
PRAGMA temp.synchronous = OFF;
CREATE TEMP TABLE item(
    id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, path BLOB NOT NULL, row INTEGER NOT NULL,
    size INTEGER NOT NULL, stamp TEXT, device INTEGER, inode INTEGER, is_link INTEGER, named INTEGER,
    date TEXT, guess TEXT, columns TEXT);
CREATE TEMP TABLE title(
    title BLOB, spelling BLOB, sections INTEGER, blind INTEGER, PRIMARY KEY(title, spelling)) WITHOUT ROWID;
CREATE TEMP TABLE dated(grouping INTEGER, name BLOB, years REAL, customer INTEGER, mentions INTEGER);
CREATE INDEX temp.dated_by_group ON dated(grouping, name);
"""
#: Results of this run, of documents and of rows of tables; `scored` has those with figures. The date that is `known`
#: may be a year or a month. That of the user comes first, unless another is the same and more exact; one that only the
#: name might give comes last.
_DONE = """
CREATE TEMP VIEW dated_result AS SELECT item.name AS name, path, row, columns, outcome, message, words, turns,
    customer, institution, result.date AS date, verdict, digest, facts, document,
    CASE coalesce(item.date, '')
        WHEN substr(result.date, 1, length(coalesce(item.date, ''))) THEN result.date
        WHEN substr(guess, 1, length(coalesce(item.date, ''))) THEN substr(guess, 1, 7)
        ELSE item.date END AS known
FROM item JOIN result ON job = {job} AND result.name = item.name WHERE row >= 0;
CREATE TEMP VIEW done AS SELECT name, path, row, row = 0 AS is_file, columns, outcome, message, words, turns, customer,
    institution, customer + institution AS mentions,
    customer * 1.0 / nullif(customer + institution, 0) AS share,
    -- Of a year or a month that alone is known, the middle is taken.
    date, known || substr('0000-07-15', length(known) + 1) AS day,
    length(known) = 7 AS is_month, length(known) = 4 AS is_year, verdict, digest, facts, document
FROM dated_result;
CREATE TEMP VIEW scored AS SELECT * FROM done WHERE outcome = 'scored';
"""


def begin_job(connection: sqlite3.Connection, key: str) -> int:
    """Return the number of a job; from now on the views `done` and `scored` show its results."""
    connection.execute("INSERT OR IGNORE INTO job(key) VALUES (?)", (key,))
    [(job,)] = connection.execute("SELECT id FROM job WHERE key = ?", (key,))
    connection.executescript(_DONE.format(job=int(job)))
    return int(job)


@contextmanager
def connect_database(path: str | None) -> Iterator[sqlite3.Connection]:
    """Open the file with its tables, a temporary one for `path` None; raise `UsageError` if it cannot serve."""
    if path is not None and _is_something_else(path):
        raise UsageError(Problem("is no cache of cxfocus", path, hint=_NAME_ANOTHER))
    try:
        with closing(sqlite3.connect(path or "", timeout=_WAIT, isolation_level=None)) as connection:
            try:
                _prepare(connection, path)
            except UnicodeDecodeError as error:  # in SQLite's message about damaged tables
                raise sqlite3.DatabaseError(error.reason) from error
            yield connection
    except sqlite3.DatabaseError as error:
        is_whole = path is None or _is_outer(error)
        raise UsageError(_outer_problem(path, error) if is_whole else _damage_problem(path, error)) from error


def _is_something_else(path: str) -> bool:
    """Whether a file has another beginning; SQLite would take a very short one for empty, and write over it."""
    try:
        with Path(path).open("rb") as stream:
            head = stream.read(len(_HEADER))
    except OSError:
        return False
    return head not in (b"", _HEADER)


def _is_outer(error: sqlite3.DatabaseError) -> bool:
    """Whether the cause lies outside the file: in its place, or in another program that uses it."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _KIND in _OUTER


def _damage_problem(path: str | None, error: Exception) -> Problem:
    hint = "Delete it; then everything is scored again"
    return Problem(f"the cache is damaged ({error})", path, hint=hint)


def _outer_problem(path: str | None, error: sqlite3.DatabaseError) -> Problem:
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
        # In this mode a write is complete when SQLite reports it, and a killed run leaves nothing half written.
        connection.execute("PRAGMA synchronous = NORMAL")
        with suppress(sqlite3.OperationalError):  # another run has just opened it, and does the same
            connection.execute("PRAGMA journal_mode = WAL")
        [(said,)] = connection.execute("PRAGMA integrity_check(1)")
        if said != "ok":  # SQLite would follow an index that leads to another row
            raise sqlite3.DatabaseError("its parts do not fit together")
    connection.executescript(_OF_THIS_RUN)
