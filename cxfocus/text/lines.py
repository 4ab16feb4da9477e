"""Lines as an editor counts them, and the line and column of a position."""

from __future__ import annotations

from bisect import bisect_right

from cxfocus.text.expressions import regex

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
