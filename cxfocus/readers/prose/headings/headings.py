"""Which lines are headings, and how deep."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from cxfocus.readers.dates import is_date
from cxfocus.readers.prose.headings.calls_and_hearings import titles_of_calls
from cxfocus.readers.prose.headings.coded import coded_titles
from cxfocus.readers.prose.headings.item_rows import titles_in_rows
from cxfocus.readers.prose.headings.list_items import is_last_item, torn_items
from cxfocus.readers.prose.headings.numbered import numbered_titles
from cxfocus.readers.prose.headings.outlines import outlined
from cxfocus.readers.prose.headings.stopped import stopped_titles
from cxfocus.readers.prose.headings.titles import (
    is_caps_title,
    is_outcome,
    is_title,
    is_titular,
    is_usual,
    plain_title,
)
from cxfocus.readers.prose.headings.titles_again import titles_again
from cxfocus.readers.prose.headings.titles_alike import titles_alike
from cxfocus.readers.prose.headings.titles_alone import titles_alone
from cxfocus.readers.prose.labels import Line
from cxfocus.readers.prose.skipped import FRAME
from cxfocus.readers.prose.speakers.shapes import look
from cxfocus.text.letters import share_of_capitals
from cxfocus.transcript import Section

_NUMBER = re.compile(
    r"(?:agenda )?(?:item )?(?:(?P<roman>[IVX]{1,5})|(?P<arabic>\d{1,2}|\#)|(?P<letter>[A-Z](?:\.\d{1,2})?))[.):][ \t]+"
    r"(?P<title>.+)",
    re.IGNORECASE,
)
#: Capitals so long are a heading only by themselves: several such lines are a paragraph.
_LONG_CAPS = 50
_CAPITALS = 0.5
_SAMPLE = 20_000
_WRAPPED = 50
_LONGEST_PARAGRAPH = 5_000
#: In brackets without a number; what is longer a scribe has summed up.
_LONGEST_UNNUMBERED = 80
_FEWEST_OF_REMARK = 5
#: With a number, more is what the council is to do: `[2. Ordinance (Final Reading): Receive a Report, and ...]`.
_LONGEST_NUMBERED = 100
#: What a line in brackets says of the document, before a colon.
_ABOUT = re.compile(
    r"(?:(?:call|episode|interview|meeting|podcast|session|video) )?"
    r"(?:attendees|date|duration|guests?|hosts?|length|location|minutes|name|notes|participants|place|present|recording|"
    r"speakers|start time|subject|time|title|transcript)",
    re.IGNORECASE,
)
_BEHIND_TITLE = re.compile(r"[:.;](?= )| [-\u2013\u2014] ")
_DASH = re.compile(r" [-\u2013\u2014] ")
#: So few headings are not how a document writes its titles.
_FEW = 3
_FEWEST_TIGHT = 2
_TOP_LEVEL_SIGNS = "=#*"
#: What begins an underlined line that is something else: a row of a table, a list item, a heading by another sign.
_NO_TITLE = re.compile(r"\||[-*] |#+ ")
#: A line in capitals in the middle of a page, which is so wide; where there is none near the top there is none.
_CENTERED = re.compile(r"\n(?P<indent>[ \t]{8,})(?P<text>[A-Z](?:[A-Z0-9,&'/().\u2019-]| (?! )){5,80}?)[ \t]*(?=\n|\Z)")
_NEAR = 10
_COVER = 5
_HEAD = 2_000
_MIDDLE = range(30, 46)


def headings(lines: Sequence[Line], body: str) -> list[Section]:
    """The headings among the candidate lines, in order."""
    lines = _with_tight(lines)
    centered = list(_centered(body))
    has_capitals = bool(centered) or any(line.form == "caps" for line in lines)
    shouted = has_capitals and share_of_capitals(body[:_SAMPLE]) > _CAPITALS
    found: dict[int, Section] = {} if shouted else {section.start: section for section in centered}
    numbered = frozenset(line.line for line in lines if line.form == "number")
    bold = Counter(line.text for line in lines if line.form == "bold")
    has_items = any(line.form == "bracket" and _NUMBER.match(line.text) for line in lines)
    others = {*_people(lines, body), *_title_page(lines, body), *torn_items(lines, body)}
    for line in sorted(lines, key=lambda line: line.form != "under"):  # what is below a number tells more than it
        if line.line in others:
            continue
        if line.form == "under":
            section = _underlined(line, body)
        elif line.form == "bracket":
            section = _bracketed(line, has_items)
        else:
            section = _heading(line, body, shouted, bold, numbered)
        if section is not None and section.title:
            found.setdefault(section.start, section)
    found |= {section.start: section for section in numbered_titles(body, found)}
    found |= {section.start: section for section in titles_in_rows(lines, found, body)}
    found |= {section.start: section for section in outlined(lines, found, body)}
    found |= {section.start: section for section in titles_of_calls(body)}
    if sum(line.form == "hash" for line in lines) <= 1:  # else who wrote it marks headings
        if len(found) < _FEW:
            found |= {section.start: section for section in titles_alike(body, found)}
        found |= {section.start: section for section in coded_titles(body, found)}
        found |= {section.start: section for section in titles_alone(body, found)}
    return [found[start] for start in sorted(found)]


def headings_where_nobody_speaks(lines: Sequence[Line], titles: Sequence[Section], body: str) -> list[Section]:
    """More of them; who speaks may count his points, and read a report with its titles."""
    found = {title.start: title for title in titles}
    more = list(stopped_titles(lines, found, body))
    if sum(line.form == "hash" for line in lines) <= 1:
        more += titles_again(body, found | {title.start: title for title in more})
    return more


def _heading(line: Line, body: str, shouted: bool, bold: Counter[str], numbered: Collection[int]) -> Section | None:
    if line.form == "hash":
        level = len(line.text) - len(line.text.lstrip("#"))
        return Section(plain_title(line.text[level:]), line.line, level)
    if line.form == "bold":
        is_one = _is_bold_title(line.text, bold) and not is_last_item(line, body)
        return Section(plain_title(line.text), line.line, 3) if is_one else None
    if line.form == "caps":
        return Section(line.text, line.line, 2) if not shouted and _is_caps_title(line, body) else None
    if line.form == "number":
        return _numbered(line, body, numbered)
    return None


def _with_tight(lines: Sequence[Line]) -> Sequence[Line]:
    """`##Title` as a heading where several lines with two signs or more are such; `#lamps` and `#5` are none."""
    titles = {line.line for line in lines if line.form == "tight" and _is_tight_title(line.text.lstrip("#"))}
    deep = sum(line.line in titles and line.text.startswith("##") for line in lines) if titles else 0
    if deep < _FEWEST_TIGHT:
        return lines
    return [line._replace(form="hash") if line.line in titles else line for line in lines]


def _is_tight_title(text: str) -> bool:
    title = plain_title(text).rstrip(":# ")
    return not title[:1].islower() and is_title(title)


def _title_page(lines: Sequence[Line], body: str) -> list[int]:
    """Many lines in capitals above the first empty one, none of them an item's: those on the cover of a record."""
    caps = [line for line in lines if line.form == "caps"]
    end = body.find("\n\n") if len(caps) >= _COVER else 0
    caps = [line for line in caps if line.line < end]
    return [line.line for line in caps] if len(caps) >= _COVER and not any(is_usual(line.text) for line in caps) else []


