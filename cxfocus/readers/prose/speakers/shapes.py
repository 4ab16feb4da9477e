"""Says what a label looks like: a person, a role, initials, a machine's name for a voice, or no speaker."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from cxfocus.readers.prose.speakers.roles import HONORIFIC, OF_HOUSE, ROLE, SEAT
from cxfocus.readers.prose.speakers.stop_words import NO_PERSON, PARTS_OF_MEETINGS, STOP_LABELS, STOP_PHRASES
from cxfocus.readers.speaker_labels import MACHINE, bare
from cxfocus.text.expressions import regex
from cxfocus.text.name_words import ABBREVIATIONS, PARTICLES

Shape = Literal["machine", "initials", "role", "honorific", "name", "doubtful", "word", "handle", "refused"]

#: From the surest shapes of a speaker to the least sure: names; also machines and roles; also a capitalized word or
#: initials; also a handle in small letters.
NAMES: frozenset[Shape] = frozenset({"name", "honorific"})
VOICES: frozenset[Shape] = NAMES | {"machine", "role"}
CAPITALIZED: frozenset[Shape] = VOICES | {"word", "initials"}
LIKELY: frozenset[Shape] = CAPITALIZED | {"handle"}
#: People as they are called without an office: `Ann Lee`, `Ann`.
CALLED: frozenset[Shape] = frozenset({"name", "word"})

_INITIALS_EXPRESSION = regex(r"[A-Z]{2,4}(?:(?:, ?|/| and |&)[A-Z]{2,4})*|[A-Z][a-z]{1,2}[A-Z]{1,2}|[a-z][A-Z]")
_PARTICLES = PARTICLES | {"the", "of", "d'", "o'"}
_FUNCTION_WORDS = frozenset(
    "a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its "
    "let more most no not of on or our she should so some than that their them then there these they this those to was we "
    "were what when where which who why will with would you your".split()
)


class LabelShape(NamedTuple):
    """A shape; if it is `refused`, the reason."""

    shape: Shape
    reason: str = ""


#: Characters.
_LONGEST = 64
#: Characters: in a chat, some people write who they are after their names.
_LONGEST_TIMED = 90
_STOPPED = "stop list"
#: One who calls in: `+1 415-***-1234`.
_TELEPHONE = regex(r"\+?\d[\d *().x-]{5,}\d")
_MOST_WORDS = 6
_DASHES = ("-", "\u2013", "|")
#: Digits of a year or a date: `Ann Lee 3/24/25`.
_NUMBERS = regex(r"\d{3}|\d[/.-]\d")
_SIGNS = "@=;\\{}<>\u2026?!%$#"


@lru_cache(maxsize=10_000)
def look(label: str) -> LabelShape:
    """Return the shape of a label, and the reason if it cannot be a speaker."""
    text = bare(label)
    lowered = text.casefold().rstrip(".")
    if not 0 < len(text) <= _LONGEST:
        return LabelShape("refused", "too long for a name" if text else "no name")
    if ". " in text and any(map(_ends_sentence, text.split()[:-1])):
        return LabelShape("refused", "a sentence ends in it")
    if "-".join(lowered.split()) in STOP_LABELS or STOP_PHRASES.fullmatch(text):
        return LabelShape("refused", _STOPPED)
    for pattern, result in _BY_PATTERN:
        if pattern.fullmatch(text):
            is_part = result == "honorific" and lowered.rpartition(" ")[2] in PARTS_OF_MEETINGS
            return LabelShape("refused", "a word that no name has") if is_part else LabelShape(result)
    if _INITIALS_EXPRESSION.fullmatch(text):
        return LabelShape("initials")
    if any(sign in text for sign in _SIGNS) or _NUMBERS.search(text):
        return LabelShape("refused", "a sign or number that no name has")
    found = _by_words([word for word in text.split() if word not in _DASHES])
    return _before_office(text, found) if found.shape == "refused" and ", " in text else found


def holds_seat(label: str) -> bool:
    """Whether this is `Mr. Ken Epp (Elk Island, Ref.)`: a member with a riding or an office, and a party."""
    return "(" in label and SEAT.search(label) is not None


def is_of_house(name: str) -> bool:
    """Whether this is `Some hon. members`, `The Clerk of the Committee`: labels of parliaments and committees only."""
    return OF_HOUSE.fullmatch(name) is not None


def is_field(name: str) -> bool:
    """Whether a label stands before other things than words of a person: `RESOLUTION`, but not `Q`."""
    return len(name) > 1 and look(name).reason == _STOPPED


def may_be_timed(name: str) -> bool:
    """Whether this is what may be a name beside a time: any short label, `dan (danceratopz)`, `Mega | Lambda`."""
    return 0 < len(name) <= _LONGEST_TIMED and (
        any(map(str.isalpha, name.split(maxsplit=1)[0])) or _TELEPHONE.fullmatch(name) is not None
    )


_BY_PATTERN: tuple[tuple[re.Pattern[str], Shape], ...] = (
    (MACHINE, "machine"),
    (ROLE, "role"),
    (HONORIFIC, "honorific"),
)


def _before_office(text: str, found: LabelShape) -> LabelShape:
    """`Ann Lee, Board Chair` is a person, though some of the words are in no name."""
    before = look(text.partition(", ")[0])
    return before if before.shape == "name" else found


def _by_words(words: list[str]) -> LabelShape:
    reason = _no_name(words)
    if reason is not None:
        return LabelShape("refused", reason)
    if any("/" in word for word in words):
        return LabelShape("handle")
    if len(words) == 1:
        return _by_word(words[0])
    if all(_is_capitalized(word) or word.lower() in _PARTICLES for word in words):
        # `Will White` and `Evan You` are people, `What Now` is not: the number of uses decides.
        doubtful = any(word.lower() in _FUNCTION_WORDS - _PARTICLES for word in words)
        return LabelShape("doubtful" if doubtful else "name")
    if words[0].lower() in _FUNCTION_WORDS - _PARTICLES:  # `They say`
        return LabelShape("refused", "a sentence, not a name")
    return LabelShape("handle") if len(words) <= 2 else LabelShape("refused", "small letters, too many for a handle")


def _no_name(words: list[str]) -> str | None:
    """The reason why these words are no name; None if they may be one."""
    if not words:
        return "empty"
    if len(words) > 1 and any(word.lower().strip(",.()") in NO_PERSON for word in words):
        return "a word that no name has"
    if len(words) > _MOST_WORDS:
        return "too many words for a name"
    if words[0].lower() in STOP_LABELS:
        return _STOPPED
    if words[-1] in ("of", "the") or any(word in _FUNCTION_WORDS and word not in _PARTICLES for word in words):
        return "a sentence, not a name"
    return None


def _ends_sentence(word: str) -> bool:
    """Whether a word ends in a full stop that does not belong to a title, an initial or a degree."""
    letters = word.rstrip(".")
    return word != letters and len(letters) > 1 and "." not in letters and letters.lower() not in ABBREVIATIONS


def _by_word(word: str) -> LabelShape:
    if word.lower() in _FUNCTION_WORDS:
        return LabelShape("refused", "a sentence, not a name")
    if "." in word[:-1] or "," in word:
        return LabelShape("refused", "a sign that no name has")
    return LabelShape("word" if _is_capitalized(word) else "handle")


def _is_capitalized(word: str) -> bool:
    """Whether a word is capitalized as part of a name; in scripts without case every word is."""
    first = word.lstrip("'\u2019\"(")[:1]
    return (
        first.isupper()
        or (first.isalpha() and not first.islower())
        or (word[:1] in "dDoO" and word[1:2] in ("'", "\u2019"))
    )
