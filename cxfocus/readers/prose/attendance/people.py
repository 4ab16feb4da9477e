"""Says of a line of a list, or of a piece of one, whether it names a person, and with which office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cxfocus.readers.prose.attendance.list_titles import list_kind
from cxfocus.readers.prose.attendance.looks import (
    ITEM,
    NEUTRAL,
    WORDS,
    are_handles,
    is_public,
    looks_like_names,
    parts,
    without_addresses,
    without_numbers,
)
from cxfocus.readers.prose.attendance.words import VOTES
from cxfocus.readers.prose.speakers.shapes import NAMES, VOICES, look
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.name_words import COURTESY

#: A name up to an office or a firm, which a dash, a comma or a bracket parts from it.
_MEMBER = regex(
    rf"\s*(?:{ITEM})?(?:\[[ xX]\][ \t]*)?\[?(?:[*_]{{2}})?(?P<name>[^(|,:\n]*?)(?:[*_]{{2}})?"
    r"(?:[ \t]+(?:--?|[\u2013\u2014])[ \t]+(?P<office>[^\s][^\n]{0,100})|[ \t]*[(|,][^\n]*|[ \t]*)\Z"
)
_LONGEST_LINE = 200
_FEWEST_PERSONS = 0.5
_INITIALLED = regex(r"[ \t]\([A-Z]{2,4}\)[*_]{0,2}\s*\Z")
#: The title before a name; then any office may follow, however long.
_TITLED = regex(rf"(?:{COURTESY}|Cllr|Councillor)\b(?:\.[ \t]*+|[ \t]++)[^\W\d_a-z]")
_OFFICES = any_of(
    r"chair\w*", "member", "alternate", "secretary", "treasurer", "clerk", "planner", "librarian", "director",
    "manager", "engineer", "attorney", "officer", "president", "trustee", "superintendent", "administrator",
    "assistant", "coordinator", "mayor", "councill?or",
    flags="i",
)  # fmt: skip
#: An initial or a title before a name, or an office after a comma, `Ann Lee, planner`: more offices stand there than
#: before a name, but not all that a label may have.
_OFFICER = regex(rf"\A\s*(?:[A-Z]\.|(?:{COURTESY}|Cllr)\b\.?)[ \t]|,[^\n]*\b{_OFFICES}\b")
#: Texts after a label that are no list: `Attendance: 30 came`, `Attendance: the clubs were full`; but not
#: `Ann and Bob were present`.
_NO_LIST = regex(
    r"[^\W\d_][ \t]+\d+(?:[,;.]|\s*\Z)|\A\s*\d+[ \t]+[^\W\d_]|"
    r"\b(?:is|are|was|were|has|have|had|came|rose|fell)\b"
    r"(?! (?:also |not |both |all )?(?:present|absent|excused|there|in|on)\b)"
)
#: Words of votes except `no`, which a list may have, too: `Ann Lee, no guests`.
_VOTE = regex(rf"\b(?i:{'|'.join(sorted(VOTES - {'no'}))})\b")
_ANSWER = regex(r"\b(?i:present|absent|here|excused)\b")
#: The result of a motion or an election.
_ELECTED = regex(r"[ \t][-\u2013\u2014][ \t](?i:passed|carried|elected|unopposed|approved)[ \t.]*\Z")
_BETWEEN = regex(r",?\sand\s|[,;\n]")
_MANY = 3
#: A name of two to five words, with an office after a comma or none.
_NAMED_ALONE = regex(rf"\s*(?:{ITEM})?[^\W\d_][^\s,:;?!]*+(?: [^\s,:;?!]+){{1,4}}+(?:,[^\n:;?!]{{1,60}}+)?\s*")
_MOST_PERSONS = 0.8
_BOXED = regex(rf"(?:{ITEM})?\[[ xX]\][ \t]")
_VISITOR = regex(
    r"(?:[A-Z][\w.'\u2019-]* (?:&|and) )?(?P<name>[^\d\n:;]{3,60}?)(?:,?[ \t]+\d{1,6}(?: [A-Z][\w.'\u2019-]*){1,5})?"
)
_LONGEST_GROUP = 4
_LINKS = NEUTRAL | frozenset("to on in at from with as respectively".split())


def person_in_office(line: str) -> str:
    """Return the person of `Treasurer: Ann Lee` or `Czar of Wires: Ann Lee (AL)`; "" if there is none."""
    label, value = parts(line)
    if not value or len(line) > _LONGEST_LINE or not is_person(value) or " " not in bare(value):
        return ""
    return value if _INITIALLED.search(value) or look(label).shape == "role" or list_kind(label) else ""


def names_people(text: str, is_weak: bool) -> bool:
    """Whether the text after a label of a list names people; after a weak label figures and votes do not."""
    if is_weak and (_NO_LIST.search(text) or (_VOTE.search(text) and not _ANSWER.search(text))):
        return False
    if _ELECTED.search(text):
        return False
    names = without_numbers(text)
    return looks_like_names(names) or are_handles(text) or is_public(text) or _are_persons(text)


def _are_persons(text: str) -> bool:
    """Whether a text is `Ann Lee, member and chair; Bob Roe, alternate member`, in one line or several."""
    pieces = [piece for piece in text.replace("\n", ";").split(";") if piece.strip() not in ("", "and")]
    return len(pieces) > 1 and all(map(is_person, pieces))


def are_people(lines: Sequence[str]) -> bool:
    """Whether each line, or each piece of a single line, may begin with a name, and half surely do."""
    members = [_member(piece) for piece in (lines[0].split(",") if len(lines) == 1 else lines)]
    shapes = [look(member["name"]).shape if member else "refused" for member in members]
    return "refused" not in shapes and sum(shape in NAMES for shape in shapes) >= _FEWEST_PERSONS * len(shapes)


def names_many(text: str) -> bool:
    """Whether a text lists at least three people, in one line or several; fewer may share an office."""
    lines = [line for line in text.strip().split("\n") if line.strip(" \t.")]
    pieces = [piece for piece in _BETWEEN.split(text.strip(" \t\n.")) if piece.strip(" \t.")]
    return any(len(names) >= _MANY and all(map(is_person, names)) for names in (lines, pieces))


def are_members(lines: Sequence[str]) -> bool:
    """Whether each of at least three lines looks like a name, with an office or none.

    A few may hold words that names rarely have: `August Lee`.
    """
    return (
        len(lines) >= _MANY
        and all(map(_NAMED_ALONE.fullmatch, lines))
        and sum(map(is_person, lines)) >= _MOST_PERSONS * len(lines)
    )


def are_ticked(lines: Sequence[str]) -> bool:
    """Whether these are at least three lines like `- [x] Ann Lee - Friends of the Pier`, none of them a task."""
    return (
        len(lines) >= _MANY
        and all(map(_BOXED.match, lines))
        and all(map(are_offices, lines))
        and sum(map(is_person, lines)) >= _MOST_PERSONS * len(lines)
    )


def is_person(line: str) -> bool:
    """Whether this is `Ann Lee`, `Cllr A Lee (Chair)`, `One member of the public`, and not `Cllr Lee opened it`."""
    member = _member(line)
    if member is None:
        return False
    shape = look(member["name"]).shape
    if shape == "honorific" or _TITLED.match(member["name"]):
        return looks_like_names(member["name"])
    return shape == "name" or is_public(line)


def is_visitor(line: str) -> bool:
    """Whether this is `Ann Lee`, `Ann Lee 12 Pier Street`, `Ann & Bo Lee Oak Boats`."""
    match = _VISITOR.fullmatch(line.strip())
    return match is not None and is_person(match["name"])


def is_group(line: str) -> bool:
    """Whether this is `Administration: Ann Lee, Bo Roe`, a line that names the people of one group."""
    label, value = parts(line)
    is_label = 0 < len(label.split()) <= _LONGEST_GROUP and "*" not in line and not list_kind(label)
    return is_label and value != "" and all(map(is_person, value.split(",")))


def is_officer(line: str) -> bool:
    """Whether this is a person with an initial, a title or an office: `A. Lee`, `Ann Lee, regular member`."""
    return is_person(line) and line.rstrip()[-1:] not in ".?!:" and _OFFICER.search(line) is not None


def is_delegate(line: str) -> bool:
    """Whether this is `Mrs. Ann Lee (Friends of the Pier)`, alone in a line."""
    name = line.strip().partition("(")[0]
    return line.rstrip().endswith(")") and _TITLED.match(name) is not None and are_offices(name) and is_person(line)


def is_member(line: str) -> bool:
    """Whether this is `Ann Lee - Treasurer` or `Ann Lee, Treasurer`."""
    member = _member(line)
    if member is None or look(member["name"]).shape not in VOICES:
        return False
    return not member["office"][0].islower() if member["office"] else "," in line and looks_like_names(line)


def are_offices(text: str) -> bool:
    """Whether a text has no words in small letters, except those between the parts of an office."""
    return all(not word[0].islower() or word in _LINKS for word in WORDS.findall(f" {text}"))


def are_initialled(lines: Sequence[str]) -> bool:
    """Whether each line names a person with initials: `Ann Lee (AL)`, `Chair: Bob Roe (BR)`."""
    return bool(lines) and all(_INITIALLED.search(line) and is_person(parts(line)[1] or line) for line in lines)


def _member(line: str) -> re.Match[str] | None:
    line = without_addresses(line.strip())
    return _MEMBER.match(line) if len(line) <= _LONGEST_LINE else None
