"""The contents of a lexicon, and where each entry comes from after `extends` and `remove`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from cxfocus.errors import Origin
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.document import LexiconFile, Removal
from cxfocus.lexicon.load import join_chain, read_chain
from cxfocus.lexicon.model import ROLES, Entry, Lexicon, entry_forms
from cxfocus.lexicon_tools.yaml_text import order_categories
from cxfocus.text.expressions import regex
from cxfocus.text.fold import fold
from cxfocus.text.words import WORD

_NOTE_WORD = regex(WORD)


class RemovedEntry(NamedTuple):
    """An inherited entry that a lexicon removes, and the place of that `remove`."""

    entry: Entry
    by: Origin


class LexiconNote(NamedTuple):
    """A sentence under `notes:`, and the name of the lexicon that has it."""

    lexicon: str
    text: str


class Contents(NamedTuple):
    """A lexicon with its files, the most distant ancestor first, and the entries that were removed.

    `notes` are its own, then those of its ancestors, the nearest first.
    """

    lexicon: Lexicon
    chain: tuple[LexiconFile, ...]
    removed: tuple[RemovedEntry, ...]
    notes: tuple[LexiconNote, ...] = ()

    @property
    def extends(self) -> str | None:
        """Return the lexicon it extends, as its file says."""
        return self.chain[-1].texts.get("extends")

    def inherited_from(self, entry: Entry) -> str | None:
        """Return the name of the ancestor that holds the entry; None for the lexicon's own."""
        for document in self.chain[:-1]:
            if document.path == entry.origin.path:
                return document.texts["name"]
        return None

    def group_entries(self) -> Iterator[tuple[str, str, list[Entry]]]:
        """Yield (role, category, entries) in the order of a report."""
        for role in ROLES:
            mine = [entry for entry in self.lexicon.entries if entry.role == role]
            for category in order_categories(role, dict.fromkeys(entry.category for entry in mine)):
                yield role, category, [entry for entry in mine if entry.category == category]


def read_contents(reference: str) -> Contents:
    """Return the contents of the lexicon with that bundled name or file; raises `LexiconError`."""
    chain = read_chain(reference)
    return Contents(join_chain(chain), tuple(chain), tuple(_find_removed(chain)), tuple(_notes(chain)))


def bundled_contents() -> list[Contents]:
    """Return the contents of all bundled lexicons, sorted by name."""
    return [read_contents(name) for name in bundled_names()]


def only_category(contents: Contents, category: str) -> Contents:
    """Return the contents with only the entries of one category, written `people` or `customer.people`."""
    role, _, name = category.rpartition(".")
    removed = tuple(each for each in contents.removed if each.entry.category == name and role in ("", each.entry.role))
    return _only(contents, lambda entry: entry.category == name and role in ("", entry.role), removed)


def only_own(contents: Contents) -> Contents:
    """Return the contents without what is inherited: entries, removals and notes."""
    lexicon = contents.lexicon
    removed = tuple(each for each in contents.removed if each.by.path == lexicon.path)
    own = _only(contents, lambda entry: contents.inherited_from(entry) is None, removed)
    return own._replace(notes=own.notes[: len(lexicon.notes)])


def only_words(contents: Contents, words: Iterable[str]) -> Contents:
    """Return the contents with only the entries that match one of the words, or a phrase that holds it.

    Of the notes, those about such an entry or one of the words.
    """
    wanted = [_folded_words(word) for word in words]
    removed = tuple(each for each in contents.removed if _holds(each.entry, wanted))
    found = _only(contents, lambda entry: _holds(entry, wanted), removed)
    named = [*wanted, *(list(form) for entry in found.lexicon.entries for form in entry_forms(entry))]
    return found._replace(notes=_about(found.notes, named))


def _only(contents: Contents, wanted: Callable[[Entry], bool], removed: tuple[RemovedEntry, ...]) -> Contents:
    kept = tuple(filter(wanted, contents.lexicon.entries))
    return contents._replace(lexicon=contents.lexicon._replace(entries=kept), removed=removed)


def _holds(entry: Entry, wanted: Iterable[Sequence[bytes]]) -> bool:
    """Whether a spelling of the entry contains one of these runs of words; a `*` by itself is not one of its words."""
    spellings = [[word.lower().rstrip(b"'") for word in form] for form in entry_forms(entry)]
    return any(
        run and all(map(_matches, run, spelling[start:]))
        for run in wanted
        for spelling in spellings
        for start in range(len(spelling) - len(run) + 1)
    )


def _about(notes: Sequence[LexiconNote], named: Sequence[Sequence[bytes]]) -> tuple[LexiconNote, ...]:
    """Return the notes that name one of these runs of words before their colon, or else anywhere."""
    begin_so = tuple(note for note in notes if _names_any(note.text.partition(":")[0], named))
    return begin_so or tuple(note for note in notes if _names_any(note.text, named))


def _names_any(text: str, named: Iterable[Sequence[bytes]]) -> bool:
    """Whether one of these runs of words stands in the text."""
    said = b" ".join([b"", *_NOTE_WORD.findall(fold(text).lower()), b""])
    return any(run and b" ".join([b"", *run, b""]).lower() in said for run in named)


def _folded_words(text: str) -> list[bytes]:
    return fold(text).lower().replace(b"-", b" ").split()


def _matches(word: bytes, written: bytes) -> bool:
    return written != b"*" and fnmatchcase(word, written)


def categories_of(lexicon: Lexicon) -> list[str]:
    """Return all categories as `side.category`."""
    return list(dict.fromkeys(f"{entry.role}.{entry.category}" for entry in lexicon.entries))


def _find_removed(chain: Sequence[LexiconFile]) -> Iterator[RemovedEntry]:
    inherited: list[Entry] = []
    for document in chain:
        by_text: dict[str, Removal] = {removal.text: removal for removal in document.removals}
        for entry in inherited:
            if entry.text in by_text:
                yield RemovedEntry(entry, by_text[entry.text].origin)
        own = {entry.matches for entry in document.entries}
        kept = (entry for entry in inherited if entry.text not in by_text and entry.matches not in own)
        inherited = [*kept, *document.entries]


def _notes(chain: Sequence[LexiconFile]) -> Iterator[LexiconNote]:
    for document in reversed(chain):
        yield from (LexiconNote(document.texts["name"], text) for text in document.lists.get("notes", ()))
