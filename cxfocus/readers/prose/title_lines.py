"""What one line or heading says: whether it can be the title of a document, and whether it names a meeting."""

from __future__ import annotations

import re

from cxfocus.readers.dates import is_date, written_date
from cxfocus.readers.prose.headings.titles import is_title, is_titular
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.items import NUMERAL


def names_meeting(title: str) -> bool:
    """Whether a title has a word for a meeting with a year or a word of its own, or such a word with a date.

    `Board Meeting 2024` and `Board Meeting` do, `Meeting Notes` and `Call to Order` do not.
    """
    words = {word.lower() for word in _WORD.findall(title)}
    dated = _YEAR.search(title) is not None
    own = any(word not in _COMMON and not is_date(word) for word in words)
    if not words.isdisjoint(_MEETINGS):
        return dated or own
    return dated and own and written_date(title) is not None


def is_title_line(line: str) -> bool:
    """Whether a line is short, no sentence and no greeting, and its words are capitalized as those of titles."""
    if len(line) > _LONGEST or not (line[0].isalnum() or line[0] == "#") or is_item(line) or _GREETING.match(line):
        return False
    if not is_title(line[:-1] if line.endswith(_SHORTENED) else line):
        return False
    if line.startswith(("Minutes of", "Minutes for")) or (_OF_DAY.match(line) and written_date(line) is not None):
        return True
    return is_titular(line)


def sure_title_of(line: str) -> str | None:
    """Return the title in a line that in any document can only be that; None if it is no such line."""
    found = _SURE_TITLE.fullmatch(line)
    return None if found is None else found[found.lastgroup or 0]


def is_title_of_call(line: str) -> bool:
    """Whether this is `Oak Corp. Q2 2024 Earnings Call`."""
    return _CALL.fullmatch(line) is not None and not _GREETING.match(line)


def title_in(line: str) -> str:
    """Return a line without what its title does not need: a label before it, the place and day after it."""
    return _HELD.sub("", _LIST.sub(r"\1 ", _TITLE_LABEL.sub("", line, count=1), count=1))


def is_part(title: str) -> bool:
    """Whether this is the name of a part of a document, and nothing else: `Transcript`, `Notes`."""
    return _PART.fullmatch(title) is not None


def is_item(title: str) -> bool:
    """Whether this is the beginning of an agenda item: `3. Budget`, `Call to order`."""
    return _ITEM.match(title) is not None


def is_kind(line: str) -> bool:
    """Whether this is the kind of a document and no more: `Minutes of the Meeting`."""
    return _KIND.fullmatch(line) is not None


def names_nothing(line: str) -> bool:
    """Whether this is a page number, a day, and other lines above the title that name nothing."""
    return _PAGE.fullmatch(line) is not None or _NOTHING.fullmatch(line) is not None or is_date(line)


def has_owner(line: str) -> bool:
    """Whether this is a line with a word for a body or a firm, which says whose meeting it is."""
    return _OWNER.search(line) is not None


def is_body_in_capitals(line: str) -> bool:
    """Whether this is the body that met, if it has a name of its own: `OAK TOWN COUNCIL`, not `COUNCIL MEMBERS`."""
    return _WHOSE.fullmatch(line) is not None


