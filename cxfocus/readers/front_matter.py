"""Front matter: fields above a document for programs that make web sites, and the title among them."""

from __future__ import annotations

import re

from cxfocus.text.expressions import regex

#: Between two rows of signs. Rows of dashes may also be lines across prose, so a key has to come first there.
_FRONT_MATTER = regex(
    r"(?s)\s*(?:---[ \t]*\n(?=(?:[ \t]*(?:\#[^\n]*)?\n)*(?:---|\.\.\.|[\"']?\w[\w .-]*+[\"']?[ \t]*+:(?=[ \t\n])))"
    r"(?:.*?\n)?(?:---|\.\.\.)|\+\+\+[ \t]*\n.*?\n\+\+\+)[ \t]*(?=\n|\Z)"
)
#: Without such rows, as Pelican and Nikola write it: above the text, each field once, and one of the fields of sites
#: among those that any document may have.
_OF_SITES = ("slug", "category", "categories", "tags", "template", "layout", "series", "save_as", "permalink")
_FIELDS = (
    "title", "subtitle", "date", "modified", "updated", "author", "authors", "summary", "description", "keywords",
    "status", "lang", "link", "url", "type", "image", "hidetitle", *_OF_SITES,
)  # fmt: skip
_BARE_MATTER = regex(
    rf"(?=(?:[^\n]++\n){{0,14}}title:)(?=(?:[^\n]++\n){{0,14}}(?:{'|'.join(_OF_SITES)}):)"
    rf"(?:(?:{'|'.join(_FIELDS)}):[^\n]*+\n){{3,16}}+(?=\s*\n[ \t]*[^\s])",
    re.IGNORECASE,
)
_LONGEST_FIELD = 11
#: The same in reStructuredText, at the top or below the underlined title; `:Present: Ann, Bob` is no such field.
FIELD_LIST = regex(
    r"(?i)(?:\A|(?<=[=~#*^\"+-]))(?:\n[ \t]*)?"
    rf"(?:\n:(?:{'|'.join(_FIELDS)}|contact|copyright|organization|version):(?!\S)[^\n]*"
    r"(?:\n[ \t]+[^\s][^\n]*){0,8}){2,16}(?=\n|\Z)"
)
#: `title:` and the indented lines below, which belong to it.
_TITLE = regex(r"^(?P<entry>title:(?P<value>[^\n]*(?:\n(?:[ \t]+[^\n]*|(?=\n)))*))", re.IGNORECASE | re.MULTILINE)
#: A value that needs no YAML parser: one line without quotes and without signs that mean something in YAML.
_PLAIN = regex(r"[^\W_](?:(?!: |:\Z| #)[^\n])*")

#: Nikola then shows the first heading in place of the title.
_HIDDEN = regex(r"\nhidetitle:[ \t]*true\b", re.IGNORECASE)
_SIGNS = "[{&*!|>%@`"


def front_end(text: str) -> int | None:
    """Return where front matter ends, None without any."""
    match = _FRONT_MATTER.match(text)
    if match is None and text[:_LONGEST_FIELD].partition(":")[0].lower() in _FIELDS:
        match = _BARE_MATTER.match(text)
        fields = [line.partition(":")[0].lower() for line in match[0].strip().split("\n")] if match else []
        match = match if len(fields) == len(set(fields)) else None
    return match.end() if match is not None else None


def front_title(front: str) -> str | None:
    """Return the value of `title` in front matter between rows of `---` (YAML) or `+++` (TOML), or without rows."""
    front = front.strip()
    if _HIDDEN.search(front):
        return None
    written = _toml_title(front.strip("+")) if front.startswith("+++") else _yaml_title(front)
    return (" ".join(written.split()) or None) if written else None


def _yaml_title(front: str) -> str | None:
    """Return the value of `title`; if it is not valid YAML (`title: Board: budget`), as it is written."""
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
