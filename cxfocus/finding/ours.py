"""Reports of cxfocus, which lie in many folders of documents and are no documents."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from cxfocus.text.expressions import regex

#: Reason to leave a file out.
OURS = "written by cxfocus"

#: Bytes at each end of a file in which a report is recognized.
_ENDS = 16_384
#: Beginnings of reports for programs.
_BEGINS = regex(
    rb"path,title,date,kind,format,status,verdict,share,low,high,"  # a summary as CSV
    rb'|\{"path": "(?:[^"\\]|\\.)*", "format": "\w+", "kind": "\w+", "title": '  # as JSON Lines
    rb'|\{\s*"schema_version":\s*\d+,\s*"tool":\s*\{\s*"name":\s*"cxfocus"'  # any JSON of cxfocus with a schema
    rb'|\{\s*"cxfocus_baseline":'
    rb'|\{\s*"\$schema":[^\n]*sarif[^{]*\{\s*"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"cxfocus"'
    rb'|\[\s*\{\s*"description":[^\n]*\n\s*"check_name":\s*"cxfocus/'  # for GitLab
    rb'|<\?xml[^\n]*\n<testsuites name="cxfocus"'
    rb'|<!doctype html>\s*<html lang="en">\s*<head>\s*<meta charset="utf-8">\s*<meta name="generator" content="cxfocus '
    rb"|::(?:error|warning|notice) [^\n]*title=cxfocus"
)
#: Beginning of an inspection, which has no ending of its own.
_INSPECTION = regex(
    rb"[^\n]*\nFormat {4}\w+: [^\n]*\n(?: {10}[^\n]*\n)*Encoding\b[^\n]*\nKind {6}(?:agenda|minutes|transcript): "
)
#: A line of `analyze --quiet`, which is nothing but such lines.
_BRIEF = regex(
    rb".*\S {2,}(?:\d\.\d+|n/a) {2,}(?:\d\.\d+-\d\.\d+|n/a)"
    rb" {2,}(?:balanced|(?:customer|institution)-focused|insufficient-evidence)"
    rb" {2,}C=\d+ {2,}I=\d+ {2,}words=\d+(?: {2,}documents=\d+ {2,}mean=(?:\d\.\d+|n/a))?\s*"
)
_OF_BRIEF = b"  words="
#: Beginnings of reports for people, which count only together with their ending.
_BEGINS_FOR_PEOPLE = regex(
    rb"\xe2\x94\x81\xe2\x94\x81 |# Focus of [\d,]+ documents?\r?\n|## Customer focus\r?\n"
    rb"|(?:PASSES|FAILS|NEUTRAL|Not read) |[^\n]*\n(?:[^\n]*\n){1,6}?Read as "
)
_ENDS_FOR_PEOPLE = regex(rb";\s+cxfocus \d+\.\d+\.\d+")
#: Characters at the end of a report that hold the version.
_FOOT = 600
_PARQUET = b"PAR1"
_COLUMNS_OF_PARQUET = (b"customer_per_thousand", b"institution_per_thousand", b"turns_with_customer")


def is_ours(data: bytes) -> bool:
    """Whether these bytes were written by `analyze`, `batch`, `check` or `inspect` (or are the ends of such a file)."""
    head, tail = data[:_ENDS].removeprefix(b"\xef\xbb\xbf"), data[-_ENDS:]
    if head.startswith(_PARQUET):
        return all(column in tail for column in _COLUMNS_OF_PARQUET)
    if _BEGINS.match(head) or _INSPECTION.match(head) or _is_brief(head, tail):
        return True
    return _BEGINS_FOR_PEOPLE.match(head) is not None and _ENDS_FOR_PEOPLE.search(tail[-_FOOT:]) is not None


def is_ours_at(path: str) -> bool:
    """Whether a file was written by them, without reading all of it; False if it cannot be read, or is a pipe."""
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as stream:
            return is_ours(_ends(stream))
    except (OSError, ValueError):
        return False


def _is_brief(head: bytes, tail: bytes) -> bool:
    """Whether every whole line in the two ends is a line of `analyze --quiet`."""
    if _OF_BRIEF not in head:
        return False
    return all(map(_BRIEF.fullmatch, (*head.rstrip().split(b"\n")[:-1], tail.rstrip().rpartition(b"\n")[2])))


def _ends(stream: BinaryIO) -> bytes:
    head = stream.read(2 * _ENDS)
    if len(head) < 2 * _ENDS:
        return head
    stream.seek(-_ENDS, 2)
    return head[:_ENDS] + stream.read()
