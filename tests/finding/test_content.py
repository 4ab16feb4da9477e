"""Files that are documents by their content."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.finding.content import Refusal, transcript_in
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source

CASES: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "content.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("given", CASES)
def test_what_a_file_is(given: str) -> None:
    case = CASES[given]
    for named in (False, True):
        reading = ReadingOptions(format=case.get("format"))
        found = transcript_in(Source(case["name"], case["text"].encode()), reading, named=named)
        expected = case.get("named", case["is"]) if named else case["is"]
        assert (found.reason if isinstance(found, Refusal) else found.layout.format) == expected
        if isinstance(found, Refusal) and not named:
            assert case.get("says", "") in "\n".join(map(str, found.problems))
