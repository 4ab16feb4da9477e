"""The values of rules, read from a configuration or the command line."""

from __future__ import annotations

import re
from collections.abc import Callable

from cxfocus.settings.model import Value
from cxfocus.text.expressions import regex

_NUMBER = regex(r"[+-]?(?:\d+\.?\d*|\.\d+)\Z", re.ASCII)
_PERCENT = regex(r"(\d+(?:\.\d+)?) ?%\Z", re.ASCII)
YES = frozenset({"yes", "true", "on"})
NO = frozenset({"no", "false", "off"})


class RefusedValue(Exception):  # noqa: N818  it is the value that is refused
    """A value that a rule cannot have, with an example of one that it can."""

    def __init__(self, message: str, example: str) -> None:
        super().__init__(message)
        self.message = message
        self.example = example


def _number(low: float, high: float, example: str) -> Callable[[str], Value]:
    def read(written: str) -> Value:
        value = float(written) if _NUMBER.match(written) else None
        if value is not None and low <= value <= high:
            return value
        percent = _PERCENT.match(written)
        limits = f"a number from {low:g} to {high:g}" if high < float("inf") else f"a number, {low:g} or more"
        raise RefusedValue(f"must be {limits}, not {written!r}", f"{float(percent[1]) / 100:g}" if percent else example)

    return read


def _whole_number(written: str) -> Value:
    if written.isascii() and written.isdigit() and 0 < len(written) < 10 and int(written):
        return int(written)
    raise RefusedValue(f"must be a whole number, 1 or more, not {written!r}", "20")


def _yes_or_no(written: str) -> Value:
    if written.lower() not in YES | NO:
        raise RefusedValue(f"must be yes or no, not {written!r}", "yes")
    return written.lower() in YES


def rule_value(key: str, written: str) -> Value:
    """Return the value of a rule; None for `off`. Raises `RefusedValue`."""
    if key != "allow-no-customer" and written.lower() in NO:
        return None
    return _VALUES[key](written)


#: The reader of the value of each rule.
_VALUES: dict[str, Callable[[str], Value]] = {
    "min-share": _number(0, 1, "0.3"),
    "min-customer-rate": _number(0, float("inf"), "5"),
    "not-blind": lambda written: (written,),
    "max-drop": _number(0, 1, "0.05"),
    "min-mentions": _whole_number,
    "confidence": _number(0, 0.999, "0.95"),
    "allow-no-customer": _yes_or_no,
}
