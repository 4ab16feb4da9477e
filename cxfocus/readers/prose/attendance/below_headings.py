"""Finds attendance lists below headings that announce them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxfocus.readers.prose.attendance.list_titles import (
    is_announcing,
    is_of_agenda,
    is_of_body,
    is_of_callers,
    is_of_members,
    list_kind,
)
from cxfocus.readers.prose.attendance.looks import is_figure, looks_like_names, name_lines
from cxfocus.readers.prose.attendance.people import (
    are_initialled,
    are_members,
    are_ticked,
    is_member,
    is_officer,
    is_person,
    names_many,
)
from cxfocus.text.expressions import regex
from cxfocus.text.lines import line_end, rest_of_line
from cxfocus.transcript import Section, Span

#: The number of an item; `1st floor` is a group of people.
_NUMBER = regex(r"\d{1,3}[.):]")


def lists_below_headings(body: str, sections: Sequence[Section]) -> list[tuple[Section, list[Span]]]:
    """Return the headings that announce a list of people, each with the lines up to the next that look like names."""
    announced = list(_announcing_sections(sections, body))
    levels = [*(section.level for section, _ in announced[1:]), 0]
    return [
        (section, [Span(*line) for line in _list_lines(body, section, end)])
        for (section, end), level in zip(announced, levels, strict=False)
        if level > section.level or not _is_item_alone(body, section, end)
    ]


def _is_item_alone(body: str, section: Section, end: int) -> bool:
    """Whether a heading like `Roll Call` has no words after it: it is only an item of the agenda, and has no list."""
    if not is_of_agenda(section.title):
        return False
    below = line_end(body, section.start)
    return not body[below:end].strip() and not _after_title(body[section.start : below], section.title)


def _list_lines(body: str, section: Section, end: int) -> list[tuple[int, int]]:
    """The lines below a heading that look like names; its own line first, if it names people or such lines follow."""
    start, below = section.start, line_end(body, section.start)
    lines = list(name_lines(body, below + 1, end, handles="resent" in section.title or "ttendees" in section.title))
    own = (start, below)
    if lines and _are_above_figures(body, lines):
        return []
    if is_of_callers(section.title):
        lines = [(first, last) for first, last in lines if is_member(body[first:last])]
        return [own, *lines] if lines else []
    if is_of_members(section.title):
        others = _lines_below(body, section, end)
        return [own, *lines] if are_initialled(others) or _are_members(section.title, others) else []
    if not is_announcing(section.title) and list_kind(section.title):
        is_list = _is_list_of_members(body, section, end) or names_many("\n".join(body[a:b] for a, b in lines))
        return [own, *lines] if is_list else []
    after_title = _after_title(body[start:below], section.title)
    if after_title and not looks_like_names(after_title):
        return lines
    if not lines and not after_title and body[below:end].strip():
        return []
    return [own, *lines] if looks_like_names(body[start:below]) or (lines and is_announcing(section.title)) else lines


def _is_list_of_members(body: str, section: Section, end: int) -> bool:
    """Whether only people stand below a heading that is the name of a body."""
    if not is_of_body(section.title):
        return False
    return _are_members(section.title, _lines_below(body, section, end))


def _lines_below(body: str, section: Section, end: int) -> list[str]:
    return [line for line in body[line_end(body, section.start) : end].split("\n") if line.strip()]


def _are_members(title: str, lines: Sequence[str]) -> bool:
    """Whether lines name the members of a body.

    If the title does not say `members`, one of them must have an office, since items may look like names.
    """
    return are_members(lines) and ("embers" in title or any(map(is_officer, lines)))


def _after_title(line: str, title: str) -> str:
    """The rest of the line of a heading after its title: `Ann Lee` of `3. APOLOGIES. Ann Lee`."""
    at = line.find(title)
    return line[at + len(title) :].strip(" \t.:;,*_#|)]=~+>\u00a7\u2022-\u2013\u2014") if at >= 0 else ""


def _are_above_figures(body: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether lines that name no person stand right above a figure, as the head of a table does."""
    below = lines[-1][1] + 1
    return is_figure(rest_of_line(body, below)) and not any(is_person(body[a:b]) for a, b in lines)


def _announcing_sections(sections: Sequence[Section], body: str) -> Iterator[tuple[Section, int]]:
    """Sections that announce a list of people, with their ends, and the sections inside them.

    `### 1. Budget` is the first item, not a part of the `## Attendees` above it. A next section of the same level
    belongs to the list if it has names with check boxes.
    """
    ends = [*(section.start for section in sections[1:]), len(body)]
    above: Section | None = None
    for section, end in zip(sections, ends, strict=True) if sections else ():
        is_item = above is not None and bool(_NUMBER.match(section.title)) > bool(_NUMBER.match(above.title))
        if above is None or section.level <= above.level or is_item:
            goes_on = above is not None and are_ticked(_lines_below(body, section, end))
            above = section if goes_on or is_announcing(section.title) else None
        title = section.title
        if above is not None or is_of_members(title) or list_kind(title) or _is_list_of_members(body, section, end):
            yield section, end
