"""Tables of utterances that only their words show: there is no column of speakers, and none of times.

Tables of reviews, laws, answers and goods also have a column of words, which nobody said at a meeting. So only files
that are tables by their names are tested, and their cells must read like speech: not a few words or numbers, as in
tables of prices, survey answers or members, but longer, with words like `I`, `we` and `you`. In addition, either labels
that come again begin most of the cells, or the other columns are only numbers of rows: a column that describes each
row, such as a rating, a title or a class, belongs to a table of things.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cxfocus.readers import field_names
from cxfocus.readers.cues.cue_labels import LABEL, is_written_as_name
from cxfocus.readers.field_names import FOLDED_SPOKEN, first_column, folded_names
from cxfocus.readers.speech.tables.roles import Roles
from cxfocus.text.expressions import regex

_TEXTS = field_names.header_names(*field_names.TEXTS)
_LABEL = regex(LABEL)
#: Words of talk, in small letters or capitals, unlike those for lines of prose: cells may be captions in capitals or
#: typed like chats, and hold only words.
_TALK = regex(r"\?(?:\s|\Z)|\b(?:I|we|you|me|us|my|our|your|yes|yeah|okay|thanks?)\b", re.IGNORECASE)
_FEWEST = 3
#: Words of a cell: at least this many on average; beside labels, fewer than `_MOST_BESIDE` in any other column.
_WORDS = 5
_MOST_BESIDE = 3
#: Shares: of cells with labels, of labels that come again, of cells with words of talk.
_LABELED = 0.5
_AGAIN = 0.5
_TALKING = 0.2
#: Numbers of rows may rise by this much per row on average, since some rows may be missing.
_GAPS = 20


def roles_by_words(rows: list[list[str]]) -> Roles | None:
    """Return the column of words, if its cells show that they were said."""
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
    return (
        Roles(text=text, who=None, start=None, end=None, header=1, is_text_last=is_last)
        if is_alone or _are_labeled(said, others)
        else None
    )


def _others(rows: list[list[str]], text: int) -> Iterator[list[str]]:
    """The other columns that are not empty."""
    for number in range(max(map(len, rows))):
        cells = [row[number] if number < len(row) else "" for row in rows]
        if number != text and any(cells):
            yield cells


def _are_labeled(said: list[str], others: list[list[str]]) -> bool:
    """Whether labels that come again begin half of the cells, and no other column has sentences."""
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
