"""Items of lists that look like headings but are not."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.readers.prose.headings.around import first_below, indent_below
from cxfocus.readers.prose.headings.titles import has_verb, is_title
from cxfocus.readers.prose.labels import Line
from cxfocus.text.expressions import regex
from cxfocus.text.items import BULLET, SIGN

#: A numbered line and the lines below it, up to an empty line or another item.
_HANGING = regex(
    r"(?P<before> *+\S{1,8} ++)(?P<title>[^\s][^\n]*+)\n(?P<indent> ++)"
    rf"(?P<below>(?!{SIGN} )\S.*(?:\n *(?!{SIGN} )\S.*){{0,20}})"
)
_ITEM = regex(rf"(?P<indent>[ \t]*){BULLET}[ \t]")
_ITEM_OR_HEADING = regex(rf"{SIGN}[ \t]|\#")
#: Characters: a longer line may have been wrapped.
_LONG = 50


def torn_items(lines: Sequence[Line], body: str) -> list[int]:
    """Return the starts of numbered items that go on right under their words and are no titles as a whole.

    If there are any, longer items that go on so are returned as well, even if they may be titles.
    """
    found: list[int] = []
    perhaps: list[int] = []
    for line in lines:
        item = _HANGING.match(body, line.line) if line.form == "number" else None
        if item is None or len(item["before"]) != len(item["indent"]):
            continue
        whole = f"{item['title']} {item['below'].strip()}"
        if item["below"][0].islower() and (not is_title(whole) or has_verb(whole)):
            found.append(line.line)
        elif len(line.text) > _LONG:
            perhaps.append(line.line)
    return [*found, *perhaps] if found else []


def is_last_item(line: Line, body: str) -> bool:
    """Whether a line is a list item, `- **Title**`, with no text of its own below."""
    item = _ITEM.match(body, line.line)
    if item is None or indent_below(line.line, body) > len(item["indent"]):
        return False
    below = first_below(line.line, body)
    return below == len(body) or _ITEM_OR_HEADING.match(body, below) is not None
