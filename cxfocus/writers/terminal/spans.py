"""Lines of colored text, measured in terminal cells.

Only the table of cell widths of rich is used: its console takes several times as long to import, and pads lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Literal, NamedTuple

from rich.cells import cell_len, split_graphemes

Ink = Literal["", "strong", "quiet", "customer", "institution", "strong customer", "strong institution"]

# Blue and orange differ for all common kinds of color vision, and are legible on black and on white.
_CODES: dict[Ink, str] = {
    "": "",
    "strong": "1",
    "quiet": "38;5;243",
    "customer": "38;5;32",
    "institution": "38;5;166",
    "strong customer": "1;38;5;32",
    "strong institution": "1;38;5;166",
}
#: The version of Unicode; by default, rich takes it from the environment.
_UNICODE = "latest"
#: Cells of a folder's name that still tell which it is.
_LEAST_OF_FOLDER = 4


class Inked(NamedTuple):
    """Text of one ink."""

    text: str
    ink: Ink = ""


Line = tuple[Inked, ...]
EMPTY: Line = ()


def line(text: str, ink: Ink = "") -> Line:
    """Return a line of one span."""
    return (Inked(text, ink),)


def cells(text: str) -> int:
    """Return the width of a text: two cells for a CJK character or an emoji, no cell for a combining mark."""
    return len(text) if text.isascii() else cell_len(text, _UNICODE)


def line_cells(spans: Line) -> int:
    """Return the width of a line in cells."""
    return sum(cells(span.text) for span in spans)


def cut_end(text: str, width: int) -> str:
    """Return a text without the end that does not fit into a width."""
    if cells(text) <= width:
        return text
    if text.isascii():
        return text[: max(0, width)]
    graphemes, _ = split_graphemes(text, _UNICODE)
    ends = accumulate(size for _, _, size in graphemes)
    return text[: max((end for (_, end, _), total in zip(graphemes, ends, strict=True) if total <= width), default=0)]


def cut_start(text: str, width: int) -> str:
    """Return a text without the start that does not fit into a width."""
    if cells(text) <= width:
        return text
    if text.isascii():
        return text[len(text) - max(0, width) :]
    graphemes, total = split_graphemes(text, _UNICODE)
    before = accumulate((size for _, _, size in graphemes), initial=0)
    kept = (start for (start, _, _), gone in zip(graphemes, before, strict=False) if total - gone <= width)
    return text[next(kept, len(text)) :]


def fit(text: str, width: int, ellipsis: str) -> str:
    """Cut the end of a text that is too wide, and put an ellipsis there."""
    return text if cells(text) <= width else cut_end(text, width - len(ellipsis)).rstrip() + ellipsis


def fit_path(path: str, width: int, ellipsis: str) -> str:
    """Cut the start of a path that is too wide, as paths differ at the end; at a folder if possible."""
    if cells(path) <= width:
        return path
    end = cut_start(path, width - len(ellipsis)).lstrip()
    return _with_folder(path, end, width, ellipsis) or ellipsis + end[max(0, end.find("/")) :]


def _with_folder(path: str, end: str, width: int, ellipsis: str) -> str | None:
    """Return the name with the beginning of its folder, if that is all that fits: it may tell whose document it is."""
    above, _, name = path.rpartition("/")
    above, slash, folder = above.rpartition("/")
    lead = ellipsis + "/" if slash else ""
    room = width - cells(name) - len(lead) - len(ellipsis) - 1
    if "/" in end[end.find("/") + 1 :] or room < _LEAST_OF_FOLDER:
        return None
    return f"{lead}{cut_end(folder, room).rstrip()}{ellipsis}/{name}"


def pad_line(spans: Line, width: int, *, right: bool = False) -> Line:
    """Fill a line with spaces up to a width."""
    gap = Inked(" " * (width - line_cells(spans)))
    return (gap, *spans) if right else (*spans, gap)


def wrap_text(text: str, width: int) -> list[str]:
    """Return the lines of a text broken at spaces, and inside words that are longer than a line."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(joined) <= width:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        rest = word
        while cells(rest) > width and (head := cut_end(rest, width)):
            lines[-1:] = [head, ""]
            rest = rest[len(head) :]
        lines[-1] = rest
    return lines if lines[-1] or len(lines) == 1 else lines[:-1]


def paint_lines(lines: Iterable[Line], *, color: bool) -> str:
    """Return the lines as text for the stream, without white space at their ends."""
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
