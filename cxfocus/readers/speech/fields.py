"""Access to JSON of unknown form: a value that is missing, or of another type, is empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import isnan
from typing import cast

from cxfocus.text.expressions import regex

#: One JSON object.
Fields = dict[str, object]

_SAMPLE = 20
_DEEPEST = 4
_NAMES = ("name", "full_name", "display_name", "displayName", "nickname", "speaker_label")
_CONTROLS = regex(r"[\x00-\x1f\x7f-\x9f]+")


def fields(value: object) -> Fields:
    """Return the object, or an empty one."""
    return cast("Fields", value) if isinstance(value, dict) else {}


def rows(value: object) -> list[Fields]:
    """Return the objects in a list."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def sample(value: object) -> list[Fields]:
    """Return the first objects in a list, from which a service is recognized."""
    return rows(value)[:_SAMPLE]


def nested_values(value: object) -> Iterator[object]:
    """Yield the value and the objects inside it, outer ones first."""
    level = [value]
    for _ in range(_DEEPEST):
        yield from level
        inside = (inner for here in level for inner in fields(here).values())
        level = [inner for inner in inside if isinstance(inner, dict)]


def at(value: object, path: str) -> object:
    """Return the value at a path like `results.channels`, or None."""
    for key in path.split("."):
        value = fields(value).get(key)
    return value


def holds(value: object, path: str, *keys: str) -> bool:
    """Whether a list is at the path, and its first object has one of the keys (if keys are given)."""
    there = at(value, path) if path else value
    if not isinstance(there, list):
        return False
    first = next(iter(rows(there)), None)
    return not keys if first is None else not keys or any(key in first for key in keys)


def holding(path: str, *keys: str) -> Callable[[object], bool]:
    """Return the test whether a value `holds` this."""
    return lambda value: holds(value, path, *keys)


def first(row: Fields, *keys: str) -> object:
    """Return the value of the first key that has one."""
    for key in keys:
        value = row.get(key)
        if value is not None:
            return value
    return None


def best(row: Fields, key: str) -> Fields:
    """Return the first of a list of alternatives, or the only one if there is no list."""
    value = row.get(key)
    return fields(value) or next(iter(rows(value)), {})


def words_in(value: object) -> str:
    """Return a text with single spaces, without control characters and lone surrogates; "" if the value is no text."""
    if not isinstance(value, str):
        return ""
    if not value.isprintable():
        value = _CONTROLS.sub(" ", value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(value.split())


def speaker_name(value: object, kind: str = "Speaker") -> str | None:
    """Return a speaker's name as people would say it: `Speaker 2` for 2, `Speaker B` for `B`; None without a name."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict):
        parts = filter(None, map(words_in, map(value.get, ("first_name", "last_name"))))
        value = first(value, *_NAMES) or " ".join(parts) or first(value, "label", "id")
    if isinstance(value, bool) or value is None or (isinstance(value, float) and isnan(value)):
        return None  # programs write NaN for nothing
    if isinstance(value, (int, float)):
        return f"{kind} {value:.15g}" if isinstance(value, float) else f"{kind} {value}"
    name = words_in(value)
    if not any(map(str.isalnum, name)):
        return None
    return f"{kind} {name}" if (len(name) == 1 and name.isalnum()) or name.isdecimal() else name or None
