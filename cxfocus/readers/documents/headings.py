"""Paragraphs that serve as headings without a style that says so: in bold or large letters, or with a number.

Names of speakers in bold letters above their words are found here, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cxfocus.readers.dates import is_date
from cxfocus.readers.documents.agendas import with_agendas
from cxfocus.readers.documents.blocks import Block
from cxfocus.readers.prose.headings.titles import is_outcome, is_title, is_usual
from cxfocus.readers.prose.speakers.shapes import VOICES, look
from cxfocus.text.expressions import regex
from cxfocus.text.items import NUMBER

#: Fewer strong paragraphs may be a title and its date, or a list; then the headings are written in another way.
_FEWEST = 3
#: If more than this share of all paragraphs is bold or large, they are no headings, unless this share of them have
#: numbers or the titles of usual items, or are in capitals with other text below at least `_FEWEST_IN_CAPITALS`.
_MOST_STRONG = 0.5
_USUAL_SHARE = 0.5
_FEWEST_IN_CAPITALS = 2
_NUMBERED = regex(rf"\(?{NUMBER} \S")
_STRONG_LEVEL = 2
#: Paragraphs: this many have a name in bold letters, each name more than once, if the words of speakers stand below.
_FEWEST_NAMED = 4


class _Piece(NamedTuple):
    """A block, one of its bold lines, or its other lines; `owner` is the number of the block."""

    owner: int
    block: Block


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with those that plainly serve as headings made headings."""
    return with_agendas(_without_letterhead(_strong(blocks)))


def _without_letterhead(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with a heading below the first one that is only a day made a paragraph.

    A place right below the day becomes a paragraph, too, if both are headings of the first one's level. Days stay
    headings if others of their level come further below: then each heads a part of the document. A day of another level
    with text right below stays one, too: it may be the first of several parts.
    """
    first = next((number for number, block in enumerate(blocks) if block.kind == "heading"), len(blocks))
    end = next((number for number in range(first, len(blocks)) if blocks[number].kind != "heading"), len(blocks))
    below = {block.level for block in blocks[end:] if block.kind == "heading"}
    head = [number for number in range(first + 1, end) if blocks[number].level not in below and end < len(blocks)]
    level = blocks[first].level if head else 0
    like = {number for number in head if blocks[number].level == level}
    made = {number for number in head if is_date(blocks[number].text) and (number in like or number + 1 < end)}
    made |= {number for number in like if number - 1 in made & like and not is_usual(blocks[number].text)}
    return [
        block._replace(kind="paragraph", level=0) if number in made else block for number, block in enumerate(blocks)
    ]


def _strong(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with strong paragraphs and lines made headings, labels of speakers, or plain paragraphs."""
    if not any(block.kind == "strong" or block.bold_lines for block in blocks):
        return list(blocks)
    pieces = [_Piece(owner, piece) for owner, block in enumerate(blocks) for piece in _bold_lines_apart(block)]
    counted = Counter(piece.block.text for piece in pieces if piece.block.kind == "strong")
    unique = {text for text, count in counted.items() if count == 1 and _may_be_heading(text)}
    names = {text for text, count in counted.items() if count > 1 and look(text).shape in VOICES}
    if sum(counted[name] for name in names) < _FEWEST_NAMED:
        names = set()
    made: dict[int, Block] = {}
    for above, part in _parts(pieces):
        if _are_headings([pieces[number].block for number in part], unique):
            level = max(_STRONG_LEVEL, above)
            made |= {
                number: Block("heading", text.replace("\n", " "), pieces[number].block.level or level)
                for number in part
                if pieces[number].block.kind == "strong" and (text := pieces[number].block.text) in unique
            }
    made |= {
        number: Block("paragraph", f"{piece.block.text}:")
        for number, piece in enumerate(pieces)
        if piece.block.kind == "strong" and piece.block.text in names
    }
    return list(_put_together(blocks, pieces, made))


def _bold_lines_apart(block: Block) -> Iterator[Block]:
    """Yield the bold lines of a block, each of which may be a heading, and the rest of it."""
    lines = block.text.split("\n")
    if block.bold_lines == 0 or len(lines) == 1:
        yield block
        return
    yield from (block._replace(kind="strong", text=line, bold_lines=0) for line in lines[: block.bold_lines])
    if len(lines) > block.bold_lines:
        yield block._replace(text="\n".join(lines[block.bold_lines :]), bold_lines=0)


def _parts(pieces: Sequence[_Piece]) -> Iterator[tuple[int, range]]:
    """Yield the pieces from heading to heading, with the level of the one above; all together if there is only one."""
    headings = [number for number, piece in enumerate(pieces) if piece.block.kind == "heading"]
    if len(headings) < 2:
        yield sum(pieces[number].block.level for number in headings), range(len(pieces))
        return
    for start, end in pairwise([-1, *headings, len(pieces)]):
        yield pieces[start].block.level if start >= 0 else 0, range(start + 1, end)


def _are_headings(blocks: Sequence[Block], unique: Collection[str]) -> bool:
    """Whether the strong paragraphs among these blocks are headings."""
    titles = [block.text for block in blocks if block.kind == "strong" and block.text in unique]
    usual = sum(is_usual(title) or _NUMBERED.match(title) is not None for title in titles)
    if usual >= max(_FEWEST, _USUAL_SHARE * len(titles)):
        return True
    # A strong paragraph with another right below is part of a letterhead.
    above = sum(block.text in unique for block, below in pairwise(blocks) if below.kind != "strong")
    if above >= _FEWEST_IN_CAPITALS and sum(map(str.isupper, titles)) >= max(_FEWEST, _USUAL_SHARE * len(titles)):
        return True
    strong = sum(block.kind == "strong" for block in blocks)
    return above >= _FEWEST and strong <= _MOST_STRONG * len(blocks)


def _put_together(blocks: Sequence[Block], pieces: Sequence[_Piece], made: dict[int, Block]) -> Iterator[Block]:
    """Yield the blocks unchanged, except those with a piece that became a heading or a label: they come in pieces."""
    changed = {pieces[number].owner for number in made}
    before = -1
    for number, (owner, piece) in enumerate(pieces):
        if owner in changed:
            yield made.get(number) or _plain(piece)
        elif owner != before:
            yield _plain(blocks[owner])
        before = owner


def _plain(block: Block) -> Block:
    return block._replace(kind="paragraph", level=0) if block.kind == "strong" else block


def _may_be_heading(text: str) -> bool:
    return is_title(text) and not is_date(text) and not is_outcome(text)
