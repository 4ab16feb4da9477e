"""Lexicons as YAML text in one spelling: quotes only where YAML needs them, one entry on each line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cxfocus.text.expressions import regex

#: A first line by which editors find the schema; `cxfocus lexicon schema` writes that file.
SCHEMA_LINE = "# yaml-language-server: $schema=lexicon.schema.json"
#: The categories of the bundled lists, in their order; other categories follow them.
CATEGORIES: dict[str, tuple[str, ...]] = {
    "customer": ("people", "needs", "experience", "relationship"),
    "institution": ("organization", "people", "resources", "administration", "procedure", "profession"),
}
WIDTH = 120

_PLAIN = regex(r"[^\W\d_](?:[\w'*?./+-]| (?=[\w*?]))*")
#: Words that YAML 1.1 reads as something other than text.
_NOT_TEXT = frozenset("y n yes no on off true false null".split())


class WrittenEntry(NamedTuple):
    """One entry to write, with its details; `rest` is YAML of further keys, such as `where: [...]`."""

    entry: str
    note: str | None
    source: str | None
    rest: tuple[str, ...] = ()
    comment: str | None = None


#: Rows by role and category; the category "" stands for a plain list.
Sides = Mapping[str, Mapping[str, Sequence[WrittenEntry]]]


def write_scalar(text: str) -> str:
    """Return a scalar: plain if every reader of YAML takes it for this text, otherwise in double quotes."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT else quote_scalar(text)


def quote_scalar(text: str) -> str:
    """Return a scalar in double quotes, as sentences are written."""
    return '"' + "".join(map(_escape, text)) + '"'


def _escape(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def entry_line(row: WrittenEntry) -> str:
    """Return an entry as an item of a list, without its dash."""
    details = [f"{key}: {quote_scalar(value)}" for key, value in (("note", row.note), ("source", row.source)) if value]
    details += row.rest
    written = write_scalar(row.entry)
    line = f"{{{', '.join([f'entry: {written}', *details])}}}" if details else written
    return f"{line}  # {row.comment}" if row.comment else line


def header_lines(texts: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the keys before the entries, from `cxfocus: 1` on."""
    lines = [
        "cxfocus: 1",
        *(
            f"{key}: {quote_scalar(value) if key == 'version' else write_scalar(value)}"
            for key, value in texts.items()
            if value
        ),
    ]
    for key, items in lists.items():
        if items:
            lines += [f"{key}:", *(f"  - {quote_scalar(item)}" for item in items)]
    return lines


def side_lines(sides: Sides) -> list[str]:
    """Return the sides and `ignore`, each after an empty line, without empty roles and categories."""
    lines: list[str] = []
    for role, categories in sides.items():
        filled = {category: rows for category, rows in categories.items() if rows}
        if not filled:
            continue
        lines += ["", f"{role}:"]
        if set(filled) == {""}:
            lines += [f"  - {entry_line(row)}" for row in filled[""]]
            continue
        for category in order_categories(role, filled):
            lines.append(f"  {write_scalar(category)}:")
            lines += [f"    - {entry_line(row)}" for row in filled[category]]
    return lines


def order_categories(role: str, categories: Iterable[str]) -> list[str]:
    """Return the categories, those of the bundled lists first, in their order."""
    known = CATEGORIES.get(role, ())
    found = list(categories)
    return sorted(found, key=lambda name: (known.index(name) if name in known else len(known), found.index(name)))


def entry_key(text: str) -> tuple[str, str]:
    """Return the key by which entries are sorted: their letters, without the signs before them."""
    return text.lstrip("=*?").casefold(), text
