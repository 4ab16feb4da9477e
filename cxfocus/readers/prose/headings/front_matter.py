"""The title in front of a document, as programs that make sites of documents have it."""

from __future__ import annotations

import re

#: `title:` and what belongs to it: the lines below that are indented.
_TITLE = re.compile(r"\n(?P<entry>title:(?P<value>[^\n]*(?:\n(?:[ \t]+[^\n]*|(?=\n)))*))", re.IGNORECASE)
#: Text that YAML and we read alike: no quotes, no signs with a meaning, all in one line.
_PLAIN = re.compile(r"[^\W_](?:(?!: |:\Z| #)[^\n])*")

_SIGNS = "[{&*!|>%@`"


def front_title(front: str) -> str | None:
    """What `title` says between two rows of `---` (YAML) or `+++` (TOML)."""
    front = front.strip()
    written = _toml_title(front.strip("+")) if front.startswith("+++") else _yaml_title(front)
    return (" ".join(written.split()) or None) if written else None


def _yaml_title(front: str) -> str | None:
    """The value; what is no YAML (`title: Board: budget`) stands there as it is meant."""
    match = _TITLE.search(front)
    if match is None:
        return None
    value = match["value"].strip()
    if not value or _PLAIN.fullmatch(value):
        return value
    from cxfocus.yaml_nodes import MappingNode, ScalarNode, compose

    root = compose(match["entry"], "", "front matter", "title")
    if not isinstance(root, MappingNode):
        return None if value[0] in _SIGNS else value.split("\n")[0].strip("\"' ")
    node = root.value[0][1]
    return str(node.value) if isinstance(node, ScalarNode) else None


def _toml_title(front: str) -> str | None:
    import tomllib

    try:
        value = tomllib.loads(front).get("title")
    except tomllib.TOMLDecodeError:
        return None
    return value if isinstance(value, str) else None
