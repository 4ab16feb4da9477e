"""The words that announce an attendance list, in one table for each kind: for labels, titles and headings alike."""

from __future__ import annotations

import re
from typing import Literal

from cxfocus.text.expressions import regex

Kind = Literal["list", "office", "beside", ""]

#: Words that say whether those listed were there.
STATES = (
    "present", "absent", "excused", "in attendance", "attending", "attended", "attendees", "absentees", "absences",
    "participants", "apologies", "regrets", "guests", "invitees", "answering roll call", "answering the roll call",
)  # fmt: skip
#: Words before these that say who is listed: `Council Members Present`, `The following officials were present`.
_WHO = (
    r"(?:also|all|not|old|new|former|incoming|outgoing|members?|board|committee|council|councill?ors?|"
    r"council ?members?|commission(?:ers)?|directors?|"
    r"trustees|select(?:men|board|persons?)|aldermen|supervisors|governors|senators|faculty|senate|officers?|officials?|"
    r"ex[-\u2013 ]?officios?|staff|city|town|village|county|district|parish|school|library|planning|zoning|executive|"
    r"(?:non-?)?voting|company|corporate|(?:conference )?call|non-?members|others?|invited|visitors|guests?|public|of|"
    r"and|the|those|persons|people|following|working|group|team|elected|administrators?|project|was|were|are)"
)
#: Words after these that say how they were present or absent.
HOW = (
    r"(?:remotely|virtually|online|(?:by|on)(?: the)? (?:phone|telephone|line|video|zoom)|via \w+|in person|"
    r"for absence|received|with(?:out)? \w+|of the \w+)"
)
#: Titles that reports and votes have, too: figures and motions may stand below them.
_WEAK = ("attendance", "roll call")
#: Those who keep the minutes, and those who hold an office in the meeting.
_KEEPERS = ("scribe", "scribes", "scribe(s)", "minute taker", "note taker", "recorder")
_OFFICES = ("chair", "chairs", "organizer", "organizers", "secretary", "clerk")
#: Labels at the head of an oral history.
_INTERVIEW = (
    "interviewee", "interviewees", "interviewee(s)", "interviewer", "interviewers", "interviewer(s)",
    "interview participant", "interview participants", "interviewed by", "transcribed by", "transcriber",
)  # fmt: skip
#: Those whom a committee hears; only they are listed by this name.
_WITNESSES = "witnesses"
#: Those who speak in a call with investors; each has an office or a firm.
_CALLERS = ("executives", "analysts")
#: Titles that may mean something else: all lines below must name people, in a call each with an office.
OTHER_TITLES = ("attendees", "attendance", "attending", "participants", "executives")
#: Labels that list people without a state; a hyphen is a blank in all labels.
PLAIN_LABELS = frozenset([*_WEAK, _WITNESSES, "remote", "attended by", "who attended"])
#: Labels that announce a list unless somebody speaks by that name.
OFFICE_LABELS = frozenset([*_KEEPERS, *_OFFICES, *_INTERVIEW])
#: Labels of people that speakers and many other things have, too: they count only next to a label of a list.
BESIDE_LABELS = frozenset(
    "staff,facilitator,facilitators,timekeeper,timekeepers,time keeper,note takers,minute takers,minutes taken by,"
    "notes taken by,meeting called by,called by,leader,leaders,host,hosts,observers,visitors,member,members,officers,"
    "council,directors,executive,councillors,councilmembers,alternates,proxies,quorum,jabber scribe,presiding,"
    "chairperson,chairman,chairwoman,vice chair,co chair,co chairs,president,vice president,past president,treasurer,"
    "trustee,trustees,board of trustees,board of directors,director,commissioner,commissioners,supervisor,supervisors,"
    "councillor,member at large,board members,committee members,panel members,panel,public,on the call,"
    "in the room,committee staff,missing,video,phone,telephone,zoom,teams,online,in person".split(",")
)
#: Words before one of these, or before an office: `County Councillor`, `The Clerk`.
_OF_WHAT = ("district ", "county ", "parish ", "town ", "city ", "ward ", "borough ", "the ")

