"""Lines of colored text, measured in terminal cells.

Of rich only its table of cell widths is used: its console takes several times as long to import, and pads lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Literal, NamedTuple

from rich.cells import cell_len, split_graphemes

Ink = Literal["", "strong", "quiet", "customer", "institution", "strong customer", "strong institution"]

# Blue and orange are told apart by all common kinds of color vision, and are legible on black and on white.
_CODES: dict[Ink, str] = {
    "": "",
    "strong": "1",
    "quiet": "38;5;243",
    "customer": "38;5;32",
    "institution": "38;5;166",
    "strong customer": "1;38;5;32",
    "strong institution": "1;38;5;166",
}
# Named, because the default is taken from the environment.
_UNICODE = "latest"


class Inked(NamedTuple):
    """A stretch of one ink."""

    text: str
    ink: Ink = ""


Line = tuple[Inked, ...]
EMPTY: Line = ()


def line(text: str, ink: Ink = "") -> Line:
    """Make a line of one span."""
    return (Inked(text, ink),)


def cells(text: str) -> int:
    """Columns a text takes: two for a CJK character or an emoji, none for a combining mark."""
    return len(text) if text.isascii() else cell_len(text, _UNICODE)


def line_cells(spans: Line) -> int:
    """Columns a line takes."""
    return sum(cells(span.text) for span in spans)


def cut(text: str, width: int) -> str:
    """As much of the start of a text as fits."""
    if cells(text) <= width:
        return text
    if text.isascii():
        return text[: max(0, width)]
    graphemes, _ = split_graphemes(text, _UNICODE)
    ends = accumulate(size for _, _, size in graphemes)
    return text[: max((end for (_, end, _), total in zip(graphemes, ends, strict=True) if total <= width), default=0)]


def cut_start(text: str, width: int) -> str:
    """As much of the end of a text as fits."""
    if cells(text) <= width:
        return text
    if text.isascii():
        return text[len(text) - max(0, width) :]
    graphemes, total = split_graphemes(text, _UNICODE)
    before = accumulate((size for _, _, size in graphemes), initial=0)
    kept = (start for (start, _, _), gone in zip(graphemes, before, strict=False) if total - gone <= width)
    return text[next(kept, len(text)) :]


def fit(text: str, width: int, ellipsis: str) -> str:
    """Cut a text to a width, with an ellipsis where something is missing."""
    return text if cells(text) <= width else cut(text, width - len(ellipsis)).rstrip() + ellipsis


def fit_path(path: str, width: int, ellipsis: str) -> str:
    """Like `fit`, but the end is kept, where paths differ, and whole folders of it where possible."""
    if cells(path) <= width:
        return path
    end = cut_start(path, width - len(ellipsis)).lstrip()
    return ellipsis + end[max(0, end.find("/")) :]


def padded(spans: Line, width: int, *, right: bool = False) -> Line:
    """Fill a line with spaces up to a width."""
    gap = Inked(" " * (width - line_cells(spans)))
    return (gap, *spans) if right else (*spans, gap)


def wrapped(text: str, width: int) -> list[str]:
    """Break a text at spaces, or anywhere in what is longer than a line."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(joined) <= width:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        rest = word
        while cells(rest) > width and (head := cut(rest, width)):
            lines[-1:] = [head, ""]
            rest = rest[len(head) :]
        lines[-1] = rest
    return lines if lines[-1] or len(lines) == 1 else lines[:-1]


def painted(lines: Iterable[Line], *, color: bool) -> str:
    """Text for the stream, without white space at line ends."""
    return "".join(f"{_painted_line(spans, color=color)}\n" for spans in lines)


def _painted_line(spans: Line, *, color: bool) -> str:
    end = len(spans)
    while end and not spans[end - 1].text.strip():
        end -= 1
    if not end:
        return ""
    kept = (*spans[: end - 1], Inked(spans[end - 1].text.rstrip(), spans[end - 1].ink))
    if not color:
        return "".join(span.text for span in kept)
    return "".join(f"\x1b[{_CODES[span.ink]}m{span.text}\x1b[0m" if span.ink else span.text for span in kept)
