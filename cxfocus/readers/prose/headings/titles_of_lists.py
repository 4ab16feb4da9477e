"""Titles above lists, where nobody speaks: `Brunch:` alone in its paragraph, or right above the items of an agenda."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.titles import is_titular, is_usual, plain_title
from cxfocus.readers.prose.headings.titles_alone import may_be_title
from cxfocus.readers.prose.speakers.shapes import look
from cxfocus.text.expressions import regex
from cxfocus.text.items import SIGN
from cxfocus.text.lines import BLANK_ABOVE, count_lines_like, lines_like
from cxfocus.transcript import Section

_LINE = regex(
    BLANK_ABOVE
    + r"(?P<line>(?:\*\*)?(?P<title>[^\W\d_a-z][^\n:.!?;|<>\[\]{}()#*=\t]{2,60}+):?(?:\*\*)?(?<=[:*]):?)[ \t]*+"
    + rf"\n[ \t]*\n(?=[ \t]*{SIGN}[ \t])"
)
#: Below a blank line: right above the first item, or with a colon right above words.
_RIGHT_ABOVE = regex(
    BLANK_ABOVE
    + r"(?P<title>[^\W\d_a-z](?:[^\n:.!?;|<>\[\]{}()#*=\t]|\.(?=\d)){2,60}+)(?P<colon>:)?[ \t]*+\n"
    + rf"(?:(?P<items>[ \t]*+{SIGN}[ \t])|(?(colon)(?=[^\s])|(?!)))"
)
_PARAGRAPH = regex(BLANK_ABOVE + r"(?=[^\s#])")
_AGENDA = "agenda"
_SAID = regex(r"(?:He|I|It|She|So|They|We|You)\b")
_WORD = regex(r"(?<!\w)[^\W\d_A-Z]{4,}+")
_FEWEST = 3
_FEWEST_RIGHT_ABOVE = 2
#: Share of the paragraphs that begin with such a title; headings with `#` are not counted.
_SHARE = 0.7
_LEVEL = 3


def titles_of_lists(known: HeadingInput) -> list[Section]:
    """Return the titles right above items; if there are none, those alone in their paragraphs.

    The latter are three or more, each once, with at least one usual title; otherwise only usual titles count. Names may
    stand above what each person did: at least half of the titles that are not usual must be no names.
    """
    body = known.body
    if above := _right_above(known):
        return above
    if ":" not in body:
        return []
    titles = [
        Section(plain_title(line["title"]), line.start("line"), _LEVEL)
        for line in lines_like(_LINE, body)
        if ":" in line["line"]
        and may_be_title(line["title"])
        and (is_titular(line["title"]) or is_usual(line["title"]))
    ]
    uses = Counter(title.title for title in titles)
    others = [title for title in uses if not is_usual(title)]
    is_row = len(others) < len(uses) and _FEWEST <= len(uses) == len(titles)
    if is_row and 2 * _without_names(others, body) >= len(others):
        return titles
    return [title for title in titles if is_usual(title.title) and uses[title.title] == 1]


def _right_above(known: HeadingInput) -> list[Section]:
    """Two or more titles that begin most paragraphs, half of them above items; all usual, or any in an agenda."""
    found = lines_like(_RIGHT_ABOVE, known.body)
    lines = [line for line in found if _may_be_right_above(line["title"].strip())]
    titles = [line["title"].strip() for line in lines]
    of_items = sum(line["items"] is not None for line in lines)
    if of_items < max(_FEWEST_RIGHT_ABOVE, len(titles) / 2) or len(set(titles)) < len(titles):
        return []
    if len(titles) < _SHARE * count_lines_like(_PARAGRAPH, known.body):
        return []
    if not (all(map(is_usual, titles)) or any(_AGENDA in section.title.lower() for section in known.sections.values())):
        return []
    return [Section(title, line.start("title"), _LEVEL) for title, line in zip(titles, lines, strict=True)]


def _may_be_right_above(title: str) -> bool:
    """Not `Pros`, as one word may be a label of anything, and not `We Met Here`, which says what people did."""
    is_said = _SAID.match(title) is not None
    return may_be_title(title) and not is_said and (is_usual(title) or (" " in title and is_titular(title)))


def _without_names(titles: Sequence[str], body: str) -> int:
    """Number of titles with a word that no name has, or with one that is in lower case elsewhere."""
    small = set(_WORD.findall(body)) if titles else set()
    return sum(look(title).shape == "refused" or not small.isdisjoint(title.lower().split()) for title in titles)
