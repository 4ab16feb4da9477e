"""Labels at the start of later lines of a cue: another person speaks in the same caption."""

from __future__ import annotations

import re
from collections import Counter
from itertools import compress, count, repeat
from operator import ge

from cxfocus.readers.cues.cue_labels import LABEL, is_diarized, is_written_as_name
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import SpeakerChange
from cxfocus.readers.cues.speakers.broken import first_parts, start_of_part
from cxfocus.text.expressions import regex

#: The name in each label; None if the label says that it is unknown.
LabelNames = dict[str | None, str | None]
#: Possible labels, by row of the cues.
Later = dict[int, list[re.Match[str]]]

_LABEL = regex(rf"\n[ \t]*+{LABEL}")
#: The end of a sentence, at the end of a line.
_ENDS = regex(r"(?:[.?!\u2026\u2014]|--)[\"'\u201d\u2019]?\s*\Z")


def later_labels(body: str, cues: Cues) -> Later:
    """Return everything that has the form of a label."""
    line_ends = list(map(body.find, repeat("\n"), cues.start, cues.end))
    rows = compress(count(), map(ge, line_ends, repeat(0)))
    found = {row: list(_LABEL.finditer(body, cues.start[row], cues.end[row])) for row in rows}
    return {row: matches for row, matches in found.items() if matches}


def names_on_later_lines(body: str, cues: Cues, later: Later, uses: Counter[str], names: LabelNames) -> set[str]:
    """Return the names that only later lines prove; `uses` counts labels that begin cues.

    These are names by software, names that come again after the end of a sentence, and names in capitals if all other
    names are in capitals, too.
    """
    others = [(row, match) for row, matches in later.items() for match in matches if match[1] not in names]
    proved = {match[1] for _, match in others if is_diarized(match[1])}
    others = [(row, match) for row, match in others if is_written_as_name(match[1])]
    after_sentence = Counter(
        match[1] for _, match in others if _ENDS.search(body, max(match.start() - 4, 0), match.start())
    )
    proved |= {name for name, again in after_sentence.items() if again + uses[name] > 1}
    if all(map(str.isupper, filter(None, names))):
        proved |= {
            match[1] for row, match in others if match[1].isupper() and not body[match.end() : cues.end[row]].isupper()
        }
    return proved


def marks_inside(body: str, cues: Cues, later: Later, names: LabelNames) -> dict[int, list[SpeakerChange]]:
    """Return the changes of speaker inside cues, by row; a label may begin on the line before."""
    inside: dict[int, list[SpeakerChange]] = {}
    parts = first_parts(filter(None, names))
    for row, matches in later.items():
        marks = []
        for match in matches:
            label, begin = match[1], match.start()
            broken = start_of_part(body, cues.start[row], begin, parts[label]) if label in parts else -1
            if broken >= 0:
                label, begin = f"{body[broken:begin].strip()} {label}", broken
            if label in names:
                marks.append(SpeakerChange(begin, match.end(), names[label]))
        if marks:
            inside[row] = marks
    return inside
