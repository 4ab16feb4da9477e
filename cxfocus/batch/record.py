"""The record of a document: enough for every table, and for pooling any number of documents."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any, Literal, NamedTuple

from cxfocus.batch.spellings import bare_name, hidden_name
from cxfocus.errors import Problem, Remark
from cxfocus.readers.speaker_labels import is_machine_voice
from cxfocus.report.asked import find_names
from cxfocus.report.build import BEFORE_ALL_SECTIONS
from cxfocus.report.model import FEWEST_WORDS, DocumentReport, Part
from cxfocus.report.redact import PrivacyOptions, redact_document
from cxfocus.scoring.focus import Verdict
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.text.usual_titles import bare_title
from cxfocus.writers.json_v1.write import document_json

#: The number of turns for each pair of customer and institution mentions.
Pairs = Counter[tuple[int, int]]


class PartFacts(NamedTuple):
    """A section or a speaker; `pairs` stays empty where nobody groups by it."""

    name: str | None
    words: int
    turns: int
    customer: int
    institution: int
    pairs: Pairs


class Facts(NamedTuple):
    """The facts of a document by which no table is sorted.

    `found_names` are the names that the user asked for and a speaker has, `mentioned` the institution's own names that
    the text mentions. `voices` are names that a machine gave to speakers: in another document the same name is
    somebody else's.
    """

    format: str
    kind: str
    title: str | None
    warnings: tuple[Remark, ...]
    pairs: Pairs
    sections: tuple[PartFacts, ...]
    speakers: tuple[PartFacts, ...]
    found_names: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    talk_time: TalkTime | None = None
    voices: tuple[str, ...] = ()

    @property
    def judged_sections(self) -> tuple[PartFacts, ...]:
        """The sections that `check` would judge: those with a heading and enough words."""
        headed = (part for part in self.sections if part.name != BEFORE_ALL_SECTIONS)
        return tuple(part for part in headed if part.words >= FEWEST_WORDS)


class Record(NamedTuple):
    """One document. `message` is the reason why it was left out, or its problems, packed.

    `digest` is that of its words, `facts` are packed, `document` is JSON as `analyze` writes it, if that was asked
    for.
    """

    outcome: Literal["scored", "left out", "failed"]
    message: str | None = None
    words: int = 0
    turns: int = 0
    customer: int = 0
    institution: int = 0
    date: str | None = None
    verdict: Verdict | None = None
    digest: str | None = None
    facts: str = ""
    document: bytes | None = None


class RecordOptions(NamedTuple):
    """Parts to keep besides: the pairs of speakers and of sections, the whole document as JSON.

    `asked` are names for which to keep whether a speaker has them.
    """

    speakers: bool = False
    sections: bool = False
    document: bool = False
    privacy: PrivacyOptions = PrivacyOptions()
    asked: tuple[str, ...] = ()


def failure_record(*problems: Problem) -> Record:
    """The record of a document that could not be read."""
    return Record("failed", json.dumps(problems))


def unpack_problems(message: str | bytes) -> tuple[Problem, ...]:
    """The problems of a record's message."""
    return tuple(map(Problem._make, json.loads(message)))


def record_of(report: DocumentReport, options: RecordOptions) -> Record:
    """The record of a document with this report."""
    shown = redact_document(report, options.privacy)
    focus, voices = report.focus, tuple(_voices(report, options)) if options.speakers else ()
    facts = Facts(
        format=report.format,
        kind=report.kind,
        title=shown.title,
        warnings=shown.warnings,
        pairs=focus.pairs,
        sections=tuple(_sections(report, shown, options)),
        speakers=tuple(_speakers(report, options, voices)),
        found_names=tuple(sorted(find_names(options.asked, (part.name for part in report.speakers)))),
        mentioned=report.organizations,
        talk_time=report.talk_time,
        voices=voices,
    )
    document = json.dumps(document_json(shown), ensure_ascii=False, allow_nan=False) if options.document else None
    return Record(
        outcome="scored",
        words=focus.words,
        turns=focus.turns,
        customer=focus.customer,
        institution=focus.institution,
        date=report.date,
        verdict=focus.verdict,
        digest=report.digest,
        facts=pack_facts(facts),
        document=None if document is None else document.encode("utf-8", "surrogatepass"),
    )


