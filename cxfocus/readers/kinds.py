"""The kind of a document (transcript, minutes or agenda) and the reason for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from cxfocus.readers.meeting_lists import FAR, FEWEST_ITEMS, ITEMS, LISTED, is_list_of_meetings, lists_days
from cxfocus.readers.titles_of_calls import SURELY_SPOKEN
from cxfocus.readers.to_come import HEAD, why_agenda
from cxfocus.text.expressions import regex
from cxfocus.text.items import BULLET
from cxfocus.text.letters import share_of_capitals
from cxfocus.transcript import Kind, Layout, Span, Turn

#: Words for kinds of documents; here and below in small letters.
_SAID = regex(r"\b(?:minutes|notes|agenda|transcripts?)\b")
#: Beginnings of words. Before `minutes` or `agenda` they mean those of another meeting, or an item: `approval of the
#: minutes`.
_DONE_WITH = (
    "approv", "adopt", "accept", "review", "chang", "addition", "amend", "correct", "reading", "consent", "copy",
    "copies", "previous", "prior", "last",
)  # fmt: skip
#: Minutes that pass: `ten minutes`, `a couple of minutes`, `5 minutes`.
_SOME = frozenset("few of several two three four five ten fifteen twenty thirty".split())
_FEW_DIGITS = regex(r"\d{1,3}-?")
_ENDS_IN_YEAR = regex(r"^[^:]*\b(?:19|20)\d\d\s*$")
_OF_OTHERS = regex(
    r" of (?:the |our )?(?:previous|prior|last)\b| items?\b| for (?:the )?next\b|\W{0,4}(?:is )?(?:at )?\W{0,2}https?:"
)
#: The names of several documents in a row are links: `Agenda | Minutes`, `Downloads: Minutes`, with `Agenda` below.
_DOCUMENT = (
    r"(?:meeting )?(?:agendas?|legislation|materials|minutes|notices?|packet|presentations?|recording|slides|video)"
)
_LINKS = regex(
    rf"^(?=[^\n]{{0,99}}agenda)(?=[^\n]{{0,99}}minutes)[^\n:|]{{0,40}}(?: \| )?"
    rf"{_DOCUMENT}(?:(?: [|\u2013\u2014-])? {_DOCUMENT})+(?: \| [^\n]{{0,40}})?$"
    rf"|^\W*(?:attachments?|documents?|downloads?|files?|links?):(?:\s{{1,9}}{_DOCUMENT})+$",
    re.MULTILINE,
)
#: `a. Minutes of September 15` is an item of the meeting, and does not name the document.
_ITEM = regex(rf"\s*(?:\(?(?:\d{{1,2}}|[a-z]|[ivx]{{2,5}})[.)]|{BULLET})\s")
#: `A G E N D A`.
_SPACED = regex(r"(?<![^\s])(?:[a-z] ){4,}[a-z](?![^\s])")
_TRANSCRIBED = ("generated", "verbatim", "edited", "corrected", "full", "meeting", "official")
_WORDS_BEFORE = 7
#: Characters: a title is shorter, and a line of speech that only mentions an agenda is longer.
_TITLE = 80
_ENDS = frozenset(".?!")
_MINUTES_HEADING = regex(r"(?:(?:draft|meeting|board|council|committee) )*minutes:?", re.IGNORECASE)
_SPOKEN_PART = regex(SURELY_SPOKEN)
#: Nobody writes these words before the meeting.
_DONE = (
    " seconded", "motion carried", "motion passed", "approved unanimously", "were present", "\nminutes:\n",
    "called the meeting to order", "meeting called to order", "was called to order", "called to order by",
    "meeting adjourned", "adjourned at",
)  # fmt: skip
_HELD = regex(r"\bmeeting of\b[^.]{0,200}\bwas held\b")
#: Ends of sentences in capitals: captions may have nothing else.
_SENTENCES = regex(r"[A-Z]{2}[.?!](?=\s)")
_FEWEST_SENTENCES = 8
_CAPITALS = 0.9
#: Marks of sounds: minutes may have one or two.
_FEWEST_SOUNDS = 3
_FIRST = 400
#: Characters: a shorter list of people has one name or only a title, as `Chair: Ann Lee` or the item `Roll call`.
_ONE_NAME = 40
#: Minutes that note what each person said, unlike transcripts, have turns with fewer characters than this on average,
#: at least so many headings, and a smaller share of turns with a speaker.
_SHORT_NOTE = 250
_FEWEST_HEADINGS = 4
_NEARLY_ALL = 0.9
_MINUTES_OF = regex(r"\b(?:minutes|notes)(?:\W*$| (?:of|for|from)\b|\W+(?:\d{4}|[a-z]+ \d))", re.MULTILINE)
_TRANSCRIPT_OF = regex(r"\btranscript (?:for|of)\b")
_BY_NAME: tuple[Kind, ...] = ("transcript", "minutes", "agenda")
_KINDS: dict[str, Kind] = {"transcript": "transcript", "minutes": "minutes", "agenda of a day": "agenda"}
_KIND_WORDS = {
    "agenda": "agenda", "minutes": "minutes", "notes": "minutes", "transcript": "transcript",
    "transcripts": "transcript",
}  # fmt: skip
_NAMED = "its name or title says so"
_BEGUN = "its first lines say so"


def kind_and_reason(layout: Layout, stem: str) -> tuple[Kind, str]:
    """Return the kind, and the reason for it in words.

    It is `transcript` if there are times, speakers or a chat; else what the document calls itself, or holds, decides.
    """
    if layout.timing != "none":
        return "transcript", "times are written"
    if not layout.turns and any(left_out.rule == "chat" for left_out in layout.left_out):
        return "transcript", "it is a chat"
    named = f"{stem.replace('_', ' ').replace('-', ' ')} {layout.title or ''} {_first_heading(layout)}".lower()
    said = {_KIND_WORDS[word] for word in _SAID.findall(named)}
    spoken = [turn for turn in layout.turns if turn.speaker is not None]
    if len(spoken) * 2 > len(layout.turns):
        return _kind_of_speech(layout, spoken, said)
    if lists_days(layout):
        return "agenda", LISTED
    for kind in _BY_NAME:
        if kind in said:
            return kind, _NAMED
    return ("agenda", LISTED) if is_list_of_meetings(named) else _kind_of_text(layout)


def _kind_of_speech(layout: Layout, spoken: Sequence[Turn], named: Collection[str]) -> tuple[Kind, str]:
    """Return the kind of a document most turns of which have a speaker, and the reason.

    It is minutes if it is called so, or notes in a few words what each person said; otherwise a transcript.
    """
    by_itself: tuple[Kind, str] = "transcript", "most turns have a speaker"
    if "transcript" in named or _TRANSCRIPT_OF.search(layout.blanked_text[:_FIRST].lower()):
        return by_itself
    if "minutes" in named:
        return "minutes", _NAMED
    above = layout.blanked_text[: min(_FIRST, spoken[0].start)].lower()
    begun = set(_kinds_said(above))
    if "transcript" in begun:
        return by_itself
    if "minutes" in begun and _MINUTES_OF.search(above):
        return "minutes", _BEGUN
    is_short = sum(turn.end - turn.start for turn in spoken) < _SHORT_NOTE * len(spoken)
    is_parted = len(layout.sections) >= _FEWEST_HEADINGS and len(spoken) < _NEARLY_ALL * len(layout.turns)
    if is_short and is_parted and _lists_people(layout):
        return "minutes", "it lists who was there, and notes what they said below headings"
    return by_itself


def _first_heading(layout: Layout) -> str:
    """Return the title of a first section of level 1, or nothing; if front matter has a title, it may be another."""
    return layout.sections[0].title if layout.sections and layout.sections[0].level == 1 else ""


def _kind_of_text(layout: Layout) -> tuple[Kind, str]:
    """Return the kind of a document without a telling name or speakers, and the reason."""
    first, links = _LINKS.subn("\n", _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), _first_lines(layout)))
    said = {*_kinds_said(first), *(("minutes of others",) if links else ())}
    for kind in ("transcript", "minutes", "agenda of a day"):
        if kind in said:
            return _KINDS[kind], _BEGUN
    if _has_spoken_part(layout):
        return "transcript", "a heading says so"
    needed = 1 if "agenda" in said or layout.sections else 2
    reasons = list(islice(_signs_of_past(layout), needed))
    if len(reasons) == needed:
        return "minutes", reasons[0]
    if reason := why_agenda(layout, first):
        return "agenda", reason
    return ("agenda", _BEGUN) if "agenda" in said else _by_looks(layout, said)


def _first_lines(layout: Layout) -> str:
    """Return the first lines in small letters, without lists of people such as `Members of Council:`."""
    text = layout.blanked_text[:HEAD]
    for start, end in reversed(_attendance_lists(layout)):
        text = text[:start] + text[end:]
    return text[:_FIRST].lower()


def _has_spoken_part(layout: Layout) -> bool:
    """Whether a heading is that of a spoken part of a call or hearing, and nothing reads like minutes or an agenda."""
    titles = "\n".join([section.title for section in layout.sections])
    if not any(map(_SPOKEN_PART.fullmatch, titles.split("\n"))):
        return False
    body, items = layout.blanked_text[:FAR].lower(), titles.lower()
    return not any(words in body for words in _DONE) and sum(item in items for item in ITEMS) < FEWEST_ITEMS


def _by_looks(layout: Layout, said: Collection[str]) -> tuple[Kind, str]:
    """Return the kind by capitals and sections, where neither the first lines nor decisions show it."""
    if _is_shouted(layout.blanked_text):
        return "transcript", "it is all in capitals, as captions are"
    sounds = sum(len(left_out.spans) for left_out in layout.left_out if left_out.rule == "sound marks")
    if sounds >= _FEWEST_SOUNDS:
        return "transcript", "it has marks of sounds, as captions do"
    if layout.sections:
        return "minutes", "it has sections, and few speakers"
    if "minutes of others" in said:
        return "minutes", _BEGUN
    return "transcript", "it has neither sections nor a name that says otherwise"


def _is_shouted(body: str) -> bool:
    """Whether nearly all letters are capitals, in sentences."""
    head = body[:FAR]
    return share_of_capitals(head) >= _CAPITALS and len(_SENTENCES.findall(head)) >= _FEWEST_SENTENCES


def _kinds_said(first: str) -> Iterator[str]:
    """Yield the kinds that the first lines call the document; an empty string for a word without that meaning.

    `minutes of others` are those of another meeting, `agenda of a day` stands in a title that ends in a year.
    """
    for line in first.split("\n"):
        for match in _SAID.finditer(line):
            before = line[: match.start()].split()[-_WORDS_BEFORE:]
            last = before[-1].strip("()") if before else ""
            kind = _KIND_WORDS[match[0]]
            if _ITEM.match(line):
                yield f"{kind} of others"
            elif kind == "transcript":
                yield kind if last.endswith(_TRANSCRIBED) else ""
            elif _are_others(before, _OF_OTHERS.match(line, match.end())):
                yield f"{kind} of others"
            elif kind == "agenda" and _is_sentence(line):
                yield ""
            elif last not in _SOME and not _FEW_DIGITS.fullmatch(last):
                is_title = kind == "agenda" and len(line) < _TITLE and _ENDS_IN_YEAR.search(line)
                yield "agenda of a day" if is_title else kind


def _is_sentence(line: str) -> bool:
    """Whether a line is speech: it is long and ends like a sentence."""
    return len(line) > _TITLE and line.rstrip()[-1:] in _ENDS


def _are_others(before: Sequence[str], behind: re.Match[str] | None) -> bool:
    """Whether the words before or after mean the minutes or agenda of another meeting, or an item about them."""
    return behind is not None or any(word.lstrip("([*_-").startswith(_DONE_WITH) for word in before)


def _lists_people(layout: Layout) -> bool:
    """Whether an attendance list with more than one name was left out."""
    return sum(end - start for start, end in _attendance_lists(layout)) > _ONE_NAME


def _attendance_lists(layout: Layout) -> list[Span]:
    return [span for left_out in layout.left_out if left_out.rule == "attendance" for span in left_out.spans]


def _signs_of_past(layout: Layout) -> Iterator[str]:
    """Yield the signs that a document reports a meeting of the past; a single one may also be said in a meeting."""
    if _lists_people(layout):
        yield "it lists who was there"
    if any(_MINUTES_HEADING.fullmatch(section.title) and not section.title.isupper() for section in layout.sections):
        yield "a heading says so"
    body = layout.blanked_text[:FAR].lower()
    if any(words in body for words in _DONE):
        yield "it says what was decided"
    if "was held" in body[:_FIRST] and _HELD.search(body, 0, _FIRST):
        yield "it says when it was held"
