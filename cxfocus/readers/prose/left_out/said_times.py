"""Times in words below or above the same time in digits, as web pages have them for people who listen to the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxfocus.readers.prose.left_out.region import skipped_at
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.readers.time_patterns import CLOCK, seconds
from cxfocus.text.expressions import regex
from cxfocus.text.lines import line_start

_SAID_TIME = regex(
    r"\n(?=\d)(?:(?P<hours>\d{1,2}) hours?(?:, ?| |(?=[ \t]*(?:\n|\Z))))?"
    r"(?:(?P<minutes>\d{1,2}) minutes?(?:, ?| |(?=[ \t]*(?:\n|\Z))))?(?:(?P<seconds>\d{1,2}) seconds?)?[ \t]*(?=\n|\Z)"
)
_CLOCK = regex(rf"[ \t]*{CLOCK}[ \t]*")
_SIGNS = (" second\n", " seconds\n")
#: Characters at the top: a text without a time in words in them is not searched for more.
_TOP = 4_000


def said_times(body: str) -> Iterator[SkippedSpan]:
    """Yield each such time with its line, if the first of them are at the top."""
    found = _SAID_TIME.finditer(body) if any(map(body[:_TOP].__contains__, _SIGNS)) else ()
    return skipped_at("timestamps", (match.span() for match in found if _is_said_again(match)))


def _is_said_again(said: re.Match[str]) -> bool:
    body = said.string
    around = (
        body[line_start(body, said.start()) : said.start()],
        body[said.end() + 1 : said.end() + 20].partition("\n")[0],
    )
    numbers = [int(number or 0) for number in said.group("hours", "minutes", "seconds")]
    written = sum(number * unit for number, unit in zip(numbers, (3600, 60, 1), strict=True))
    return any(written == seconds(line.strip()) for line in around if _CLOCK.fullmatch(line))
