"""What is kept of a document: enough for every table, and for pooling any number of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable
from hashlib import sha256
from typing import Any, NamedTuple

from cxfocus.errors import Problem, Remark
from cxfocus.readers.speaker_labels import is_machine_voice
from cxfocus.report.asked import borne
from cxfocus.report.model import DocumentReport, Part
from cxfocus.report.redact import PrivacyOptions, redacted_document
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.writers.json_v1.write import document_json

#: How many turns have so many (customer, institution) mentions.
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
    """What no table is sorted by; `borne` are the names asked for that speakers bear.

    `mentioned` are those of the institution's own names that are. `voices` are what machines call speakers here; in
    another document the same label is another person's.
    """

    format: str
    kind: str
    title: str | None
    warnings: tuple[Remark, ...]
    pairs: Pairs
    sections: tuple[PartFacts, ...]
    speakers: tuple[PartFacts, ...]
    borne: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    talk_time: TalkTime | None = None
    voices: tuple[str, ...] = ()


class Record(NamedTuple):
    """One document. `outcome` is `scored`, or `left out` with a `message`, or `failed` with its problems, packed.

    `digest` is that of its words, `facts` are packed, `document` is JSON as `analyze` writes it, where that was asked
    for.
    """

    outcome: str
    message: str | None = None
    words: int = 0
    turns: int = 0
    customer: int = 0
    institution: int = 0
    date: str | None = None
    verdict: str | None = None
    digest: str | None = None
    facts: str = ""
    document: bytes | None = None


class Recording(NamedTuple):
    """What to keep besides: the pairs of speakers and of sections, the whole document as JSON.

    `asked` are names of which to keep whether a speaker bears them.
    """

    speakers: bool = False
    sections: bool = False
    document: bool = False
    privacy: PrivacyOptions = PrivacyOptions()
    asked: tuple[str, ...] = ()


def failed(*problems: Problem) -> Record:
    """Keep why a document could not be read."""
    return Record("failed", json.dumps(problems))


def unpack_problems(message: str | bytes) -> tuple[Problem, ...]:
    """Those that were kept."""
    return tuple(map(Problem._make, json.loads(message)))


def record_of(report: DocumentReport, recording: Recording) -> Record:
    """Keep what is needed of a document's report."""
    shown = redacted_document(report, recording.privacy)
    focus, voices = report.focus, tuple(_voices(report, recording)) if recording.speakers else ()
    facts = Facts(
        report.format,
        report.kind,
        shown.title,
        shown.warnings,
        focus.pairs,
        tuple(_sections(report, shown, recording)),
        tuple(_speakers(report, recording, voices)),
        tuple(sorted(borne(recording.asked, (part.name for part in report.speakers)))),
        report.organizations,
        report.talk_time,
        voices,
    )
    document = json.dumps(document_json(shown), ensure_ascii=False, allow_nan=False) if recording.document else None
    return Record(
        "scored",
        None,
        focus.words,
        focus.turns,
        focus.customer,
        focus.institution,
        report.date,
        focus.verdict,
        report.digest,
        pack(facts),
        None if document is None else document.encode("utf-8", "surrogatepass"),
    )


def pack(facts: Facts) -> str:
    """Facts as ASCII text."""
    plain: Any = facts
    plain = plain._replace(
        pairs=_packed_pairs(facts.pairs),
        sections=list(map(_packed_part, facts.sections)),
        speakers=list(map(_packed_part, facts.speakers)),
    )
    return json.dumps(plain, separators=(",", ":"))


def unpack(text: str) -> Facts:
    """The facts of a packed text."""
    plain: Any = Facts._make(json.loads(text))
    facts: Facts = plain._replace(
        warnings=tuple(map(_unpacked_remark, plain.warnings)),
        pairs=_unpacked_pairs(plain.pairs),
        sections=tuple(map(_unpacked_part, plain.sections)),
        speakers=tuple(map(_unpacked_part, plain.speakers)),
        borne=tuple(plain.borne),
        mentioned=tuple(plain.mentioned),
        talk_time=None if plain.talk_time is None else TalkTime(*plain.talk_time),
        voices=tuple(plain.voices),
    )
    return facts


def _unpacked_remark(packed: list[Any]) -> Remark:
    message, line, facts, names = packed
    return Remark(message, line, tuple(facts), tuple(names))


def _sections(report: DocumentReport, shown: DocumentReport, recording: Recording) -> Iterable[PartFacts]:
    """Without text a title is only a mark by which sections can be told apart."""
    for part, shown_part in zip(report.sections, shown.sections, strict=True):
        name = _mark(part.name) if recording.privacy.no_text else shown_part.name
        yield _part(part, name, recording.sections)


def _speakers(report: DocumentReport, recording: Recording, voices: Collection[str]) -> Iterable[PartFacts]:
    if recording.speakers:
        hides = recording.privacy.no_text or recording.privacy.anonymize
        for part in report.speakers:
            name = None if part.name in voices else part.name
            yield _part(part, _mark(name) if hides else name, True)


def _voices(report: DocumentReport, recording: Recording) -> Iterable[str]:
    """What is a machine's name; not `Speaker 1 (Ann Lee)`, nor what the user himself calls somebody."""
    for part in report.speakers:
        name = part.name or ""
        if is_machine_voice(name) and "(" not in name and not borne(recording.asked, [name]):
            yield name


def _part(part: Part, name: str | None, with_pairs: bool) -> PartFacts:
    focus = part.focus
    pairs = focus.pairs if with_pairs else Counter()
    return PartFacts(name, focus.words, focus.turns, focus.customer, focus.institution, pairs)


def _mark(name: str | None) -> str | None:
    return None if name is None else sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _packed_pairs(pairs: Pairs) -> list[int]:
    """Flat, as customer, institution, turns, customer ...; in order, so that the same facts are the same text."""
    return [
        number for (customer, institution), turns in sorted(pairs.items()) for number in (customer, institution, turns)
    ]


def _unpacked_pairs(numbers: list[int]) -> Pairs:
    return Counter(dict(zip(zip(numbers[::3], numbers[1::3], strict=True), numbers[2::3], strict=True)))


def _packed_part(part: PartFacts) -> list[Any]:
    return [*part[:-1], _packed_pairs(part.pairs)]


def _unpacked_part(packed: list[Any]) -> PartFacts:
    *counts, pairs = packed
    return PartFacts._make([*counts, _unpacked_pairs(pairs)])
