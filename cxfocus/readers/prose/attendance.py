"""Lists of who was there: not speech, but the best evidence for who may speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.rolls import (
    ROLL,
    ROLL_WORDS,
    Listed,
    is_member,
    line_end,
    looks_like_names,
    name_lines,
    sentences_end,
)
from cxfocus.readers.prose.titled_rolls import list_end, titled_lists
from cxfocus.text.expressions import compiled_later
from cxfocus.transcript import Section, Span

#: Labels of lists of people, in lower case with `-` between the words.
ATTENDANCE_LABELS = frozenset(
    "present absent excused regrets guests attendees attendance participants apologies attending scribe scribes "
    "scribe(s) chair chairs organizer organizers secretary recorder minute-taker note-taker clerk also-present "
    "members-present members-absent staff-present trustees-present trustees-absent board-members-present "
    "commissioners-present commissioners-absent councilmembers-present others-present in-attendance "
    "present-remotely remote".split()
)
_TITLE = compiled_later(
    r"(?:attendees?|attendance|roll call|participants|(?:members|representatives) (?:present|absent)|regrets|"
    r"apologies(?: for absence)?|invited guests|present|"
    r"\A[\W\d]*(?:(?:(?:also|members|others|those) )?(?:attending|in attendance)|scribes?|executives|analysts))"
    r"(?:\s*\([^()]*\))?\W*\Z",
    re.IGNORECASE,
)
#: One of these is in every such title.
_TITLE_SIGNS = (
    "present", "absent", "attend", "participants", "roll call", "regrets", "apologies", "guests", "scribe",
    "executives", "analysts",
)  # fmt: skip
_LONGEST_TITLE = 6
#: Of a call with investors: each of these has an office or a firm.
_OF_CALLS = frozenset({"executives", "analysts"})
#: Labels of people that are also those of speakers and of much else: they count beside a label of a list.
_BESIDE_LABELS = frozenset(
    "staff facilitator facilitators timekeeper timekeepers time-keeper note-takers minute-takers minutes-taken-by "
    "notes-taken-by meeting-called-by called-by leader leaders host hosts observers visitors members officers "
    "council directors executive councillors councilmembers alternates quorum jabber-scribe presiding".split()
)
_ROLL = compiled_later(ROLL, re.IGNORECASE)
#: `Attendees (12)`, `Present (by phone)`.
_COUNT = re.compile(r" ?\([^()]*\)\Z")
#: A name at the start of a line, up to a role, an employer or a substitute: a sign, ` - `, two blanks, ` for `.
_PERSON = compiled_later(
    r"\n[ \t]*(?:[-+\u2022][ \t]+|\d{1,2}[.)][ \t]+)?(?:\[[ xX]\][ \t]*)?\[?"
    r"([^\W_][^,;(|:\n \t\u2013\u2014-]*+"
    r"(?:(?:[ \t](?![ \t\u2013\u2014-]|for[ \t])|[\u2013\u2014-](?![ \t]))[^,;(|:\n \t\u2013\u2014-]*+)*+)"
)
#: An employer.
_BEHIND_NAME = re.compile(r"[ \t]+[-\u2013\u2014][ \t]")
_ABBREVIATION = re.compile(r"\(([A-Z]{2,4})\)")
_ABBREVIATED = compiled_later(r"([^\W\d_][^\n(),:;|]{2,40}?)[ \t]*\(([A-Z]{2,4})\)")
_WRAPPED = re.compile(r",[ \t]*\n")
#: `Ann Lee. Also present: Bo Chen`
_ALSO = compiled_later(rf"[.;,] {ROLL}: ", re.IGNORECASE)
#: Before a surname, or before the first name of several.
_OFFICE = compiled_later(
    r"\n[ \t]*(?i:trustees|commissioners|council ?members|councill?ors|members|directors|selectmen|supervisors|"
    r"representatives|senators|alder(?:men|persons)|board members|officers)[ \t]+(?=[^\W\d_a-z])"
)
_TABLE = r"(?i)\n\|[^\n|]*name[^\n|]*\|[ \t]*(?:abbreviation|abbr|initials)[^\n]*\n\|[-:| \t]+(?P<rows>(?:\n\|[^\n]*)+)"
#: Lists of names stand at the top.
_FIRST = 24_000
_MOST_WORDS = 5


def labelled_lists(body: str, labels: Labels) -> list[Listed]:
    """`Present: Ann Lee, Bo Chen` with the lines below it, tables of names, and names with initials in brackets."""
    spans = chain(_tables(body), _abbreviated(body))
    labelled = [*_behind_labels(body, labels), *(Listed(start, start, end) for start, end in spans)]
    known = {listed.line for listed in labelled}
    return [*labelled, *(listed for listed in titled_lists(body) if listed.line not in known)]


def announced_lists(body: str, sections: Sequence[Section]) -> list[tuple[Section, list[Span]]]:
    """Headings that announce a list of people, each with the lines below it, up to the next, that look like names."""
    return [
        (section, [Span(*line) for line in _listed(body, section, end)])
        for section, end in _announced(sections, len(body))
    ]


def _listed(body: str, section: Section, end: int) -> list[tuple[int, int]]:
    """The lines below a heading that look like names, and its own if there are such or it looks so itself."""
    start, below = section.start, line_end(body, section.start)
    names = list(name_lines(body, below + 1, end, handles="resent" in section.title or "ttendees" in section.title))
    is_call = section.title.lower() in _OF_CALLS
    if is_call:
        names = [(first, last) for first, last in names if is_member(body[first:last])]
    looks_so = not is_call and looks_like_names(body[start:below])
    return [(start, below), *names] if looks_so or (names and _is_announcing(section.title)) else names


def _announced(sections: Sequence[Section], length: int) -> Iterator[tuple[Section, int]]:
    """Sections that announce a list of people, and those below them, with their ends."""
    ends = [*(section.start for section in sections[1:]), length]
    level: int | None = None
    for section, end in zip(sections, ends, strict=True) if sections else ():
        if level is None or section.level <= level:
            level = section.level if _is_announcing(section.title) else None
        if level is not None:
            yield section, end


def _is_announcing(title: str) -> bool:
    """Whether a heading announces a list of who was there."""
    if not any(map(title.lower().__contains__, _TITLE_SIGNS)):
        return False
    return len(title.partition("(")[0].split()) <= _LONGEST_TITLE and _TITLE().search(title) is not None


def _behind_labels(body: str, labels: Labels) -> Iterator[Listed]:
    kinds = {name: kind for name in set(labels.names) if (kind := _kind(name))}
    if "list" not in kinds.values():
        return
    block: list[Listed] = []
    is_list = False
    for line, name, start in zip(labels.lines, labels.names, labels.starts, strict=True):
        if name not in kinds:
            continue
        if block and line != block[-1].end + 1:
            yield from block if is_list else ()
            block, is_list = [], False
        end = sentences_end(body, start, list_end(body, start))
        if looks_like_names(body[start:end]):
            block.append(Listed(line, start, end))
            is_list = is_list or kinds[name] == "list"
    yield from block if is_list else ()


def _kind(name: str) -> str:
    """Whether a label is that of a list of people by itself, or beside one."""
    words = name.strip("* ").lower().split()
    key = "-".join(words)
    if key in ATTENDANCE_LABELS:
        return "list"
    if not ROLL_WORDS.isdisjoint(words) and _ROLL().fullmatch(_COUNT.sub("", " ".join(words))):
        return "list"
    return "beside" if key in _BESIDE_LABELS else ""


def _tables(body: str) -> Iterator[Span]:
    if "|" in body and (body.find("bbr", 0, _FIRST) >= 0 or body.find("nitials", 0, _FIRST) >= 0):
        for match in re.compile(_TABLE).finditer("\n" + body[:_FIRST]):
            yield Span(match.start(), match.end() - 1)


def _abbreviated(body: str) -> Iterator[Span]:
    """Lines near the top that name three people or more with their initials in brackets."""
    found = [match.start() for match in _ABBREVIATION.finditer(body, 0, _FIRST)]
    last = -1
    for first, third in zip(found, found[2:], strict=False):
        if first > last and body.find("\n", first, third) < 0:
            start, last = body.rfind("\n", 0, first) + 1, body.find("\n", third)
            last = len(body) if last < 0 else last
            if looks_like_names(_ABBREVIATION.sub("", body[start:last])):
                yield Span(start, last)


def people_in(listed: Iterable[str]) -> dict[str, str]:
    """Every way to call the people of these lists, case folded, with the full name; "" where two share it."""
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    for text in listed:
        if text.startswith("|"):
            rows = [tuple(map(str.strip, row.strip("| ").split("|")[:2])) for row in text.split("\n")[2:]]
            names.update((row[0].casefold(), row[0]) for row in rows)
            people.update((row[1].casefold(), row[0]) for row in rows if len(row) > 1)
            continue
        names.update((name.casefold(), name) for name in _names(text))
        if "(" in text:
            found = ((_BEHIND_NAME.split(name)[0], short) for name, short in _ABBREVIATED().findall(text))
            people.update((short.casefold(), name.strip()) for name, short in found)
    for folded, name in names.items():
        for alias in _aliases(folded):
            people[alias] = name if people.get(alias, name) == name else ""
    # `Scribe: ANL` tells less of her than `Ann Lee (ANL)`.
    initials = [folded for folded, name in names.items() if name.isupper() and people.get(folded)]
    return people | names | {folded: people[folded] for folded in initials}


def _names(text: str) -> Iterator[str]:
    """One name a line, or a list with commas, wrapped or not."""
    lines = text.replace("|", "\n").strip()
    if "\n" not in lines or _WRAPPED.search(lines):
        lines = lines.replace("\n", " ")
        lines = _ALSO().sub("\n", lines) if ": " in lines else lines
        lines = lines.replace(",", "\n").replace(";", "\n").replace(" and ", "\n")
        lines = _OFFICE().sub("\n", f"\n{lines}")
    for found in _PERSON().findall("\n" + lines.replace("*", "").replace("_", " ")):
        words = found.split()
        if 0 < len(words) <= _MOST_WORDS and len(words[0]) + len(words) > 2:
            yield " ".join(words).strip(".")


def _aliases(folded: str) -> tuple[str, ...]:
    """First name, last name, initials, `annlee`, `Eric R`, and the initials of a first name with a hyphen."""
    words = folded.split()
    if len(words) < 2:
        return ()
    first, last = words[0], words[-1]
    initials = "".join([word[0] for word in words])
    common = (first, last, initials, "".join(words), f"{first} {last[0]}", f"{first} {last[0]}.")
    parts = first.split("-")
    if len(parts) < 2 or not all(parts):
        return common
    return (*common, "".join(part[0] for part in parts), "".join(part[0] for part in [*parts, *words[1:]]))
