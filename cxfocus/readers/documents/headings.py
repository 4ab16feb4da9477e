"""What paragraphs serve as whatever their styles: headings in bold or large letters or with a number, and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cxfocus.readers.documents.blocks import Block
from cxfocus.readers.prose.speakers.shapes import VOICES, look

#: Fewer are a title and its date, or a list; the headings are written some other way then.
_FEWEST = 3
#: Where more than this share of all paragraphs is bold or large, that means nothing.
_MOST_STRONG = 0.5
_STRONG_LEVEL, _ITEM_LEVEL = 2, 3
_MOST_WORDS = 16
#: Names in bold letters above what is said: so many, and each more than once.
_FEWEST_NAMED = 4
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)] \S")


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with what plainly serves as a heading made one."""
    return _agenda(_strong(blocks))


def _strong(blocks: Sequence[Block]) -> list[Block]:
    """Strong paragraphs as headings, if there are no others, and as paragraphs if there are."""
    strong = [block.text for block in blocks if block.kind == "strong"]
    if not strong:
        return list(blocks)
    counted = Counter(strong)
    unique = {text for text, count in counted.items() if count == 1 and _may_be_heading(text)}
    names = {text for text, count in counted.items() if count > 1 and look(text).shape in VOICES}
    if sum(counted[name] for name in names) < _FEWEST_NAMED:
        names = set()
    others = sum(block.kind == "heading" for block in blocks) > 1  # one is the title of the page
    # What has nothing below it but another one is part of a letterhead.
    above = sum(block.text in unique for block, below in pairwise(blocks) if below.kind != "strong")
    believed = not others and above >= _FEWEST and len(strong) <= _MOST_STRONG * len(blocks)

    def decided(block: Block) -> Block:
        if believed and block.text in unique:
            return Block("heading", block.text.replace("\n", " "), block.level or _STRONG_LEVEL)
        if block.text in names:
            return Block("paragraph", f"{block.text}:")
        return block._replace(kind="paragraph", level=0)

    return [decided(block) if block.kind == "strong" else block for block in blocks]


def _agenda(blocks: list[Block]) -> list[Block]:
    """`4. Reports`, with more below it: the items of a list as headings, if most of them have something below."""
    items = [number for number, block in enumerate(blocks) if _is_numbered(block)]
    if len(items) < _FEWEST:
        return blocks
    last = len(blocks) - 1
    if 2 * sum(number < last and _is_below(blocks[number + 1]) for number in items) < len(items):
        return blocks
    for number in items:
        if _may_be_heading(blocks[number].text):
            blocks[number] = blocks[number]._replace(kind="heading", level=_ITEM_LEVEL)
    return blocks


def _is_numbered(block: Block) -> bool:
    return block.kind == "item" and block.level == 0 and _NUMBERED.match(block.text) is not None


def _is_below(block: Block) -> bool:
    """Whether a block tells more of the item before it."""
    return block.kind == "paragraph" or (block.kind == "item" and not _is_numbered(block))


def _may_be_heading(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and text[-1] not in ".,;:!?" and any(map(str.isalpha, text))
