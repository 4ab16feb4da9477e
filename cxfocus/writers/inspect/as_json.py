"""Explanations as JSON that validates against `schema.json` beside this file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from cxfocus.readers.explain.model import Explanation
from cxfocus.report.model import Failure
from cxfocus.version import VERSION
from cxfocus.writers.json_v1.write import failure_json

_VERSION = 1


def write_json(explanations: Sequence[Explanation], failures: Sequence[Failure], stream: TextIO) -> None:
    """Write it all, one key a line."""
    whole = {
        "schema_version": _VERSION,
        "tool": {"name": "cxfocus", "version": VERSION},
        "documents": [_plain(each) for each in explanations],
        "failures": list(map(failure_json, failures)),
    }
    stream.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")


def _plain(value: Any) -> Any:
    """Named tuples as objects, all other sequences as lists."""
    if hasattr(value, "_asdict"):
        return {key: _plain(each) for key, each in value._asdict().items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
