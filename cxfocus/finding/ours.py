"""Reports of ours, which lie in many folders of documents and are none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

#: Reason to leave a file out.
OURS = "written by cxfocus"

_ENDS = 16_384
#: What programs read is told by how it begins.
_BEGINS = re.compile(
    rb"path,title,date,kind,format,status,verdict,share,low,high,"  # a summary as CSV
    rb'|\{"path": "(?:[^"\\]|\\.)*", "format": "\w+", "kind": "\w+", "title": '  # as JSON Lines
    rb'|\{\s*"schema_version":\s*\d+,\s*"tool":\s*\{\s*"name":\s*"cxfocus"'  # any JSON with a schema of ours
    rb'|\{\s*"cxfocus_baseline":'
    rb'|\{\s*"\$schema":[^\n]*sarif[^{]*\{\s*"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"cxfocus"'
    rb'|\[\s*\{\s*"description":[^\n]*\n\s*"check_name":\s*"cxfocus/'  # for GitLab
    rb'|<\?xml[^\n]*\n<testsuites name="cxfocus"'
    rb"|::(?:error|warning|notice) [^\n]*title=cxfocus"
)
#: What people read is told by how it begins and ends.
_BEGINS_FOR_PEOPLE = re.compile(
    rb"\xe2\x94\x81\xe2\x94\x81 |# Focus of [\d,]+ documents?\r?\n|## Customer focus\r?\n"
    rb"|(?:PASSES|FAILS|NEUTRAL|Not read) |[^\n]*\n(?:[^\n]*\n){1,6}?Read as "
)
_ENDS_FOR_PEOPLE = re.compile(rb";\s+cxfocus \d+\.\d+\.\d+")
#: So near its end stands what counted it.
_FOOT = 600
_PARQUET = b"PAR1"
_COLUMNS_OF_PARQUET = (b"customer_per_thousand", b"institution_per_thousand", b"turns_with_customer")


def is_ours(data: bytes) -> bool:
    """Whether these bytes were written by `analyze`, `batch`, `check` or `inspect` (or are the ends of such a file)."""
    head, tail = data[:_ENDS].removeprefix(b"\xef\xbb\xbf"), data[-_ENDS:]
    if head.startswith(_PARQUET):
        return all(column in tail for column in _COLUMNS_OF_PARQUET)
    if _BEGINS.match(head):
        return True
    return _BEGINS_FOR_PEOPLE.match(head) is not None and _ENDS_FOR_PEOPLE.search(tail[-_FOOT:]) is not None


def is_ours_at(path: str) -> bool:
    """The same of a file, without reading all of it; False for what cannot be read."""
    try:
        with Path(path).open("rb") as stream:
            return is_ours(_ends(stream))
    except (OSError, ValueError):
        return False


def _ends(stream: BinaryIO) -> bytes:
    head = stream.read(2 * _ENDS)
    if len(head) < 2 * _ENDS:
        return head
    stream.seek(-_ENDS, 2)
    return head[:_ENDS] + stream.read()
