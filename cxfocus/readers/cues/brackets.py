"""Names in brackets before the text of cues, without a colon: `[Ann Lee] We open.`, `(ANN) We open.`, `<Ann> So.`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import repeat
from operator import contains

from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.names import clean_name, is_diarized, is_plausible
from cxfocus.readers.cues.sounds import sound_marks
from cxfocus.transcript import Span

_OPENING = "[(<"
_NAME = r"([^\[\]()<>{}\n]{1,60})"
_LABEL = re.compile(rf"(?:\[{_NAME}\]|\({_NAME}\)|<{_NAME}>)[ \t]*(?=[^\s:])")
#: Of nearly all cues, or who knows whether a bracket names a speaker, a mood or a sound.
_MOST = 0.8
_FEWEST = 3
_TAG = re.compile(r"(?:[bciuv]|lang|ruby|rt|font)(?:[\s.]|\Z)", re.IGNORECASE)


def open_brackets(body: str, cues: Cues) -> tuple[Cues, list[Span]]:
    """Narrow cues by the name in brackets that begins them, where the whole file writes so; also the spans of these."""
    least = max(_FEWEST, _MOST * len(cues.start))
    if sum(map(contains, repeat(_OPENING), map(body.__getitem__, cues.start))) < least:
        return cues, []
    found = list(map(_LABEL.match, repeat(body), cues.start, cues.end))
    written = [next(filter(None, match.groups())) if match else "" for match in found]
    uses = Counter(filter(_is_name, written))
    if uses.total() < least or 2 * len(uses) > uses.total():
        return cues, []
    labels = [Span(*match.span()) for match, name in zip(found, written, strict=True) if match and name in uses]
    ends = {label.start: label.end for label in labels}
    voice = [(clean_name(name) or "") if name in uses else "" for name in written]
    return replace(cues, start=[ends.get(start, start) for start in cues.start], voice=voice), labels


@lru_cache(maxsize=512)
def _is_name(written: str) -> bool:
    if not is_plausible(written) or written[0].islower() or is_diarized(written) or _TAG.match(written):
        return False
    return not sound_marks(f"[{written}] x")
