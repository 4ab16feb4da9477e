"""`cxfocus check`: from the options and the configuration to the verdict, its writers and the exit code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cxfocus.check.changes import Changes
from cxfocus.check.inputs import ELSEWHERE, CheckedFile, Documents, documents_in, only_within
from cxfocus.check.model import CheckReport
from cxfocus.check.run import Repository, run_check
from cxfocus.cli import exits
from cxfocus.cli.arguments.check import CheckArguments
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import OutputOptions, is_beside_messages, refuse_name
from cxfocus.cli.runs.check.baseline import read_baseline, write_baseline
from cxfocus.cli.runs.check.outputs import annotate, write_all
from cxfocus.cli.runs.check.repository import find_root, folder_of
from cxfocus.cli.runs.check.settle import CheckRequest, settle
from cxfocus.errors import CxfocusError, Problem, UsageError
from cxfocus.finding.ours import OURS
from cxfocus.finding.walk import EXCLUDED


def run(arguments: CheckArguments) -> int:
    """Check, write, and return the exit code: 3 when something could not be read, 1 when a document fails, else 0."""
    try:
        return _run(settle(arguments))
    except CxfocusError as error:
        if "github" in (arguments.format or ()):
            annotate(error.problems)
        raise


def _run(request: CheckRequest) -> int:
    plan = request.plan
    configuration = plan.settings and plan.settings.path
    paths = plan.search.paths
    own = {"document": paths, "baseline": [request.baseline], "configuration": [configuration]}
    for target in request.targets:
        refuse_name(target.path)
        refuse_over(target.path, [plan.job.lexicon], paths, own)
    documents = _find(request)
    repository = _repository(request, documents.found)
    checked = run_check(documents, plan, repository)
    are_shown = not plan.updates_baseline and any(_tells_failures(target) for target in request.targets)
    _say_what_is_odd(checked.report, failures=not are_shown)
    exits.say_each(checked.aside)
    if plan.updates_baseline and repository.baseline is not None:
        write_baseline(repository.baseline, checked)
        return exits.UNREADABLE if checked.report.failures else exits.OK
    write_all(checked.report, request.targets)
    if checked.report.failures:
        return exits.UNREADABLE
    return exits.CHECK_FAILED if checked.report.failed else exits.OK


def _repository(request: CheckRequest, found: Sequence[CheckedFile]) -> Repository:
    baseline, folder = None, folder_of(each.absolute for each in found)
    if request.baseline:
        plan = request.plan
        baseline = read_baseline(request.baseline, plan.job.lexicon.sha256, update=plan.updates_baseline)
    return Repository(find_root(folder), baseline, _changes(request.diff_base, folder))


def _find(request: CheckRequest) -> Documents:
    """Return the documents to check; raises `UsageError` where there are none."""
    plan = request.plan
    try:
        documents = documents_in(plan.search, plan.job.reading)
        if request.within is not None:
            documents = only_within(documents, request.within)
    except UsageError as error:
        raise UsageError(_configured_at(problem, request) for problem in error.problems) from error
    for reason in (OURS, ELSEWHERE):
        if documents.left_out[reason]:
            exits.say(f"left out: {documents.left_out[reason]:,} {reason}")
    if documents.left_out[EXCLUDED] and not (documents.found or documents.closed):
        _say_nothing_remains(request)
    return documents


def _configured_at(problem: Problem, request: CheckRequest) -> Problem:
    """Return a problem with a path, and where the configuration names that path, with its line."""
    path, settings = request.configured.get(problem.path or ""), request.plan.settings
    if settings is None or path is None:
        return problem
    hint = "Check the spelling; paths begin at the folder of the configuration"
    return settings.place_of(problem._replace(message=f"{path}: {problem.message}", hint=hint), "paths", path)


def _say_nothing_remains(request: CheckRequest) -> None:
    """Say so of paths that were named (by a hook, say), which is fine; raise for a whole configuration."""
    message = "all documents are left out by `exclude` or .cxfocusignore, and nothing remains to check"
    settings = request.plan.settings
    if settings is not None and request.configured and request.within is None:
        problem = Problem(message, settings.path, hint="Add documents, or take patterns away from `exclude:`")
        raise UsageError(settings.place_of(problem, "exclude"))
    exits.say(message)


def _changes(revision: str | None, folder: Path) -> Changes | None:
    if revision is None:
        return None
    from cxfocus.check.git import changes_since

    return changes_since(revision, folder)


def _tells_failures(target: OutputOptions) -> bool:
    """Whether a report names what could not be read where messages on it would appear too."""
    return target.format == "text" and is_beside_messages(target)


def _say_what_is_odd(report: CheckReport, *, failures: bool) -> None:
    for judged in report.documents:
        for warning in judged.document.warnings:
            exits.say(f"{judged.document.path}: {warning}")
    exits.say_each(report.warnings)
    for unread in report.failures if failures else ():
        exits.say(unread.failure.message)
