"""The common shape of other programs' word lists: terms, each in one category or several."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.errors import Problem


class ListedTerm(NamedTuple):
    """One line of a word list, and the names of its categories."""

    text: str
    categories: tuple[str, ...]
    line: int
    column: int | None = None
    note: str | None = None
    source: str | None = None


class WordList(NamedTuple):
    """A file as read: its `categories` by name, each with other names for it, and its terms.

    `inflects`: terms are entries as in our lexicons. Otherwise each term is one form, and case makes no difference.
    `stems_only`: the only wildcard is a `*` at the end of a word. Terms that could not be read are in `left_out`.
    """

    path: str
    categories: dict[str, tuple[str, ...]]
    terms: tuple[ListedTerm, ...]
    left_out: tuple[Problem, ...]
    inflects: bool = False
    stems_only: bool = False
