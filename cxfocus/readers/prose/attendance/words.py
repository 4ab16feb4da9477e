"""The words that announce an attendance list, one list for each kind, and the expressions made of them."""

from __future__ import annotations

import re

from cxfocus.text.expressions import any_of, regex

#: Words that say whether those listed were there.
STATES = (
    "present", "absent", "excused", "in attendance", "attending", "attended", "attendees", "absentees", "absences",
    "participants", "apologies", "regrets", "guests", "invitees", "answering roll call", "answering the roll call",
)  # fmt: skip
#: Words before these that say who is listed: `Council Members Present`, `The following officials were present`.
_WHO = any_of(
    "also", "all", "not", "old", "new", "former", "incoming", "outgoing", "(?:un)?excused",
    # Those who sit in a body, and the body.
    "members?", "board", "committee", "council", "councill?ors?", "council ?members?",
    "commission(?:ers)?", "directors?", "trustees", "select(?:men|board|persons?)", "aldermen", "supervisors",
    "governors", "senators", "faculty", "senate",
    r"officers?", "officials?", r"ex[-\u2013 ]?officios?", "staff",
    # What the body is of.
    "city", "town", "village", "county", "district", "parish", "school", "library", "planning", "zoning", "executive",
    "(?:non-?)?voting", "company", "corporate", "(?:conference )?call",
    # Those who are not of it.
    "non-?members", "others?", "invited", "visitors", "guests?", "public",
    # Words between the others, as in `Those of the following working group who ...`.
    "of", "and", "the", "those", "persons", "people", "following",
    "working", "group", "team", "elected", "administrators?", "project",
    "was", "were", "are",
)  # fmt: skip
#: Words after these that say how they were present or absent.
HOW = any_of(
    "remotely", "virtually", "online",  # `Present virtually`
    r"(?:by|on)(?: the)? (?:phone|telephone|line|video|zoom)", r"via \w+",  # `Attending by phone`, `Present via Zoom`
    "in person",
    "for absence", "received",  # `Apologies for absence`, `Apologies received`
    "(?:un)?excused",  # `Absent, excused`
    r"with(?:out)? \w+", r"of the \w+",  # `Absent with notice`, `Absences of the day`
)  # fmt: skip
#: Titles that reports and votes have, too: figures and motions may stand below them.
WEAK = ("attendance", "roll call")
#: Those who keep the minutes, and those who hold an office in the meeting.
_KEEPERS = ("scribe", "scribes", "scribe(s)", "minute taker", "note taker", "recorder")
_OFFICES = ("chair", "chairs", "organizer", "organizers", "secretary", "clerk")
#: Labels at the head of an oral history.
INTERVIEW = (
    "interviewee", "interviewees", "interviewee(s)", "interviewer", "interviewers", "interviewer(s)",
    "interview participant", "interview participants", "interviewed by", "transcribed by", "transcriber",
)  # fmt: skip
#: Those whom a committee hears; only they are listed by this name.
WITNESSES = "witnesses"
#: Those who speak in a call with investors; each has an office or a firm.
CALLERS = ("executives", "analysts")
#: Titles that may mean something else: all lines below must name people, in a call each with an office.
OTHER_TITLES = ("attendees", "attendance", "attending", "participants", "executives")
#: Labels that list people without a state; a hyphen is a blank in all labels.
PLAIN_LABELS = frozenset([*WEAK, WITNESSES, "remote", "attended by", "who attended", "excused absence"])
#: Labels that announce a list unless somebody speaks by that name.
OFFICE_LABELS = frozenset([*_KEEPERS, *_OFFICES, *INTERVIEW])
#: Labels of people that speakers and many other things have, too: they count only next to a label of a list.
BESIDE_LABELS = frozenset(
    # Those who keep a meeting going, and write down what was said.
    "staff,facilitator,facilitators,timekeeper,timekeepers,time keeper,note takers,minute takers,minutes taken by,"
    "notes taken by,jabber scribe,meeting called by,called by,leader,leaders,host,hosts,presiding,"
    # The members of a body.
    "member,members,officers,council,directors,executive,councillors,councilmembers,councillor,member at large,"
    "trustee,trustees,board of trustees,board of directors,director,commissioner,commissioners,supervisor,supervisors,"
    "board members,committee members,panel members,panel,committee staff,liaison,staff liaison,council liaison,"
    # Their offices.
    "chairperson,chairman,chairwoman,vice chair,co chair,co chairs,president,vice president,past president,treasurer,"
    # Those who are no members, and those who stand in for some.
    "observers,visitors,public,alternates,proxies,quorum,missing,"
    # Where they were.
    "on the call,in the room,video,phone,telephone,zoom,teams,online,in person".split(",")
)
#: Words before one of these, or before an office: `County Councillor`, `The Clerk`.
OF_WHAT = ("district ", "county ", "parish ", "town ", "city ", "ward ", "borough ", "the ")

