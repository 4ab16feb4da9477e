"""JSON and JSON Lines: every object that has the column of text is a row, however deep it lies.

So a list of objects is read, and so are the schedules of pretalx, frab and Sched.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from cxfocus.errors import Problem, ReadError

#: What an object of names, such as pretalx has for speakers and tracks, is shown as.
_NAMES = ("name", "public_name", "title", "full_public_name")


def read_objects(text: str, path: str, text_column: str) -> tuple[list[str], Iterator[dict[str, str] | Problem]]:
    """The columns that any row has, and the rows; a line that cannot be read is a problem among them."""
    values = _values(text.removeprefix("\ufeff"), path)
    found = [[value] if isinstance(value, Problem) else list(_having(text_column, value)) for value in values]
    if all(isinstance(row, Problem) for there in found for row in there):
        return _columns_there_are(values), iter(())
    # A line without a text is a row without words, so that the others keep their numbers.
    without = [[value | {text_column: None}] if isinstance(value, dict) and len(values) > 1 else [] for value in values]
    rows = [row for there, instead in zip(found, without, strict=True) for row in there or instead]
    objects = [row for row in rows if not isinstance(row, Problem)]
    columns = list(dict.fromkeys(name for row in objects for name in row))
    return columns, map(_cells, rows)


def _cells(row: dict[str, Any] | Problem) -> dict[str, str] | Problem:
    return row if isinstance(row, Problem) else {name: _shown(value) for name, value in row.items()}


def _values(text: str, path: str) -> list[Any]:
    """The value of a JSON text, or those of its lines; raises `ReadError` for what is neither."""
    try:
        return [json.loads(text)]
    except json.JSONDecodeError as error:
        whole = error
    except RecursionError:
        raise ReadError(Problem("is nested too deeply", path)) from None
    values = [_line(number, line, path) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    broken = [value for value in values if isinstance(value, Problem)]
    if len(values) == 1 or sum(isinstance(value, dict) for value in values) < len(broken):
        hint = "It should be JSON, or one JSON object a line"
        raise ReadError(Problem(f"is no JSON: {whole.msg}", path, whole.lineno, whole.colno, hint)) from whole
    return values


def _line(number: int, line: str, path: str) -> Any:
    """The value of a line, or what is wrong with it."""
    try:
        value = json.loads(line)
        if isinstance(value, dict | list):
            return value
        return Problem("this line holds no object", path, number, 1, "Mend the line; the others are scored")
    except json.JSONDecodeError as error:
        hint = "Mend the line; the others are scored"
        return Problem(f"this line is no JSON: {error.msg}", path, number, error.colno, hint)
    except RecursionError:
        return Problem("this line is nested too deeply", path, number)
    except ValueError as error:  # an integer of thousands of digits
        return Problem(f"this line is damaged: {error}", path, number)


def _having(column: str, value: Any) -> Iterator[dict[str, Any]]:
    """The objects with the column, in the order they are written."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if column in value:
                yield value
            else:
                waiting += reversed(value.values())
        elif isinstance(value, list):
            waiting += reversed(value)


def _columns_there_are(values: list[Any]) -> list[str]:
    """The names most objects have, for a message."""
    names: Counter[str] = Counter()
    waiting = list(values)
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            names.update(name for name, inner in value.items() if isinstance(inner, str | int | float | None))
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return sorted(name for name, _ in sorted(names.items(), key=lambda item: (-item[1], item[0]))[:30])


def _shown(value: Any) -> str:
    """A value as text: names of objects, all languages of a text, all of a list."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, list):
        return "; ".join(filter(None, map(_shown, value)))
    if isinstance(value, dict):
        named = next((value[name] for name in _NAMES if isinstance(value.get(name), str | dict)), None)
        return _shown(named) if named is not None else "\n".join(v for v in value.values() if isinstance(v, str))
    return str(value)
