"""What to know of a batch beside its figures: what was mended, guessed, or asked for in vain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from os import fsdecode

from cxfocus.batch.store import FILE, Store
from cxfocus.finding.walk import EXCLUDED
from cxfocus.report.summary import OVER_TIME, Grouping
from cxfocus.text.amounts import amount

#: So many files without a date are worth a word where their names hold a number that may be a year.
_FEWEST_UNDATED = 5
#: Documents of fewer words may be alike without being copies: `No quorum.`
_FEWEST_COPIED = 20
_MAY_BE_YEAR = "(CAST(path AS TEXT) GLOB '*19[0-9][0-9]*' OR CAST(path AS TEXT) GLOB '*20[0-9][0-9]*')"
_EXAMPLE = r"'(?P<year>\d{4})-(?P<month>\d\d)'"


def mended(cache: str | None, damaged: int) -> Iterator[str]:
    """How many results a disk has changed in a cache; they are scored again."""
    if damaged:
        yield f"{cache}: damaged on its disk, and scored again: {amount(damaged, 'result')}"


def without_words(store: Store) -> Iterator[str]:
    """What tables of many documents would not show."""
    count, first = _those(store, "words = 0")
    if count:
        yield f"no words to count in {first}{_more(count)}"


def repeated(store: Store) -> Iterator[str]:
    """Copies of a document: unlike links to it they are documents, so all of them count."""
    enough = f"words >= {_FEWEST_COPIED} AND digest IS NOT NULL"
    copies, digest = 0, ""
    sets = f"{enough} GROUP BY digest HAVING count(*) > 1"
    for count, each, _ in store.values("count(*), digest, min(name)", sets, "3"):
        copies, digest = copies + count - 1, digest or each
    if copies:
        (first,), (second,) = islice(store.values("name", f"{enough} AND digest = '{digest}'", "1"), 2)
        others = f"{amount(copies - 1, 'more document')} {'repeat' if copies > 2 else 'repeats'}"
        more = f", and {others} another's" if copies > 1 else ""
        yield f"{fsdecode(second)} repeats the words of {fsdecode(first)}{more}; all of them are counted"


def voices(labels: Sequence[str], documents: int) -> Iterator[str]:
    """Why there are speakers that are in no group of speakers."""
    if labels:
        of = f"{documents:,} documents have" if documents > 1 else "a document has"
        yield (
            f"--group-by speaker: {of} machines' names for voices, such as {labels[0]!r}. In another document the same "
            "name is another person's, so they are in no group"
        )


def by_month(store: Store) -> Iterator[str]:
    """Of which documents only the month is known."""
    count, first = _those(store, "is_guess")
    if count:
        yield f"the name tells a month and no day, and the 15th is taken, for {first}{_more(count)}"


def undated(store: Store, groupings: Sequence[str]) -> Iterator[str]:
    """Files without a date, where most have none: if times are asked for, or if names seem to hold dates."""
    missing = f"row = {FILE} AND day IS NULL"
    files, _ = _those(store, f"row = {FILE}")
    count, first = _those(store, missing)
    if not OVER_TIME & set(groupings):
        with_year, first = _those(store, f"{missing} AND {_MAY_BE_YEAR}")
        count = count if with_year >= _FEWEST_UNDATED else 0
    if count * 2 > files:
        yield (
            f"no date found for {count:,} of {amount(files, 'file')}, such as {first}. "
            f"If paths hold dates, describe them: --date-regex {_EXAMPLE}"
        )


def excluded_in_vain(patterns: Sequence[str], left_out: Mapping[str, int]) -> Iterator[str]:
    """Patterns, if nothing at all was left out by any."""
    if patterns and not left_out.get(EXCLUDED):
        named = ", ".join(patterns)
        yield f"--exclude leaves nothing out ({named}). Patterns begin in the folder you are in, as in .gitignore"


def grouped_in_vain(groupings: Sequence[Grouping]) -> Iterator[str]:
    """Expressions that no path matches: most likely misspelled."""
    for grouping in groupings:
        if grouping.by.startswith("regex:") and {group.name for group in grouping.groups} == {None}:
            yield f"--group-by {grouping.by} matches no path. It is searched in paths as they are shown"


def _those(store: Store, which: str) -> tuple[int, str]:
    """How many scored documents are so, and the first by name; SQL of ours."""
    [(count, first)] = store.values("count(*), min(name)", which, "1")
    return count, fsdecode(first) if count else ""


def _more(count: int) -> str:
    return f" and {amount(count - 1, 'more document')}" if count > 1 else ""
