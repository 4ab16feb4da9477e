"""The files that `cxfocus init` writes: a configuration, a word list to edit, a workflow."""

from __future__ import annotations

from pathlib import Path

from cxfocus.settings.find import FILE_NAME
from cxfocus.version import VERSION

#: The word list that the configuration names.
WORDS = "cxfocus-words.yaml"

#: The workflow, in which the user has to write where to install cxfocus from.
WORKFLOW = ".github/workflows/cxfocus.yml"

_TEMPLATES = Path(__file__).parent / "templates"


def starter_files(words: str) -> dict[str, str]:
    """Return texts by path from the folder of the files; `words` is the text of the word list."""
    return {
        FILE_NAME: _template("cxfocus.yaml"),
        WORDS: words,
        WORKFLOW: _template("workflow.yml").format(version=VERSION),
    }


def _template(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
