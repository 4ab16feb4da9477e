"""Warnings that differ only in their numbers, counted together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cxfocus.errors import Remark
from cxfocus.report.summary import WarningKind

#: Kinds of warnings that are counted: each may quote its document, so without a limit memory would grow.
_KINDS = 1_000


class WarningKinds:
    """Kinds of warnings: the first warning of each, and the number of documents that have one."""

    def __init__(self) -> None:
        self._first: dict[Remark, tuple[str, Remark]] = {}
        self._counts: Counter[Remark] = Counter()

    def add(self, path: str, warnings: Iterable[Remark]) -> None:
        """Add the warnings of a document, or of a line of one."""
        for kind, warning in {warning.kind: warning for warning in warnings}.items():
            if kind in self._first or len(self._first) < _KINDS:
                self._first.setdefault(kind, (path, warning))
                self._counts[kind] += 1

    def kinds(self) -> tuple[WarningKind, ...]:
        """Kinds of warnings, the most frequent first."""
        return tuple(WarningKind(*self._first[kind], count) for kind, count in self._counts.most_common())
