"""Explanations as JSON, version 1.

`{"schema_version": 1, "tool": {name, version}, "documents": [...], "failures": [{path, message}]}`; a document has
`path`, `format`, `format_from`, `recognized`, `encoding`, `kind`, `kind_from`, `title`, `title_from`, `date`,
`date_from`, `turns`, `words`, `times` {timing, turns, first, last; in seconds}, `speakers` [{name, turns, words, line,
labels, why}], `refused` [{label, uses, line, looks_like_one, why}], `sections` [{title, line, level}], `left_out`
[{rule, places, words, line, example}], `unexplained` [{line, text}] and `warnings`. Within a version keys are added,
never renamed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from cxfocus.readers.explain.model import Explanation
from cxfocus.report.model import Failure
from cxfocus.version import VERSION

_VERSION = 1


def write_json(explanations: Sequence[Explanation], failures: Sequence[Failure], stream: TextIO) -> None:
    """Write it all, one key a line."""
    whole = {
        "schema_version": _VERSION,
        "tool": {"name": "cxfocus", "version": VERSION},
        "documents": [_plain(each) for each in explanations],
        "failures": [_plain(each) for each in failures],
    }
    stream.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")


def _plain(value: Any) -> Any:
    """Named tuples as objects, all other sequences as lists."""
    if hasattr(value, "_asdict"):
        return {key: _plain(each) for key, each in value._asdict().items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
