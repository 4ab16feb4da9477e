"""Word lists as tables: LIWC-22's `.dicx`, and a CSV format of our own."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon.model import NO_CATEGORY, ROLES
from cxfocus.lexicon_tools.exchange.word_list import ListedTerm, WordList
from cxfocus.text.expressions import regex

_TERM = "dicterm"
_MARK = regex(r"[xX]|1([.,]0*)?")
_NO_MARK = regex(r"(0([.,]0*)?)?")
_SIGNS = {",": "comma", ";": "semicolon", "\t": "tab"}
_MOST_SHOWN = 6
COLUMNS = ("side", "category", "entry", "note", "source")


def is_dicx(text: str) -> bool:
    """Whether the first cell says `DicTerm`."""
    return next(iter(_header(text)), "") == _TERM


def read_dicx(text: str, path: str) -> WordList:
    """Return a `.dicx` as read; raises `LexiconError` for another table.

    It has a row for each term and a column for each category, with an X or a 1 where the term belongs to it.
    """
    rows = _rows(text, path)
    _, header = next(rows, (0, []))
    if not header or header[0].strip().lower() != _TERM:
        raise LexiconError(Problem("the first column must be DicTerm", path, 1, 1, "Is it a .dicx of LIWC-22?"))
    names = [name.strip() for name in header[1:]]
    terms: list[ListedTerm] = []
    left_out: list[Problem] = []
    for line, row in rows:
        term = " ".join(row[0].split()) if row else ""
        cells = [
            (name, cell.strip())
            for name, cell in zip_longest(names, row[1:], fillvalue="")
            if not _NO_MARK.fullmatch(cell.strip())
        ]
        found = tuple(dict.fromkeys(name for name, cell in cells if name and _MARK.fullmatch(cell)))
        if term and found:
            terms.append(ListedTerm(term, found, line))
        elif term and not cells:
            left_out.append(Problem(f"{term!r} has no category; left out", path, line))
        left_out += [Problem(f"{message}; left out", path, line) for message in _lost_cells(term, cells)]
    return WordList(path, {name: () for name in names if name}, tuple(terms), tuple(left_out), stems_only=True)


def _lost_cells(term: str, cells: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield a message for each cell that does not mark a term as part of a category."""
    for name, cell in cells:
        if not term:
            yield f"{cell} stands in a line without a term"
        elif not name:
            yield f"{cell} of {term!r} stands in a column without a name"
        elif not _MARK.fullmatch(cell):
            yield f"the weight {cell} of {term!r} in {name} cannot be carried over"


def write_dicx(rows: Sequence[tuple[str, str]]) -> str:
    """Return a `.dicx` of (term, category)."""
    categories = list(dict.fromkeys(category for _, category in rows))
    terms: dict[str, set[str]] = {}
    for term, category in rows:
        terms.setdefault(term, set()).add(category)
    table = [[term, *("X" if name in terms[term] else "" for name in categories)] for term in sorted(terms)]
    return _table(["DicTerm", *categories], table)


def is_csv(text: str) -> bool:
    """Whether the first line names a column `entry`."""
    return "entry" in _header(text)


def read_csv(text: str, path: str) -> WordList:
    """Return a table with the columns of `COLUMNS`, in any order; raises `LexiconError` without `entry`."""
    rows = _rows(text, path)
    _, header = next(rows, (0, []))
    names = [name.strip().lower() for name in header]
    if "entry" not in names:
        hint = f"Name the columns {', '.join(COLUMNS)}; only entry must be there"
        raise LexiconError(Problem(f"no column is called entry{_describe_header(text)}", path, 1, 1, hint))
    if twice := [name for name in COLUMNS if names.count(name) > 1]:
        raise LexiconError(Problem(f"two columns are called {twice[0]}", path, 1, 1, "Rename one of them"))
    terms: list[ListedTerm] = []
    left_out: list[Problem] = []
    for line, row in rows:
        cells = dict(zip(names, (cell.strip() for cell in row), strict=False))
        side, entry = cells.get("side", "").lower(), " ".join(cells.get("entry", "").split())
        if side and side not in ROLES:
            message = f"{entry!r}: the side {side!r} is none of {', '.join(ROLES)}; left out"
            left_out.append(Problem(message, path, line))
        elif entry:
            category = cells.get("category") or NO_CATEGORY
            name = f"{side}.{category}" if side else category
            note, source = cells.get("note") or None, cells.get("source") or None
            terms.append(ListedTerm(entry, (name,), line, note=note, source=source))
        elif any(map(str.strip, row)):
            left_out.append(Problem("a line without an entry; left out", path, line))
        if any(map(str.strip, row[len(names) :])):
            message = f"{entry!r} has more cells than the first line names; they are left out"
            left_out.append(Problem(message, path, line))
    categories: dict[str, tuple[str, ...]] = {term.categories[0]: () for term in terms}
    return WordList(path, categories, tuple(terms), tuple(left_out), inflects=True)


def write_csv(rows: Iterable[Sequence[str]]) -> str:
    """Return a CSV of rows with the cells of `COLUMNS`."""
    return _table(COLUMNS, rows)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()


def _header(text: str) -> list[str]:
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    try:
        return [cell.strip().lower() for cell in next(csv.reader([first], delimiter=_delimiter(first)), [])]
    except csv.Error:
        return []


def _delimiter(line: str) -> str:
    """Return the most frequent delimiter: spreadsheets in many countries write semicolons, some programs tabs."""
    return max(",;\t", key=line.count)


def _describe_header(text: str) -> str:
    """Return the first line as divided into columns, so that one sees whether it was divided correctly."""
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    columns = ", ".join(_header(text)[:_MOST_SHOWN])
    return f"; divided at each {_SIGNS[_delimiter(first)]}, the first line is: {columns}" if columns else ""


def _rows(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells) of each row; raises `LexiconError` for a text that is not CSV."""
    plain = text.lstrip("\ufeff")
    reader = csv.reader(io.StringIO(plain, newline=""), delimiter=_delimiter(plain.split("\n", 1)[0]), strict=True)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise LexiconError(
            Problem(f"not a table: {error}", path, line, 1, "Look at the quotes in this line")
        ) from error
