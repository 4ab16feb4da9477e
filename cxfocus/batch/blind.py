"""Titles of blind sections (no customer is mentioned there), over any number of documents."""

from __future__ import annotations

from cxfocus.batch.groups import plain_title
from cxfocus.batch.record import Facts
from cxfocus.batch.store import Store
from cxfocus.report.summary import BlindTitle
from cxfocus.text.usual_titles import is_usual_part

#: Titles counted in memory before they are written to disk: many at once are quicker.
_AT_ONCE = 20_000
_SHOWN = 8
#: Documents in which a title must be blind to be shown: once may be chance.
_FEWEST = 2


class Titles:
    """Counts of titles by spelling, most of which are on disk."""

    def __init__(self, store: Store) -> None:
        self.sections = 0
        self.blind_sections = 0
        self.judged_sections = 0
        self.judged_blind_sections = 0
        self.usual_sections = 0
        self._store = store
        self._counts: dict[tuple[str, str], tuple[int, int]] = {}

    def add(self, facts: Facts) -> None:
        """Count the titles of a document, each once; it is blind if all sections of that title are.

        Usual parts, such as an adjournment, are sections as others are, but nobody would look at them.
        """
        blind_of: dict[str, tuple[str, bool]] = {}
        self.sections += len(facts.sections)
        self.blind_sections += sum(not part.customer for part in facts.sections)
        for part in facts.judged_sections:
            self.judged_sections += 1
            self.judged_blind_sections += not part.customer
            title = plain_title(part.name)
            if title and is_usual_part(title):
                self.usual_sections += not part.customer
            elif title:
                spelling, blind = blind_of.get(title.casefold(), (title, True))
                blind_of[title.casefold()] = spelling, blind and not part.customer
        for key, (spelling, blind) in blind_of.items():
            documents, blind_ones = self._counts.get((key, spelling), (0, 0))
            self._counts[key, spelling] = documents + 1, blind_ones + blind
        if len(self._counts) > _AT_ONCE:
            self._write()

    def blindest(self) -> tuple[BlindTitle, ...]:
        """The titles that are blind in most documents."""
        self._write()
        return tuple(BlindTitle(*row) for row in self._store.blindest_titles(_FEWEST, _SHOWN))

    def _write(self) -> None:
        self._store.add_titles((*title, *counts) for title, counts in self._counts.items())
        self._counts.clear()
