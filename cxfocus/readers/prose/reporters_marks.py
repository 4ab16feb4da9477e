"""What reporters write between the words, beside noises: the language spoken, the time, breaks."""

from __future__ import annotations

_OPERATOR = (
    r"(?i)[\[(](?:operator (?:instructions?|closing (?:remarks|comments)|provid(?:es|ing) (?:further )?instructions)|"
    r"phonetic(?: spelling)?|technical (?:difficult(?:y|ies)|issues?))\.?[\])]"
)
#: Alone in their lines, as the records of two languages have them.
_LANGUAGE = (
    r"\n[ \t]*\[(?:English|French|Translation|Interpretation|Fran\u00e7ais|Anglais|Traduction|Interpr\u00e9tation|"
    r"Recorded by Electronic Apparatus|Enregistrement \u00e9lectronique)\][ \t]*(?=\n|\Z)"
)
#: `.0936` and `\u2022 (0936)`, the time of records of the Canadian parliament; `*(11.35 am)*`, that of inquiries.
_HOUR = r"(?:[01]\d|2[0-3])[0-5]\d"
_BARE_TIME = rf"\n[ \t]*(?:\.|[\u2022\u25cf\u00b7][ \t]*\(){_HOUR}\)?[ \t]*(?=\n|\Z)"
_POINTED_TIME = r"\n[ \t]*[*_]{0,2}\(\d{1,2}\.\d\d ?[ap]\.?m\.?\)[*_]{0,2}[ \t]*(?=\n|\Z)"
_SITTING = (
    r"(?i)\n[ \t]*[*_]{0,2}\((?:(?:the )?(?:committee|court|hearing|house|inquiry|meeting|sitting|trial) "
    r"(?:adjourned|concluded|recessed|resumed|rose|suspended)\b[^()\n]{0,80}|the witness (?:withdrew|was sworn)|"
    r"(?:a |the )?(?:(?:short|luncheon|lunch|morning|afternoon|mid-morning) )?(?:adjournment|break|recess))\.?\)"
    r"[*_]{0,2}[ \t]*(?=\n|\Z)"
)
_BEHIND_DASHES = (
    r"(?i)\n[ \t]*---?(?:applause|laughter|interjections?|interruption|sitting resumed|"
    r"(?:(?:short|lunch|supper|coffee) )?(?:break|recess))[ \t]*(?=\n|\Z)"
)
#: Rule; a character and a string without which there is none; the pattern.
REPORTERS_MARKS = (
    ("sound marks", "p", "perator ", _OPERATOR),
    ("sound marks", "h", "honetic", _OPERATOR),
    ("sound marks", "h", "echnical ", _OPERATOR),
    ("sound marks", "[", "\n[Tra", _LANGUAGE),
    ("sound marks", "[", "\n[Fr", _LANGUAGE),
    ("sound marks", "[", "\n[Recorded by", _LANGUAGE),
    ("timestamps", ".", "\n.", _BARE_TIME),
    ("timestamps", "\u2022", "\n\u2022 (", _BARE_TIME),
    ("timestamps", "\u25cf", "\n\u25cf (", _BARE_TIME),
    ("timestamps", ".", "m)", _POINTED_TIME),
    ("sound marks", ")", "(The ", _SITTING),
    ("sound marks", ")", "djournment)", _SITTING),
    ("sound marks", ")", "reak)", _SITTING),
    ("sound marks", "-", "\n---", _BEHIND_DASHES),
)