def pack_facts(facts: Facts) -> str:
    """Facts as ASCII text."""
    plain: Any = facts
    plain = plain._replace(
        pairs=_pack_pairs(facts.pairs),
        sections=list(map(_pack_part, facts.sections)),
        speakers=list(map(_pack_part, facts.speakers)),
    )
    return json.dumps(plain, separators=(",", ":"))


def unpack_facts(text: str) -> Facts:
    """The facts of a packed text."""
    plain: Any = Facts._make(json.loads(text))
    facts: Facts = plain._replace(
        warnings=tuple(map(_unpack_remark, plain.warnings)),
        pairs=_unpack_pairs(plain.pairs),
        sections=tuple(map(_unpack_part, plain.sections)),
        speakers=tuple(map(_unpack_part, plain.speakers)),
        found_names=tuple(plain.found_names),
        mentioned=tuple(plain.mentioned),
        talk_time=None if plain.talk_time is None else TalkTime(*plain.talk_time),
        voices=tuple(plain.voices),
    )
    return facts


def _unpack_remark(packed: list[Any]) -> Remark:
    message, line, facts, names = packed
    return Remark(message, line, tuple(facts), tuple(names))


def _sections(report: DocumentReport, shown: DocumentReport, options: RecordOptions) -> Iterable[PartFacts]:
    """Sections; a title that must not be shown as it is becomes a mark, by which sections still differ."""
    for part, shown_part in zip(report.sections, shown.sections, strict=True):
        name = part.name if part.is_headed else BEFORE_ALL_SECTIONS
        hides = part.is_headed and (options.privacy.no_text or shown_part.name != part.name)
        yield _part(part, _mark(name and bare_title(name)) if hides else name, options.sections)


def _speakers(report: DocumentReport, options: RecordOptions, voices: Collection[str]) -> Iterable[PartFacts]:
    if options.speakers:
        for part in report.speakers:
            name = None if part.name in voices else part.name
            yield _part(part, _mark(bare_name(name)) if options.privacy.hides_names else name, True)


def _voices(report: DocumentReport, options: RecordOptions) -> Iterable[str]:
    """Names of speakers that a machine gave: not `Speaker 1 (Ann Lee)`, and no name that the user asked for."""
    for part in report.speakers:
        name = part.name or ""
        if is_machine_voice(name) and "(" not in name and not find_names(options.asked, [name]):
            yield name


def _part(part: Part, name: str | None, with_pairs: bool) -> PartFacts:
    focus = part.focus
    pairs = focus.pairs if with_pairs else Counter()
    return PartFacts(
        name=name,
        words=focus.words,
        turns=focus.turns,
        customer=focus.customer,
        institution=focus.institution,
        pairs=pairs,
    )


def _mark(name: str | None) -> str | None:
    return None if name is None else hidden_name(name)


def _pack_pairs(pairs: Pairs) -> list[int]:
    """A flat list: customer, institution, turns, customer, and so on; sorted, so that equal facts are equal text."""
    return [
        number for (customer, institution), turns in sorted(pairs.items()) for number in (customer, institution, turns)
    ]


def _unpack_pairs(numbers: list[int]) -> Pairs:
    return Counter(dict(zip(zip(numbers[::3], numbers[1::3], strict=True), numbers[2::3], strict=True)))


def _pack_part(part: PartFacts) -> list[Any]:
    return [*part[:-1], _pack_pairs(part.pairs)]


def _unpack_part(packed: list[Any]) -> PartFacts:
    *counts, pairs = packed
    return PartFacts._make([*counts, _unpack_pairs(pairs)])
