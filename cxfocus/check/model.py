"""What `check` decided, and the lines it points at: everything its writers may see."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cxfocus.report.model import DocumentReport, Failure, LexiconInfo, Part
from cxfocus.scoring.share import Counts
from cxfocus.settings.bars import Bars

#: `neutral`: not certain enough to say either.
Outcome = Literal["pass", "neutral", "fail"]
#: Of a whole run; `error`: none of its documents fails, but not all could be judged.
RunOutcome = Literal["pass", "fail", "error"]


class Place(NamedTuple):
    """Where in the text, from 1 and in code points; `end_column` is behind the last one, None where a line is meant."""

    line: int = 1
    column: int | None = None
    end_column: int | None = None


class Finding(NamedTuple):
    """One thing a rule holds against a document: the fact, then what to do about it.

    `subject` names what it is about within the rule (a section), and with the rule and the path makes the
    fingerprint; `occurrence` counts those of one subject in a document, from 1. `shortfall` is how far from its bar
    it lies, from 0 to 1, for putting the worst first. `known` says how it stands in the baseline already; such a
    finding fails nobody.
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


class Ruling(NamedTuple):
    """What one rule says of one document."""

    rule: str
    findings: tuple[Finding, ...]

    @property
    def outcome(self) -> Outcome:
        """The worst of its findings; what is known does not count."""
        outcomes = {finding.outcome for finding in self.findings if finding.known is None}
        return "fail" if "fail" in outcomes else "neutral" if "neutral" in outcomes else "pass"


class Before(NamedTuple):
    """What a document was measured against: its `counts` then, where (`the baseline`), and under which path.

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
    """A line on which institution mentions stand thickest: how many, which words, and some of the line."""

    place: Place
    customer: int
    institution: int
    words: tuple[str, ...]
    quote: str


class Judged(NamedTuple):
    """One document, ruled on; `lines` weigh most against the customer, the heaviest first.

    `uri` is its path from the root of the repository with `/`, as pages and annotations want it. `blind` are the
    sections with a heading and without a customer mention. `unasked` are rules that are on, but for which
    `no-customer` speaks.
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
        """The worst of its rulings."""
        outcomes = {ruling.outcome for ruling in self.rulings}
        return "fail" if "fail" in outcomes else "neutral" if "neutral" in outcomes else "pass"

    @property
    def is_excused(self) -> bool:
        """Whether it passes only because what was found stands in the baseline."""
        return self.outcome == "pass" and bool(self.findings)

    def in_file(self, place: Place) -> Place | None:
        """A place of the text as one of the file; None where the text is composed, so that the file has none."""
        return None if self.document.is_composed else place

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, the failing ones first, then by how far they fall short."""
        found = [finding for ruling in self.rulings for finding in ruling.findings]
        return tuple(sorted(found, key=lambda each: (each.known is not None, each.outcome != "fail", -each.shortfall)))


class Unread(NamedTuple):
    """A document that could not be read; `uri` as that of `Judged`."""

    failure: Failure
    uri: str

    @property
    def place(self) -> Place:
        """The line of the first of its problems, or else the first of all."""
        return Place(self.failure.problems[0].line or 1)


class CheckReport(NamedTuple):
    """All documents of a run. `strict` makes neutral fail; `since` names the revision that was compared with.

    `lexicons` are names and files by which `cxfocus lexicon show` finds those that counted.
    `notes` are for people (deleted documents, what was not judged), `warnings` say what is odd.
    """

    documents: tuple[Judged, ...]
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
        """Whether the gate is shut."""
        return any(self.is_failing(judged.outcome) for judged in self.documents)

    @property
    def outcome(self) -> RunOutcome:
        """What became of the run; it passes only where all was judged."""
        return "fail" if self.failed else "error" if self.failures else "pass"

    def is_failing(self, outcome: Outcome) -> bool:
        """Whether an outcome shuts the gate."""
        return outcome == "fail" or (self.strict and outcome == "neutral")

    def count(self, outcome: Outcome) -> int:
        """How many documents have that outcome."""
        return sum(judged.outcome == outcome for judged in self.documents)
