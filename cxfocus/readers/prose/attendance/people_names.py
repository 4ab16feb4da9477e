"""Collects the people in attendance lists, and the names by which each may be called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cxfocus.readers.prose.attendance.looks import without_addresses, without_numbers
from cxfocus.readers.prose.attendance.people import person_in_office
from cxfocus.readers.prose.attendance.tables import people_of_table
from cxfocus.readers.prose.attendance.words import LIST_LABEL
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.items import SIGN

#: A name at the start of a line, up to a role, an employer or a substitute: these follow a sign, ` - `, two blanks or
#: ` for `.
_PERSON = regex(
    rf"^[ \t]*(?:{SIGN}[ \t]+)?(?:\[[ xX]\][ \t]*)?\[?"
    r"([^\W_][^,;(|:\n \t\u2013\u2014-]*+"
    r"(?:(?:[ \t](?![ \t\u2013\u2014-]|for[ \t])|[\u2013\u2014-](?![ \t]))[^,;(|:\n \t\u2013\u2014-]*+)*+)",
    re.MULTILINE,
)
#: The dash before an employer.
_DASH_BEFORE_EMPLOYER = regex(r"[ \t]+[-\u2013\u2014][ \t]")
_ABBREVIATED = regex(r"([^\W\d_][^\n(),:;|]{2,40}?)[ \t]*\(([A-Z]{2,4})\)")
#: `* Ann Lee @annlee`, `* Ann Lee (@annlee)`
_HANDLED = regex(
    rf"^[ \t]*(?:{SIGN}[ \t]+)?(?:\[[ xX]\][ \t]*)?"
    r"([^\W\d_][^\n(),:;|@]{1,40}?)[ \t]+\(?@([\w-]{2,39})",
    re.MULTILINE,
)
_SHORTEST_HANDLE = 3
_TICKED = regex(rf"[ \t]*(?:{SIGN}[ \t]+)?\[[xX]\][ \t]")
_UNTICKED = regex(rf"[ \t]*(?:{SIGN}[ \t]+)?\[ \][ \t]")
_WRAPPED = regex(r",[ \t]*\n")
#: The label of another list in the same line: `Ann Lee. Also present: Bo Chen`.
_ALSO = regex(rf"[.;,] {LIST_LABEL}: ", re.IGNORECASE)
_OFFICES = any_of(
    "trustees", "commissioners", "council ?members", "councill?ors", "members", "directors", "selectmen",
    "supervisors", "representatives", "senators", "alder(?:men|persons)", "board members", "officers",
    flags="i",
)  # fmt: skip
#: An office before a surname, or before the first name of several.
_OFFICE = regex(rf"^[ \t]*{_OFFICES}[ \t]+(?=[^\W\d_a-z])", re.MULTILINE)
_MOST_WORDS = 5
#: Letters after a name: members of parliaments, orders, degrees.
_HONORS = frozenset("MP MSP MS MLA MLC TD QC KC OBE CBE MBE KBE DBE JP OAM AM AO AC PhD DPhil MD".split())


def people_in(listed: Sequence[str], labels: Iterable[str]) -> dict[str, str]:
    """Return every way to call the people of these lists, case folded, with the full name; "" if two share it.

    Those who were absent have a way of their own only, unless one of the `labels` shows that they came.
    """
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    for text in listed:
        if text.startswith("|"):
            found, short = people_of_table(text)
            names.update((name.casefold(), name) for name in found)
            people.update(short)
            continue
        called = {written: _without_honors(written) for written in map(_without_handle, _names(text))}
        names.update((name.casefold(), name) for name in called.values())
        people.update((written.casefold(), name) for written, name in called.items())
        if "@" in text:
            people.update(_handles(text))
        if "(" in text:
            given = ((_DASH_BEFORE_EMPLOYER.split(name)[0], letters) for name, letters in _ABBREVIATED.findall(text))
            people.update((letters.casefold(), name.strip()) for name, letters in given)
    absent = _without_late(_absent(listed), labels)
    people |= _by_aliases(people, {folded: name for folded, name in names.items() if folded not in absent})
    # Of two with one first name, the one who was there speaks.
    people = _by_aliases({}, {folded: name for folded, name in names.items() if folded in absent}) | people
    # `ANL` of `Scribe: ANL` is no full name if another list has `Ann Lee (ANL)`.
    initials = [folded for folded, name in names.items() if name.isupper() and people.get(folded)]
    return people | names | {folded: people[folded] for folded in initials}


def _by_aliases(people: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    """Return these names by their aliases, "" for an alias of several of them and of other `people`."""
    found: dict[str, str] = {}
    for folded, name in names.items():
        for alias in _aliases(folded):
            found[alias] = name if found.get(alias, people.get(alias, name)) == name else ""
    return found


def _absent(listed: Sequence[str]) -> set[str]:
    """The people who have only a box without a tick (`- [ ] Ann Lee`) where others have a tick; case folded."""
    lines = "\n".join(listed).split("\n")
    unticked = [line for line in lines if "[ ]" in line and _UNTICKED.match(line)]
    if not unticked or not any("]" in line and _TICKED.match(line) for line in lines):
        return set()
    others = set(lines).difference(unticked)
    return _called(unticked) - _called(others)


def _without_late(absent: set[str], labels: Iterable[str]) -> set[str]:
    """Leave out whoever begins a line under the full name or as `Eric R`."""
    if not absent:
        return absent
    written = {label.casefold() for label in labels}
    return {folded for folded in absent if written.isdisjoint(way for way in (folded, *_aliases(folded)) if " " in way)}


def _called(lines: Iterable[str]) -> set[str]:
    # A line end more, since commas part the names of a single line.
    names = map(_without_handle, _names("\n".join([*lines, ".", "."])))
    return {_without_honors(name).casefold() for name in names}


def _without_handle(name: str) -> str:
    """`Ann Lee @annlee` as `Ann Lee`; a handle alone stays."""
    return name.partition(" @")[0]


def _handles(text: str) -> Iterator[tuple[str, str]]:
    """Handles, with and without the number at their end, each with the name of its owner."""
    for name, handle in _HANDLED.findall(text):
        short = handle.rstrip("0123456789")
        for way in {handle, short if len(short) >= _SHORTEST_HANDLE else handle}:
            yield way.casefold(), name.strip()


def _names(text: str) -> Iterator[str]:
    """The names of a list: one a line, or with commas between them, wrapped or not."""
    lines = without_numbers(without_addresses(text).replace("|", "\n").strip())
    lines = lines if "[" in lines else lines.rstrip("]")  # of `[Present: Ann Lee, Bo Chen]`
    if "\n" not in lines or _WRAPPED.search(lines):
        lines = lines.replace("\n", " ")
        lines = _ALSO.sub("\n", lines) if ": " in lines else lines
        lines = lines.replace(",", "\n").replace(";", "\n").replace(" and ", "\n")
        lines = _OFFICE.sub("", lines)
    if ": " in lines:
        lines = "\n".join([person_in_office(line) or line for line in lines.split("\n")])
    for found in _PERSON.findall(lines.replace("*", "").replace("_", " ")):
        words = found.split()
        if 0 < len(_without_honors(found).split()) <= _MOST_WORDS and len(words[0]) + len(words) > 2:
            yield " ".join(words).strip(".")


def _without_honors(name: str) -> str:
    """`Ann Lee OBE` as `Ann Lee`."""
    words = name.split()
    while words[1:] and words[-1] in _HONORS:
        words = words[:-1]
    return " ".join(words)


def _aliases(folded: str) -> tuple[str, ...]:
    """First name, last name, both, initials, `annlee`, `Eric R`, and the initials of a first name with a hyphen."""
    words = folded.split()
    if len(words) < 2:
        return ()
    first, last = words[0], words[-1]
    initials = "".join([word[0] for word in words])
    common = (first, last, f"{first} {last}", initials, "".join(words), f"{first} {last[0]}", f"{first} {last[0]}.")
    parts = first.split("-")
    if len(parts) < 2 or not all(parts):
        return common
    return (*common, "".join(part[0] for part in parts), "".join(part[0] for part in [*parts, *words[1:]]))
