"""The files that `cxfocus init` writes: a configuration, a word list to edit, a workflow."""

from __future__ import annotations

from pathlib import Path

from cxfocus.settings.find import FILE_NAME
from cxfocus.version import VERSION

_TEMPLATES = Path(__file__).parent / "templates"


def starter_files() -> dict[str, str]:
    """Text by path, from the folder they are for."""
    return {
        FILE_NAME: _template("cxfocus.yaml"),
        "cxfocus-words.yaml": _template("cxfocus-words.yaml"),
        ".github/workflows/cxfocus.yml": _template("workflow.yml").format(version=VERSION),
    }


def _template(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
