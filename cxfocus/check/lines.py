"""The heaviest lines: those with the most institution mentions and the fewest customer mentions."""

from __future__ import annotations

from collections import defaultdict

from cxfocus.check.model import HeavyLine, Place
from cxfocus.report.mentions import CONTEXT
from cxfocus.report.model import DocumentReport, Mention

#: Lines named of a document: as many as one looks at.
_NAMED = 5
#: Characters from which on a context was most likely cut off inside a word.
_CUT = CONTEXT - 4


def heavy_lines(document: DocumentReport) -> tuple[HeavyLine, ...]:
    """Return the lines with the most institution mentions over customer mentions, the heaviest first."""
    by_line: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in document.mentions or ():
        by_line[mention.line].append(mention)
    lines = [_line(mentions) for mentions in by_line.values()]
    heavy = [line for line in lines if line.institution > line.customer]
    heavy.sort(key=lambda line: (line.customer - line.institution, line.place.line))
    return tuple(heavy[:_NAMED])


def _line(mentions: list[Mention]) -> HeavyLine:
    """Return one line, from its first institution mention to its last."""
    own = [mention for mention in mentions if mention.side == "institution"]
    first, last = (own or mentions)[0], (own or mentions)[-1]
    end = last.column + last.end - last.start if last.on_one_line else None
    words = tuple(dict.fromkeys(mention.text for mention in own if mention.text is not None))
    return HeavyLine(
        place=Place(first.line, first.column, end),
        customer=len(mentions) - len(own),
        institution=len(own),
        words=words,
        quote=_quote(first),
    )


def _quote(mention: Mention) -> str:
    """Return a mention in its context, which begins and ends with a whole word."""
    if mention.text is None:
        return ""
    before, after = mention.before, mention.after
    if len(before) >= _CUT:
        before = f"\N{HORIZONTAL ELLIPSIS} {before.partition(' ')[2]}"
    if len(after) >= _CUT:
        after = f"{after.rpartition(' ')[0]} \N{HORIZONTAL ELLIPSIS}"
    return f"{before}{mention.text}{after}".strip()
