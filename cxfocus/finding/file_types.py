"""Types of files by their names: documents, data that may hold one, temporary and hidden files."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from pathlib import PurePath

from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.registry import FORMATS

_JSON = frozenset({".json", ".jsonl", ".ndjson"})
#: Suffixes of files that are transcripts as often as not: only their content decides.
DATA = _JSON | {".csv", ".tsv", ".aud"}
_NOT_SPEECH = frozenset({"text", "markdown"})
_TEMPORARY_STARTS = ("~$", ".~", "._")
_TEMPORARY_ENDS = ("~", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp")


@lru_cache(maxsize=1)
def known_suffixes() -> frozenset[str]:
    """Return the suffixes, in small letters, of files that are looked for in folders."""
    rows = [row.suffixes for row in FORMATS] + [row.suffixes for row in CONTAINERS]
    return frozenset(chain.from_iterable(rows))


def is_document(name: str) -> bool:
    """Whether a file of that name is a document, whatever its content."""
    return PurePath(name).suffix.lower() in known_suffixes() - DATA


def may_be_data(name: str) -> bool:
    """Whether the content of a file of that name decides if it is a document."""
    return PurePath(name).suffix.lower() in DATA


def is_data(name: str, read_as: str) -> bool:
    """Whether a file is a table or data that only the reader of plain text accepts."""
    return may_be_data(name) and read_as in _NOT_SPEECH


def is_json(name: str) -> bool:
    """Whether a name is that of JSON, one value or one a line."""
    return PurePath(name).suffix.lower() in _JSON


def is_temporary(name: str) -> bool:
    """Whether a name is that of a temporary file: a lock, a download, the copy of an editor."""
    return name.startswith(_TEMPORARY_STARTS) or name.endswith(_TEMPORARY_ENDS)


def is_hidden(name: str) -> bool:
    """Whether a name is that of a hidden file."""
    return name.startswith(".")
