"""Names of speakers and titles of sections: the same in capitals and in small letters, hidden where private."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

#: The first character of a hidden name, which is in no other name.
_HIDDEN = "\0"


def bare_name(name: str | None) -> str | None:
    """A speaker's name with single blanks; None for an empty one."""
    return " ".join((name or "").split()) or None


def hidden_name(name: str) -> str:
    """A mark in place of a private name, the same for all its spellings; a mark stays as it is."""
    if is_hidden_name(name):
        return name
    return f"{_HIDDEN}{sha256(name.casefold().encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def is_hidden_name(name: str) -> bool:
    """Whether a mark stands in place of a name."""
    return name.startswith(_HIDDEN)


class Spellings:
    """Counts of spellings of names; names that differ only in capitals are the same, and so is one that is hidden."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = {}

    def add(self, name: str) -> str:
        """Count a spelling, and return the key of its name, which is the same for all spellings."""
        key = hidden_name(name)
        self._counts.setdefault(key, Counter())[name] += 1
        return key

    def most_frequent(self, key: str) -> str:
        """The most frequent spelling of a name; of equally frequent ones, rather one in small letters.

        A name that is private in one document is so in all: then it is the key.
        """
        counts = self._counts[key]
        return key if key in counts else max((count, spelling) for spelling, count in counts.items())[1]
