"""Labels that a line end or the next cue breaks in two: `broken.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.readers.cues.reading import check, read_subrip, said

_CASES = yaml.safe_load((Path(__file__).parent / "broken.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["rule"]) for case in _CASES])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_labels(case: dict[str, Any], line_end: str) -> None:
    cues = (f"00:{row:02}:00,000 --> 00:{row:02}:09,000\n{text}\n" for row, text in enumerate(case["cues"]))
    text = "\n".join(cues).replace("\n", line_end)
    layout = read_subrip(text)
    check(text, layout)
    assert [[who, words] for who, words in said(layout)] == case["said"]
