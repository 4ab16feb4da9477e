"""Fingerprints: they identify a finding however the lines around it move."""

from __future__ import annotations

from hashlib import sha256

from cxfocus.check.model import Finding, JudgedDocument


def fingerprint(judged: JudgedDocument, finding: Finding) -> str:
    """Return the fingerprint of a finding, made of rule, document and section, without line and wording."""
    return fingerprint_of(finding.rule, judged.uri, finding.subject, finding.occurrence)


def fingerprint_of(rule: str, uri: str, subject: str = "", occurrence: int = 1) -> str:
    """Return a fingerprint of its parts; the first of one subject has no number, so a second does not change it."""
    number = f"\n{occurrence}" if occurrence > 1 else ""
    return sha256(f"{rule}\n{uri}\n{subject}{number}".encode("utf-8", "surrogatepass")).hexdigest()
