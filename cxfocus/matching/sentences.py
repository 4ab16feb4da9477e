"""The sentences in which candidates stand, spelled as a linguistic rule wants to read them.

A sentence ends at `.`, `!` or `?` before white space, at an empty line, and
where its turn ends; a line end alone does so only before the sign of a list item. Where no end is near,
a rule sees so many code points on either side. Spelled plainly, white space
is one space, apostrophes and hyphens are ASCII, and emphasis marks and
what has no width are gone.
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
from cxfocus.text.names import TITLES
from cxfocus.transcript import Span

#: An entry, and where it stands in the folded text of a turn.
Place = tuple[int, int, int]

#: Code points on either side of a candidate; about fifty words.
REACH = 300

# A full stop before a small letter, or behind a title or an initial, ends an abbreviation.
# So does one behind these, if a number follows.
_BEFORE_NUMBERS = frozenset("No Nos Art Sec Vol Fig Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
_LONGEST_SHORT = 8
_BEFORE_INITIALS = frozenset(' \t\n\r.("\u201c') | {""}
#: `a.`, `2)`, `-`: the sign of a list item, whose full stop ends no sentence; its line begins one. `A.` is an initial.
_ITEM = rf"\(?(?:\d{{1,3}}|[a-z]|[ivxIVX]{{2,5}})[.)]|\(?[A-Z]\)|{BULLET}"
_END = regex(
    rf"(?:(?<![.!?])[.!?]|\u2026)[.!?]*+[\"'\u2019\u201d)\]*_]*\s++(?![a-z])|\n\s*\n|\n[ \t]*+(?=(?:{_ITEM})[ \t])"
)
_BEFORE_ITEM = regex(rf"(?:\A|\n)[ \t]*(?:{_ITEM})\Z")
_LONGEST_ITEM = 40
_LAST_WORD = regex(r"(?<!\w)[A-Za-z]+\Z")
_MARKS = regex(r"[*`~]+|(?<![^\W_])_+|_+(?![^\W_])")
_WHITE_SPACE = regex(r"\s+")


def sentences(text: str, places: Sequence[Place]) -> Iterator[tuple[Sentence, list[int]]]:
    """Each sentence of a turn that holds one of `places`, and the numbers of the places it holds, in its order."""
    spans = Spans(text)
    borders = [0, *(match.end() for match in sentence_ends(text)), len(text)]
    found: defaultdict[Span, list[tuple[Span, int]]] = defaultdict(list)
    for number, (_, start, end) in enumerate(places):
        span = spans.span(start, end)
        found[_around(text, span, borders)].append((span, number))
    for sentence, held in found.items():
        numbers = [number for _, number in held]
        plain, plain_spans = _spelled(text, sentence, [span for span, _ in held])
        entries = [places[number][0] for number in numbers]
        readings = (Reading(entry, *span) for entry, span in zip(entries, plain_spans, strict=True))
        yield Sentence(plain, tuple(readings)), numbers


def sentence_ends(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Each end of a sentence or of a paragraph in a stretch of text, with the white space behind it."""
    for match in _END.finditer(text, start, len(text) if end is None else end):
        if text[match.start()] != "." or not _ends_none(text, match.start(), match.end()):
            yield match


def _ends_none(text: str, stop: int, following: int) -> bool:
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
    """The sentence of a match, cut at white space where it goes on and on."""
    start = borders[max(0, bisect_right(borders, span.start) - 1)]
    end = borders[min(len(borders) - 1, bisect_left(borders, span.end))]
    if span.start - start > REACH:
        cut = _WHITE_SPACE.search(text, span.start - REACH, span.start)
        start = cut.end() if cut else span.start - REACH
    if end - span.end > REACH:
        end = text.rfind(" ", span.end, span.end + REACH) + 1 or span.end + REACH
    return Span(start, end)


def _spelled(text: str, sentence: Span, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """The sentence spelled plainly, and where in that the spans are."""
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
    """A sign of no width as nothing, an apostrophe or a hyphen as ASCII; all else as it is."""
    if character.isalnum():
        return character
    folded = fold("x" + character)[1:]
    if folded in (b"", b"'", b"-"):
        return folded.decode()
    return character
