"""From text to JSON values: one value, or many one after another."""

from __future__ import annotations

import json

from cxfocus.errors import Problem, ReadError

_DAMAGED = "Export it again; or give cxfocus the text, captions or SRT of the same recording"


def parsed(text: str) -> object:
    """The value; a list of them where several follow each other, as in JSON lines. Raises `ReadError`.

    Speech-to-text programs write NaN, control characters inside strings and half
    characters, so all of these pass.
    """
    try:
        try:
            return json.loads(text, strict=False)
        except json.JSONDecodeError as error:
            if error.msg != "Extra data":
                raise
            return _many(text)
        except ValueError:  # an integer of thousands of digits
            return json.loads(text, strict=False, parse_int=float)
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:].removesuffix(" starting at")
        message = f"damaged JSON, or not whole: {reason}"
        raise ReadError(Problem(message, None, error.lineno, error.colno, _DAMAGED)) from None
    except RecursionError:
        raise ReadError(Problem("JSON nested too deeply for a transcript", hint=_DAMAGED)) from None


def _many(text: str) -> list[object]:
    decoder = json.JSONDecoder(strict=False, parse_int=float)
    values: list[object] = []
    at = 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        values.append(value)
        while at < len(text) and text[at] in " \t\r\n,\x1e":
            at += 1
    return values
