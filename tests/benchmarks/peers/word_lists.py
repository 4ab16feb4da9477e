"""A lexicon as the peers can take it: literal forms of each role, in small letters."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cxfocus.lexicon.model import ROLES, SIDES, Lexicon, entry_forms
from tests.benchmarks.peers.files import Document


class WordLists(NamedTuple):
    """`forms` by role; and how many entries no peer is given, for their wildcards or their capitals."""

    forms: dict[str, list[str]]
    wildcards: int
    capitals: int


def word_lists(lexicon: Lexicon) -> WordLists:
    """The same lists for every peer: what all but the single-word ones can look for."""
    forms: dict[str, list[str]] = {role: [] for role in ROLES}
    for entry in lexicon.entries:
        if not (entry.wildcard or entry.capitals):
            forms[entry.role] += [_written(words) for words in entry_forms(entry)]
    unique = {role: list(dict.fromkeys(spellings)) for role, spellings in forms.items()}
    entries = lexicon.entries
    return WordLists(unique, sum(e.wildcard for e in entries), sum(e.capitals and not e.wildcard for e in entries))


def write_patterns(lists: WordLists, folder: Path) -> list[str]:
    """A file of patterns for each side, one a line, the longest first; their paths, the customer's first."""
    paths = [folder / f"{side}.txt" for side in SIDES]
    for side, path in zip(SIDES, paths, strict=True):
        path.write_text("\n".join(sorted(lists.forms[side], key=len, reverse=True)) + "\n", encoding="utf-8")
    return list(map(str, paths))


def write_task(lists: WordLists, chosen: Sequence[Document], path: Path) -> str:
    """What `count.py` is given: the files and the forms."""
    task = {"files": [document.path for document in chosen], "forms": lists.forms}
    path.write_text(json.dumps(task), encoding="utf-8")
    return str(path)


def _written(words: Sequence[bytes]) -> str:
    return unicodedata.normalize("NFC", b" ".join(words).decode("utf-8"))