def _is_bold_title(text: str, bold: Counter[str]) -> bool:
    return bold[text] == 1 and is_title(text) and not is_outcome(text) and not is_date(text)


def _people(lines: Sequence[Line], body: str) -> set[int]:
    """Where a name in capitals begins, and below it the role: `ADA QUILL`, `VICE CHAIRMAN`."""
    found: set[int] = set()
    caps = [line for line in lines if line.form == "caps"]
    for name, role in pairwise(caps):
        if role.line > name.end + _NEAR or body[name.end : role.line].strip() or is_usual(name.text):
            continue
        if look(role.text).shape == "role" and look(name.text).shape == "name":
            found |= {name.line, role.line}
    return found


def _bracketed(line: Line, has_items: bool) -> Section | None:
    """`[Call to Order]`, `[2. CALL TO ORDER.]`; but `[APPLAUSE]` is a sound."""
    text = line.text.rstrip(" .")
    match = _NUMBER.fullmatch(text)
    if match is not None:
        short = _BEHIND_TITLE.split(match["title"], maxsplit=1)[0]
        shown = text if len(text) <= _LONGEST_NUMBERED else text[: match.start("title")] + short
        named = is_title(short) and (text == line.text or is_titular(short))
        return Section(shown, line.line, _level(match)) if named else None
    if not text[:1].isupper() or not is_title(text) or len(text) > _LONGEST_UNNUMBERED:
        return None
    if text.isupper():
        return Section(text, line.line, 3) if has_items and is_usual(text) else None
    # `[Poll]` is no title, nor is `[No new patches this month]`; `[Recess for lunch]` is.
    words = len(text.split())
    is_short = is_usual(text) or 1 < words < _FEWEST_OF_REMARK
    is_like_one = (is_short and text == line.text) or (words > 1 and is_titular(text))
    return Section(text, line.line, 2) if is_like_one and not _tells_of_document(text) else None


