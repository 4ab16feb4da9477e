"""Notices above and below a text, by programs, messengers and typists of recordings, which nobody said."""

from __future__ import annotations

from cxfocus.readers.prose.left_out.page_edges import FIRST_PAGES
from cxfocus.readers.prose.left_out.region import Region
from cxfocus.text.expressions import any_of, regex

#: A day and a time, and below them how long the recording is: `March 4, 2024, 3:02PM` above `1h 2m 5s`.
_DAY_AND_LENGTH = (
    r"(?:[a-z]{3,9} \d{1,2}|\d{1,2} [a-z]{3,9}),? \d{4}, \d{1,2}:\d\d(?: ?[ap]m)?(?:[ \t]*\n){1,3}"
    r"[ \t]*(?:\d{1,2}h )?(?:\d{1,2}m )?\d{1,2}s(?=[ \t]*\n)"
)
_NOTICES_AT_ENDS = any_of(
    "This (?:editable )?transcript was (?:computer[- ]generated|created by voice-to-text)",
    "Transcription ended after",
    r"This transcript was exported on [^\n]{4,40} - view latest",
    _DAY_AND_LENGTH,
    r"Transcript\. Use arrow keys to navigate [^\n]*(?:(?:\n[ \t]*){1,6}Search(?=[ \t]*\n))?",
    r"Is this transcript useful\?(?=[ \t]*(?:\n|\Z))",
    "Transcribed by https?://",
    "This meeting is being recorded",
    "Meeting ended after",
    # `Ann Lee started transcription`, or her name in the line above.
    r"[^\n]{1,60} (?:started|stopped) transcription",
    r"[^\s][^\n]{0,60}\n[ \t]*(?:started|stopped) transcription(?=[ \t]*\n)",
    r"(?:\[[*_]*)?VIEW RECORDING",
    "Transcript provided by ",
    # TurboScribe, with an offer in the line below
    r"\((?:Transcribed by TurboScribe|This file is longer than )",
    r"\[?Go Unlimited",
    # `Oak Corp StreetEvents Event Transcript`, and `E D I T E D   V E R S I O N` below
    r"[^\n]{0,30}StreetEvents Event Transcript(?:[ \t]*\n(?:[A-Z] ){4,20}[^\n]{0,30})?",
    r"-{20,90}\nDefinitions[ \t]*\n-{20,90}\nPRELIMINARY TRANSCRIPT:(?s:.*)",
)
_AT_ENDS = regex(rf"(?i)\n[ \t#*_>-]*{_NOTICES_AT_ENDS}[^\n]*")
#: A line that marks where a recording, or its transcript, begins or ends.
FRAME = (
    r"(?i:(?:begin(?:ning)?|end|start) of (?:the )?(?:\w+ ){0,2}"
    r"(?:audio|call|document|interview|meeting|minutes|recording|session|tape|transcript|transcription|video))"
)
#: The same with its number, `[END OF INTERVIEW 1]`, `[BEGIN TAPE 1, SIDE B]`, or that a recording rests.
_COUNTED = r"(?:,? (?:(?:disc|file|number|part|side|tape|track) )?(?:\d[\d.]{0,5}|[a-z]|one|two|three|four)\b){0,3}"
_TAPE = (
    r"(?i:(?:begin(?:ning)?|end|start)(?: of)? (?:the )?(?:\w+ )?"
    rf"(?:audio|disc|file|interview|recording|session|side|tape|track){_COUNTED}|"
    rf"(?:audio|recording|tape){_COUNTED} (?:begins|ends|paused|resumed|stopped|(?:is )?turned (?:off|on)))"
)
_SIGNS_OF_TAPE = tuple(f"[{word}" for word in "END End BEG Beg STA Sta AUD Aud REC Rec TAP Tap".split())
_NOTICES_AT_EDGES = any_of(
    # Of machines that summarize.
    r"\[?(?:AI|Auto)-generated (?:content|transcript|notes|summar)[^\n]*\b(?:may|accura)",
    "You should review Gemini.s notes",
    "Please provide feedback about using Gemini",
    "Get tips and learn how Gemini",
    # Of typists.
    "THIS IS A RUSH TRANSCRIPT",
    "[A-Z]+ transcripts are created on a rush deadline",
    r"Copyright \u00a9 \d{4} [^\n]*All rights reserved",
    # Of Gemini again.
    r"How is the quality of (?:these|this) (?:specific )?notes",
    # Of WhatsApp, after a date.
    r"[\d\[][^\n]{0,40}Messages and calls are end-to-end encrypted",
    rf"\[?{FRAME}\]?(?=[ \t]*(?:\n|\Z))",
    # Of web pages; the last are those of Swagit.
    r"Skip to (?:main )?content(?=[ \t]*\n)",
    r"Start of content;?(?=[ \t]*\n)",
    "Disable autoplay on embedded content",
    r"Alert me about debates like this(?=[ \t]*\n)",
    r"(?:Link|Social|Embed|Download(?: Transcript)?)(?=[ \t]*\n)",
    # `Minutes manually created, formatted by David Booth's scribe.perl version 1.152`, maybe in two lines
    r"Minutes [^\n]{0,60}formatted by(?:\n(?=[^\n]*scribe\.perl)|(?=[^\n]*scribe\.perl))",
)
_AT_EDGES = regex(rf"\n[ \t]*{_NOTICES_AT_EDGES}[^\n]*")
#: Links with each turn, on web pages of parliaments.
_LINKS = regex(
    r"\n[ \t]*Link to this: Individually\b[^\n]{0,60}(?=\n|\Z)|"
    r"\|[ \t]*(?:Oireachtas|Hansard) source[ \t]*(?=\n|\Z)"
)
_KEYWORDS = regex(r"\n(?:SUMMARY KEYWORDS|SPEAKERS)[ \t]*\n+[^\n]+(?:\n[^\n]+)*")
#: `**Date:** 2024-03-04`, and below it `See also the [Agenda](...) and the [IRC Log](...)`.
_SEE_ALSO = regex(
    r"\n(?:\*\*Date:\*\*[^\n]{0,60}\n(?:[ \t]*\n){0,3})?"
    r"See also the \[Agenda\]\([^()\n]*\)(?: and the \[IRC Log\]\([^()\n]*\))?[ \t]*(?=\n|\Z)"
)
#: A list item that a program replaces by the contents of the page.
_CONTENTS = regex(r"\n(?:[-*]|1\.)[ \t]+[^\n]{1,120}\n\{:toc\b[^{}\n]*\}")
#: Characters at either end of a text, where machines write their notices; some only in the very first or last lines.
_ENDS = 4_000
_EDGES = 600
_SIGNS_AT_EDGES = (
    "-generated", "gemini", "rush ", "ights reserved", "to-end enc", "disable auto", "alert me", "scribe.perl",
    "skip to ", "end of ", "start of ", "beginning of ",
)  # fmt: skip
NOTICES = (
    Region("boilerplate", "{", _CONTENTS, ("{:toc",)),
    Region("boilerplate", "]", _SEE_ALSO, ("See also the [Agenda](",), FIRST_PAGES),
    Region("boilerplate", "|", _LINKS, ("| Oireachtas", "| Hansard"), FIRST_PAGES),
    Region("boilerplate", "[", regex(rf"\n[ \t]*+\[(?:{FRAME}|{_TAPE}|(?i:end))\][ \t]*(?=\n|\Z)"), _SIGNS_OF_TAPE),
    Region("boilerplate", "[", regex(r"\[Full message cannot be displayed[^\]\n]*\]"), ("[Full message",)),
    Region("boilerplate", "", _AT_ENDS, ("ranscri", "being rec", "eeting end", "view rec", "go unlim"), _ENDS, "ends"),
    Region(
        "boilerplate",
        "",
        _AT_EDGES,
        _SIGNS_AT_EDGES,
        _EDGES,
        "ends",
    ),
    Region("boilerplate", "", _KEYWORDS, ("\nSUMMARY KEYWORDS",), _ENDS, "top"),
)
