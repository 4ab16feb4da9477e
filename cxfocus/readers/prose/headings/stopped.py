"""Numbered titles with a full stop, `6. State of the lamps.`, recognized by their row and the words below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.prose.headings.around import has_words_below, indent_below, is_blank_below
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.rows import counts_on, in_rows
from cxfocus.readers.prose.headings.titles import has_verb, is_title, is_usual, plain_title
from cxfocus.readers.prose.labels import Line
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.items import ARABIC
from cxfocus.transcript import Section

_NUMBER = regex(rf"(?P<number>{ARABIC})[.)][ \t]+(?P<title>[^\W\d_a-z].+)")
_SUBJECTS = any_of(*"He I It No She There They This We You".split())
_TO_DO = any_of(
    *"add arrange ask bring call check confirm contact create do draft email find follow get investigate look make meet"
    " move order organi[sz]e prepare provide report review schedule send set share speak submit take talk update work"
    " write".split()
)
_BEHIND_VERBS = any_of("an?", "by", "for", "from", "h[ei][rs]", "in", "on", "our", "that", "the(?:ir)?", "to", "with")
_DID = any_of(
    *"began brought found gave got heard held kept led left made put read saw sent sold spoke told took wrote".split()
)
#: Somebody does or did something, or is to do it: `We met`, `Ann Lee to write`, `The lamps were repaired by Bo`,
#: `Bo sold two`; not `Shared Services`, `Call to Order` or `Changes to the Bylaws`.
_SENTENCE = regex(
    rf"{_SUBJECTS}\b"
    rf"|[A-Z]\w*(?: [A-Z]\w*)? to {_TO_DO}\b"
    rf"|.*(?:[^\W\d_]ed(?= {_BEHIND_VERBS}\b)|(?<!\w){_DID}\b)"
)
#: A question may be a title, since it is what they talk about: `How long will it be closed.`
_ASKING = ("How ", "What ", "When ", "Where ", "Which ", "Who ", "Why ")
_MOST_WORDS = 8
_STEPS = (1, 2)
#: Items of a row: so many must be titles with a blank line below, or headings already, without a stop.
_FEWEST = 3
#: Share of the items with a stop that are no sentences, and share of these that have words below.
_SHARE = 0.7
_LEVEL = 3


class _Item(NamedTuple):
    """A numbered line; `title` is "" for a line that is a heading already, `is_alone`: a blank line is below it."""

    line: Line
    numbers: Mapping[str, int]
    indent: int
    title: str
    is_sentence: bool
    is_alone: bool


def stopped_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield headings, besides those known, in rows of numbers that count on."""
    bold = [line for line in known.lines["bold"] if line.text[:1].isdigit()]
    numbered = sorted([*known.lines["number"], *bold], key=attrgetter("line"))
    if (
        sum(line.text.endswith(".") and line.line not in known.sections for line in numbered) == 0
        or len(numbered) < _FEWEST
    ):
        return
    items = [item for line in numbered if (item := _item(line, known)) is not None]
    begins = {line.line for line in numbered}
    for row in in_rows(items, _goes_on):
        if _are_titles(row, begins, known.body):
            yield from (
                Section(plain_title(f"{item.numbers['arabic']}. {item.title}"), item.line.line, _LEVEL)
                for item in row
                if item.title and not item.is_sentence
            )


def _item(line: Line, known: HeadingInput) -> _Item | None:
    body = known.body
    match = _NUMBER.fullmatch(line.text)
    if match is None:
        return None
    indent = body.find(line.text[:1], line.line) - line.line
    numbers = {"arabic": int(match["number"])}
    if line.line in known.sections:
        return _Item(line=line, numbers=numbers, indent=indent, title="", is_sentence=False, is_alone=False)
    title = match["title"].removesuffix(".")
    is_alone = is_blank_below(line.line, body)
    if title == match["title"] or not (is_alone or indent_below(line.line, body) > indent):
        return None
    return _Item(
        line=line,
        numbers=numbers,
        indent=indent,
        title=title,
        is_sentence=not is_stopped_title(title, is_bold=line.form == "bold"),
        is_alone=is_alone,
    )


def is_stopped_title(text: str, *, is_bold: bool = False) -> bool:
    """Whether a text is a title although a stop came after it; a bold text without a verb is one."""
    if not is_title(text) or len(text.split()) > _MOST_WORDS:
        return False
    return is_usual(text) or text.startswith(_ASKING) or not (has_verb(text) or (_SENTENCE.match(text) and not is_bold))


def _goes_on(row: Sequence[_Item], item: _Item) -> bool:
    return item.indent == row[-1].indent and counts_on(row, item, _STEPS)


def _are_titles(row: Sequence[_Item], begins: set[int], body: str) -> bool:
    stopped = [item for item in row if item.title]
    titles = [item for item in stopped if not item.is_sentence]
    worded = sum(has_words_below(item.line.line, begins, body) for item in titles)
    if not titles or len(titles) < _SHARE * len(stopped) or worded < _SHARE * len(titles):
        return False
    return len(row) - len(stopped) >= _FEWEST or sum(item.is_alone for item in titles) >= _FEWEST
