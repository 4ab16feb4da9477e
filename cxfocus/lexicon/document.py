"""One lexicon file as written: its keys checked, its entries parsed, nothing inherited yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from cxfocus.errors import Origin, Problem
from cxfocus.lexicon.model import NO_CATEGORY, ROLES, SIDES, Entry, LexiconTest, LinguisticRule, Role
from cxfocus.lexicon.syntax import RefusedEntry, entry_of, parse_entry
from cxfocus.text.nearest import VERY_ALIKE, did_you_mean, find_nearest
from cxfocus.yaml_nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    colon_behind,
    compose,
    origin,
    pairs,
    problem,
    slip,
    text_of,
)

FORMAT_VERSION = "1"
TEXT_KEYS = ("name", "title", "version", "language", "description", "extends")
LIST_KEYS = ("sources", "notes")
KEYS = ("cxfocus", *TEXT_KEYS, *LIST_KEYS, *ROLES, "remove", "tests")
RULE_KEYS = ("where", "unless", "pos")
ENTRY_KEYS = ("entry", "note", "source", *RULE_KEYS)
TEST_KEYS = ("text", *SIDES)


class Removal(NamedTuple):
    """An inherited entry to remove, by its text."""

    text: str
    origin: Origin


class LexiconFile(NamedTuple):
    """A parsed file; `texts` holds the keys with plain text that are in it."""

    path: str
    texts: Mapping[str, str] = MappingProxyType({})
    lists: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    entries: tuple[Entry, ...] = ()
    removals: tuple[Removal, ...] = ()
    tests: tuple[LexiconTest, ...] = ()
    extends_origin: Origin | None = None
    problems: tuple[Problem, ...] = ()


def parse_document(text: str, path: str) -> LexiconFile:
    """Return one parsed file; all its mistakes are in `problems`."""
    root = compose(text, path, "lexicon", "`cxfocus: 1` and `name:`")
    if isinstance(root, Problem):
        return LexiconFile(path, problems=(root,))
    return _Parser(path).document(root)


class _Parser:
    """Walks the nodes of one file and collects entries and problems."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.texts: dict[str, str] = {}
        self.lists: dict[str, tuple[str, ...]] = {}
        self.entries: list[Entry] = []
        self.removals: list[Removal] = []
        self.tests: list[LexiconTest] = []
        self.extends_origin: Origin | None = None

    def document(self, root: Node) -> LexiconFile:
        if not isinstance(root, MappingNode):
            self._problem(root, "a lexicon is a mapping of keys", "Begin with `cxfocus: 1` and `name:`")
        else:
            keys = {key for key, _, _ in self._keys(root)}
            self._check_required(root, keys)
        return LexiconFile(
            path=self.path,
            texts=self.texts,
            lists=self.lists,
            entries=tuple(self.entries),
            removals=tuple(self.removals),
            tests=tuple(self.tests),
            extends_origin=self.extends_origin,
            problems=tuple(self.problems),
        )

    def _keys(self, root: MappingNode) -> list[tuple[str, Node, Node]]:
        found = list(pairs(root, self.path, self.problems))
        for key, key_node, value in found:
            handler = self._handler(key)
            if handler is None:
                self._unknown(key_node, key, KEYS, "a lexicon")
            else:
                handler(value)
        return found

    def _handler(self, key: str) -> Callable[[Node], None] | None:
        if key in TEXT_KEYS:
            return lambda value: self._text_key(key, value)
        if key in LIST_KEYS:
            return lambda value: self._list_key(key, value)
        for role in ROLES:
            if key == role:
                return lambda value: self._role(role, value)
        special = {"cxfocus": self._format_version, "remove": self._removals, "tests": self._tests}
        return special.get(key)

    def _check_required(self, root: Node, keys: set[str]) -> None:
        if "cxfocus" not in keys:
            self._problem(root, "the key cxfocus is missing", "Begin the file with `cxfocus: 1`")
        if "name" not in keys:
            self._problem(root, "the key name is missing", "Add a line such as `name: library`")

    def _format_version(self, node: Node) -> None:
        if not isinstance(node, ScalarNode) or node.value != FORMAT_VERSION:
            shown = node.value if isinstance(node, ScalarNode) else "that"
            self._problem(
                node,
                f"this version of cxfocus reads lexicon format {FORMAT_VERSION}, not {shown}",
                "Write `cxfocus: 1`",
            )

    def _text_key(self, key: str, node: Node) -> None:
        if key == "extends" and not isinstance(node, ScalarNode):
            hint = "Name one; to count several together, give each of them with ⟨lexicon⟩"
            self._problem(node, "a lexicon extends one other", hint)
            return
        value = self._text(node, key)
        if value is not None and not value.strip():
            self._problem(node, f"{key} is empty", "Write something, or delete the key")
        elif value is not None:
            self.texts[key] = value
            if key == "extends":
                self.extends_origin = origin(node, self.path)

    def _list_key(self, key: str, node: Node) -> None:
        texts = [self._text(item, f"an item of {key}") for item in self._items(node, key)]
        self.lists[key] = tuple(text for text in texts if text is not None)

    def _role(self, role: Role, node: Node) -> None:
        if role == "ignore" or not isinstance(node, MappingNode):
            self._entry_list(role, NO_CATEGORY, node, role)
            return
        if not node.value:
            self._empty(node, role)
        for category, _, value in pairs(node, self.path, self.problems):
            self._entry_list(role, category, value, f"{role}.{category}")

    def _entry_list(self, role: Role, category: str, node: Node, where: str) -> None:
        if isinstance(node, ScalarNode) and (written := _split_entries(node)):
            self._problem(node, f"{where} must be a list", _mend_list(node) or f"Write [{', '.join(written)}]")
            return
        if not node.value or isinstance(node, ScalarNode):
            self._empty(node, where)
            return
        for item in self._items(node, where):
            entry = self._entry(role, category, item)
            if entry is not None:
                self.entries.append(entry)

    def _entry(self, role: Role, category: str, node: Node) -> Entry | None:
        if not isinstance(node, MappingNode):
            text = self._text(node, "an entry")
            return None if text is None else self._parsed(text, role, category, node)
        if self._is_noted_behind_a_colon(node):
            return None
        details: dict[str, str] = {}
        rules: dict[str, Node] = {}
        written: Node = node
        for key, key_node, value in pairs(node, self.path, self.problems):
            if key in RULE_KEYS:
                rules[key] = value
            elif key not in ENTRY_KEYS:
                self._unknown(key_node, key, ENTRY_KEYS, "an entry")
            elif (text := self._text(value, key)) is not None:
                details[key] = text
                written = value if key == "entry" else written
        rule = self._rule(rules)
        if "entry" not in details:
            self._problem(node, "an entry with details needs the key entry", "Write {entry: kid, note: …}")
            return None
        entry = self._parsed(details["entry"], role, category, written)
        return entry and entry._replace(note=details.get("note"), source=details.get("source"), rule=rule)

    def _is_noted_behind_a_colon(self, node: MappingNode) -> bool:
        """Report `entry: some note`, and what to write instead; return whether the node is written so."""
        key, value = node.value[0] if len(node.value) == 1 else (node, node)
        if not (isinstance(key, ScalarNode) and isinstance(value, ScalarNode)):
            return False
        if find_nearest(key.value, ENTRY_KEYS, VERY_ALIKE):
            return False
        hint = f"Write {{entry: {_in_flow(key)}, note: {_in_flow(value)}}}" if value.value else "Leave the colon out"
        self._problem(node, f"an entry has no key {key.value}", hint)
        return True

    def _rule(self, nodes: dict[str, Node]) -> LinguisticRule | None:
        if not nodes:
            return None
        from cxfocus.lexicon.rules import parse_rule

        return parse_rule(nodes, self.path, self.problems)

    def _parsed(self, text: str, role: Role, category: str, node: Node) -> Entry | None:
        try:
            pattern = parse_entry(text)
        except RefusedEntry as refused:
            self._problem(node, refused.message, refused.hint)
            return None
        return entry_of(pattern, text=text, role=role, category=category, origin=origin(node, self.path))

    def _removals(self, node: Node) -> None:
        for item in self._items(node, "remove"):
            text = self._text(item, "an item of remove")
            if text is not None:
                self.removals.append(Removal(text, origin(item, self.path)))

    def _tests(self, node: Node) -> None:
        for item in self._items(node, "tests"):
            if isinstance(item, MappingNode):
                self._test(item)
            else:
                self._problem(item, "a test is a mapping", "Write {text: …, customer: […], institution: […]}")

    def _test(self, node: MappingNode) -> None:
        text: str | None = None
        sides: dict[str, tuple[str, ...]] = {}
        for key, key_node, value in pairs(node, self.path, self.problems):
            if key not in TEST_KEYS:
                self._unknown(key_node, key, TEST_KEYS, "a test")
            elif key == "text":
                text = self._text(value, "the text of a test")
            else:
                found = [self._text(item, f"a mention of {key}") for item in self._items(value, f"{key} of a test")]
                sides[key] = tuple(mention for mention in found if mention is not None)
        if text is None:
            self._problem(node, "a test needs a text", "Write {text: …, customer: […], institution: […]}")
            return
        place = origin(node, self.path)
        self.tests.append(LexiconTest(text, sides.get("customer", ()), sides.get("institution", ()), place))

    def _items(self, node: Node, what: str) -> list[Node]:
        if isinstance(node, SequenceNode):
            return list(node.value)
        hint = isinstance(node, ScalarNode) and _mend_list(node)
        self._problem(node, f"{what} must be a list", hint or "Begin each item with `- `, or write [one, two]")
        return []

    def _text(self, node: Node, what: str) -> str | None:
        return text_of(node, self.path, self.problems, what)

    def _empty(self, node: Node, where: str) -> None:
        self._problem(node, f"{where} is empty", "Add an entry, or delete the key")

    def _unknown(self, node: Node, key: str, known: tuple[str, ...], where: str) -> None:
        hint = did_you_mean(key, known, f"Known: {', '.join(known)}")
        self._problem(node, f"{where} has no key {key}", hint)

    def _problem(self, node: Node, message: str, hint: str | None = None) -> None:
        self.problems.append(problem(node, self.path, message, hint))


def _mend_list(node: ScalarNode) -> str | None:
    """Return what to write instead of a list that YAML reads as one text because a space or a colon is missing."""
    if node.style:  # in quotes
        return None
    key, items, _ = node.value.partition(" - ")
    return colon_behind(key) if items and node.start_mark.line < node.end_mark.line else slip(node.value)


def _in_flow(node: ScalarNode) -> str:
    """Return a text as it is written between braces."""
    from json import dumps

    return dumps(node.value, ensure_ascii=False) if set(node.value) & set(",:#[]{}\"'&*") else str(node.value)


def _split_entries(node: ScalarNode) -> list[str]:
    """Return the entries that somebody wrote as one text; none if YAML reads nothing."""
    written = "" if node.tag.endswith(":null") else node.value
    return [entry.strip() for entry in written.replace("\n", ",").split(",") if entry.strip()]
