"""Write findings in one format or several: to standard output, to files, and to the page of a workflow's step."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from cxfocus.check.model import CheckReport
from cxfocus.check.places import uri_from, whole_path
from cxfocus.check.worded import worded_check
from cxfocus.check.writers.registry import CHECK_WRITERS
from cxfocus.cli import exits
from cxfocus.cli.output.write import OutputOptions, write_out
from cxfocus.cli.runs.check.repository import find_root, folder_of
from cxfocus.cli.words import words
from cxfocus.errors import Problem, UsageError, WriteError, reason_of
from cxfocus.text.nearest import did_you_mean
from cxfocus.text.unicode import ERRORS
from cxfocus.writers.style import Style

_STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


def targets_of(written: Sequence[str], asked_by: str, *, no_color: bool) -> list[OutputOptions]:
    """Read each `NAME[=FILE]` that an option or a key asks for; raises `UsageError` with every mistake in them."""
    targets: list[OutputOptions] = []
    problems: list[Problem] = []
    for each in written or ("text",):
        name, sign, path = each.partition("=")
        if name not in CHECK_WRITERS:
            hint = did_you_mean(name, CHECK_WRITERS, f"There are {', '.join(CHECK_WRITERS)}")
            problems.append(Problem(f"{asked_by}: there is no format {name!r}", hint=hint))
        elif sign and not path:
            problems.append(Problem(f"{asked_by}: {each} names no file", hint=f"Write {name}=FILE, or {name} alone"))
        elif not Path(path).parent.is_dir():
            hint = "Make it first, or name a file in one that is there"
            problems.append(Problem(f"{asked_by}: there is no folder {Path(path).parent} for {path}", hint=hint))
        else:
            targets.append(OutputOptions(name, path or None, no_color))
    problems += _clashes(targets, asked_by)
    if problems:
        raise UsageError(problems)
    return targets


def _clashes(targets: Sequence[OutputOptions], asked_by: str) -> list[Problem]:
    """Return a problem for each report that would go where an earlier one goes."""
    problems = []
    places: dict[str | None, OutputOptions] = {}
    for target in targets:
        place = target.path and os.path.realpath(target.path)
        first = places.setdefault(place, target)
        if first is not target:
            where = target.path or "standard output"
            hint = f"Give one a file of its own, such as {target.format}=FILE"
            message = f"{asked_by}: {first.format} and {target.format} both go to {where}"
            problems.append(Problem(message, hint=hint))
    return problems


def write_all(report: CheckReport, targets: Sequence[OutputOptions]) -> None:
    """Write every format, files first: people read what stands on the screen last."""
    report = worded_check(report, words)
    for target in sorted(targets, key=lambda target: target.path is None):
        write_out(partial(CHECK_WRITERS[target.format], report), target)
    if any(target.format == "github" for target in targets):
        _summarize(report)


def annotate(problems: Sequence[Problem]) -> None:
    """Show the problems that prevented a check where a workflow shows its findings."""
    from cxfocus.check.writers.github import write_problems

    worded = [each.worded(words) for each in problems]
    root = find_root(folder_of(whole_path(each.path) for each in problems if each.path))
    with suppress(WriteError):  # which may be the very problem
        write_out(lambda stream, _: write_problems(worded, partial(_uri, root), stream), OutputOptions("github"))


def _uri(root: Path, path: str) -> str:
    return uri_from(root, whole_path(path))


def _summarize(report: CheckReport) -> None:
    """Add a summary to the page of the workflow's run, if there is one."""
    path = os.environ.get(_STEP_SUMMARY)
    if not path:
        return
    summary = io.StringIO()
    CHECK_WRITERS["markdown"](report, summary, Style(words=words))
    try:
        with Path(path).open("a", encoding="utf-8", errors=ERRORS, newline="\n") as stream:
            stream.write(summary.getvalue())
    except OSError as error:
        exits.say(f"the summary of the step cannot be written: {reason_of(error)}")
