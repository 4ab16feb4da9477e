"""What a label looks like: a person, a role, initials, a machine's name for a voice, or no speaker."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

Shape = Literal["machine", "initials", "role", "honorific", "name", "word", "handle", "refused"]

_MACHINE = (
    r"(?:speaker|spk|participant|voice|person|caller|interviewee|respondent)[ _-]?(?:\d{1,3}|[A-Z])|unknown(?: speaker)?|new speaker|"
    r"unidentified(?: \w+)?|(?:male|female) (?:speaker|voice)(?: \d+)?"
)
_INITIALS_EXPRESSION = re.compile(r"[A-Z]{2,4}(?:(?:, ?|/| and |&)[A-Z]{2,4})*|[A-Z][a-z]{1,2}[A-Z]{1,2}|[a-z][A-Z]")
_ROLE = (
    r"(?:the |madam |mr\.? |acting |vice[- ]|deputy |assistant |co-?)*"
    r"(?:chair(?:man|woman|person)?|president|mayor|speaker|moderator|operator|clerk|secretary|treasurer|host|"
    r"facilitator|interviewer|interviewee|scribe|narrator|reporter|judge|court|witness|counsel|attorney|"
    r"director|manager|superintendent|commissioner|trustee|council ?(?:member|man|woman)|board member|"
    r"city (?:clerk|manager|attorney)|project manager|marketing|industrial designer|user interface|librarian|"
    r"professor|grad|phd|postdoc|undergrad|student|audience(?: member)?|member of the public|public speaker|question|everyone|all|"
    r"several voices|analyst|executive)(?: [A-Z0-9]{1,3}| \d+)?"
)
_HONORIFIC = (
    r"(?:(?:the )?(?:right |rt\.? )?hon(?:ou?rable|\.)?|mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|dame|lord|lady|sen|senator|rep|"
    r"representative|council ?(?:member|man|woman)|commissioner|alderman|alderwoman|alder|supervisor|trustee|director|"
    r"mayor|vice mayor|chair|chairman|chairwoman|judge|justice|chief|captain|officer|sgt|lt|superintendent|delegate)\.? "
    r"[^\W\d_].*"
)
_PARTICLES = frozenset(
    "de da do dos das del della di du van von der den ter ten la le el al bin ibn y e the of d' o'".split()
)
_FUNCTION_WORDS = frozenset(
    "a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its "
    "let more most no not of on or our she should so some than that their them then there these they this those to was we "
    "were what when where which who why will with would you your".split()
)
_LAST_BRACKET = re.compile(r"[ \t]*[\[(][^\])\n]{1,120}[\])]?\s*\Z")

#: Labels, and first words of labels, that introduce something else than a speaker.
_STOP_LABELS = frozenset(
    """
    note notes nb n.b motion motions second seconded vote votes voting ayes nays noes yeas abstain abstained abstentions
    time times date dates day place location venue where when who what why how present absent excused attending
    attendees attendance participants regrets apologies guests members quorum action actions decision decisions
    decided resolved resolution whereas agenda minutes topic topics subject re cc to from sent q a pros cons todo to-do
    tbd e.g i.e eg ie etc example examples ps summary background discussion purpose goal goals objective objectives
    result results outcome outcomes conclusion recommendation recommendations update updates report reports status
    issue issues question questions answer answers comment comments reference references ref refs see source sources
    link links url website email e-mail phone tel fax address contact contacts zoom dial-in passcode password room
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today tomorrow yesterday title author authors editor editors version revision
    draft scribe scribes minute-taker chair chairs organizer organisers organizers organiser secretary recorder
    facilitator-list staff topics abstract keywords description details name names type category item items step
    warning caution important tip hint error fix fixed bug feature features pr ai lgtm plan discuss nominations
    first second third fourth finally lastly also however therefore thus meanwhile overall next previous continued
    conditions condition findings finding staff-recommendation applicant owner parcel zoning district cost price total
    amount budget fund funding duration deadline due start end begin break jingle intro outro music applause laughter
    transcript recording video audio slide slides page pages chapter section part table figure appendix attachment
    attachments exhibit file files code input output usage http https ftp mailto moved passed carried failed approved
    adjourned recess convened yes no ok okay true false none other others misc various following namely specifically
    problem solution idea ideas option options choice risk risks benefit benefits strengths weaknesses opportunities
    threats timeline schedule milestones milestone deliverable deliverables scope requirements assumptions
    ordre-du-jour ort datum uhrzeit anwesend protokoll tagesordnung lieu présents absents date-et-heure
    議題 日時 場所 出席者 決定事項
    """.split()
)
_STOP_PHRASES = (
    r"(?:next (?:meeting|steps?)|moved by|seconded by|motion (?:by|to|made|carried|passed)|action items?|agenda items?|"
    r"in[- ]person|members? (?:present|absent)|(?:staff|also|board|trustees?) (?:present|absent)|old business|new business|"
    r"call to order|public (?:comments?|hearing)|roll call|meeting (?:date|time|location|id|link|called)|approved by|submitted by|"
    r"prepared by|minutes (?:by|taken)|date and time|here(?:'s| is| are)|there (?:is|are)|for example|last \w+|stage \d.*|"
    r"action.*|option [a-z0-9]+|item \w+|part \w+|step \d+|phase \d+|article \w+|section \w+|figure \d+|table \d+|"
    r"vice-versa|follow[- ]up.*|to do|follow up|topics? .*|my question|the question|one (?:question|thing).*)"
)


#: Words that make a title of what might be a name: `Annual Review`, `Pipeline Working Group`.
_NO_PERSON = frozenset(
    "agenda update updates review next proposal group meeting discussion policy report reports project projects plan budget "
    "status session call workshop committee board council department office team program programme service services "
    "item items process release version design system schedule report summary overview introduction conclusion "
    "news announcements announcement training statistics survey support standards document documents notes list "
    "impact outlay street infrastructure works positions position road avenue park center centre school hospital library "
    "university company fund account revenue expense expenses analysis location property request zoning district ordinance "
    "resolution hearing approval financial fiscal capital public building facilities operations maintenance safety "
    "page site website today week month year morning afternoon evening".split()
)


@lru_cache(maxsize=10_000)
def bare(label: str) -> str:
    """The label without emphasis, underscores for spaces, and the affiliation in brackets behind it."""
    cleaned = label.strip(' \t*_`~-\u2013\u2022"\u201c\u201d').replace("_", " ")
    shorter = _LAST_BRACKET.sub("", cleaned)
    return " ".join((shorter or cleaned).split())


@lru_cache(maxsize=10_000)
def shape(label: str) -> Shape:
    """What kind of label this is; `refused` when it cannot be a speaker."""
    text = bare(label)
    lowered = text.lower().rstrip(".")
    if not text or len(text) > 64 or lowered in _STOP_LABELS or _expression(_STOP_PHRASES).fullmatch(text):
        return "refused"
    for pattern, result in _BY_PATTERN:
        if _expression(pattern).fullmatch(text):
            return result
    if _INITIALS_EXPRESSION.fullmatch(text):
        return "initials"
    if any(sign in text for sign in "@=;/\\{}<>\u2026?!%$#") or re.search(r"\d{3}", text):
        return "refused"
    return _by_words(text.split())


_BY_PATTERN: tuple[tuple[str, Shape], ...] = ((_MACHINE, "machine"), (_ROLE, "role"), (_HONORIFIC, "honorific"))


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """Compiled when the first label is judged: many documents have none, and start-up counts."""
    return re.compile(pattern, re.IGNORECASE)


def _by_words(words: list[str]) -> Shape:
    if len(words) > 1 and any(word.lower().strip(",.()") in _NO_PERSON for word in words):
        return "refused"
    if len(words) > 6 or words[0].lower() in _STOP_LABELS or words[0].lower() in _FUNCTION_WORDS:
        return "refused"
    if any(word in _FUNCTION_WORDS and word not in _PARTICLES for word in words):
        return "refused"
    if len(words) == 1:
        if "." in words[0][:-1] or "," in words[0]:
            return "refused"
        return "word" if _is_capitalised(words[0]) else "handle"
    if all(_is_capitalised(word) or word.lower() in _PARTICLES for word in words):
        return "name" if not any(word.lower() in _FUNCTION_WORDS - _PARTICLES for word in words) else "refused"
    return "handle" if len(words) <= 2 else "refused"


def _is_capitalised(word: str) -> bool:
    """Whether a word can be part of a name; scripts without case can always."""
    first = word.lstrip("'\u2019\"(")[:1]
    return (
        first.isupper()
        or (first.isalpha() and not first.islower())
        or (word[:1] in "dDoO" and word[1:2] in ("'", "\u2019"))
    )
