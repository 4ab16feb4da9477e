"""What is printed at the edges of each page, in text that was taken out of pages: running heads and their numbers.

Form feeds prove that there were pages, or lines `Page 1`, `Page 2`, `Page 3` with the same line beside most of them,
for people speak of pages, too. What comes again from page to page was said by nobody, unless it may be a label, a
question, an answer or a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cxfocus.text.expressions import compiled_later
from cxfocus.text.items import SIGN
from cxfocus.transcript import Span

#: The rule of what is left out at the edges of pages, whatever the format.
PAGE_EDGES = "page headers and footers"
_PAGE = compiled_later(r"\n[ \t]*(?:Page|PAGE)[ \t]+(?P<number>\d{1,4})(?:[ \t]+(?i:of)[ \t]+\d{1,4})?[ \t]*(?=\n|\Z)")
_FEED = "\x0c"
#: Alone on a line; what stands between blank lines in small letters is the number of a page of captions.
_NUMBER = compiled_later(r"\n[ \t]*(?:Page \d{1,4}(?: of \d{1,4})?|- \d{1,4} -)[ \t]*(?=\n|\Z)")
_SMALL = "\n\npage "
_SMALL_NUMBER = compiled_later(r"(?<=\n\n)page \d{1,5}(?=\n\n|\n?\Z)")
_FEWEST_PAGES = 3
_MOST_PAGES = 5_000
#: What comes again and again stands before this, too: a number of a page, a mark.
FIRST_PAGES = 12_000
#: Of all pages; books have another head on the left than on the right.
_SHARE = 0.4
#: Of numbers of pages, so many are one more than those before.
_RISING = 0.6
#: So many lines, empty ones too, none longer than that, are the most that stand at an edge.
_MOST_LINES = 8
_LONGEST = 100
_DIGITS = re.compile(r"\d+")
#: A label, a head with its time, a list item, a question or answer of a court, a sentence; not `Printed at 2:28 pm`.
_MAY_BE_SAID = re.compile(rf"\s*(?!Printed )(?:{SIGN}[ \t]|[QA]\b|.*(?::(?:\s|\Z)|\d:\d\d|[.?!][\"')\u201d]*\s*\Z))")


def page_numbers(body: str) -> list[Span]:
    """Numbers of pages alone on their lines, whatever else stands at the edges."""
    found = list(_NUMBER().finditer(body)) if _FEED in body else []
    if body.find(_SMALL, 0, FIRST_PAGES) >= 0:
        found += _SMALL_NUMBER().finditer(body)
    return [Span(*match.span()) for match in found]


def page_edges(body: str) -> list[Span]:
    """Where such lines are; the head of the first page stays, as the title may be in it."""
    breaks = _breaks(body)
    if not 0 < len(breaks) <= _MOST_PAGES:
        return []
    starts, ends = zip(*breaks, strict=True)
    feet = [list(_foot(body, start, before)) for start, before in zip(starts, (0, *ends), strict=False)]
    heads = [list(_head(body, end, behind)) for end, behind in zip(ends, (*starts[1:], len(body)), strict=True)]
    numbers = [line for line in breaks if line.start < line.end]
    again = [*_repeated(body, feet), *_repeated(body, heads)]
    if _are_forms(body, breaks, again) or len(again) < _SHARE * len(numbers):
        return []
    return [*numbers, *again]


def _are_forms(body: str, breaks: Sequence[Span], again: Sequence[Span]) -> bool:
    """Whether nothing else stands on most pages: they are slides, or sheets to fill in."""
    starts = sorted(line.start for line in again)
    filled = {line.start: len("".join(body[line.start : line.end].split())) for line in again}
    empty = 0
    for (_, begin), (end, _) in pairwise(breaks):
        held = sum(filled[start] for start in starts[bisect_left(starts, begin) : bisect_left(starts, end)])
        empty += len("".join(body[begin:end].split())) <= held
    return 2 * empty >= len(breaks)


def _breaks(body: str) -> list[Span]:
    """Where pages end: at form feeds, or else at the lines with their numbers."""
    if _FEED in body and body.count(_FEED) >= _FEWEST_PAGES:
        return [Span(match.start(), match.start()) for match in re.finditer(_FEED, body)]
    is_numbered = any(body.find(word, 0, FIRST_PAGES) >= 0 for word in ("Page ", "PAGE "))
    matches = list(_PAGE().finditer(body)) if is_numbered else []
    numbers = [int(match["number"]) for match in matches]
    rising = sum(number + 1 == following for number, following in pairwise(numbers))
    is_paged = len(numbers) >= _FEWEST_PAGES and rising >= _RISING * (len(numbers) - 1)
    return [Span(*match.span()) for match in matches] if is_paged else []


def _repeated(body: str, edges: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Of the lines at each edge, those from the edge on that stand at many."""
    masked = [[_mask(body[start:end]) for start, end in lines] for lines in edges]
    seen = Counter(mask for masks in masked for mask in set(masks))
    fewest = max(_FEWEST_PAGES, _SHARE * len(edges))
    for lines, masks in zip(edges, masked, strict=True):
        for line, mask in zip(lines, masks, strict=True):
            if seen[mask] < fewest or _MAY_BE_SAID.match(body, *line):
                break
            yield line


def _mask(text: str) -> str:
    """A line whatever numbers and days are in it."""
    return _DIGITS.sub("#", " ".join(text.split()))


def _foot(body: str, end: int, stop: int) -> Iterator[Span]:
    """The last lines of the page that ends at this place, of those that are not empty, the nearest first."""
    for _ in range(_MOST_LINES):
        start = max(body.rfind("\n", max(stop, end - _LONGEST - 1), end) + 1, stop)
        if end - start > _LONGEST or start <= stop:
            return
        if body[start:end].strip():
            yield Span(start, end)
        end = start - 1


def _head(body: str, start: int, stop: int) -> Iterator[Span]:
    """The first lines of the page that begins here, of those that are not empty, the nearest first."""
    for _ in range(_MOST_LINES):
        end = body.find("\n", start, min(start + _LONGEST, stop))
        if end < 0:
            return
        if body[start:end].strip():
            yield Span(start, end)
        start = end + 1
