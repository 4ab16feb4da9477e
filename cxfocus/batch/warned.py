"""Warnings that are alike but for their numbers, counted together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from cxfocus.report.summary import WarningKind

#: Warnings may quote their documents; so many kinds are told apart.
_KINDS = 1_000
_NUMBER = re.compile(r"\d[\d,]*")


class Warned:
    """What has been warned of: the first of each kind, and how many documents have one."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[str, str]] = {}
        self._counts: Counter[str] = Counter()

    def add(self, path: str, messages: Iterable[str]) -> None:
        """Take the warnings of a document, or of a line of one."""
        for kind, message in {_NUMBER.sub("0", message): message for message in messages}.items():
            if kind in self._first or len(self._first) < _KINDS:
                self._first.setdefault(kind, (path, message))
                self._counts[kind] += 1

    def kinds(self) -> tuple[WarningKind, ...]:
        """The most frequent first."""
        return tuple(WarningKind(*self._first[kind], count) for kind, count in self._counts.most_common())
