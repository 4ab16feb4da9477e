"""YAML with places: nodes instead of values, so that every mistake has a line.

Nothing is constructed, so no tag can run code. A node that stands in a place by an alias (`*name`) is a copy with the
place of the alias; the number of such copies is limited.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Any

import yaml

from cxfocus.errors import Origin, Problem
from cxfocus.text.expressions import regex

try:  # The C parser is ten times as fast; some wheels lack it.
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Node = yaml.Node
MappingNode = yaml.MappingNode
ScalarNode = yaml.ScalarNode
SequenceNode = yaml.SequenceNode
Mark = yaml.Mark

#: The meaning of an unquoted word in YAML 1.1.
_KINDS = {
    "tag:yaml.org,2002:bool": "yes or no (true or false)",
    "tag:yaml.org,2002:int": "a number",
    "tag:yaml.org,2002:float": "a number",
    "tag:yaml.org,2002:null": "nothing",
    "tag:yaml.org,2002:timestamp": "a date",
    "tag:yaml.org,2002:merge": "a merge key",
    "tag:yaml.org,2002:value": "a default value",
}
_TEXT = "tag:yaml.org,2002:str"


def decode_yaml(data: bytes, path: str, what: str) -> str | Problem:
    """Return the text of a YAML file without a byte order mark, or why it is not a `what`."""
    data = data.removeprefix(BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if b"\0" in data and not data.startswith(_UTF_16):
            return Problem("not a text file", path, hint=f"A {what} is plain text, as an editor for text saves it")
        before = data[: error.start].decode().split("\n")
        return Problem("not UTF-8", path, len(before), len(before[-1]) + 1, "Save it as UTF-8")


_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def compose(text: str, path: str, what: str, beginning: str) -> Node | Problem:
    """Return the root node of one YAML document, or why it is not a `what`, which has this `beginning`."""
    if _is_too_deep(text):
        return Problem(f"nested too deeply to be a {what}", path, 1, 1, f"A {what} needs three levels")
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return _not_valid(error, text, path)
    except yaml.YAMLError as error:
        return Problem(
            f"not valid YAML: {' '.join(str(error).split())}",
            path,
            hint="Save it as UTF-8 text without control characters",
        )
    except RecursionError:
        return Problem(f"nested too deeply to be a {what}", path, 1, 1)
    if root is None:
        return Problem("the file is empty", path, 1, 1, f"A {what} begins with {beginning}")
    return _Copier(text, path).copy_tree(root) if _ALIAS.search(text) else root


#: A possible alias; most texts that look so have a pattern in quotes.
_ALIAS = regex(r"(?:^|[\s\[{,:?-])\*[^\s,\]}*]")
#: Nodes that aliases may add to a document; more would be an attack or a mistake.
_MOST_COPIED = 10_000


class _Copier:
    """Gives each place of an alias its own nodes.

    The composer puts the same node in all of these places, so a node that appears again is the next alias; aliases
    are in the order of the text.
    """

    def __init__(self, text: str, path: str) -> None:
        self._path = path
        self._aliases: Iterator[Any] = (
            event for event in yaml.parse(text, Loader=_Loader) if isinstance(event, yaml.AliasEvent)
        )
        self._whole: dict[int, bool] = {}
        self._count = 0

    def copy_tree(self, root: Node) -> Node | Problem:
        """Return the tree without shared nodes, or why there is none."""
        try:
            return self._walked(root)
        except _Endless as error:
            mark = error.alias.start_mark
            message, hint = f"the alias *{error.alias.anchor} {error}", "Write out what it stands for"
            return Problem(message, self._path, mark.line + 1, mark.column + 1, hint)
        except RecursionError:
            return Problem("aliases nest too deeply", self._path, 1, 1, "Write out what they stand for")

    def _walked(self, node: Node) -> Node:
        if id(node) in self._whole:
            alias = next(self._aliases)
            if not self._whole[id(node)]:
                raise _Endless(alias, "stands inside what it names")
            return self._at(node, alias)
        self._whole[id(node)] = False
        if isinstance(node, SequenceNode):
            node.value[:] = map(self._walked, node.value)
        elif isinstance(node, MappingNode):
            node.value[:] = [(self._walked(key), self._walked(value)) for key, value in node.value]
        self._whole[id(node)] = True
        return node

    def _at(self, node: Node, alias: Any) -> Node:
        """Return a copy of a node and all below it, in the place of the alias."""
        self._count += 1
        if self._count > _MOST_COPIED:
            raise _Endless(alias, "and others make this far too long")
        copy = type(node)(node.tag, node.value, alias.start_mark, alias.end_mark)
        if isinstance(node, SequenceNode):
            copy.value = [self._at(item, alias) for item in node.value]
        elif isinstance(node, MappingNode):
            copy.value = [(self._at(key, alias), self._at(value, alias)) for key, value in node.value]
        return copy


class _Endless(Exception):  # noqa: N818  raised and caught here
    """An alias that would have no end, or nearly none."""

    def __init__(self, alias: Any, message: str) -> None:
        self.alias = alias
        super().__init__(message)


def _is_too_deep(text: str) -> bool:
    """Whether brackets or dashes nest so deeply that the C parser would exhaust the stack and crash the program."""
    if _DASHES.search(text):
        return True
    if text.count("[") + text.count("{") < _DEEPEST:
        return False
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        if depth > _DEEPEST:
            return True
    return False


_DEEPEST = 100
_DASHES = regex(r"(?:[-?][ \t]+){100}")
_BRACKET = regex(r"[\[\]{}]")


#: The tasks that a parser was at when it met something else: the mistake is at their start, not where it stopped.
_WHERE_IT_BEGAN = {
    "while scanning a simple key": "",
    "while parsing a flow sequence": "Close the bracket that is opened here, or put in the comma that is missing",
    "while parsing a flow mapping": "Close the bracket that is opened here, or put in the comma that is missing",
    "while scanning a quoted scalar": "Close the quote that is opened here",
}
#: The line ends of YAML.
_BREAK = regex("\r\n|[\r\n\x85\u2028\u2029]")
_TIGHT_DASH = regex(r"-([^\s-].*?)(?= -|$)")
_TIGHT_COLON = regex(r"([\w -]+):([\[{].*)")
_NO_COLON = regex(r"([\w -]+?) *([\[{].*)")
_LIST_ITEM = regex(r"\s*- ")
_WORDS = regex(r"\s*\w[\w -]*\s*")
_FORBIDDEN_COLON = "mapping values are not allowed"


def _not_valid(error: yaml.MarkedYAMLError, text: str, path: str) -> Problem:
    lines = _BREAK.split(text)
    end, begin = error.problem_mark or error.context_mark, error.context_mark
    line, column, hint = (end.line, end.column, "") if end else (0, 0, "")
    if begin is not None and error.context in _WHERE_IT_BEGAN and begin.line < line:
        line, column, hint = begin.line, begin.column, _WHERE_IT_BEGAN[error.context]
        hint = hint or slip(lines[line].strip()) or _key_or_item(lines[line].strip())
    elif (error.problem or "").startswith(_FORBIDDEN_COLON) and (key := _key_above(lines, line)) is not None:
        line, column = key, len(lines[key]) - len(lines[key].lstrip())
        hint = colon_behind(lines[key].strip())
    hint = hint or _yaml_hint(lines[line] if line < len(lines) else "")
    return Problem(f"not valid YAML: {error.problem or error.context}", path, line + 1, column + 1, hint)


def slip(written: str) -> str | None:
    """Return what to write instead of text in which a space is missing, after a dash or a colon."""
    if match := _TIGHT_DASH.match(written):
        return f"A list item wants a space behind its dash: `- {match[1]}`"
    if match := _TIGHT_COLON.match(written):
        return f"A colon wants a space behind it: `{match[1]}: {match[2]}`"
    return None


def colon_behind(key: str) -> str:
    """Return what to write instead of a key without its colon."""
    return f"A colon is missing behind `{key}`: write `{key}:`"


def _key_or_item(written: str) -> str:
    if match := _NO_COLON.fullmatch(written):
        return f"A colon is missing behind `{match[1]}`: write `{match[1]}: {match[2]}`"
    return f"Write `{written[:60]}:` if it is a key, or `- {written[:60]}` if it is an item of a list"


def _key_above(lines: list[str], line: int) -> int | None:
    """Return the line of a key without a colon, whose items YAML reads as part of the key."""
    above = line - 1
    while above >= 0 and _LIST_ITEM.match(lines[above]):
        above -= 1
    return above if 0 <= above < line - 1 and _WORDS.fullmatch(lines[above]) else None


def _yaml_hint(whole: str) -> str:
    written = whole.strip()
    if "\t" in whole[: len(whole) - len(whole.lstrip())]:
        return "YAML wants spaces, not tabs, at the start of a line"
    if not written:
        return "Close the bracket or the quote that is left open above"
    return f"Look at `{written[:60]}`: quote it if it holds : # * & ! or begins with one of ? - [ {{ %"


def origin(node: Node, path: str) -> Origin:
    """Return the place where a node begins."""
    return Origin(path, node.start_mark.line + 1, node.start_mark.column + 1)


def problem(node: Node, path: str, message: str, hint: str | None = None) -> Problem:
    """Return a problem at a node."""
    return origin(node, path).problem(message, hint)


def text_of(node: Node, path: str, problems: list[Problem], what: str) -> str | None:
    """Return the text of a scalar that is text; anything else is added to `problems`."""
    if not isinstance(node, ScalarNode):
        problems.append(problem(node, path, f"{what} must be text, not a list or mapping"))
        return None
    if node.tag != _TEXT:
        kind = _KINDS.get(node.tag, "something else")
        shown = node.value or "(nothing)"
        problems.append(problem(node, path, f"{what}: YAML reads {shown} as {kind}", f'Write "{node.value}" in quotes'))
        return None
    return str(node.value)


def pairs(node: MappingNode, path: str, problems: list[Problem]) -> Iterator[tuple[str, Node, Node]]:
    """Yield (key, key node, value node) of a mapping; keys that repeat or are not text are added to `problems`."""
    first_lines: dict[str, int] = {}
    for key_node, value in node.value:
        key = text_of(key_node, path, problems, "a key")
        if key is None:
            continue
        line = key_node.start_mark.line + 1
        if key in first_lines:
            message = f"the key {key} stands here and in line {first_lines[key]}"
            hint = "Keep one of them" if isinstance(value, ScalarNode) else "Put both lists under one key"
            problems.append(problem(key_node, path, message, hint))
            continue
        first_lines[key] = line
        yield key, key_node, value
