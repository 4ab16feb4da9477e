"""`cxfocus inspect`: what was recognized in documents, and why."""

from __future__ import annotations

from functools import partial

from cxfocus.cli import exits
from cxfocus.cli.asked.inspect import InspectAsked
from cxfocus.cli.given.reading import reading_options
from cxfocus.cli.given.standard_input import STANDARD_INPUT, standard_input
from cxfocus.cli.given.unquoted import refuse_divided
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, write_out
from cxfocus.cli.runs.inspect_text import print_text
from cxfocus.cli.words import words
from cxfocus.errors import ReadError
from cxfocus.readers.explain.explain import explain
from cxfocus.readers.explain.model import Explanation
from cxfocus.readers.source import open_source
from cxfocus.report.asked import note_missing_speakers
from cxfocus.report.model import Failure
from cxfocus.report.worded import worded_failure
from cxfocus.writers.inspect.registry import EXPLANATION_WRITERS, Explanations


def run(asked: InspectAsked) -> int:
    """Explain each document that can be read, or print its text; return 3 when one cannot be read, else 0."""
    reading = reading_options(asked.reading, [asked.output])
    output = OutputOptions(asked.format, asked.output)
    refuse_over(output.path, files={"document": asked.files})
    refuse_divided(asked.files)
    if asked.text:
        return print_text(asked.files, reading, output)
    found: list[Explanation] = []
    failures: list[Failure] = []
    for path in asked.files:
        given = standard_input() if path == STANDARD_INPUT else path
        try:
            found.append(_worded(explain(open_source(given) if isinstance(given, str) else given, reading)))
        except ReadError as error:
            failures.append(worded_failure(Failure(path, error.problems), words))
            exits.say(str(error))

    if found:
        speakers = [each.name for explained in found for each in explained.speakers]
        exits.say_each(note_missing_speakers(reading, speakers))
    if found or output.format == "json":
        write_out(partial(EXPLANATION_WRITERS[output.format], Explanations(found, failures)), output)
    return exits.UNREADABLE if failures else exits.OK


def _worded(found: Explanation) -> Explanation:
    return found._replace(
        format_from=words(found.format_from),
        speakers=tuple(each._replace(why=words(each.why)) for each in found.speakers),
        warnings=tuple(map(words, found.warnings)),
    )
