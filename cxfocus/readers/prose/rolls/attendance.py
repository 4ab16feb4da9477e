"""Finds lists of who was there: behind labels, in brackets and below headings."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.readers.prose.rolls.ends import list_end
from cxfocus.readers.prose.rolls.looks import (
    Listed,
    begins_as_sentence,
    gives_initials,
    is_figure,
    line_end,
    looks_like_names,
    name_lines,
    names_with_firms,
    sentences_end,
)
from cxfocus.readers.prose.rolls.people import (
    are_initialled,
    are_members,
    are_people,
    are_ticked,
    is_member,
    is_officer,
    is_person,
    is_said,
    names_many,
    names_people,
    take_turns,
)
from cxfocus.readers.prose.rolls.tables import roll_tables
from cxfocus.readers.prose.rolls.titled import titled_lists
from cxfocus.readers.prose.rolls.witnesses import panels
from cxfocus.readers.prose.rolls.words import (
    VOTES,
    Kind,
    announces_elected,
    is_announcing,
    is_of_agenda,
    is_of_body,
    is_of_call,
    is_of_interview,
    is_of_members,
    is_weak,
    kind_of,
)
from cxfocus.text.expressions import regex
from cxfocus.transcript import Section, Span

_ABBREVIATION = regex(r"\(([A-Z]{2,4})\)")
_BRACKETED = regex(r"\n\[(?P<label>[^\W\d_][^\[\]\n:]{3,60}):[ \t]*(?P<names>[^\[\]\n]{3,600}+)\](?=[ \t]*\n)")
#: Lists of names stand at the top.
_FIRST = 24_000
#: Fields beside those of an interview at the head of one.
_OF_HEAD = frozenset({"date", "duration", "length", "location", "place", "subject", "time", "title", "topic"})
_PERHAPS_VOTES = frozenset({"no", "yes"})
#: Who did not vote is told with the vote.
_NOT_VOTING = ("absent", "excused", "not present", "not voting")
_HEAD = 1_500
#: Of an item; `1st floor` is a group of people.
_NUMBER = regex(r"\d{1,3}[.):]")
#: Turns above the offices of those who meet.
_MOST_ABOVE = 2
#: Who speaks is in office from the beginning, or never.
_MOST_LOOKS = 8
_FEWEST_ELECTED = 3


def labeled_lists(body: str, labels: Labels, callers: Callers | None) -> list[Listed]:
    """`Present: Ann Lee, Bo Chen` with the lines below it, tables of names, and names with initials in brackets."""
    spans = chain(roll_tables(body), _abbreviated(body))
    labeled = [
        *_behind_labels(body, labels),
        *(Listed(start, start, end) for start, end in spans),
        *_in_brackets(body),
        *panels(body),
    ]
    known = {listed.line for listed in labeled}
    of_call = Listed(*callers.listed) if callers and callers.listed else None
    return [*labeled, *(listed for listed in titled_lists(body, of_call) if listed.line not in known)]


def announced_lists(body: str, sections: Sequence[Section]) -> list[tuple[Section, list[Span]]]:
    """Headings that announce a list of people, each with the lines below it, up to the next, that look like names."""
    announced = list(_announced(sections, body))
    levels = [*(section.level for section, _ in announced[1:]), 0]
    return [
        (section, [Span(*line) for line in _listed(body, section, end)])
        for (section, end), level in zip(announced, levels, strict=False)
        if level > section.level or not _is_item_alone(body, section, end)
    ]


def _is_item_alone(body: str, section: Section, end: int) -> bool:
    """Whether nothing is told of an item of the agenda that has a list where it was answered."""
    if not is_of_agenda(section.title):
        return False
    below = line_end(body, section.start)
    return not body[below:end].strip() and not _behind_title(body[section.start : below], section.title)


def _listed(body: str, section: Section, end: int) -> list[tuple[int, int]]:
    """The lines below a heading that look like names, and its own if there are such, or if it names one itself."""
    start, below = section.start, line_end(body, section.start)
    lines = list(name_lines(body, below + 1, end, handles="resent" in section.title or "ttendees" in section.title))
    own = (start, below)
    if lines and _are_above_figures(body, lines):
        return []
    if is_of_call(section.title):
        lines = [(first, last) for first, last in lines if is_member(body[first:last])]
        return [own, *lines] if lines else []
    if is_of_members(section.title):
        others = _lines_below(body, section, end)
        return [own, *lines] if are_initialled(others) or _are_members(section.title, others) else []
    if not is_announcing(section.title) and kind_of(section.title):
        is_roll = _is_roll(body, section, end) or names_many("\n".join(body[a:b] for a, b in lines))
        return [own, *lines] if is_roll else []
    behind = _behind_title(body[start:below], section.title)
    if behind and not looks_like_names(behind):
        return lines
    if not lines and not behind and body[below:end].strip():
        return []
    return [own, *lines] if looks_like_names(body[start:below]) or (lines and is_announcing(section.title)) else lines


def _is_roll(body: str, section: Section, end: int) -> bool:
    """Whether nothing but people stands below the heading of a body."""
    if not is_of_body(section.title):
        return False
    return _are_members(section.title, _lines_below(body, section, end))


def _lines_below(body: str, section: Section, end: int) -> list[str]:
    return [line for line in body[line_end(body, section.start) : end].split("\n") if line.strip()]


def _are_members(title: str, lines: Sequence[str]) -> bool:
    """Whether lines name those who belong to a body; below its name alone one has an office: items look like names."""
    return are_members(lines) and ("embers" in title or any(map(is_officer, lines)))


def _behind_title(line: str, title: str) -> str:
    """What stands in the line of a heading behind its title: `3. APOLOGIES. Ann Lee`."""
    at = line.find(title)
    return line[at + len(title) :].strip(" \t.:;,*_#|)]=~+>\u00a7\u2022-\u2013\u2014") if at >= 0 else ""


def _are_above_figures(body: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether lines that name no person are the head of a table of figures."""
    below = lines[-1][1] + 1
    return is_figure(body[below : line_end(body, below)]) and not any(is_person(body[a:b]) for a, b in lines)


