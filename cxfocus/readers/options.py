"""What the user may say about reading; all that is not said is recognized."""

from __future__ import annotations

from typing import NamedTuple


class ReadingOptions(NamedTuple):
    """`encoding` None recognizes it."""

    encoding: str | None = None
