"""The strongest passages of each side: the places where its mentions are closest together."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from cxfocus.lexicon.model import SIDES, Side
from cxfocus.matching.sentences import sentence_ends
from cxfocus.report.model import Mention, Passage
from cxfocus.scoring.tally import Tally
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.text.lines import line_end
from cxfocus.transcript import Layout, Turn

#: Passages quoted of each side.
COUNT = 3
#: Code points of a quotation.
_LONGEST = 280
#: Mentions of the side in a passage, if the side has more than `COUNT`, and any passage has so many.
_FEWEST = 2
#: Turns of each side in which passages are looked for.
_TURNS = 40


def headings_of(layout: Layout) -> frozenset[int]:
    """Return the turns that are nothing but the heading of a section."""
    starts = {section.start for section in layout.sections}
    if not starts or layout.spoken is not None:
        return frozenset()
    body, turns = layout.blanked_text, enumerate(layout.turns)
    return frozenset(at for at, turn in turns if turn.start in starts and line_end(body, turn.start) >= turn.end)


def strongest_turns(tally: Tally, headings: Container[int]) -> frozenset[int]:
    """Return the turns with the most mentions of each side, in which the strongest passages are looked for.

    These few are enough, as a passage lies in one turn, and make the passages
    of a day-long hearing as cheap as those of a page. Headings come last.
    """
    best: list[int] = []
    for counts in (tally.customer, tally.institution):
        turns = filter(counts.__getitem__, range(len(counts)))
        best += sorted(turns, key=lambda turn: (turn in headings, -counts[turn], turn))[:_TURNS]
    return frozenset(best)


def strongest_passages(
    mentions: Sequence[Mention], turns_of: Sequence[int], headings: Container[int], turns: Sequence[Turn], body: str
) -> tuple[Passage, ...]:
    """Return up to `COUNT` passages of each side, the strongest first; `turns_of` are the turns of the mentions.

    `headings` are turns that are quoted only if too little else is found: they name a subject, and say nothing of it.
    """
    found: list[Passage] = []
    for side in SIDES:
        taken: list[tuple[int, int]] = []
        for first, last in _windows(mentions, turns_of, headings, side):
            if len(taken) == COUNT:
                break
            quotation = _quotation(body, turns[turns_of[first]], mentions[first].start, mentions[last].end)
            if any(quotation.start < b and a < quotation.end for a, b in taken):
                continue
            taken.append(quotation[:2])
            found.append(_passage(side, mentions, quotation, body, first))
    return tuple(found)


def _windows(
    mentions: Sequence[Mention], turns_of: Sequence[int], headings: Container[int], side: Side
) -> list[tuple[int, int]]:
    """Return pairs of a mention and the last one of its side that fits into a quotation with it; the best first."""
    own = [index for index, mention in enumerate(mentions) if mention.side == side]
    windows = []
    end = 0
    for place, first in enumerate(own):
        end = max(end, place)
        while end + 1 < len(own) and _fits(mentions, turns_of, first, own[end + 1]):
            end += 1
        score = end - place + 1
        others = own[end] - first + 1 - score
        windows.append((turns_of[first] in headings, 0.5 * others - score, score, first, own[end]))
    strong = [window for window in windows if window[2] >= _FEWEST]
    return [(first, last) for *_, first, last in sorted(strong if len(own) > COUNT and strong else windows)]


def _fits(mentions: Sequence[Mention], turns_of: Sequence[int], first: int, last: int) -> bool:
    return turns_of[first] == turns_of[last] and mentions[last].end - mentions[first].start <= _LONGEST - 40


class _Quotation(NamedTuple):
    """The quoted stretch of a turn, and whether it begins or ends inside a sentence."""

    start: int
    end: int
    begins_inside: bool
    ends_inside: bool


def _quotation(body: str, turn: Turn, start: int, end: int) -> _Quotation:
    """Return the sentences around a window, or the part of them that fits, cut at spaces."""
    room = _LONGEST - (end - start)
    low, high = max(turn.start, start - room // 2), max(end, min(turn.end, end + room // 2))
    first = low
    for match in sentence_ends(body, low, start + 1):
        first = match.end()
    begins_inside = first == low > turn.start
    if begins_inside:
        space = body.find(" ", low, start)
        first = start if space < 0 else space + 1
    beyond = min(turn.end, high + 1)  # to see whether a small letter follows
    if after := next(sentence_ends(body, end, beyond), None):
        return _Quotation(first, after.start() + len(after[0].rstrip()), begins_inside, ends_inside=False)
    ends_inside = high < turn.end
    if ends_inside:
        space = body.rfind(" ", end, high)
        high = end if space < 0 else space
    return _Quotation(first, high, begins_inside, ends_inside)


def _passage(side: Side, mentions: Sequence[Mention], quotation: _Quotation, body: str, first: int) -> Passage:
    start, end = quotation[:2]
    inside = [
        mention
        for mention in mentions[max(0, first - 40) : first + 80]
        if start <= mention.start and mention.end <= end
    ]
    return Passage(
        side=side,
        text=_quoted_text(body, quotation),
        line=mentions[first].line,
        speaker=mentions[first].speaker,
        time=mentions[first].time,
        customer=sum(mention.side == "customer" for mention in inside),
        institution=sum(mention.side == "institution" for mention in inside),
    )


def _quoted_text(body: str, quotation: _Quotation) -> str:
    """Return the quotation on one line, with an ellipsis where it begins or ends inside a sentence."""
    start, end, begins_inside, ends_inside = quotation
    return ("… " if begins_inside else "") + one_line(body[start:end]) + (" …" if ends_inside else "")


def one_line(text: str) -> str:
    """Return the text with a single space for each run of white space, and without blanked characters in words."""
    return " ".join(text.replace(ZERO_WIDTH, "").split())
