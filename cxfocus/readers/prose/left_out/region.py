"""A rule of what is left out, as a row of a table.

The text that a rule is given begins with an extra line feed, so that one expression finds every line: what it leaves
out often begins with the end of the line above. `skipped_at` turns places in it into those in the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.transcript import LeftOutRule


class Region(NamedTuple):
    """The pattern of the stretches that a rule leaves out, and signs of them that are found far faster.

    Without its signs a rule finds nothing. `sign` is a character or a rare word anywhere in the text. One string of
    `one_of`, if there are any, must be in the first `within` characters; for the `ends` it is in lower case, and must
    be in the first or the last `within` characters. The pattern is searched in all of the text, or `only` in these.
    """

    rule: LeftOutRule
    sign: str
    pattern: re.Pattern[str]
    one_of: tuple[str, ...] = ()
    within: int | None = None
    only: Literal["top", "ends"] | None = None

    def found(self, body: str) -> Iterator[SkippedSpan]:
        """Yield each stretch that the rule leaves out."""
        for start, end in self._at_ends(body) if self.only == "ends" else self._from_top(body):
            yield from skipped_at(self.rule, map(re.Match.span, self.pattern.finditer(body, start, end)))

    def _from_top(self, body: str) -> tuple[tuple[int, int], ...]:
        """The parts of the text to search for the pattern; none if no sign is there."""
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


def skipped_at(rule: LeftOutRule, spans: Iterable[tuple[int, int]]) -> Iterator[SkippedSpan]:
    """Return spans of the text with the extra line feed as stretches that a rule leaves out."""
    return (SkippedSpan(rule, max(start - 1, 0), end - 1) for start, end in spans)
