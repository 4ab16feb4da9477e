"""`cxfocus check`: from the options and the configuration to the verdict, its writers and the exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cxfocus.check.inputs import Documents, documents_in
from cxfocus.check.model import CheckReport
from cxfocus.check.run import Plan, run_check
from cxfocus.cli import exits
from cxfocus.cli.check_baseline import read_baseline, write_baseline
from cxfocus.cli.check_outputs import repository, write_all
from cxfocus.cli.check_settled import Settled, settled
from cxfocus.cli.chosen_lexicon import lexicon_of
from cxfocus.cli.commands.check_asked import CheckAsked
from cxfocus.cli.commands.shared import rule_options
from cxfocus.cli.output import OutputOptions, is_beside_messages
from cxfocus.cli.overwriting import refuse_over
from cxfocus.cli.reading import reading_options
from cxfocus.errors import Problem, UsageError
from cxfocus.finding.ours import OURS
from cxfocus.finding.walk import EXCLUDED
from cxfocus.lexicon.model import Lexicon
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.build import ReportOptions
from cxfocus.report.redact import PrivacyOptions

if TYPE_CHECKING:
    from cxfocus.check.git import Changes


def run(options: CheckAsked) -> int:
    """Check, write, and give the exit code: 3 when something could not be read, 1 when a document fails, else 0."""
    reading = reading_options(options.reading, [each.partition("=")[2] or None for each in options.format or ()])
    asked = settled(options)
    lexicon = lexicon_of(options.lexicons, asked.settings, asked.folder)
    configuration = asked.settings and asked.settings.path
    own = {"document": options.paths or (), "baseline": [asked.baseline], "configuration": [configuration]}
    for target in asked.targets:
        refuse_over(target.path, [lexicon], asked.search.paths, own)
    documents = _found(asked, reading)
    plan = _plan(options, asked, reading, lexicon)
    checked = run_check(documents.found, plan, documents.closed)
    shown = not options.update_baseline and any(_tells_failures(target) for target in asked.targets)
    _say_what_is_odd(checked.report, failures=not shown)
    if options.update_baseline and plan.baseline is not None:
        write_baseline(plan.baseline, checked)
        return exits.UNREADABLE if checked.report.failures else exits.OK
    write_all(checked.report, asked.targets)
    if checked.report.failures:
        return exits.UNREADABLE
    return exits.CHECK_FAILED if checked.report.failed else exits.OK


def _plan(options: CheckAsked, asked: Settled, reading: ReadingOptions, lexicon: Lexicon) -> Plan:
    baseline = None
    if asked.baseline:
        baseline = read_baseline(asked.baseline, lexicon.sha256, update=options.update_baseline)
    reported = ReportOptions(passages=False, scoring=asked.scoring)
    return Plan(
        Job(lexicon, reported, reading, rule_options(options.lexicons.model, options.lexicons.rules)),
        repository(),
        asked.settings,
        asked.flags,
        baseline,
        _changes(options.diff_base),
        PrivacyOptions(options.no_text, options.anonymize, reading.speaker_map),
        options.jobs,
        asked.strict,
        asked.lexicons,
    )


def _found(asked: Settled, reading: ReadingOptions) -> Documents:
    """The documents to check; raises `UsageError` where there are none to be."""
    try:
        documents = documents_in(asked.search, reading)
    except UsageError as error:
        raise UsageError(_configured_at(problem, asked) for problem in error.problems) from error
    if documents.left_out[OURS]:
        exits.say(f"left out: {documents.left_out[OURS]:,} {OURS}")
    if documents.left_out[EXCLUDED] and not (documents.found or documents.closed):
        _say_nothing_remains(asked)
    return documents


def _configured_at(problem: Problem, asked: Settled) -> Problem:
    """A problem with a path; where the configuration names it, with the line."""
    path = asked.configured.get(problem.path or "")
    if asked.settings is None or path is None:
        return problem
    hint = "Check the spelling; paths begin at the folder of the configuration"
    return asked.settings.place_of(problem._replace(message=f"{path}: {problem.message}", hint=hint), "paths", path)


def _say_nothing_remains(asked: Settled) -> None:
    """Of what was named (by a hook, say) that is fine, of a whole configuration it is not."""
    message = "all documents are left out by `exclude` or .cxfocusignore, and nothing remains to check"
    if asked.settings is not None and asked.configured:
        problem = Problem(message, asked.settings.path, hint="Add documents, or take patterns away from `exclude:`")
        raise UsageError(asked.settings.place_of(problem, "exclude"))
    exits.say(message)


def _changes(revision: str | None) -> Changes | None:
    if revision is None:
        return None
    from cxfocus.check.git import changes_since

    return changes_since(revision, Path.cwd())


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
