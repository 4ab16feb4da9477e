"""Titles of blind sections (no customer is mentioned there), over any number of documents."""

from __future__ import annotations

from cxfocus.batch.record import Facts
from cxfocus.batch.spellings import hidden_name, is_hidden_name
from cxfocus.batch.store import Store
from cxfocus.report.summary import BlindTitle
from cxfocus.text.usual_titles import bare_title, is_usual_part

_SHOWN = 8
#: Documents in which a title must be blind to be shown: once may be chance.
_FEWEST = 2
#: Shown instead of a title with a name in it that must not be shown.
_UNSHOWN = "Hidden title"


class Titles:
    """Counts of sections, and of their titles, which are in the store; `hides` is whether some titles are hidden."""

    def __init__(self, store: Store, *, hides: bool = False) -> None:
        self.sections = 0
        self.blind_sections = 0
        self.judged_sections = 0
        self.judged_blind_sections = 0
        self.usual_sections = 0
        self._store = store
        self._hides = hides

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
            title = bare_title(part.name) if part.name else None
            if title and is_usual_part(title):
                self.usual_sections += not part.customer
            elif title:
                key = hidden_name(title) if self._hides else title.casefold()
                spelling, blind = blind_of.get(key, (title, True))
                blind_of[key] = spelling, blind and not part.customer
        for key, (spelling, blind) in blind_of.items():
            self._store.add_title(key, spelling, blind)

    def blindest(self) -> tuple[BlindTitle, ...]:
        """The titles that are blind in most documents."""
        titles = (BlindTitle(*row) for row in self._store.blindest_titles(_FEWEST, _SHOWN))
        return tuple(each._replace(title=_UNSHOWN) if is_hidden_name(each.title) else each for each in titles)
