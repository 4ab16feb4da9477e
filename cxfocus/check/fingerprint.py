"""What tells a finding from others for good, however the lines around it move."""

from __future__ import annotations

from hashlib import sha256

from cxfocus.check.model import Finding, Judged


def fingerprint(judged: Judged, finding: Finding) -> str:
    """Of the rule, the document and the section: no line, no number, no wording."""
    parts = f"{finding.rule}\n{judged.uri}\n{finding.subject}"
    return sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
