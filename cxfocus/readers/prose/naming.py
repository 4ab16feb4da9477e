"""Finds the title of a document: in its front matter, its headings, or its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from cxfocus.readers.dates import is_date, written_date
from cxfocus.readers.front_matter import front_title
from cxfocus.readers.prose.attendance.list_titles import list_kind
from cxfocus.readers.prose.headings.titles import is_shouted, plain_title
from cxfocus.readers.prose.skipped_spans import inside
from cxfocus.readers.prose.study import Study
from cxfocus.readers.prose.title_lines import (
    has_owner,
    is_body_in_capitals,
    is_item,
    is_kind,
    is_part,
    is_title_line,
    is_title_of_call,
    names_meeting,
    names_nothing,
    sure_title_of,
    title_in,
)
from cxfocus.text.expressions import regex
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Section

#: Signs with which Google begins the title of a part, in every language.
_GOOGLE = ("\U0001f4d6", "\U0001f4dd")
_OF_PART = regex(r"\s+[-\u2013\u2014]\s+Transcript\Z", re.IGNORECASE)
#: A heading with a number is an item if others of its level follow.
_NUMBERED = regex(r"\d{1,2}\.[ \t]")
_CALL_LINES = 10
_IN_BRACKETS = regex(r"\[([^\[\]]+)\]")
_LABEL = regex(r"[^:]{1,50}:")
#: Characters: above the heading that names the meeting stands at most a date or the name of the body.
_ABOVE = 80
_HEADINGS = 20
_NEAR = 3
_HEAD = 800
_LINES = 5
_LONGEST_OWNER = 60
_OWNERS = 2


def written_title(text: str, found: Study) -> str | None:
    """Return the title of text or markdown; the name of a part, or a day, only if nothing says more."""
    poor = None
    for title in _titles(text, found):
        if title is not None and not is_part(title) and not is_date(title):
            return title
        poor = poor or title
    return poor


def heading_title(found: Study) -> str | None:
    """Return the first heading, if it stands above all others or names the meeting."""
    sections = found.sections
    if not sections:
        return None
    title = plain_title(sections[0].title)
    if is_part(title) and len(sections) > 1:
        below = plain_title(sections[1].title)
        if title.startswith(_GOOGLE) or (names_meeting(below) and not is_item(below)):
            return _OF_PART.sub("", below)
    if list_kind(title) == "list":  # an attendance list
        return None
    if _is_above(sections):
        return title
    return _higher_heading(sections) or title if _is_meeting(title, found) else None


def _titles(text: str, found: Study) -> Iterator[str | None]:
    if found.regions and found.regions[0].rule == "front matter":
        yield front_title(even_line_ends(text[found.regions[0].start : found.regions[0].end]))
    yield found.name
    yield heading_title(found)
    if not found.is_chat:
        yield sure_title(found)
        yield _first_line(found)
        lines = (line for line, _ in _first_lines(found, _CALL_LINES))
        yield next((line for line in lines if is_title_of_call(line)), None)


def sure_title(found: Study) -> str | None:
    """Return the first line that in any document can only be the title."""
    return next((title for line, _ in _first_lines(found) if (title := sure_title_of(line))), None)


def _is_above(sections: Sequence[Section]) -> bool:
    first = sections[0]
    if _NUMBERED.match(first.title) and any(section.level <= first.level for section in sections[1:]):
        return False
    return first.level == 1 or (len(sections) > 1 and all(section.level > first.level for section in sections[1:]))


def _higher_heading(sections: Sequence[Section]) -> str | None:
    """A heading right after the first, of a higher level, that names a meeting: the first is the name of the site."""
    near = (section for section in sections[1:_NEAR] if section.level < sections[0].level and section.start < _HEAD)
    return next((title for title in (plain_title(each.title) for each in near) if names_meeting(title)), None)


def _is_meeting(title: str, found: Study) -> bool:
    """Whether the first heading, at the top, names the meeting of the document.

    If both it and another heading of its level have a date, the document is a log of several meetings.
    """
    first = found.sections[0]
    if len(found.body[: first.start].strip()) > _ABOVE or first.start > _first_turn(found):
        return False
    if is_item(title) or not names_meeting(title):
        return False
    others = (section for section in islice(found.sections, 1, _HEADINGS) if section.level <= first.level)
    return written_date(title) is None or not any(written_date(section.title) for section in others)


def _first_line(found: Study) -> str | None:
    """A line at the beginning that plainly is a title, with up to two lines above that say whose meeting it is."""
    owners: list[str] = []
    for line, below in _first_lines(found):
        if names_nothing(line):
            continue
        if is_kind(line):
            if owners:
                return " ".join([*owners, line])
            continue
        title = title_in(line)
        if not is_title_line(title) or (title != line and title.startswith(("A ", "The "))):  # `A meeting was held`
            break
        if names_meeting(title) and (title != line or _is_whole(line, below, found.body)):
            return " ".join([*owners, title]) if len(title) <= _LONGEST_OWNER else title
        if len(line) > _LONGEST_OWNER or len(owners) == _OWNERS or not has_owner(line):
            break
        owners.append(line)
    return owners[0] if owners and is_body_in_capitals(owners[0]) and not is_shouted(found.body) else None


def _is_whole(line: str, below: str, body: str) -> bool:
    """Whether a title does not go on in the next line; in a document all in capitals only a date shows it."""
    if (below and is_date(below)) or written_date(line) is not None:
        return True
    return (not below or _LABEL.match(below) is not None) and not (line.isupper() and is_shouted(body))


def _first_lines(found: Study, most: int = _LINES) -> Iterator[tuple[str, str]]:
    """Yield the first lines that are not blank, each with the next, up to a turn or to a part that is left out."""
    end = _first_turn(found)
    at = next((top.end for top in found.regions[:1] if top.rule == "boilerplate" and top.start == 0), 0)
    head = at + _HEAD
    lines = found.body[at:head].split("\n")
    given = 0
    for number, line in enumerate(lines[:-1] if len(found.body) > head else lines):
        if at >= end or given == most or (line.strip() and inside(found.hidden, at)):
            return
        if line.strip():
            given += 1
            shown = plain_title(line)
            whole = _IN_BRACKETS.fullmatch(shown)
            yield whole[1] if whole else shown, "".join(lines[number + 1 : number + 2]).strip()
        at += len(line) + 1


def _first_turn(found: Study) -> int:
    return found.spoken.lines[0] if found.spoken.lines else len(found.body)
