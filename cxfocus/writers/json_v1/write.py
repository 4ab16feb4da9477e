"""Write a report as JSON that validates against `schema.json` beside this file."""

from __future__ import annotations

import json
from typing import Any, TextIO

from cxfocus.lexicon.model import SIDES
from cxfocus.report.model import DocumentReport, Failure, LexiconInfo, Mention, Part, Report, TimeSlice
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.interval import Interval
from cxfocus.scoring.mean import Mean
from cxfocus.scoring.talk_time import TalkTime
from cxfocus.scoring.what_if import WhatIf
from cxfocus.transcript import Silenced
from cxfocus.writers.digits import millionths, thousandths
from cxfocus.writers.style import Style

SCHEMA_VERSION = 1

Json = dict[str, Any]


def write_json(report: Report, stream: TextIO, _style: Style) -> None:
    """Write one object, indented by two spaces, with its keys in the order of the schema."""
    json.dump(report_json(report), stream, ensure_ascii=False, indent=2, allow_nan=False)
    stream.write("\n")


def report_json(report: Report) -> Json:
    """Return the report as dictionaries and lists."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "cxfocus", "version": report.tool_version, "formula": report.formula},
        "lexicon": lexicon_json(report.lexicon),
        "documents": [document_json(document) for document in report.documents],
        "failures": list(map(failure_json, report.failures)),
        "total": {
            "documents": report.total.documents,
            **focus_json(report.total.focus),
            **mean_json(report.total.mean),
        },
        "notes": list(report.notes),
    }


def lexicon_json(lexicon: LexiconInfo) -> Json:
    """Return `lexicon`."""
    return {
        "name": lexicon.name,
        "title": lexicon.title,
        "version": lexicon.version,
        "sha256": lexicon.sha256,
        "entries": lexicon.entries,
        "organizations": list(lexicon.organizations),
    }


def document_json(document: DocumentReport) -> Json:
    """Return one of `documents[]`."""
    return {
        "path": document.path,
        "format": document.format,
        "kind": document.kind,
        "title": document.title,
        "date": document.date,
        "encoding": document.encoding,
        "recognized": document.recognized,
        "composed": document.is_composed,
        **focus_json(document.focus),
        "coverage": {
            "turns": document.focus.turn_coverage,
            "sections": document.section_coverage,
            "blind_sections": [part.name for part in document.blind_sections],
        },
        "talk_time": talk_time_json(document.talk_time),
        "skipped": document.skipped,
        "categories": _categories(document),
        "entries": [
            {"side": entry.side, "category": entry.category, "entry": entry.entry, "mentions": entry.mentions}
            for entry in document.entries
        ],
        "speakers": [_speaker(part) for part in document.speakers],
        "sections": [{"title": part.name, "line": part.line, **focus_json(part.focus)} for part in document.sections],
        "timeline": [_slice(part) for part in document.timeline],
        "what_if": _what_if(document.what_if),
        "mentions": None if document.mentions is None else [_mention(mention) for mention in document.mentions],
        "silenced": list(map(silenced_json, document.silenced)),
        "warnings": list(map(str, document.warnings)),
    }


def silenced_json(silenced: Silenced) -> Json:
    """Return one of `silenced[]`."""
    return {"term": silenced.term, "reason": silenced.reason, "line": silenced.line, "amount": silenced.amount}


def failure_json(failure: Failure) -> Json:
    """Return one of `failures[]`."""
    return {"path": failure.path, "message": failure.message}


def mean_json(mean: Mean | None) -> Json:
    """Return the mean of the shares, and its interval."""
    low, high = (None, None) if mean is None or mean.interval is None else mean.interval
    return {
        "mean_of_shares": None if mean is None else mean.share,
        "mean_of_shares_interval": None if low is None else {"low": millionths(low), "high": millionths(high)},
    }


def focus_json(focus: Focus) -> Json:
    """Return the keys that every score has."""
    return {
        "status": focus.status,
        "words": focus.words,
        "turns": focus.turns,
        "customer": focus.customer,
        "institution": focus.institution,
        "share": focus.share,
        "ratio": focus.ratio,
        "interval": _interval(focus.interval),
        "verdict": focus.verdict,
        "per_thousand": {
            "customer": millionths(focus.per_thousand(focus.customer)),
            "institution": millionths(focus.per_thousand(focus.institution)),
        },
    }


def _interval(interval: Interval | None) -> Json | None:
    if interval is None:
        return None
    return {
        "low": millionths(interval.low),
        "high": millionths(interval.high),
        "effective_mentions": thousandths(interval.effective_mentions),
        "design_effect": thousandths(interval.design_effect),
        "clusters": interval.clusters,
    }


def talk_time_json(talk_time: TalkTime | None) -> Json | None:
    """Return the seconds of each side; None if there are no times."""
    if talk_time is None:
        return None
    return {
        "customer": thousandths(talk_time.customer),
        "institution": thousandths(talk_time.institution),
        "neither": thousandths(talk_time.neither),
        "total": thousandths(talk_time.total),
        "share": millionths(talk_time.share),
        "timing": talk_time.timing,
    }


def _categories(document: DocumentReport) -> Json:
    sides: Json = {side: {} for side in SIDES}
    for count in document.categories:
        sides[count.side][count.category] = {
            "mentions": count.mentions,
            "entries": count.entries,
            "per_thousand": millionths(document.focus.per_thousand(count.mentions)),
        }
    return sides


def _speaker(part: Part) -> Json:
    return {
        "name": part.name,
        "seconds": thousandths(part.seconds),
        **focus_json(part.focus),
    }


def _slice(part: TimeSlice) -> Json:
    return {"start": thousandths(part.start), "end": thousandths(part.end), "unit": part.unit, **focus_json(part.focus)}


def _what_if(change: WhatIf | None) -> Json | None:
    if change is None:
        return None
    return {
        "target": change.target,
        "more_customer": change.more_customer,
        "fewer_institution": change.fewer_institution,
    }


def _mention(mention: Mention) -> Json:
    return {
        "side": mention.side,
        "category": mention.category,
        "entry": mention.entry,
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "line": mention.line,
        "column": mention.column,
        "turn": mention.turn,
        "speaker": mention.speaker,
        "section": mention.section,
        "time": mention.time,
    }
