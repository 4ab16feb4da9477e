"""The lexicon that the command line names, and the options of its linguistic rules."""

from __future__ import annotations

from cxfocus.cli.arguments.shared import LexiconArguments, Rules
from cxfocus.errors import Problem, UsageError
from cxfocus.lexicon.bundled import DEFAULT, bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import combine, with_organizations
from cxfocus.linguistics.matcher import RuleOptions
from cxfocus.text.nearest import did_you_mean


def choose_lexicon(arguments: LexiconArguments) -> Lexicon:
    """Return the named lexicons as one, with the institution's own names; raises `LexiconError`."""
    return with_organizations(load_named(arguments), arguments.org or ())


def load_named(arguments: LexiconArguments) -> Lexicon:
    """Return the named lexicons as one, or the default lexicon; raises `LexiconError`."""
    return combine([load_lexicon(reference) for reference in arguments.lexicon or (DEFAULT,)])


def refuse_unbundled(name: str, option: str) -> None:
    """Refuse a name that is no bundled lexicon's; raises `UsageError`."""
    bundled = bundled_names()
    if name not in bundled:
        hint = did_you_mean(name, bundled, f"Bundled: {', '.join(bundled)}")
        raise UsageError(Problem(f"{option}: there is no lexicon {name!r}", hint=hint))


def rule_options(model: str | None, rules: Rules) -> RuleOptions:
    """Return the options for linguistic rules."""
    return RuleOptions(model, rules is Rules.OPTIONAL)
