"""The numbers of lines at the left margin of a court's transcript."""

from __future__ import annotations

from itertools import pairwise

from cxfocus.readers.prose.skipped import Skipped
from cxfocus.text.expressions import regex

#: A transcript of a court has up to 28 lines on a page, most have 25; so many characters hold a page.
_NUMBERED = regex(r"\n[ \t]*+2[45][ \t\n]")
_HALF_PAGE = 2000
_MARGIN = regex(r"\n(?P<number>[ \t]{0,60}\d{1,2})(?=(?P<wide>[ \t]{2})|[ \t]|(?P<alone>[ \t]*\n))")
_FEWEST_NUMBERS = 20
_MOST_RISE = 0.8
_MOST_LINES = 0.6
_LONGEST_PAGE = 28
#: Where lines without words have numbers, too, a page may be longer.
_FEWEST_ALONE = 3
_LONGEST = 66
_LINE = regex(r"\n[ \t]*[^\s]")


def line_numbers(body: str) -> list[Skipped]:
    """Numbers of lines, page for page, where nearly all lines have one, as a page in the middle tells."""
    middle = len(body) // 2
    if _NUMBERED.search(body, max(middle - _HALF_PAGE, 0), middle + _HALF_PAGE) is None:
        return []
    found = list(_MARGIN.finditer(f"{body}\n"))
    alone = sum(match["alone"] is not None for match in found)
    if alone < _FEWEST_ALONE:  # without numbers of empty lines it may be a list
        found = [match for match in found if match["wide"] or match["alone"] is not None]
    numbers = [int(match["number"]) for match in found]
    rising = sum(later in (sooner + 1, 1) for sooner, later in pairwise(numbers))
    lines = len(_LINE.findall(body))
    is_page = len(numbers) >= _FEWEST_NUMBERS and max(numbers) <= (_LONGEST_PAGE if alone < _FEWEST_ALONE else _LONGEST)
    if not is_page or rising < _MOST_RISE * len(numbers) or len(numbers) < _MOST_LINES * lines:
        return []
    return [Skipped("line numbers", match.start(), match.end("number") - 1) for match in found]
