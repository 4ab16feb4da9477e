"""Notations of a document's own: `Ann - words`, `(Ann) words`, `0:05 | Ann | words`; where most turns begin alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.prose.speakers.shapes import Shape, look
from cxfocus.readers.prose.speakers.values import are_sentences
from cxfocus.readers.times import CLOCK, seconds

#: Never given back, since several may follow one another.
_BLANKS = r"[ \t]*+"
_QUOTES = '"\u201c\u201d\u00ab\u00bb'
_OPENS = rf"[\[(<*_`@\\{_QUOTES}]{{0,5}}"
_CLOSES = rf"[\])>*_`:\\{_QUOTES}]{{0,5}}"
_BULLET = r"(?:[-+>\u2022\u2013\u2014]|\*(?!\*)|\d{1,4}[.):]?|\(\d{1,4}\))[ \t]++"
#: The dot behind a word is rather that of capitals before the words: `ANN LEE. Words`; but `A. Lee - Words`.
_WORD = r"(?:[\w'\u2019-]{1,30}(?:\.[\w'\u2019-]{1,30}){0,3}\.??)"
_NAME = rf"(?=[^\W\d_]){_WORD}(?: {_WORD}){{0,4}}?(?: \([^()\n:]{{1,40}}\))?"
#: What parts a name from the words; a colon and a bar may do without blanks, but a colon before digits is a time's.
_PARTED = (
    rf"(?:{_BLANKS}[:\uff1a](?![/\\\d]){_BLANKS}|[ \t]++(?:--?>?|=>|[\u2013\u2014~])[ \t]++|{_BLANKS}[|>]{_BLANKS}"
    rf"|(?:(?<=[A-Z][A-Z])\.[ \t]|\.[-\u2013\u2014]{{1,2}}){_BLANKS}|[ \t]{{2,}}+|\t|(?<=[^\w'\u2019.-])[ \t])(?=[^\s])"
)
#: Or the words stand below; that line may be such a one, too.
_ABOVE = rf"{_BLANKS}(?=\n{_BLANKS}[^\s])"
#: The beginning of a line, up to the first word that is said, or to the end of the line above it.
_BEGINNING = re.compile(
    rf"\n(?P<before>{_BLANKS}(?:{_BULLET})?{_OPENS})"
    rf"(?:(?P<time>{CLOCK})(?P<between>{_CLOSES}{_BLANKS}(?:[-\u2013\u2014|:,]{_BLANKS})?{_OPENS}))?"
    rf"(?P<name>{_NAME})"
    rf"(?P<after>{_CLOSES}(?:{_BLANKS}[-\u2013\u2014|,]?{_BLANKS}[\[(]?(?P<late>{CLOCK})[\])]?{_CLOSES})?"
    rf"(?:{_PARTED}|{_ABOVE}))"
)
_LINE = re.compile(r"\n[ \t]*+[^\s]")
_FIRST_WORD = re.compile(r"\n(?:[\W\d_](?<!\n))*+(\w+)")
_DIGITS = re.compile(r"\d+")
_WIDE = re.compile(r"  +")
_PERSONS: frozenset[Shape] = frozenset({"name", "honorific", "machine", "word", "initials", "role"})
#: So many turns at least, which are most of the lines or paragraphs; people speak again.
_FEWEST = 4
_SHARE = 0.45
_MOST_NAMES = 0.5
_FEWEST_OTHERS = 0.5
_MOST_PEOPLE = 0.8
_MOST_WORDS = 0.6
_COLONS = ":\uff1a"
#: `Ann words` is no notation, and `Ann: words` or `- Ann: words` not a rare one.
_COMMON = frozenset({" ", ": ", ":\n"})
_COMMON_BEFORE = "-+* \t\u2022"

#: A piece of so many characters in the middle of a long text tells whether a look at all of it is due.
_MUCH = 4_000


class _Custom(NamedTuple):
    """What stands before the name or the time, between them, and behind the name."""

    before: str
    between: str
    behind: str


def labels_in(body: str) -> list[Label]:
    """The labels of the one notation in which most of the document is written; none where there is no such."""
    middle = max(body.find("\n", len(body) // 2), 0) if len(body) > _MUCH else 0
    piece = body[middle : middle + _MUCH]
    if not _begin_again(piece) or (middle and _lines_alike(piece) is None):
        return []
    custom = _lines_alike(body)
    if custom is None:
        return []
    written = _written_so(custom, body)
    labels = [_label(match) for match in written if look(match["name"]).shape in _PERSONS]
    if len(labels) < _MOST_PEOPLE * len(written) or not _take_turns(labels):
        return []
    has_colon = any(sign in custom.behind for sign in _COLONS)
    return labels if has_colon or are_sentences([label.text_start for label in labels], body) else []


def _begin_again(text: str) -> bool:
    """Whether lines begin with the same words again and again, which the names of those who take turns are."""
    words = _FIRST_WORD.findall(f"\n{text}")
    return len(set(words)) <= _MOST_WORDS * len(words)


def _written_so(custom: _Custom, body: str) -> list[re.Match[str]]:
    """The lines that begin so; what stands right below a name alone is what that person says."""
    found: list[re.Match[str]] = []
    for match in _BEGINNING.finditer(f"\n{body}"):
        if _custom(match) == custom and not (found and match.start() == found[-1].end()):
            found.append(match)
    return found


def _lines_alike(text: str) -> _Custom | None:
    """How most lines or paragraphs begin, with a name or what may be one."""
    customs = Counter(filter(None, map(_custom, _BEGINNING.finditer(f"\n{text}"))))
    custom, count = max(customs.items(), key=itemgetter(1), default=(None, 0))
    return custom if count >= max(_FEWEST, _SHARE * _lines(text)) else None


def _custom(match: re.Match[str]) -> _Custom | None:
    before, time, between, after, late = match.group("before", "time", "between", "after", "late")
    if late is not None:
        after = after.replace(late, "0:00")
    return _without_differences(before, between if time else "", after, match.string[match.end()] == "\n")


@lru_cache(maxsize=2_000)
def _without_differences(before: str, between: str, after: str, is_above: bool) -> _Custom | None:
    """How a line begins, without what differs from turn to turn; None where that is no notation, or a common one."""
    before = _DIGITS.sub("0", before).strip(" ")
    after = after.rstrip(" \t") + "\n" if is_above else _WIDE.sub("  ", after)
    if after in _COMMON and not before.strip(_COMMON_BEFORE):
        return None
    return _Custom(before, _WIDE.sub("  ", between), after)


def _lines(body: str) -> int:
    """Lines, or paragraphs where blank lines part them."""
    lines = len(_LINE.findall(f"\n{body}"))
    paragraphs = body.count("\n\n") + 1
    return min(lines, paragraphs) if paragraphs >= _FEWEST else lines


def _take_turns(labels: Sequence[Label]) -> bool:
    names = {label.name for label in labels}
    others = sum(sooner.name != later.name for sooner, later in pairwise(labels))
    return 1 < len(names) <= _MOST_NAMES * len(labels) and others >= _FEWEST_OTHERS * (len(labels) - 1)


def _label(match: re.Match[str]) -> Label:
    time = match["time"] or match["late"]
    form = "colon" if time is None else "timed"
    return Label(match.start(), match["name"], match.end() - 1, None if time is None else seconds(time), form)
