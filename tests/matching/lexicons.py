"""Lexicons made of a few entries."""

from __future__ import annotations

from cxfocus.errors import Origin
from cxfocus.lexicon.conflicts import conflicts
from cxfocus.lexicon.model import Entry, Lexicon, Role
from cxfocus.lexicon.syntax import RefusedEntry, parse_entry


def make_lexicon(entries: list[tuple[str, Role]]) -> Lexicon:
    """Return a lexicon of those entries that load and do not contradict an earlier one."""
    kept: list[Entry] = []
    for line, (text, role) in enumerate(entries, start=1):
        try:
            pattern = parse_entry(text)
        except RefusedEntry:
            continue
        entry = Entry(text, role, "words", *pattern[:2], Origin("test.yaml", line, 1), *pattern[2:])
        if not conflicts([*kept, entry]):
            kept.append(entry)
    return Lexicon("test", "", "1", "en", "", (), (), tuple(kept), (), "", "test.yaml")
