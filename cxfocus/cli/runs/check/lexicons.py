"""The lexicon of a check: that of the command line, or else that of the configuration, whose mistakes have lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cxfocus.cli.asked.shared import LexiconAsked
from cxfocus.cli.given.lexicons import load_named
from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import BY_NAME, combine, with_organizations
from cxfocus.settings.model import Settings


def settle_lexicon(asked: LexiconAsked, said: Settings, folder: Path) -> Lexicon:
    """Return the lexicon of a check, whose configuration lies in `folder`.

    Lexicons and names of the command line win over those of the configuration. Raises `LexiconError` with every
    mistake in those of the configuration.
    """
    problems: list[Problem] = []
    is_named = asked.lexicon or not said.lexicons
    lexicon = load_named(asked) if is_named else _load_configured(said, folder, problems)
    lexicon = with_organizations(lexicon, asked.org) if asked.org else _with_configured_names(lexicon, said, problems)
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
            problems += _placed(error.problems, said, "lexicon", reference)
    return combine(loaded or [load_lexicon(DEFAULT)])


def _with_configured_names(lexicon: Lexicon, said: Settings, problems: list[Problem]) -> Lexicon:
    for name in said.organizations:
        try:
            lexicon = with_organizations(lexicon, [name])
        except LexiconError as error:
            problems += _placed(error.problems, said, "org", name)
    return lexicon


def _placed(problems: Sequence[Problem], said: Settings, key: str, text: str) -> list[Problem]:
    """Return problems with the line of the key that names a lexicon; those in a file of its own keep their place."""
    return [said.place_of(each, key, text) if each.path in (None, BY_NAME) else each for each in problems]
