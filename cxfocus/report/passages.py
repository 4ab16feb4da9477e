"""The strongest passages of each side: where its mentions stand closest together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cxfocus.lexicon.model import SIDES, Side
from cxfocus.report.model import Mention, Passage
from cxfocus.scoring.tally import Tally
from cxfocus.transcript import Turn

#: How many passages of a side are quoted, and how long they may be.
COUNT = 3
_LONGEST = 280
_SENTENCE_START = re.compile(r"(?:[.!?][\"')\]\u201d]*\s+|\n\s*\n\s*)(?=\S)")
_FEWEST = 2
_ENDS_A_SENTENCE = ".!?\"')]\u201d\u2026:;"
_AFTER_A_SENTENCE = ("", "\n", *_ENDS_A_SENTENCE)
_TURNS = 40


def strongest_turns(tally: Tally) -> frozenset[int]:
    """The turns with the most mentions of each side, among which the strongest passages are looked for.

    Those few are enough: a passage lies in one turn, and reading them alone
    keeps the quotations of a day-long hearing as cheap as those of a page.
    """
    best: list[int] = []
    for counts in (tally.customer, tally.institution):
        best += sorted(filter(counts.__getitem__, range(len(counts))), key=lambda turn: (-counts[turn], turn))[:_TURNS]
    return frozenset(best)


def strongest(
    mentions: Sequence[Mention], turns_of: Sequence[int], turns: Sequence[Turn], body: str
) -> tuple[Passage, ...]:
    """Up to `COUNT` passages a side, in order of strength; `turns_of` are the turns of the mentions."""
    found: list[Passage] = []
    for side in SIDES:
        taken: list[tuple[int, int]] = []
        for first, last in _windows(mentions, turns_of, side):
            if len(taken) == COUNT:
                break
            start, end = _quotation(body, turns[turns_of[first]], mentions[first].start, mentions[last].end)
            if any(start < b and a < end for a, b in taken):
                continue
            taken.append((start, end))
            found.append(_passage(side, mentions, (start, end), body, first))
    return tuple(found)


def _windows(mentions: Sequence[Mention], turns_of: Sequence[int], side: Side) -> list[tuple[int, int]]:
    """For each mention of a side, the last one of the side a quotation from it still holds; best first."""
    own = [index for index, mention in enumerate(mentions) if mention.side == side]
    windows = []
    end = 0
    for place, first in enumerate(own):
        end = max(end, place)
        while end + 1 < len(own) and _fits(mentions, turns_of, first, own[end + 1]):
            end += 1
        score = end - place + 1
        others = own[end] - first + 1 - score
        if score >= _FEWEST or len(own) <= COUNT:
            windows.append((-(score - 0.5 * others), first, own[end]))
    return [(first, last) for _, first, last in sorted(windows)]


def _fits(mentions: Sequence[Mention], turns_of: Sequence[int], first: int, last: int) -> bool:
    return turns_of[first] == turns_of[last] and mentions[last].end - mentions[first].start <= _LONGEST - 40


def _quotation(body: str, turn: Turn, start: int, end: int) -> tuple[int, int]:
    """The sentences around a window, or as much of them as fits, cut at spaces."""
    room = _LONGEST - (end - start)
    low, high = max(turn.start, start - room // 2), min(turn.end, end + room // 2)
    sentence = low
    for match in _SENTENCE_START.finditer(body, low, start + 1):
        sentence = match.end()
    if sentence == low > turn.start:
        space = body.find(" ", low, start)
        sentence = start if space < 0 else space + 1
    high = min(turn.end, max(high, end))
    after = _SENTENCE_START.search(body, end, high)
    if after is not None:
        return sentence, after.start() + 1
    if high < turn.end:
        space = body.rfind(" ", end, high)
        high = end if space < 0 else space
    return sentence, high


def _passage(side: Side, mentions: Sequence[Mention], span: tuple[int, int], body: str, first: int) -> Passage:
    start, end = span
    inside = [
        mention
        for mention in mentions[max(0, first - 40) : first + 80]
        if start <= mention.start and mention.end <= end
    ]
    return Passage(
        side,
        _shown(body, *span),
        mentions[first].line,
        mentions[first].speaker,
        mentions[first].time,
        sum(mention.side == "customer" for mention in inside),
        sum(mention.side == "institution" for mention in inside),
    )


def _shown(body: str, start: int, end: int) -> str:
    """The quotation on one line, with an ellipsis where it begins or ends inside a sentence."""
    before = body[max(0, start - 3) : start].rstrip(" ")[-1:]
    cut_before = before not in _AFTER_A_SENTENCE
    after = body[end : end + 3].lstrip(" ")[:1]
    cut_after = body[end - 1] not in _ENDS_A_SENTENCE and after not in ("", "\n")
    return ("… " if cut_before else "") + one_line(body[start:end]) + (" …" if cut_after else "")


def one_line(text: str) -> str:
    """Text with every run of white space (and what has no width) as one space."""
    return " ".join(text.replace("\x7f", "").split())
