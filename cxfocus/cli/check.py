"""`cxfocus check`: from the options and the configuration to the verdict, its writers and the exit code."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.check.inputs import Named, documents_in
from cxfocus.check.model import CheckReport
from cxfocus.check.places import whole_path
from cxfocus.check.run import Plan, run_check
from cxfocus.cli import exits
from cxfocus.cli.check_baseline import read_baseline, write_baseline
from cxfocus.cli.check_outputs import Target, repository, targets_of, write_all
from cxfocus.cli.lexicon_choice import LexiconOptions, lexicon_of
from cxfocus.cli.output import OutputOptions, is_beside_messages
from cxfocus.cli.overwriting import refuse_below, refuse_over, refuse_over_lists
from cxfocus.errors import Problem, UsageError
from cxfocus.finding.discover import Search, fixed_part
from cxfocus.finding.ours import OURS
from cxfocus.finding.walk import EXCLUDED
from cxfocus.lexicon.load import DEFAULT, bundled_names
from cxfocus.lexicon.model import Lexicon
from cxfocus.linguistics.matcher import RuleOptions
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.report.build import ReportOptions
from cxfocus.report.redact import PrivacyOptions
from cxfocus.scoring.focus import ScoringOptions
from cxfocus.settings.find import find_settings
from cxfocus.settings.load import load_settings
from cxfocus.settings.model import RuleValues, Settings, Value
from cxfocus.settings.values import Refused, rule_value

if TYPE_CHECKING:
    from cxfocus.check.git import Changes


class CheckOptions(NamedTuple):
    """What was typed; `rules` are texts by key, checked here."""

    paths: tuple[str, ...] = ()
    config: str | None = None
    no_config: bool = False
    lexicons: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    not_blind: tuple[str, ...] = ()
    strict: bool = False
    baseline: str | None = None
    update_baseline: bool = False
    diff_base: str | None = None
    formats: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    privacy: PrivacyOptions = PrivacyOptions()
    linguistic: RuleOptions = RuleOptions()
    reading: ReadingOptions = ReadingOptions()
    jobs: int | None = None
    color: bool | None = None


def run(options: CheckOptions) -> int:
    """Check, write, and give the exit code: 3 when something could not be read, 1 when a document fails, else 0."""
    flags = _flags(options)
    settings = _settings(options)
    baseline_path = _baseline_path(options, settings)
    _check_drop(options, baseline_path)
    targets = _targets(options, settings)
    for target in targets:
        refuse_over(target.path, options.paths)
        refuse_over(target.path, [baseline_path] if baseline_path else [], "baseline")
        refuse_over(target.path, [settings.path] if settings is not None else [], "configuration")
        refuse_below(target.path, _places(options, settings))
    found = _found(options, settings, (baseline_path, *(target.path for target in targets)))
    lexicon = _lexicon(options, settings)
    for target in targets:
        refuse_over_lists(target.path, lexicon)
    plan = Plan(
        Job(
            lexicon,
            ReportOptions(passages=False, scoring=_scoring(settings, flags)),
            options.reading,
            options.linguistic,
        ),
        repository(),
        settings,
        flags,
        read_baseline(baseline_path, lexicon.sha256, update=options.update_baseline) if baseline_path else None,
        _changes(options.diff_base),
        options.privacy,
        options.jobs,
        options.strict or (settings is not None and settings.strict),
    )
    checked = run_check(found, plan)
    shown = not options.update_baseline and any(_tells_failures(target) for target in targets)
    _say_what_is_odd(checked.report, failures=not shown)
    if options.update_baseline and plan.baseline is not None:
        write_baseline(plan.baseline, checked)
        return exits.UNREADABLE if checked.report.failures else exits.OK
    write_all(checked.report._replace(lexicons=_references(options, settings)), targets)
    if checked.report.failures:
        return exits.UNREADABLE
    return exits.CHECK_FAILED if checked.report.failed else exits.OK


def _check_drop(options: CheckOptions, baseline_path: str | None) -> None:
    """A drop needs something to drop from; a gate that compares with nothing would pass for ever."""
    if any(key == "max-drop" for key, _ in options.rules) and not (baseline_path or options.diff_base):
        hint = "Name one: --baseline FILE or --diff-base REVISION"
        raise UsageError(Problem("--max-drop has nothing to compare with", hint=hint))


def _flags(options: CheckOptions) -> RuleValues:
    """The rules of the command line; raises `UsageError` with every value that cannot be."""
    flags: list[tuple[str, Value]] = []
    problems: list[Problem] = []
    for key, written in options.rules:
        try:
            flags.append((key, rule_value(key, written)))
        except Refused as refused:
            problems.append(Problem(f"--{key} {refused.message}", hint=f"Write --{key} {refused.example}"))
    if not all(title.strip() for title in options.not_blind):
        hint = "Write words of the title, such as --not-blind budget, or * for every section"
        problems.append(Problem("--not-blind is empty", hint=hint))
    if options.not_blind:
        flags.append(("not-blind", options.not_blind))
    if problems:
        raise UsageError(problems)
    return tuple(flags)


def _settings(options: CheckOptions) -> Settings | None:
    if options.no_config and options.config is not None:
        raise UsageError(Problem("--config and --no-config contradict each other", hint="Leave one of them out"))
    if options.no_config:
        return None
    if options.config is not None:
        return load_settings(whole_path(options.config), options.config)
    named = [whole_path(fixed_part(path)) for path in options.paths]
    path = find_settings(named or [Path.cwd()])
    return None if path is None else load_settings(path, _shown(path))


def _baseline_path(options: CheckOptions, settings: Settings | None) -> str | None:
    configured = settings.baseline if settings is not None else None
    path = options.baseline or (configured and settings and _shown(settings.folder / configured))
    if options.update_baseline and not path:
        hint = "Name it: --baseline FILE, or `baseline:` in the configuration"
        raise UsageError(Problem("--update-baseline needs a file to write", hint=hint))
    if options.update_baseline and (options.privacy.no_text or options.privacy.anonymize):
        hint = "Leave out --no-text and --anonymize: a baseline holds no quotations"
        raise UsageError(Problem("--update-baseline has to write the titles of blind sections", hint=hint))
    return path or None


def _targets(options: CheckOptions, settings: Settings | None) -> list[Target]:
    """Where reports go; a mistake that the configuration makes is told with its line."""
    if options.formats or settings is None:
        return targets_of(options.formats, options.color)
    try:
        return targets_of(_formats(settings), options.color)
    except UsageError as error:
        raise UsageError(
            settings.place_of(problem._replace(message=problem.message.removeprefix("--")), "format")
            for problem in error.problems
        ) from error


def _formats(settings: Settings) -> tuple[str, ...]:
    """As configured, with files beside the configuration."""
    formats = []
    for written in settings.formats:
        name, sign, path = written.partition("=")
        formats.append(f"{name}={_shown(settings.folder / path)}" if sign and path else written)
    return tuple(formats)


def _places(options: CheckOptions, settings: Settings | None) -> list[Path]:
    """The folders and files in which documents are looked for."""
    if options.paths or settings is None:
        return [Path(fixed_part(path)) for path in options.paths]
    return [settings.folder / fixed_part(path) for path in settings.paths]


def _found(options: CheckOptions, settings: Settings | None, own: tuple[str | None, ...]) -> tuple[Named, ...]:
    """The documents to check; raises `UsageError` where there are none to be."""
    folder = Path.cwd() if settings is None else settings.folder
    configured = {} if settings is None or options.paths else {_shown(folder / path): path for path in settings.paths}
    paths = options.paths or tuple(configured)
    if not paths:
        hint = "Name files or folders: cxfocus check agendas/; or write `paths:` in cxfocus.yaml (cxfocus init does)"
        raise UsageError(Problem("nothing to check", hint=hint))
    excluded = ((str(folder), () if settings is None else settings.exclude), (".", options.exclude))
    search = Search(paths, excluded, not_these=tuple(filter(None, own)), here=str(folder))
    try:
        found, left_out = documents_in(search, options.reading)
    except UsageError as error:
        raise UsageError(_configured_at(problem, configured, settings) for problem in error.problems) from error
    if left_out[OURS]:
        exits.say(f"left out: {left_out[OURS]:,} {OURS}")
    if left_out[EXCLUDED] and not found:
        _say_nothing_remains(settings if configured else None)
    return found


def _configured_at(problem: Problem, configured: Mapping[str, str], settings: Settings | None) -> Problem:
    """A problem with a path; where the configuration names it, with the line."""
    path = configured.get(problem.path or "")
    if settings is None or path is None:
        return problem
    hint = "Check the spelling; paths begin at the folder of the configuration"
    return settings.place_of(problem._replace(message=f"{path}: {problem.message}", hint=hint), "paths", path)


def _say_nothing_remains(settings: Settings | None) -> None:
    """Of what was named (by a hook, say) that is fine, of a whole configuration it is not."""
    message = "all documents are left out by `exclude` or .cxfocusignore, and nothing remains to check"
    if settings is not None:
        problem = Problem(message, settings.path, hint="Add documents, or take patterns away from `exclude:`")
        raise UsageError(settings.place_of(problem, "exclude"))
    exits.say(message)


def _lexicon(options: CheckOptions, settings: Settings | None) -> Lexicon:
    folder = Path.cwd() if settings is None else Path(_shown(settings.folder))
    return lexicon_of(LexiconOptions(options.lexicons, options.organisations), settings, folder)


def _references(options: CheckOptions, settings: Settings | None) -> tuple[str, ...]:
    """The names and files of the lexicons, as one would type them here."""
    if options.lexicons or settings is None or not settings.lexicons:
        return options.lexicons or (DEFAULT,)
    bundled = bundled_names()
    return tuple(each if each in bundled else _shown(settings.folder / each) for each in settings.lexicons)


def _scoring(settings: Settings | None, flags: RuleValues) -> ScoringOptions:
    """The evidence asked of all documents; the interval in reports is the usual one, whatever a rule asks for."""
    minimum = (dict(() if settings is None else settings.rules) | dict(flags)).get("min-mentions")
    return ScoringOptions(int(minimum)) if isinstance(minimum, int | float) else ScoringOptions()


def _changes(revision: str | None) -> Changes | None:
    if revision is None:
        return None
    from cxfocus.check.git import changes_since

    return changes_since(revision, Path.cwd())


def _shown(path: Path) -> str:
    """A path as one would type it here."""
    try:
        return os.path.relpath(path)
    except ValueError:  # on another drive
        return str(path)


def _tells_failures(target: Target) -> bool:
    """Whether people read in a report what could not be read, where they would read a message of it too."""
    return target.format == "text" and is_beside_messages(OutputOptions(path=target.path))


def _say_what_is_odd(report: CheckReport, *, failures: bool) -> None:
    for judged in report.documents:
        for warning in judged.document.warnings:
            exits.say(f"{judged.document.path}: {warning}")
    for warning in report.warnings:
        exits.say(warning)
    for unread in report.failures if failures else ():
        exits.say(unread.failure.message)
