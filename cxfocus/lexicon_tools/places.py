"""The names of entries, files and places in answers."""

from __future__ import annotations

from pathlib import Path

from cxfocus.errors import Origin
from cxfocus.lexicon.bundled import bundled_folder
from cxfocus.lexicon.model import Entry


def format_place(origin: Origin) -> str:
    """Return file and line."""
    return f"{shown_path(origin.path)}:{origin.line}"


def shown_path(path: str) -> str:
    """Return the name of a bundled file without its folder, and any other path as it was given."""
    return Path(path).name if Path(path).parent == bundled_folder() else path


def format_category(role: str, category: str) -> str:
    """Return a side and category as one word: `customer.people`."""
    return role if role == "ignore" else f"{role}.{category}"


def describe_entry(entry: Entry) -> str:
    """Return an entry's text, side, category and place, as findings about other entries refer to it."""
    return f"{entry.text!r} ({format_category(entry.role, entry.category)}, {format_place(entry.origin)})"
