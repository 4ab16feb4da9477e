"""Regular expressions that most documents have no use for; compiling them all would take 4 % of a short run."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def compiled_later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """What gives the expression, compiled when it is first asked for."""
    return cache(lambda: re.compile(pattern, flags))
