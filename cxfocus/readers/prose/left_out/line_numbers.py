"""The numbers of lines at the left margin: of court transcripts, and of draft minutes that are numbered through."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.text.expressions import regex
from cxfocus.text.lines import FILLED_LINE, LineMatch, count_lines_like, line_start, lines_like

#: A number; `empty` if nothing follows before the next one, `runs_on` if a sentence goes on behind it or in the line
#: below.
_MARGIN = regex(
    r"\n(?P<number>[ \t]{0,60}\d{1,4})(?=(?P<alone>[ \t]*+\n(?:(?P<empty>[ \t]*+(?:\d{1,4}[ \t]*+)?\n))?)|"
    r"(?P<wide>[ \t]{2})|[ \t])(?=(?P<runs_on>[ \t]*+(?:\n[ \t]*+)?[^\W\d_A-Z]))?"
)
#: Characters: twice as many hold a page, with so many numbers.
_HALF_PAGE = 2000
_FEWEST_NEAR = 10
_FEWEST_NUMBERS = 20
#: Share of the numbers that are one more than the number before, or 1.
_MOST_RISE = 0.8
#: Numbers for each line with words, and for each line with words or a number if these have lines of their own.
_MOST_LINES = 0.6
_NEARLY_HALF = 0.4
#: Lines on a page of a court transcript.
_LONGEST_PAGE = 28
#: Numbers of empty lines: if there are so many, a page may have more lines.
_FEWEST_ALONE = 3
_LONGEST = 66
#: Share of the lines that are empty or go on with a sentence: in a list of so many items, each is a line.
_RUN_ON = 0.2
#: In a list, more of the lines may begin with a small letter.
_MOST_SMALL = 0.9
#: A sentence goes on below a line of so many characters, nearly as many as others have, that has no end.
_SHORTEST_FULL = 40
_NEARLY_FULL = 0.7
_ENDS = (".", "?", "!", ":", ";")
#: The first number of a text may be in the middle of its lines; larger ones are years.
_HIGHEST_FIRST = 999


def line_numbers(text: str) -> list[SkippedSpan]:
    """Return the numbers of lines if most lines have one; a look at the middle of the text comes first."""
    middle = len(text) // 2
    near = list(lines_like(_MARGIN, text, max(middle - _HALF_PAGE, 0), middle + _HALF_PAGE))
    if len(near) < _FEWEST_NEAR:
        return []
    found = list(lines_like(_MARGIN, text))
    lines = count_lines_like(FILLED_LINE, text)
    far = [match for match in found if match["wide"] or match["alone"]]
    pages = found if sum(match["alone"] is not None for match in found) >= _FEWEST_ALONE else far
    if _are_of_pages(pages, lines):
        found = pages
    elif not _run_through(text, found, lines):
        return []
    return [SkippedSpan("line numbers", match.start(), match.end("number")) for match in found]


def _are_of_pages(found: Sequence[LineMatch], lines: int) -> bool:
    """Whether the numbers begin again on each page, and stand far from the words, so that they are no list."""
    alone = sum(match["alone"] is not None for match in found)
    longest = _LONGEST_PAGE if alone < _FEWEST_ALONE else _LONGEST
    return _rise(found) and len(found) >= _MOST_LINES * lines and max(map(_value, found)) <= longest


def _run_through(text: str, found: Sequence[LineMatch], lines: int) -> bool:
    """Whether the numbers go on from page to page, and sentences from line to line; `001` is the number of a thing."""
    if not found or found[0]["number"].lstrip().startswith("0") or _value(found[0]) > _HIGHEST_FIRST:
        return False
    above = sum(match["alone"] is not None for match in found)
    fewest = (_NEARLY_HALF if above == len(found) else _MOST_LINES) * lines
    if len(found) < fewest or not _rise(found):
        return False
    running = sum(match["empty"] is not None for match in found) + _running_on(text, found)
    return running >= _RUN_ON * len(found)


def _running_on(text: str, found: Sequence[LineMatch]) -> int:
    """The number of lines in which the sentence of a full line above goes on; items of a list are no such lines."""
    starts = [match.start() for match in found if match["runs_on"] is not None]
    if not starts or len(starts) > _MOST_SMALL * len(found):
        return 0
    above = [text[line_start(text, max(start - 1, 0)) : start].rstrip() for start in starts]
    full = max(_SHORTEST_FULL, _NEARLY_FULL * sorted(map(len, above))[len(above) * 9 // 10])
    return sum(len(line) >= full and not line.endswith(_ENDS) for line in above)


def _rise(found: Sequence[LineMatch]) -> bool:
    values = list(map(_value, found))
    rising = sum(later == sooner + 1 or later == 1 < sooner for sooner, later in pairwise(values))
    return len(found) >= _FEWEST_NUMBERS and rising >= _MOST_RISE * len(found)


def _value(match: LineMatch) -> int:
    return int(match["number"])
