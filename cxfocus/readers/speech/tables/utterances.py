"""Tables of what was said in which nothing but the words says so: no column of speakers, none of times.

Such a column of words is also in tables of reviews, laws, answers and goods, which nobody said at a meeting, so this is
asked only of files that are tables by their names, and of the cells themselves: they are not a few words or figures,
as prices, answers of a survey and members have them, but run on as speech does, and people say `I`, `we` and `you`. And
either names begin most of them, as labels that come again; or the rest of the table is no more than the numbers of its
rows: what describes each row, a rating, a title or a class, is of a table of things.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cxfocus.readers import field_names
from cxfocus.readers.cues.names import LABEL, is_written_as_name
from cxfocus.readers.field_names import FOLDED_SPOKEN, first_column, folded_names
from cxfocus.readers.speech.tables.roles import Roles
from cxfocus.text.expressions import regex

_TEXTS = field_names.folded(*field_names.TEXTS)
_LABEL = regex(LABEL)
#: In any case, unlike the words by which lines of prose are told: cells may be captions in capitals, or typed as chats
#: are, and hold nothing but words.
_TALK = regex(r"\?(?:\s|\Z)|\b(?:I|we|you|me|us|my|our|your|yes|yeah|okay|thanks?)\b", re.IGNORECASE)
_FEWEST = 3
#: Words of a cell on average; and of one in another column, if that may stand beside labels.
_WORDS = 5
_MOST_BESIDE = 3
#: Shares of cells.
_LABELED = 0.5
_AGAIN = 0.5
_TALKING = 0.2
#: How far the numbers of rows may run, if some rows are missing.
_GAPS = 20


def roles_by_words(rows: list[list[str]]) -> Roles | None:
    """The column of words, where its cells show that they were said."""
    names = folded_names(rows[0]) if rows else []
    text = first_column(names, _TEXTS)
    below = [row for row in rows[1:] if any(row)]
    if text is None or len(below) < _FEWEST:
        return None
    is_last = text == len(names) - 1
    said = [",".join(row[text:]) if is_last else "".join(row[text : text + 1]) for row in below]
    if sum(len(each.split()) for each in said) < _WORDS * len(said) or not _are_talk(said):
        return None
    others = list(_others([row[: len(names)] for row in below], text))
    is_alone = names[text] in FOLDED_SPOKEN and all(map(_are_numbers_of_rows, others))
    return Roles(text, None, None, None, 1, is_last) if is_alone or _are_labeled(said, others) else None


def _others(rows: list[list[str]], text: int) -> Iterator[list[str]]:
    """The other columns that hold anything."""
    for number in range(max(map(len, rows))):
        cells = [row[number] if number < len(row) else "" for row in rows]
        if number != text and any(cells):
            yield cells


def _are_labeled(said: list[str], others: list[list[str]]) -> bool:
    """Whether labels that come again begin most cells, and no other column has sentences."""
    uses = Counter(match[1] for each in said if (match := _LABEL.match(each)) and is_written_as_name(match[1]))
    again = [count for count in uses.values() if count > 1]
    if uses.total() < _LABELED * len(said) or len(again) < 2 or sum(again) < _AGAIN * uses.total():
        return False
    return all(sum(len(cell.split()) for cell in cells) < _MOST_BESIDE * len(cells) for cells in others)


def _are_talk(said: list[str]) -> bool:
    return sum(_TALK.search(each) is not None for each in said) >= _TALKING * len(said)


def _are_numbers_of_rows(cells: list[str]) -> bool:
    if not all(cell.isdecimal() and cell.isascii() and len(cell) <= 9 for cell in cells):
        return False
    numbers = list(map(int, cells))
    return all(above < below for above, below in pairwise(numbers)) and numbers[-1] - numbers[0] <= _GAPS * len(cells)
