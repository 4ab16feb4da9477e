"""Captions with the speaker's name on the first line of every cue."""

from __future__ import annotations

import re
from collections import Counter
from itertools import repeat

from cxfocus.readers.cues.cue_labels import clean_name, is_plausible, is_written_as_full_name
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import SpeakerChange, SpeakerPieces, cut_cues
from cxfocus.text.expressions import regex
from cxfocus.transcript import Span

_FIRST_LINE = regex(r"[^\n]+\n\s*")
_LONGEST = 60
_SHARE = 0.8
_REPEATED = 0.5
_BRACKETS = "()[]"
_USES = 3
#: First characters of lines that are no names: of an empty line (""), and the end of a sentence.
_NO_NAME = frozenset(["", ".", "!", "?"])
#: A dash alone on a line: another person goes on, whose name may follow.
_DASH = regex(r"(?<=\n)[ \t]*-[ \t]*(?:\n\s*|\Z)")


def by_first_lines(body: str, cues: Cues) -> SpeakerPieces | None:
    """Return speech under the names; None unless four cues in five begin with a name.

    Half of the cues must begin with names that come again. Then a line used once or twice is a name, too, if it is
    written as a full name.
    """
    line_ends = list(map(body.find, repeat("\n"), cues.start, cues.end))
    if max(line_ends, default=-1) < 0:
        return None
    lines = _first_lines(body, cues, line_ends)
    dashes = _dashes(body, cues)
    names = _names([*lines, *(_line(body, dash.end(), cues.end[row]) for row in dashes for dash in dashes[row])])
    if not names:
        return None
    marks = []
    for row, (start, end) in enumerate(zip(cues.start, cues.end, strict=True)):
        first = _mark(body, start, start, end, names)
        marks.append([first, *(_mark(body, dash.start(), dash.end(), end, names) for dash in dashes.get(row, ()))])
    labels = [Span(mark.label, mark.start) for here in marks for mark in here if mark.start > mark.label]
    return SpeakerPieces(cut_cues(body, cues, marks), labels, "name on the first line")


def _dashes(body: str, cues: Cues) -> dict[int, list[re.Match[str]]]:
    """Dashes alone on a line, by row of the cues."""
    if "\n-" not in body:
        return {}
    return {row: list(_DASH.finditer(body, *span)) for row, span in enumerate(zip(cues.start, cues.end, strict=True))}


def _mark(body: str, label: int, start: int, end: int, names: dict[str, str | None]) -> SpeakerChange:
    """Mark of the speaker from `start` on; after a dash it is another person, named or not."""
    line = _line(body, start, end)
    if line in names and (name := _FIRST_LINE.match(body, start, end)):
        return SpeakerChange(label, name.end(), names[line])
    return SpeakerChange(label, start, None, fresh=start > label)


def _names(lines: list[str]) -> dict[str, str | None]:
    uses = Counter(line for line in lines if line[:1] not in _NO_NAME)
    repeated = sum(count for count in uses.values() if count > 1)
    if repeated < _REPEATED * len(lines):
        return {}
    likely = {line for line, count in uses.items() if count >= _USES or is_written_as_full_name(line.strip(_BRACKETS))}
    names = {line: clean_name(line) for line in likely if is_plausible(line.strip(_BRACKETS))}
    again = sum(uses[line] for line in names if uses[line] > 1)
    enough = sum(uses[line] for line in names) >= _SHARE * max(len(lines), _USES)
    return names if enough and again >= _REPEATED * len(lines) else {}


def _first_lines(body: str, cues: Cues, line_ends: list[int]) -> list[str]:
    """First line of each cue that has several; "" if there is only one, or it is too long."""
    return [
        body[start:end].rstrip() if start < end <= start + _LONGEST else ""
        for start, end in zip(cues.start, line_ends, strict=True)
    ]


def _line(body: str, start: int, end: int) -> str:
    line_end = body.find("\n", start, end)
    return body[start:line_end].rstrip() if start < line_end <= start + _LONGEST else ""
