"""Labels broken in two by a line end or by the next cue, if the same label stands whole elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from cxfocus.readers.cues.cue_labels import clean_name
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import SpeakerChange
from cxfocus.text.expressions import regex

_TWO_LINES = regex(r"([^\n:>]{1,59})\n\s*([^\n:>]{1,59}):(?:\s+|\Z)")
_ONE_LINE = regex(r"([^\n:>]{1,59}):(?:\s+|\Z)")


def first_parts(labels: Iterable[str]) -> dict[str, list[str]]:
    """Map the last words of each label to its first words: `DOE` to `JANE`, which may end the line before."""
    parts: dict[str, list[str]] = {}
    for label in labels:
        words = label.split(" ")
        for number in range(1, len(words)):
            parts.setdefault(" ".join(words[number:]), []).append(" ".join(words[:number]))
    return parts


def start_of_part(body: str, start: int, end: int, parts: list[str]) -> int:
    """Return where the last line from `start` to `end` begins, if it is one of the parts; else -1."""
    begin = max(body.rfind("\n", start, end) + 1, start)
    return begin if body[begin:end].strip() in parts else -1


def mend_labels(body: str, cues: Cues, found: list[list[SpeakerChange]]) -> list[list[SpeakerChange]]:
    """Give a mark of chevrons without a name that of a broken label after it; `found` has the marks of each cue."""
    whole = {mark.speaker.casefold(): mark.speaker for marks in found for mark in marks if mark.speaker}
    if not any(" " in name for name in whole):
        return found
    for row, marks in enumerate(found):
        for number, mark in enumerate(marks):
            if mark.speaker is None:
                upto = marks[number + 1].label if number + 1 < len(marks) else cues.end[row]
                marks[number] = _inside(body, mark, upto, whole)
        if marks and marks[-1].speaker is None and row + 1 < len(found):
            _across(body, cues, row, found, whole)
    return found


def complete_labels(body: str, cues: Cues, found: list[list[SpeakerChange]]) -> list[list[SpeakerChange]]:
    """Give a mark of chevrons its label if it has only the beginning, and the next cue has the whole label."""
    below: list[SpeakerChange] = []
    for row in reversed(range(len(found))):
        marks = found[row]
        name = next((mark.speaker for mark in below if mark.speaker), None) if marks else None
        if name and marks[-1].speaker is None:
            begun = (clean_name(body[marks[-1].start : cues.end[row]]) or "").casefold()
            if begun and name.casefold().startswith(begun):
                marks[-1] = SpeakerChange(marks[-1].label, cues.end[row], name)
        below = marks
    return found


def _inside(body: str, mark: SpeakerChange, upto: int, whole: dict[str, str]) -> SpeakerChange:
    match = _TWO_LINES.match(body, mark.start, upto)
    name = _known(f"{match[1]} {match[2]}", whole) if match else None
    return SpeakerChange(mark.label, match.end(), name) if match and name else mark


def _across(body: str, cues: Cues, row: int, found: list[list[SpeakerChange]], whole: dict[str, str]) -> None:
    """Mend a label whose first part ends the cue in `row` and whose rest begins the next cue."""
    last = found[row][-1]
    start, end = cues.start[row + 1], cues.end[row + 1]
    match = _ONE_LINE.match(body, start, end)
    name = _known(f"{body[last.start : cues.end[row]]} {match[1]}", whole) if match else None
    if match and name:
        found[row][-1] = SpeakerChange(last.label, cues.end[row], name)
        found[row + 1].insert(0, SpeakerChange(start, match.end(), name))


def _known(written: str, whole: dict[str, str]) -> str | None:
    return whole.get((clean_name(written) or "").casefold())
