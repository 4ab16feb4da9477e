"""Titles of blind sections (no customer is mentioned there), over any number of documents."""

from __future__ import annotations

from cxfocus.batch.groups import bare_title
from cxfocus.batch.record import Facts
from cxfocus.batch.store import Store
from cxfocus.report.summary import BlindTitle
from cxfocus.text.usual_titles import is_usual_part

_SHOWN = 8
#: Documents in which a title must be blind to be shown: once may be chance.
_FEWEST = 2


class Titles:
    """Counts of sections, and of their titles, which are in the store."""

    def __init__(self, store: Store) -> None:
        self.sections = 0
        self.blind_sections = 0
        self.judged_sections = 0
        self.judged_blind_sections = 0
        self.usual_sections = 0
        self._store = store

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
            title = bare_title(part.name)
            if title and is_usual_part(title):
                self.usual_sections += not part.customer
            elif title:
                spelling, blind = blind_of.get(title.casefold(), (title, True))
                blind_of[title.casefold()] = spelling, blind and not part.customer
        for key, (spelling, blind) in blind_of.items():
            self._store.add_title(key, spelling, blind)

    def blindest(self) -> tuple[BlindTitle, ...]:
        """The titles that are blind in most documents."""
        return tuple(BlindTitle(*row) for row in self._store.blindest_titles(_FEWEST, _SHOWN))
