"""The numbers of lines at the left margin of a court transcript."""

from __future__ import annotations

from itertools import pairwise

from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.text.expressions import regex
from cxfocus.text.lines import FILLED_LINE, count_lines_like, lines_like

#: The last number of a page or the one before: most court transcripts have 25 lines on a page.
_NUMBERED = regex(r"\n[ \t]*+2[45][ \t\n]")
#: Characters: twice as many hold a page.
_HALF_PAGE = 2000
_MARGIN = regex(r"\n(?P<number>[ \t]{0,60}\d{1,2})(?=(?P<wide>[ \t]{2})|[ \t]|(?P<alone>[ \t]*\n))")
_FEWEST_NUMBERS = 20
#: Share of the numbers that are one more than the number before, or 1.
_MOST_RISE = 0.8
#: Numbers for each line with words.
_MOST_LINES = 0.6
#: Lines on a page of a court transcript.
_LONGEST_PAGE = 28
#: Numbers of empty lines: if there are so many, a page may have more lines.
_FEWEST_ALONE = 3
_LONGEST = 66


def line_numbers(text: str) -> list[SkippedSpan]:
    """Return the numbers of lines if most lines have one; a look at the middle of the text comes first."""
    middle = len(text) // 2
    if not any(lines_like(_NUMBERED, text, max(middle - _HALF_PAGE, 0), middle + _HALF_PAGE)):
        return []
    found = list(lines_like(_MARGIN, text))
    alone = sum(match["alone"] is not None for match in found)
    if alone < _FEWEST_ALONE:  # it may be a list: the numbers must stand far from the words
        found = [match for match in found if match["wide"] or match["alone"] is not None]
    numbers = [int(match["number"]) for match in found]
    rising = sum(later in (sooner + 1, 1) for sooner, later in pairwise(numbers))
    lines = count_lines_like(FILLED_LINE, text)
    is_page = len(numbers) >= _FEWEST_NUMBERS and max(numbers) <= (_LONGEST_PAGE if alone < _FEWEST_ALONE else _LONGEST)
    if not is_page or rising < _MOST_RISE * len(numbers) or len(numbers) < _MOST_LINES * lines:
        return []
    return [SkippedSpan("line numbers", match.start(), match.end("number")) for match in found]
