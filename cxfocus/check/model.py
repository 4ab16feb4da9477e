"""The decisions of `check` and the lines it points at: everything its writers may see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from cxfocus.report.model import DocumentReport, Failure, LexiconInfo, Part
from cxfocus.scoring.share import Counts
from cxfocus.settings.bars import Bars

#: From the best to the worst. `neutral`: not certain enough for either of the others.
Outcome = Literal["pass", "neutral", "fail"]
#: Of a whole run; `error`: none of its documents fails, but not all could be judged.
RunOutcome = Literal["pass", "fail", "error"]


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the worst of some outcomes; that of none is `pass`."""
    return max(outcomes, key=get_args(Outcome).index, default="pass")


class Place(NamedTuple):
    """A place in the text, from 1 and in code points; `end_column` is after the last one, None for a whole line."""

    line: int = 1
    column: int | None = None
    end_column: int | None = None


class Finding(NamedTuple):
    """One thing a rule holds against a document: the fact, then what to do about it.

    `subject` is the title of its section, if it is about one, and part of its fingerprint; `occurrence` counts those
    of one subject in a document, from 1. `shortfall` is its distance from the bar, from 0 to 1, by which the worst come
    first. `known` is a sentence on how it stands in the baseline already; such a finding fails no document. It is
    `excused` if it would fail otherwise.
    """

    rule: str
    outcome: Outcome
    message: str
    advice: str
    place: Place
    shortfall: float = 0.0
    subject: str = ""
    known: str | None = None
    occurrence: int = 1
    excused: bool = False


class Ruling(NamedTuple):
    """The findings of one rule about one document."""

    rule: str
    findings: tuple[Finding, ...]

    @property
    def outcome(self) -> Outcome:
        """Return the worst outcome of its findings; excused ones do not count."""
        return worst(finding.outcome for finding in self.findings if not finding.excused)


class Before(NamedTuple):
    """The earlier figures of a document: its `counts`, their source (`the baseline`), and its path then if it moved.

    `comparable` is false where another lexicon counted then; `same_text` where not a byte has changed;
    `in_baseline` where it stands in the baseline, not in a revision.
    """

    counts: Counts
    source: str
    path: str
    comparable: bool = True
    same_text: bool = False
    in_baseline: bool = False


class HeavyLine(NamedTuple):
    """A line with many institution mentions: its counts, its words, and a quotation."""

    place: Place
    customer: int
    institution: int
    words: tuple[str, ...]
    quote: str


class JudgedDocument(NamedTuple):
    """One document, ruled on; `lines` weigh most against the customer, the heaviest first.

    `uri` is its path from the root of the repository with `/`, as pages and annotations want it. `blind` are the
    sections with a heading and without a customer mention. `unasked` are rules that are on, but not asked because of
    `no-customer`.
    """

    document: DocumentReport
    uri: str
    bars: Bars
    rulings: tuple[Ruling, ...]
    lines: tuple[HeavyLine, ...]
    before: Before | None
    blind: tuple[Part, ...]
    unasked: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Return the worst outcome of its rulings."""
        return worst(ruling.outcome for ruling in self.rulings)

    @property
    def has_news(self) -> bool:
        """Whether a finding does not stand in the baseline."""
        return any(finding.known is None for finding in self.findings)

    def in_file(self, place: Place) -> Place | None:
        """Return a place of the text as one of the file; None for a composed text, which has other lines."""
        return None if self.document.is_composed else place

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return all findings, failing ones first, then by how far they fall short."""
        found = [finding for ruling in self.rulings for finding in ruling.findings]
        return tuple(sorted(found, key=lambda each: (each.known is not None, each.outcome != "fail", -each.shortfall)))


class Unread(NamedTuple):
    """A document that could not be read; `uri` as that of `JudgedDocument`."""

    failure: Failure
    uri: str

    @property
    def place(self) -> Place:
        """Return the line of its first problem, or line 1."""
        return Place(self.failure.problems[0].line or 1)


class CheckReport(NamedTuple):
    """All documents of a run. `strict` makes neutral fail; `since` names the revision that was compared with.

    `lexicons` are names and files by which `cxfocus lexicon show` finds those that counted.
    `notes` are for people (deleted documents, documents that were not judged), `warnings` report oddities.
    """

    documents: tuple[JudgedDocument, ...]
    failures: tuple[Unread, ...]
    lexicon: LexiconInfo
    tool_version: str
    strict: bool = False
    settings: str | None = None
    since: str | None = None
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    lexicons: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a document fails."""
        return any(self.is_failing(judged.outcome) for judged in self.documents)

    @property
    def outcome(self) -> RunOutcome:
        """Return the outcome of the run, which passes only if every document was judged."""
        return "fail" if self.failed else "error" if self.failures else "pass"

    def is_failing(self, outcome: Outcome) -> bool:
        """Whether an outcome fails the run."""
        return outcome == "fail" or (self.strict and outcome == "neutral")

    def is_excused(self, judged: JudgedDocument) -> bool:
        """Whether a document would fail without the baseline, and does not."""
        return not self.is_failing(judged.outcome) and any(finding.excused for finding in judged.findings)

    def count(self, outcome: Outcome) -> int:
        """Return the number of documents with that outcome."""
        return sum(judged.outcome == outcome for judged in self.documents)
