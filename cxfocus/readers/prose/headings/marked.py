"""Lines that signs or capitals mark as headings, each judged by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cxfocus.readers.dates import is_date
from cxfocus.readers.prose.headings.around import is_blank_above, is_blank_below
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.list_items import is_last_item
from cxfocus.readers.prose.headings.titles import is_caps_title, is_outcome, is_shouted, is_title, is_usual, plain_title
from cxfocus.readers.prose.labels import Line
from cxfocus.readers.prose.speakers.shapes import look
from cxfocus.text.expressions import regex
from cxfocus.text.items import ROMAN
from cxfocus.text.lines import line_start, lines_like
from cxfocus.transcript import Section

#: Characters: a line in capitals this long is a heading only if it stands alone; several of them are a paragraph.
_LONG_CAPS = 50
_TOP_LEVEL_SIGNS = "=#*"
#: Beginnings of underlined lines that are no titles: a row of a table, a list item, a heading by another sign.
_NO_TITLE = regex(r"\||[-*] |#+ ")
#: A line in capitals, indented to the middle of a page.
_CENTERED = regex(r"\n(?P<indent>[ \t]{8,})(?P<text>[A-Z](?:[A-Z0-9,&'/().\u2019-]| (?! )){5,80}?)[ \t]*(?=\n|\Z)")
#: An item may end in a full stop: `IV. ROLL CALL.`
_STOPPED_ITEM = regex(rf"{ROMAN}\. .+\.")
#: A line that ends in such a word goes on in the next, and neither of the two is a title.
_GOES_ON = regex(r"(?<!\S)(?:and|for|from|of|or|the|to|with)\Z", re.IGNORECASE)
#: Characters at the end of the line above that are searched for such a word.
_LAST_WORD = 40
#: Characters between a name and the role below it.
_NEAR = 10
#: Lines in capitals on a cover.
_COVER = 5
#: Characters at the top: a text without a centered line in them is not searched for more.
_HEAD = 2_000
#: Columns in the middle of a page.
_MIDDLE = range(30, 46)


def centered_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield titles in capitals in the middle of the page: of each title the first line, which has nothing above."""
    body = known.body
    if body.find(" " * 10, 0, _HEAD) < 0 or not any(lines_like(_CENTERED, body, end=_HEAD)) or is_shouted(body):
        return
    for match in lines_like(_CENTERED, body):
        middle = len(match["indent"]) + len(match["text"]) // 2
        if is_blank_above(match.start(), body) and middle in _MIDDLE and is_caps_title(match["text"]):
            yield Section(match["text"], match.start(), 2)


def underlined_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield each title above a row of `=`, `-` and the like that is about as long."""
    for line in known.lines["under"]:
        end = max(line.line - 1, 0)
        start = line_start(known.body, end)
        title = known.body[start:end].strip()
        is_as_long = min(3, len(title)) <= len(line.text) and len(title) <= len(line.text) + 3
        if is_as_long and is_title(title.rstrip(":")) and not _NO_TITLE.match(title):
            yield Section(plain_title(title.rstrip(":")), start, 1 if line.text[0] in _TOP_LEVEL_SIGNS else 2)


def hash_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield headings as markdown writes them, `## Title`."""
    for line in known.lines["hash"]:
        level = len(line.text) - len(line.text.lstrip("#"))
        yield Section(plain_title(line.text[level:]), line.line, level)


def bold_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield lines in bold letters; a line that comes again is a name."""
    lines = known.lines["bold"]
    uses = Counter(line.text for line in lines)
    for line in lines:
        is_one = uses[line.text] == 1 and is_title(line.text) and not is_outcome(line.text) and not is_date(line.text)
        if is_one and not is_last_item(line, known.body):
            yield Section(plain_title(line.text), line.line, 3)


def caps_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield lines in capitals, except people and the lines of a cover; none if most of the text is in capitals."""
    lines = known.lines["caps"]
    if not lines or is_shouted(known.body):
        return
    others = {*_people(lines, known.body), *_title_page(lines, known.body), *_above_date(lines, known.body)}
    for line in lines:
        text = line.text[:-1] if _STOPPED_ITEM.fullmatch(line.text) else line.text
        if line.line not in others and _is_caps_title(line._replace(text=text), known.body):
            yield Section(text, line.line, 2)


def _people(lines: Sequence[Line], body: str) -> Iterator[int]:
    """Starts of lines that are a name in capitals, or the role below it: `ADA QUILL`, `VICE CHAIRMAN`."""
    for name, role in pairwise(lines):
        if role.line > name.end + _NEAR or body[name.end : role.line].strip() or is_usual(name.text):
            continue
        if look(role.text).shape == "role" and look(name.text).shape == "name":
            yield from (name.line, role.line)


def _title_page(lines: Sequence[Line], body: str) -> list[int]:
    """Starts of the lines on the cover of a record: many above the first empty line, with no title of an item."""
    end = body.find("\n\n")
    cover = [line for line in lines if line.line < end]
    return (
        [line.line for line in cover] if len(cover) >= _COVER and not any(is_usual(line.text) for line in cover) else []
    )


def _above_date(lines: Sequence[Line], body: str) -> list[int]:
    """Starts of two or more lines at the top, right above the day: the names of a body and its meeting."""
    found: list[int] = []
    end = 0
    for line in lines:
        if body[end : line.line].strip() or is_date(line.text):
            break
        found.append(line.line)
        end = line.end
    below = body[end:].lstrip()[:_LONG_CAPS].partition("\n")[0]
    return found if len(found) > 1 and is_date(below) else []


def _is_caps_title(line: Line, body: str) -> bool:
    above = body[max(0, line.line - _LAST_WORD) : line.line].rstrip()
    if _GOES_ON.search(line.text) or _GOES_ON.search(above):
        return False
    is_alone = is_blank_above(line.line, body) and is_blank_below(line.line, body)
    return is_caps_title(line.text) and (is_alone or len(line.text) < _LONG_CAPS or " " not in line.text)
