"""YAML with places: nodes instead of values, so that every mistake has a line.

Nothing is constructed, so no tag can run code and no alias can blow up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from cxfocus.errors import Origin, Problem

try:  # The C parser is ten times as fast; wheels without it exist.
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Node = yaml.Node
MappingNode = yaml.MappingNode
ScalarNode = yaml.ScalarNode
SequenceNode = yaml.SequenceNode
Mark = yaml.Mark

#: What YAML 1.1 makes of an unquoted word.
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


def compose(text: str, path: str, what: str, beginning: str) -> Node | Problem:
    """The root node of one YAML document, or why it is no `what`, which has this `beginning`."""
    if _is_too_deep(text):
        return Problem(f"nested too deeply to be a {what}", path, 1, 1, f"A {what} needs three levels")
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return Problem(f"not valid YAML: {error.problem or error.context}", path, line, column, _yaml_hint(text, line))
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
    return root


def _is_too_deep(text: str) -> bool:
    """Whether brackets or dashes nest so far that the C parser would run out of stack and take us with it."""
    if re.search(r"(?:[-?][ \t]+){100}", text):
        return True
    if text.count("[") + text.count("{") < _DEEPEST:
        return False
    depth = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth += 1 if bracket in "[{" else -1
        if depth > _DEEPEST:
            return True
    return False


_DEEPEST = 100


def _yaml_hint(text: str, line: int) -> str:
    lines = text.split("\n")
    whole = lines[line - 1] if line <= len(lines) else ""
    written = whole.strip()
    if "\t" in whole[: len(whole) - len(whole.lstrip())]:
        return "YAML wants spaces, not tabs, at the start of a line"
    if not written:
        return "Close the bracket or the quote that is left open above"
    return f"Look at `{written[:60]}`: quote it if it holds : # * & ! or begins with one of ? - [ {{ %"


def origin(node: Node, path: str) -> Origin:
    """Where a node begins."""
    return Origin(path, node.start_mark.line + 1, node.start_mark.column + 1)


def problem(node: Node, path: str, message: str, hint: str | None = None) -> Problem:
    """A problem at a node."""
    place = origin(node, path)
    return Problem(message, place.path, place.line, place.column, hint)


def text_of(node: Node, path: str, problems: list[Problem], what: str) -> str | None:
    """The text of a scalar that is text; anything else is noted in `problems`."""
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
    """(key, key node, value node) of a mapping; keys that repeat or are not text are noted and skipped."""
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
