"""Functions that are imported when they are called, so that a run loads only those it uses."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def lazy(place: str, *fixed: object) -> Callable[..., Any]:
    """Return a function that imports and calls the one at `module:function`, with `fixed` after its arguments."""
    module, _, name = place.partition(":")
    return lambda *given: getattr(import_module(module), name)(*given, *fixed)
