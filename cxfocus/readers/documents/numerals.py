"""Marks of list items: bullets, and numbers in the style of their list."""

from __future__ import annotations

from cxfocus.readers.documents.blocks import Block

BULLET = "-"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999


def numeral(number: int, style: str) -> str:
    """Return a number in the style `1`, `a`, `A`, `i` or `I`; in digits if the style cannot express it."""
    if number < 1 or style not in ("a", "A", "i", "I"):
        return str(number)
    written = _letters(number) if style in "aA" else _roman(number)
    return written.upper() if style.isupper() else written


def with_list_mark(block: Block, mark: str, depth: int) -> Block:
    """Return a block of a list with its mark: a paragraph becomes an item, a heading gets its number."""
    text = f"{mark} {block.text.strip()}" if mark else block.text
    if block.kind == "paragraph":
        return Block("item", text, depth if mark else depth + 1)
    return block._replace(text=text) if block.kind in ("title", "heading") and mark != BULLET else block


def _letters(number: int) -> str:
    """Return a number in letters; `z` is followed by `aa`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written
