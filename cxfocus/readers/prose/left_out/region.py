"""A rule of what is left out, as a row of a table.

The text it is asked of begins with a line feed of its own, so that one expression finds every line; positions in it are
one too high.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from cxfocus.readers.prose.skipped import Skipped


class Region(NamedTuple):
    """What finds such stretches, and what is found far faster, without which there are none.

    That is a character or a rare word, and strings (in small letters for both ends) one of which stands `within` so
    many characters of the top; the pattern is looked for in all of the text, or there alone.
    """

    rule: str
    sign: str
    pattern: re.Pattern[str]
    one_of: tuple[str, ...] = ()
    within: int | None = None
    only: Literal["top", "ends"] | None = None

    def found(self, body: str) -> Iterator[Skipped]:
        """Each such stretch."""
        for start, end in self._at_ends(body) if self.only == "ends" else self._from_top(body):
            yield from skipped_at(self.rule, map(re.Match.span, self.pattern.finditer(body, start, end)))

    def _from_top(self, body: str) -> tuple[tuple[int, int], ...]:
        """Where the pattern is looked for, if there is a sign of it."""
        within = len(body) if self.within is None else self.within
        for each in self.one_of:
            if body.find(each, 0, within) >= 0:
                break
        else:
            if self.one_of:
                return ()
        return ((0, within if self.only else len(body)),)

    def _at_ends(self, body: str) -> Iterator[tuple[int, int]]:
        length, within = len(body), self.within or len(body)
        for start, end in ((0, within), (length - within, length)) if length > 2 * within else ((0, length),):
            if any(map(body[start:end].lower().__contains__, self.one_of)):
                yield start, end


def skipped_at(rule: str, spans: Iterable[tuple[int, int]]) -> Iterator[Skipped]:
    """Spans of the text with one line feed more as what a rule leaves out."""
    return (Skipped(rule, max(start - 1, 0), end - 1) for start, end in spans)
