"""The lexicon of a run: what the command line names; for `check`, else what the configuration does, with its lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cxfocus.cli.asked.shared import LexiconAsked
from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import BY_NAME, combine, with_organizations
from cxfocus.settings.model import Settings


def chosen_lexicon(asked: LexiconAsked) -> Lexicon:
    """The lexicons asked for as one, with the institution's names; raises `LexiconError`."""
    return with_organizations(_named(asked), asked.org or ())


def lexicon_of(asked: LexiconAsked, settings: Settings | None, folder: Path) -> Lexicon:
    """Lexicons and names of the command line win over those of the configuration, which lies in `folder`.

    Raises `LexiconError` with all that is wrong in those of the configuration.
    """
    if settings is None or (asked.lexicon and asked.org):
        return chosen_lexicon(asked)
    problems: list[Problem] = []
    lexicon = _named(asked) if asked.lexicon or not settings.lexicons else _configured(settings, folder, problems)
    if asked.org:
        lexicon = with_organizations(lexicon, asked.org)
    else:
        lexicon = _with_configured_names(lexicon, settings, problems)
    if problems:
        raise LexiconError(problems)
    return lexicon


def _named(asked: LexiconAsked) -> Lexicon:
    return combine([load_lexicon(reference) for reference in asked.lexicon or (DEFAULT,)])


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
    return [settings.place_of(each, key, text) if each.path in (None, BY_NAME) else each for each in problems]
