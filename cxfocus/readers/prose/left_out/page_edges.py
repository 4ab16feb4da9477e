"""Lines at the edges of each page, in text taken out of pages: running heads and page numbers.

Form feeds prove that there were pages; so do numbers that rise after the same words: `=== PAGE 2`, `Oak Pier Page 2`.
Lines `Page 1`, `Page 2`, `Page 3` alone do not, as people speak of pages, too: most must be next to the same line. A
line that comes again on many pages was said by nobody, unless it may be a label, a question, an answer or a sentence.
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
from cxfocus.transcript import LeftOutRule, Span

#: Name of the rule by which edges of pages are left out, in all formats.
PAGE_EDGES: LeftOutRule = "page headers and footers"
#: `Page 2`; or `2 of 5`, only in a column of its own, as people also say `2 of 5 came`.
_NUMBERED = (
    regex(r"P(?:age|AGE)[ \t]+\d{1,4}\b(?:[ \t]+(?i:of)[ \t]+\d{1,4}\b)?"),
    regex(r" of (?<=\d of )\d{1,4}(?!\S)"),
)
_OWN_NUMBER = regex(r"\d{1,4}")
_NUMBER_BEFORE = regex(r"(?<=[ \t]{2})\d{1,4}\Z")
#: A page number as `_mask` shows it, with no words next to it: people may speak of that page.
_BARE = "page #"
_WORDS = regex(r"[^\W\d_]{2,}")
#: Words of a running head, with `Page`: fewer may cite a page, `Exhibit 4 Page 2`.
_FEWEST_WORDS = 3
_FEED = "\x0c"
_FEEDS = regex(_FEED)
#: A page number alone on a line, in a text with form feeds; and one that is sure in any text.
_NUMBER = regex(r"\n[ \t]*(?:Page \d{1,4}|- \d{1,4} -)[ \t]*(?=\n|\Z)")
_SURE_NUMBER = regex(
    r"\n[ \t]*(?:Page \d{1,4} of \d{1,4}|(?P<row>[=-]{2,9}) ?(?i:page) \d{1,4}(?: (?i:of) \d{1,4})? ?(?P=row))"
    r"[ \t]*(?=\n|\Z)"
)
#: A page number in lower case between blank lines: that of a page of captions.
_SMALL = "\n\npage "
_SMALL_NUMBER = regex(r"(?<=\n\n)page \d{1,5}(?=\n\n|\n?\Z)")
#: On each page of a printed call are its day, its time and its name; above them the number of the page before, and the
#: kind of transcript, as on the cover.
_OF_CALL = "TRANSCRIPT\n"
#: `March 4, 2024 / 10:00AM`
_DAY_AND_TIME = r"[A-Z][A-Za-z]{2,8}\.? \d{1,2}[.,]? \d{4} ?/ ?\d{1,2}:\d\d ?[AP]M"
_BELOW = r"[ \t]*\n(?:[ \t]*\n){0,6}"
_NUMBER_ABOVE = rf"(?:\n[ \t]*\d{{1,3}}(?={_BELOW}[A-Z])[ \t]*+)?"
_CALL = regex(
    rf"{_NUMBER_ABOVE}(?:\n[ \t]*+){{1,8}}(?:FINAL|EDITED|PRELIMINARY|CORRECTED) TRANSCRIPT"
    rf"(?:{_BELOW}[ \t]*{_DAY_AND_TIME}[^\n]{{5,150}})?(?=[ \t]*(?:\n|\Z))"
)
_FEWEST_PAGES = 3
_MOST_PAGES = 5_000
#: Characters at the top: what comes again and again, as page numbers and marks do, is found in them, too.
FIRST_PAGES = 12_000
#: Share of the pages with the same line: books have different heads on the left and on the right.
_SHARE = 0.4
#: Share of the page numbers that are one more than the number before.
_RISING = 0.6
#: Lines at an edge, empty ones included.
_MOST_LINES = 8
#: Characters of a line at an edge.
_LONGEST = 100
#: Characters from a page number to the end of its line.
_LONGEST_LINE = 500
_DIGITS = regex(r"\d+")
#: Lines that may be said, though they come again: a label, a turn's head with its time, a list item, a question or
#: answer in court, a sentence; not `Printed at 2:28 pm`, nor the head of a call.
_MAY_BE_SAID = regex(
    rf"\s*+(?!Printed |(?i:copyright) \u00a9|{_DAY_AND_TIME})"
    rf"(?:{SIGN}[ \t]|[QA]\b|.*(?::(?:\s|\Z)|\d:\d\d|[.?!][\"')\u201d]*\s*\Z))"
)


def page_numbers(body: str) -> list[Span]:
    """Return page numbers alone on their lines, whatever else is at the edges of pages."""
    found = list(_NUMBER.finditer(body)) if _FEED in body else []
    if _FEED in body or _is_near(_SURE_NUMBER, body):
        found += _SURE_NUMBER.finditer(body)
    if body.find(_SMALL, 0, FIRST_PAGES) >= 0:
        found += _SMALL_NUMBER.finditer(body)
    if body.find(_OF_CALL, 0, FIRST_PAGES) >= 0:
        found += _CALL.finditer(body)
    return [Span(*match.span()) for match in found]


def page_edges(body: str) -> list[Span]:
    """Return the lines at the edges of pages; the head of the first page stays, as the title may be in it."""
    numbered = _numbered_lines(body)
    bare = numbered.pop(_BARE, [])
    sure = [line for lines in numbered.values() for line in lines]
    feeds = [Span(match.start(), match.start()) for match in _FEEDS.finditer(body)] if _FEED in body else []
    breaks = feeds if len(feeds) >= _FEWEST_PAGES else max(numbered.values(), key=len, default=bare)
    if not 0 < len(breaks) <= _MOST_PAGES:
        return sure
    starts, ends = zip(*breaks, strict=True)
    feet = [list(_foot(body, start, before)) for start, before in zip(starts, (0, *ends), strict=False)]
    heads = [list(_head(body, end, behind)) for end, behind in zip(ends, (*starts[1:], len(body)), strict=True)]
    again = [*_repeated_lines(body, feet), *_repeated_lines(body, heads)]
    if _are_forms(body, breaks, again) or (breaks is bare and len(again) < _SHARE * len(bare)):
        return sure
    return [*sure, *(bare if breaks is bare else []), *again]


def _are_forms(body: str, breaks: Sequence[Span], again: Sequence[Span]) -> bool:
    """Whether at least half of the pages have no other lines: they are slides, or forms to fill in."""
    starts = sorted(line.start for line in again)
    filled = {line.start: len("".join(body[line.start : line.end].split())) for line in again}
    empty = 0
    for (_, begin), (end, _) in pairwise(breaks):
        held = sum(filled[start] for start in starts[bisect_left(starts, begin) : bisect_left(starts, end)])
        empty += len("".join(body[begin:end].split())) <= held
    return 2 * empty >= len(breaks)


class _Numbered(NamedTuple):
    """A line with a page number: where the line begins, where the number and the line end, and the number."""

    line: int
    end: int
    line_end: int
    number: int


def _numbered_lines(body: str) -> dict[str, list[Span]]:
    """Lines with rising page numbers, by the words that all of them have before the number."""
    rows: dict[str, list[_Numbered]] = {}
    for line, row in sorted({row.line: row for row in _lines_with_numbers(body)}.items()):
        mask = _mask(body[line : row.end]).lower()
        is_paged = "page" in mask
        may_be = not is_paged or _is_head(body[line : row.line_end], mask)
        if may_be and not _MAY_BE_SAID.match(body, line + 1, row.line_end if is_paged else row.end):
            rows.setdefault(mask, []).append(row)
    return {mask: _with_words_behind(body, each) for mask, each in rows.items() if _are_rising(each)}


def _is_head(line: str, mask: str) -> bool:
    """Whether a line is a page number alone or between signs, or has enough words for a running head."""
    if mask == _BARE:
        return _mask(line).lower() == _BARE
    return mask[0] in "=-" or len(_WORDS.findall(line)) >= _FEWEST_WORDS


def _lines_with_numbers(body: str) -> Iterator[_Numbered]:
    for pattern in reversed(_NUMBERED):  # the surer pattern is last, as its lines replace others
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
    """Whether the pattern is found near the top, as it is where pages have numbers."""
    return pattern.search(body, 0, FIRST_PAGES) is not None


def _are_rising(rows: Sequence[_Numbered]) -> bool:
    rising = sum(sooner.number + 1 == later.number for sooner, later in pairwise(rows))
    return len(rows) >= _FEWEST_PAGES and rising >= _RISING * (len(rows) - 1)


def _with_words_behind(body: str, rows: Sequence[_Numbered]) -> list[Span]:
    """Each line up to its number, or all of it if the same words follow the numbers of at least half of the lines."""
    behind = [_mask(body[row.end : min(row.line_end, row.end + _LONGEST)]) for row in rows]
    usual, uses = Counter(behind).most_common(1)[0]
    is_usual = 2 * uses >= len(rows)
    return [
        Span(row.line, row.line_end if is_usual and words == usual else row.end)
        for row, words in zip(rows, behind, strict=True)
    ]


def _repeated_lines(body: str, edges: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Of the lines at each edge, those that are at many edges, from the edge inward up to the first that is not."""
    masked = [[_mask(body[start:end]) for start, end in lines] for lines in edges]
    seen = Counter(mask for masks in masked for mask in set(masks))
    fewest = max(_FEWEST_PAGES, _SHARE * len(edges))
    for lines, masks in zip(edges, masked, strict=True):
        for line, mask in zip(lines, masks, strict=True):
            if seen[mask] < fewest or _MAY_BE_SAID.match(body, *line):
                break
            yield line


def _mask(text: str) -> str:
    """The line with `#` for its numbers, so that lines of different pages are equal."""
    return _DIGITS.sub("#", " ".join(text.split()))


def _foot(body: str, end: int, stop: int) -> Iterator[Span]:
    """The last lines, without empty ones, of the page that ends here; the last one first."""
    for _ in range(_MOST_LINES):
        start = max(body.rfind("\n", max(stop, end - _LONGEST - 1), end) + 1, stop)
        if end - start > _LONGEST or start <= stop:
            return
        if body[start:end].strip():
            yield Span(start, end)
        end = start - 1


def _head(body: str, start: int, stop: int) -> Iterator[Span]:
    """The first lines, without empty ones, of the page that begins here."""
    for _ in range(_MOST_LINES):
        end = body.find("\n", start, min(start + _LONGEST, stop))
        if end < 0:
            return
        if body[start:end].strip():
            yield Span(start, end)
        start = end + 1
