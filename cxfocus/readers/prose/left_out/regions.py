"""Stretches without speech: front matter, code, scripts, link targets, boilerplate, marks; the tables of all rules."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.readers.front_matter import FIELD_LIST, front_end
from cxfocus.readers.prose.left_out.fences import FENCES, without_speech
from cxfocus.readers.prose.left_out.line_numbers import line_numbers
from cxfocus.readers.prose.left_out.notices import NOTICES
from cxfocus.readers.prose.left_out.page_edges import PAGE_EDGES, page_edges, page_numbers
from cxfocus.readers.prose.left_out.region import Region, skipped_at
from cxfocus.readers.prose.left_out.reporters_marks import REPORTERS_MARKS
from cxfocus.readers.prose.left_out.restructured import RESTRUCTURED, is_restructured
from cxfocus.readers.prose.left_out.said_times import said_times
from cxfocus.readers.prose.left_out.scribes_notes import SCRIBES_NOTES, contents_in
from cxfocus.readers.prose.left_out.tags import tags_in
from cxfocus.readers.prose.skipped_spans import SkippedSpan, disjoint
from cxfocus.text.expressions import regex

_TARGET = regex(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_ATTRIBUTES = regex(r"\{:[^\n{}]*\}")
#: What Zoom writes before the text that somebody reacts or replies to, in any language: `Antwoord verzenden naar "`.
_REACTS = r"[^\W\d_a-z]\w{0,20}+(?: \w{1,20}+){0,3} [\"\u201c]"
#: The quoted text, which may have several lines, none with the time of another message.
_QUOTED = r"[^\n\t]{0,5000}(?:\n(?!(?:[\d-]{10} )?\d\d:\d\d:\d\d)\t?[^\n\t]{0,5000}){0,40}?"
_SIGN = r"(?:\d?[^\w\s\x00-\x7f\u2000-\u203b]){1,12}+"
#: The text that a reply quotes; in other languages than English it is cut short: `Antwoord verzenden naar "See ..."`.
_REPLY = (
    rf"Replying to [\"\u201c]{_QUOTED}[\"\u201d][ \t]*(?=\n[ \t]*\n)|"
    rf"{_REACTS}[^\t]{{1,60}}?(?:\.\.\.|\u2026)[\"\u201d][ \t]*(?=\n[ \t]*\n)"
)
#: `Reacted to "See you at eight" with` a sign, which may be in quotation marks.
_REACTED = (
    rf"(?:Reacted to |{_REACTS}){_QUOTED}(?:[\"\u201d] \w{{1,4}} |with [\"\u201c]){_SIGN}[\"\u201d]?[ \t]*(?=\n|\Z)"
)
#: The first line of any of these in English, whatever is in it.
_IN_ENGLISH = r"(?:Reacted to|Removed a .{1,8} reaction from|Replying to) [\"\u201c][^\n]*"
_REACTION = regex(rf"\t(?:{_REPLY}|{_REACTED}|{_IN_ENGLISH})")
_SUMMARY = regex(r"(?s)\A.*?\n[^\n]*(?=\n[ \t#*]*\U0001f4d6 Transcript)")
#: What Gemini writes above the notes it made, a heading above this, the first heading in them, and the one below.
_RECORDS = "\nMeeting records ["
_NOTES = regex(r"#{1,6}[ \t]+[\W_]{0,8}(?:Notes|Summary)[\W_]{0,8}")
_SUMMARIZED = regex(r"\n#{1,6}[ \t]+[*_]{0,2}Summary[*_]{0,2}[ \t]*(?=\n)")
_TRANSCRIPT = regex(r"\n#{1,6}[ \t]+[*_]{0,2}Transcript[*_]{0,2}[ \t]*(?=\n)")
#: All rules with a pattern.
REGIONS = (
    *FENCES,
    Region("link targets", "]", _TARGET, ("](",)),
    Region("markup", "{", _ATTRIBUTES, ("{:",)),
    *REPORTERS_MARKS,
    *NOTICES,
    *SCRIBES_NOTES,
    Region("chat reactions", "\t", _REACTION),
    Region("generated summary", "\U0001f4d6", _SUMMARY, ("\U0001f4d6 Transcript",)),
)
_SIGNS = {region.sign for region in (*REGIONS, *RESTRUCTURED)}
_MARKUP = frozenset({"code", "link targets", "markup"})
_HEAD = 4_000
_TOP = 600


def skipped_regions(text: str, marked_up: bool) -> list[SkippedSpan]:
    """Return the stretches without speech, in order and disjoint; those of markup only if the text is `marked_up`."""
    body = f"\n{text}"
    rows = (*REGIONS, *RESTRUCTURED) if marked_up and is_restructured(body[:_HEAD]) else REGIONS
    signs = {sign for sign in _SIGNS if sign in body}
    rules = [region for region in rows if region.sign in signs and (marked_up or region.rule not in _MARKUP)]
    found = [*tags_in(body, marked_up), *(skipped for region in rules for skipped in region.found(body))]
    found += skipped_at(PAGE_EDGES, [*page_numbers(body), *page_edges(body)])
    found += contents_in(body)
    found += _notes_of_gemini(body)
    found += said_times(body)
    if marked_up:
        found += _front_matter(text, body)
    return disjoint([*without_speech(found, body), *line_numbers(text)])


def _notes_of_gemini(body: str) -> Iterator[SkippedSpan]:
    """Yield the notes above the transcript of a meeting, with a heading right above them that is no title."""
    at = body.find(_RECORDS, 0, _HEAD)
    summary = _SUMMARIZED.search(body, at, at + _HEAD) if at >= 0 else None
    transcript = _TRANSCRIPT.search(body, at) if summary else None
    if transcript is not None and body.find(_RECORDS, at + 1, transcript.start()) < 0:
        above = body[:at].rstrip()
        heading = above.rfind("\n") + 1
        start = heading if _NOTES.fullmatch(above, heading) else at
        yield from skipped_at("generated summary", [(start, transcript.start())])


def _front_matter(text: str, body: str) -> Iterator[SkippedSpan]:
    if end := front_end(text):
        yield SkippedSpan("front matter", 0, end)
    elif "\n:" in body[:_TOP]:
        yield from Region("front matter", ":", FIELD_LIST, within=_HEAD, only="top").found(body)
