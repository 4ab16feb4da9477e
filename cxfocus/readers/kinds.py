"""The kind of a document: transcript, minutes or agenda, and what told it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from cxfocus.readers.titles_of_calls import SURELY_SPOKEN
from cxfocus.readers.to_come import FAR, FEWEST_ITEMS, HEAD, ITEMS, LISTED, is_list_of_meetings, what_comes
from cxfocus.text.expressions import regex
from cxfocus.text.items import BULLET
from cxfocus.text.letters import share_of_capitals
from cxfocus.transcript import Kind, Layout, Span, Turn

#: What may be said of a document, in small letters as all that follows.
_SAID = regex(r"\b(?:minutes|notes|agenda|transcripts?)\b")
#: Before `minutes` and `agenda` such words say that those of another meeting are meant, or that they are an item.
_DONE_WITH = (
    "approv", "adopt", "accept", "review", "chang", "addition", "amend", "correct", "reading", "consent", "copy",
    "copies", "previous", "prior", "last",
)  # fmt: skip
_SOME = frozenset("few of several two three four five ten fifteen twenty thirty".split())
_FEW_DIGITS = regex(r"\d{1,3}-?")
_ENDS_IN_YEAR = regex(r"^[^:]*\b(?:19|20)\d\d\s*$")
_OF_OTHERS = regex(
    r" of (?:the |our )?(?:previous|prior|last)\b| items?\b| for (?:the )?next\b|\W{0,4}(?:is )?(?:at )?\W{0,2}https?:"
)
#: `a. Minutes of September 15` is an item of the meeting, and no name of the document.
_ITEM = regex(rf"\s*(?:\(?(?:\d{{1,2}}|[a-z]|[ivx]{{2,5}})[.)]|{BULLET})\s")
#: `A G E N D A`.
_SPACED = regex(r"(?<![^\s])(?:[a-z] ){4,}[a-z](?![^\s])")
_TRANSCRIBED = ("generated", "verbatim", "edited", "corrected", "full", "meeting", "official")
_WORDS_BEFORE = 7
_TITLE = 80
_ENDS = frozenset(".?!")
_MINUTES_HEADING = regex(r"(?:(?:draft|meeting|board|council|committee) )*minutes:?", re.IGNORECASE)
_SPOKEN_PART = regex(SURELY_SPOKEN)
#: Nobody writes so before the meeting.
_DONE = (
    " seconded", "motion carried", "motion passed", "approved unanimously", "were present", "\nminutes:\n",
    "called the meeting to order", "meeting called to order", "was called to order", "called to order by",
    "meeting adjourned", "adjourned at",
)  # fmt: skip
_HELD = regex(r"\bmeeting of\b[^.]{0,200}\bwas held\b")
#: Captions that are all in capitals.
_SENTENCES = regex(r"[A-Z]{2}[.?!](?=\s)")
_FEWEST_SENTENCES = 8
_CAPITALS = 0.9
_FIRST = 400
#: A list of one, or its title alone, is `Chair: Ann Lee` or the item `Roll call`.
_ONE_NAME = 40
#: Notes of what each said have hardly more characters; transcripts hardly so many headings, nor so much of nobody.
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


def kind_of(layout: Layout, stem: str) -> Kind:
    """Transcript where people speak or write to each other, or with times; else by what it calls itself or holds."""
    return kind_and_reason(layout, stem)[0]


def kind_and_reason(layout: Layout, stem: str) -> tuple[Kind, str]:
    """The kind, and in words what told it."""
    if layout.timing != "none":
        return "transcript", "times are written"
    if not layout.turns and any(left_out.rule == "chat" for left_out in layout.left_out):
        return "transcript", "it is a chat"
    named = f"{stem.replace('_', ' ').replace('-', ' ')} {layout.title or ''} {_first_heading(layout)}".lower()
    said = {_KIND_WORDS[word] for word in _SAID.findall(named)}
    spoken = [turn for turn in layout.turns if turn.speaker is not None]
    if len(spoken) * 2 > len(layout.turns):
        return _kind_of_speech(layout, spoken, said)
    for kind in _BY_NAME:
        if kind in said:
            return kind, _NAMED
    return ("agenda", LISTED) if is_list_of_meetings(named) else _kind_of_text(layout)


def _kind_of_speech(layout: Layout, spoken: Sequence[Turn], named: Collection[str]) -> tuple[Kind, str]:
    """Minutes may name a speaker in most lines, too: if they are called so, or note what each said in a few words."""
    by_itself: tuple[Kind, str] = "transcript", "most turns have a speaker"
    if "transcript" in named or _TRANSCRIPT_OF.search(layout.written[:_FIRST].lower()):
        return by_itself
    if "minutes" in named:
        return "minutes", _NAMED
    above = layout.written[: min(_FIRST, spoken[0].start)].lower()
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
    """The heading above all, which is not the title where front matter has one."""
    return layout.sections[0].title if layout.sections and layout.sections[0].level == 1 else ""


def _kind_of_text(layout: Layout) -> tuple[Kind, str]:
    """What a document is that does not say so in its name."""
    first = _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), _first_lines(layout))
    said = set(_kinds_said(first))
    for kind in ("transcript", "minutes", "agenda of a day"):
        if kind in said:
            return _KINDS[kind], _BEGUN
    if _has_spoken_part(layout):
        return "transcript", "a heading says so"
    needed = 1 if "agenda" in said or layout.sections else 2
    reasons = list(islice(_what_was(layout), needed))
    if len(reasons) == needed:
        return "minutes", reasons[0]
    if reason := what_comes(layout, first):
        return "agenda", reason
    return ("agenda", _BEGUN) if "agenda" in said else _by_looks(layout, said)


def _first_lines(layout: Layout) -> str:
    """The first lines in small letters, without those that list people: `Members of Council:`."""
    text = layout.written[:HEAD]
    for start, end in reversed(_listed(layout)):
        text = text[:start] + text[end:]
    return text[:_FIRST].lower()


def _has_spoken_part(layout: Layout) -> bool:
    """Whether a heading is that of a part of a call or a hearing, without the items of a meeting or what it did."""
    titles = "\n".join([section.title for section in layout.sections])
    if not any(map(_SPOKEN_PART.fullmatch, titles.split("\n"))):
        return False
    body, items = layout.written[:FAR].lower(), titles.lower()
    return not any(words in body for words in _DONE) and sum(item in items for item in ITEMS) < FEWEST_ITEMS


def _by_looks(layout: Layout, said: Collection[str]) -> tuple[Kind, str]:
    """What neither its first lines nor what was done tell."""
    if _is_shouted(layout.written):
        return "transcript", "it is all in capitals, as captions are"
    if layout.sections:
        return "minutes", "it has sections, and few speakers"
    if "minutes of others" in said:
        return "minutes", _BEGUN
    return "transcript", "it has neither sections nor a name that says otherwise"


def _is_shouted(body: str) -> bool:
    """Whether many sentences are in capitals."""
    head = body[:FAR]
    return share_of_capitals(head) >= _CAPITALS and len(_SENTENCES.findall(head)) >= _FEWEST_SENTENCES


def _kinds_said(first: str) -> Iterator[str]:
    """What the first lines call the document itself, or `minutes of others`; `agenda of a day` if so it ends."""
    for line in first.split("\n"):
        for match in _SAID.finditer(line):
            before = line[: match.start()].split()[-_WORDS_BEFORE:]
            last = before[-1].strip("()") if before else ""
            kind = _KIND_WORDS[match[0]]
            if kind == "transcript":
                yield kind if last.endswith(_TRANSCRIBED) else ""
            elif _ITEM.match(line) or _are_others(before, _OF_OTHERS.match(line, match.end())):
                yield f"{kind} of others"
            elif kind == "agenda" and _is_sentence(line):
                yield ""
            elif last not in _SOME and not _FEW_DIGITS.fullmatch(last):  # else they are minutes that pass
                is_title = kind == "agenda" and len(line) < _TITLE and _ENDS_IN_YEAR.search(line)
                yield "agenda of a day" if is_title else kind


def _is_sentence(line: str) -> bool:
    """Whether a line is one of speech: it is long and ends as a sentence does."""
    return len(line) > _TITLE and line.rstrip()[-1:] in _ENDS


def _are_others(before: Sequence[str], behind: re.Match[str] | None) -> bool:
    """Whether the minutes or the agenda of another meeting are meant, or the item that approves them."""
    return behind is not None or any(word.lstrip("([*_-").startswith(_DONE_WITH) for word in before)


def _lists_people(layout: Layout) -> bool:
    """Whether a list of who was there was left out, with more than a name."""
    return sum(end - start for start, end in _listed(layout)) > _ONE_NAME


def _listed(layout: Layout) -> list[Span]:
    return [span for left_out in layout.left_out if left_out.rule == "attendance" for span in left_out.spans]


def _what_was(layout: Layout) -> Iterator[str]:
    """What a document holds that is written only of a meeting that was; by itself each may also be said in one."""
    if _lists_people(layout):
        yield "it lists who was there"
    if any(_MINUTES_HEADING.fullmatch(section.title) and not section.title.isupper() for section in layout.sections):
        yield "a heading says so"
    body = layout.written[:FAR].lower()
    if any(words in body for words in _DONE):
        yield "it says what was decided"
    if "was held" in body[:_FIRST] and _HELD.search(body, 0, _FIRST):
        yield "it says when it was held"
