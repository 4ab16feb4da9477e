"""Notes beside the figures of a batch: what was scored again, guessed, or asked for without effect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cxfocus.batch.scored import ScoredDocuments, Selection
from cxfocus.batch.tables.read import shorten_quote
from cxfocus.finding.walk import EXCLUDED
from cxfocus.report.summary import OVER_TIME, Grouping
from cxfocus.text.amounts import amount

#: Files without a date but with a number that may be a year: from here on, a note names the option that reads it.
_FEWEST_UNDATED = 5
#: Words of a document: shorter ones may be alike without being copies, as `No quorum.`
_FEWEST_COPIED = 20
_EXAMPLE = r"'(?P<year>\d{4})-(?P<month>\d\d)'"


def note_damage(cache: str | None, damaged: int) -> Iterator[str]:
    """The number of results in a cache that the disk has changed, and that are scored again."""
    if damaged:
        yield f"{cache}: damaged on its disk, and scored again: {amount(damaged, 'result')}"


def note_empty(empty: Selection) -> Iterator[str]:
    """Documents without words, which tables of many documents would not show."""
    if empty.documents:
        yield f"no words to count in {_words(empty)}"


def note_copies(scored: ScoredDocuments) -> Iterator[str]:
    """Copies of a document: unlike links to it they are documents, so all of them count."""
    copies = scored.copies(_FEWEST_COPIED)
    if copies is not None:
        others = f"{amount(copies.repeated - 1, 'more document')} {'repeat' if copies.repeated > 2 else 'repeats'}"
        more = f", and {others} another's" if copies.repeated > 1 else ""
        yield f"{copies.second} repeats the words of {copies.first}{more}; all of them are counted"


def note_voices(labels: Sequence[str], documents: int) -> Iterator[str]:
    """The reason why some speakers are in no group of speakers."""
    if labels:
        of = f"{documents:,} documents have" if documents > 1 else "a document has"
        yield (
            f"⟨group_by=speaker⟩: {of} machines' names for voices, such as {labels[0]!r}. In another document the same "
            "name is another person's, so they are in no group"
        )


def note_middles(scored: ScoredDocuments) -> Iterator[str]:
    """Documents of which only the month or the year is known."""
    by_month, by_year = scored.dated_by_month(), scored.dated_by_year()
    if by_month.documents:
        yield f"the name tells a month and no day, and the 15th is taken, for {_words(by_month)}"
    if by_year.documents:
        yield f"the name tells only a year, and 15 July is taken, for {_words(by_year)}. Groups by month leave it out"


def note_undated(scored: ScoredDocuments, groupings: Sequence[str]) -> Iterator[str]:
    """Files without a date, if most have none: where groups need dates, or where names seem to hold them."""
    files, (count, first) = scored.count_files(), scored.undated_files()
    if not OVER_TIME & set(groupings):
        with_year, first = scored.undated_files_with_year()
        count = count if with_year >= _FEWEST_UNDATED else 0
    if count * 2 > files:
        yield (
            f"no date found for {count:,} of {amount(files, 'file')}, such as {first}. "
            f"If paths hold dates, describe them: ⟨date_regex={_EXAMPLE}⟩"
        )


class UndatedNote:
    """A note about places without a date: the first, the text that stands there, and how many more there are."""

    def __init__(self) -> None:
        self._asked = self._missing = 0
        self._first = self._written = ""

    def add(self, date: str | None, place: str, written: str = "") -> None:
        """Count a place; its date is None if there is none."""
        self._asked += 1
        if date is None:
            self._missing += 1
            if self._missing == 1:
                self._first, self._written = place, written

    def of_paths(self) -> Iterator[str]:
        """The note about paths in which the user's expression finds no date."""
        if self._missing:
            yield f"{self._first}: ⟨date_regex⟩ finds no date in this path{self._more('in', 'paths')}"

    def of_rows(self) -> Iterator[str]:
        """The note about rows of tables."""
        if self._missing:
            written = repr(shorten_quote(self._written)) if self._written else "what this row has for one"
            said = f"no date can be read from {written}{self._more('from', 'rows')}"
            yield f"{self._first}: {said}. Write dates as 2024-03-12 or 12 March 2024"

    def _more(self, preposition: str, places: str) -> str:
        others = f"{self._missing - 1:,} more of {self._asked:,} {places}"
        return f" (nor {preposition} {others})" if self._missing > 1 else ""


def note_idle_patterns(patterns: Sequence[str], left_out: Mapping[str, int]) -> Iterator[str]:
    """The patterns of `--exclude`, if none of them leaves anything out."""
    if patterns and not left_out.get(EXCLUDED):
        named = ", ".join(patterns)
        yield f"⟨exclude⟩ leaves nothing out ({named}). Patterns begin in the folder you are in, as in .gitignore"


def note_idle_expressions(groupings: Sequence[Grouping]) -> Iterator[str]:
    """Expressions of `--group-by` that match no path, and are probably misspelled."""
    for grouping in groupings:
        if grouping.by.startswith("regex:") and {group.name for group in grouping.groups} == {None}:
            yield f"⟨group_by={grouping.by}⟩ matches no path. It is searched in paths as they are shown"


def _words(chosen: Selection) -> str:
    """The first of some documents, and how many more there are."""
    more = f" and {amount(chosen.documents - 1, 'more document')}" if chosen.documents > 1 else ""
    return f"{chosen.first}{more}"
