"""The types of a report; a report of a single document is one with a list of length 1."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.errors import Problem, Remark
from cxfocus.lexicon.model import Side
from cxfocus.scoring.dominant import DominantEntry
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.mean import Mean
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.scoring.what_if import WhatIf
from cxfocus.text.amounts import amount
from cxfocus.transcript import Kind, Silenced

#: Words: a section with fewer is a heading with a line below it, which says nothing about anybody.
FEWEST_WORDS = 20


class Mention(NamedTuple):
    """One place where an entry matched.

    `start` and `end` are code points of the decoded text, `line` and `column`
    count from 1, `time` is in seconds. `before` and `after` are the words
    around it, on one line, with the space between. `text` is None where
    quotations are left out. A phrase that is wrapped is not `on_one_line`.
    `turn` counts from 1.
    """

    side: Side
    category: str
    entry: str
    text: str | None
    start: int
    end: int
    line: int
    column: int
    speaker: str | None
    section: str | None
    time: float | None
    before: str
    after: str
    on_one_line: bool = True
    turn: int = 1


class EntryCount(NamedTuple):
    """How often one entry matched."""

    side: Side
    category: str
    entry: str
    mentions: int


class CategoryCount(NamedTuple):
    """How often the entries of one category matched, and how many entries did."""

    side: Side
    category: str
    mentions: int
    entries: int


class Part(NamedTuple):
    """The focus of a speaker or a section; `line` is where a section begins.

    Only the text above the first heading is a section that is not `is_headed`.
    """

    name: str | None
    focus: Focus
    seconds: float | None = None
    line: int | None = None
    is_headed: bool = True


class TimeSlice(NamedTuple):
    """The focus of a stretch of the document, from `start` to `end` in `unit` (seconds or words)."""

    start: float
    end: float
    unit: str
    focus: Focus


class Passage(NamedTuple):
    """A quotation with many mentions of one side, and the number of its mentions of each side."""

    side: Side
    text: str
    line: int
    speaker: str | None
    time: float | None
    customer: int
    institution: int


class BetterFit(NamedTuple):
    """A bundled lexicon that finds far more mentions in a document than the lexicon used."""

    lexicon: str
    mentions: int
    mentions_used: int


class DocumentReport(NamedTuple):
    """Everything known about one document. `mentions`, and the `digest` of its words, are None unless asked for.

    `organizations` are the institution's own names that it mentions. If `is_composed` (a Word document, JSON), the
    text was made from the file, and lines and columns are those of this text, not of the file. `dominant` is the entry
    that carries the score, if one does.
    """

    path: str
    format: str
    kind: Kind
    title: str | None
    date: str | None
    encoding: str
    recognized: str
    warnings: tuple[Remark, ...]
    focus: Focus
    talk_time: TalkTime | None
    skipped: dict[str, int]
    categories: tuple[CategoryCount, ...]
    entries: tuple[EntryCount, ...]
    speakers: tuple[Part, ...]
    sections: tuple[Part, ...]
    timeline: tuple[TimeSlice, ...]
    passages: tuple[Passage, ...]
    what_if: WhatIf | None
    mentions: tuple[Mention, ...] | None
    silenced: tuple[Silenced, ...]
    better_fit: BetterFit | None
    digest: str | None
    organizations: tuple[str, ...]
    is_composed: bool = False
    dominant: DominantEntry | None = None

    @property
    def section_coverage(self) -> float | None:
        """Share of the sections with words that have at least one customer mention."""
        if not self.sections:
            return None
        return sum(part.focus.customer > 0 for part in self.sections) / len(self.sections)

    @property
    def blind_sections(self) -> tuple[Part, ...]:
        """Sections without a single customer mention."""
        return tuple(part for part in self.sections if not part.focus.customer)


class Failure(NamedTuple):
    """A document that could not be read, and why."""

    path: str
    problems: tuple[Problem, ...]

    @property
    def message(self) -> str:
        """The problems in words; each names the path."""
        return "\n".join(str(each._replace(path=each.path or self.path)) for each in self.problems)


class LexiconInfo(NamedTuple):
    """The lexicon of a report; `organizations` are the institution's own names among its entries."""

    name: str
    title: str
    version: str
    sha256: str
    entries: int
    organizations: tuple[str, ...] = ()


class KindTotal(NamedTuple):
    """The documents of one kind, and their mentions."""

    kind: str
    documents: int
    customer: int
    mentions: int


class Total(NamedTuple):
    """All documents together: their pooled focus, and the mean of their shares (None if no document has a share)."""

    documents: int
    focus: Focus
    mean: Mean | None
    kinds: tuple[KindTotal, ...] = ()


class Report(NamedTuple):
    """Everything that a writer may use."""

    documents: tuple[DocumentReport, ...]
    failures: tuple[Failure, ...]
    total: Total
    lexicon: LexiconInfo
    tool_version: str
    formula: str
    notes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Return one line, as all fields would fill pages."""
        documents, share = amount(len(self.documents), "document"), self.total.focus.share
        failed = f", {amount(len(self.failures), 'failure')}" if self.failures else ""
        return f"<Report of {documents}{failed}: share {'n/a' if share is None else f'{share:.2f}'}>"
