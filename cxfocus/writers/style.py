"""What a writer may be told about looks; it decides nothing about numbers."""

from __future__ import annotations

from typing import NamedTuple


class Style(NamedTuple):
    """`width` in columns."""

    width: int = 80
    color: bool = False