#: Labels of votes; `Absent:` below them names those who did not vote.
VOTES = frozenset(
    "aye,ayes,nay,nays,noe,noes,nos,yea,yeas,yes,no,abstain,abstains,abstained,abstaining,abstention,abstentions,"
    "recused,in favor,in favour,opposed,against".split(",")
)
#: `Members present via Zoom`, `SCLS Staff Present`, `The following trustees were in attendance`
LIST_LABEL = rf"(?:(?-i:[A-Z]{{2,6}}) )?(?:{_WHO},? ){{0,7}}{any_of(*STATES)}(?:,? {HOW})?(?: (?:was|were|are))?"
#: `Present (by phone)`, `Attendees (12)`
COUNT = r"(?:[ \t]*\([^()\n]{1,40}\))?"
WHOLE_LIST_LABEL = regex(rf"{LIST_LABEL}{COUNT}", re.IGNORECASE)
#: Last words of the states, and words of `HOW`: only labels with one of them are compared with the expressions.
LIST_LABEL_WORDS = frozenset(state.split()[-1] for state in STATES)
HOW_ALONE = regex(HOW, re.IGNORECASE)
HOW_WORDS = frozenset("phone telephone line video zoom online remotely virtually person".split())
#: Every title that may stand alone above a list; below one that may also be another heading, the list is indented.
TITLE = rf"(?:{LIST_LABEL}|(?P<weak>{WEAK[0]})|(?P<deeper>{'|'.join(map(re.escape, [*_KEEPERS, *_OFFICES]))}))"
#: Ends of headings that may have any words before them; states left out here are the ends of other headings, too.
_ENDS = any_of(
    *(state for state in STATES if state not in ("in attendance", "attending", "guests")), *WEAK, "invited guests"
)
#: All words of other headings: `Those in attendance`, `2. Scribes`, `Executives`.
_WHOLE = rf"\A[\W\d]*(?:(?:{_WHO} ){{0,3}}(?:in attendance|attending)|scribes?|{'|'.join(CALLERS)})"
#: `3. Trustees and Guests Present (by video)`, `Roll Call`
LIST_HEADING = regex(rf"(?:{_ENDS}(?:,? {HOW})?|{_WHOLE})(?:\s*\([^()]*\))?\W*\Z", re.IGNORECASE)
LIST_SIGNS = tuple({"attend" if "attend" in word else word for word in (*STATES, *WEAK, *CALLERS, "scribe")})
#: `Board Members`, `Executive Committee`
MEMBERS_HEADING = regex(
    rf"(?:{_WHO} ){{0,3}}{any_of(*'members committee executive officers proxies'.split())}", re.IGNORECASE
)
MEMBERS_SIGNS = ("embers", "ommittee", "xecutive", "fficers", "roxies")
#: Last words of a heading that may be the name of a body; its members may stand below.
BODIES = frozenset(
    "members board directors trustees commissioners councilmembers councilors councillors commission council".split()
)
#: Words by which a heading is not the name of a body: `Budget of the Commission`, `Tasks for the Board`,
#: `Elected Council`.
NO_BODY = regex(
    r"\b(?:for|to|from|by|on|in|with|new|former|past|proposed|elected|nominated|outgoing)\b|"
    r"(?<!board )(?<!council )\bof\b",
    re.IGNORECASE,
)
#: Lines that announce the result of an election: `We counted the votes. The officers are:`, `Nominations`; but the
#: `Nominating Committee` is a body.
ELECTION = regex(
    r"\A(?!.*\b(?:present|attend|members?|officials?)\b)"
    r"(?=.*(?:\b(?:elections?|nominations?|slate|ballots?)\b|"
    r"\b(?:are|been|was|were) (?:\w+ )?(?:elected|nominated|appointed)\b|\bcounted (?:\w+ )?votes\b))",
    re.IGNORECASE,
)
