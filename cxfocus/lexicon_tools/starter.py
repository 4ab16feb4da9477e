"""A first lexicon to fill in."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

from cxfocus.lexicon_tools.yaml_text import SCHEMA_LINE, write_scalar


def starting_lexicon(name: str, file: str, extends: str) -> str:
    """Return the YAML of a commented lexicon that can be loaded as it is."""
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    return text.format(schema=SCHEMA_LINE, name=write_scalar(name), file=quote(file), extends=write_scalar(extends))
