"""Marks of reporters between the words: noises, the language spoken, the time, breaks."""

from __future__ import annotations

from cxfocus.readers.prose.left_out.page_edges import FIRST_PAGES
from cxfocus.readers.prose.left_out.region import Region
from cxfocus.readers.sound_words import BESIDE, MARK, SOUND
from cxfocus.readers.time_patterns import MONTHS
from cxfocus.text.expressions import any_of, regex

#: In square brackets: sounds, as in captions, if all words are about sounds: `[Noise ordinance]` is a title. So
#: `[laughter]`, `[commercial break]`, and `[loud music playing in the background]`, with a time or a stop at the end.
_WHOLE_MARK = rf"{MARK}|(?:ad|commercial) break"
_WORDS_OF_SOUND = (
    rf"(?:(?:{BESIDE})[ \t]+){{0,4}}{SOUND}[a-z]*"
    rf"(?:[ \t,]+(?:(?:{BESIDE})\b|{SOUND}[a-z]*)){{0,5}}"
)
_SOUNDS = regex(rf"(?i)\[(?=[a-z][^\[\]\n]{{0,60}}\](?![(:]))(?:{_WHOLE_MARK}|{_WORDS_OF_SOUND})[ \t\d:.]*\]")
#: In round brackets: `(SOUNDBITE OF APPLAUSE)` in transcripts of radio, and marks in those of television.
_OF_BROADCASTS = (
    r"SOUNDBITE (?:OF|FROM) [^()\n]{1,120}",
    r"(?:BEGIN|END) (?:VIDEO|AUDIO) ?(?:TAPE|CLIP)[^()\n]{0,40}",  # `(BEGIN VIDEO CLIP)`, `(END VIDEOTAPE)`
    "COMMERCIAL BREAK", "VIDEO PLAYING", "WEATHER BREAK",
)  # fmt: skip
_ROUND = regex(rf"\({any_of(MARK, *_OF_BROADCASTS)}\)")
_IN_SQUARE = regex(
    r"(?i)\[(?:operator (?:instructions|sign-?off|closing remarks|provides further instructions)|"
    r"phonetic(?: spelling)?|technical (?:difficult(?:y|ies)|issues?))\.?\]"
)
#: Technical difficulties only after the end of a sentence: within one, writers mention them in round brackets, too.
_IN_ROUND = regex(r"(?i)\((?:operator instructions|phonetic|(?<=[.?!] \()technical difficulties)\)")
#: Alone in a line, in records of two languages.
_LANGUAGE = regex(
    r"\n[ \t]*\[(?:English|French|Translation|Interpretation|Fran\u00e7ais|Anglais|Traduction|Interpr\u00e9tation|"
    r"Recorded by Electronic Apparatus)\][ \t]*(?=\n|\Z)"
)
#: Times: `.0936` and `\u2022 (0936)` in records of the Canadian parliament, `*(11.35 am)*` in those of inquiries.
_HOUR = r"\d\d[0-5]\d"
_POINT_TIME = regex(rf"\n[ \t]*\.{_HOUR}[ \t]*(?=\n|\Z)")
_BULLET_TIME = regex(rf"\n[ \t]*[\u2022\u25cf][ \t]*\({_HOUR}\)[ \t]*(?=\n|\Z)")
_TIME_IN_BRACKETS = regex(r"\n[ \t]*[*_]{0,2}\(\d{1,2}\.\d\d ?[ap]\.?m\.?\)[*_]{0,2}[ \t]*(?=\n|\Z)")
#: No day is allowed, since minutes report what happened on a day so, too; `(Lunch break)` is an item of an agenda.
_WHO_SAT = any_of(*"committee court hearing house inquiry sitting trial".split())
_WHAT_IT_DID = any_of(*"adjourned concluded recessed resumed rose suspended".split())
_PAUSE = r"(?:(?:short|luncheon|lunch|morning|afternoon|mid-morning) )?(?:adjournment|break|recess)"
_OF_SITTING = any_of(
    # `(The Committee adjourned at 4.12 pm)`, `(The witness withdrew)`, `(A short adjournment)`
    rf"the {_WHO_SAT} {_WHAT_IT_DID}(?: (?:at|until) \d{{1,2}}[.:]\d\d ?[ap]\.?m)?",
    "the witness withdrew",
    rf"(?:a|the) {_PAUSE}",
)
_SITTING = regex(rf"(?i)\n[ \t]*[*_]{{0,2}}\({_OF_SITTING}\.?\)[*_]{{0,2}}[ \t]*(?=\n|\Z)")
_BEHIND_DASHES = regex(
    r"(?i)\n[ \t]*---(?:applause|laughter|interjections?|interruption|sitting resumed|"
    r"(?:(?:short|lunch|supper|coffee) )?(?:break|recess))[ \t]*(?=\n|\Z)"
)
#: Notes in printed hearings, alone in their lines: how the hearing ended or was interrupted, what the record holds, and
#: pictures that a text does not hold; not `[The members voted as follows]`, which others write there.
_SAT = any_of(
    "board", "commission", "(?:sub)?committees?", "conference", "court", "deposition", "examination", "hearing",
    "house", "interview", "jury", "matter", "meeting", "panel", "proceedings?", "senate", "session", r"task\sforce",
    "trial", "witness",
)  # fmt: skip
_DONE = any_of(
    "adjourned", "closed", "concluded", "ended", "excused", r"off\sthe\srecord", "proceeded", "recessed",
    "reconvened", "resumed", r"stood\sin\srecess", "suspended", "sworn",
)  # fmt: skip
#: `at 4:12 p.m., `, `on Tuesday, `
_WHEN = r"(?:(?:at|on)\s[^\[\]()]{1,80}?,\s{1,9})?"
#: `a short recess`, `there was an off-the-record discussion`
_RECESS = r"an?\s{1,9}(?:[\w'-]{1,20}\s{1,9}){0,3}?(?:adjournment|break|discussion|recess)\b"
#: `the Joint Subcommittee was adjourned`, `the witness was sworn`
_WAS_DONE = rf"the\s{{1,9}}(?:[\w'-]{{1,20}}\s{{1,9}}){{0,4}}?{_SAT}\b[^\[\]()]{{0,80}}?\b{_DONE}\b"
#: `[Whereupon, at 4:12 p.m., the hearing was adjourned.]`
_ENDED = regex(
    rf"\n[ \t]*[\[(]Whereupon,?\s{{1,9}}{_WHEN}(?i:(?:there\swas\s)?(?:{_RECESS}|{_WAS_DONE}))"
    r"[^\[\]()]{0,120}[\])](?=[ \t]*(?:\n|\Z))"
)
_KINDS_OF_PAPERS = any_of(
    "aforementioned", "additional", "above-mentioned", "biographical", "complete", "full", "joint", "opening",
    "prepared", "referenced", "requested", "submitted", "supplemental", "written",
)  # fmt: skip
_PAPERS = any_of(
    "amendments?", "articles?", "attachments?", "bills?", "charts?", "documents?", "exhibits?", "information",
    "letters?", "materials?", "memorandum", "reports?", "resolutions?", "responses?", "statements?", "submissions?",
    "tables?", "testimony",
)  # fmt: skip
_ON_RECORD = rf"(?:{_KINDS_OF_PAPERS}\s{{1,9}}){{0,3}}{_PAPERS}\b"
#: `[The prepared statement of Ms. Lee follows:]`, `[The letter can be found in the Appendix on page 41.]`
_HELD = regex(
    rf"\n[ \t]*\[The\s{{1,9}}{_ON_RECORD}[^\[\]]{{0,200}}?\s"
    r"(?:(?<!\bas\s)(?<!\bthat\s)(?<!\bwhat\s)(?<!\bwhich\s)follows?|in\sthe\s(?i:appendix)(?:\son\spage\s\d{1,4})?)"
    r"[:.]?\](?=[ \t]*(?:\n|\Z))"
)
#: `[GRAPHIC(S) NOT AVAILABLE IN TIFF FORMAT]`, `[GRAPHIC] [TIFF OMITTED] T1234.001`
_PICTURE = regex(
    r"\n[ \t]*\[GRAPHIC(?:\(S\)|S)?"
    r"(?:\][ \t]*\[[A-Z ]{3,40}|[ \t]+(?:NOT AVAILABLE|OMITTED)[A-Z \t]{0,40})\][^\n]{0,40}(?=\n|\Z)"
)
#: The title page: the printer, and all lines up to where the title comes again, right above the day. It ends before a
#: line in which somebody speaks, or that says that they met: a text may hold several days.
_DAY = rf"(?i:(?:[a-z]{{3,6}}day,?\s)?{any_of(*MONTHS)}\s{{1,3}}\d)"
#: `Ms. Lee. Thank you`, `The Chairman of Oak. Good morning`
_SPEAKS = (
    r"(?:(?:[A-Z][a-z]{1,4}\. |The )?[A-Z][\w'\u2019-]{1,30}+(?: (?:of )?[A-Z][\w'\u2019-]{1,30}+){0,3}"
    r"\. [A-Z][a-z'\u2019]{0,20},? [A-Za-z])"
)
#: `The subcommittee met, pursuant to notice`; `Hon. Ann Lee presiding`, `The hearing will come to order`
_MET = r"(?:The|This) [^\n]{0,80}?\b(?i:(?:sub)?committees?|commission|panel|task force) (?:met|convened)\b"
_IN_ORDER = r"[^\n]{0,80}\b(?:presiding|come to order)\b"
_TALK = rf"[ \t]*+(?:{_SPEAKS}|{_MET}|{_IN_ORDER})"
#: The title again, in up to nine lines, a row of dashes and the day.
_TITLE_AND_DAY = rf"[ \t]*\n(?:[ \t]*[^\s][^\n]*\n){{1,9}}\s{{0,99}}-{{8,12}}\s{{1,200}}{_DAY}"
_TITLE_PAGE = regex(
    r"\A\s*\[(?:House|Senate|Joint) [^\[\]\n]{3,80}\]\s{1,9}\[From the U\.S\. Government [A-Z][a-z]+ Office\]"
    rf"(?:(?:[^\n]*+\n(?!{_TALK})){{0,2000}}?(?={_TITLE_AND_DAY}))?"
)
REPORTERS_MARKS = (
    Region("sound marks", "[", _SOUNDS),
    Region("sound marks", "(", _ROUND),
    Region("sound marks", "{", regex(rf"\{{{MARK}\}}"), ("}",)),
    Region("sound marks", "[", _IN_SQUARE),
    Region("sound marks", "(", _IN_ROUND),
    Region("sound marks", "[", _LANGUAGE, ("\n[Tra", "\n[Fr", "\n[Recorded by"), FIRST_PAGES),
    Region("timestamps", ".", _POINT_TIME, ("\n.",), FIRST_PAGES),
    Region("timestamps", "\u2022", _BULLET_TIME, ("\n\u2022",), FIRST_PAGES),
    Region("timestamps", "\u25cf", _BULLET_TIME, ("\n\u25cf",), FIRST_PAGES),
    Region("timestamps", ")", _TIME_IN_BRACKETS, ("m)",), FIRST_PAGES),
    Region("sound marks", ")", _SITTING, ("(The ", "(A "), FIRST_PAGES),
    Region("sound marks", "Whereupon", _ENDED),
    Region("boilerplate", "]", _HELD, ("[The ",)),
    Region("boilerplate", "]", _PICTURE, ("[GRAPHIC",)),
    Region("title page", "]", _TITLE_PAGE, ("[From the U.S. Government",), 44_000, "top"),
    Region("sound marks", "-", _BEHIND_DASHES, ("\n---",), FIRST_PAGES),
)
