"""How a writer is to write: looks and words; nothing here changes a number."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Style(NamedTuple):
    """`width` in columns; `words` replaces the marks of parameters in a text (`text/parameters.py`)."""

    width: int = 80
    color: bool = False
    words: Callable[[str], str] = str
