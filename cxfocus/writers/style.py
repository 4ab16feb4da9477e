"""Options of writers: looks and words, but nothing that changes a number."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Style(NamedTuple):
    """The look of an output: `width` in columns; `words` replaces marks of parameters (`text/parameters.py`)."""

    width: int = 80
    color: bool = False
    words: Callable[[str], str] = str
