"""What a report of documents says in words beside its tables, for the terminal and for pages alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from cxfocus.lexicon.model import SIDES, Side
from cxfocus.readers.source import STANDARD_INPUT
from cxfocus.report.kinds import kinds_words
from cxfocus.report.model import FEWEST_WORDS, DocumentReport, Part, Passage, TimeSlice, Total
from cxfocus.report.wording import (
    MEAN,
    POOLED,
    blind_names,
    clock,
    coverage_words,
    mean_with_interval,
    passage_place,
    rate_words,
    share_with_interval,
    silenced_words,
    skipped_words,
    talk_time_words,
    verdict_sentence,
    what_if_sentence,
)
from cxfocus.text.amounts import amount
from cxfocus.text.usual_titles import is_usual_part

#: Rows that are shown of each table.
SHOWN_SPEAKERS = 12
SHOWN_SECTIONS = 20
SHOWN_ROWS_OF_A_SIDE = 8
_SHOWN_BLIND = 12
#: Entries of each side that are named beside the first sentence.
_MOST_COUNTED = 5

ALL_DOCUMENTS = "All documents"
HOW_COUNTED = "How this was counted"
CATEGORIES = "Categories"
TOP_ENTRIES = "Top entries"
PASSAGES = "Strongest passages"
TIMELINE = "Timeline"
SHARE = "Share of customer mentions"
#: The ends and the middle of the scale of a share.
ENDS = ("institution", "customer")
HALF = "one half"
#: The title of a column of small scales.
SMALL_SCALE_TITLE = "0    .5   1"
NO_NAME = "(no name)"
NO_MENTIONS = "0 mentions"
LETTERS: dict[Side, str] = {"customer": "C", "institution": "I"}

LETTERS_MEAN = "C: customer mentions; I: institution mentions."

#: What a page must say to readers who know nothing else of this count.
HOW_TO_READ = (
    "This counts words, not meaning: “the patron is wrong” and “the patron is right” count the same, and so does a "
    "customer named only to be complained about. It is no measure of time spent, or of service. A low share is usual "
    "for boards, as motions and budgets are their work; one half is where both are equal, not an aim. Compare like "
    "with like, and read what was said before you judge."
)


class CountRow(NamedTuple):
    """A name, and how many mentions it has."""

    name: str
    mentions: int


class SideCounts(NamedTuple):
    """The counts of one side: what heads them, and a row each, the most frequent first."""

    side: Side
    total: str
    rows: tuple[CountRow, ...]

    @property
    def name(self) -> str:
        """`Customer (C)`."""
        return f"{self.side.capitalize()} ({LETTERS[self.side]})"


def document_title(document: DocumentReport) -> str:
    """Return the title, or the name of the file."""
    if document.title:
        return document.title
    return "Standard input" if document.path == STANDARD_INPUT else PurePath(document.path).name


def kind_and_date(document: DocumentReport) -> str:
    """Return `Minutes, 2026-06-10`."""
    kind = document.kind.capitalize()
    return f"{kind}, {document.date}" if document.date else kind


def path_beside(document: DocumentReport) -> str | None:
    """Return the path, unless the title says it already."""
    return document.path if document.path not in (document_title(document), STANDARD_INPUT) else None


def read_words(document: DocumentReport) -> str:
    """Return what was recognized: `Read as markdown: 2 speakers, 10 turns, 2 sections; 5,280 words`."""
    encoding = "" if document.encoding == "utf-8" else f"; {document.encoding}"
    return f"Read as {document.format}: {document.recognized}; {amount(document.focus.words, 'word')}{encoding}"


def measures(document: DocumentReport) -> Iterator[tuple[str, str]]:
    """Yield what stands below the formula, each with its label."""
    yield "Coverage", coverage_words(document)
    if document.focus.mentions:
        yield "Rates", rate_words(document.focus)
    if document.focus.mentions and document.talk_time is not None:
        yield "Talk time", talk_time_words(document.talk_time)
    if document.what_if is not None:
        yield "What if", what_if_sentence(document.what_if)


def category_counts(document: DocumentReport) -> tuple[SideCounts, ...]:
    """Return the mentions of each category, by side."""
    totals = {"customer": document.focus.customer, "institution": document.focus.institution}
    rows = {side: [CountRow(c.category, c.mentions) for c in document.categories if c.side == side] for side in SIDES}
    return tuple(SideCounts(side, amount(totals[side], "mention"), tuple(rows[side])) for side in SIDES)


def entry_counts(document: DocumentReport) -> tuple[SideCounts, ...]:
    """Return the entries that matched, as the lexicon spells them, without the `=` of an exact form."""
    rows = {side: [CountRow(_form(e.entry), e.mentions) for e in document.entries if e.side == side] for side in SIDES}
    return tuple(SideCounts(side, amount(len(rows[side]), "entry"), tuple(rows[side])) for side in SIDES)


def _form(entry: str) -> str:
    return entry.removeprefix("=")


def most_counted_words(documents: Sequence[DocumentReport]) -> str:
    """Return the words counted most on each side, over all documents; "" if there is none."""
    counts: dict[Side, Counter[str]] = {side: Counter() for side in SIDES}
    for document in documents:
        for entry in document.entries:
            counts[entry.side][_form(entry.entry)] += entry.mentions
    named = []
    for side in SIDES:
        first = sorted(counts[side].items(), key=lambda each: (-each[1], each[0]))[:_MOST_COUNTED]
        if first:
            named.append(f"for the {side} {', '.join(f'{form} ({count:,})' for form, count in first)}")
    return f"Counted most: {'; '.join(named)}." if named else ""


def blind_sentence(parts: Sequence[Part], name: Callable[[str], str] = str) -> str:
    """Return the titles of blind sections with enough words, and the number of the shorter ones; "" if there is none.

    The text above the first heading holds a title and names, and needs no customer mention: `check` does not judge it.
    Usual parts, such as an adjournment, are not named either.
    """

    def named(part: Part) -> str:
        return name(section_title(part)) + (f" (line {part.line:,})" if part.line else "")

    headed = [part for part in parts if part.is_headed]
    others = [part for part in headed if part.focus.words < FEWEST_WORDS or not is_usual_part(part.name or "")]
    words = [blind_names(others, _SHOWN_BLIND, named)]
    if usual := len(headed) - len(others):
        words.append(f"{amount(usual, 'usual part')} such as an adjournment")
    return f"Blind (no customer mention): {'; '.join(filter(None, words))}" if any(words) else ""


def section_title(part: Part) -> str:
    """Return the title of a section."""
    return part.name or "(no title)"


def marks_words(mark: str, faint_mark: str) -> tuple[str, str]:
    """Return the meaning of the marks on small scales, with its label."""
    return "Marks", f"{mark} share   {faint_mark} share of too few mentions for a verdict"


def has_faint_marks(document: DocumentReport) -> bool:
    """Whether a speaker or a section has too few mentions for a verdict."""
    return any(part.focus.status != "ok" for part in (*document.speakers, *document.sections))


def timeline_title(slices: Sequence[TimeSlice]) -> str:
    """Return the title of a timeline, which is over words if there are no times."""
    return TIMELINE if slices[0].unit == "seconds" else f"{TIMELINE}, words"


def stretch_words(part: TimeSlice, dash: str = "\N{EN DASH}") -> str:
    """Return `0:00 - 30:00`, or the numbers of the first and the last word."""
    if part.unit == "seconds":
        return f"{clock(part.start)} {dash} {clock(part.end)}"
    return f"{part.start:,.0f} {dash} {part.end:,.0f}"


def passage_words(passage: Passage) -> str:
    """Return where a passage stands, and its mentions: `line 31, Ann Lee, 12:34 (2 C, 0 I)`."""
    return f"{passage_place(passage)} ({passage.customer:,} C, {passage.institution:,} I)"


def left_out_and_warnings(document: DocumentReport) -> Iterator[tuple[str, str]]:
    """Yield the words that were not counted, by rule, and the warnings of the document, each with its label."""
    if document.skipped:
        yield "Not counted", skipped_words(document.skipped)
    for silenced in document.silenced:
        yield "Silenced", silenced_words(silenced)
    for warning in document.warnings:
        yield "Warning", str(warning)


def dominant_words(document: DocumentReport) -> str:
    """Return what the share would be without the entry that carries it; "" if none does."""
    one = document.dominant
    if one is None:
        return ""
    verdict = verdict_sentence(one.without)[0].lower()
    mentions = amount(one.mentions, "mention")
    without = f'Without "{_form(one.entry)}" ({mentions}) the share would be about'
    return f"{without} {share_with_interval(one.without)}: {verdict}."


def total_shares(total: Total) -> Iterator[tuple[str, str]]:
    """Yield the pooled share and the mean share, each with its label; nothing if there is no mention."""
    if total.focus.mentions:
        yield "Pooled share", f"{share_with_interval(total.focus)}: {POOLED}"
        yield "Mean share", f"{mean_with_interval(total.mean)}: {MEAN}"
    if kinds := kinds_words(total.kinds, total.focus.minimum_mentions):
        yield "Kinds", kinds
