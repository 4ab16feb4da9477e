"""Finds the title of a document: in its front matter, its headings, or its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from cxfocus.readers.dates import is_date, written_date
from cxfocus.readers.front_matter import front_title
from cxfocus.readers.prose.headings.titles import is_shouted, is_title, is_titular, plain_title
from cxfocus.readers.prose.rolls.words import kind_of
from cxfocus.readers.prose.skipped import inside
from cxfocus.readers.prose.study import Study
from cxfocus.text.expressions import regex
from cxfocus.text.items import NUMERAL
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Section

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
#: The name of a part of a document, and nothing else; Google begins such titles with a sign, in every language.
_PART = regex(r"\W*(?:transcripts?|transcription|notes)\W*|[\U0001f4d6\U0001f4dd]\W*\w+\W*", re.IGNORECASE)
_GOOGLE = ("\U0001f4d6", "\U0001f4dd")
_OF_PART = regex(r"\s+[-\u2013\u2014]\s+Transcript\Z", re.IGNORECASE)
#: The beginning of an agenda item, which is no title even with a date.
_ITEM = regex(
    rf"#+\s|\W*(?:{NUMERAL}[.):]\s|approv|adopt|accept|review|reading|call(?:ed)? to order|roll call|"
    r"(?:next|previous|last|prior|upcoming)\b|(?:agenda|notes|topics?) ?:|(?:item|minute|part) (?:\d{1,3}|[A-Z])\b)",
    re.IGNORECASE,
)
#: A heading with a number is an item if others of its level follow.
_NUMBERED = regex(r"\d{1,2}\.[ \t]")
#: The body that met. In capitals this is a title, if the body has a name of its own: `BOARD OF DIRECTORS` is none, nor
#: is `COUNCIL MEMBERS`.
_WHOSE = regex(
    r".+ (?:ASSEMBLY|ASSOCIATION|AUTHORITY|BOARD|COMMISSION|COMMITTEE|COUNCIL|DISTRICT|FOUNDATION|LIBRARY|PARLIAMENT|"
    r"SENATE|SOCIETY|TRUSTEES)(?: (?:OF|FOR) .+)?"
)
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
_CALL_LINES = 10
_LIST = regex(r"\[([^\[\]]{1,20})\] (?=[^\W\d_])")
_SHORTENED = ("Inc.", "Corp.", "Co.", "Ltd.", "a.m.", "p.m.")
#: A word in a line above the name of a meeting that says whose meeting it is.
_OWNER = regex(
    r"\b(?:association|authority|bank|board|city|co|commission|committee|company|corp|corporation|council|county|department|"
    r"district|foundation|group|inc|library|limited|ltd|nasdaq|nyse|plc|school|society|town|trust|university|village)\b|"
    r"(?-i:\([A-Z]{2,5}\)\Z)",
    re.IGNORECASE,
)
#: Words that people begin to speak with, and the word with which programs name speakers.
_GREETING = regex(
    r"(?:good (?:morning|afternoon|evening)|hello|hi|welcome|thanks?|okay|ok|so|well|and|speaker)\b", re.IGNORECASE
)
_IN_BRACKETS = regex(r"\[([^\[\]]+)\]")
_LABEL = regex(r"[^:]{1,50}:")
#: Characters: above the heading that names the meeting stands at most a date or the name of the body.
_ABOVE = 80
_HEADINGS = 20
_NEAR = 3
_HEAD = 800
_LINES = 5
#: Characters: room for the name of a body and of its meeting; a longer line is a sentence.
_LONGEST = 120
_LONGEST_OWNER = 60
_OWNERS = 2


def written_title(text: str, found: Study) -> str | None:
    """Return the title of text or markdown; the name of a part, or a day, only if nothing says more."""
    poor = None
    for title in _titles(text, found):
        if title is not None and not _PART.fullmatch(title) and not is_date(title):
            return title
        poor = poor or title
    return poor


def heading_title(found: Study) -> str | None:
    """Return the first heading, if it stands above all others or names the meeting."""
    sections = found.sections
    if not sections:
        return None
    title = plain_title(sections[0].title)
    if _PART.fullmatch(title) and len(sections) > 1:
        below = plain_title(sections[1].title)
        if title.startswith(_GOOGLE) or (_names_meeting(below) and not _ITEM.match(below)):
            return _OF_PART.sub("", below)
    if kind_of(title) == "list":  # an attendance list
        return None
    if _is_above(sections):
        return title
    return _higher_heading(sections) or title if _is_meeting(title, found) else None


def _titles(text: str, found: Study) -> Iterator[str | None]:
    if found.regions and found.regions[0].rule == "front matter":
        yield front_title(even_line_ends(text[found.regions[0].start : found.regions[0].end]))
    yield found.name
    yield heading_title(found)
    if not found.is_chat:
        yield sure_title(found)
        yield _first_line(found)
        lines = (line for line, _ in _first_lines(found, _CALL_LINES))
        yield next((line for line in lines if _CALL.fullmatch(line) and not _GREETING.match(line)), None)


def sure_title(found: Study) -> str | None:
    """Return the first line that in any document can only be the title."""
    matches = (_SURE_TITLE.fullmatch(line) for line, _ in _first_lines(found))
    return next((match[match.lastgroup or 0] for match in matches if match), None)


def _is_above(sections: Sequence[Section]) -> bool:
    first = sections[0]
    if _NUMBERED.match(first.title) and any(section.level <= first.level for section in sections[1:]):
        return False
    return first.level == 1 or (len(sections) > 1 and all(section.level > first.level for section in sections[1:]))


def _higher_heading(sections: Sequence[Section]) -> str | None:
    """A heading right after the first, of a higher level, that names a meeting: the first is the name of the site."""
    near = (section for section in sections[1:_NEAR] if section.level < sections[0].level and section.start < _HEAD)
    return next((title for title in (plain_title(each.title) for each in near) if _names_meeting(title)), None)


def _is_meeting(title: str, found: Study) -> bool:
    """Whether the first heading, at the top, names the meeting of the document.

    If both it and another heading of its level have a date, the document is a log of several meetings.
    """
    first = found.sections[0]
    if len(found.body[: first.start].strip()) > _ABOVE or first.start > _first_turn(found):
        return False
    if _ITEM.match(title) or not _names_meeting(title):
        return False
    others = (section for section in islice(found.sections, 1, _HEADINGS) if section.level <= first.level)
    return written_date(title) is None or not any(written_date(section.title) for section in others)


def _names_meeting(title: str) -> bool:
    """Whether a title has a word for a meeting with a year or a word of its own, or a word of its own with a date."""
    words = {word.lower() for word in _WORD.findall(title)}
    dated = _YEAR.search(title) is not None
    own = any(word not in _COMMON and not is_date(word) for word in words)
    if not words.isdisjoint(_MEETINGS):
        return dated or own
    return dated and own and written_date(title) is not None


def _first_line(found: Study) -> str | None:
    """A line at the beginning that plainly is a title, with up to two lines above that say whose meeting it is."""
    owners: list[str] = []
    for line, below in _first_lines(found):
        if _PAGE.fullmatch(line) or _NOTHING.fullmatch(line) or is_date(line):
            continue
        if _KIND.fullmatch(line):
            if owners:
                return " ".join([*owners, line])
            continue
        title = _HELD.sub("", _LIST.sub(r"\1 ", _TITLE_LABEL.sub("", line, count=1), count=1))
        if not _is_titular(title) or (title != line and title.startswith(("A ", "The "))):  # `A meeting was held`
            break
        if _names_meeting(title) and (title != line or _is_whole(line, below, found.body)):
            return " ".join([*owners, title]) if len(title) <= _LONGEST_OWNER else title
        if len(line) > _LONGEST_OWNER or len(owners) == _OWNERS or not _OWNER.search(line):
            break
        owners.append(line)
    return owners[0] if owners and _WHOSE.fullmatch(owners[0]) and not is_shouted(found.body) else None


def _is_whole(line: str, below: str, body: str) -> bool:
    """Whether a title does not go on in the next line; in a document all in capitals only a date shows it."""
    if (below and is_date(below)) or written_date(line) is not None:
        return True
    return (not below or _LABEL.match(below) is not None) and not (line.isupper() and is_shouted(body))


def _first_lines(found: Study, most: int = _LINES) -> Iterator[tuple[str, str]]:
    """Yield the first lines that are not blank, each with the next, up to a turn or to a part that is left out."""
    end = _first_turn(found)
    at = found.regions[0].end if found.regions and found.regions[0][:2] == ("boilerplate", 0) else 0
    head = at + _HEAD
    lines = found.body[at:head].split("\n")
    given = 0
    for number, line in enumerate(lines[:-1] if len(found.body) > head else lines):
        if at >= end or given == most or (line.strip() and inside(found.hidden, at)):
            return
        if line.strip():
            given += 1
            shown = plain_title(line)
            whole = _IN_BRACKETS.fullmatch(shown)
            yield whole[1] if whole else shown, "".join(lines[number + 1 : number + 2]).strip()
        at += len(line) + 1


def _is_titular(line: str) -> bool:
    """Whether a line is short, no sentence and no greeting, and its words are capitalized as those of titles."""
    if len(line) > _LONGEST or not (line[0].isalnum() or line[0] == "#") or _ITEM.match(line) or _GREETING.match(line):
        return False
    if not is_title(line[:-1] if line.endswith(_SHORTENED) else line):
        return False
    if line.startswith(("Minutes of", "Minutes for")) or (_OF_DAY.match(line) and written_date(line) is not None):
        return True
    return is_titular(line)


def _first_turn(found: Study) -> int:
    return found.spoken.lines[0] if found.spoken.lines else len(found.body)
