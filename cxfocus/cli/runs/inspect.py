"""`cxfocus inspect`: what was recognized in documents, and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from cxfocus.cli import exits
from cxfocus.cli.given.standard_input import STANDARD_INPUT, standard_input
from cxfocus.cli.given.unquoted import refuse_divided
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, write_out
from cxfocus.errors import ReadError
from cxfocus.readers.explain.explain import explain
from cxfocus.readers.explain.model import Explanation
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import open_source
from cxfocus.report.asked import in_vain
from cxfocus.report.model import Failure
from cxfocus.writers.inspect.registry import EXPLANATION_WRITERS, Explanations


def run_inspect(paths: Sequence[str], reading: ReadingOptions, output: OutputOptions) -> int:
    """Explain each document that can be read; the exit code is 3 when one cannot, else 0."""
    refuse_over(output.path, files={"document": paths})
    refuse_divided(paths)
    found: list[Explanation] = []
    failures: list[Failure] = []
    for path in paths:
        given = standard_input() if path == STANDARD_INPUT else path
        try:
            found.append(explain(open_source(given) if isinstance(given, str) else given, reading))
        except ReadError as error:
            failures.append(Failure(path, error.problems))
            exits.say(str(error))

    if found:
        speakers = [each.name for explained in found for each in explained.speakers]
        exits.say_each(in_vain(reading, speakers))
    if found or output.format == "json":
        write_out(partial(EXPLANATION_WRITERS[output.format], Explanations(found, failures)), output)
    return exits.UNREADABLE if failures else exits.OK
