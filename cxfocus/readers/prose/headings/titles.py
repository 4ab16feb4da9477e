"""Whether words look like a title, without a look at the lines around them."""

from __future__ import annotations

import re
from functools import lru_cache

from cxfocus.readers.dates import is_date
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.text.letters import share_of_capitals

_LONE_CAPS_WORDS = frozenset(
    "ADJOURNMENT ADJOURN MINUTES AGENDA ATTENDANCE ANNOUNCEMENTS REPORTS PRESENTATIONS PROCLAMATIONS ORDINANCES "
    "RESOLUTIONS CORRESPONDENCE COMMUNICATIONS INTRODUCTIONS WELCOME BUDGET".split()
)
#: Each title that the items of many meetings have contains one of these words.
_USUAL_WORDS = frozenset(
    "absence absences accounts action actions adjourn adjournment amendments announcement announcements "
    "aob apologies appointment appointments approval arising attendance bills budget business bylaws "
    "chairman's closing comment comments communications consent correspondence deadlines decisions "
    "declaration declarations director's discussion election elections finance finances financial goals "
    "guests hearing hearings highlights introduction introductions invocation invoices items last matters "
    "membership next nominations open opening operations order ordinances participation personnel "
    "planning pledge policies policy prayer presentation presentations president's previous proclamations "
    "programs projects questions quorum reading recognitions recommendations report reports resolutions "
    "reviews roll safeguarding secretary's session staffing statistics summary tasks treasurer's update "
    "updates vacancies vouchers warrants welcome".split()
)
#: In lower case a title begins with one of these, or begins or ends with a usual word: `Minutes of the last meeting`.
_BEGINNINGS = frozenset(("minutes", "date"))
_OTHER = frozenset(("last", "next", "previous"))
_MEETING = frozenset(("agenda", "meeting", "minutes", "session", "steps"))
_ALSO_VERBS = frozenset(("motion", "open", "order", "report", "review", "update"))
_BEHIND_NOUNS = frozenset("& and by discussion for forum from of on session".split())
#: Words of sentences, even of those without a full stop; no title has them.
_VERBS = frozenset(
    "am are be been came can could did do does gave had has have i is may met must said says shall should was we "
    "went were will would".split()
)
#: The result of a motion, or its number, in capitals: such lines are inside an item.
_OUTCOME = regex(
    r"(?:MOTION |AMENDMENT )?(?:DULY |FINALLY |UNANIMOUSLY )?"
    r"(?:CARRIED|DEFEATED|LOST|RESOLVED|MOVED|SECONDED|PASSED|ADOPTED)\b.*"
    r"|(?:COUNCIL |BOARD )?(?:RESOLUTION|MOTION|DECISION)(?: NO\.?| NUMBER)? ?[A-Z]{0,4}[-/ ]?\d[\d/.-]*"
)
#: The end of a sentence within a text: it is no title. `St. Ann`, `Inc. 5` and `Oak Corp. Call` are no such ends.
_SENTENCE_END = regex(r"[^\W\d_]{4}(?<!\b(?:Assn|Corp|Dept))[.!?] +[A-Z]")
#: `The motion was `, `Amendment `
_MOTION = r"(?:(?:the |this )?(?:amendment|item|motion|resolution|vote)s? ?(?:is |was |were |has been )?)?"
_RESULTS = any_of(
    "carrie[sd]", "pass(?:ed|es)", "failed", "fails", "defeated", "lost", "approved", "adopted", "accepted",
    "seconded", "moved", "tabled", "withdrawn", "rejected", "unanimous",
)  # fmt: skip
#: How it was voted: `passed 7-0`, `carried unanimously`, `moved by Bo`, `carried nem con`.
_VOTED = r"(?:\d|un\w+\b|by\b|with\b|as\b|nem\b|on\b|in favou?r\b)"
#: The result of a motion in upper or lower case, if the line says nothing else: `Carried Projects` is a title.
_RESULT = regex(
    rf"{_MOTION}(?:(?:du|final|un\w+)ly )?{_RESULTS}(?:\W*|(?:\W+{_VOTED}).*)"
    r"|(?:vote|ayes|yeas|nays|in favou?r|all in favou?r)(?:\W*|\W+\d.*)",
    re.IGNORECASE,
)
#: A name with initials: `DONALD P. WAGNER`.
_NAME = regex(r"[A-Z]+(?: [A-Z]\.)+ [A-Z'-]+(?:,? [JS]R\.)?")
#: An address: `MILL ROAD, EXTON, PA 19341`, `THE GREEN, EXTON EX4 2AB`.
_ADDRESS = regex(r".*(?:, [A-Z]{2} \d{5}(?:-\d{4})?|[, ][A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})")
DASH = regex(r" [-\u2013\u2014] ")
_WORD = regex(r"[^\W\d_]+")
_WORD_OR_OWNER = regex(r"\w+(?:'\w+)?")
_SHORT_WORD = 3
_CAPITALIZED = 0.6
_MOST_USUAL_WORDS = 8
_MARKS = regex(r"[*`]+|\[(?![^\[\]]*\](?!\())|\]\([^()]*\)|\{[:#][^{}]*\}|[ \t]#+[ \t]*\Z")
#: Emphasis, which is not within a word: in `_May_ minutes_2024` the last sign stays.
_UNDERSCORES = regex(r"(?<![^\W_])_+|_+(?![^\W_])")
#: Share of the letters that are capitals: if there are more, capitals do not mark titles.
_SHOUTED = 0.5
#: Characters at the top for which this share is counted.
_SAMPLE = 20_000
_AND_SO_ON = (" etc.", ",etc.")
MOST_WORDS = 16
_MOST_CAPS_WORDS = 10


