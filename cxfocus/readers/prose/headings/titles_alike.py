"""Titles recognized by lines that are written alike: `(1) Apologies`, `--- Apologies ---`, `7:00 pm Apologies`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.headings.around import goes_on_below, has_sentence_below
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.titles import is_titular, is_usual, plain_title
from cxfocus.readers.prose.headings.titles_alone import may_be_title
from cxfocus.text.expressions import regex
from cxfocus.text.lines import BLANK_ABOVE, LineMatch, count_lines_like, lines_like
from cxfocus.transcript import Section

#: `---`, `*`, `\u00a7`
_MARKS = r"[-=*_~\u2022>\u00a7#+\u2013\u2014|]{1,20}"
#: `Agenda item`, `Topic No.`
_WORDS = r"(?i:(?:agenda |business )?item|topic|subject|section|part)(?i:[ \t]+(?:no\.?|number))?"
#: `(1)`, `2/3`, `IV.`, `7:00 pm`
_NUMERAL = r"\(?(?:\d{1,4}(?:[:./-]\d{1,4}){0,2}(?: ?[AaPp]\.?[Mm]\b\.?)?|(?:[IVXivx]{1,5}|[A-Za-z])(?=[.)]))\)?"
#: Signs, a word for an item and its number before a title: `-- Item 4:`, `(1)`, `7:00 pm -`.
_BEFORE = rf"(?:{_MARKS}[ \t]*+)?(?:{_WORDS}[ \t.:]*+)?(?:(?:{_MARKS})?{_NUMERAL})?(?:[ \t]*+{_MARKS}|[.:)])?[ \t]*+"
#: Signs or `(5 minutes)` after it.
_AFTER = r"(?:[ \t]*+(?:[-=*_~#:]{1,20}+|\(\d[^()\n]{0,20}\)))?"
#: A line below a blank line, except the last.
_LINE = regex(
    rf"{BLANK_ABOVE}(?P<line>[ \t]*+(?P<before>{_BEFORE})"
    rf"(?P<title>[^\W\d_a-z][^\n|<>]{{2,80}}?)(?P<after>{_AFTER}))[ \t]*+(?=\n(?s:.))"
)
_NUMBER = regex(_NUMERAL)
_FEWEST = 3
#: Share of the different titles that are usual ones.
_USUAL_SHARE = 0.4
#: Share of the lines that have a sentence below.
_WORDED_SHARE = 0.7
#: Signs that list items have, too.
_BULLETS = frozenset("-*\u2022+>\u2013")
#: Lines with such a sign for each title: if there are more, they are items of lists.
_MOST_BULLETS = 1.2
#: Characters at the top: a text without such a title in them is not searched for more.
_HEAD = 5_000
_LEVEL = 3


class _Line(NamedTuple):
    """A line that may be a heading: as a section, with its number but without signs, and its bare title."""

    section: Section
    title: str


def titles_alike(known: HeadingInput) -> Iterator[Section]:
    """Yield lines written alike, three at least, of which enough have titles that the items of many meetings have."""
    body = known.body
    if not any(_is_marked(line, body) and is_usual(line["title"]) for line in lines_like(_LINE, body, end=_HEAD)):
        return
    alike: defaultdict[tuple[str, str], list[_Line]] = defaultdict(list)
    for match in lines_like(_LINE, body):
        if _is_marked(match, body) and _may_be(match["title"]):
            before, after = _NUMBER.sub("0", match["before"]).strip(), match["after"].strip()
            alike[before, "(0)" if after[:1] == "(" else after].append(_line(match))
    for (before, _), lines in alike.items():
        if _are_titles(lines, body) and not (before in _BULLETS and _is_of_lists(before, len(lines), body)):
            yield from (line.section for line in lines)


def _may_be(title: str) -> bool:
    return may_be_title(title) and (is_titular(title) or is_usual(title))


def _is_marked(match: LineMatch, body: str) -> bool:
    """Whether the line has a sign or a number, and no sentence goes on below; `Part Time Staff` has neither."""
    before = match["before"].strip()
    has_sign = bool(before or match["after"].strip()) and not before.isalpha()
    return has_sign and not goes_on_below(match.end(), body)


def _line(match: LineMatch) -> _Line:
    title = match["title"]
    if any(map(str.isalnum, match["before"])):
        title = (match["before"] + title).strip(" \t-=*_~#>|\u2022")
    return _Line(Section(plain_title(title), match.start("line"), _LEVEL), match["title"])


def _is_of_lists(bullet: str, titles: int, body: str) -> bool:
    """Whether many other lines begin with the same sign."""
    return count_lines_like(re.compile(rf"\n[ \t]*{re.escape(bullet)}[ \t]"), body) > _MOST_BULLETS * titles


def _are_titles(lines: Sequence[_Line], body: str) -> bool:
    titles = {line.title for line in lines}
    if len(titles) < max(_FEWEST, len(lines) - 1):
        return False
    usual = sum(map(is_usual, titles))
    worded = sum(has_sentence_below(line.section.start, body) for line in lines)
    return usual >= _USUAL_SHARE * len(titles) and worded >= _WORDED_SHARE * len(lines)
