"""SARIF 2.1.0, the format of code scanning."""

from __future__ import annotations

import json
from typing import Any, TextIO
from urllib.parse import quote

from cxfocus.check.fingerprint import fingerprint
from cxfocus.check.model import CheckReport, Finding, JudgedDocument, Place
from cxfocus.check.rules import RULES
from cxfocus.check.wording import finding_words
from cxfocus.report.wording import silenced_words
from cxfocus.transcript import Silenced
from cxfocus.writers.style import Style

Json = dict[str, Any]
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SILENCED = "silenced"
_FINGERPRINT = "cxfocus/v1"


def write(report: CheckReport, stream: TextIO, style: Style) -> None:
    """Write one run; known findings and silenced text are in it, marked as suppressed."""
    results = [_result(judged, finding, report) for judged in report.documents for finding in judged.findings]
    results += [_silenced(judged, each) for judged in report.documents for each in judged.document.silenced]
    run = {
        "tool": {"driver": _driver(report, style)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The root of the repository."}}},
        "invocations": [_invocation(report)],
        "results": results,
    }
    json.dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _driver(report: CheckReport, style: Style) -> Json:
    rules = [
        {
            "id": rule.name,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": style.words(rule.explanation)},
            "defaultConfiguration": {"level": "error"},
        }
        for rule in RULES
    ]
    silenced = {
        "id": _SILENCED,
        "shortDescription": {"text": "What a comment in the text silences."},
        "defaultConfiguration": {"level": "note"},
    }
    return {"name": "cxfocus", "semanticVersion": report.tool_version, "rules": [*rules, silenced]}


def _invocation(report: CheckReport) -> Json:
    notes = [
        {"level": "error", "message": {"text": each.failure.message}, "locations": [_location(each.uri, each.place)]}
        for each in report.failures
    ]
    notes += [{"level": "warning", "message": {"text": warning}} for warning in report.warnings]
    return {"executionSuccessful": not report.failures, "toolExecutionNotifications": notes}


def _result(judged: JudgedDocument, finding: Finding, report: CheckReport) -> Json:
    """Return a result; for a neutral one `review` says that a person may look at it."""
    failing = report.is_failing(finding.outcome)
    result: Json = {
        "ruleId": finding.rule,
        "kind": "fail" if failing else "review",
        "level": "error" if failing else "none",
        "message": {"text": finding_words(judged, finding)},
        "locations": [_location(judged.uri, judged.in_file(finding.place))],
        "partialFingerprints": {_FINGERPRINT: fingerprint(judged, finding)},
    }
    if finding.known is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.known}]
    return result


def _silenced(judged: JudgedDocument, silenced: Silenced) -> Json:
    return {
        "ruleId": _SILENCED,
        "level": "note",
        "message": {"text": f"{silenced_words(silenced)}."},
        "locations": [_location(judged.uri, Place(silenced.line))],
        "suppressions": [{"kind": "inSource", "justification": silenced.reason or "no reason given"}],
    }


def _location(uri: str, place: Place | None) -> Json:
    """Return a location; without a place it is the whole file."""
    artifact: Json = {"uri": quote(uri.encode("utf-8", "surrogateescape"))}
    if not uri.startswith(("/", "..")):
        artifact["uriBaseId"] = "SRCROOT"
    region = {} if place is None else {"region": _region(place)}
    return {"physicalLocation": {"artifactLocation": artifact, **region}}


def _region(place: Place) -> Json:
    region: Json = {"startLine": place.line}
    if place.column is not None:
        region["startColumn"] = place.column
    if place.end_column is not None:
        region["endColumn"] = place.end_column
    return region
