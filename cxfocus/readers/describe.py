"""What a document's name and first lines say of it: its kind and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from cxfocus.transcript import Kind, Layout

_MONTHS = "january february march april may june july august september october november december".split()
#: The name of a month, for expressions.
MONTH = "|".join(["sept", *(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS)])
_YEAR = re.compile(r"(?:19|20)\d\d")
_WRITTEN = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_./](?P<month>\d{1,2})[-_./](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
    re.compile(
        rf"\b(?P<name>{MONTH})\.?[ _-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ _-]+(?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?: ?(?:st|nd|rd|th))?[ _-]+(?:of )?(?P<name>{MONTH})\.?,?[ _-]+"
        r"(?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\d./-])(?P<first>\d{1,2})(?P<sign>[-./])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?!\.?\d)"
    ),
)
#: In a name also without signs, or with those that stand for a blank.
_IN_NAME = (
    *_WRITTEN,
    re.compile(r"(?<!\d)(?P<first>\d\d)[-_. ]?(?P<second>\d\d)[-_. ]?(?P<year>(?:19|20)\d\d)(?!\d)"),
)
_FRONT_DATE = re.compile(r"\n\W*date\W{1,8}(?P<rest>[^\n]{6,40})", re.IGNORECASE)
#: A date behind these words, or below them, is that of another meeting; `Next 10 Years team meeting` is a name.
_OTHER_MEETING = re.compile(
    r"\b(?:(?:next|following|future|previous|prior|last) (?:(?!\d)\w+ ){0,3}meetings?|adjourned (?:to|until))\b"
    r"(?:(?:(?!\d{4})[^\n]){0,60}|\W*\n[^\n]{0,30})\Z",
    re.IGNORECASE,
)
#: A date inside an address is that of another page.
_IN_ADDRESS = re.compile(r"(?:://|\bwww\.|\]\()\S*\Z")
_FROM_OTHER = 120
_FROM_ADDRESS = 200
_DATE_WORDS = ("Date", "date", "DATE")
_HEAD = 3_000
_FIRST_LINES = 600
#: No date begins so far before its year, or ends so far behind its beginning: `September 30th,  2024`, `2024-09-30 `.
_BEFORE_YEAR = 24
_FROM_YEAR = 12
_LAST_MONTH = 12
#: Calendars, and pages with the agendas of many meetings.
_LIST = re.compile(
    r"\b(?:meetings? (?:list|schedule|calendar|dates)|(?:list|schedule|calendar) of (?:meeting|event)s|agendas)\b"
)
_LIST_WORDS = ("list", "schedule", "calendar", "dates", "agendas")
_LIST_LINE = re.compile(rf"^[^\n]{{0,60}}{_LIST.pattern}(?: for)?[ \d/:-]*$", re.MULTILINE)
#: What may be said of a document, in small letters as all that follows.
_SAID = re.compile(r"\b(?:minutes|notes|agenda|transcripts?)\b")
#: Before `minutes` and `agenda` such words say that those of another meeting are meant, or that they are an item.
_DONE_WITH = (
    "approv", "adopt", "accept", "review", "chang", "addition", "amend", "correct", "reading", "consent", "copy",
    "copies", "previous", "prior", "last",
)  # fmt: skip
_SOME = frozenset("few of several two three four five ten fifteen twenty thirty".split())
_FEW_DIGITS = re.compile(r"\d{1,3}-?")
_ENDS_IN_YEAR = re.compile(r"^[^:]*\b(?:19|20)\d\d\s*$")
_OF_OTHERS = re.compile(
    r" of (?:the |our )?(?:previous|prior|last)\b| items?\b| for (?:the )?next\b|\W{0,4}(?:is )?(?:at )?\W{0,2}https?:"
)
_TRANSCRIBED = ("generated", "verbatim", "edited", "full", "meeting", "official")
_WORDS_BEFORE = 7
_TITLE = 80
_MINUTES_HEADING = re.compile(r"(?:(?:draft|meeting|board|council|committee) )*minutes:?", re.IGNORECASE)
#: Nobody writes so before the meeting.
_DONE = (
    " seconded", "motion carried", "motion passed", "approved unanimously", "were present", "\nminutes:\n",
    "called the meeting to order", "meeting called to order", "was called to order", "called to order by",
    "meeting adjourned", "adjourned at",
)  # fmt: skip
_ITEMS = (
    "call to order", "roll call", "pledge of allegiance", "public comment", "approval of", "reports", "adjourn",
    "old business", "new business", "unfinished business",
)  # fmt: skip
_ANNOUNCED = re.compile(
    r"\bwill (?:hold|convene|conduct)\b[^\n]{0,60}\b(?:meeting|session|hearing|workshop)\b|\bnotice is hereby given\b"
)
_FIRST = 400
_FAR = 8_000
_FEWEST_ITEMS = 3
#: Agendas have hardly more than the titles of their items: so many characters each.
_SHORT_ITEM = 150
#: A list of one, or its title alone, is `Chair: Ann Lee` or the item `Roll call`.
_ONE_NAME = 40
_BY_NAME: tuple[Kind, ...] = ("transcript", "minutes", "agenda")
_KINDS: dict[str, Kind] = {"transcript": "transcript", "minutes": "minutes", "agenda of a day": "agenda"}
_KIND_WORDS = {
    "agenda": "agenda", "minutes": "minutes", "notes": "minutes", "transcript": "transcript",
    "transcripts": "transcript",
}  # fmt: skip
_NAMED = "its name or title says so"
_BEGUN = "its first lines say so"
_LISTED = "it is a list of meetings"


def kind_of(layout: Layout, stem: str) -> Kind:
    """Transcript where people speak or times are written; else agenda or minutes by what it calls itself or holds."""
    return kind_and_reason(layout, stem)[0]


def kind_and_reason(layout: Layout, stem: str) -> tuple[Kind, str]:
    """The kind, and in words what told it."""
    if layout.timing != "none":
        return "transcript", "times are written"
    named = f"{stem.replace('_', ' ').replace('-', ' ')} {layout.title or ''} {_first_heading(layout)}".lower()
    said = {_KIND_WORDS[word] for word in _SAID.findall(named)}
    if sum(turn.speaker is not None for turn in layout.turns) * 2 > len(layout.turns):
        by_name = "minutes" in said and "transcript" not in said
        return ("minutes", _NAMED) if by_name else ("transcript", "most turns have a speaker")
    for kind in _BY_NAME:
        if kind in said:
            return kind, _NAMED
    return ("agenda", _LISTED) if _has_list(named, _LIST) else _kind_of_text(layout)


def date_of(stem: str, title: str | None, text: str) -> str | None:
    """The ISO date of a document: from its file name, its title, its `Date:` line, or its first lines."""
    found = next(_dates(stem, _IN_NAME), None) or next(_dates(title or "", _WRITTEN), None)
    if found is not None:
        return found
    head = f"\n{text[:_HEAD]}"
    front = _FRONT_DATE.search(head) if any(word in head for word in _DATE_WORDS) else None
    if title and _LIST.search(title.lower()) and len({*_dates(head, _WRITTEN)}) > 1:  # those of many meetings
        return None
    places = (front["rest"] if front else "", text[:_FIRST_LINES])
    return next((found for place in places for found in _dates(place, _WRITTEN, of_this=True)), None)


def written_date(text: str) -> str | None:
    """The first date in a text, in ISO; `03/04/2024` is none, since it may be March or April."""
    return next(_dates(text, _WRITTEN), None)


def _first_heading(layout: Layout) -> str:
    """The heading above all, which is not the title where front matter has one."""
    return layout.sections[0].title if layout.sections and layout.sections[0].level == 1 else ""


def _kind_of_text(layout: Layout) -> tuple[Kind, str]:
    """What a document is that does not say so in its name."""
    first = layout.body[:_FIRST].lower()
    said = set(_kinds_said(first))
    for kind in ("transcript", "minutes", "agenda of a day"):
        if kind in said:
            return _KINDS[kind], _BEGUN
    needed = 1 if "agenda" in said or layout.sections else 2
    reasons = list(islice(_what_was(layout), needed))
    if len(reasons) == needed:
        return "minutes", reasons[0]
    if reason := _what_comes(layout, first):
        return "agenda", reason
    if "agenda" in said:
        return "agenda", _BEGUN
    if layout.sections:
        return "minutes", "it has sections, and few speakers"
    if "minutes of others" in said:
        return "minutes", _BEGUN
    return "transcript", "it has neither sections nor a name that says otherwise"


def _kinds_said(first: str) -> Iterator[str]:
    """What the first lines call the document itself; `agenda of a day` where its line ends in a year."""
    for line in first.split("\n"):
        for match in _SAID.finditer(line):
            before = line[: match.start()].split()[-_WORDS_BEFORE:]
            last = before[-1] if before else ""
            kind = _KIND_WORDS[match[0]]
            if kind == "transcript":
                yield kind if last.endswith(_TRANSCRIBED) else ""
            elif _are_others(before, _OF_OTHERS.match(line, match.end())):
                yield f"{kind} of others"
            elif last not in _SOME and not _FEW_DIGITS.fullmatch(last):  # else they are minutes that pass
                is_title = kind == "agenda" and len(line) < _TITLE and _ENDS_IN_YEAR.search(line)
                yield "agenda of a day" if is_title else kind


def _are_others(before: Sequence[str], behind: re.Match[str] | None) -> bool:
    """Whether the minutes or the agenda of another meeting are meant, or the item that approves them."""
    return behind is not None or any(word.lstrip("([*_-").startswith(_DONE_WITH) for word in before)


def _what_was(layout: Layout) -> Iterator[str]:
    """What a document holds that is written only of a meeting that was; by itself each may also be said in one."""
    listed = [span for left_out in layout.left_out if left_out.rule == "attendance" for span in left_out.spans]
    if sum(end - start for start, end in listed) > _ONE_NAME:
        yield "it lists who was there"
    if any(_MINUTES_HEADING.fullmatch(section.title) and not section.title.isupper() for section in layout.sections):
        yield "a heading says so"
    body = layout.body[:_FAR].lower()
    if any(words in body for words in _DONE):
        yield "it says what was decided"


def _what_comes(layout: Layout, first: str) -> str | None:
    """What a document has that tells of no meeting, but of one or many to come."""
    if _has_list(first, _LIST_LINE):
        return _LISTED
    head = layout.body[:_HEAD].lower()
    short = len(layout.body) < _SHORT_ITEM * len(layout.sections)
    announced = "hereby" in first or "will " in first
    if (announced and _ANNOUNCED.search(first)) or (short and sum(map(head.count, _ITEMS)) >= _FEWEST_ITEMS):
        return "it announces what is to come"
    return None


def _has_list(text: str, expression: re.Pattern[str]) -> bool:
    return any(word in text for word in _LIST_WORDS) and expression.search(text) is not None


def _dates(place: str, expressions: tuple[re.Pattern[str], ...], of_this: bool = False) -> Iterator[str | None]:
    """The dates in a place, in order.

    `of_this`: none in an address, and none of another meeting; and None for one
    that may be two days, so that no later date is taken for it.
    """
    end = 0
    for year in _YEAR.finditer(place):
        for expression in expressions:
            match = expression.search(place, max(end, year.start() - _BEFORE_YEAR), year.start() + _FROM_YEAR)
            if match is None or (of_this and _is_of_other(place, match.start())):
                continue
            found = _iso(match)
            if found is not None or (of_this and _may_be_two(match)):
                yield found
                end = match.end()


def _is_of_other(place: str, start: int) -> bool:
    return (
        _OTHER_MEETING.search(place, max(0, start - _FROM_OTHER), start) is not None
        or _IN_ADDRESS.search(place, max(0, start - _FROM_ADDRESS), start) is not None
    )


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if "first" in parts:
        month, day = _month_and_day(int(parts["first"]), int(parts["second"]))
    else:
        day = int(parts["day"])
        month = int(parts["month"]) if "month" in parts else _month(parts["name"])
    try:
        return date(int(parts["year"]), month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return 1 + next(number for number, month in enumerate(_MONTHS) if month.startswith(name[:3].casefold()))


def _month_and_day(first: int, second: int) -> tuple[int, int]:
    """`12/30` and `30/12`, where one of them must be the month, or they are equal; 0 where nothing tells."""
    if first == second or second > _LAST_MONTH >= first:
        return first, second
    return (second, first) if first > _LAST_MONTH >= second else (0, 0)


def _may_be_two(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    return "first" in parts and max(int(parts["first"]), int(parts["second"])) <= _LAST_MONTH
