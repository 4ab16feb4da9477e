"""What a speaker's name looks like, where its place alone does not prove it."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from cxfocus.text.expressions import regex
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.text.names import ABBREVIATIONS, PARTICLES

#: At most 60 characters before a colon that white space follows; another colon is part of the name.
BEFORE_COLON: Final = r"[^\s>:-][^\n:]{0,59}+(?::[^\s:][^\n:]{0,59}+)?(?=:(?:\s|\Z))"
#: A name, perhaps behind a dash, or what software writes without a colon; behind it may stand a blank with its padding.
LABEL: Final = rf"(?:-[ \t]*)?({BEFORE_COLON}|[\[(](?i:speaker|spk)[ _-]?[\w?]{{1,3}}[\])]):?[\s\x7f]*"

#: `[SPEAKER_00]`, `(speaker 0)`, `Speaker 1`, `(speaker ?)`: what speech-to-text writes, never prose.
_DIARIZED = regex(r"[\[(]*\s*(?:speaker|spk)[ _-]?(?:turn|\d{1,3}|[A-Z?])\s*[\])]*", re.IGNORECASE)
_BRACKETS = regex(r"[\[(]+\s*([^\[\]()]+?)\s*[\])]+")
#: No name is longer, and a character reference of thousands of digits is no character.
_LONGEST = 1_000
_CLOCK = regex(r"\s*[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*\Z")
_NO_NAME = regex(r"https?|www\.|[@=/;<>{}?!\"\u201c\u201d\u2026]|\d{3}|[.]{2}")

#: A word, and the sign behind it.
_STOP = regex(r"([\w.'\u2019-]*)([.?!])\s")

_SENTENCE_SIGNS = ".,:;-"
#: In small letters no name has these; nor others before a word in small letters, unless they tell who: `Half of it`,
#: `Ten lines of text`; but `Friends of the Park`, `Member of the public`.
_FUNCTION_WORD = regex(
    r"\s(?:am|are|be|been|but|can|did|does|has|have|here|how|i|if|is|it|its|just|my|nor|not|our|so|than|that|their|them|then|"
    r"there|these|they|this|those|was|we|were|what|when|where|which|why|will|with|would|yet|you|your)(?:\s|\Z)"
)
_JOINED = regex(
    r"\s(?:an?|and|as|at|by|for|from|in|of|on|or|the|to)\s+(?!(?:and|at|de|for|in|of|on|the|van|von)\s)[a-z]"
)
#: What stands beside a name.
_NOTED = regex(r"\s*[(|/].*")
_WHO = regex(
    r"\W*(?:(?:the|an?)\s)?(?:assistant|audience|chair\w*|clerk|deputy|director|friends?|heads?|m[ae]n|members?|people|person|"
    r"representatives?|secretary|speakers?|voices?|wom[ae]n)\s",
    re.IGNORECASE,
)

#: What precedes a colon in prose and is nobody.
_NOBODY = regex(
    r"actions?|address|agenda|also|answers?|attendees|ayes|because|but|caution|caveat|conclusion|congratulations|date|"
    r"deadline|decisions?|disclaimer|e-?mail|examples?|fact|finally|first|hint|hours|however|https?|idea|important|info|"
    r"items?|lastly|link|location|meaning|minutes|motion|nays|next|no|noes|notes?|ok|okay|option|outcome|phone|please|"
    r"point|problem|ps|questions?|reason|recap|remember|reminder|resolution|resolved|result|rule|second|so|solution|"
    r"spoiler|steps?|subject|summary|thanks|then|third|tip|title|today|tomorrow|topic|update|vote|warning|whereas|yes",
    re.IGNORECASE,
)

#: Share of cues with a prefix from which on prefixes are the custom of the file, and the fewest that make a custom;
#: and the share of prefixes from which on sentences are.
_CUSTOM = 0.6
_FEWEST = 3
_SENTENCES = 0.25


def clean_name(written: str) -> str | None:
    """Strip brackets, clock, entities and spare white space; None when nothing is left."""
    name = " ".join(html.unescape(written.replace(ZERO_WIDTH, "")[:_LONGEST]).split())
    name = _CLOCK.sub("", name).strip("*_ ")
    bracketed = _BRACKETS.fullmatch(name)
    return (bracketed[1] if bracketed else name) or None


def is_diarized(written: str) -> bool:
    """Whether software named the speaker: proof at the first use."""
    return bool(_DIARIZED.fullmatch(written.strip()))


def is_plausible(written: str, *, most_words: int = 5) -> bool:
    """Whether prose would hardly write this before a colon; small letters are for the caller to judge."""
    name = clean_name(written) or ""
    words = name.split()
    if not 1 <= len(words) <= most_words or _NO_NAME.search(name) or _holds_sentence_end(name):
        return False
    return name[0].isalpha() and not all(map(_NOBODY.fullmatch, words))


def _reads_as_sentence(written: str) -> bool:
    """Whether small words in it are those of a sentence: `Not here yet`, `Half of it`."""
    name = _NOTED.sub("", written)
    return _FUNCTION_WORD.search(name) is not None or (_JOINED.search(name) is not None and _WHO.match(name) is None)


def _holds_sentence_end(written: str) -> bool:
    """Whether a sentence ends in it, as in `So moved. Note`; `Dr. J. R. Lee` is one name."""
    return any(sign != "." or not _is_short(word) for word, sign in _STOP.findall(written))


def _is_short(word: str) -> bool:
    return len(word) < 2 or "." in word or word.casefold() in ABBREVIATIONS


def is_written_as_name(written: str) -> bool:
    """Whether no small letter begins it, and no small words make it a sentence."""
    name = clean_name(written) or ""
    return is_plausible(written) and not name[0].islower() and not _reads_as_sentence(name)


def is_written_as_full_name(written: str) -> bool:
    """Whether no word begins with a small letter, but for `van`, `de la` and such; what is in brackets may."""
    words = re.sub(r"\s*[(|].*", "", written).split()
    return (
        is_plausible(written)
        and written[-1:] not in _SENTENCE_SIGNS
        and bool(words)
        and all(not word[0].islower() or word.casefold() in PARTICLES for word in words)
    )


def _is_full_name(written: str) -> bool:
    words = (clean_name(written) or "").split()
    return len(words) > 1 and not any(word[0].islower() for word in words) and not _NOBODY.fullmatch(words[0])


def accepted(uses: Counter[str], cues: int, speakers: Sequence[str] = ()) -> AbstractSet[str]:
    """Which of the prefixes met at the start of cues are speakers; `speakers` are in any case.

    In 60 % of the cues or more, prefixes are the custom of the file and no shape is asked for, unless two cues are all
    there is, or a quarter reads as a sentence and hardly comes again; only what holds the end of a sentence must come
    again. Below, software's names pass, names used twice, and full names used once where others are used twice.
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
    told = {name.casefold() for name in speakers}
    diarized = {name for name in uses if is_diarized(name) or (clean_name(name) or "").casefold() in told}
    named = {name for name in uses if is_written_as_name(name)}
    if customary:
        return diarized | named
    repeated = {name for name in named if uses[name] > 1}
    full = {name for name in named if _is_full_name(name)}
    return diarized | repeated | (full if repeated or len(full) >= _FEWEST else set())
