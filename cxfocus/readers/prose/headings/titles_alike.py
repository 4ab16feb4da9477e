"""Titles told by lines that are written alike: `(1) Apologies`, `--- Apologies ---`, `7:00 pm Apologies`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.headings.around import goes_on_below, has_sentence_below
from cxfocus.readers.prose.headings.known import Known
from cxfocus.readers.prose.headings.titles import is_titular, is_usual, plain_title
from cxfocus.readers.prose.headings.titles_alone import may_be_title
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section

_MARKS = r"[-=*_~\u2022>\u00a7#+\u2013\u2014|]{1,20}"
_WORDS = r"(?i:(?:agenda |business )?item|topic|subject|section|part)(?i:[ \t]+(?:no\.?|number))?"
_NUMERAL = r"\(?(?:\d{1,4}(?:[:./-]\d{1,4}){0,2}(?: ?[AaPp]\.?[Mm]\b\.?)?|(?:[IVXivx]{1,5}|[A-Za-z])(?=[.)]))\)?"
#: Behind a blank line: signs, what an item is called and its number, before a title; signs or minutes behind it.
_LINE = regex(
    r"\n[ \t]*\n(?P<line>[ \t]*+"
    rf"(?P<before>(?:{_MARKS}[ \t]*+)?(?:{_WORDS}[ \t.:]*+)?"
    rf"(?:(?:{_MARKS})?{_NUMERAL})?(?:[ \t]*+{_MARKS}|[.:)])?[ \t]*+)"
    r"(?P<title>[^\W\d_a-z][^\n|<>]{2,80}?)"
    r"(?P<after>(?:[ \t]*+(?:[-=*_~#:]{1,20}+|\(\d[^()\n]{0,20}\)))?))[ \t]*+(?=\n)"
)
_NUMBER = regex(_NUMERAL)
_FEWEST = 3
#: So many titles are usual ones; and so many lines have words below.
_USUAL_SHARE = 0.4
_WORDED_SHARE = 0.7
#: Signs of list items, too; then of hardly any but the titles.
_BULLETS = frozenset("-*\u2022+>\u2013")
_MOST_BULLETS = 1.2
#: Where no such title stands so near to the top, nobody looks on.
_HEAD = 5_000
_LEVEL = 3


class _Line(NamedTuple):
    """A line that may be a heading, as far as it is shown, and its title alone."""

    section: Section
    title: str


def titles_alike(known: Known) -> Iterator[Section]:
    """Three lines at least, written alike, with titles of items of many meetings."""
    body = known.body
    if not any(_is_marked(match) and is_usual(match["title"]) for _, match in known.lines_like(_LINE, _HEAD)):
        return
    alike: defaultdict[tuple[str, str], list[_Line]] = defaultdict(list)
    for start, match in known.lines_like(_LINE):
        if _is_marked(match) and _may_be(match["title"]):
            before, after = _NUMBER.sub("0", match["before"]).strip(), match["after"].strip()
            alike[before, "(0)" if after[:1] == "(" else after].append(_line(start, match))
    for (before, _), lines in alike.items():
        if _are_titles(lines, body) and not (before in _BULLETS and _is_of_lists(before, len(lines), known.padded)):
            yield from (line.section for line in lines)


def _may_be(title: str) -> bool:
    return may_be_title(title) and (is_titular(title) or is_usual(title))


def _is_marked(match: re.Match[str]) -> bool:
    """Whether it has a sign or a number, and no sentence goes on below; `Part Time Staff` has none."""
    before = match["before"].strip()
    has_sign = bool(before or match["after"].strip()) and not before.isalpha()
    return has_sign and not goes_on_below(match.end(), match.string)


def _line(start: int, match: re.Match[str]) -> _Line:
    """Shown with its number, but without signs."""
    shown = match["title"]
    if any(map(str.isalnum, match["before"])):
        shown = (match["before"] + shown).strip(" \t-=*_~#>|\u2022")
    return _Line(Section(plain_title(shown), start, _LEVEL), match["title"])


def _is_of_lists(bullet: str, titles: int, padded: str) -> bool:
    """Whether many other lines begin with the same sign."""
    return len(re.findall(rf"\n[ \t]*{re.escape(bullet)}[ \t]", padded)) > _MOST_BULLETS * titles


def _are_titles(lines: Sequence[_Line], body: str) -> bool:
    titles = {line.title for line in lines}
    if len(titles) < max(_FEWEST, len(lines) - 1):
        return False
    usual = sum(map(is_usual, titles))
    worded = sum(has_sentence_below(line.section.start, body) for line in lines)
    return usual >= _USUAL_SHARE * len(titles) and worded >= _WORDED_SHARE * len(lines)
