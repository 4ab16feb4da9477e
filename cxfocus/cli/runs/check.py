"""`cxfocus check`: from the options and the configuration to the verdict, its writers and the exit code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cxfocus.check.inputs import ELSEWHERE, Documents, Named, documents_in, only_within
from cxfocus.check.model import CheckReport
from cxfocus.check.run import Plan, run_check
from cxfocus.cli import exits
from cxfocus.cli.asked.check import CheckAsked
from cxfocus.cli.given.lexicons import lexicon_of
from cxfocus.cli.given.reading import privacy_options, reading_options
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, is_beside_messages
from cxfocus.cli.runs.check_baseline import read_baseline, write_baseline
from cxfocus.cli.runs.check_outputs import annotate, write_all
from cxfocus.cli.runs.check_repository import folder_of, repository
from cxfocus.cli.runs.check_settled import Settled, settle
from cxfocus.errors import CxfocusError, Problem, UsageError
from cxfocus.finding.ours import OURS
from cxfocus.finding.walk import EXCLUDED
from cxfocus.lexicon.model import Lexicon
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.build import ReportOptions

if TYPE_CHECKING:
    from cxfocus.check.git import Changes


def run(asked: CheckAsked) -> int:
    """Check, write, and give the exit code: 3 when something could not be read, 1 when a document fails, else 0."""
    try:
        return _run(asked)
    except CxfocusError as error:
        if "github" in (asked.format or ()):
            annotate(error.problems)
        raise


def _run(asked: CheckAsked) -> int:
    reading = reading_options(asked.reading, [each.partition("=")[2] or None for each in asked.format or ()])
    settled = settle(asked)
    lexicon = lexicon_of(asked.lexicons, settled.settings, settled.folder)
    configuration = settled.settings and settled.settings.path
    own = {"document": asked.paths or (), "baseline": [settled.baseline], "configuration": [configuration]}
    for target in settled.targets:
        refuse_over(target.path, [lexicon], settled.search.paths, own)
    documents = _found(settled, reading)
    plan = _plan(asked, settled, reading, lexicon, documents.found)
    checked = run_check(documents.found, plan, documents.closed)
    shown = not asked.update_baseline and any(_tells_failures(target) for target in settled.targets)
    _say_what_is_odd(checked.report, failures=not shown)
    exits.say_each(checked.aside)
    if asked.update_baseline and plan.baseline is not None:
        write_baseline(plan.baseline, checked)
        return exits.UNREADABLE if checked.report.failures else exits.OK
    write_all(checked.report, settled.targets)
    if checked.report.failures:
        return exits.UNREADABLE
    return exits.CHECK_FAILED if checked.report.failed else exits.OK


def _plan(
    asked: CheckAsked, settled: Settled, reading: ReadingOptions, lexicon: Lexicon, found: Sequence[Named]
) -> Plan:
    baseline, folder = None, folder_of(each.absolute for each in found)
    if settled.baseline:
        baseline = read_baseline(settled.baseline, lexicon.sha256, update=asked.update_baseline)
    reported = ReportOptions(passages=False, scoring=settled.scoring)
    return Plan(
        Job(lexicon, reported, reading, asked.lexicons.linguistic.options()),
        repository(folder),
        settled.settings,
        settled.flags,
        baseline,
        _changes(asked.diff_base, folder),
        privacy_options(asked.privacy, reading),
        asked.jobs,
        settled.strict,
        settled.lexicons,
        # The baseline is to learn where those lie that have moved.
        None if asked.update_baseline else settled.search,
    )


def _found(settled: Settled, reading: ReadingOptions) -> Documents:
    """The documents to check; raises `UsageError` where there are none to be."""
    try:
        documents = documents_in(settled.search, reading)
        if settled.within is not None:
            documents = only_within(documents, settled.within)
    except UsageError as error:
        raise UsageError(_configured_at(problem, settled) for problem in error.problems) from error
    for reason in (OURS, ELSEWHERE):
        if documents.left_out[reason]:
            exits.say(f"left out: {documents.left_out[reason]:,} {reason}")
    if documents.left_out[EXCLUDED] and not (documents.found or documents.closed):
        _say_nothing_remains(settled)
    return documents


def _configured_at(problem: Problem, settled: Settled) -> Problem:
    """A problem with a path; where the configuration names it, with the line."""
    path = settled.configured.get(problem.path or "")
    if settled.settings is None or path is None:
        return problem
    hint = "Check the spelling; paths begin at the folder of the configuration"
    return settled.settings.place_of(problem._replace(message=f"{path}: {problem.message}", hint=hint), "paths", path)


def _say_nothing_remains(settled: Settled) -> None:
    """Of what was named (by a hook, say) that is fine, of a whole configuration it is not."""
    message = "all documents are left out by `exclude` or .cxfocusignore, and nothing remains to check"
    if settled.settings is not None and settled.configured and settled.within is None:
        problem = Problem(message, settled.settings.path, hint="Add documents, or take patterns away from `exclude:`")
        raise UsageError(settled.settings.place_of(problem, "exclude"))
    exits.say(message)


def _changes(revision: str | None, folder: Path) -> Changes | None:
    if revision is None:
        return None
    from cxfocus.check.git import changes_since

    return changes_since(revision, folder)


def _tells_failures(target: OutputOptions) -> bool:
    """Whether people read in a report what could not be read, where they would read a message of it too."""
    return target.format == "text" and is_beside_messages(target)


def _say_what_is_odd(report: CheckReport, *, failures: bool) -> None:
    for judged in report.documents:
        for warning in judged.document.warnings:
            exits.say(f"{judged.document.path}: {warning}")
    exits.say_each(report.warnings)
    for unread in report.failures if failures else ():
        exits.say(unread.failure.message)
