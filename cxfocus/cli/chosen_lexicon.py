"""The lexicon of a run: what the command line names; for `check`, else what the configuration does, with its lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import combine, with_organizations
from cxfocus.linguistics.matcher import RuleOptions
from cxfocus.settings.model import Settings


class LexiconOptions(NamedTuple):
    """Names or files of lexicons, none for the default; the institution's own names; who judges linguistic rules."""

    references: Sequence[str] = ()
    organizations: Sequence[str] = ()
    rules: RuleOptions = RuleOptions()


def chosen_lexicon(options: LexiconOptions) -> Lexicon:
    """The lexicons asked for as one, with the institution's names; raises `LexiconError`."""
    return with_organizations(_named(options), options.organizations)


def lexicon_of(options: LexiconOptions, settings: Settings | None, folder: Path) -> Lexicon:
    """Lexicons and names of the command line win over those of the configuration, which lies in `folder`.

    Raises `LexiconError` with all that is wrong in those of the configuration.
    """
    if settings is None or (options.references and options.organizations):
        return chosen_lexicon(options)
    problems: list[Problem] = []
    if options.references or not settings.lexicons:
        lexicon = _named(options)
    else:
        lexicon = _configured(settings, folder, problems)
    if options.organizations:
        lexicon = with_organizations(lexicon, options.organizations)
    else:
        lexicon = _with_configured_names(lexicon, settings, problems)
    if problems:
        raise LexiconError(problems)
    return lexicon


def _named(options: LexiconOptions) -> Lexicon:
    return combine([load_lexicon(reference) for reference in options.references or (DEFAULT,)])


def _configured(settings: Settings, folder: Path, problems: list[Problem]) -> Lexicon:
    """The lexicons beside the configuration; where one does not load, those that do."""
    loaded: list[Lexicon] = []
    for reference in settings.lexicons:
        try:
            loaded.append(load_lexicon(reference, folder))
        except LexiconError as error:
            problems += _placed(error.problems, settings, "lexicon", reference)
    return combine(loaded or [load_lexicon(DEFAULT)])


def _with_configured_names(lexicon: Lexicon, settings: Settings, problems: list[Problem]) -> Lexicon:
    for name in settings.organizations:
        try:
            lexicon = with_organizations(lexicon, [name])
        except LexiconError as error:
            problems += _placed(error.problems, settings, "org", name)
    return lexicon


def _placed(problems: Sequence[Problem], settings: Settings, key: str, text: str) -> list[Problem]:
    """Problems of what a key asks for; those that stand in a file of their own keep its place."""
    return [settings.place_of(each, key, text) if each.path in (None, "--org") else each for each in problems]
