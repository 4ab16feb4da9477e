"""Real documents, in the folder that `CXFOCUS_CORPUS` names, or beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_CORPUS = Path(os.environ.get("CXFOCUS_CORPUS") or Path(__file__).parents[2] / "shared" / "corpus")


def real_documents(kind: str) -> list[Path]:
    """Return the documents of a folder of the corpus, such as `zoom-vtt`; skip the test where there are none."""
    found = sorted(path for path in (_CORPUS / kind).rglob("*") if path.is_file())
    if not found:
        pytest.skip(f"no {kind} in CXFOCUS_CORPUS")
    return found
