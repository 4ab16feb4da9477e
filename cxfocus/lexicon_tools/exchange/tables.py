"""Word lists as tables: LIWC-22's `.dicx`, and a CSV of our own."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon.model import NO_CATEGORY, ROLES
from cxfocus.lexicon_tools.exchange.word_list import Term, WordList

_TERM = "dicterm"
_MARK = "x"
COLUMNS = ("side", "category", "entry", "note", "source")


def is_dicx(text: str) -> bool:
    """Whether the first cell says `DicTerm`."""
    return next(iter(_header(text)), "") == _TERM


def read_dicx(text: str, path: str) -> WordList:
    """A row a term, a column a category, an X where it belongs; raises `LexiconError` for another table."""
    rows = _rows(text, path)
    _, header = next(rows, (0, []))
    if not header or header[0].strip().lower() != _TERM:
        raise LexiconError(Problem("the first column must be DicTerm", path, 1, 1, "Is it a .dicx of LIWC-22?"))
    names = [name.strip() for name in header[1:]]
    terms: list[Term] = []
    left_out: list[Problem] = []
    for line, row in rows:
        term = " ".join(row[0].split()) if row else ""
        cells = {
            name: cell.strip() for name, cell in zip(names, row[1:], strict=False) if cell.strip() not in ("", "0")
        }
        found = tuple(name for name, cell in cells.items() if cell.lower() == _MARK)
        if term and found:
            terms.append(Term(term, found, line))
        elif term and not cells:
            left_out.append(Problem(f"{term!r} has no category; left out", path, line))
        weights = (f"the weight {cell} of {term!r} in {name}" for name, cell in cells.items() if name not in found)
        left_out += [Problem(f"{weight} cannot be carried over; left out", path, line) for weight in weights]
    return WordList(path, {name: () for name in names if name}, tuple(terms), tuple(left_out))


def write_dicx(rows: Sequence[tuple[str, str]]) -> str:
    """A `.dicx` of (term, category)."""
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
    """The columns of `COLUMNS`, in any order; raises `LexiconError` where there is no `entry`."""
    rows = _rows(text, path)
    _, header = next(rows, (0, []))
    names = [name.strip().lower() for name in header]
    if "entry" not in names:
        hint = f"Name the columns {', '.join(COLUMNS)}; only entry must be there"
        raise LexiconError(Problem("no column is called entry", path, 1, 1, hint))
    terms: list[Term] = []
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
            terms.append(Term(entry, (name,), line, cells.get("note") or None, cells.get("source") or None))
    categories: dict[str, tuple[str, ...]] = {term.categories[0]: () for term in terms}
    return WordList(path, categories, tuple(terms), tuple(left_out), inflects=True)


def write_csv(rows: Iterable[Sequence[str]]) -> str:
    """A CSV of rows with the cells of `COLUMNS`."""
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
    """Spreadsheets in many countries write semicolons; some programs tabs."""
    return max(",;\t", key=line.count)


def _rows(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of each row; raises `LexiconError` for what is no CSV."""
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
