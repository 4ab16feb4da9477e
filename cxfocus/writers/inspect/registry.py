"""The table of formats for explanations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TextIO

from cxfocus.readers.explain.model import Explanation
from cxfocus.report.model import Failure
from cxfocus.text.lazy import lazy
from cxfocus.writers.style import Style


class Explanations(NamedTuple):
    """Everything that a writer of explanations may use."""

    documents: Sequence[Explanation]
    failures: Sequence[Failure]


Writer = Callable[[Explanations, TextIO, Style], None]

EXPLANATION_WRITERS: dict[str, Writer] = {
    "text": lazy("cxfocus.writers.inspect.text:write_text"),
    "json": lazy("cxfocus.writers.inspect.as_json:write_json"),
}
