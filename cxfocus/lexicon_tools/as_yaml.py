"""A lexicon with all it inherits as one YAML file, which loads to the same lexicon."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from cxfocus.lexicon.model import NO_CATEGORY, ROLES, Rule, TokenPattern
from cxfocus.lexicon.rules import ENTRY
from cxfocus.lexicon_tools.contents import Contents
from cxfocus.lexicon_tools.places import place
from cxfocus.lexicon_tools.yaml_text import WrittenEntry, header_lines, side_lines


def flattened(contents: Contents) -> str:
    """YAML that extends nothing; a comment tells where each inherited entry was written."""
    lexicon = contents.lexicon
    sides: dict[str, defaultdict[str, list[WrittenEntry]]] = {role: defaultdict(list) for role in ROLES}
    for entry in lexicon.entries:
        comment = place(entry.origin) if contents.inherited_from(entry) else None
        row = WrittenEntry(entry.text, entry.note, entry.source, tuple(_rule(entry.rule)), comment)
        sides[entry.role]["" if entry.role == "ignore" else entry.category].append(row)
    for categories in sides.values():
        if set(categories) == {NO_CATEGORY}:
            categories[""] = categories.pop(NO_CATEGORY)
    texts = {key: getattr(lexicon, key) for key in ("name", "title", "version", "language", "description")}
    lists = {"sources": lexicon.sources, "notes": lexicon.notes}
    return "\n".join([*header_lines(texts, lists), *side_lines(sides), ""])


def _rule(rule: Rule | None) -> Iterator[str]:
    """The keys of a linguistic rule; JSON is YAML."""
    if rule is None:
        return
    for key, patterns in (("where", rule.where), ("unless", rule.unless)):
        if patterns:
            yield f"{key}: {json.dumps([_tokens(pattern) for pattern in patterns], ensure_ascii=False)}"
    if rule.pos:
        yield f"pos: {json.dumps(rule.pos)}"


def _tokens(pattern: TokenPattern) -> list[object]:
    entry = {ENTRY: True, **pattern.entry} if pattern.entry else ENTRY
    return [*pattern.before, entry, *pattern.after]
