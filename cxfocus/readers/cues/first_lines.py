"""Captions that give the first line of every cue to the speaker's name."""

from __future__ import annotations

import re
from collections import Counter
from itertools import repeat

from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.names import clean_name, is_plausible
from cxfocus.readers.cues.pieces import Attributed, Mark, cut_cues
from cxfocus.transcript import Span

_FIRST_LINE = re.compile(r"([^\s.!?][^\n]{0,59})\n\s*")
_SHARE = 0.8
_USES = 3
#: A dash alone on a line: somebody else goes on.
_DASH = re.compile(r"(?<=\n)[ \t]*-[ \t]*(?:\n\s*|\Z)")


def by_first_lines(body: str, cues: Cues) -> Attributed | None:
    """Speech under the names; None unless four cues in five begin with one of a few lines met again and again."""
    found = list(map(_FIRST_LINE.match, repeat(body), cues.start, cues.end))
    uses = Counter(match[1].strip() for match in found if match)
    names = {
        line: clean_name(line) for line, count in uses.items() if count >= _USES and is_plausible(line.strip("()[]"))
    }
    if sum(uses[line] for line in names) < _SHARE * max(len(found), _USES):
        return None
    marks = []
    for match, start, end in zip(found, cues.start, cues.end, strict=True):
        named = match and match[1].strip() in names
        first = Mark(start, match.end(), names[match[1].strip()]) if match and named else Mark(start, start, None)
        others = [Mark(dash.start(), dash.end(), None, fresh=True) for dash in _DASH.finditer(body, first.start, end)]
        marks.append([first, *others])
    labels = [Span(mark.label, mark.start) for here in marks for mark in here if mark.start > mark.label]
    return Attributed(cut_cues(body, cues, marks), labels, "name on the first line")