def plain_title(text: str) -> str:
    """Return the text of a heading without markup; a number before it stays."""
    text = _MARKS.sub("", text).replace(ZERO_WIDTH, "")
    return " ".join((_UNDERSCORES.sub("", text) if "_" in text else text).split())


def is_title(text: str) -> bool:
    """Whether a text that is marked as a title, by a number or a line below it, is short and no sentence."""
    words = text.split()
    return (
        0 < len(words) <= MOST_WORDS
        and (text[-1:] not in ".!?,;:" or text.endswith(_AND_SO_ON))
        and any(character.isalpha() for character in text)
        and not _SENTENCE_END.search(text)
    )


def is_titular(text: str) -> bool:
    """Whether most words of a text begin with capitals; short ones like `of` and `the` do not count."""
    words = [word for word in _WORD.findall(text) if len(word) > _SHORT_WORD]
    return bool(words) and sum(word[0].isupper() for word in words) >= _CAPITALIZED * len(words)


@lru_cache(maxsize=10_000)
def is_usual(text: str) -> bool:
    """Whether items of many meetings have such a title: `Treasurer's Report`, in lower case `Any other business`."""
    words = _WORD_OR_OWNER.findall(text.casefold().replace("\u2019", "'"))
    if len(words) > _MOST_USUAL_WORDS or _USUAL_WORDS.isdisjoint(words) or not _VERBS.isdisjoint(words):
        return False
    if words[0] in _ALSO_VERBS and len(words) > 1 and words[1] not in _BEHIND_NOUNS:  # `Update the shelves`
        return False
    if _USUAL_WORDS.intersection(words) <= _OTHER and _MEETING.isdisjoint(words):  # `Next week`
        return False
    return words[0] in _BEGINNINGS or not _USUAL_WORDS.isdisjoint((words[0], words[-1])) or is_titular(text)


def has_verb(text: str) -> bool:
    """Whether a text has a word that only sentences have."""
    return not _VERBS.isdisjoint(_WORD_OR_OWNER.findall(text.casefold()))


def is_outcome(text: str) -> bool:
    """Whether a line says what became of a motion: `Passed: 7-0`, `Motion carried`."""
    return _RESULT.fullmatch(text) is not None


def is_shouted(body: str) -> bool:
    """Whether most of a text is in capitals, titles or not."""
    return share_of_capitals(body[:_SAMPLE]) > _SHOUTED


def is_caps_title(text: str) -> bool:
    """Whether a text is a title that only its capitals mark."""
    words = text.split()
    if len(words) == 1:
        return text in _LONE_CAPS_WORDS
    if len(words) > _MOST_CAPS_WORDS or text.endswith((".", ",")) or _SENTENCE_END.search(text):
        return False
    if is_date(text) or _NAME.fullmatch(text) or _ADDRESS.fullmatch(text):
        return False
    is_whole = text.count("(") == text.count(")") and _OUTCOME.fullmatch(text) is None
    return is_whole and sum(character.isalpha() for character in text) > 5
