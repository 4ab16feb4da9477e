"""One list of entries: its items in groups, with the comments that belong to each."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.lexicon_tools.formatting.comments import Comment, last_mark
from cxfocus.lexicon_tools.yaml_text import WIDTH, WrittenEntry, entry_key, entry_line, write_scalar
from cxfocus.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode

_SHORT_KEYS = {"entry", "note", "source"}


class _Item(NamedTuple):
    """An item as it will be written, and its sort key."""

    key: tuple[str, str]
    lines: list[str]


class _Group(NamedTuple):
    """Items that are sorted among themselves, after comments on their own lines; `apart` if after an empty line."""

    apart: bool
    comments: list[str]
    items: list[_Item]


def list_lines(text: str, node: SequenceNode, comments: Sequence[Comment], indent: int) -> list[str]:
    """Return the lines of a list, from the comments above its first item to those below its last.

    `comments` are those inside the list. A comment on its own line, or an empty line, begins a group.
    """
    lines: list[str] = []
    for group in _groups(text, node, comments, indent):
        if group.apart and lines:
            lines.append("")
        lines += [" " * indent + comment for comment in group.comments]
        for item in sorted(group.items, key=lambda each: each.key):
            lines += item.lines
    return lines


def _groups(text: str, node: SequenceNode, comments: Sequence[Comment], indent: int) -> list[_Group]:
    groups = [_Group(False, [], [])]
    last_line = node.start_mark.line
    for event, has_comments in _events(node, comments):
        line = event.line if isinstance(event, Comment) else event.start_mark.line
        apart = line - last_line > 1
        last = groups[-1]
        if isinstance(event, Comment) and not event.alone and last.items:
            last.items[-1].lines[-1] += f"  {event.text}"
            continue
        if last.items and (apart or isinstance(event, Comment)):
            groups.append(_Group(apart, [], []))
        if isinstance(event, Comment):
            groups[-1].comments.append(event.text)
        else:
            lines = _item_lines(text, event, indent, has_comments)
            groups[-1].items.append(_Item(entry_key(_entry_text(event)), lines))
        last_line = line if isinstance(event, Comment) else last_mark(event).line
    return groups


def _events(node: SequenceNode, comments: Sequence[Comment]) -> Iterator[tuple[Node | Comment, bool]]:
    """Yield the items, each with whether it contains comments, and all other comments, in their order."""
    waiting = deque(comments)
    for item in node.value:
        while waiting and waiting[0].start < item.start_mark.index:
            yield waiting.popleft(), False
        before = len(waiting)
        while waiting and waiting[0].start < last_mark(item).index:
            waiting.popleft()
        yield item, len(waiting) < before
    for comment in waiting:
        yield comment, False


def _entry_text(item: Node) -> str:
    if isinstance(item, MappingNode):
        return next((str(value.value) for key, value in item.value if key.value == "entry"), "")
    return str(item.value)


def _item_lines(text: str, item: Node, indent: int, has_comments: bool) -> list[str]:
    """Return a plain entry, or one with short details, in one spelling; a longer one as written, but indented anew."""
    dash = " " * indent + "- "
    if isinstance(item, ScalarNode):
        return [dash + write_scalar(item.value)]
    values = {key.value: value.value for key, value in item.value}
    if not has_comments and set(values) <= _SHORT_KEYS:
        line = dash + entry_line(WrittenEntry(values["entry"], values.get("note"), values.get("source")))
        if len(line) <= WIDTH:
            return [line]
    first, *others = text[item.start_mark.index : last_mark(item).index].split("\n")
    shift = len(dash) - item.start_mark.column
    return [dash + first.rstrip(), *(_shift_line(line, shift) for line in others)]


def _shift_line(line: str, shift: int) -> str:
    bare = line.lstrip(" ")
    return " " * max(0, len(line) - len(bare) + shift) + bare.rstrip() if bare.strip() else ""
