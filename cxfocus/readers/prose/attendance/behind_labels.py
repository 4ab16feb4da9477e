"""Finds attendance lists after labels: `Chair: Ann Lee` is one, but `Chair: Good morning.` is what the chair says."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cxfocus.readers.prose.attendance.ends import list_end
from cxfocus.readers.prose.attendance.list_titles import (
    ListKind,
    announces_elected,
    is_of_interview,
    is_weak,
    list_kind,
)
from cxfocus.readers.prose.attendance.looks import AttendanceList, looks_like_names, sentences_end
from cxfocus.readers.prose.attendance.people import are_people, is_person, names_many, names_people
from cxfocus.readers.prose.attendance.words import VOTES
from cxfocus.readers.prose.labels import Labels

#: Other fields at the head of an interview.
_OF_HEAD = frozenset({"date", "duration", "length", "location", "place", "subject", "time", "title", "topic"})
_PERHAPS_VOTES = frozenset({"no", "yes"})
#: Labels below a vote that name those who did not vote, which are no attendance lists there.
_NOT_VOTING = ("absent", "excused", "not present", "not voting")
#: Characters.
_HEAD = 1_500
#: Turns above a list of offices; below more, `Secretary: Noted.` is said.
_MOST_ABOVE = 2
#: Uses of a speaking label that are looked at; if it also lists the holder of an office, it does so at the beginning.
_MOST_LOOKS = 8
_FEWEST_TURNS = 3
_FEWEST_ELECTED = 3
#: Characters after a label whose first sentence is looked at, and the length from which it is more than two names.
_BEGINNING = 100
_LONGER = 40


def lists_behind_labels(body: str, labels: Labels) -> Iterator[AttendanceList]:
    """Yield lists like `Present: Ann Lee, Bo Chen` with the lines below; offices unless somebody speaks by them."""
    kinds: dict[str, ListKind] = {name: kind for name in set(labels.names) if (kind := list_kind(name))}
    uses = Counter(labels.names)
    if not any(kind in ("list", "office") or uses[name] == 1 for name, kind in kinds.items()):
        return
    found, speaking = _listed_and_speaking(body, _without_votes(labels, body), kinds)
    others = [
        line
        for line, name in zip(labels.lines, labels.names, strict=True)
        if (name not in kinds and uses[name] > 1) or name in speaking
    ]
    block: list[AttendanceList] = []
    above: list[AttendanceList] = []
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
            # Between turns, `Secretary: Noted.` is said.
            begins = bisect_left(others, listed.line) <= _MOST_ABOVE or are_people(lines)
            is_office = kinds[name] == "office" and name not in speaking
            is_many = uses[name] == 1 and name not in speaking and names_many(text)
            is_named = is_office or is_many or _is_head(name, listed, body)
            is_list = is_list or bool(above) or kinds[name] == "list"
            is_perhaps = is_perhaps or (is_named and begins)
            above = []
    yield from block if is_list or (is_perhaps and not _are_elected(block, body)) else ()


def _are_elected(offices: Sequence[AttendanceList], body: str) -> bool:
    """Whether offices without a title are the result of an election.

    They are if several stand below the head of the text, or if the line above announces it.
    """
    start = offices[0].line
    above = body[max(0, start - _HEAD) : start].rstrip().rpartition("\n")[2]
    return (start > _HEAD and len(offices) >= _FEWEST_ELECTED) or announces_elected(above)


def _is_head(name: str, listed: AttendanceList, body: str) -> bool:
    """Whether `Interviewer: Ann Lee` stands among the fields at the head of an interview.

    The label comes once there; below, the interviewer speaks by it.
    """
    if listed.line > _HEAD or not is_of_interview(name) or not is_person(body[listed.names : listed.end]):
        return False
    start = body.rfind("\n\n", 0, listed.line) + 1
    lines = body[start : start + _HEAD].lstrip("\n").partition("\n\n")[0].split("\n")
    fields = [line.partition(":")[0].strip(" \t*_") for line in lines]
    # In turns, the other labels are no fields: one asks, and another answers, by name.
    known = sum(is_of_interview(field) or field.lower() in _OF_HEAD for field in fields)
    return fields.count(name.strip(" \t*_")) == 1 and known > 1 and 2 * known > len(fields)


def _without_votes(labels: Labels, body: str) -> Labels:
    """The labels without those of votes, and without `Absent: Ann Lee` right below `Ayes: Bo Chen`."""
    folded = {name: name.strip("*_ \t").lower() for name in set(labels.names)}
    if VOTES.isdisjoint(folded.values()):
        return labels
    kept: list[bool] = []
    is_vote, last = False, 0
    following = [*labels.names[1:], ""]
    for line, name, start, next_name in zip(labels.lines, labels.names, labels.starts, following, strict=True):
        is_right_below = is_vote and body.count("\n", last, line) <= 1
        # `No: 24` alone gives the number of the meeting.
        is_sure = folded[name] not in _PERHAPS_VOTES or is_right_below or folded.get(next_name) in VOTES
        is_vote = (folded[name] in VOTES and is_sure) or (is_right_below and folded[name].startswith(_NOT_VOTING))
        kept.append(not is_vote)
        last = start
    return labels.where(kept)


def _listed_and_speaking(
    body: str, labels: Labels, kinds: Mapping[str, ListKind]
) -> tuple[list[tuple[str, AttendanceList]], set[str]]:
    """The lists that may stand after labels of lists, each with its label; and those of these labels that speak."""
    found: list[tuple[str, AttendanceList]] = []
    speaking: set[str] = set()
    seen: Counter[str] = Counter()
    for line, name, start in zip(labels.lines, labels.names, labels.starts, strict=True):
        if name not in kinds:
            continue
        seen[name] += 1
        if name in speaking and seen[name] > _MOST_LOOKS:
            continue
        if kinds[name] != "list" and _begins_as_sentence(body, start):
            speaking.add(name)
            continue
        found.append((name, AttendanceList(line, start, sentences_end(body, start, list_end(body, start)))))
        if kinds[name] != "list" and _is_said(body[found[-1][1].names : found[-1][1].end]):
            speaking.add(name)
    return found, speaking | _take_turns(found, labels, kinds, body)


def _begins_as_sentence(body: str, start: int) -> bool:
    """Whether the words after a label plainly are no list: a quick look, before the end of the list is searched."""
    beginning = body[start : start + _BEGINNING].partition("\n")[0].partition(". ")[0]
    return (
        len(beginning) >= _LONGER
        and ";" not in beginning
        and beginning.count(",") <= 1
        and not looks_like_names(beginning)
    )


def _is_said(text: str) -> bool:
    """Whether a text is said, and does not name the holder of an office."""
    return text.rstrip()[-1:] in ("?", "!") or not names_people(text, is_weak=False)


def _take_turns(
    found: Sequence[tuple[str, AttendanceList]], labels: Labels, kinds: Mapping[str, ListKind], body: str
) -> set[str]:
    """Labels of offices that speak: used several times, mostly before words that are no name and labels of no list."""
    following = dict(zip(labels.lines, labels.names[1:], strict=False))
    uses = Counter(name for name, _ in found if kinds[name] == "office")
    said = Counter(
        name
        for name, listed in found
        if uses[name] >= _FEWEST_TURNS
        and following.get(listed.line) not in kinds
        and _is_no_name(body[listed.names : listed.end])
    )
    return {name for name, count in said.items() if 2 * count > uses[name]}


def _is_no_name(text: str) -> bool:
    """Whether a text is no name: `Welcome.`, `Thank you, Ann. We`; a word alone may be one."""
    words = text.strip()
    return not are_people([words]) and (" " in words or words.endswith("."))
