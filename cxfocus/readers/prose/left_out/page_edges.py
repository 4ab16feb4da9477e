"""What is printed at the edges of each page, in text that was taken out of pages: running heads and their numbers.

Form feeds prove that there were pages, or numbers that rise behind the same words: `=== PAGE 2`, `Oak Pier Page 2`.
Lines `Page 1`, `Page 2`, `Page 3` prove it only with the same line beside most of them, for people speak of pages, too.
What comes again from page to page was said by nobody, unless it may be a label, a question, an answer or a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from cxfocus.text.expressions import regex
from cxfocus.text.items import SIGN
from cxfocus.transcript import Span

#: The rule of what is left out at the edges of pages, whatever the format.
PAGE_EDGES = "page headers and footers"
#: `Page 2`; or `2 of 5` in a column of its own, as people also say `2 of 5 came`.
_NUMBERED = (
    regex(r"P(?:age|AGE)[ \t]+\d{1,4}\b(?:[ \t]+(?i:of)[ \t]+\d{1,4}\b)?"),
    regex(r" of (?<=\d of )\d{1,4}(?!\S)"),
)
_OWN_NUMBER = regex(r"\d{1,4}")
_NUMBER_BEFORE = regex(r"(?<=[ \t]{2})\d{1,4}\Z")
#: With no words beside it, a number may be spoken of; with one, it may be cited: `Exhibit 4 Page 2`.
_BARE = "page #"
_WORDS = regex(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 3
_FEED = "\x0c"
#: Alone on a line, where form feeds tell of pages, and wherever it is; what stands between blank lines in small letters
#: is the number of a page of captions.
_NUMBER = regex(r"\n[ \t]*(?:Page \d{1,4}|- \d{1,4} -)[ \t]*(?=\n|\Z)")
_SURE_NUMBER = regex(
    r"\n[ \t]*(?:Page \d{1,4} of \d{1,4}|(?P<row>[=-]{2,9}) ?(?i:page) \d{1,4}(?: (?i:of) \d{1,4})? ?(?P=row))"
    r"[ \t]*(?=\n|\Z)"
)
_SMALL = "\n\npage "
_SMALL_NUMBER = regex(r"(?<=\n\n)page \d{1,5}(?=\n\n|\n?\Z)")
#: On each page of a printed call stand its day, its time and its name; above them the number of the page before, and
#: which transcript it is, as on the cover.
_OF_CALL = "TRANSCRIPT\n"
_DAY_AND_TIME = r"[A-Z][A-Za-z]{2,8}\.? \d{1,2}[.,]? \d{4} ?/ ?\d{1,2}:\d\d ?[AP]M"
_BELOW = r"[ \t]*\n(?:[ \t]*\n){0,6}"
_CALL = regex(
    rf"(?:\n[ \t]*\d{{1,3}}(?={_BELOW}[A-Z])[ \t]*+)?(?:\n[ \t]*+){{1,8}}"
    rf"(?:FINAL|EDITED|PRELIMINARY|CORRECTED) TRANSCRIPT"
    rf"(?:{_BELOW}[ \t]*{_DAY_AND_TIME}[^\n]{{5,150}})?(?=[ \t]*(?:\n|\Z))"
)
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
_LONGEST_LINE = 500
_DIGITS = regex(r"\d+")
#: A label, a head with its time, a list item, a question or answer of a court, a sentence; not `Printed at 2:28 pm`,
#: nor the head of a call.
_MAY_BE_SAID = regex(
    rf"\s*+(?!Printed |(?i:copyright) \u00a9|{_DAY_AND_TIME})"
    rf"(?:{SIGN}[ \t]|[QA]\b|.*(?::(?:\s|\Z)|\d:\d\d|[.?!][\"')\u201d]*\s*\Z))"
)


def page_numbers(body: str) -> list[Span]:
    """Numbers of pages alone on their lines, whatever else stands at the edges."""
    found = list(_NUMBER.finditer(body)) if _FEED in body else []
    if _FEED in body or _is_near(_SURE_NUMBER, body):
        found += _SURE_NUMBER.finditer(body)
    if body.find(_SMALL, 0, FIRST_PAGES) >= 0:
        found += _SMALL_NUMBER.finditer(body)
    if body.find(_OF_CALL, 0, FIRST_PAGES) >= 0:
        found += _CALL.finditer(body)
    return [Span(*match.span()) for match in found]


def page_edges(body: str) -> list[Span]:
    """Where such lines are; the head of the first page stays, as the title may be in it."""
    numbered = _numbered(body)
    bare = numbered.pop(_BARE, [])
    sure = [line for lines in numbered.values() for line in lines]
    feeds = [Span(match.start(), match.start()) for match in re.finditer(_FEED, body)] if _FEED in body else []
    breaks = feeds if len(feeds) >= _FEWEST_PAGES else max(numbered.values(), key=len, default=bare)
    if not 0 < len(breaks) <= _MOST_PAGES:
        return sure
    starts, ends = zip(*breaks, strict=True)
    feet = [list(_foot(body, start, before)) for start, before in zip(starts, (0, *ends), strict=False)]
    heads = [list(_head(body, end, behind)) for end, behind in zip(ends, (*starts[1:], len(body)), strict=True)]
    again = [*_repeated(body, feet), *_repeated(body, heads)]
    if _are_forms(body, breaks, again) or (breaks is bare and len(again) < _SHARE * len(bare)):
        return sure
    return [*sure, *(bare if breaks is bare else []), *again]


def _are_forms(body: str, breaks: Sequence[Span], again: Sequence[Span]) -> bool:
    """Whether nothing else stands on most pages: they are slides, or sheets to fill in."""
    starts = sorted(line.start for line in again)
    filled = {line.start: len("".join(body[line.start : line.end].split())) for line in again}
    empty = 0
    for (_, begin), (end, _) in pairwise(breaks):
        held = sum(filled[start] for start in starts[bisect_left(starts, begin) : bisect_left(starts, end)])
        empty += len("".join(body[begin:end].split())) <= held
    return 2 * empty >= len(breaks)


class _Numbered(NamedTuple):
    """A line with the number of a page: where it begins, where the number and the line end, and the number."""

    line: int
    end: int
    line_end: int
    number: int


def _numbered(body: str) -> dict[str, list[Span]]:
    """Lines with numbers of pages that rise, by the words before the number, which are the same."""
    rows: dict[str, list[_Numbered]] = {}
    for line, row in sorted({row.line: row for row in _lines_with_numbers(body)}.items()):
        beside = _mask(body[line : row.end]).lower()
        is_paged = "page" in beside
        may_be = not is_paged or _is_head(body[line : row.line_end], beside)
        if may_be and not _MAY_BE_SAID.match(body, line + 1, row.line_end if is_paged else row.end):
            rows.setdefault(beside, []).append(row)
    return {beside: _with_words_behind(body, each) for beside, each in rows.items() if _are_rising(each)}


def _is_head(line: str, beside: str) -> bool:
    """Whether a line is the number of a page alone or between signs, or with words enough for a name."""
    if beside == _BARE:
        return _mask(line).lower() == _BARE
    return beside[0] in "=-" or len(_WORDS.findall(line)) >= _FEWEST_WORDS


def _lines_with_numbers(body: str) -> Iterator[_Numbered]:
    for pattern in reversed(_NUMBERED):  # lines of the surer take the place of others
        for match in islice(pattern.finditer(body), _MOST_PAGES) if _is_near(pattern, body) else ():
            line = body.rfind("\n", max(0, match.start() - _LONGEST), match.start())
            if line >= 0 and (number := _number_in(match, line)) is not None:
                stop = f"{body[match.end() : match.end() + _LONGEST_LINE]}\n".find("\n")
                if stop < _LONGEST_LINE:
                    yield _Numbered(line, match.end(), match.end() + stop, number)


def _number_in(match: re.Match[str], line: int) -> int | None:
    if match[0].startswith("P"):
        number = _OWN_NUMBER.search(match[0])
    else:
        number = _NUMBER_BEFORE.search(match.string, line + 1, match.start())
    return number and int(number[0])


def _is_near(pattern: re.Pattern[str], body: str) -> bool:
    """Whether it is found near the top, as it is where pages have numbers."""
    return pattern.search(body, 0, FIRST_PAGES) is not None


def _are_rising(rows: Sequence[_Numbered]) -> bool:
    rising = sum(sooner.number + 1 == later.number for sooner, later in pairwise(rows))
    return len(rows) >= _FEWEST_PAGES and rising >= _RISING * (len(rows) - 1)


def _with_words_behind(body: str, rows: Sequence[_Numbered]) -> list[Span]:
    """Each line up to its number, or whole where the same stands behind most of them."""
    behind = [_mask(body[row.end : min(row.line_end, row.end + _LONGEST)]) for row in rows]
    usual, uses = Counter(behind).most_common(1)[0]
    is_usual = 2 * uses >= len(rows)
    return [
        Span(row.line, row.line_end if is_usual and words == usual else row.end)
        for row, words in zip(rows, behind, strict=True)
    ]


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
