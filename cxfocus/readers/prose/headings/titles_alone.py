"""Titles without a number or sign: `Treasurer's Report` in a line of its own, told by what such items are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import attrgetter

from cxfocus.readers.dates import written_date
from cxfocus.readers.prose.headings.around import has_sentence_below, has_words_below, indent_below, is_blank_below
from cxfocus.readers.prose.headings.known import Known
from cxfocus.readers.prose.headings.titles import is_outcome, is_title, is_titular, is_usual
from cxfocus.readers.prose.labels import BEFORE_WORDS
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section

#: A short line without an end of a sentence, behind a blank one.
_LINE = regex(r"\n[ \t]*\n(?P<indent>[ \t]*+)(?P<title>[^\W\d_a-z][^\n.!?;:|<>\[\]{}#*=\t]{2,70}+):?[ \t]*(?=\n)")
#: Where no such title stands so near to the top, nobody looks on.
_HEAD = 5_000
_FEWEST = 3
_FEWEST_WORDED = 2
#: This share of all such lines has a usual title.
_USUAL_SHARE = 0.5
_LONGEST = 60
#: A title may stand further in than its words, in the middle of a page; blocks of a log are as far in as theirs.
_INDENT = 4
_LEVEL = 3
#: Lists of people are told elsewhere.
_PEOPLE = regex(r"\b(?:absent|attendees|attending|guests|members|present)\b", re.IGNORECASE)
#: No name of a person has one of these.
_NO_NAME = regex(r" (?:and|for|in|of|on|the|to|with|&) |['\u2019]s? ")


def titles_alone(known: Known) -> Sequence[Section]:
    """Headings beside those known: at least three, most of which items of many meetings are called."""
    body = known.body
    if not any(is_usual(match["title"]) for match in _LINE.finditer(body, 0, _HEAD)):
        return ()
    lines = list(_lines(body))
    usual = [line for line in lines if is_usual(line.title)]
    if len({line.title for line in usual}) < _FEWEST or len(usual) < _USUAL_SHARE * len(lines):
        return ()
    lines = _with_others(lines, len(usual), body)
    lines = [line for line in lines if line.start >= usual[0].start and line.start not in known.sections]
    worded = [line for line in lines if has_sentence_below(line.start, body)]
    if len(worded) < _FEWEST_WORDED:
        return ()
    begins = {line.start for line in lines}  # below a usual title may be little: `Adjournment` above `8:15 pm`
    usual = [line for line in usual if line.start in begins and has_words_below(line.start, begins, body)]
    return sorted({*worded, *usual}, key=attrgetter("start"))


def titles_as_labels(known: Known) -> list[Section]:
    """`Old Business: the nets were sold`, three or more, each once; in capitals where other titles are so."""
    labels = known.labels
    columns = zip(labels.lines, labels.names, labels.forms, labels.bullets, strict=True)
    found = [
        Section(name, line, _LEVEL)
        for line, name, form, bullet in columns
        if form in BEFORE_WORDS and not bullet and may_be_title(name) and is_titular(name) and is_usual(name)
    ]
    uses = Counter(section.title for section in found)
    once = [section for section in found if uses[section.title] == 1]
    if len(once) >= max(_FEWEST, len(found) - 1):
        return once
    is_shouted = any(section.title.isupper() for section in known.sections.values())
    return [section for section in once if is_shouted and section.title.isupper()]


def _with_others(lines: list[Section], most: int, body: str) -> list[Section]:
    """With lines that may be titles or names, above words, each once, if they are no more than the usual titles."""
    known = {line.start for line in lines}
    others = [
        Section(match["title"].strip(), match.start("indent"), _LEVEL)
        for match in _LINE.finditer(body)
        if match.start("indent") not in known
        and not _is_deep(match)
        and is_titular(match["title"])
        and may_be_title(match["title"].strip())
    ]
    others = [line for line in others if has_sentence_below(line.start, body)]
    is_each_once = len({line.title for line in others}) == len(others)
    return sorted([*lines, *others], key=attrgetter("start")) if is_each_once and len(others) <= most else lines


def _lines(body: str) -> Iterator[Section]:
    for match in _LINE.finditer(body):
        title = match["title"].strip()
        is_alone = is_blank_below(match.end(), body)
        is_like_one = is_usual(title) or (is_alone and is_titular(title) and _NO_NAME.search(title) is not None)
        if is_like_one and may_be_title(title) and not _is_deep(match):
            yield Section(title, match.start("indent"), _LEVEL)


def may_be_title(title: str) -> bool:
    """Not so with a date: that names the document."""
    if len(title) > _LONGEST or not is_title(title) or is_outcome(title):
        return False
    return _PEOPLE.search(title) is None and written_date(title) is None


def _is_deep(match: re.Match[str]) -> bool:
    """Whether a line stands in a block that is indented: those of a log of changes do."""
    indent = len(match["indent"])
    return indent >= _INDENT and indent_below(match.end(), match.string) >= indent
