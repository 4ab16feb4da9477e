"""Captions that give the first line of every cue to the speaker's name."""

from __future__ import annotations

import re
from collections import Counter
from itertools import repeat

from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.names import clean_name, is_plausible, is_written_as_full_name
from cxfocus.readers.cues.pieces import Attributed, Mark, cut_cues
from cxfocus.transcript import Span

_FIRST_LINE = re.compile(r"[^\n]+\n\s*")
_LONGEST = 60
_SHARE = 0.8
_REPEATED = 0.5
_USES = 3
#: No line begins with nothing, and no name with the end of a sentence.
_NO_NAME = frozenset(["", ".", "!", "?"])
#: A dash alone on a line: somebody else goes on.
_DASH = re.compile(r"(?<=\n)[ \t]*-[ \t]*(?:\n\s*|\Z)")


def by_first_lines(body: str, cues: Cues) -> Attributed | None:
    """Speech under the names; None unless four cues in five begin with one of a few lines met again and again.

    Who speaks once is as good a name where half of the cues begin with names that come again, and all look like names.
    """
    lines = _first_lines(body, cues)
    names = _names(lines)
    if not names:
        return None
    marks = []
    for line, start, end in zip(lines, cues.start, cues.end, strict=True):
        match = _FIRST_LINE.match(body, start, end) if line in names else None
        first = Mark(start, match.end(), names[line]) if match else Mark(start, start, None)
        others = [Mark(dash.start(), dash.end(), None, fresh=True) for dash in _DASH.finditer(body, first.start, end)]
        marks.append([first, *others])
    labels = [Span(mark.label, mark.start) for here in marks for mark in here if mark.start > mark.label]
    return Attributed(cut_cues(body, cues, marks), labels, "name on the first line")


def _names(lines: list[str]) -> dict[str, str | None]:
    uses = Counter(line for line in lines if line[:1] not in _NO_NAME)
    repeated = sum(count for count in uses.values() if count > 1)
    if repeated < _REPEATED * len(lines):
        return {}
    told = {line for line, count in uses.items() if count >= _USES or is_written_as_full_name(line)}
    names = {line: clean_name(line) for line in told if is_plausible(line.strip("()[]"))}
    again = sum(uses[line] for line in names if uses[line] > 1)
    enough = sum(uses[line] for line in names) >= _SHARE * max(len(lines), _USES)
    return names if enough and again >= _REPEATED * len(lines) else {}


def _first_lines(body: str, cues: Cues) -> list[str]:
    """Of each cue the first of several lines, "" where that is too long."""
    line_ends = map(body.find, repeat("\n"), cues.start, cues.end)
    return [
        body[start:end].rstrip() if start < end <= start + _LONGEST else ""
        for start, end in zip(cues.start, line_ends, strict=True)
    ]
