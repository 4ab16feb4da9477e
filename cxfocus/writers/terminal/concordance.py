"""Every mention in its context: the keyword in one column, the words around it on both sides."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.lexicon.model import Side
from cxfocus.report.document_wording import LETTERS
from cxfocus.report.model import Mention
from cxfocus.writers.terminal.look import Look
from cxfocus.writers.terminal.spans import Ink, Inked, Line, cells, cut_end, cut_start, fit, line, pad_line

_INKS: dict[Side, Ink] = {"customer": "strong customer", "institution": "strong institution"}
_GAP = "  "
_LEGEND = "  line:column, C customer or I institution, the words around"
_CLOSING = (",", ".", ";", ":", "!", "?", ")", "]")
#: Share (0 to 1) of the room for words that is before the keyword.
_BEFORE = 0.45


def concordance(mentions: Sequence[Mention], look: Look) -> list[Line]:
    """Return a line for each mention, in order of position: `line:column`, C or I, before, keyword, after."""
    legend = fit(_LEGEND, look.width - len("Mentions"), look.glyphs.ellipsis)
    title = (Inked("Mentions", "strong"), Inked(legend, "quiet"))
    places = [f"{mention.line}:{mention.column}" for mention in mentions]
    widest = max(map(len, places), default=0)
    before = max(0, int((look.width - widest - len(_GAP) * 3 - 1) * _BEFORE))
    rows = [
        (Inked(f"{place:>{widest}}{_GAP}", "quiet"), *_in_context(mention, widest, before, look))
        for place, mention in zip(places, mentions, strict=True)
    ]
    return [title, *rows]


def _in_context(mention: Mention, widest: int, before: int, look: Look) -> Line:
    """Return the cells of a mention after its place; `before` is the width of the words before the keyword."""
    mark = Inked(f"{LETTERS[mention.side]}{_GAP}", mention.side)
    left = pad_line(line(cut_start(look.plain(mention.before.rstrip()), before)), before, right=True)
    room = look.width - widest - len(_GAP) * 3 - 1 - before
    keyword = cut_end(look.plain(mention.entry if mention.text is None else mention.text), room)
    after = look.plain(mention.after.lstrip())
    after = cut_end(after if after.startswith(_CLOSING) else _GAP + after, room - cells(keyword))
    return (mark, *left, Inked(_GAP), Inked(keyword, _INKS[mention.side]), Inked(after))
