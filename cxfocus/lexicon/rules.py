"""Linguistic rules of entries: read from YAML and checked, without spaCy.

A pattern is a list of tokens in the syntax of spaCy's `Matcher`, in which the entry itself is marked `ENTRY`. A plain
word stands for `{LOWER: word}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.errors import Problem
from cxfocus.lexicon.model import LinguisticRule, Token, TokenPattern
from cxfocus.lexicon.token_values import ATTRIBUTES, Checked, check_value
from cxfocus.text.expressions import regex
from cxfocus.text.nearest import did_you_mean
from cxfocus.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode, pairs, problem, text_of

#: Marks the entry itself in a pattern.
ENTRY = "ENTRY"

#: Tokens in a pattern, and those that may repeat without end: with more of either, spaCy takes minutes.
_MOST_TOKENS = 30
_MOST_ENDLESS = 2
_OPERATOR = regex(r"[!?*+]|\{\d{1,2}\}|\{\d{1,2},\d{0,2}\}|\{,\d{1,2}\}")
_EXAMPLE = "Write one such as [the, ENTRY] or [ENTRY, {LOWER: {IN: [desk, team]}}]"


def parse_rule(nodes: dict[str, Node], path: str, problems: list[Problem]) -> LinguisticRule:
    """Return the rule of an entry from the values of its keys; mistakes are added to `problems`."""
    parser = _RuleParser(path, problems)
    return LinguisticRule(
        tuple(parser.patterns(nodes["where"], "where")) if "where" in nodes else (),
        tuple(parser.patterns(nodes["unless"], "unless")) if "unless" in nodes else (),
        tuple(parser.tags(nodes["pos"])) if "pos" in nodes else (),
    )


def least_repeats(token: Token) -> int:
    """Return how many times a token must be there; `!` asks for one token, a different one."""
    operator = operator_of(token)
    if operator in (None, "+", "!"):
        return 1
    return 0 if operator in ("?", "*") else _bounds(operator)[0]


def operator_of(token: Token) -> str | None:
    """Return the value under OP."""
    operator = token.get("OP")
    return operator if isinstance(operator, str) else None


def _most(token: Token) -> int | None:
    """Return how many times a token may be there; None for any number."""
    operator = operator_of(token)
    if operator in (None, "?", "!"):
        return 1
    return None if operator in ("*", "+") else _bounds(operator)[1]


def _can_be(operator: str) -> bool:
    """Whether the operator allows at least one token; to exclude a token there is `!`."""
    least, most = (0, None) if operator in "!?*+" else _bounds(operator)
    return most is None or most >= max(least, 1)


def _bounds(operator: str | None) -> tuple[int, int | None]:
    """Return `{2}`, `{2,}`, `{2,3}` and `{,3}` as numbers."""
    least, comma, most = (operator or "{}")[1:-1].partition(",")
    if not comma:
        return int(least or 0), int(least or 0)
    return int(least or 0), int(most) if most else None


class _RuleParser:
    def __init__(self, path: str, problems: list[Problem]) -> None:
        self._path = path
        self._problems = problems

    def patterns(self, node: Node, key: str) -> Iterator[TokenPattern]:
        """Yield one pattern, or each of a list of several."""
        if not isinstance(node, SequenceNode) or not node.value:
            self._problem(node, f"{key} must be a token pattern, or a list of some", _EXAMPLE)
            return
        several = all(isinstance(item, SequenceNode) for item in node.value) or any(map(_is_pattern, node.value))
        for each in node.value if several else [node]:
            before = len(self._problems)
            pattern = self._pattern(each, key)
            if pattern is not None and len(self._problems) == before:
                yield pattern

    def tags(self, node: Node) -> Iterator[str]:
        """Yield one universal part of speech, or each of a list of several."""
        items = node.value if isinstance(node, SequenceNode) else [node]
        if not items:
            self._problem(node, "pos is empty", "Write a tag such as NOUN, or delete the key")
        for item in items:
            tag = text_of(item, self._path, self._problems, "pos")
            if tag is not None:
                self._report(item, check_value("POS", tag))
                yield tag

    def _pattern(self, node: Node, key: str) -> TokenPattern | None:
        if not isinstance(node, SequenceNode) or not node.value:
            self._problem(node, f"a pattern of {key} must be a list of tokens", _EXAMPLE)
            return None
        tokens = [self._token(item) for item in node.value]
        places = [index for index, (is_entry, _) in enumerate(tokens) if is_entry]
        if len(places) != 1:
            fault = "does not say where the entry stands" if not places else "marks the entry more than once"
            self._problem(node, f"the pattern {fault}", f"Put ENTRY in its place, once. {_EXAMPLE}")
            return None
        [place] = places
        around = [token for is_entry, token in tokens if not is_entry]
        pattern = TokenPattern(tuple(around[:place]), tokens[place][1], tuple(around[place:]))
        self._check_size(node, pattern)
        return pattern

    def _check_size(self, node: Node, pattern: TokenPattern) -> None:
        around = (*pattern.before, *pattern.after)
        if not pattern.entry and not any(map(least_repeats, around)):
            self._problem(node, "the pattern holds everywhere", "Ask for at least one token besides the entry")
        most = [_most(token) for token in around]
        if most.count(None) > _MOST_ENDLESS or sum(count or 1 for count in most) > _MOST_TOKENS:
            hint = f"It may have {_MOST_TOKENS} tokens, and {_MOST_ENDLESS} of them with *, + or {{n,}}"
            self._problem(node, "the pattern is too long to be looked for", hint)

    def _token(self, node: Node) -> tuple[bool, Token]:
        """Return whether the token is the entry, and the conditions on it."""
        if isinstance(node, ScalarNode) and node.value == ENTRY:
            return True, {}
        if isinstance(node, ScalarNode):
            word = text_of(node, self._path, self._problems, "a token")
            if word is not None:
                self._report(node, check_value("LOWER", word))
            return False, {"LOWER": word}
        if not isinstance(node, MappingNode):
            self._problem(node, "a token is a word, ENTRY, or a mapping such as {LOWER: the}", _EXAMPLE)
            return False, {}
        return self._mapping(node)

    def _mapping(self, node: MappingNode) -> tuple[bool, Token]:
        token: Token = {}
        is_entry = False
        for key, key_node, value in pairs(node, self._path, self._problems):
            if key == ENTRY:
                is_entry = True
                if not isinstance(value, ScalarNode) or value.value != "true":
                    self._problem(value, "ENTRY is true, or is not there", "Write {ENTRY: true, …}, or ENTRY alone")
            elif key == "OP":
                token |= self._operator(value)
            elif key in ATTRIBUTES:
                token[key] = self._value(key, value)
            else:
                known = (ENTRY, "OP", *ATTRIBUTES)
                hint = did_you_mean(key, known, f"Known: {', '.join(known)}")
                self._problem(key_node, f"a token has no attribute {key}", hint)
        if is_entry and "OP" in token:
            self._problem(node, "OP cannot stand at the entry, which is there once", "Leave OP out")
        return is_entry, dict(sorted(token.items()))

    def _operator(self, node: Node) -> Token:
        written = str(node.value) if isinstance(node, ScalarNode) else ""
        if not _OPERATOR.fullmatch(written) or not _can_be(written):
            shown = written or "that"
            self._problem(node, f"OP cannot be {shown}", 'Write one of "?", "*", "+", "!", "{2}", "{1,3}", in quotes')
            return {}
        return {"OP": written}

    def _value(self, attribute: str, node: Node) -> object:
        value = self._plain(node)
        if value is not None:
            self._report(node, check_value(attribute, value))
        return value

    def _plain(self, node: Node) -> object:
        """Return YAML as values: text, numbers and booleans, in lists and mappings; None for a wrong key."""
        if isinstance(node, SequenceNode):
            return [self._plain(item) for item in node.value]
        if isinstance(node, MappingNode):
            return {key: self._plain(value) for key, _, value in pairs(node, self._path, self._problems)}
        kind = node.tag.rpartition(":")[2]
        if kind == "bool" and node.value in ("true", "false"):
            return node.value == "true"
        if kind == "int" and node.value.isdecimal():
            return int(node.value)
        return text_of(node, self._path, self._problems, "a value")

    def _report(self, node: Node, checked: Checked) -> None:
        if checked is not None:
            self._problem(node, *checked)

    def _problem(self, node: Node, message: str, hint: str) -> None:
        self._problems.append(problem(node, self._path, message, hint))


def _is_pattern(node: Node) -> bool:
    """Whether this is a pattern and not a token: a list of several tokens that marks the entry."""
    return isinstance(node, SequenceNode) and len(node.value) > 1 and any(map(_is_entry, node.value))


def _is_entry(node: Node) -> bool:
    if isinstance(node, MappingNode):
        return any(key.value == ENTRY for key, _ in node.value)
    return isinstance(node, ScalarNode) and node.value == ENTRY
