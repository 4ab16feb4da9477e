"""GitLab code quality: a JSON list of findings and unread documents, which GitLab compares with the target branch."""

from __future__ import annotations

import json
from typing import Any, TextIO

from cxfocus.check.fingerprint import fingerprint, fingerprint_of
from cxfocus.check.model import CheckReport, Finding, JudgedDocument, Place, Unread
from cxfocus.check.wording import finding_words
from cxfocus.writers.style import Style


def write(report: CheckReport, stream: TextIO, _style: Style) -> None:
    """Write the findings except known ones, which are no news."""
    issues = [
        _issue(judged, finding, report)
        for judged in report.documents
        for finding in judged.findings
        if finding.known is None
    ]
    issues += [_unread(unread) for unread in report.failures]
    json.dump(issues, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _unread(unread: Unread) -> dict[str, Any]:
    return {
        "description": unread.failure.message,
        "check_name": "cxfocus/not-read",
        "fingerprint": fingerprint_of("not-read", unread.uri),
        "severity": "critical",
        "location": {"path": unread.uri, "lines": {"begin": 1}},
    }


def _issue(judged: JudgedDocument, finding: Finding, report: CheckReport) -> dict[str, Any]:
    place = judged.in_file(finding.place) or Place()
    return {
        "description": finding_words(judged, finding),
        "check_name": f"cxfocus/{finding.rule}",
        "fingerprint": fingerprint(judged, finding),
        "severity": "major" if report.is_failing(finding.outcome) else "info",
        "location": {"path": judged.uri, "lines": {"begin": place.line}},
    }
