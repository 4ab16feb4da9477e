"""Where the date of a recording may stand: not in what was said of other days, nor where captions were made."""

from __future__ import annotations

import re

from cxfocus.transcript import Layout

#: Who says the date of the meeting names one of these with it; but `today's paper` may be an old one.
_OF_MEETING = re.compile(
    r"\b(?:today(?!['\u2019]s\b(?! date\b))|tonight|welcome|meeting|session|hearing|call|council|board|committee|"
    r"podcast|episode)\b",
    re.IGNORECASE,
)
#: So far around a year it is looked for.
_AROUND = 90
_YEAR = re.compile(r"(?:19|20)\d\d")
_MADE = re.compile(r"\nNOTE[ \t]+(?:Creation )?Date[^\n]*")
_HEAD = 3_000


def dated_text(text: str, layout: Layout) -> str:
    """The text of a recording without the years of other days in its cues: it must say that the day is its own."""
    if not layout.cues:
        return text
    end = min(len(text), _HEAD)
    first = min(layout.cues[0].start, end)
    above = _MADE.sub(lambda made: "\n" + " " * (len(made[0]) - 1), text[:first])
    said = _YEAR.sub(lambda year: year[0] if _is_own(year) else "    ", text[first:end])
    return f"{above}{said}{text[end:]}"


def _is_own(year: re.Match[str]) -> bool:
    return _OF_MEETING.search(year.string, max(0, year.start() - _AROUND), year.end() + _AROUND) is not None
