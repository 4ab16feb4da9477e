"""The lines that are headings, the same in every kind of document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.readers.documents.notation import open_document, web_page, word_file
from tests.readers.documents.reading import read, sections

_FORMATS = {"html": web_page, "docx": word_file, "odt": open_document}
_CASES = yaml.safe_load((Path(__file__).parent / "headings.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("case", "kind"),
    [
        pytest.param(case, kind, id=f"{case['name']}-{kind}")
        for case in _CASES
        for kind in case.get("formats", _FORMATS)
    ],
)
def test_headings(case: dict[str, Any], kind: str) -> None:
    found = sections(read(_FORMATS[kind](case["document"]), f"x.{kind}"))
    assert [list(section) for section in found] == case["expected"]
