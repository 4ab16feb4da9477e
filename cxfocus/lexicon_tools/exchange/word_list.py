"""What the formats of other programs have in common: terms, each in one category or several."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.errors import Problem


class Term(NamedTuple):
    """One line of a word list, and the names of its categories."""

    text: str
    categories: tuple[str, ...]
    line: int
    column: int | None = None
    note: str | None = None
    source: str | None = None


class WordList(NamedTuple):
    """A file as read: `categories` by name, with the other names that may be used for each.

    `inflects` says that terms are entries as we write them; else a term is one
    form, and small and capital letters are the same. What could not be read is
    in `left_out`.
    """

    path: str
    categories: dict[str, tuple[str, ...]]
    terms: tuple[Term, ...]
    left_out: tuple[Problem, ...]
    inflects: bool = False
