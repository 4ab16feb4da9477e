"""What tells a finding from others for good, however the lines around it move."""

from __future__ import annotations

from hashlib import sha256

from cxfocus.check.model import Finding, Judged


def fingerprint(judged: Judged, finding: Finding) -> str:
    """Of the rule, the document and the section: no line, no number, no wording."""
    return fingerprint_of(finding.rule, judged.uri, finding.subject)


def fingerprint_of(rule: str, uri: str, subject: str = "") -> str:
    """As `fingerprint`, where there is no finding."""
    return sha256(f"{rule}\n{uri}\n{subject}".encode("utf-8", "surrogatepass")).hexdigest()
