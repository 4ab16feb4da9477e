"""Where findings go: one format or several, to standard output, to files, and to the page of a workflow's step."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from cxfocus.check.model import CheckReport
from cxfocus.check.places import uri_from, whole_path
from cxfocus.check.writers.registry import CHECK_WRITERS
from cxfocus.cli import exits
from cxfocus.cli.output.write import OutputOptions, write_out
from cxfocus.cli.runs.check_repository import folder_of, repository
from cxfocus.errors import Problem, UsageError, WriteError
from cxfocus.text.nearest import did_you_mean
from cxfocus.text.unicode import ERRORS
from cxfocus.writers.style import Style

_STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


def targets_of(written: Sequence[str], *, no_color: bool) -> list[OutputOptions]:
    """From `NAME[=FILE]`; raises `UsageError` for what cannot be, all of it together."""
    targets: list[OutputOptions] = []
    problems: list[Problem] = []
    for each in written or ("text",):
        name, sign, path = each.partition("=")
        if name not in CHECK_WRITERS:
            hint = did_you_mean(name, CHECK_WRITERS, f"There are {', '.join(CHECK_WRITERS)}")
            problems.append(Problem(f"--format: there is no format {name!r}", hint=hint))
        elif sign and not path:
            problems.append(Problem(f"--format: {each} names no file", hint=f"Write {name}=FILE, or {name} alone"))
        elif not Path(path).parent.is_dir():
            hint = "Make it first, or name a file in one that is there"
            problems.append(Problem(f"--format: there is no folder {Path(path).parent} for {path}", hint=hint))
        else:
            targets.append(OutputOptions(name, path or None, no_color))
    problems += _twice(targets)
    if problems:
        raise UsageError(problems)
    return targets


def _twice(targets: Sequence[OutputOptions]) -> list[Problem]:
    """Two that would go to one place."""
    problems = []
    places: dict[str | None, OutputOptions] = {}
    for target in targets:
        place = target.path and os.path.realpath(target.path)
        first = places.setdefault(place, target)
        if first is not target:
            where = target.path or "standard output"
            hint = f"Give one a file of its own, such as {target.format}=FILE"
            problems.append(Problem(f"--format: {first.format} and {target.format} both go to {where}", hint=hint))
    return problems


def write_all(report: CheckReport, targets: Sequence[OutputOptions]) -> None:
    """Write every format, files first: what stands on the screen last is what people read."""
    for target in sorted(targets, key=lambda target: target.path is None):
        write_out(partial(CHECK_WRITERS[target.format], report), target)
    if any(target.format == "github" for target in targets):
        _summarize(report)


def annotate(problems: Sequence[Problem]) -> None:
    """Show what kept a check from being made where a workflow shows its findings."""
    from cxfocus.check.writers.github import write_problems

    root = repository(folder_of(whole_path(each.path) for each in problems if each.path))
    with suppress(WriteError):  # that it cannot be written may be the very problem
        write_out(lambda stream, _: write_problems(problems, partial(_uri, root), stream), OutputOptions("github"))


def _uri(root: Path, path: str) -> str:
    return uri_from(root, whole_path(path))


def _summarize(report: CheckReport) -> None:
    """Add a summary to the page of the workflow's run, where there is one."""
    path = os.environ.get(_STEP_SUMMARY)
    if not path:
        return
    summary = io.StringIO()
    CHECK_WRITERS["markdown"](report, summary, Style())
    try:
        with Path(path).open("a", encoding="utf-8", errors=ERRORS, newline="\n") as stream:
            stream.write(summary.getvalue())
    except OSError as error:
        exits.say(f"the summary of the step cannot be written: {error.strerror or error}")
