"""Text of video editors, scripts and meeting notes, with two times on their own line or before the words."""

from __future__ import annotations

from collections import Counter

from cxfocus.readers.cues.cue_labels import is_plausible
from cxfocus.readers.cues.formats.players import player_of, read_player
from cxfocus.readers.cues.heads.grammar import NAMED_RANGES, ONE_LINE, RANGES
from cxfocus.readers.cues.reader import read_cues
from cxfocus.readers.options import ReadingOptions
from cxfocus.text.expressions import regex
from cxfocus.text.lines import FILLED_LINE, even_line_ends, rest_of_line
from cxfocus.transcript import Layout

_HEAD = 65_536
_FEWEST = 2
#: Lines from one head to the next, on average: with more, the times are those of a program of events, or quoted.
_MOST_LINES = 12
#: Times that cannot be times of day: nobody meets at midnight, and times of day have no seconds or frames.
_NO_TIME_OF_DAY = regex(r"0{1,2}:\d\d(?!:)|\d+:\d\d:\d\d|\d+:\d\d[.,]")
_TITLE = regex(r"\s*([^\n]{1,100}?)[ \t]*\n")
#: Share of lines that must begin with two times, of heads that must have a line above, of lines that must be names.
_MOST = 0.8


def is_ranges(text: str) -> bool:
    """Whether lines with two times of a recording stand all over the text, or it has the captions of a player."""
    lines = "\n\n" + even_line_ends(text[:_HEAD])
    if _are_cues(lines) or player_of(lines):
        return True
    heads = list(RANGES.head.finditer(lines))
    if len(heads) < _FEWEST or lines.rstrip().count("\n", heads[0].start()) > _MOST_LINES * len(heads):
        return False
    if _NO_TIME_OF_DAY.match(heads[0][2]):
        return True
    return _are_names(_lines_below(lines)) or _are_named_above(lines)


def read_ranges(text: str, options: ReadingOptions) -> Layout:
    """Return the layout; the text above the first time is not speech, and its first line is the title."""
    lines = "\n\n" + even_line_ends(text[:_HEAD])
    if _are_cues(lines):
        return read_cues(text, ONE_LINE, options)
    if player := player_of(lines):
        return read_player(text, player, options)
    grammar = NAMED_RANGES if _are_named_above(lines) else RANGES
    first = grammar.head.search(lines)
    title = _TITLE.match(lines, 0, first.start() + 1) if first else None
    return read_cues(text, grammar, options, title[1] if title else None)


def _are_cues(lines: str) -> bool:
    """Whether most lines begin with two times and continue with words."""
    heads = len(ONE_LINE.head.findall(lines))
    return heads > _FEWEST and heads >= _MOST * len(FILLED_LINE.findall(lines))


def _lines_below(lines: str) -> list[str]:
    return [rest_of_line(lines, head.end() + 1).strip() for head in RANGES.head.finditer(lines)]


def _are_named_above(lines: str) -> bool:
    above = [match[1].strip().split("\n")[0] for match in NAMED_RANGES.head.finditer(lines)]
    return len(above) >= _MOST * len(RANGES.head.findall(lines)) and _are_names(above)


def _are_names(lines: list[str]) -> bool:
    uses = Counter(filter(is_plausible, lines))
    return uses.total() >= _MOST * len(lines) and 2 * len(uses) <= uses.total()