def _tells_of_document(text: str) -> bool:
    """`Date: 4 March 2024`, `Transcript: The lamps`, `End of Transcript`: about all of it, not what is talked about."""
    label, colon, _ = text.partition(": ")
    return (colon != "" and _ABOUT.fullmatch(label) is not None) or re.fullmatch(FRAME, text) is not None


def _numbered(line: Line, body: str, numbered: Collection[int]) -> Section | None:
    """`4. Title`: a heading when it stands by itself, is short and is no sentence."""
    text = line.text.rstrip(":") if line.text.isupper() else line.text
    match = _NUMBER.fullmatch(text)
    if match is None or not is_title(match["title"]) or not _stands_alone(line, body, numbered):
        return None
    behind = _DASH.search(text)
    if (behind is not None or len(line.text) > _WRAPPED) and _is_paragraph(line, body):
        if behind is None or not is_titular(match["title"].partition(behind[0])[0]):
            return None
        text = text[: behind.start()]  # `1. WELCOME - The chair began, and all`
    shown = match["title"] if match["arabic"] == "#" else text
    return Section(plain_title(shown), line.line, _level(match))


def _is_paragraph(line: Line, body: str) -> bool:
    """Whether a sentence goes on below the line, and ends there."""
    below = body[line.end + 1 : line.end + _LONGEST_PARAGRAPH].partition("\n\n")[0]
    return below[:1].islower() and below[1:2] not in (".", ")") and below.rstrip()[-1:] in (".", "?", "!", ":", ";")


def _level(match: re.Match[str]) -> int:
    return 2 if match["roman"] else 3 if match["arabic"] else 4


def _stands_alone(line: Line, body: str, numbered: Collection[int]) -> bool:
    """Whether a blank line (or nothing) comes before, and no further number right after."""
    before = body[max(0, line.line - 40) : line.line].replace(" ", "").replace("\t", "")
    return (before.endswith("\n\n") or before in ("", "\n")) and line.end + 1 not in numbered


def _is_caps_title(line: Line, body: str) -> bool:
    alone = body[max(0, line.line - 2) : line.line].strip(" \t") in ("", "\n", "\n\n") and body[
        line.end : line.end + 2
    ] in ("\n\n", "\n", "")
    return is_caps_title(line.text) and (alone or len(line.text) < _LONG_CAPS or " " not in line.text)


def _centered(body: str) -> Iterator[Section]:
    """Titles in capitals in the middle of the page: the first line of each, where nothing stands above."""
    if body.find(" " * 10, 0, _HEAD) < 0 or _CENTERED.search(f"\n{body[:_HEAD]}") is None:
        return
    for match in _CENTERED.finditer(f"\n{body}"):
        text = match["text"]
        above = body[body.rfind("\n", 0, max(match.start() - 1, 0)) + 1 : max(match.start() - 1, 0)]
        if not above.strip() and len(match["indent"]) + len(text) // 2 in _MIDDLE and is_caps_title(text):
            yield Section(text, match.start(), 2)


def _underlined(line: Line, body: str) -> Section | None:
    """The title above a row of `=`, `-` and the like that is about as long as it."""
    end = line.line - 1
    if end < 0:
        return None
    start = body.rfind("\n", 0, end) + 1
    title = body[start:end].strip()
    if len(line.text) < min(3, len(title)) or not is_title(title.rstrip(":")) or _NO_TITLE.match(title):
        return None
    if len(line.text) + 3 < len(title):
        return None
    return Section(plain_title(title.rstrip(":")), start, 1 if line.text[0] in _TOP_LEVEL_SIGNS else 2)
