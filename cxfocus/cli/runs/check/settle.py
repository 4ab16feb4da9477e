"""Make one of flags and configuration: flags win, and every path can be opened from the working folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from cxfocus.check.places import path_from, whole_path
from cxfocus.check.run import CheckPlan
from cxfocus.cli.arguments.check import CheckArguments
from cxfocus.cli.arguments.shared import LexiconArguments
from cxfocus.cli.output.write import OutputOptions
from cxfocus.cli.parse.lexicons import load_named, rule_options
from cxfocus.cli.parse.options import privacy_options, reading_options
from cxfocus.cli.runs.check.outputs import targets_of
from cxfocus.errors import LexiconError, Problem, UsageError
from cxfocus.finding.discover import Search, fixed_part
from cxfocus.lexicon.bundled import DEFAULT, bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import BY_NAME, combine, with_organizations
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.build import ReportOptions
from cxfocus.settings.bars import RULE_KEYS, Bars, bars_for
from cxfocus.settings.find import find_settings
from cxfocus.settings.load import load_settings
from cxfocus.settings.model import RuleValues, Settings, Value
from cxfocus.settings.values import RefusedValue, rule_value


class CheckRequest(NamedTuple):
    """A check as flags and configuration ask for it together.

    `configured` gives each path of the search that comes from the configuration as it is written there. Of the
    documents found, only those `within` another search are judged. `baseline` is a file, `diff_base` a revision.
    """

    plan: CheckPlan
    configured: Mapping[str, str]
    within: Search | None
    targets: tuple[OutputOptions, ...]
    baseline: str | None
    diff_base: str | None


def settle(arguments: CheckArguments) -> CheckRequest:
    """Make one of flags and configuration; raises `UsageError` or `LexiconError` for mistakes in either."""
    reading = reading_options(arguments.reading, [each.partition("=")[2] or None for each in arguments.format or ()])
    flags = _read_flags(arguments)
    settings = _settings(arguments)
    said = Settings("", Path.cwd()) if settings is None else settings
    baseline = arguments.baseline or (said.baseline and _shown(said.folder / said.baseline)) or None
    _refuse_contradictions(arguments, baseline)
    targets = tuple(_targets(arguments, said))
    is_narrowed = bool(arguments.paths) and arguments.only_configured
    configured = {_shown(said.folder / path): path for path in said.paths if is_narrowed or not arguments.paths}
    written = tuple(path for path in (baseline, *(target.path for target in targets)) if path)
    search = _search(arguments, said, tuple(arguments.paths or configured), written)
    is_whole = (bool(configured) and not is_narrowed) or _hold_all(search.paths, said)
    plan = CheckPlan(
        job=_job(arguments, said, flags, reading),
        search=search,
        bars_of=partial(_bars_of, settings, flags),
        settings=settings,
        privacy=privacy_options(arguments.privacy, reading),
        processes=arguments.jobs,
        strict=arguments.strict or said.strict,
        lexicons=tuple(arguments.lexicons.lexicon or _lexicons(said) or (DEFAULT,)),
        updates_baseline=arguments.update_baseline,
        is_whole=is_whole,
        is_part=is_narrowed or not (is_whole or _is_all_there_is(arguments, said)),
    )
    within = search._replace(paths=tuple(configured) or (".",)) if is_narrowed else None
    return CheckRequest(plan, configured, within, targets, baseline=baseline, diff_base=arguments.diff_base)


def _read_flags(arguments: CheckArguments) -> RuleValues:
    """Return the rules of the command line; raises `UsageError` with every value that a rule cannot have."""
    flags: dict[str, Value] = {"allow_no_customer": True} if arguments.allow_no_customer else {}
    problems: list[Problem] = []
    for field, key in zip(Bars._fields, RULE_KEYS, strict=True):
        written = getattr(arguments, field)
        try:
            if isinstance(written, str):
                flags[field] = rule_value(key, written)
        except RefusedValue as refused:
            problems.append(Problem(f"--{key} {refused.message}", hint=f"Write --{key} {refused.example}"))
    titles = tuple(arguments.not_blind or ())
    if not all(title.strip() for title in titles):
        hint = "Write words of the title, such as --not-blind budget, or * for every section"
        problems.append(Problem("--not-blind is empty", hint=hint))
    if titles:
        flags["not_blind"] = titles
    if problems:
        raise UsageError(problems)
    return flags


def _hold_all(paths: Sequence[str], said: Settings) -> bool:
    """Whether the paths hold those of the configuration or, where it names none, its folder."""
    places = [os.path.realpath(path) for path in paths]
    wanted = [Path(os.path.realpath(said.folder / each)) for each in said.paths or (".",)]
    return all(any(each.is_relative_to(place) for place in places) for each in wanted)


def _is_all_there_is(arguments: CheckArguments, said: Settings) -> bool:
    """Whether titles are typed beside the documents they are for, or no `paths:` tell of more than a named folder."""
    return bool(arguments.not_blind) or (not said.paths and any(map(os.path.isdir, arguments.paths or ())))


def _settings(arguments: CheckArguments) -> Settings | None:
    if arguments.no_config and arguments.config is not None:
        raise UsageError(Problem("--config and --no-config contradict each other", hint="Leave one of them out"))
    if arguments.no_config:
        return None
    if arguments.config is not None:
        return load_settings(whole_path(arguments.config), arguments.config)
    named = [whole_path(fixed_part(path)) for path in arguments.paths or ()]
    path = find_settings(named or [Path.cwd()])
    return None if path is None else load_settings(path, _shown(path))


def _refuse_contradictions(arguments: CheckArguments, baseline: str | None) -> None:
    if arguments.update_baseline and not baseline:
        hint = "Name it: --baseline FILE, or `baseline:` in the configuration"
        raise UsageError(Problem("--update-baseline needs a file to write", hint=hint))
    if arguments.update_baseline and any(arguments.privacy):
        hint = "Leave out --no-text and --anonymize: a baseline holds no quotations"
        raise UsageError(Problem("--update-baseline has to write the titles of blind sections", hint=hint))
    # A gate that compares with nothing would pass for ever.
    if arguments.max_drop is not None and not (baseline or arguments.diff_base):
        hint = "Name one: --baseline FILE or --diff-base REVISION"
        raise UsageError(Problem("--max-drop has nothing to compare with", hint=hint))


def _targets(arguments: CheckArguments, said: Settings) -> list[OutputOptions]:
    """Return where reports go; mistakes of the configuration get its line."""
    if arguments.format:
        return targets_of(arguments.format, "--format", no_color=arguments.no_color)
    formats = []
    for written in said.formats:
        name, sign, path = written.partition("=")
        formats.append(f"{name}={_shown(said.folder / path)}" if sign and path else written)
    try:
        return targets_of(formats, "format", no_color=arguments.no_color)
    except UsageError as error:
        raise UsageError(said.place_of(problem, "format") for problem in error.problems) from error


def _search(arguments: CheckArguments, said: Settings, paths: tuple[str, ...], written: tuple[str, ...]) -> Search:
    """Return the search for documents, which finds no file that the check itself writes."""
    if not paths:
        hint = "Name files or folders: cxfocus check agendas/; or write `paths:` in cxfocus.yaml (cxfocus init does)"
        raise UsageError(Problem("nothing to check", hint=hint))
    excluded = ((str(said.folder), said.exclude), (".", arguments.exclude or ()))
    return Search(paths, excluded, not_these=written, here=str(said.folder))


def _job(arguments: CheckArguments, said: Settings, flags: RuleValues, reading: ReadingOptions) -> Job:
    """Return how documents are counted; intervals in reports are the usual ones, whatever a rule asks for."""
    lexicon = _settle_lexicon(arguments.lexicons, said, Path(_shown(said.folder)))
    report = ReportOptions(passages=False, minimum_mentions=bars_for(None, said, flags).min_mentions)
    return Job(lexicon, report, reading, rule_options(*arguments.lexicons.linguistic))


def _settle_lexicon(arguments: LexiconArguments, said: Settings, folder: Path) -> Lexicon:
    """Return the lexicon of a check, whose configuration lies in `folder`.

    Lexicons and names of the command line win over those of the configuration. Raises `LexiconError` with every
    mistake in those of the configuration.
    """
    problems: list[Problem] = []
    is_named = arguments.lexicon or not said.lexicons
    lexicon = load_named(arguments) if is_named else _load_configured(said, folder, problems)
    lexicon = (
        with_organizations(lexicon, arguments.org) if arguments.org else _with_configured_names(lexicon, said, problems)
    )
    if problems:
        raise LexiconError(problems)
    return lexicon


def _load_configured(said: Settings, folder: Path, problems: list[Problem]) -> Lexicon:
    """Load the lexicons beside the configuration; where some do not load, those that do."""
    loaded: list[Lexicon] = []
    for reference in said.lexicons:
        try:
            loaded.append(load_lexicon(reference, folder))
        except LexiconError as error:
            problems += _with_lines(error.problems, said, "lexicon", reference)
    return combine(loaded or [load_lexicon(DEFAULT)])


def _with_configured_names(lexicon: Lexicon, said: Settings, problems: list[Problem]) -> Lexicon:
    for name in said.organizations:
        try:
            lexicon = with_organizations(lexicon, [name])
        except LexiconError as error:
            problems += _with_lines(error.problems, said, "org", name)
    return lexicon


def _with_lines(problems: Sequence[Problem], said: Settings, key: str, text: str) -> list[Problem]:
    """Return problems with the line of the key that names a lexicon; those in a file of its own keep their place."""
    return [said.place_of(each, key, text) if each.path in (None, BY_NAME) else each for each in problems]


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
