"""The cases of the dialects of JSON, a file each in `cases/`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

CASES = sorted((Path(__file__).parent / "cases").glob("*.json"))
Said = list[tuple[str | None, str, float | None, float | None]]


class Case(NamedTuple):
    dialect: str
    text: str
    said: Said
    sections: list[str | None] | None


def load(path: Path) -> Case:
    case = json.loads(path.read_text(encoding="utf-8"))
    values = case["value"] if case.get("lines") else [case["value"]]
    said = [tuple(row) for row in case["said"]]
    return Case(case["dialect"], "\n".join(map(json.dumps, values)), said, case.get("sections"))
