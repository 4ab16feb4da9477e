"""What the words of a title look like, by themselves."""

from __future__ import annotations

import re

_LONE_CAPS_WORDS = frozenset(
    "ADJOURNMENT ADJOURN MINUTES AGENDA ATTENDANCE ANNOUNCEMENTS REPORTS PRESENTATIONS PROCLAMATIONS ORDINANCES "
    "RESOLUTIONS CORRESPONDENCE COMMUNICATIONS INTRODUCTIONS WELCOME BUDGET".split()
)
#: What became of a motion, and its number: they stand inside an item.
_OUTCOME = re.compile(
    r"(?:MOTION |AMENDMENT )?(?:CARRIED|DEFEATED|LOST|RESOLVED|MOVED|SECONDED|PASSED|ADOPTED)\b.*"
    r"|(?:COUNCIL |BOARD )?(?:RESOLUTION|MOTION|DECISION)(?: NO\.?| NUMBER)? ?[A-Z]{0,4}[-/ ]?\d[\d/.-]*"
)
#: A sentence ends inside, so it is no title; but `St. Ann` and `Inc. 5` are no ends.
_SENTENCE_END = re.compile(r"[^\W\d_]{4}[.!?] +[A-Z]")
_MOST_WORDS = 16
_MOST_CAPS_WORDS = 10


def is_title(text: str) -> bool:
    """Whether a text that is marked as one, by a number or a line below it, is no sentence and not too long."""
    words = text.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and text[-1:] not in ".!?,;:"
        and any(character.isalpha() for character in text)
        and not _SENTENCE_END.search(text)
    )


def is_caps_title(text: str) -> bool:
    """Whether a text in capitals, by nothing else, is a title."""
    words = text.split()
    if len(words) == 1:
        return text in _LONE_CAPS_WORDS
    if len(words) > _MOST_CAPS_WORDS or text.endswith((".", ",")) or _SENTENCE_END.search(text):
        return False
    is_whole = text.count("(") == text.count(")") and _OUTCOME.fullmatch(text) is None
    return is_whole and sum(character.isalpha() for character in text) > 5
