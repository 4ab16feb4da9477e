"""From text to JSON values: one value, or many one after another."""

from __future__ import annotations

import json
from typing import NamedTuple

from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.text.amounts import noun_of

_DAMAGED = "Export it again; or give cxfocus the text, captions or SRT of the same recording"
#: Lines that are named; of more, the number tells enough.
_NAMED = 5
#: What may stand between two values.
_BETWEEN = " \t\r\n,\x1e"


class Parsed(NamedTuple):
    """The value, a list of them where several follow each other, and what was damaged."""

    value: object
    warnings: tuple[Remark, ...] = ()


def parsed(text: str) -> Parsed:
    """All of the text, but for some damaged lines where a line is a value by itself. Raises `ReadError`.

    Speech-to-text programs write NaN, control characters inside strings and half
    characters, so all of these pass.
    """
    try:
        try:
            return Parsed(_value(text))
        except json.JSONDecodeError as error:
            lines = _lines(text)
            if lines:
                return _line_by_line(lines)
            if error.msg != "Extra data":
                raise
            return Parsed(_many(text))
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
    """The lines with their numbers, of a text of which most are an object each, be it damaged; else none."""
    lines = [(number, line.strip("\x1e")) for number, line in enumerate(text.split("\n"), 1) if line.strip(_BETWEEN)]
    objects = [line.lstrip().startswith("{") and not line.rstrip().endswith(",") for _, line in lines]
    return lines if len(lines) > 1 and objects[0] and 2 * sum(objects) > len(lines) else []


def _line_by_line(lines: list[tuple[int, str]]) -> Parsed:
    """The values of the whole lines, if these are the most."""
    values: list[object] = []
    damaged: list[tuple[int, json.JSONDecodeError]] = []
    for number, line in lines:
        try:
            values.append(_value(line))
        except json.JSONDecodeError as error:
            damaged.append((number, error))
    if not damaged:
        return Parsed(values)
    if len(damaged) >= len(values):
        number, first = damaged[0]
        of_lines = f"{len(damaged):,} of {len(lines):,} lines"
        raise _damaged(first, f"damaged JSON on {of_lines}", number - 1)
    numbers = [number for number, _ in damaged]
    places = ", ".join(["{}"] * len(numbers[:_NAMED])) + (", …" if len(numbers) > _NAMED else "")
    said = f"damaged JSON, left out: {{:,}} of {{:,}} lines, {noun_of(len(numbers), 'line')} {places}"
    return Parsed(values, (Remark(said, numbers[0], (len(numbers), len(lines), *numbers[:_NAMED])),))


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
