"""`Ann:words`, without a blank behind the colon: labels only where most lines are written so."""

from __future__ import annotations

import re
from typing import Final

from cxfocus.readers.prose.labels import Label

#: What stands behind the colon of a time, an address, a path or a name of a program is none of these words.
TIGHT: Final = r"\n(?P<name>[^\W\d_][\w .'\u2019-]{0,40}):(?=[^\s\d/:\\])"
_LABEL = re.compile(TIGHT)
_LINE = re.compile(r"\n[ \t]*[^\s]")
_MOST_NAMES = 0.5
_FEWEST_LINES = 0.5


def labels_in(body: str) -> list[Label]:
    """Every such line, if half of all are, and the same names come again and again."""
    padded = f"\n{body}"
    found = [Label(match.start(), match["name"], match.end() - 1) for match in _LABEL.finditer(padded)]
    if len({label.name for label in found}) > _MOST_NAMES * len(found):
        return []
    return found if len(found) >= _FEWEST_LINES * len(_LINE.findall(padded)) else []
