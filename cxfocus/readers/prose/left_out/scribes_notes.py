"""Notes that a scribe's program adds to minutes that it mails: its thanks, the contents, who is scribing or helping."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.prose.left_out.page_edges import FIRST_PAGES
from cxfocus.readers.prose.left_out.region import Region, skipped_at
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.text.expressions import any_of, regex

#: `Thanks to Ann Lee for scribing this week!`, and where minutes and recording are, down to a row of dashes; lines in
#: other words may say what the meeting did.
_THANKS = regex(
    r"\A\s{0,20}Thanks to [^\n]{1,80} for scribing\b[^\n]{0,200}"
    r"(?:\n(?:[ \t]*+(?=\n)|https?://[^\s]{1,300}[ \t]*+(?=\n)|"
    r"[^\W\d_][^\n:]{0,200}\b(?:available|archival purposes|are here)\b[^\n:]{0,200}:?[ \t]*+(?=\n))){2,20}+"
    r"\n-+[ \t]*(?=\n)"
)
#: The contents, above the attendance list: titles of what is below; a long one goes on in the next line.
_CONTENTS = regex(r"\n(?P<title>[A-Z][A-Za-z ]{1,20}):[ \t]*(?=\n[ \t]{1,8}\d)(?:\n[ \t]{1,8}[^\s][^\n]*+){1,80}+")
_NO_NAMES = any_of(
    *"an? and any but he her his i if it my no one our she so some that the their then they this we".split(),
    *"who you your".split(),
)
#: `Ann Lee is scribing.`; two words in small letters are a name, too, unless the first is a pronoun or its like:
#: `no one is scribing.`
_SCRIBING = regex(
    rf"\n(?:[^\W\d_a-z][^\n:<>]{{0,60}}?|(?!{_NO_NAMES}\b)[a-z][\w'.-]{{1,30}} [a-z][\w'.-]{{1,30}})"
    r" (?:is|are) scribing\.[ \t]*(?=\n|\Z)"
)
#: After what somebody else wrote down for the scribe; it may be broken over two lines.
_ASSIST = regex(r"\[scribe\s{1,8}assist\s{1,8}by\s[^\[\]]{1,60}\]")
#: The address of the agenda, above the names of those who led, wrote and were present; below them, the recording's.
_ADDRESSES = regex(
    r"\n(?:Agenda:[ \t]*\n[ \t]{1,8}(?:https?://[^\s]{1,999}+|undefined)[ \t]*"
    r"(?=\n(?:Topics|Organizer|Scribe|Present):[ \t]*\n)|"
    r"Audio:[ \t]*\n[ \t]{1,8}https?://[^\s]{1,999}+[ \t]*(?=\n[ \t]*\n))"
)
#: A message that somebody joined or left a quoted channel: without a nick, with an address.
_JOINED = regex(r"\n>[ \t]?\*:\*[ \t]{1,8}[^\s]{1,40} (?:joined|left) \([^()\s@]{1,60}@[^()\s@]{1,60}\)[ \t]*(?=\n|\Z)")
SCRIBES_NOTES = (
    Region("boilerplate", "-", _THANKS, (" for scribing",), 200),
    Region("channel robots", ".", _SCRIBING, (" scribing.",), FIRST_PAGES),
    Region("channel robots", "[", _ASSIST, ("[scribe",)),
    Region("channel events", ">", _JOINED, ("*:* ",)),
    Region("boilerplate", "/", _ADDRESSES, ("\nAgenda:", "\nAudio:"), 4_000),
)
#: Titles of lists at the top, and how each of their entries begins where it comes again below.
_REPEATED = (("Topics", "\nTopic: "), ("Resolutions", "\nRESOLUTION: "), ("Action Items", "\nACTION: "))
_TOP = 4_000


def contents_in(body: str) -> Iterator[SkippedSpan]:
    """Yield the lists at the top whose entries come again below."""
    head = body[:_TOP]
    for title, below in _REPEATED:
        if f"\n{title}:" in head and below in body:
            lists = (each.span() for each in _CONTENTS.finditer(head) if each["title"] == title)
            yield from skipped_at("boilerplate", lists)
