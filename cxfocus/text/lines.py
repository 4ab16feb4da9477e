"""Lines as an editor counts them, and the line and column of a position."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from cxfocus.text.expressions import regex

#: Begins an expression for `lines_like`: a line below a blank one, or the first of the text.
BLANK_ABOVE = r"\n(?:[ \t]*\n|(?<=\A\n))"
#: A line that is not blank, from the line feed above it.
FILLED_LINE = regex(r"\n[ \t]*[^\s]")
#: What stands between two paragraphs.
BLANK_LINES = regex(r"\n[ \t]*\n\s*")
_LONE_RETURN = regex(r"\r(?!\n)")
#: Paragraphs; with fewer, blank lines do not divide a text.
_SEVERAL = 4


def even_line_ends(text: str) -> str:
    """Return the text with `\\r\\n` as a space and `\\n`, and a lone `\\r` as `\\n`; the length stays the same."""
    if "\r" not in text:
        return text
    return text.replace("\r\n", " \n").replace("\r", "\n")


def lone_returns_as_feeds(text: str) -> str:
    """Return the text with a lone `\\r` as `\\n`, and `\\r\\n` as it is."""
    return _LONE_RETURN.sub("\n", text) if "\r" in text else text


def line_start(text: str, at: int) -> int:
    """Return where the line of this place begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int, stop: int | None = None) -> int:
    """Return where the line of this place ends: at its `\\n`, at `stop`, or at the end of the text."""
    end = text.find("\n", at, stop)
    return end if end >= 0 else len(text) if stop is None else stop


def rest_of_line(text: str, at: int) -> str:
    """Return the text from this place to the end of its line."""
    return text[at : line_end(text, at)]


class LineMatch:
    """A match of an expression that begins with the line feed above a line; its places are those in the text.

    It starts where the line does. Its groups are read as those of `match`, whose own places are in another text.
    """

    __slots__ = ("match",)

    def __init__(self, match: re.Match[str]) -> None:
        self.match = match

    def __getitem__(self, group: str | int) -> str | Any:
        return self.match[group]

    def start(self, group: str | None = None) -> int:
        """Return where the line begins, or a group."""
        return self.match.start() if group is None else self.match.start(group) - 1

    def end(self, group: str | int = 0) -> int:
        """Return where the match ends, or a group."""
        return self.match.end(group) - 1


def lines_like(expression: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Iterator[LineMatch]:
    """Yield what an expression that begins with `\\n` finds between two places: lines, or what they begin with.

    A search for `\\n` is ten times as fast as one for `^`. So that the first and the last line are found, too, a line
    feed is put above the text and one below it. A line that `end` cuts has none at its end.
    """
    last = len(text) + 2 if end is None else end + 1
    return map(LineMatch, expression.finditer(f"\n{text[:end]}\n", start, last))


def count_lines_like(expression: re.Pattern[str], text: str) -> int:
    """Return the number of lines that `lines_like` would yield, faster."""
    return len(expression.findall(f"\n{text}\n"))


class LineIndex:
    """Line and column, both from 1 and in code points, of positions in one text.

    `body` must have even line ends. Only `\\n` ends a line: a form feed or U+2028 does not, since editors and CI
    annotations do not count them.
    """

    __slots__ = ("_starts",)

    def __init__(self, body: str) -> None:
        starts = [0]
        at = body.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = body.find("\n", at + 1)
        self._starts = starts

    def place(self, position: int) -> tuple[int, int]:
        """Return (line, column) of a code point."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1


def count_parts(text: str) -> int:
    """Return the number of paragraphs if blank lines divide several, otherwise the number of lines."""
    paragraphs = text.count("\n\n") + 1
    lines = text.count("\n") + 1 - (paragraphs - 1) - text.endswith("\n")
    return min(lines, paragraphs) if paragraphs >= _SEVERAL else lines
