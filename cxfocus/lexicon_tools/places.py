"""How entries, files and numbers are told in answers."""

from __future__ import annotations

from pathlib import Path

from cxfocus.errors import Origin
from cxfocus.lexicon.bundled import bundled_folder
from cxfocus.lexicon.model import Entry


def place(origin: Origin) -> str:
    """File and line."""
    return f"{shown_path(origin.path)}:{origin.line}"


def shown_path(path: str) -> str:
    """A bundled file by its name alone, wherever it is installed; any other as it was given."""
    return Path(path).name if Path(path).parent == bundled_folder() else path


def where(role: str, category: str) -> str:
    """A side and category as one word: `customer.people`."""
    return role if role == "ignore" else f"{role}.{category}"


def named(entry: Entry) -> str:
    """An entry as other findings speak of it: its text, side, category and place."""
    return f"{entry.text!r} ({where(entry.role, entry.category)}, {place(entry.origin)})"