#: Labels of votes; `Absent:` below them names those who did not vote.
VOTES = frozenset(
    "aye,ayes,nay,nays,noe,noes,nos,yea,yeas,yes,no,abstain,abstains,abstained,abstaining,abstention,abstentions,"
    "recused,in favor,in favour,opposed,against".split(",")
)
#: `Members present via Zoom`, `SCLS Staff Present`
ROLL = rf"(?:(?-i:[A-Z]{{2,6}}) )?(?:{_WHO},? ){{0,7}}(?:{'|'.join(STATES)})(?:,? {HOW})?(?: (?:was|were|are))?"
#: `Present (by phone)`, `Attendees (12)`
COUNT = r"(?:[ \t]*\([^()\n]{1,40}\))?"
#: A remark in brackets inside a label: `Directors (expected to be) Present`.
_ASIDE = regex(r"[ \t]\([^()\n]{1,40}\)(?=[ \t])")
#: Every title that may stand alone above a list; below one that may also be another heading, the list is indented.
TITLE = rf"(?:{ROLL}|(?P<weak>{_WEAK[0]})|(?P<deeper>{'|'.join(map(re.escape, [*_KEEPERS, *_OFFICES]))}))"
_ROLL = regex(rf"{ROLL}{COUNT}", re.IGNORECASE)
_HOW_ALONE = regex(HOW, re.IGNORECASE)
_ROLL_WORDS = frozenset(state.split()[-1] for state in STATES)
_HOW_WORDS = frozenset("phone telephone line video zoom online remotely virtually person".split())
#: Ends of headings that may have any words before them; states left out here are the ends of other headings, too.
_ENDS = "|".join([*(state for state in STATES if state not in ("in attendance", "attending", "guests")), *_WEAK])
_HEADING = regex(
    rf"(?:(?:{_ENDS}|invited guests)(?:,? {HOW})?|"
    rf"\A[\W\d]*(?:(?:{_WHO} ){{0,3}}(?:in attendance|attending)|scribes?|{'|'.join(_CALLERS)}))"
    r"(?:\s*\([^()]*\))?\W*\Z",
    re.IGNORECASE,
)
_HEADING_SIGNS = tuple({"attend" if "attend" in word else word for word in (*STATES, *_WEAK, *_CALLERS, "scribe")})
_LONGEST_HEADING = 6
_MARKS = "*_ \t"
_MEMBERS = regex(rf"(?:{_WHO} ){{0,3}}(?:members|committee|executive|officers|proxies)", re.IGNORECASE)
#: Last words of a heading that may be the name of a body; its members may stand below.
_BODIES = frozenset(
    "members board directors trustees commissioners councilmembers councilors councillors commission council".split()
)
#: Words by which a heading is not the name of a body: `Budget of the Commission`, `Tasks for the Board`,
#: `Elected Council`.
_NO_BODY = regex(
    r"\b(?:for|to|from|by|on|in|with|new|former|past|proposed|elected|nominated|outgoing)\b|"
    r"(?<!board )(?<!council )\bof\b",
    re.IGNORECASE,
)
#: Lines that announce the result of an election: `We counted the votes. The officers are:`, `Nominations`; but the
#: `Nominating Committee` is a body.
_ELECTED = regex(
    r"\A(?!.*\b(?:present|attend|members?|officials?)\b)(?=.*(?:\b(?:elections?|nominations?|slate|ballots?)\b|"
    r"\b(?:are|been|was|were) (?:\w+ )?(?:elected|nominated|appointed)\b|\bcounted (?:\w+ )?votes\b))",
    re.IGNORECASE,
)
_MEMBERS_SIGNS = ("embers", "ommittee", "xecutive", "fficers", "roxies")


def kind_of(label: str) -> Kind:
    """Return which list a label announces: "list" in any case, "office" unless somebody speaks by that name.

    "beside" announces one only next to another list, "" none.
    """
    words = label.strip(_MARKS).lower().replace("-", " ").split()
    key = " ".join(words)
    if key in PLAIN_LABELS:
        return "list"
    if key in OFFICE_LABELS:
        return "office"
    if not _ROLL_WORDS.isdisjoint(words) and _ROLL.fullmatch(_bare(label)):
        return "list"
    if key in BESIDE_LABELS or (not _HOW_WORDS.isdisjoint(words) and _HOW_ALONE.fullmatch(key)):
        return "beside"
    if key.startswith("members of ") and len(words) <= _LONGEST_HEADING:
        return "beside"
    rest = key.partition(" ")[2] if key.startswith(_OF_WHAT) else ""
    return "beside" if rest in BESIDE_LABELS or rest in OFFICE_LABELS else ""


def _bare(label: str) -> str:
    """The label without marks and remarks in brackets, evenly spaced."""
    shown = " ".join(label.strip(_MARKS).split())
    return _ASIDE.sub("", shown) if "(" in shown else shown


def is_weak(label: str) -> bool:
    """Return True if a label may also be that of figures, of a vote or of words of several."""
    return label.strip(_MARKS).lower() in (*_WEAK, _WITNESSES, "participants")


def is_of_agenda(heading: str) -> bool:
    """Return True if a heading may also be an item of an agenda: `Call to Order/Roll Call`."""
    return heading.rstrip(" .:").lower().endswith(_WEAK[1])


def is_of_interview(label: str) -> bool:
    """Return True if a label is that of one who asks or answers in an interview; its head and its turns have it."""
    return label.strip(_MARKS).lower() in _INTERVIEW


def is_announcing(heading: str) -> bool:
    """Return True if a heading announces an attendance list."""
    lowered = heading.lower()
    if not any(map(lowered.__contains__, _HEADING_SIGNS)):
        return False
    return len(heading.partition("(")[0].split()) <= _LONGEST_HEADING and _HEADING.search(heading) is not None


def is_of_members(heading: str) -> bool:
    """Return True if a heading names a body or its members; below may stand a list of them, or what they did."""
    return any(map(heading.__contains__, _MEMBERS_SIGNS)) and _MEMBERS.fullmatch(heading) is not None


def is_of_body(heading: str) -> bool:
    """Return True if a heading ends as the names of bodies do; it has a list if only members stand below."""
    last = heading.lower().rpartition(" ")[2]
    return last in _BODIES and _NO_BODY.search(heading) is None


def announces_elected(line: str) -> bool:
    """Return True if the offices below a line are the result of an election."""
    return _ELECTED.search(line) is not None


def is_of_call(heading: str) -> bool:
    """Return True if a heading is that of a list of those who speak in a call with investors."""
    return heading.lower() in _CALLERS
