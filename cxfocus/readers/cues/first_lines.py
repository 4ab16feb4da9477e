"""Captions that give the first line of every cue to the speaker's name."""

from __future__ import annotations

import re
from collections import Counter
from itertools import repeat

from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.names import clean_name, is_plausible
from cxfocus.readers.cues.pieces import Attributed, Mark, cut_cues
from cxfocus.transcript import Span

_FIRST_LINE = re.compile(r"[^\n]+\n\s*")
_LONGEST = 60
_SHARE = 0.8
_USES = 3
#: No line begins with nothing, and no name with the end of a sentence.
_NO_NAME = frozenset(["", ".", "!", "?"])
#: A dash alone on a line: somebody else goes on.
_DASH = re.compile(r"(?<=\n)[ \t]*-[ \t]*(?:\n\s*|\Z)")


def by_first_lines(body: str, cues: Cues) -> Attributed | None:
    """Speech under the names; None unless four cues in five begin with one of a few lines met again and again."""
    lines = _first_lines(body, cues)
    often = {line: count for line, count in Counter(lines).items() if count >= _USES and line[:1] not in _NO_NAME}
    names = (
        {line: clean_name(line) for line in often if is_plausible(line.strip("()[]"))} if _most(often, lines) else {}
    )
    if not _most({line: often[line] for line in names}, lines):
        return None
    marks = []
    for line, start, end in zip(lines, cues.start, cues.end, strict=True):
        match = _FIRST_LINE.match(body, start, end) if line in names else None
        first = Mark(start, match.end(), names[line]) if match else Mark(start, start, None)
        others = [Mark(dash.start(), dash.end(), None, fresh=True) for dash in _DASH.finditer(body, first.start, end)]
        marks.append([first, *others])
    labels = [Span(mark.label, mark.start) for here in marks for mark in here if mark.start > mark.label]
    return Attributed(cut_cues(body, cues, marks), labels, "name on the first line")


def _first_lines(body: str, cues: Cues) -> list[str]:
    """Of each cue the first of several lines, "" where that is too long."""
    line_ends = map(body.find, repeat("\n"), cues.start, cues.end)
    return [
        body[start:end].rstrip() if start < end <= start + _LONGEST else ""
        for start, end in zip(cues.start, line_ends, strict=True)
    ]


def _most(uses: dict[str, int], lines: list[str]) -> bool:
    return sum(uses.values()) >= _SHARE * max(len(lines), _USES)
