"""The lexicon that the command line names, and the options of its linguistic rules."""

from __future__ import annotations

from cxfocus.cli.arguments.shared import LexiconArguments, Rules
from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import combine, with_organizations
from cxfocus.linguistics.matcher import RuleOptions


def choose_lexicon(arguments: LexiconArguments) -> Lexicon:
    """Return the named lexicons as one, with the institution's own names; raises `LexiconError`."""
    return with_organizations(load_named(arguments), arguments.org or ())


def load_named(arguments: LexiconArguments) -> Lexicon:
    """Return the named lexicons as one, or the default lexicon; raises `LexiconError`."""
    return combine([load_lexicon(reference) for reference in arguments.lexicon or (DEFAULT,)])


def rule_options(model: str | None, rules: Rules) -> RuleOptions:
    """Return the options for linguistic rules."""
    return RuleOptions(model, rules is Rules.OPTIONAL)
