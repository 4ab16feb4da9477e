"""What a name says of a file: a document, data that may hold one, a draft of some program, or nothing of ours."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from pathlib import PurePath

from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.registry import FORMATS

_JSON = frozenset({".json", ".jsonl", ".ndjson"})
#: Files of these types are transcripts as often as not: only what is in them tells.
DATA = _JSON | {".csv", ".tsv", ".aud"}
_NOT_SPEECH = frozenset({"text", "markdown"})
_TEMPORARY_STARTS = ("~$", ".~", "._")
_TEMPORARY_ENDS = ("~", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp")


@lru_cache(maxsize=1)
def known_suffixes() -> frozenset[str]:
    """The suffixes, in small letters, of files that are looked for in folders."""
    rows = [row.suffixes for row in FORMATS] + [row.suffixes for row in CONTAINERS]
    return frozenset(chain.from_iterable(rows))


def is_document(name: str) -> bool:
    """Whether a file of that name is a document whatever is in it."""
    return PurePath(name).suffix.lower() in known_suffixes() - DATA


def may_be_data(name: str) -> bool:
    """Whether what is in it decides if it is a document."""
    return PurePath(name).suffix.lower() in DATA


def is_data(name: str, read_as: str) -> bool:
    """Whether it is a table or data, which nobody but the format of plain text reads."""
    return may_be_data(name) and read_as in _NOT_SPEECH


def is_json(name: str) -> bool:
    """Whether its name says that it is JSON, one value or one a line."""
    return PurePath(name).suffix.lower() in _JSON


def is_temporary(name: str) -> bool:
    """Whether a program left it there while it worked: locks, downloads, copies of an editor."""
    return name.startswith(_TEMPORARY_STARTS) or name.endswith(_TEMPORARY_ENDS)


def is_hidden(name: str) -> bool:
    """Whether people do not see it in their folder."""
    return name.startswith(".")
