"""Lines as an editor counts them, and where in them a position stands."""

from __future__ import annotations

from bisect import bisect_right

#: Fewer paragraphs part nothing.
_SEVERAL = 4


def even_line_ends(text: str) -> str:
    """The text with `\\r\\n` as space and `\\n`, and a lone `\\r` as `\\n`: same length."""
    if "\r" not in text:
        return text
    return text.replace("\r\n", " \n").replace("\r", "\n")


class LineIndex:
    """Line and column, both from 1 and in code points, of positions in one text.

    `body` must have even line ends. Only `\\n` ends a line: a form feed or
    U+2028 does not, since editors and CI annotations do not count them.
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
        """(line, column) of a code point."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1


def parts(text: str) -> int:
    """How many lines there are; or paragraphs, where blank lines part several."""
    paragraphs = text.count("\n\n") + 1
    lines = text.count("\n") + 1 - (paragraphs - 1) - text.endswith("\n")
    return min(lines, paragraphs) if paragraphs >= _SEVERAL else lines
