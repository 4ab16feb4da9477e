"""Items that their number or their brackets mark as headings, each judged by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from cxfocus.readers.prose.headings.around import goes_on_below, line_above
from cxfocus.readers.prose.headings.heading_input import HeadingInput
from cxfocus.readers.prose.headings.list_items import torn_items
from cxfocus.readers.prose.headings.rows import LEVELS
from cxfocus.readers.prose.headings.titles import DASH, is_title, is_titular, is_usual, plain_title
from cxfocus.readers.prose.labels import Line
from cxfocus.readers.prose.left_out.notices import FRAME
from cxfocus.text.expressions import regex
from cxfocus.text.items import ARABIC, ITEM_WORD, READ_NUMERAL, read_numeral
from cxfocus.transcript import Section

#: `#.` is counted by the program that makes pages of the text; `C.2.` and `2:` are found within brackets, too.
_NUMBER = regex(rf"{ITEM_WORD}?(?:{READ_NUMERAL}(?:\.{ARABIC})?|(?P<hash>\#))[.):][ \t]+(?P<title>.+)")
#: Blanks at the end of a title, where ` |br|`, once or twice, was blanked.
_BREAKS = (5, 10)
#: Characters: a longer line may have been wrapped.
_WRAPPED = 50
_LONGEST_PARAGRAPH = 5_000
#: Characters in brackets without a number: a longer text is a summary by the scribe.
_LONGEST_UNNUMBERED = 80
#: Words in brackets: so many are a remark.
_FEWEST_OF_REMARK = 5
#: Characters in brackets with a number: the rest of a longer text is what the council is to do:
#: `[2. Ordinance (Final Reading): Receive a Report, and ...]`.
_LONGEST_NUMBERED = 100
#: Labels of facts about the document: `[Date: 4 March 2024]`.
_ABOUT = regex(
    r"(?:(?:call|episode|interview|meeting|podcast|session|video) )?"
    r"(?:attendees|date|duration|guests?|hosts?|length|location|minutes|name|notes|participants|place|present|recording|"
    r"speakers|start time|subject|time|title|transcript)",
    re.IGNORECASE,
)
_FRAME = regex(FRAME)
_BEHIND_TITLE = regex(r"[:.;](?= )| [-\u2013\u2014] ")


def single_items(known: HeadingInput) -> Iterator[Section]:
    """Yield titles like `4. Title` that stand by themselves, are short and are no sentences."""
    lines = known.lines["number"]
    begins = {line.line for line in lines}
    torn = set(torn_items(lines, known.body))
    for line in lines:
        section = _numbered_section(line, known.body, begins) if line.line not in torn else None
        if section is not None:
            yield section


def bracketed_titles(known: HeadingInput) -> Iterator[Section]:
    """Yield titles in brackets: `[Call to Order]`, `[2. CALL TO ORDER.]`; but `[APPLAUSE]` is a sound."""
    lines = known.lines["bracket"]
    has_items = any(_NUMBER.match(line.text) for line in lines)
    for line in lines:
        text = line.text.rstrip(" .")
        match = _NUMBER.fullmatch(text)
        section = _bracketed_section(line, text, has_items) if match is None else _bracketed_item(line, text, match)
        if section is not None:
            yield section


def _bracketed_item(line: Line, text: str, match: re.Match[str]) -> Section | None:
    short = _BEHIND_TITLE.split(match["title"], maxsplit=1)[0]
    title = text if len(text) <= _LONGEST_NUMBERED else text[: match.start("title")] + short
    is_one = is_title(short) and (text == line.text or is_titular(short))
    return Section(title, line.line, _level(match)) if is_one else None


def _bracketed_section(line: Line, text: str, has_items: bool) -> Section | None:
    if not text[:1].isupper() or not is_title(text) or len(text) > _LONGEST_UNNUMBERED:
        return None
    if text.isupper():
        return Section(text, line.line, 3) if has_items and is_usual(text) else None
    # `[Recess for lunch]` is a title; `[Poll]` and `[No new patches this month]` are not.
    words = len(text.split())
    is_short = is_usual(text) or 1 < words < _FEWEST_OF_REMARK
    is_like_one = (is_short and text == line.text) or (words > 1 and is_titular(text))
    return Section(text, line.line, 2) if is_like_one and not _is_about_document(text) else None


def _is_about_document(text: str) -> bool:
    """Whether it is about the document as a whole: `Date: 4 March 2024`, `Transcript: Lamps`, `End of Transcript`."""
    label, colon, _ = text.partition(": ")
    return (colon != "" and _ABOUT.fullmatch(label) is not None) or _FRAME.fullmatch(text) is not None


def _numbered_section(line: Line, body: str, begins: Collection[int]) -> Section | None:
    text = line.text.rstrip(":") if line.text.isupper() else line.text
    match = _NUMBER.fullmatch(text)
    if match is None or not is_title(match["title"]) or not _stands_alone(line, body, begins):
        return None
    behind = DASH.search(text)
    if (behind is not None or len(line.text) > _WRAPPED) and _is_paragraph(line, body):
        if behind is None or not is_titular(match["title"].partition(behind[0])[0]):
            return None
        text = text[: behind.start()]  # `1. WELCOME - The chair began, and all`
    title = match["title"] if match["hash"] else text
    return Section(plain_title(title), line.line, _level(match))


def _is_paragraph(line: Line, body: str) -> bool:
    """Whether a sentence goes on below the line and ends with its paragraph."""
    below = body[line.end + 1 : line.end + _LONGEST_PARAGRAPH].partition("\n\n")[0]
    return goes_on_below(line.line, body) and below.rstrip().endswith((".", "?", "!", ":", ";"))


def _level(match: re.Match[str]) -> int:
    return LEVELS[next(iter(read_numeral(match)), "arabic")]


def _stands_alone(line: Line, body: str, begins: Collection[int]) -> bool:
    """Whether nothing or a break is right above, and no other number right below, unless a break is between them."""
    above = line_above(line.line, body)
    begins_anew = not above.strip() or _ends_in_break(above)
    return begins_anew and (line.end + 1 not in begins or _ends_in_break(body[max(0, line.end - 40) : line.end]))


def _ends_in_break(text: str) -> bool:
    return len(text) - len(text.rstrip(" ")) in _BREAKS
