"""The sentences around candidates, spelled plainly for linguistic rules.

A sentence ends at `.`, `!` or `?` before white space, at an empty line, and at the end of its turn; at a single line
end only if the next line begins with the sign of a list item. If no end is near, the sentence is cut `REACH` code
points from the candidate. In the plain spelling white space is one space, apostrophes and hyphens are ASCII, and
emphasis marks and characters without width are gone.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cxfocus.matching.judge import Reading, Sentence
from cxfocus.matching.locate import Spans
from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH, fold
from cxfocus.text.items import BULLET
from cxfocus.text.name_words import TITLES
from cxfocus.transcript import Span

#: An entry, and its start and end in the folded text of a turn.
Place = tuple[int, int, int]

#: Code points on either side of a candidate; about fifty words.
REACH = 300

# Words whose full stop ends an abbreviation, not a sentence, if a number follows. The same holds for any full stop
# before a small letter, and after a title or an initial.
_BEFORE_NUMBERS = frozenset("No Nos Art Sec Vol Fig Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
_LONGEST_SHORT = 8
_BEFORE_INITIALS = frozenset(' \t\n\r.("\u201c') | {""}
#: The sign of a list item, such as `a.`, `2)` or `-`: its full stop ends no sentence, and its line begins one. `A.` is
#: an initial instead.
_ITEM = rf"\(?(?:\d{{1,3}}|[a-z]|[ivxIVX]{{2,5}})[.)]|\(?[A-Z]\)|{BULLET}"
_END = regex(
    rf"(?:(?<![.!?])[.!?]|\u2026)[.!?]*+[\"'\u2019\u201d)\]*_]*\s++(?![a-z])|\n\s*\n|\n[ \t]*+(?=(?:{_ITEM})[ \t])"
)
_BEFORE_ITEM = regex(rf"(?:\A|\n)[ \t]*(?:{_ITEM})\Z")
_LONGEST_ITEM = 40
_LAST_WORD = regex(r"(?<!\w)[A-Za-z]+\Z")
_MARKS = regex(r"[*`~]+|(?<![^\W_])_+|_+(?![^\W_])")
_WHITE_SPACE = regex(r"\s+")


def collect_sentences(text: str, places: Sequence[Place]) -> Iterator[tuple[Sentence, list[int]]]:
    """Yield each sentence of a turn that holds one of `places`, and the numbers of those places in its order."""
    spans = Spans(text)
    borders = [0, *(match.end() for match in sentence_ends(text)), len(text)]
    found: defaultdict[Span, list[tuple[Span, int]]] = defaultdict(list)
    for number, (_, start, end) in enumerate(places):
        span = spans.span(start, end)
        found[_around(text, span, borders)].append((span, number))
    for sentence, held in found.items():
        numbers = [number for _, number in held]
        plain, plain_spans = _spell_plainly(text, sentence, [span for span, _ in held])
        entries = [places[number][0] for number in numbers]
        readings = (Reading(entry, *span) for entry, span in zip(entries, plain_spans, strict=True))
        yield Sentence(plain, tuple(readings)), numbers


def sentence_ends(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield each end of a sentence or paragraph in a stretch of text, with the white space after it."""
    for match in _END.finditer(text, start, len(text) if end is None else end):
        if text[match.start()] != "." or not _is_abbreviation(text, match.start(), match.end()):
            yield match


def _is_abbreviation(text: str, stop: int, following: int) -> bool:
    """Whether a full stop belongs to the word before it, or to the sign of a list item."""
    if _BEFORE_ITEM.search(text[max(0, stop - _LONGEST_ITEM) : stop + 1]):
        return True
    found = _LAST_WORD.search(text[max(0, stop - _LONGEST_SHORT) : stop])
    if found is None:
        return False
    word = found[0]
    if len(word) == 1:
        return word.isupper() and text[stop - 2 : stop - 1] in _BEFORE_INITIALS
    is_title = word == "vs" or (word[0].isupper() and word.casefold() in TITLES)
    return is_title or (word in _BEFORE_NUMBERS and text[following : following + 1].isdigit())


def _around(text: str, span: Span, borders: Sequence[int]) -> Span:
    """Return the sentence of a match, cut at white space if it is very long."""
    start = borders[max(0, bisect_right(borders, span.start) - 1)]
    end = borders[min(len(borders) - 1, bisect_left(borders, span.end))]
    if span.start - start > REACH:
        cut = _WHITE_SPACE.search(text, span.start - REACH, span.start)
        start = cut.end() if cut else span.start - REACH
    if end - span.end > REACH:
        end = text.rfind(" ", span.end, span.end + REACH) + 1 or span.end + REACH
    return Span(start, end)


def _spell_plainly(text: str, sentence: Span, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Return the sentence in its plain spelling, and the spans in that spelling."""
    cuts = sorted({sentence.start, sentence.end, *(place for span in spans for place in span)})
    pieces = [""]
    places = {sentence.start: 0}
    for start, end in pairwise(cuts):
        pieces.append(_plain(text[start:end], opening=start == sentence.start))
        places[end] = places[start] + len(pieces[-1])
    return "".join(pieces), [Span(places[span.start], places[span.end]) for span in spans]


def _plain(text: str, *, opening: bool) -> str:
    if not text.isascii() or ZERO_WIDTH in text:
        text = unicodedata.normalize("NFC", "".join(map(_even, text)))
    text = _WHITE_SPACE.sub(" ", _MARKS.sub("", text))
    return text.lstrip() if opening else text


def _even(character: str) -> str:
    """Return an apostrophe or hyphen as ASCII, a character without width as nothing, and all others unchanged."""
    if character.isalnum():
        return character
    folded = fold("x" + character)[1:]
    if folded in (b"", b"'", b"-"):
        return folded.decode()
    return character
