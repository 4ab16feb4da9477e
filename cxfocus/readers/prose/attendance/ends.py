"""Finds where a list of people ends: with its line, or with lines below that belong to it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import compress, count

from cxfocus.readers.prose.attendance.list_titles import list_kind
from cxfocus.readers.prose.attendance.looks import WORDS, looks_like_names, may_be_names
from cxfocus.readers.prose.attendance.people import (
    are_offices,
    are_people,
    is_delegate,
    is_group,
    is_member,
    is_officer,
    is_person,
    is_visitor,
)
from cxfocus.text.expressions import regex
from cxfocus.text.items import ARABIC, BULLET, ROMAN
from cxfocus.text.lines import line_end, line_start, rest_of_line
from cxfocus.text.name_words import COURTESY

_LONGEST_LIST = 4_000
_BLANK = regex(r"(?:[ \t]*\n){1,3}(?=[ \t]*[^\s])")
_LIST_LINES = regex(rf"(?:\n[ \t]+[^\s][^\n]*|\n{BULLET} [^\n]*)+")
_LIST_ITEM = regex(rf"{BULLET} ")
#: The end of a line after which a list goes on: a comma, or half of a name.
_GOES_ON = regex(rf"(?:[,;&]|\b(?:and|van|von|der|den|de|da|la|{COURTESY}\.))[ \t]*\Z")
_BETWEEN = regex(r"[;,&]|\band\b")
_SEVERAL = 2
#: Characters: a line this long may be wrapped.
_WRAPPED = 50
#: An item of the agenda.
_NUMBERED = regex(rf"[ \t]*(?:{ARABIC}|{ROMAN})[.)][ \t]")
#: `Ann Lee`, `--`, `Treasurer`, each in a line of its own, as some pages are saved.
_PARTED = regex(r"(?:\s++[^\n:]{2,60}\n[ \t]*--[ \t]*\n[^\n:]{1,90}(?=\n|\Z))+")
#: Labels of visitors, who also say where they live or whom they work for.
_OF_PUBLIC = regex(r"(?i:public|resident|citizen|visitor|guest|audience|others|also)")
_TITLED = regex(rf"(?:Messrs|Mses|Mmes|{COURTESY})\b\.?[ \t](?=[A-Z])")


def list_end(body: str, start: int) -> int:
    """Return where the list that begins at `start` ends: with its line, or with lines below that belong to it."""
    end = _own_end(body, start)
    if not _TITLED.search(body, start, end):
        return end
    return lines_end(body, end, is_delegate) if is_delegate(body[start:end]) else _further_end(body, end)


def lines_end(
    body: str, end: int, is_one: Callable[[str], bool], may_stand_between: Callable[[str], bool] | None = None
) -> int:
    """Return the end of the last line after `end` for which `is_one` is true.

    Between such lines only blank ones may stand, and those for which `may_stand_between` is true.
    """
    last = end
    while end < len(body):
        line = rest_of_line(body, end + 1)
        is_last = line.strip() != "" and is_one(line)
        if line.strip() and not is_last and not (may_stand_between and may_stand_between(line)):
            break
        end += 1 + len(line)
        last = end if is_last else last
    return last


def end_below(body: str, end: int, *, handles: bool = False, people: bool = False) -> int | None:
    """Return where a list in the lines after `end` ends, or None if there is none.

    Each line must look like names, with `people` like nothing else; with `handles`, one handle in a line is enough.
    After a blank line a single line needs a comma. The list ends above the title of another; if it is deeper than its
    label, also above a label that is not.
    """
    start = end + 1
    blank = _BLANK.match(body, start)
    if blank:
        start = blank.end()
    stop = body.find("\n\n", start, start + _LONGEST_LIST)
    stop = len(body) if stop < 0 else stop
    if stop - start > _LONGEST_LIST:
        return None
    lines = body[start:stop].rstrip().split("\n")
    numbered = _NUMBERED.match(lines[0]) is not None
    depth = min(map(indent_of, lines[:_SEVERAL]))  # a list in a single line may be a greeting: `Good day, Ann and Bo.`
    ends = [_is_next(line, numbered) or (":" in line and indent_of(line) < depth) for line in lines]
    lines = lines[: next(compress(count(), ends), None)]
    listed = "\n".join(lines).rstrip()
    are_names = are_people(lines) if people else all(may_be_names(line, 1 if handles else 2) for line in lines)
    if not listed or not are_names:
        return None
    return None if blank and len(lines) == 1 and "," not in lines[0] else start + len(listed)


def indent_of(line: str) -> int:
    """Return by how many characters a line is indented; 0 for a blank line."""
    return len(line) - len(line.lstrip()) if line.strip() else 0


def _own_end(body: str, start: int) -> int:
    """The end of a list without the further paragraphs of it."""
    end = line_end(body, start)
    if not body[start:end].strip() and (below := _below_end(body, start, end)) is not None:
        return below
    if WORDS.search(body, start - 1, end) is None:
        match = _LIST_LINES.match(body, end)
        return match.end() if match else end
    deeper = _deeper_end(body, start, end)
    if deeper > end:
        return deeper
    wrapped = _wrapped_end(body, end)
    return wrapped if wrapped > end else _officers_end(body, start, end)


def _below_end(body: str, start: int, end: int) -> int | None:
    """The end of a list below a label that is alone on its line."""
    label = body[line_start(body, start) : start]
    below = end_below(body, end)
    if "articipants" in label.lower():
        parted = _PARTED.match(body, end)
        return parted.end() if parted else max(below or end, lines_end(body, end, is_member, is_person))
    if below is not None and rest_of_line(body, end + 1).strip():
        return below
    # With blank lines between names, the first name alone may look like the whole list: `Ann Lee, Oak`.
    is_one = _has_office if below is not None else is_visitor if _OF_PUBLIC.search(label) else is_person
    apart = max(lines_end(body, end, is_one), lines_end(body, end, is_group))
    return max(apart, below or end) if body[end:apart].strip().count("\n") else below


def _has_office(line: str) -> bool:
    """Whether a line has more than a name; a name alone may begin a turn."""
    return ("," in line or "(" in line) and is_person(line)


def _is_next(line: str, numbered: bool = True) -> bool:
    """Whether a line is the title of another list, or begins with its label, or with a number though names do not."""
    label, colon, _ = line.partition(":")
    if not numbered and _NUMBERED.match(line):
        return True
    return bool(list_kind(label)) if colon else list_kind(line) in ("list", "office")


def _deeper_end(body: str, start: int, end: int) -> int:
    """The end of the lines that are indented deeper than that of the label; items among them must be names."""
    indent = indent_of(body[line_start(body, start) : start])
    while end - start < _LONGEST_LIST and indent_of(below := rest_of_line(body, end + 1)) > indent:
        if _LIST_ITEM.match(below.lstrip()) and not looks_like_names(below):
            break
        end += 1 + len(below)
    return end


def _wrapped_end(body: str, end: int) -> int:
    """The end of a list that goes on in wrapped lines."""
    while True:
        line = body[line_start(body, max(end, 0)) : end]
        stop = line_end(body, end + 1)
        below = body[end + 1 : stop]
        is_rest = len(line) >= _WRAPPED and (below[:1].islower() or "," in below)
        if not below.strip() or ":" in below or not (is_rest or _GOES_ON.search(line)):
            return end
        if not looks_like_names(below):
            return end
        end = stop


def _officers_end(body: str, start: int, end: int) -> int:
    """The end of lines of people with offices, if they go down to a blank line or to the label of another list."""
    if not is_person(body[start:end]):
        return end
    last = end
    while (line := rest_of_line(body, last + 1)).strip() and not _is_next(line):
        if not is_officer(line):
            return end
        last += 1 + len(line)
    return last


def _further_end(body: str, end: int) -> int:
    """The end of the paragraphs that go on with a list of people with titles: `Messrs. Lee and Roe, Directors`."""
    while (blank := _BLANK.match(body, end + 1)) and _TITLED.match(body, blank.end()):
        paragraph = body[blank.end() : blank.end() + _LONGEST_LIST].partition("\n\n")[0].rstrip()
        named = [piece for piece in _BETWEEN.split(paragraph.rstrip(" .")) if piece.strip()]
        is_sentence = paragraph[-1:] in ".?!:" and not all(map(is_person, named))
        if len(named) < _SEVERAL or is_sentence or not are_offices(paragraph):
            break
        end = blank.end() + len(paragraph)
    return end
