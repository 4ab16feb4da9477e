"""What is not speech: front matter, code, scripts, link targets, boilerplate, attendance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.transcript import Span


class Skipped(NamedTuple):
    """A stretch that is not counted, and by which rule."""

    rule: str
    start: int
    end: int


_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?=\n|\Z)", re.DOTALL)
_FENCE = "(?s)" r"\n[ \t]*(?P<fence>`{3,}+|~{3,}+)[^\n]*\n.*?(?:\n[ \t]*(?P=fence)[`~]*[ \t]*(?=\n|\Z)|\Z)"
_SCRIPT = "(?si)" r"<(?P<tag>script|style)\b[^>]*>.*?(?:</(?P=tag)>|\Z)"
_COMMENT = "(?s)" r"<!--.*?(?:-->|\Z)"
_TARGET = r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
_TAG = (
    "(?i)"
    r"</?(?:a|abbr|aside|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|"
    r"h[1-6]|head|header|hr|html|i|img|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s|samp|section|small|span|strike|strong|"
    r"sub|summary|sup|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|v|var|video|wbr)\b[^<>\n]{0,300}>"
)
_ATTRIBUTES = r"\{:[^\n}]*\}"
_DIRECTIVE = r"\n\.\. [\w-]+::[^\n]*"
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_SOUNDS = (
    r"(?:disfmarker|vocalsound|nonvocalsound|pause|gap|laugh(?:ter|s)?|applause|music|crosstalk|inaudible|silence|noise|"
    r"cough(?:s|ing)?|blank_audio|speaker_turn|cheers|cheering|chuckles?|sighs?|overlapping speech|foreign language)"
)
_BOILERPLATE = (
    "(?i)"
    r"\n[ \t#*_>]*(?:This (?:editable )?transcript was (?:computer generated|created by voice-to-text)|Transcription ended after|"
    r"Transcribed by https?://|This meeting is being recorded|Meeting ended after|[^\n]{1,60} (?:started|stopped) transcription|"
    r"VIEW RECORDING)[^\n]*"
)
_REACTION = r"(?:Reacted to|Removed a .{1,8} reaction from|Replying to) (?:\"|\u201c)[^\n]*"


def skipped_regions(body: str) -> list[Skipped]:
    """Stretches of the text that hold no speech at all, in order and disjoint."""
    found = [
        Skipped(rule, match.start(), match.end())
        for rule, sign, more, pattern in _REGIONS
        if sign in (body if len(sign) == 1 else body[:_ENDS]) and more in body
        for match in re.compile(pattern).finditer(body)
    ]
    found += _boilerplate(body)
    front = _FRONT_MATTER.match(body)
    if front is not None:
        found.append(Skipped("front matter", 0, front.end()))
    return disjoint(found)


#: Rule; a character (found far faster than a string; a string is looked for at the top only)
#: and a string without which there can be none; the pattern, compiled only then.
_REGIONS = (
    ("code", "`", "\n```", _FENCE),
    ("code", "~", "\n~~~", _FENCE),
    ("scripts", "<", "</", _SCRIPT),
    ("comments", "<", "<!--", _COMMENT),
    ("link targets", "]", "](", _TARGET),
    ("markup", "{", "{:", _ATTRIBUTES),
    ("markup", "\n.. ", "::", _DIRECTIVE),
    ("markup", "<", ">", _TAG),
    ("sound marks", "[", "]", rf"\[(?i:{_SOUNDS})\]"),
    ("sound marks", "(", ")", rf"\((?i:{_SOUNDS})\)"),
    ("sound marks", "{", "}", rf"\{{(?i:{_SOUNDS})\}}"),
    ("boilerplate", "[", "[Full message", r"\[Full message cannot be displayed[^\]\n]*\]"),
    ("chat reactions", "\t", "Reacted to", _REACTION),
    ("chat reactions", "\t", "Replying to", _REACTION),
)
#: Machines write their notices at either end of a transcript.
_ENDS = 8_000
_BOILERPLATE_SIGNS = (
    "transcript was",
    "transcription",
    "transcribed by",
    "being recorded",
    "meeting ended",
    "view recording",
)


def _boilerplate(body: str) -> list[Skipped]:
    tail = max(_ENDS, len(body) - _ENDS)
    found: list[re.Match[str]] = []
    for start, end in ((0, _ENDS), (tail, len(body))):
        notice = body[start:end].lower()
        if any(sign in notice for sign in _BOILERPLATE_SIGNS):
            found += re.compile(_BOILERPLATE).finditer(body, start, end)
    return [Skipped("boilerplate", match.start(), match.end()) for match in found]


def disjoint(found: Sequence[Skipped]) -> list[Skipped]:
    """In order, an earlier (and then a longer) stretch hiding what begins inside it."""
    kept: list[Skipped] = []
    end = 0
    for skipped in sorted(found, key=lambda skipped: (skipped.start, -skipped.end)):
        if skipped.start >= end:
            kept.append(skipped)
            end = skipped.end
    return kept


def blanked(body: str, regions: Sequence[Skipped]) -> str:
    """The body with those stretches as spaces (line ends kept) and entities decoded; same length."""
    if regions:
        pieces: list[str] = []
        at = 0
        for region in regions:
            pieces += (
                body[at : region.start],
                _NOT_LINE_END.sub(_filler(body, region), body[region.start : region.end]),
            )
            at = region.end
        body = "".join([*pieces, body[at:]])
    if "&" in body:
        body = _ENTITY.sub(lambda match: _decoded(match[0]), body)
    return body


_NOT_LINE_END = re.compile(r"[^\n]")


def _filler(body: str, region: Skipped) -> str:
    """Markup inside a word (`cus<b>tom</b>er`) has no width; all else parts words."""
    inside = (
        region.rule == "markup"
        and body[region.start - 1 : region.start].isalnum()
        and body[region.end : region.end + 1].isalnum()
    )
    return ZERO_WIDTH if inside else " "


def _decoded(entity: str) -> str:
    import html

    character = html.unescape(entity)
    return entity if len(character) > len(entity) else character.ljust(len(entity), ZERO_WIDTH)


ATTENDANCE_LABELS = frozenset(
    "present absent excused regrets guests attendees attendance participants apologies attending scribe scribes scribe(s) chair "
    "chairs organizer organizers secretary recorder minute-taker note-taker clerk also-present members-present "
    "members-absent staff-present trustees-present trustees-absent board-members-present commissioners-present "
    "commissioners-absent councilmembers-present others-present in-attendance present-remotely remote".split()
)
_ATTENDANCE_TITLE = re.compile(
    r"(?:attendees?|attendance|roll call|participants|(?:members|representatives) (?:present|absent)|regrets|"
    r"apologies(?: for absence)?|invited guests|present)\W*\Z",
    re.IGNORECASE,
)
_LONGEST_ATTENDANCE_TITLE = 6
_NAMES = re.compile(r"[^,;\n]+")


def is_attendance_title(title: str) -> bool:
    """Whether a heading announces a list of who was there."""
    return len(title.split()) <= _LONGEST_ATTENDANCE_TITLE and _ATTENDANCE_TITLE.search(title) is not None


def name_lines(body: str, start: int, end: int) -> Iterator[Span]:
    """Lines between `start` and `end` that look like lists of names rather than sentences."""
    while start < end:
        stop = body.find("\n", start, end)
        stop = end if stop < 0 else stop
        if looks_like_names(body[start:stop]):
            yield Span(start, stop)
        start = stop + 1


def looks_like_names(line: str) -> bool:
    """Whether most words are capitalised and no sentence ends."""
    words = [word.strip('*_()[].,;:-/&|"') for word in line.split()]
    words = [word for word in words if word and word[0].isalpha() and word.lower() not in _SMALL_WORDS]
    if not words:
        return bool(line.strip())
    return sum(not word[0].islower() for word in words) >= 0.6 * len(words)


_SMALL_WORDS = frozenset("and for of the de van von der la present regrets x".split())


def names_in(text: str) -> Iterator[str]:
    """The names of a comma-separated list, lower case, without roles in brackets."""
    for match in _NAMES.finditer(text):
        name = " ".join(re.sub(r"\(.*?\)|[*_]", " ", match[0]).split()).lower()
        if 1 < len(name) <= 64 and len(name.split()) <= 5:
            yield name
