"""Explanations as JSON that validates against `schema.json` beside this file."""

from __future__ import annotations

import json
from typing import Any, TextIO

from cxfocus.version import VERSION
from cxfocus.writers.inspect.registry import Explanations
from cxfocus.writers.json_v1.write import failure_json
from cxfocus.writers.style import Style

_VERSION = 1


def write_json(explanations: Explanations, stream: TextIO, _style: Style) -> None:
    """Write all explanations and failures, each key on a line of its own."""
    whole = {
        "schema_version": _VERSION,
        "tool": {"name": "cxfocus", "version": VERSION},
        "documents": [_plain(each) for each in explanations.documents],
        "failures": list(map(failure_json, explanations.failures)),
    }
    stream.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")


def _plain(value: Any) -> Any:
    """Return named tuples as objects, and other tuples as lists."""
    if hasattr(value, "_asdict"):
        return {key: _plain(each) for key, each in value._asdict().items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
