"""Make one of flags and configuration: flags win, and every path can be opened from the working folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from cxfocus.check.places import path_from, whole_path
from cxfocus.check.run import Plan
from cxfocus.cli.asked.check import CheckAsked
from cxfocus.cli.given.reading import privacy_options, reading_options
from cxfocus.cli.output.write import OutputOptions
from cxfocus.cli.runs.check.flags import read_flags
from cxfocus.cli.runs.check.lexicons import settle_lexicon
from cxfocus.cli.runs.check.outputs import targets_of
from cxfocus.errors import Problem, UsageError
from cxfocus.finding.discover import Search, fixed_part
from cxfocus.lexicon.bundled import DEFAULT, bundled_names
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.build import ReportOptions
from cxfocus.scoring.focus import ScoringOptions
from cxfocus.settings.bars import Bars, bars_for
from cxfocus.settings.find import find_settings
from cxfocus.settings.load import load_settings
from cxfocus.settings.model import RuleValues, Settings


class Settled(NamedTuple):
    """A check as flags and configuration ask for it together.

    `configured` gives each path of the search that comes from the configuration as it is written there. Of the
    documents found, only those `within` another search are judged. `baseline` is a file, `diff_base` a revision.
    """

    plan: Plan
    configured: Mapping[str, str]
    within: Search | None
    targets: tuple[OutputOptions, ...]
    baseline: str | None
    diff_base: str | None


def settle(asked: CheckAsked) -> Settled:
    """Make one of flags and configuration; raises `UsageError` or `LexiconError` for mistakes in either."""
    reading = reading_options(asked.reading, [each.partition("=")[2] or None for each in asked.format or ()])
    flags = read_flags(asked)
    settings = _settings(asked)
    said = Settings("", Path.cwd()) if settings is None else settings
    baseline = asked.baseline or (said.baseline and _shown(said.folder / said.baseline)) or None
    _refuse_contradictions(asked, baseline)
    targets = tuple(_targets(asked, said))
    is_narrowed = bool(asked.paths) and asked.only_configured
    configured = {_shown(said.folder / path): path for path in said.paths if is_narrowed or not asked.paths}
    written = tuple(path for path in (baseline, *(target.path for target in targets)) if path)
    search = _search(asked, said, tuple(asked.paths or configured), written)
    plan = Plan(
        job=_job(asked, said, flags, reading),
        search=search,
        bars_of=partial(_bars_of, settings, flags),
        settings=settings,
        privacy=privacy_options(asked.privacy, reading),
        processes=asked.jobs,
        strict=asked.strict or said.strict,
        lexicons=tuple(asked.lexicons.lexicon or _lexicons(said) or (DEFAULT,)),
        updates_baseline=asked.update_baseline,
        is_whole=(bool(configured) and not is_narrowed) or _holds(search.paths, said.folder),
    )
    within = search._replace(paths=tuple(configured) or (".",)) if is_narrowed else None
    return Settled(plan, configured, within, targets, baseline=baseline, diff_base=asked.diff_base)


def _holds(paths: Sequence[str], folder: Path) -> bool:
    """Whether one of the paths is a folder, or holds it."""
    return any(Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(path)) for path in paths)


def _settings(asked: CheckAsked) -> Settings | None:
    if asked.no_config and asked.config is not None:
        raise UsageError(Problem("--config and --no-config contradict each other", hint="Leave one of them out"))
    if asked.no_config:
        return None
    if asked.config is not None:
        return load_settings(whole_path(asked.config), asked.config)
    named = [whole_path(fixed_part(path)) for path in asked.paths or ()]
    path = find_settings(named or [Path.cwd()])
    return None if path is None else load_settings(path, _shown(path))


def _refuse_contradictions(asked: CheckAsked, baseline: str | None) -> None:
    if asked.update_baseline and not baseline:
        hint = "Name it: --baseline FILE, or `baseline:` in the configuration"
        raise UsageError(Problem("--update-baseline needs a file to write", hint=hint))
    if asked.update_baseline and any(asked.privacy):
        hint = "Leave out --no-text and --anonymize: a baseline holds no quotations"
        raise UsageError(Problem("--update-baseline has to write the titles of blind sections", hint=hint))
    # A gate that compares with nothing would pass for ever.
    if asked.max_drop is not None and not (baseline or asked.diff_base):
        hint = "Name one: --baseline FILE or --diff-base REVISION"
        raise UsageError(Problem("--max-drop has nothing to compare with", hint=hint))


def _targets(asked: CheckAsked, said: Settings) -> list[OutputOptions]:
    """Return where reports go; mistakes of the configuration get its line."""
    if asked.format:
        return targets_of(asked.format, "--format", no_color=asked.no_color)
    formats = []
    for written in said.formats:
        name, sign, path = written.partition("=")
        formats.append(f"{name}={_shown(said.folder / path)}" if sign and path else written)
    try:
        return targets_of(formats, "format", no_color=asked.no_color)
    except UsageError as error:
        raise UsageError(said.place_of(problem, "format") for problem in error.problems) from error


def _search(asked: CheckAsked, said: Settings, paths: tuple[str, ...], written: tuple[str, ...]) -> Search:
    """Return the search for documents, which finds no file that the check itself writes."""
    if not paths:
        hint = "Name files or folders: cxfocus check agendas/; or write `paths:` in cxfocus.yaml (cxfocus init does)"
        raise UsageError(Problem("nothing to check", hint=hint))
    excluded = ((str(said.folder), said.exclude), (".", asked.exclude or ()))
    return Search(paths, excluded, not_these=written, here=str(said.folder))


def _job(asked: CheckAsked, said: Settings, flags: RuleValues, reading: ReadingOptions) -> Job:
    """Return how documents are counted; intervals in reports are the usual ones, whatever a rule asks for."""
    lexicon = settle_lexicon(asked.lexicons, said, Path(_shown(said.folder)))
    scoring = ScoringOptions(bars_for(None, said, flags).min_mentions)
    return Job(lexicon, ReportOptions(passages=False, scoring=scoring), reading, asked.lexicons.linguistic.options())


def _bars_of(settings: Settings | None, flags: RuleValues, path: Path) -> Bars:
    inside = None if settings is None else path_from(path, settings.folder)
    return bars_for(inside, settings, flags)


def _lexicons(said: Settings) -> tuple[str, ...]:
    """Return the names and files of the configured lexicons, as one would type them here."""
    if not said.lexicons:
        return ()
    bundled = bundled_names()
    return tuple(each if each in bundled else _shown(said.folder / each) for each in said.lexicons)


def _shown(path: Path) -> str:
    """Return a path as one would type it here."""
    try:
        return os.path.relpath(path)
    except ValueError:  # on another drive
        return str(path)
