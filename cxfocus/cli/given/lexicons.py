"""The lexicon that the command line names."""

from __future__ import annotations

from cxfocus.cli.asked.shared import LexiconAsked
from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import combine, with_organizations


def choose_lexicon(asked: LexiconAsked) -> Lexicon:
    """Return the named lexicons as one, with the institution's own names; raises `LexiconError`."""
    return with_organizations(load_named(asked), asked.org or ())


def load_named(asked: LexiconAsked) -> Lexicon:
    """Return the named lexicons as one, or the default lexicon; raises `LexiconError`."""
    return combine([load_lexicon(reference) for reference in asked.lexicon or (DEFAULT,)])
