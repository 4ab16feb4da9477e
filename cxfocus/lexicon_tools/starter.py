"""A first lexicon to fill in."""

from __future__ import annotations

from pathlib import Path

from cxfocus.lexicon_tools.yaml_text import SCHEMA_LINE, quoted


def starting_lexicon(name: str, file: str, extends: str) -> str:
    """The YAML of a commented lexicon that loads as it stands."""
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    return text.format(schema=SCHEMA_LINE, name=quoted(name), file=file, extends=quoted(extends))
