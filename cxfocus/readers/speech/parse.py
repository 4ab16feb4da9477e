"""Parse text as JSON: one value, or several one after another."""

from __future__ import annotations

import json
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.text.amounts import noun_of

_DAMAGED = "Export it again; or give cxfocus the text, captions or SRT of the same recording"
#: Numbers of damaged lines that a warning lists; the count of all is in it, too.
_MOST_LISTED = 5
#: Characters that may stand between two values.
_BETWEEN = " \t\r\n,\x1e"


class ParsedJson(NamedTuple):
    """The value (a list if several follow each other), and warnings about damaged lines."""

    value: object
    warnings: tuple[Remark, ...] = ()


def parse_json(text: str) -> ParsedJson:
    """Parse all of the text; if each line is a value, some damaged lines are left out. Raise `ReadError` otherwise.

    Speech-to-text programs write NaN, control characters inside strings and lone
    surrogates, so all of these pass.
    """
    try:
        try:
            return ParsedJson(_value(text))
        except json.JSONDecodeError as error:
            lines = _lines(text)
            if lines:
                return _line_by_line(lines)
            if error.msg != "Extra data":
                raise
            return ParsedJson(_many(text))
    except json.JSONDecodeError as error:
        raise _damaged(error) from None
    except RecursionError:
        raise ReadError(Problem("JSON nested too deeply for a transcript", hint=_DAMAGED)) from None


def _damaged(error: json.JSONDecodeError, what: str = "damaged JSON, or not whole", lines_above: int = 0) -> ReadError:
    reason = error.msg[:1].lower() + error.msg[1:].removesuffix(" starting at")
    return ReadError(Problem(f"{what}: {reason}", None, lines_above + error.lineno, error.colno, _DAMAGED))


def _value(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError:
        raise
    except ValueError:  # an integer of thousands of digits
        return json.loads(text, strict=False, parse_int=float)


def _lines(text: str) -> list[tuple[int, str]]:
    """Lines with their numbers, if most lines are an object each (even a damaged one); else no lines."""
    lines = [(number, line.strip("\x1e")) for number, line in enumerate(text.split("\n"), 1) if line.strip(_BETWEEN)]
    objects = [line.lstrip().startswith("{") and not line.rstrip().endswith(",") for _, line in lines]
    return lines if len(lines) > 1 and objects[0] and 2 * sum(objects) > len(lines) else []


def _line_by_line(lines: list[tuple[int, str]]) -> ParsedJson:
    """Values of the undamaged lines, if these are the majority."""
    values: list[object] = []
    damaged: list[tuple[int, json.JSONDecodeError]] = []
    for number, line in lines:
        try:
            values.append(_value(line))
        except json.JSONDecodeError as error:
            damaged.append((number, error))
    if not damaged:
        return ParsedJson(values)
    if len(damaged) >= len(values):
        number, first = damaged[0]
        of_lines = f"{len(damaged):,} of {len(lines):,} lines"
        raise _damaged(first, f"damaged JSON on {of_lines}", number - 1)
    numbers = [number for number, _ in damaged]
    places = ", ".join(["{}"] * len(numbers[:_MOST_LISTED])) + (", …" if len(numbers) > _MOST_LISTED else "")
    said = f"damaged JSON, left out: {{:,}} of {{:,}} lines, {noun_of(len(numbers), 'line')} {places}"
    return ParsedJson(values, (Remark(said, numbers[0], (len(numbers), len(lines), *numbers[:_MOST_LISTED])),))


def _many(text: str) -> list[object]:
    decoder = json.JSONDecoder(strict=False, parse_int=float)
    values: list[object] = []
    at = 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        values.append(value)
        while at < len(text) and text[at] in _BETWEEN:
            at += 1
    return values
