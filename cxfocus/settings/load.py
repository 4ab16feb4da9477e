"""Read `cxfocus.yaml`: every key checked, every mistake with its line, all of them at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from cxfocus.errors import Origin, Problem, UsageError, in_order, reason_of
from cxfocus.settings.bars import RULE_KEYS
from cxfocus.settings.model import Override, RuleValues, Settings, Value
from cxfocus.settings.values import NO, YES, RefusedValue, rule_value
from cxfocus.text.nearest import did_you_mean
from cxfocus.yaml_nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    compose,
    decode_yaml,
    origin,
    pairs,
    problem,
    text_of,
)

FORMAT_VERSION = "1"
OVERRIDE_KEYS = ("paths", "rules")
_NOTHING = "tag:yaml.org,2002:null"
_BOOL = "tag:yaml.org,2002:bool"
_OFF = (_NOTHING, _BOOL)


def load_settings(path: Path, shown: str) -> Settings:
    """Return the settings of a file that messages call `shown`; raises `UsageError` with every mistake in it."""
    try:
        text = decode_yaml(path.read_bytes(), shown, "configuration")
    except (OSError, ValueError) as error:
        hint = "Check ⟨config⟩, or write one with `cxfocus init`"
        raise UsageError(Problem(f"the configuration cannot be read: {reason_of(error)}", shown, hint=hint)) from error
    if isinstance(text, Problem):
        raise UsageError(text)
    return parse_settings(text, path.parent, shown)


def parse_settings(text: str, folder: Path, path: str) -> Settings:
    """Return the settings in a text, of a file in `folder`; raises `UsageError` with every mistake in it."""
    root = compose(text, path, "configuration", "`cxfocus: 1`")
    if isinstance(root, Problem):
        raise UsageError(root)
    reader = _Reader(path)
    values = reader.values(root)
    if reader.problems:
        raise UsageError(in_order(reader.problems))
    return Settings(path, folder, **values, places=reader.places)


class _Reader:
    """Walks the nodes of one file, and notes each mistake without stopping."""

    def __init__(self, path: str) -> None:
        self.problems: list[Problem] = []
        self.places: dict[tuple[str, str], Origin] = {}
        self._path = path
        self._fields: dict[str, tuple[str, Callable[[Node], Any]]] = {
            "cxfocus": ("", self._version),
            "lexicon": ("lexicons", lambda node: self._texts(node, "lexicon")),
            "org": ("organizations", lambda node: self._texts(node, "org")),
            "paths": ("paths", lambda node: self._texts(node, "paths")),
            "exclude": ("exclude", lambda node: self._texts(node, "exclude")),
            "format": ("formats", lambda node: self._texts(node, "format")),
            "baseline": ("baseline", lambda node: self._text(node, "baseline")),
            "strict": ("strict", lambda node: self._yes_or_no(node, "strict")),
            "rules": ("rules", self._rules),
            "overrides": ("overrides", self._overrides),
        }

    def values(self, root: Node) -> dict[str, Any]:
        """Return the fields of `Settings` that the file gives."""
        if not isinstance(root, MappingNode):
            self._note(root, "a configuration is a mapping of keys", "Begin with `cxfocus: 1`")
            return {}
        values: dict[str, Any] = {}
        for key, key_node, node in pairs(root, self._path, self.problems):
            if key not in self._fields:
                self._unknown(key_node, key, tuple(self._fields), "a configuration")
                continue
            field, read = self._fields[key]
            values[field] = read(node)
        if "" not in values:
            self._note(root, "the key cxfocus is missing", "Begin the file with `cxfocus: 1`")
        values.pop("", None)
        return values

    def _version(self, node: Node) -> None:
        if not isinstance(node, ScalarNode) or node.value != FORMAT_VERSION:
            shown = node.value if isinstance(node, ScalarNode) else "that"
            message = f"this version of cxfocus reads configuration format {FORMAT_VERSION}, not {shown}"
            self._note(node, message, "Write `cxfocus: 1`")

    def _rules(self, node: Node) -> RuleValues:
        if not isinstance(node, MappingNode):
            self._note(node, "rules must be a mapping", "Write one rule a line, such as `min-share: 0.3`")
            return {}
        rules: dict[str, Value] = {}
        for key, key_node, value in pairs(node, self._path, self.problems):
            if key in RULE_KEYS:
                rules[key.replace("-", "_")] = self._rule(value, key)
            else:
                self._unknown(key_node, key, RULE_KEYS, "rules")
        return rules

    def _rule(self, node: Node, key: str) -> Value:
        self.places.setdefault((key, ""), origin(node, self._path))
        if isinstance(node, ScalarNode) and not (key == "not-blind" and node.tag not in _OFF):
            try:
                return None if node.tag == _NOTHING else rule_value(key, node.value)
            except RefusedValue as refused:
                self._note(node, f"{key} {refused.message}", f"Write `{key}: {refused.example}`")
                return None
        if key == "not-blind":
            return self._texts(node, key)
        self._note(node, f"{key} must be one value, not a list or mapping", f"Write it after `{key}:`")
        return None

    def _overrides(self, node: Node) -> tuple[Override, ...]:
        if isinstance(node, SequenceNode):
            return tuple(self._override(item) for item in node.value)
        self._note(node, "overrides must be a list", "Begin each with `- paths: [...]`")
        return ()

    def _override(self, node: Node) -> Override:
        patterns: tuple[str, ...] | None = None
        rules: RuleValues | None = None
        for key, key_node, value in self._pairs_of_override(node):
            if key == "paths":
                patterns = self._patterns(value)
            elif key == "rules":
                rules = self._rules(value)
            else:
                hint = f"Write {key} under `rules:`" if key in RULE_KEYS else None
                self._unknown(key_node, key, OVERRIDE_KEYS, "an override", hint)
        if patterns is None or rules is None:
            self._note(node, "an override needs paths and rules", 'Write {paths: ["budget/**"], rules: {…}}')
        return Override(patterns or (), rules or {})

    def _patterns(self, node: Node) -> tuple[str, ...]:
        if isinstance(node, SequenceNode) and not node.value:
            self._note(node, "paths of an override is empty", 'Write ["budget/**"], or delete the override')
        return self._texts(node, "paths of an override")

    def _pairs_of_override(self, node: Node) -> list[tuple[str, Node, Node]]:
        if isinstance(node, MappingNode):
            return list(pairs(node, self._path, self.problems))
        return []

    def _unknown(self, node: Node, key: str, known: tuple[str, ...], where: str, hint: str | None = None) -> None:
        hint = hint or did_you_mean(key, known, f"Known: {', '.join(known)}")
        self._note(node, f"{where} has no key {key}", hint)

    def _texts(self, node: Node, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        if isinstance(node, MappingNode):
            self._note(node, f"{key} must be text or a list of texts, not a mapping", f"Write `{key}: [...]`")
            return ()
        items = node.value if isinstance(node, SequenceNode) else [node]
        self.places.setdefault((key, ""), origin(node, self._path))
        texts: list[str] = []
        for item in items:
            text = self._text(item, f"an item of {key}" if isinstance(node, SequenceNode) else key)
            if text:
                texts.append(text)
                self.places.setdefault((key, text), origin(item, self._path))
        return tuple(texts)

    def _text(self, node: Node, what: str) -> str | None:
        if not isinstance(node, ScalarNode):
            self._note(node, f"{what} must be text, not a list or mapping", "Write one text there")
            return None
        if node.tag == _NOTHING and not node.value:
            self._note(node, f"{what} is empty", "Write something, or delete it")
            return None
        text = text_of(node, self._path, self.problems, what)
        if text is not None and not text.strip():
            self._note(node, f"{what} is empty", "Write something, or delete it")
        return text

    def _yes_or_no(self, node: Node, key: str) -> bool:
        written = node.value.lower() if isinstance(node, ScalarNode) else ""
        if written not in YES | NO:
            self._note(node, f"{key} must be yes or no", f"Write `{key}: yes`")
        return written in YES

    def _note(self, node: Node, message: str, hint: str | None) -> None:
        self.problems.append(problem(node, self._path, message, hint))
