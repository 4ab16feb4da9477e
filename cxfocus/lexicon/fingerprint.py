"""One number for the parts of a lexicon that decide its counts."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from cxfocus.lexicon.model import Entry, LinguisticRule


def fingerprint(language: str, entries: Iterable[Entry]) -> str:
    """Return the SHA-256 of all that decides a match and its side; order and comments make no difference."""
    lines = sorted(f"{entry.role}\t{entry.category}\t{entry.text}{rule_text(entry.rule)}" for entry in entries)
    return sha256("\n".join([language, *lines]).encode("utf-8", "surrogatepass")).hexdigest()


def rule_text(rule: LinguisticRule | None) -> str:
    """Return a linguistic rule in one spelling, whatever the order of its patterns; empty without a rule."""
    if rule is None:
        return ""
    from json import dumps

    where, unless, pos = rule
    patterns = [sorted(dumps(pattern, sort_keys=True) for pattern in patterns) for patterns in (where, unless)]
    return "\t" + dumps([*patterns, sorted(pos)])
