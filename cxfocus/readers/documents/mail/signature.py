"""Signatures of mails without the usual two dashes, as Outlook writes them: `Best regards,`, name and address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cxfocus.text.expressions import regex
from cxfocus.text.lines import BLANK_LINES
from cxfocus.transcript import Span

#: The closing words of a mail, on a line of their own.
_CLOSING = regex(
    r"^[ \t]*(?:(?:with )?(?:my )?(?:(?:best|kind|kindest|warm|warmest|many) )?(?:regards|wishes|thanks)|"
    r"sincerely(?: yours)?|(?:yours )?(?:sincerely|truly|faithfully|respectfully|cordially)|best|thank you|cheers)"
    r"[,.!]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
#: A telephone number, an address, a picture with its link; other links may be what the mail is about.
_REACHED = regex(
    r"\(?\b\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}\b|\+\d[\d ().-]{7,20}|@\w|\b(?:tel|phone|fax)\b|"
    r"\[[^\[\]\n]{1,40}\][ \t]?<https?:",
    re.IGNORECASE,
)
_LINK = regex(r"<(?:https?|mailto|tel):[^<>\n]{1,500}>")
#: Sentences and list items do not belong to a signature; a line of few words may end like `Main St.`.
_SAYS = regex(r"[a-z][a-z][?!]|[a-z]{4}\.(?:\s|\Z)|\A\s*(?:\d{1,2}[.)]|[-*\u2022])\s")
_ENDS = regex(r"[a-z][a-z]\.(?:\s|\Z)")
_FEW_WORDS = 5
#: Nor do lines with more words in small letters than `_FEW_SMALL`; `Director of the Library` has two.
_SMALL_WORD = regex(r"(?<![\w.@-])[a-z]{2,}(?![\w@]|\.\w)")
_FEW_SMALL = 3
_WORD = regex(r"[^\W\d_]{2,}")
_LONGEST_LINE = 120
_MOST_LINES = 16


def signature_span(text: str, sender: str) -> Span:
    """Return the span of a signature: the name of the `sender` and how to reach him, below the last closing words.

    The name must come first there. The span is empty if there is only a name, which is kept.
    """
    nowhere = Span(len(text), len(text))
    closings = list(_CLOSING.finditer(text))
    if not closings:
        return nowhere
    end = start = closings[-1].end()
    names = {word.casefold() for word in _WORD.findall(sender.partition("<")[0])}
    for number, (above, below) in enumerate(_paragraphs(text, start)):
        lines = _LINK.sub("", text[above:below]).strip().split("\n")
        if not number and names.isdisjoint(map(str.casefold, _WORD.findall(lines[0]))):
            return nowhere
        if len(lines) > _MOST_LINES or any(map(_says_more, lines)):
            break
        if _REACHED.search(text, above, below):
            end = below
        elif number:
            break
    return Span(start, end) if end > start else nowhere


def _says_more(line: str) -> bool:
    """Whether a line is more than a part of a signature."""
    if len(line) > _LONGEST_LINE or _SAYS.search(line) is not None or len(_SMALL_WORD.findall(line)) > _FEW_SMALL:
        return True
    return len(line.split()) > _FEW_WORDS and _ENDS.search(line) is not None


def _paragraphs(text: str, start: int) -> Iterator[Span]:
    for gap in BLANK_LINES.finditer(text, start):
        if text[start : gap.start()].strip():
            yield Span(start, gap.start())
        start = gap.end()
    if text[start:].strip():
        yield Span(start, len(text))