_MEETINGS = frozenset(
    "agenda agm call calls debate debates hearing hearings kickoff meeting meetings minutes notes proceedings session "
    "sessions sitting sittings standup telco telecon teleconference transcript transcripts webinar workshop".split()
)
#: Words in titles and items of every meeting, which therefore name none: `Call to Order`, `Meeting Notes`.
_COMMON = frozenset(
    "a about action actions adjournment agenda and any apologies approval at attendance attendees attending by call "
    "calls chair closed comment comments date details discussion draft executive follow for from general hearing in "
    "info information introductions irc item items join last link links list location log meeting meetings members "
    "minutes next no note notes notice of on open opening order other overview participants previous prior public "
    "questions quorum raw recording review roll schedule session sessions start summary the this time to topics "
    "transcript transcripts up upcoming video welcome with".split()
)
_WORD = regex(r"[^\W\d_]+")
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: Characters: room for the name of a body and of its meeting; a longer line is a sentence.
_LONGEST = 120
#: The name of a part of a document, and nothing else; Google begins such titles with a sign, in every language.
_PART = regex(r"\W*(?:transcripts?|transcription|notes)\W*|[\U0001f4d6\U0001f4dd]\W*\w+\W*", re.IGNORECASE)
_BEGINNINGS_OF_ITEMS = any_of(
    rf"{NUMERAL}[.):]\s",
    "approv", "adopt", "accept", "review", "reading", "call(?:ed)? to order", "roll call",
    r"(?:next|previous|last|prior|upcoming)\b",
    "(?:agenda|notes|topics?) ?:",
    r"(?:item|minute|part) (?:\d{1,3}|[A-Z])\b",
)  # fmt: skip
#: The beginning of an agenda item, which is no title even with a date.
_ITEM = regex(rf"#+\s|\W*{_BEGINNINGS_OF_ITEMS}", re.IGNORECASE)
_BODIES = any_of(
    *"ASSEMBLY ASSOCIATION AUTHORITY BOARD COMMISSION COMMITTEE COUNCIL DISTRICT FOUNDATION LIBRARY PARLIAMENT SENATE"
    " SOCIETY TRUSTEES".split()
)
#: The body that met. In capitals this is a title, if the body has a name of its own: `BOARD OF DIRECTORS` is none, nor
#: is `COUNCIL MEMBERS`.
_WHOSE = regex(rf".+ {_BODIES}(?: (?:OF|FOR) .+)?")
#: The number of a page, with the rest of its line, or of a paper: `TB2013.22`.
_PAGE = regex(r"\W*page \d{1,4}\b.*|[\W\d]*|[A-Z]{1,5}[ /-]?\d[\d./-]*", re.IGNORECASE)
#: The kind of a document and no more: `Minutes of the Meeting`; below the name of the body it is the rest of the title.
_KIND = regex(r"(?:(?:draft|approved|meeting) )*(?:minutes|agenda)(?: of (?:the )?meeting)?", re.IGNORECASE)
#: The place and day of a meeting, which its title does not need: `Minutes of the meeting held at the Town Hall`.
_HELD = regex(
    r",? (?:which was |was )?held(?: (?:at|by|in|on|online|over|remotely|via|virtually)\b.*)?\Z|,? (?:at|on)\Z"
)
#: A title in small letters, if it has a date: `Vestry minutes - January 16, 2014 meeting`.
_OF_DAY = regex(r"\w+(?: \w+){0,3} (?:minutes|agenda)\W")
_TITLE_LABEL = regex(r"(?:(?:meeting|document) )?(?:name|subject|title): +", re.IGNORECASE)
#: Lines above the title that name nothing: in minutes of the W3C and mails to its lists, and in place of a picture.
_NOTHING = regex(
    r"\W*(?:DRAFT|W3C)\W*|(?:Image source: |Logo of )[^\n]{1,60}|"
    r"[^\s/]{1,40}\.(?:tiff?|png|jpe?g|gif)"
)
#: The subject of evidence to a committee, with the number of its paper, and the name of a file that Teams recorded.
_SURE_TITLE = regex(
    r"(?P<evidence>Oral evidence: [^\n]{3,120}, [A-Z]{2} \d[\d-]{0,9})|"
    r"(?P<recorded>[^\n]{3,120}?)-\d{8}_\d{6}(?:UTC)?-Meeting (?:Recording|Transcript)"
)
#: A company's call about a quarter. Such titles are longer than others, and have more lines above them.
_CALL = regex(
    r"(?=[^\n]{0,100}\bQ[1-4]\b)[^\n]{2,120}\b(?:Earnings|Results)(?: Conference)? Call\b(?: Transcript)?[^\n.?!]{0,30}"
)
_LIST = regex(r"\[([^\[\]]{1,20})\] (?=[^\W\d_])")
_SHORTENED = ("Inc.", "Corp.", "Co.", "Ltd.", "a.m.", "p.m.")
_OWNERS = any_of(
    *"association authority bank board city co commission committee company corp corporation council county department"
    " district foundation group inc library limited ltd nasdaq nyse plc school society town trust university"
    " village".split()
)
#: A word, or `(ABC)` at the end, in a line above the name of a meeting that says whose meeting it is.
_OWNER = regex(rf"\b{_OWNERS}\b|(?-i:\([A-Z]{{2,5}}\)\Z)", re.IGNORECASE)
#: Words that people begin to speak with, and the word with which programs name speakers.
_GREETING = regex(
    r"(?:good (?:morning|afternoon|evening)|hello|hi|welcome|thanks?|okay|ok|so|well|and|speaker)\b", re.IGNORECASE
)