def _announced(sections: Sequence[Section], body: str) -> Iterator[tuple[Section, int]]:
    """Sections that announce a list of people, and those below them, with their ends; boxes ticked go on with it.

    `### 1. Budget` is the first item, not a part of the `## Attendees` above it.
    """
    ends = [*(section.start for section in sections[1:]), len(body)]
    above: Section | None = None
    for section, end in zip(sections, ends, strict=True) if sections else ():
        is_item = above is not None and bool(_NUMBER.match(section.title)) > bool(_NUMBER.match(above.title))
        if above is None or section.level <= above.level or is_item:
            goes_on = above is not None and are_ticked(_lines_below(body, section, end))
            above = section if goes_on or is_announcing(section.title) else None
        title = section.title
        if above is not None or is_of_members(title) or kind_of(title) or _is_roll(body, section, end):
            yield section, end


def _behind_labels(body: str, labels: Labels) -> Iterator[Listed]:
    kinds: dict[str, Kind] = {name: kind for name in set(labels.names) if (kind := kind_of(name))}
    uses = Counter(labels.names)
    if not any(kind in ("list", "office") or uses[name] == 1 for name, kind in kinds.items()):
        return
    found, speaking = _listed_and_speaking(body, _without_votes(labels, body), kinds)
    others = [
        line
        for line, name in zip(labels.lines, labels.names, strict=True)
        if (name not in kinds and uses[name] > 1) or name in speaking
    ]
    block: list[Listed] = []
    above: list[Listed] = []
    is_list = is_perhaps = False
    for name, listed in found:
        text = body[listed.names : listed.end]
        lines = [line for line in text.split("\n") if line.strip()] or [""]
        last = (above or block)[-1:]
        if last and listed.line != last[0].end + 1:
            is_near = kinds[name] == "beside" and uses[name] == 1 and not body[last[0].end : listed.line].strip()
            above = []
            if not (is_near and are_people(lines)):
                yield from block if is_list or (is_perhaps and not _are_elected(block, body)) else ()
                block, is_list, is_perhaps = [], False, False
        if not text.strip() and kinds[name] == "list":
            above = [listed]
        elif names_people(text, is_weak(name)) and (name not in speaking or are_people(lines)):
            block += [*above, listed]
            # In the middle of talk `Secretary: Noted.` is said.
            begins = bisect_left(others, listed.line) <= _MOST_ABOVE or are_people(lines)
            is_office = kinds[name] == "office" and name not in speaking
            is_many = uses[name] == 1 and name not in speaking and names_many(text)
            is_named = is_office or is_many or _is_head(name, listed, body)
            is_list = is_list or bool(above) or kinds[name] == "list"
            is_perhaps = is_perhaps or (is_named and begins)
            above = []
    yield from block if is_list or (is_perhaps and not _are_elected(block, body)) else ()


