"""A lexicon with all that it inherits as one YAML file, which loads to the same lexicon."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import NO_CATEGORY, ROLES, LinguisticRule, TokenPattern
from cxfocus.lexicon.rules import ENTRY
from cxfocus.lexicon_tools.contents import Contents
from cxfocus.lexicon_tools.places import format_place
from cxfocus.lexicon_tools.yaml_text import WrittenEntry, header_lines, side_lines


def flatten_contents(contents: Contents) -> str:
    """Return YAML that extends nothing; a comment says where each inherited entry was written."""
    lexicon = contents.lexicon
    sides: dict[str, defaultdict[str, list[WrittenEntry]]] = {role: defaultdict(list) for role in ROLES}
    for entry in lexicon.entries:
        comment = format_place(entry.origin) if contents.inherited_from(entry) else None
        rest = tuple(rule_keys(entry.rule))
        row = WrittenEntry(entry=entry.text, note=entry.note, source=entry.source, rest=rest, comment=comment)
        sides[entry.role]["" if entry.role == "ignore" else entry.category].append(row)
    for categories in sides.values():
        if set(categories) == {NO_CATEGORY}:
            categories[""] = categories.pop(NO_CATEGORY)
    texts = {key: getattr(lexicon, key) for key in ("name", "title", "version", "language", "description")}
    lists = {"sources": lexicon.sources, "notes": lexicon.notes}
    return "\n".join([*header_lines(texts, lists), *side_lines(sides), ""])


def rule_keys(rule: LinguisticRule | None) -> Iterator[str]:
    """Yield the keys of a linguistic rule with their values as JSON, which is also YAML."""
    for key, value in rule_values(rule).items():
        if value:
            yield f"{key}: {json.dumps(value, ensure_ascii=False)}"


def rule_values(rule: LinguisticRule | None) -> dict[str, list[object]]:
    """Return the keys of a linguistic rule with their values as a file writes them; empty without a rule."""
    if rule is None:
        return {}
    return {"where": _pattern_values(rule.where), "unless": _pattern_values(rule.unless), "pos": [*rule.pos]}


def _pattern_values(patterns: Sequence[TokenPattern]) -> list[object]:
    return [_tokens(pattern) for pattern in patterns]


def _tokens(pattern: TokenPattern) -> list[object]:
    entry = {ENTRY: True, **pattern.entry} if pattern.entry else ENTRY
    return [*pattern.before, entry, *pattern.after]
