"""What a writer may be told about looks; it decides nothing about numbers."""

from __future__ import annotations

from typing import NamedTuple


class Style(NamedTuple):
    """`width` in columns; `brief`: one line a document; `concordance`: every mention in its line."""

    width: int = 80
    color: bool = False
    brief: bool = False
    concordance: bool = False
