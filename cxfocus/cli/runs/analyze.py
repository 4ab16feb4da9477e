"""`cxfocus analyze`: the focus report of one document, or of several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from cxfocus.cli import exits
from cxfocus.cli.asked.shared import LexiconAsked
from cxfocus.cli.given.lexicons import chosen_lexicon
from cxfocus.cli.given.standard_input import STANDARD_INPUT, standard_input
from cxfocus.cli.given.unquoted import refuse_divided
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, write_out
from cxfocus.counting import counted
from cxfocus.finding.twins import OnDisk, place_of
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.asked import organizations_in_vain, speakers_in_vain
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import Report
from cxfocus.report.redact import PrivacyOptions, redacted
from cxfocus.writers.registry import WRITERS


class RunOptions(NamedTuple):
    """What to work out, how to read, the processes (None: as many as pay), and whether only numbers are wanted."""

    report: ReportOptions
    reading: ReadingOptions
    jobs: int | None
    quiet: bool


def run_analyze(
    paths: Sequence[str],
    lexicons: LexiconAsked,
    run: RunOptions,
    privacy: PrivacyOptions,
    output: OutputOptions,
) -> int:
    """Analyze, write, and give the exit code: 3 when an input could not be read, else 0."""
    refuse_divided(paths)
    suggest = not lexicons.lexicon and run.report.parts
    lexicon = chosen_lexicon(lexicons)
    refuse_over(output.path, [lexicon], files={"document": paths})
    job = Job(lexicon, run.report, run.reading, lexicons.linguistic.options(), suggest)
    inputs = [standard_input() if path == STANDARD_INPUT else path for path in _once(paths)]
    report = counted(inputs, job, run.jobs)
    for failure in report.failures:
        exits.say(failure.message)
    nobody = speakers_in_vain(report, run.reading)
    shown = redacted(report, privacy)
    told = () if privacy.hides_names else nobody
    shown = shown._replace(notes=(*shown.notes, *told, *organizations_in_vain(report)))
    is_text = output.format == "text"
    if not is_text and not run.quiet:
        _warn(shown)  # the text report says them itself
    if privacy.hides_names and not run.quiet:
        exits.say_each(nobody)
    if report.documents or not is_text:
        write_out(partial(WRITERS["brief" if is_text and run.quiet else output.format], shown), output)
    return exits.UNREADABLE if report.failures else exits.OK


def _once(paths: Sequence[str]) -> Iterator[str]:
    """Each file by its first name: what is named again is no further evidence."""
    first: dict[OnDisk, str] = {}
    for path in paths:
        place = path if path in ("", STANDARD_INPUT) else place_of(path)
        if place in first:
            again = "named again" if path == first[place] else f"the same file as {first[place]}"
            exits.say(f"{path}: {again}; read once")
        else:
            first[place] = path
            yield path


def _warn(report: Report) -> None:
    for note in report.notes:
        exits.say(note)
    for document in report.documents:
        for warning in document.warnings:
            exits.say(f"{document.path}: {warning}")
