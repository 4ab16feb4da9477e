"""What is not speech: front matter, code, scripts, link targets, boilerplate, attendance."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.front_matter import FIELD_LIST, front_end
from cxfocus.readers.prose.nicks import without_nicks
from cxfocus.readers.prose.page_edges import FIRST_PAGES, PAGE_EDGES, page_edges, page_numbers
from cxfocus.readers.prose.program_heads import CONTENTS, SEE_ALSO
from cxfocus.readers.prose.reporters_marks import REPORTERS_MARKS
from cxfocus.readers.prose.restructured import RESTRUCTURED, is_restructured
from cxfocus.readers.prose.scribes_notes import SCRIBES_NOTES, contents_in
from cxfocus.readers.sound_words import BESIDE, MARK, SOUND
from cxfocus.readers.spans import filled
from cxfocus.readers.times import CLOCK, seconds
from cxfocus.text.fold import ZERO_WIDTH
from cxfocus.transcript import Span


class Skipped(NamedTuple):
    """A stretch that is not counted, and by which rule."""

    rule: str
    start: int
    end: int


#: One that nothing closes is none; and a long row of tildes right below words underlines them.
_FENCE = r"(?s)\n[ \t]*(?P<fence>`{3,}+)[^\n`]*\n(?:.*?\n)?[ \t]*(?P=fence)`*[ \t]*(?=\n|\Z)"
_TILDES = (
    r"(?s)(?:(?<![^\n])\n[ \t]*(?P<fence>~{3,}+)|\n[ \t]*(?P<short>~{3,4})(?!~))[^\n~]*\n(?:.*?\n)?"
    r"[ \t]*(?(fence)(?P=fence)|(?P=short))~*[ \t]*(?=\n|\Z)"
)
_TARGET = r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
#: Whatever begins with `<`, in one scan; the last group that took part names the rule.
_TAG = (
    "(?si)"
    r"<(?:!--(?P<comments>).*?(?:-->|\Z)"
    r"|(?P<tag>script|style)\b(?P<scripts>)[^<>]*>.*?(?:</(?P=tag)>|\Z)"
    r"|/?(?:a|abbr|aside|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|"
    r"h[1-6]|head|header|hr|html|i|img|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s|samp|section|small|span|strike|strong|"
    r"sub|summary|sup|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|v|var|video|wbr)\b(?P<markup>)[^<>\n]{0,300}>)"
)
_ATTRIBUTES = r"\{:[^\n{}]*\}"
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
#: In square brackets whatever captions leave out so, if all its words are of sounds: `[Noise ordinance]` is a title.
_SOUNDS = (
    rf"(?i)\[(?=[a-z][^\[\]\n]{{0,60}}\](?![(:]))(?:{MARK}|(?:ad|commercial) break|(?:(?:{BESIDE})[ \t]+){{0,4}}{SOUND}[a-z]*"
    rf"(?:[ \t,]+(?:(?:{BESIDE})\b|{SOUND}[a-z]*)){{0,5}})[ \t\d:.]*\]"
)
#: `(SOUNDBITE OF APPLAUSE)`, as radio writes it, and what television does.
_ROUND = (
    rf"\((?:{MARK}|SOUNDBITE (?:OF|FROM) [^()\n]{{1,120}}|(?:BEGIN|END) (?:VIDEO|AUDIO) ?(?:TAPE|CLIP)[^()\n]{{0,40}}|"
    r"COMMERCIAL BREAK|VIDEO PLAYING|WEATHER BREAK)\)"
)
_BOILERPLATE = (
    "(?i)"
    r"\n[ \t#*_>]*(?:This (?:editable )?transcript was (?:computer[- ]generated|created by voice-to-text)|Transcription ended after|"
    r"This transcript was exported on [^\n]{4,40} - view latest|"
    r"(?:[a-z]{3,9} \d{1,2}|\d{1,2} [a-z]{3,9}),? \d{4}, \d{1,2}:\d\d(?: ?[ap]m)?(?:[ \t]*\n){1,3}[ \t]*(?:\d{1,2}h )?(?:\d{1,2}m )?\d{1,2}s(?=[ \t]*\n)|"
    r"Transcript\. Use arrow keys to navigate [^\n]*(?:(?:\n[ \t]*){1,6}Search(?=[ \t]*\n))?|Is this transcript useful\?(?=[ \t]*(?:\n|\Z))|"
    r"Transcribed by https?://|This meeting is being recorded|Meeting ended after|[^\n]{1,60} (?:started|stopped) transcription|"
    r"[^\s][^\n]{0,60}\n[ \t]*(?:started|stopped) transcription(?=[ \t]*\n)|"
    r"(?:\[[*_]*)?VIEW RECORDING|Transcript provided by |\((?:Transcribed by TurboScribe|This file is longer than )|"
    r"\[?Go Unlimited|[^\n]{0,30}StreetEvents Event Transcript(?:[ \t]*\n(?:[A-Z] ){4,20}[^\n]{0,30})?|"
    r"-{20,90}\nDefinitions[ \t]*\n-{20,90}\nPRELIMINARY TRANSCRIPT:(?s:.*))[^\n]*"
)
#: Where a recording or what was typed of it begins and ends.
FRAME = (
    r"(?i:(?:begin(?:ning)?|end|start) of (?:the )?(?:\w+ ){0,2}"
    r"(?:audio|call|document|interview|meeting|minutes|recording|session|tape|transcript|transcription|video))"
)
#: Of summaries by a machine, a messenger, whoever types a recording, the pages of Swagit, and the program that formats minutes of the W3C.
_EDGE_NOTICES = (
    r"\n[ \t]*(?:\[?(?:AI|Auto)-generated (?:content|transcript|notes|summar)[^\n]*\b(?:may|accura)|"
    r"You should review Gemini.s notes|Please provide feedback about using Gemini|Get tips and learn how Gemini|"
    r"THIS IS A RUSH TRANSCRIPT|[A-Z]+ transcripts are created on a rush deadline|Copyright \u00a9 \d{4} [^\n]*All rights reserved|"
    r"How is the quality of (?:these|this) (?:specific )?notes|[\d\[][^\n]{0,40}Messages and calls are end-to-end encrypted|"
    rf"\[?{FRAME}\]?(?=[ \t]*(?:\n|\Z))|"
    r"Skip to (?:main )?content(?=[ \t]*\n)|Start of content;?(?=[ \t]*\n)|Disable autoplay on embedded content|(?:Link|Social|Embed|Download(?: Transcript)?)(?=[ \t]*\n)|"
    r"Minutes [^\n]{0,60}formatted by(?:\n(?=[^\n]*scribe\.perl)|(?=[^\n]*scribe\.perl)))[^\n]*"
)
_KEYWORDS = r"\n(?:SUMMARY KEYWORDS|SPEAKERS)[ \t]*\n+[^\n]+(?:\n[^\n]+)*"
#: `Reacted to "..." with` a sign in the language of whoever reacts, up to the end of what is quoted, which may have
#: lines; of replies what they quote, which but in English is cut short: `Antwoord verzenden naar "..."`.
_REACTS = r"[^\W\d_a-z]\w{0,20}+(?: \w{1,20}+){0,3} [\"\u201c]"
_QUOTED = r"[^\n\t]{0,5000}(?:\n(?!(?:[\d-]{10} )?\d\d:\d\d:\d\d)\t?[^\n\t]{0,5000}){0,40}?"
_SIGN = r"(?:\d?[^\w\s\x00-\x7f\u2000-\u203b]){1,12}+"
_REACTION = (
    rf"\t(?:Replying to [\"\u201c]{_QUOTED}[\"\u201d][ \t]*(?=\n[ \t]*\n)|"
    rf"{_REACTS}[^\t]{{1,60}}?(?:\.\.\.|\u2026)[\"\u201d][ \t]*(?=\n[ \t]*\n)|"
    rf"(?:Reacted to |{_REACTS}){_QUOTED}(?:[\"\u201d] \w{{1,4}} |with [\"\u201c]){_SIGN}[\"\u201d]?[ \t]*(?=\n|\Z)|"
    r"(?:Reacted to|Removed a .{1,8} reaction from|Replying to) [\"\u201c][^\n]*)"
)
_SUMMARY = r"(?s)\A.*?\n[^\n]*(?=\n[ \t#*]*\U0001f4d6 Transcript)"


def skipped_regions(body: str, marked_up: bool = True) -> list[Skipped]:
    """Stretches of the text that hold no speech at all, in order and disjoint; only some are markup."""
    # With a line feed of its own before the first line one expression finds every line; so positions are one too high.
    body = f"\n{body}"
    signs = {sign for sign in _SIGNS if sign in body}
    rules = [
        (rule, pattern)
        for rule, sign, more, within, pattern in _REGIONS
        if sign in signs
        and (marked_up or rule not in _MARKUP)
        and (not more or any(body.find(each, 0, within) >= 0 for each in more))
    ]
    if marked_up and is_restructured(body[:_ENDS]):
        rules += RESTRUCTURED
    found = [skipped for rule, pattern in rules for skipped in _found(rule, pattern, body)]
    found += _boilerplate(body)
    found += _named(PAGE_EDGES, [*page_numbers(body), *page_edges(body)])
    found += _named("boilerplate", contents_in(body))
    if "\nSUMMARY KEYWORDS" in body[:_ENDS]:
        found += _found("boilerplate", _KEYWORDS, body, 0, _ENDS)
    if any(map(body[:_ENDS].__contains__, _SAID_SIGNS)):
        found += _said_again(body)
    if marked_up and (end := front_end(body)):
        found.append(Skipped("front matter", 0, end - 1))
    elif marked_up and "\n:" in body[:_EDGES]:
        found += _found("front matter", FIELD_LIST, body, 0, _ENDS)
    return disjoint(_without_speech(found, body))


def _said_again(body: str) -> list[Skipped]:
    """Times in words below or above the same time in digits."""
    found = []
    for match in re.compile(_SAID_TIME).finditer(body):
        around = (
            body[: match.start()].rpartition("\n")[2],
            body[match.end() + 1 : match.end() + 20].partition("\n")[0],
        )
        said = tuple(int(number or 0) for number in match.group("hours", "minutes", "seconds"))
        written = sum(said[place] * unit for place, unit in enumerate((3600, 60, 1)))
        if any(written == seconds(line.strip()) for line in around if _CLOCK.fullmatch(line)):
            found.append(Skipped("timestamps", *match.span()))
    return found


def _without_speech(found: list[Skipped], body: str) -> list[Skipped]:
    """What was found, but of fences about what people said, as meeting programs export it, only these."""
    code = [skipped for skipped in found if skipped.rule == "code"]
    is_one_log = sum(skipped.end - skipped.start for skipped in code) >= _FENCED * len(body)
    spoken = [skipped for skipped in code if _is_said(skipped, body) or (is_one_log and _is_log(skipped, body))]
    fences = [match.span() for each in spoken for match in _FENCES.finditer(body, each.start, each.end + 1)]
    marks = [Skipped("markup", max(start - 1, 0), end - 1) for start, end in fences]
    return [*(each for each in found if each not in spoken), *marks] if spoken else found


def _is_log(code: Skipped, body: str) -> bool:
    return sum(1 for _ in _LOGGED.finditer(body, code.start, code.end)) >= _FEWEST_LOGGED


def _is_said(code: Skipped, body: str) -> bool:
    """Whether people with full names take turns in it."""
    names = Counter(match[1] for match in _SAID.finditer(body, code.start, code.end))
    return names.total() >= _FEWEST_SAID and sum(uses > 1 for uses in names.values()) > 1


def _found(rule: str, pattern: str, body: str, start: int = 0, end: int | None = None) -> list[Skipped]:
    found = re.compile(pattern)
    if pattern is _TAG:
        tags = found.finditer(without_nicks(body, found))
        return [Skipped(tag.lastgroup or rule, tag.start() - 1, tag.end() - 1) for tag in tags]
    return _named(rule, map(re.Match.span, found.finditer(body, start, len(body) if end is None else end)))


def _named(rule: str, spans: Iterable[tuple[int, int]]) -> list[Skipped]:
    """Spans of the text with one line feed more as what a rule leaves out."""
    return [Skipped(rule, max(start - 1, 0), end - 1) for start, end in spans]


#: Rule; a character (found far faster than a string) without which there can be none, and strings one of which there
#: must be, within so many characters of the top; the pattern, compiled only then.
_REGIONS = (
    ("code", "`", ("\n```",), None, _FENCE),
    ("code", "~", ("\n~~~",), None, _TILDES),
    ("markup", "<", (), None, _TAG),
    ("link targets", "]", ("](",), None, _TARGET),
    ("markup", "{", ("{:",), None, _ATTRIBUTES),
    ("sound marks", "[", (), None, _SOUNDS),
    ("sound marks", "(", (), None, _ROUND),
    ("sound marks", "{", ("}",), None, rf"\{{{MARK}\}}"),
    ("boilerplate", "{", ("{:toc",), None, CONTENTS),
    ("boilerplate", "]", ("See also the [Agenda](",), FIRST_PAGES, SEE_ALSO),
    ("boilerplate", "[", ("\n[END", "\n[End"), None, rf"\n\[(?:{FRAME}|(?i:end))\][ \t]*(?=\n|\Z)"),
    ("boilerplate", "[", ("[Full message",), None, r"\[Full message cannot be displayed[^\]\n]*\]"),
    *REPORTERS_MARKS,
    *SCRIBES_NOTES,
    ("chat reactions", "\t", (), None, _REACTION),
    ("generated summary", "\U0001f4d6", ("\U0001f4d6 Transcript",), None, _SUMMARY),
)
_SIGNS = frozenset(row[1] for row in _REGIONS)
_MARKUP = frozenset({"code", "scripts", "comments", "link targets", "markup"})
#: Machines write their notices at either end of a transcript.
_ENDS = 4_000
#: Times in words, which pages have beside those in digits, for those who listen.
_SAID_TIME = (
    r"\n(?=\d)(?:(?P<hours>\d{1,2}) hours?(?:, ?| |(?=[ \t]*(?:\n|\Z))))?"
    r"(?:(?P<minutes>\d{1,2}) minutes?(?:, ?| |(?=[ \t]*(?:\n|\Z))))?(?:(?P<seconds>\d{1,2}) seconds?)?[ \t]*(?=\n|\Z)"
)
_CLOCK = re.compile(rf"[ \t]*{CLOCK}[ \t]*")
_SAID_SIGNS = (" second\n", " seconds\n")
#: Of a page; and lines of a log in it: `[10:02] ...`, `<ann> ...`.
_FENCED = 0.8
_FEWEST_LOGGED = 4
_LOGGED = re.compile(r"\n[ \t]*(?:\[?\d{1,2}:\d\d|<[^<>\n]{1,40}> )")
#: Settings have one word before the colon.
_SAID = re.compile(r"\n[ \t]*([A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){1,3}):[ \t]+[^\s]")
_FEWEST_SAID = 6
_FENCES = re.compile(r"\n[ \t]*(?:`{3,}|~{3,})[^\n]*")
_BOILERPLATE_SIGNS = ("ranscri", "being rec", "eeting end", "VIEW REC", "Go Unlim")
#: Some write them on the very first or last lines; in small letters here.
_EDGES = 600
_EDGE_SIGNS = (
    "-generated",
    "gemini",
    "to-end enc",
    "scribe.perl",
    "rush ",
    "ights reserved",
    "disable auto",
    "skip to ",
    "end of ",
    "start of ",
    "beginning of ",
)


def _boilerplate(body: str) -> list[Skipped]:
    length = len(body)
    tail = max(_ENDS, length - _ENDS)
    stretches = [
        *((start, end, _BOILERPLATE_SIGNS, _BOILERPLATE) for start, end in ((0, _ENDS), (tail, length))),
        *((start, end, _EDGE_SIGNS, _EDGE_NOTICES) for start, end in ((0, _EDGES), (max(0, length - _EDGES), length))),
    ]
    found: list[Skipped] = []
    for start, end, signs, pattern in stretches:
        notice = body[start:end].lower() if signs is _EDGE_SIGNS else body[start:end]
        if any(map(notice.__contains__, signs)):
            found += _found("boilerplate", pattern, body, start, end)
    return found


def disjoint(found: Sequence[Skipped]) -> list[Skipped]:
    """In order, an earlier (and then a longer) stretch hiding what begins inside it."""
    kept: list[Skipped] = []
    end = 0
    for skipped in sorted(found, key=lambda skipped: (skipped.start, -skipped.end)):
        if skipped.start >= end:
            kept.append(skipped)
            end = skipped.end
    return kept


def inside(regions: Sequence[Skipped | Span], position: int) -> bool:
    """Whether a position lies in one of the regions, which are in order and disjoint."""
    index = bisect_right(regions, position, key=attrgetter("start")) - 1
    return index >= 0 and position < regions[index].end


def blanked(body: str, regions: Sequence[Skipped], marked_up: bool = True) -> str:
    """The body with those stretches as spaces (line ends kept) and, in markup, entities decoded; same length."""
    if regions:
        rules, starts, ends = zip(*regions, strict=True)
        kept = map(body.__getitem__, map(slice, (0, *ends), (*starts, len(body))))
        taken = map(body.__getitem__, map(slice, starts, ends))
        blanks = [
            " " * len(text) if rule != "markup" and "\n" not in text else _blank(body, rule, start, text)
            for rule, start, text in zip(rules, starts, taken, strict=True)
        ]
        body = "".join(chain.from_iterable(zip(kept, [*blanks, ""], strict=True)))
    if marked_up and "&" in body:
        body = _ENTITY.sub(lambda match: _decoded(match[0]), body)
    return body


def _blank(body: str, rule: str, start: int, text: str) -> str:
    """Spaces of the same length; but markup inside a word (`cus<b>tom</b>er`) has no width, all else parts words."""
    end = start + len(text)
    inside = rule == "markup" and body[start - 1 : start].isalnum() and body[end : end + 1].isalnum()
    return filled(text, ZERO_WIDTH if inside else " ")


def _decoded(entity: str) -> str:
    import html

    character = html.unescape(entity)
    return entity if len(character) > len(entity) else character.ljust(len(entity), ZERO_WIDTH)
