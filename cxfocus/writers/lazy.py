"""Import a writer when it is called, so that a command loads only the writer it uses."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, TextIO

from cxfocus.writers.style import Style


def lazy(place: str) -> Callable[[Any, TextIO, Style], None]:
    """Return a writer that imports and calls the one at `module:function`."""
    module, _, name = place.partition(":")

    def write(report: Any, stream: TextIO, style: Style) -> None:
        getattr(import_module(module), name)(report, stream, style)

    return write
