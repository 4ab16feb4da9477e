"""The kinds of documents in a total: minutes and transcripts differ so much that their sum says little."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.report.model import KindTotal
from cxfocus.report.wording import share_number
from cxfocus.text.amounts import amount


class Kinds:
    """The sums of each kind, while documents are added."""

    def __init__(self) -> None:
        self._kinds: dict[str, KindTotal] = {}

    def add(self, kind: str, customer: int, mentions: int) -> None:
        """Add a document: its customer mentions, and all its mentions."""
        before = self._kinds.get(kind, KindTotal(kind, 0, 0, 0))
        self._kinds[kind] = KindTotal(
            kind, before.documents + 1, before.customer + customer, before.mentions + mentions
        )

    def totals(self) -> tuple[KindTotal, ...]:
        """Return the sums, that of most documents first."""
        return tuple(sorted(self._kinds.values(), key=lambda each: (-each.documents, each.kind)))


def kinds_words(kinds: Sequence[KindTotal], minimum_mentions: int) -> str:
    """Return the pooled share of each kind, and a warning; "" if fewer than two have enough mentions to be compared."""
    fewest = max(1, minimum_mentions)
    if sum(each.mentions >= fewest for each in kinds) < 2:
        return ""
    named = []
    for each in kinds:
        documents = amount(each.documents, "document")
        enough = each.mentions >= fewest
        share = f" {share_number(each.customer / each.mentions)} ({documents})" if enough else ""
        named.append(f"{each.kind}{share or f' ({documents}, too few mentions)'}")
    return f"{', '.join(named)}: compare like with like"
