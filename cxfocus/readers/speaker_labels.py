"""The name of a speaker in a label, and the names that machines give to voices."""

from __future__ import annotations

import re
from functools import lru_cache

from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH

#: Names that machines give to a voice, in any case: `Speaker 1`, `spk 0` (`spk_0` without its underscore).
MACHINE = regex(
    r"(?:speaker|spk|participant|voice|person|caller|interviewee|respondent)[ _-]?(?:\d{1,3}|[A-Z])|"
    r"unknown(?: speaker)?(?: \d{1,3})?|new speaker|unidentified(?: \w+)?|(?:male|female) (?:speaker|voice)(?: \d+)?",
    re.IGNORECASE,
)
_LAST_BRACKETS = regex(r"(?<=[^\s])[ \t]*[\[(][^\n]{1,160}[\])][\])]?\s*\Z|(?<=[^\s])[ \t]*\([^)\n]{1,120}\Z")
#: Pronouns without brackets at the end of an account: `Ann Lee She/Her`.
_PRONOUNS = regex(
    r"(?<=[^\s])[ \t]+(?:he/him|she/her|they/them|(?:he|she)/they|(?:xe|ze)/\w{3,4})(?:/[a-z]{3,6})?\s*\Z",
    re.IGNORECASE,
)
_MARKS = " \t*_`~-\u2013\u2022"
_QUOTES = '"\u201c\u201d'
_PRESENTATION = regex(r"['\u2019]s Presentation\Z")


@lru_cache(maxsize=10_000)
def bare(label: str) -> str:
    """Return the name in a label: without emphasis, an `@`, brackets or pronouns at its end, or `'s Presentation`.

    Underscores become spaces: `**Ann_Lee (Chair)**` is `Ann Lee`.
    """
    cleaned = label.strip(_MARKS + _QUOTES)
    if any(map(cleaned.__contains__, _QUOTES)):  # quotes around a part of the name stay: `Ann "Nan"`
        cleaned = label.strip(_MARKS)
    cleaned = cleaned.replace("_", " ").replace(ZERO_WIDTH, "")
    if cleaned[:1] == "@" and ":" not in cleaned:  # `@ann:example.org` is the whole name
        cleaned = cleaned[1:]
    shorter = _PRESENTATION.sub("", _LAST_BRACKETS.sub("", cleaned))
    if "/" in shorter:
        shorter = _PRONOUNS.sub("", shorter)
    return " ".join((shorter or cleaned).split())


def name_key(label: str) -> str:
    """Return the name in a label as names are compared: `**ANN (Chair)**` is `ann`."""
    return bare(label).casefold()


def is_machine_voice(name: str) -> bool:
    """Whether a machine gave a voice this name: in another document the same name is another person."""
    return MACHINE.fullmatch(bare(name)) is not None
