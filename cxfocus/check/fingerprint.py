"""What tells a finding from others for good, however the lines around it move."""

from __future__ import annotations

from hashlib import sha256

from cxfocus.check.model import Finding, Judged


def fingerprint(judged: Judged, finding: Finding) -> str:
    """Of the rule, the document and the section, and which of those of one title: no line, no wording."""
    return fingerprint_of(finding.rule, judged.uri, finding.subject, finding.occurrence)


def fingerprint_of(rule: str, uri: str, subject: str = "", occurrence: int = 1) -> str:
    """As `fingerprint`, where there is no finding. The first has no number, so that it outlives a second."""
    number = f"\n{occurrence}" if occurrence > 1 else ""
    return sha256(f"{rule}\n{uri}\n{subject}{number}".encode("utf-8", "surrogatepass")).hexdigest()
