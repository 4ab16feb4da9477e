"""What reporters write between the words, beside noises: the language spoken, the time, breaks."""

from __future__ import annotations

from cxfocus.readers.prose.page_edges import FIRST_PAGES

_IN_SQUARE = (
    r"(?i)\[(?:operator (?:instructions|sign-?off|closing remarks|provides further instructions)|"
    r"phonetic(?: spelling)?|technical (?:difficult(?:y|ies)|issues?))\.?\]"
)
#: In round brackets writers speak of technical issues, too, within a sentence.
_IN_ROUND = r"(?i)\((?:operator instructions|phonetic|(?<=[.?!] \()technical difficulties)\)"
#: Alone in their lines, as the records of two languages have them.
_LANGUAGE = (
    r"\n[ \t]*\[(?:English|French|Translation|Interpretation|Fran\u00e7ais|Anglais|Traduction|Interpr\u00e9tation|"
    r"Recorded by Electronic Apparatus)\][ \t]*(?=\n|\Z)"
)
#: `.0936` and `\u2022 (0936)`, the time of records of the Canadian parliament; `*(11.35 am)*`, that of inquiries.
_HOUR = r"\d\d[0-5]\d"
_POINT_TIME = rf"\n[ \t]*\.{_HOUR}[ \t]*(?=\n|\Z)"
_BULLET_TIME = rf"\n[ \t]*[\u2022\u25cf][ \t]*\({_HOUR}\)[ \t]*(?=\n|\Z)"
_TIME_IN_BRACKETS = r"\n[ \t]*[*_]{0,2}\(\d{1,2}\.\d\d ?[ap]\.?m\.?\)[*_]{0,2}[ \t]*(?=\n|\Z)"
#: Without a day, which minutes tell so, too; `(Lunch break)` is an item of an agenda.
_SITTING = (
    r"(?i)\n[ \t]*[*_]{0,2}\((?:the (?:committee|court|hearing|house|inquiry|sitting|trial) "
    r"(?:adjourned|concluded|recessed|resumed|rose|suspended)(?: (?:at|until) \d{1,2}[.:]\d\d ?[ap]\.?m)?|"
    r"the witness withdrew|"
    r"(?:a|the) (?:(?:short|luncheon|lunch|morning|afternoon|mid-morning) )?(?:adjournment|break|recess))\.?\)"
    r"[*_]{0,2}[ \t]*(?=\n|\Z)"
)
_BEHIND_DASHES = (
    r"(?i)\n[ \t]*---(?:applause|laughter|interjections?|interruption|sitting resumed|"
    r"(?:(?:short|lunch|supper|coffee) )?(?:break|recess))[ \t]*(?=\n|\Z)"
)
#: Rule; a character and strings one of which there must be; within so many characters of the top; the pattern.
REPORTERS_MARKS = (
    ("sound marks", "[", (), None, _IN_SQUARE),
    ("sound marks", "(", (), None, _IN_ROUND),
    ("sound marks", "[", ("\n[Tra", "\n[Fr", "\n[Recorded by"), FIRST_PAGES, _LANGUAGE),
    ("timestamps", ".", ("\n.",), FIRST_PAGES, _POINT_TIME),
    ("timestamps", "\u2022", ("\n\u2022",), FIRST_PAGES, _BULLET_TIME),
    ("timestamps", "\u25cf", ("\n\u25cf",), FIRST_PAGES, _BULLET_TIME),
    ("timestamps", ")", ("m)",), FIRST_PAGES, _TIME_IN_BRACKETS),
    ("sound marks", ")", ("(The ", "(A "), FIRST_PAGES, _SITTING),
    ("sound marks", "-", ("\n---",), FIRST_PAGES, _BEHIND_DASHES),
)
