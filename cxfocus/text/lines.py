"""Lines as an editor counts them, and the line and column of a position."""

from __future__ import annotations

from bisect import bisect_right

#: Paragraphs; with fewer, blank lines do not divide a text.
_SEVERAL = 4


def even_line_ends(text: str) -> str:
    """Return the text with `\\r\\n` as a space and `\\n`, and a lone `\\r` as `\\n`; the length stays the same."""
    if "\r" not in text:
        return text
    return text.replace("\r\n", " \n").replace("\r", "\n")


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
