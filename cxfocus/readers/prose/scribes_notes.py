"""What a scribe's program writes around minutes that it mails: its thanks, the contents, who is scribing."""

from __future__ import annotations

#: `Thanks to Ann Lee for scribing this week!`, where the recording is, and a line down to which nobody wrote a word.
_THANKS = r"(?s)\A\s{0,20}Thanks to [^\n]{1,80} for scribing\b.{1,1500}?\n[-_=]{20,}[ \t]*(?=\n)"
#: The titles of what stands below, above who was there; a long one goes on in the next line.
_CONTENTS = (
    r"\n(?:Topics|Resolutions|Action Items):[ \t]*(?=\n[ \t]{1,8}\d)(?:\n[ \t]{1,8}[^\s][^\n]*+){1,80}+"
    r"(?=\n(?:Resolutions|Action Items|Organizer|Scribe|Present):[ \t]*\n)"
)
_SCRIBING = r"\n[^\W\d_a-z][^\n:<>]{0,60}? (?:is|are) scribing\.[ \t]*(?=\n|\Z)"
#: Rule; a character and a string without which there can be none; the pattern.
SCRIBES_NOTES = (
    ("boilerplate", "-", " for scribing", _THANKS),
    ("boilerplate", ":", "\nTopics:\n", _CONTENTS),
    ("channel robots", ".", " scribing.", _SCRIBING),
)
