"""What a check is asked, with flags and configuration as one: flags win, and every path can be opened from here."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from cxfocus.check.places import whole_path
from cxfocus.cli.asked.check import CheckAsked
from cxfocus.cli.output.write import OutputOptions
from cxfocus.cli.runs.check_outputs import targets_of
from cxfocus.errors import Problem, UsageError
from cxfocus.finding.discover import Search, fixed_part
from cxfocus.lexicon.bundled import DEFAULT, bundled_names
from cxfocus.scoring.focus import ScoringOptions
from cxfocus.settings.bars import bars_for
from cxfocus.settings.find import find_settings
from cxfocus.settings.load import load_settings
from cxfocus.settings.model import RuleValues, Settings, Value
from cxfocus.settings.values import RefusedValue, rule_value


class Settled(NamedTuple):
    """`settings` stay for what they ask of single documents, and to say where a mistake of theirs stands.

    `folder` is theirs. `configured` are the paths that come from them, as they are written there. Of what the search
    finds, only what lies `within` another is meant. The interval in reports is the usual one, whatever a rule asks for.
    """

    settings: Settings | None
    folder: Path
    flags: RuleValues
    search: Search
    within: Search | None
    configured: Mapping[str, str]
    targets: tuple[OutputOptions, ...]
    baseline: str | None
    lexicons: tuple[str, ...]
    scoring: ScoringOptions
    strict: bool


def settle(asked: CheckAsked) -> Settled:
    """Raises `UsageError` for what cannot be, in flags or configuration."""
    flags = _flags(asked)
    settings = _settings(asked)
    said = Settings("", Path.cwd()) if settings is None else settings
    baseline = asked.baseline or (said.baseline and _shown(said.folder / said.baseline)) or None
    _refuse_contradictions(asked, baseline)
    targets = tuple(_targets(asked, said))
    is_narrowed = bool(asked.paths) and asked.only_configured
    configured = {_shown(said.folder / path): path for path in said.paths if is_narrowed or not asked.paths}
    paths = tuple(asked.paths or configured)
    if not paths:
        hint = "Name files or folders: cxfocus check agendas/; or write `paths:` in cxfocus.yaml (cxfocus init does)"
        raise UsageError(Problem("nothing to check", hint=hint))
    ours = tuple(path for path in (baseline, *(target.path for target in targets)) if path)
    excluded = ((str(said.folder), said.exclude), (".", asked.exclude or ()))
    search = Search(paths, excluded, not_these=ours, here=str(said.folder))
    return Settled(
        settings,
        Path(_shown(said.folder)),
        flags,
        search,
        search._replace(paths=tuple(configured) or (".",)) if is_narrowed else None,
        configured,
        targets,
        baseline,
        tuple(asked.lexicons.lexicon or _lexicons(said) or (DEFAULT,)),
        ScoringOptions(bars_for(None, settings, flags).min_mentions),
        asked.strict or said.strict,
    )


def _flags(asked: CheckAsked) -> RuleValues:
    """The rules of the command line; raises `UsageError` with every value that cannot be."""
    flags: list[tuple[str, Value]] = []
    problems: list[Problem] = []
    for key, written in _typed(asked):
        try:
            flags.append((key, rule_value(key, written)))
        except RefusedValue as refused:
            problems.append(Problem(f"--{key} {refused.message}", hint=f"Write --{key} {refused.example}"))
    titles = tuple(asked.not_blind or ())
    if not all(title.strip() for title in titles):
        hint = "Write words of the title, such as --not-blind budget, or * for every section"
        problems.append(Problem("--not-blind is empty", hint=hint))
    if titles:
        flags.append(("not-blind", titles))
    if problems:
        raise UsageError(problems)
    return tuple(flags)


def _typed(asked: CheckAsked) -> Iterator[tuple[str, str]]:
    """The rules that have one value, by key."""
    written = {
        "min-share": asked.min_share,
        "min-customer-rate": asked.min_customer_rate,
        "max-drop": asked.max_drop,
        "min-mentions": asked.min_mentions,
        "confidence": asked.confidence,
        "allow-no-customer": "yes" if asked.allow_no_customer else None,
    }
    return ((key, value) for key, value in written.items() if value is not None)


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
    """Where reports go; a mistake that the configuration makes is told with its line."""
    if asked.format:
        return targets_of(asked.format, no_color=asked.no_color)
    formats = []
    for written in said.formats:
        name, sign, path = written.partition("=")
        formats.append(f"{name}={_shown(said.folder / path)}" if sign and path else written)
    try:
        return targets_of(formats, no_color=asked.no_color)
    except UsageError as error:
        raise UsageError(
            said.place_of(problem._replace(message=problem.message.removeprefix("--")), "format")
            for problem in error.problems
        ) from error


def _lexicons(said: Settings) -> tuple[str, ...]:
    """The names and files of the configured lexicons, as one would type them here."""
    if not said.lexicons:
        return ()
    bundled = bundled_names()
    return tuple(each if each in bundled else _shown(said.folder / each) for each in said.lexicons)


def _shown(path: Path) -> str:
    """A path as one would type it here."""
    try:
        return os.path.relpath(path)
    except ValueError:  # on another drive
        return str(path)
