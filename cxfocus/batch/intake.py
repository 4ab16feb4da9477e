"""From files to tasks: documents that are new or have changed since they were scored, and rows of tables."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath

from cxfocus.batch.dates import date_by, month_in_name
from cxfocus.batch.notes import UndatedNote
from cxfocus.batch.row_names import RowNames
from cxfocus.batch.store import FILE, TABLE, Item, Store
from cxfocus.batch.tables.model import TableOptions, TableRow
from cxfocus.batch.tables.read import is_table, table_documents
from cxfocus.batch.warning_kinds import WarningKinds
from cxfocus.batch.work import Task
from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.finding.discover import Search, discover
from cxfocus.finding.ours import OURS, is_ours_at
from cxfocus.finding.walk import FoundFile, Walk
from cxfocus.report.model import Failure
from cxfocus.report.summary_wording import warning_words
from cxfocus.text.amounts import and_more

#: Nanoseconds before a run: a file changed since may change again in the same tick of its file system's clock.
_UNSETTLED = 3_000_000_000
_NOTES = 20


class Intake:
    """The way of files into the store and of tasks out of it.

    `walk` has the problems of the search, `failures` those of tables. `left_out` counts links and tables, by reason.
    `read_whole` are tables of which every row is known, `suffixes` those of all files.
    """

    def __init__(self, store: Store, tables: TableOptions, dating: re.Pattern[str] | None, now: int) -> None:
        self.walk = Walk()
        self.failures: list[Failure] = []
        self.left_out: Counter[str] = Counter()
        self.read_whole: set[str] = set()
        self.suffixes: set[str] = set()
        self._store = store
        self._tables = tables
        self._dating = dating
        self._now = now
        self._warned = WarningKinds()
        self._paths, self._dates = UndatedNote(), UndatedNote()
        self._names: list[str] = []

    def find(self, search: Search) -> None:
        """Put all files that a search finds into the store."""
        self._store.add(map(self._item, discover(search, self.walk)))
        self.left_out["seen under another name"] = self._store.drop_twins()

    def tasks(self) -> Iterator[tuple[Item, Task]]:
        """Tasks for all documents that may have changed, each with its item."""
        for item, sha in self._store.pending_items():
            if item.row == TABLE:
                yield from self._rows(item)
            else:
                yield item, Task(item.path, None, sha, bool(item.named))

    def notes(self) -> Iterator[str]:
        """Notes about tables and dates; complete when all tasks have been given out."""
        kinds = self._warned.kinds()
        yield from map(warning_words, kinds[:_NOTES])
        if more := and_more(len(kinds) - _NOTES):
            yield f"{more} kinds of warnings about tables"
        yield from self._names[:_NOTES]
        if more := and_more(len(self._names) - _NOTES):
            yield f"{more} notes about ids of rows"
        yield from self._paths.of_paths()
        yield from self._dates.of_rows()

    def _item(self, found: FoundFile) -> Item:
        """The item of a file."""
        state, suffix = found.state, PurePath(found.path).suffix.lower()
        self.suffixes.add(suffix)
        row = TABLE if is_table(found.path, self._tables) else FILE
        date = None if self._dating is None else date_by(self._dating, found.path)
        guess = month_in_name(PurePath(found.path).stem) if self._dating is None or date is not None else None
        if self._dating is not None and row == FILE:
            self._paths.add(date, found.path)
        return Item(
            name=found.path,
            path=found.path,
            row=row,
            size=state.st_size,
            stamp=self._stamp(found),
            device=state.st_dev,
            inode=state.st_ino,
            is_link=found.is_link,
            named=found.named,
            date=date,
            guess=guess,
        )

    def _rows(self, table: Item) -> Iterator[tuple[Item, Task]]:
        if is_ours_at(table.path):
            self.left_out[OURS] += 1
            return
        failed, found, names = len(self.failures), False, RowNames(table.path)
        try:
            for each in table_documents(table.path, self._tables):
                row = self._scorable_row(each, table)
                if row is not None:
                    found = True
                    item = self._add_row(row, table, names)
                    if self._store.stamp_of(item.name) != item.stamp:
                        yield item, Task(item.name, row.text)
        except ReadError as error:
            self.failures.append(Failure(table.path, error.problems))
        if failed == len(self.failures):
            self.read_whole.add(table.path)
            self.left_out["table without rows"] += not found
        if self._tables.identity is not None:  # the events of a calendar have names that nobody chose
            self._names += names.notes()

    def _scorable_row(self, each: TableRow | Problem | Remark, table: Item) -> TableRow | None:
        """Return a row as it is; keep a problem or a remark for the report."""
        if isinstance(each, TableRow):
            return each
        if isinstance(each, Problem):
            self.failures.append(Failure(table.path, (each,)))
        else:
            self._warned.add(table.path if each.line is None else f"{table.path}:{each.line}", [each])
        return None

    def _add_row(self, row: TableRow, table: Item, names: RowNames) -> Item:
        item, name = _row_item(table, row), names.by_id(row)
        added = None if name is None else self._store.add_row(item._replace(name=name))
        item = added or self._store.add_numbered_row(item._replace(name=names.by_number(row)))
        if row.dated:
            self._dates.add(row.date, item.name, "" if self._tables.no_text else row.dated)
        return item

    def _stamp(self, found: FoundFile) -> str | None:
        """The state of a file, None if it has just changed; the change time cannot be set back."""
        state = found.state
        if max(state.st_mtime_ns, state.st_ctime_ns) > self._now - _UNSETTLED:
            return None
        return f"{state.st_size}.{state.st_mtime_ns}.{state.st_ctime_ns}.{state.st_dev}.{state.st_ino}"


def _row_item(table: Item, row: TableRow) -> Item:
    stamp = sha256(row.text.encode("utf-8", "replace")).hexdigest()
    columns = json.dumps(row.columns) if row.columns else None
    return Item(
        name=table.path,
        path=table.path,
        row=row.number,
        size=len(row.text),
        stamp=stamp,
        date=row.date,
        columns=columns,
    )
