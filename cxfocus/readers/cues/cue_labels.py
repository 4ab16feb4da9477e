"""Labels of cues: the form of a name, for places that do not prove by themselves that a name stands there."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.text.name_words import ABBREVIATIONS, PARTICLES

#: At most 60 characters before a colon with white space after it; another colon is part of the name.
BEFORE_COLON: Final = r"[^\s>:-][^\n:]{0,59}+(?::[^\s:][^\n:]{0,59}+)?(?=:(?:\s|\Z))"
#: A name, perhaps after a dash, or a name by software without a colon; with the blanks and padding after it.
LABEL: Final = rf"(?:-[ \t]*)?({BEFORE_COLON}|[\[(](?i:speaker|spk)[ _-]?[\w?]{{1,3}}[\])]):?[\s\x7f]*"

#: `[SPEAKER_00]`, `(speaker 0)`, `Speaker 1`, `(speaker ?)`: speech-to-text writes these, prose never does.
_DIARIZED = regex(r"[\[(]*\s*(?:speaker|spk)[ _-]?(?:turn|\d{1,3}|[A-Z?])\s*[\])]*", re.IGNORECASE)
_BRACKETS = regex(r"[\[(]+\s*([^\[\]()]+?)\s*[\])]+")
#: Characters: no name is longer, and a character reference of thousands of digits is no character.
_LONGEST = 1_000
_CLOCK = regex(r"\s*[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*\Z")
_NO_NAME = regex(r"https?|www\.|[@=/;<>{}?!\"\u201c\u201d\u2026]|\d{3}|[.]{2}")

#: A word, and the sign after it.
_STOP = regex(r"([\w.'\u2019-]*)([.?!])\s")

_SENTENCE_SIGNS = ".,:;-"
#: Words that no name has in small letters; below, words that it has only before a capital letter. So `Half of it` and
#: `Ten lines of text` are no names; but `Friends of the Park` and `Member of the public` are, since `_WHO` begins them.
_FUNCTION_WORD = regex(
    r"\s(?:am|are|be|been|but|can|did|does|has|have|here|how|i|if|is|it|its|just|my|nor|not|our|so|than|that|their|them|then|"
    r"there|these|they|this|those|was|we|were|what|when|where|which|why|will|with|would|yet|you|your)(?:\s|\Z)"
)
_JOINING_WORD = regex(
    r"\s(?:an?|and|as|at|by|for|from|in|of|on|or|the|to)\s+(?!(?:and|at|de|for|in|of|on|the|van|von)\s)[a-z]"
)
#: A note after a name.
_ASIDE = regex(r"\s*[(|].*")
_NOTE_AFTER = regex(r"\s*[(|/].*")
_WHO = regex(
    r"\W*(?:(?:the|an?)\s)?(?:assistant|audience|chair\w*|clerk|deputy|director|friends?|heads?|m[ae]n|members?|people|person|"
    r"representatives?|secretary|speakers?|voices?|wom[ae]n)\s",
    re.IGNORECASE,
)

#: Words that stand before a colon in prose and name nobody.
_NOBODY = regex(
    r"actions?|address|agenda|also|answers?|attendees|ayes|because|but|caution|caveat|conclusion|congratulations|date|"
    r"deadline|decisions?|disclaimer|e-?mail|examples?|fact|finally|first|hint|hours|however|https?|idea|important|info|"
    r"items?|lastly|link|location|meaning|minutes|motion|nays|next|no|noes|notes?|ok|okay|option|outcome|phone|please|"
    r"point|problem|ps|questions?|reason|recap|remember|reminder|resolution|resolved|result|rule|second|so|solution|"
    r"spoiler|steps?|subject|summary|thanks|then|third|tip|title|today|tomorrow|topic|update|vote|warning|whereas|yes",
    re.IGNORECASE,
)

#: Share of cues that must have a prefix, and number of prefixes, for prefixes to be the custom of the file; and share
#: of prefixes that read as sentences, from which on there is no custom.
_CUSTOM = 0.6
_FEWEST = 3
_SENTENCES = 0.25


def clean_name(written: str) -> str | None:
    """Return the name without brackets, clock, entities and extra white space; None if nothing is left."""
    name = " ".join(html.unescape(written.replace(ZERO_WIDTH, "")[:_LONGEST]).split())
    name = _CLOCK.sub("", name).strip("*_ ")
    bracketed = _BRACKETS.fullmatch(name)
    return (bracketed[1] if bracketed else name) or None


def is_diarized(written: str) -> bool:
    """Whether software wrote this name, which is proof at its first use."""
    return bool(_DIARIZED.fullmatch(written.strip()))


def is_plausible(written: str, *, most_words: int = 5) -> bool:
    """Whether this may be a name: prose would hardly write it before a colon. The caller judges small letters."""
    name = clean_name(written) or ""
    words = name.split()
    if not 1 <= len(words) <= most_words or _NO_NAME.search(name) or _holds_sentence_end(name):
        return False
    return name[0].isalpha() and not all(map(_NOBODY.fullmatch, words))


def _reads_as_sentence(written: str) -> bool:
    """Whether small words show a sentence: `Not here yet`, `Half of it`."""
    name = _NOTE_AFTER.sub("", written)
    return _FUNCTION_WORD.search(name) is not None or (
        _JOINING_WORD.search(name) is not None and _WHO.match(name) is None
    )


def _holds_sentence_end(written: str) -> bool:
    """Whether a sentence ends inside, as in `So moved. Note`; `Dr. J. R. Lee` is one name."""
    return any(sign != "." or not _is_short(word) for word, sign in _STOP.findall(written))


def _is_short(word: str) -> bool:
    return len(word) < 2 or "." in word or word.casefold() in ABBREVIATIONS


def is_written_as_name(written: str) -> bool:
    """Whether this is plausible, begins with no small letter, and has no small words of a sentence."""
    name = clean_name(written) or ""
    return is_plausible(written) and not name[0].islower() and not _reads_as_sentence(name)


def is_written_as_full_name(written: str) -> bool:
    """Whether no word begins with a small letter, except `van`, `de la` and such, and words in brackets."""
    words = _ASIDE.sub("", written).split()
    return (
        is_plausible(written)
        and written[-1:] not in _SENTENCE_SIGNS
        and bool(words)
        and all(not word[0].islower() or word.casefold() in PARTICLES for word in words)
    )


def _is_full_name(written: str) -> bool:
    words = (clean_name(written) or "").split()
    return len(words) > 1 and not any(word[0].islower() for word in words) and not _NOBODY.fullmatch(words[0])


def accept_prefixes(uses: Counter[str], cues: int, speakers: Sequence[str]) -> AbstractSet[str]:
    """Return the prefixes at the start of cues that name speakers; the given `speakers` need no evidence.

    If at least 60 % of the cues have a prefix, and there are at least three, prefixes are the custom of the file and
    may have any form; only one with the end of a sentence inside must come three times. There is no such custom if a
    quarter of the prefixes read as sentences and come less than three times.

    Without the custom, these are accepted: names by software, names used twice, and full names used once if others
    are used twice or there are three of them. If there is no custom only because prefixes are fewer than three, any
    prefix written as a name is accepted.
    """
    customary = uses.total() >= _CUSTOM * cues
    if customary and uses.total() >= _FEWEST:
        sentences = sum(count for name, count in uses.items() if count < _FEWEST and _reads_as_sentence(name))
        if sentences < _SENTENCES * uses.total():
            return {
                name
                for name, count in uses.items()
                if (count >= _FEWEST or not _holds_sentence_end(name)) and not _NOBODY.fullmatch(clean_name(name) or "")
            }
        customary = False
    given = {name.casefold() for name in speakers}
    diarized = {name for name in uses if is_diarized(name) or (clean_name(name) or "").casefold() in given}
    like_names = {name for name in uses if is_written_as_name(name)}
    if customary:
        return diarized | like_names
    repeated = {name for name in like_names if uses[name] > 1}
    full = {name for name in like_names if _is_full_name(name)}
    return diarized | repeated | (full if repeated or len(full) >= _FEWEST else set())
