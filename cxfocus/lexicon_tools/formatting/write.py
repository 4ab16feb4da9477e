"""A lexicon file in its one spelling.

Keys are in the order of the documentation, categories of the bundled lists in their order. Entries are sorted by
their letters within each group; a comment or an empty line begins a group. All that is not a list of entries stays as
written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon.document import KEYS, LexiconFile, parse_document
from cxfocus.lexicon.model import ROLES
from cxfocus.lexicon_tools.formatting.blocks import KeyBlock, blocks_of
from cxfocus.lexicon_tools.formatting.comments import Comment, comments_of, last_mark, leaves
from cxfocus.lexicon_tools.formatting.listing import list_lines
from cxfocus.lexicon_tools.yaml_text import order_categories, write_scalar
from cxfocus.text.lines import even_line_ends
from cxfocus.yaml_nodes import MappingNode, Node, SequenceNode, compose, problem

_FIRST = ("cxfocus", "name", "title", "version", "language", "extends")
_ORDER = (*_FIRST, *(key for key in KEYS if key not in _FIRST))
_LISTS = (*ROLES, "remove")
#: Keys with an empty line before them.
_APART = (*_LISTS, "tests")


def format_lexicon(text: str, path: str) -> str:
    """Return the text in its one spelling; raises `LexiconError` for mistakes, and if anything would be lost."""
    text = "\n".join(line.rstrip() for line in even_line_ends(text.removeprefix("\ufeff")).split("\n"))
    document = parse_document(text, path)
    if document.problems:
        raise LexiconError(document.problems)
    root = compose(text, path, "lexicon", "")
    assert isinstance(root, MappingNode), "it was parsed without a problem"
    _refuse_unusual(text, root, path)
    comments = comments_of(text, root)
    written = "\n".join(_lines(text, root, comments))
    _check_nothing_is_lost(document, comments, written)
    return written


def _refuse_unusual(text: str, root: MappingNode, path: str) -> None:
    """Raise `LexiconError` for YAML that no list needs: braces around all, aliases."""
    if root.flow_style:
        raise LexiconError(problem(root, path, "written in braces", "Write each key at the start of a line of its own"))
    aliases = [leaf for leaf in leaves(root) if text.startswith("*", leaf.start_mark.index)]
    if aliases:
        places = dict.fromkeys(
            problem(leaf, path, "an alias (*name)", "Write out what it stands for") for leaf in aliases
        )
        raise LexiconError(places)


def _lines(text: str, root: MappingNode, comments: Sequence[Comment]) -> Iterator[str]:
    blocks, last = blocks_of(root, comments)
    head = text[: blocks[0].key.start_mark.index].rstrip("\n")
    if head:
        yield head
    blocks[0].above.clear()
    for number, block in enumerate(sorted(blocks, key=lambda each: _ORDER.index(each.name))):
        if block.name in _APART and (number or head):
            yield ""
        yield from _above(block, "")
        yield from _block_lines(text, block)
    if last:
        yield ""
        yield from _paragraphs(last, last[-1].line)
    yield ""


def _block_lines(text: str, block: KeyBlock) -> Iterator[str]:
    if block.name in _LISTS:
        yield _key_line(block, 0)
        yield from _list_or_categories(text, block)
    else:
        end = last_mark(block.value).index
        written = text[block.key.start_mark.index : end].rstrip("\n")
        yield "  ".join([written, *(comment.text for comment in block.within if comment.start >= end)])
    yield from _below(block)


def _list_or_categories(text: str, block: KeyBlock) -> Iterator[str]:
    if isinstance(block.value, SequenceNode):
        yield from list_lines(text, block.value, block.within, 2)
        return
    assert isinstance(block.value, MappingNode), "it was parsed without a problem"
    categories, last = blocks_of(block.value, block.within)
    by_name = {category.name: category for category in categories}
    for name in order_categories(block.name, by_name):
        category = by_name[name]
        yield from _above(category, "  ")
        yield _key_line(category, 2)
        assert isinstance(category.value, SequenceNode), "as above"
        yield from list_lines(text, category.value, category.within, 4)
        yield from _below(category)
    yield from (f"  {comment.text}" for comment in last)


def _key_line(block: KeyBlock, indent: int) -> str:
    return " " * indent + "  ".join([f"{write_scalar(block.name)}:", *(comment.text for comment in block.behind)])


def _above(block: KeyBlock, indent: str) -> Iterator[str]:
    """Yield the comments above a key, with the empty lines between their paragraphs and before the key."""
    for text in _paragraphs(block.above, block.key.start_mark.line):
        yield indent + text if text else ""


def _paragraphs(comments: Sequence[Comment], following: int) -> Iterator[str]:
    """Yield the comments before the line `following`, with an empty line wherever one or more stood."""
    below = [*(comment.line for comment in comments), following][1:]
    for comment, line in zip(comments, below, strict=True):
        yield comment.text
        if line - comment.line > 1:
            yield ""


def _below(block: KeyBlock) -> Iterator[str]:
    """Yield the comments below a block with their own indentation, which shows that they belong to it."""
    yield from (" " * comment.column + comment.text for comment in block.below)


def _check_nothing_is_lost(before: LexiconFile, comments: Sequence[Comment], written: str) -> None:
    """Raise `LexiconError` unless the new text has the same entries, keys, tests and comments as the old."""
    after = parse_document(written, before.path)
    root = compose(written, before.path, "lexicon", "")
    kept = Counter(comment.text for comment in comments_of(written, root)) if isinstance(root, Node) else Counter()
    if after.problems or _contents(after) != _contents(before) or kept != Counter(each.text for each in comments):
        hint = "Nothing was changed; write unusual places more plainly, or report this as a bug"
        raise LexiconError(Problem("cannot be set anew without losing something", before.path, hint=hint))


def _contents(document: LexiconFile) -> object:
    """Return all that a file says, without the order of its entries and the places."""
    entries = [
        (entry.role, entry.category, entry.text, entry.note, entry.source, repr(entry.rule))
        for entry in document.entries
    ]
    tests = [test[:3] for test in document.tests]
    removals = sorted(removal.text for removal in document.removals)
    return document.texts, document.lists, Counter(entries), removals, tests