def _are_elected(offices: Sequence[Listed], body: str) -> bool:
    """Whether offices, without a title, are what was decided: some stand below the head, or an election is above."""
    start = offices[0].line
    above = body[max(0, start - _HEAD) : start].rstrip().rpartition("\n")[2]
    return (start > _HEAD and len(offices) >= _FEWEST_ELECTED) or announces_elected(above)


def _is_head(name: str, listed: Listed, body: str) -> bool:
    """`Interviewer: Ann Lee` among lines at the top of which no other is the interviewer's, who speaks further down."""
    if listed.line > _HEAD or not is_of_interview(name) or not is_person(body[listed.names : listed.end]):
        return False
    start = body.rfind("\n\n", 0, listed.line) + 1
    lines = body[start : start + _HEAD].lstrip("\n").partition("\n\n")[0].split("\n")
    fields = [line.partition(":")[0].strip(" \t*_") for line in lines]
    # In turns one asks and another answers, whose label is his name.
    known = sum(is_of_interview(field) or field.lower() in _OF_HEAD for field in fields)
    return fields.count(name.strip(" \t*_")) == 1 and known > 1 and 2 * known > len(fields)


def _without_votes(labels: Labels, body: str) -> Labels:
    """Without `Absent: Ann Lee` right below `Ayes: Bo Chen`, and whatever goes on with that."""
    folded = {name: name.strip("*_ \t").lower() for name in set(labels.names)}
    if VOTES.isdisjoint(folded.values()):
        return labels
    kept: list[bool] = []
    is_vote, last = False, 0
    following = [*labels.names[1:], ""]
    for line, name, start, behind in zip(labels.lines, labels.names, labels.starts, following, strict=True):
        is_right_below = is_vote and body.count("\n", last, line) <= 1
        # `No: 24` alone is the number of the meeting.
        is_sure = folded[name] not in _PERHAPS_VOTES or is_right_below or folded.get(behind) in VOTES
        is_vote = (folded[name] in VOTES and is_sure) or (is_right_below and folded[name].startswith(_NOT_VOTING))
        kept.append(not is_vote)
        last = start
    return labels.where(kept)


def _listed_and_speaking(
    body: str, labels: Labels, kinds: Mapping[str, Kind]
) -> tuple[list[tuple[str, Listed]], set[str]]:
    """What each label of a list may list, and the labels of those who speak."""
    found: list[tuple[str, Listed]] = []
    speaking: set[str] = set()
    seen: Counter[str] = Counter()
    for line, name, start in zip(labels.lines, labels.names, labels.starts, strict=True):
        if name not in kinds:
            continue
        seen[name] += 1
        if name in speaking and seen[name] > _MOST_LOOKS:
            continue
        if kinds[name] != "list" and begins_as_sentence(body, start):
            speaking.add(name)
            continue
        found.append((name, Listed(line, start, sentences_end(body, start, list_end(body, start)))))
        if kinds[name] != "list" and is_said(body[found[-1][1].names : found[-1][1].end]):
            speaking.add(name)
    return found, speaking | take_turns(found, labels, kinds, body)


def _in_brackets(body: str) -> Iterator[Listed]:
    """`[Participants: Ann Lee, Bo Chen]` alone in a line near the top."""
    head = body[:_FIRST]
    for match in _BRACKETED.finditer(f"\n{head}\n") if "]" in head and "]\n" in head else ():
        if kind_of(match["label"]) == "list" and names_people(match["names"], is_weak(match["label"])):
            yield Listed(match.start(), match.start("names") - 1, match.end() - 1)


def _abbreviated(body: str) -> Iterator[Span]:
    """Lines near the top that name three people or more with their initials, or firms, in brackets."""
    yield from (Span(*span) for span in names_with_firms(body, _HEAD))
    found = [match.start() for match in _ABBREVIATION.finditer(body, 0, _FIRST) if gives_initials(body, match)]
    last = -1
    for first, third in zip(found, found[2:], strict=False):
        if first > last and body.find("\n", first, third) < 0:
            start, last = body.rfind("\n", 0, first) + 1, body.find("\n", third)
            last = _last_abbreviated(body, len(body) if last < 0 else last)
            if looks_like_names(_ABBREVIATION.sub("", body[start:last])):
                yield Span(start, last)


def _last_abbreviated(body: str, end: int) -> int:
    """Where the line ends, or those that it goes on in behind a comma."""
    while body[end - 1 : end] == "," and _ABBREVIATION.search(body, end, line_end(body, end + 1)):
        end = line_end(body, end + 1)
    return end
