"""Words for sounds: in brackets nobody said them, neither in captions nor in plain text."""

from __future__ import annotations

#: Beginnings of words for sounds, as the inside of an expression.
SOUND = (
    r"(?:applau|clap|laugh|chuckl|giggl|music(?!i)|inaudible|indiscernible|unintelligible|crosstalk|overlapping|silence(?!d)|"
    r"nois|cough|sneez|sniff|sigh|cheer|boo(?:s|ing)|gavel|whistl|beep|rumbl|murmur|chatter|gasp|groan|blank|static)"
)
#: Whole marks that machines and corpora write for a sound, in any case; as the inside of an expression.
MARK = (
    r"(?i:disfmarker|vocalsound|nonvocalsound|pause|gap|laugh(?:ter|s)?|applause|music|crosstalk|inaudible|silence|"
    r"noise|cough(?:s|ing)?|blank_audio|speaker_turn|cheers|cheering|chuckles?|sighs?|overlapping(?: speech)?|"
    r"foreign language)"
)
#: Other words in a description of a sound (`audience laughs loudly`), as the inside of an expression.
BESIDE = (
    r"a|and|audience|audio|background|clears|continues|crowd|ends|from|group|in|instrumental|loud|loudly|no|of|off|on|playing|"
    r"room|soft|softly|starts|stops|the|theme|then|throat|throughout|upbeat"
)
