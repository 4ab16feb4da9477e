"""Titles without a number or sign: `Treasurer's Report` alone in its line, as items of many meetings are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import attrgetter

from cxfocus.readers.dates import written_date
from cxfocus.readers.prose.headings.around import has_sentence_below, has_words_below, indent_below, is_blank_below
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.titles import is_outcome, is_title, is_titular, is_usual
from cxfocus.readers.prose.labels import BEFORE_WORDS
from cxfocus.text.expressions import regex
from cxfocus.text.lines import rest_of_line
from cxfocus.transcript import Section

#: A short line without the end of a sentence, below a blank one.
_LINE = regex(r"\n[ \t]*\n(?P<indent>[ \t]*+)(?P<title>[^\W\d_a-z][^\n.!?;:|<>\[\]{}#*=\t]{2,70}+):?[ \t]*(?=\n)")
#: Characters at the top: a text without a usual title in them is not searched for more.
_HEAD = 5_000
_FEWEST = 3
_FEWEST_WORDED = 2
#: Share of such lines that have a usual title.
_USUAL_SHARE = 0.5
_LONGEST = 60
#: Characters: a line indented so far, with words below as far, is in a block, as in a log. In the middle of a page a
#: title is indented more than its words.
_INDENT = 4
_LEVEL = 3
#: Titles of lists of people, which `attendance/` recognizes; `Welcome Members and Guests` is none.
_PEOPLE = regex(r"\A(?!welcome\b).*\b(?:absent|attendees|attending|guests|members|present)\b", re.IGNORECASE)
_AROUND = " \t:*_"
#: No name of a person has one of these.
_NO_NAME = regex(r" (?:and|for|in|of|on|the|to|with|&) |['\u2019]s? ")


def titles_alone(known: HeadingInput) -> Sequence[Section]:
    """Return headings, besides those known, if three or more of them and half of all such lines have usual titles."""
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
    begins = {line.start for line in lines}  # a usual title may have little below it: `Adjournment` above `8:15 pm`
    usual = [line for line in usual if line.start in begins and has_words_below(line.start, begins, body)]
    return sorted({*worded, *usual}, key=attrgetter("start"))


def titles_as_labels(known: HeadingInput) -> list[Section]:
    """Return titles before words, `Old Business: the nets were sold`, if three or more come once each.

    If there are fewer, return those in capitals if other titles are in capitals, too. There are few other titles, or
    none has a sign or a number.
    """
    if len(known.sections) >= _FEWEST and not all(_is_plain(title, known.body) for title in known.sections.values()):
        return []
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


def _is_plain(section: Section, body: str) -> bool:
    """Whether a title is like those found here, with a colon or not: it has no sign, number or capitals."""
    text = rest_of_line(body, section.start).strip(_AROUND)
    return section.level == _LEVEL and not section.title.isupper() and text == section.title


def _with_others(lines: list[Section], most: int, body: str) -> list[Section]:
    """The lines with others that may be titles or names above words, if each comes once and they are at most `most`."""
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
    """Whether a text may be a title: no result of a motion, no list of people, no date, which names the document."""
    if len(title) > _LONGEST or not is_title(title) or is_outcome(title):
        return False
    return _PEOPLE.search(title) is None and written_date(title) is None


def _is_deep(match: re.Match[str]) -> bool:
    """Whether a line is in an indented block, as in a log of changes."""
    indent = len(match["indent"])
    return indent >= _INDENT and indent_below(match.end(), match.string) >= indent
