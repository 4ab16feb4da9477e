"""Write findings as JSON that validates against `schema.json` beside this file."""

from __future__ import annotations

import json
from typing import Any, TextIO

from cxfocus.check.fingerprint import fingerprint
from cxfocus.check.model import Before, CheckReport, Finding, HeavyLine, JudgedDocument, Place, Ruling
from cxfocus.settings.bars import Bars
from cxfocus.writers.json_v1.write import failure_json, focus_json, lexicon_json, silenced_json
from cxfocus.writers.style import Style

SCHEMA_VERSION = 1

Json = dict[str, Any]


def write(report: CheckReport, stream: TextIO, _style: Style) -> None:
    """One object, indented by two spaces; keys in the order of the schema."""
    json.dump(_report(report), stream, ensure_ascii=False, indent=2, allow_nan=False)
    stream.write("\n")


def _report(report: CheckReport) -> Json:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "cxfocus", "version": report.tool_version},
        "lexicon": lexicon_json(report.lexicon),
        "configuration": report.settings,
        "since": report.since,
        "strict": report.strict,
        "outcome": report.outcome,
        "counts": {
            **{outcome: report.count(outcome) for outcome in ("pass", "neutral", "fail")},
            "unread": len(report.failures),
        },
        "documents": [_document(judged) for judged in report.documents],
        "failures": [failure_json(failure) for failure, _ in report.failures],
        "notes": list(report.notes),
        "warnings": list(report.warnings),
    }


def _document(judged: JudgedDocument) -> Json:
    document = judged.document
    return {
        "path": document.path,
        "title": document.title,
        "date": document.date,
        "composed": document.is_composed,
        "outcome": judged.outcome,
        **focus_json(document.focus),
        "bars": bars_json(judged.bars),
        "rules": [_ruling(judged, ruling) for ruling in judged.rulings],
        "before": None if judged.before is None else _before(judged.before),
        "heavy_lines": [_heavy(heavy) for heavy in judged.lines],
        "blind_sections": [{"title": part.name, "line": part.line} for part in judged.blind],
        "silenced": list(map(silenced_json, document.silenced)),
        "warnings": list(map(str, document.warnings)),
    }


def bars_json(bars: Bars) -> Json:
    """Return the bars of a document by their keys."""
    return {
        "min_share": bars.min_share,
        "min_customer_rate": bars.min_customer_rate,
        "not_blind": list(bars.not_blind),
        "max_drop": bars.max_drop,
        "min_mentions": bars.min_mentions,
        "confidence": bars.confidence,
        "allow_no_customer": bars.allow_no_customer,
    }


def _ruling(judged: JudgedDocument, ruling: Ruling) -> Json:
    findings = [_finding(judged, finding) for finding in ruling.findings]
    return {"rule": ruling.rule, "outcome": ruling.outcome, "findings": findings}


def _finding(judged: JudgedDocument, finding: Finding) -> Json:
    return {
        "outcome": finding.outcome,
        "message": finding.message,
        "advice": finding.advice,
        **_place(finding.place),
        "known": finding.known is not None,
        "fingerprint": fingerprint(judged, finding),
    }


def _place(place: Place) -> Json:
    return {"line": place.line, "column": place.column, "end_column": place.end_column}


def _before(before: Before) -> Json:
    return {
        "source": before.source,
        "path": before.path or None,
        "customer": before.counts.customer,
        "institution": before.counts.institution,
        "words": before.counts.words,
        "share": before.counts.share,
        "comparable": before.comparable,
        "same_text": before.same_text,
    }


def _heavy(heavy: HeavyLine) -> Json:
    return {
        **_place(heavy.place),
        "customer": heavy.customer,
        "institution": heavy.institution,
        "words": list(heavy.words),
        "quote": heavy.quote,
    }
