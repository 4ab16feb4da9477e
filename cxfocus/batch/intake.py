"""From files found to tasks: what has changed since it was scored last, and the rows of tables."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath

from cxfocus.batch.dates import Undated, date_by, month_in_name
from cxfocus.batch.row_names import RowNames
from cxfocus.batch.store import FILE, TABLE, Item, Store
from cxfocus.batch.tables.model import TableRow
from cxfocus.batch.tables.read import TableOptions, is_table, rows_of, shortened
from cxfocus.batch.warned import Warned
from cxfocus.batch.work import Task
from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.finding.ours import OURS, is_ours_at
from cxfocus.finding.walk import Found
from cxfocus.report.model import Failure
from cxfocus.report.summary_wording import warning_words
from cxfocus.text.amounts import and_more

#: A file changed so shortly before a run may change again within the same tick of its file system's clock.
_UNSETTLED = 3_000_000_000
_NOTES = 20


class Intake:
    """Entries for the store, and tasks from it; `failures` are those of tables, and so is what is `left_out`.

    `read_whole` are tables all of whose rows are known now, `suffixes` those of all files.
    """

    def __init__(self, store: Store, tables: TableOptions, dating: re.Pattern[str] | None, now: int) -> None:
        self.failures: list[Failure] = []
        self.left_out: Counter[str] = Counter()
        self.read_whole: set[str] = set()
        self.suffixes: set[str] = set()
        self._store = store
        self._tables = tables
        self._dating = dating
        self._now = now
        self._warned = Warned()
        self._paths, self._dates = Undated(), Undated()
        self._names: list[str] = []

    def item(self, found: Found) -> Item:
        """A file as the store takes it."""
        state, suffix = found.state, PurePath(found.path).suffix.lower()
        self.suffixes.add(suffix)
        row = TABLE if is_table(found.path, self._tables) else FILE
        place = (state.st_dev, state.st_ino, found.is_link, found.named)
        date = None if self._dating is None else date_by(self._dating, found.path)
        guess = month_in_name(PurePath(found.path).stem) if self._dating is None else None
        if self._dating is not None and row == FILE:
            self._paths.add(date, found.path)
        return Item(found.path, found.path, row, state.st_size, self._stamp(found), *place, date, guess)

    def tasks(self) -> Iterator[tuple[Item, Task]]:
        """What has to be scored, or at least looked at."""
        for item, sha in self._store.pending():
            if item.row == TABLE:
                yield from self._rows(item)
            else:
                yield item, Task(item.path, None, sha, bool(item.named))

    def notes(self) -> Iterator[str]:
        """What is odd about tables and dates, when all of them have been taken."""
        kinds = self._warned.kinds()
        yield from map(warning_words, kinds[:_NOTES])
        if more := and_more(len(kinds) - _NOTES):
            yield f"{more} kinds of warnings about tables"
        yield from self._names[:_NOTES]
        if more := and_more(len(self._names) - _NOTES):
            yield f"{more} notes about ids of rows"
        if self._paths.missing:
            yield f"{self._paths.first}: --date-regex finds no date in this path{self._paths.more('in', 'paths')}"
        if self._dates.missing:
            written = repr(shortened(self._dates.written)) if self._dates.written else "what this row has for one"
            said = f"no date can be read from {written}{self._dates.more('from', 'rows')}"
            yield f"{self._dates.first}: {said}. Write dates as 2024-03-12 or 12 March 2024"

    def _rows(self, table: Item) -> Iterator[tuple[Item, Task]]:
        if is_ours_at(table.path):
            self.left_out[OURS] += 1
            return
        failed, found, names = len(self.failures), False, RowNames(table.path)
        try:
            for told in rows_of(table.path, self._tables):
                row = self._scorable(told, table)
                if row is not None:
                    found = True
                    item = self._added(row, table, names)
                    if self._store.known(item.name) != item.stamp:
                        yield item, Task(item.name, row.text)
        except ReadError as error:
            self.failures.append(Failure(table.path, error.problems))
        if failed == len(self.failures):
            self.read_whole.add(table.path)
            self.left_out["table without rows"] += not found
        if self._tables.identity is not None:  # of a calendar nobody chose what its events are called by
            self._names += names.notes()

    def _scorable(self, told: TableRow | Problem | Remark, table: Item) -> TableRow | None:
        """A row; what else there is to a table is kept to be told."""
        if isinstance(told, TableRow):
            return told
        if isinstance(told, Problem):
            self.failures.append(Failure(table.path, (told,)))
        else:
            self._warned.add(table.path if told.line is None else f"{table.path}:{told.line}", [told])
        return None

    def _added(self, row: TableRow, table: Item, names: RowNames) -> Item:
        item, name = _row_item(table, row), names.by_id(row)
        added = None if name is None else self._store.add_row(item._replace(name=name))
        item = added or self._store.add_row_anyhow(item._replace(name=names.by_number(row)))
        if row.dated:
            self._dates.add(row.date, item.name, "" if self._tables.no_text else row.dated)
        return item

    def _stamp(self, found: Found) -> str | None:
        """The change time tells even of a file that was given its old times back."""
        state = found.state
        if max(state.st_mtime_ns, state.st_ctime_ns) > self._now - _UNSETTLED:
            return None
        return f"{state.st_size}.{state.st_mtime_ns}.{state.st_ctime_ns}.{state.st_dev}.{state.st_ino}"


def _row_item(table: Item, row: TableRow) -> Item:
    stamp = sha256(row.text.encode("utf-8", "replace")).hexdigest()
    columns = json.dumps(row.columns) if row.columns else None
    return Item(table.path, table.path, row.number, len(row.text), stamp, date=row.date, columns=columns)
