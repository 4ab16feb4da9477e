"""Names alone in their lines above the words, as in calls with investors and on web pages of parliaments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from itertools import dropwhile, pairwise

from cxfocus.readers.prose.labels import Label, Line, LineForm
from cxfocus.readers.prose.line_forms import name_beside_time
from cxfocus.readers.prose.notations.notation_input import ABOVE_WORDS, NotationInput
from cxfocus.readers.prose.speakers.shapes import CAPITALIZED, NAMES, Shape, look
from cxfocus.readers.prose.speakers.values import are_sentences
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.lines import LineMatch, count_lines_like, line_end, lines_like
from cxfocus.transcript import Section

#: Only a speaker is alone in a line so. Headings are alone, too: without such a line no name alone is a speaker.
_ANCHOR = regex(r"\n(?:Operator|M(?:r|adam) (?:Deputy )?Speaker)[ \t]*\n")
_ALONE = r"(?P<name>[^\W\d_][^\n:]{1,90}?)[ \t]*(?=\n\s*[^\s])"
_BARE = regex(rf"\n(?:\d{{1,2}}\.[ \t]+)?{_ALONE}")
#: On web pages each paragraph of a call may be a list item, as the operator then is; an item may be in two languages.
_LISTED_ANCHOR = regex(r"\n[ \t]*+[\u2022*-][ \t]+Operator[ \t]*+(?:\s++Operator[ \t]*+)?(?=\n)")
_LISTED = regex(rf"\n[ \t]*+[\u2022*-][ \t]+{_ALONE}(?:\s+(?P=name)[ \t]*(?=\n))?")
_OFFICE = regex(r"The [^\n(]{3,80}\((?P<name>[^\n()]{3,60})\)")
#: `Ann Lee -- Chief Executive Officer`
_OFFICE_BEHIND = regex(r" (?:--|\u2013|\u2014) ")
_OFFICES_OF_FIRMS = any_of(
    "C[A-Z]O", "(?:Vice )?President", "VP", "Chief", "Officer", "Chair(?:man|woman)?", "Head", "Director",
    "Investor Relations", "Treasurer", "Founder",
)  # fmt: skip
#: A longer line; in an attendance list the line below is another name with an office, and a blank line follows it.
_WORDS_BELOW = r"(?=[^\s][^\n]{30})(?![^\n,]{3,40}, [^\n.]{3,80}\n[ \t]*\n)"
#: `Ann Lee, CFO` above the words, in calls that companies print; in an attendance list no words are below.
_OFFICER = regex(
    r"\n[ \t]*\n[ \t]*(?P<name>[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){1,3}), "
    rf"[^\n]{{0,60}}\b{_OFFICES_OF_FIRMS}\b[^\n.]{{0,60}}(?:\n[ \t]*){{2,3}}{_WORDS_BELOW}"
)
#: `Ann Lee -- Chief Executive Officer` in three lines, as in pages that are saved word by word.
_OFFICE_BELOW = regex(r"\n[ \t]*--[ \t]*\n[^\n:]{1,90}(?=\n|\Z)")
_NAMES_AND_ROLES: frozenset[Shape] = NAMES | {"role"}
_NO_FIRST_NAMES = frozenset(
    "The New Old Good Bad Dear Great Big North South East West Best My Our San Los Las Saint St. Mount Lake Fort "
    "Port".split()
)
#: `The Deputy Speaker Ann Lee`
_WHO_PRESIDES = regex(r"The (?:Deputy )?(?:Chair|President|Speaker) [A-Z][^\W\d_.]+(?: |\Z)")
#: Names that come again for each paragraph.
_SHARE = 0.2
_FEWEST = 4
#: Share of the lines in brackets, or of the headings with `#`, that are names that come again.
_AGAIN: Mapping[LineForm, float] = {"bracket": 0.5, "hash": 0.7}
#: No call has more names, and each is searched in the whole text.
_MOST_NAMES = 300
#: Parts after the name: `Ann Lee - Oak Bank - Analyst`.
_FIRM_AND_OFFICE = 2
#: People written so who also come again: from this number on nothing else is written so.
_FEWEST_OFFICERS = 3
#: Uses of a name: chapters and places may come so often, too.
_TWICE = 2
#: Share of the turns that are followed by one of somebody else.
_OTHERS = 0.8
_ENDS = (".", "?", "!", ",", ";", "\u2014", "\u2013", "-")


def labels_in(seen: NotationInput) -> list[Label]:
    """Return lines with only a name that comes again, or that is mentioned elsewhere."""
    body = seen.body
    is_listed = _is_listed(body)
    if not is_listed and not any(lines_like(_ANCHOR, body)):
        return []
    found_alone = lines_like(_LISTED if is_listed else _BARE, body)
    alone = [match for match in found_alone if not match["name"].endswith(_ENDS)]
    is_call = is_listed or "\nOperator" in f"\n{body}"
    again = _names_elsewhere([match["name"] for match in alone], body) if is_call else ()
    found = [_of_firm(match, again) if is_call and " - " in match["name"] else _label(match) for match in alone]
    if is_call and "\n--\n" in body and (parted := _with_offices_below(found, body)):
        return parted
    officers = {label.name for match, label in zip(alone, found, strict=True) if label.name != match["name"]}
    found = [label for label in found if look(label.name).shape in _NAMES_AND_ROLES]
    uses = Counter(bare(label.name) for label in found)
    turns = [
        label
        for label in found
        if uses[bare(label.name)] > 1 or label.name in officers or _is_person(label.name, again)
    ]
    others = sum(bare(sooner.name) != bare(later.name) for sooner, later in pairwise(turns))
    return turns if len(turns) >= _FEWEST and others >= _OTHERS * (len(turns) - 1) else []


def _is_listed(body: str) -> bool:
    """Whether the operator of a call is a list item above words, at least twice, and at least as often as alone.

    In a list of those in the call, names are below the operator.
    """
    ends = [match.end() for match in lines_like(_LISTED_ANCHOR, body)]
    return len(ends) > 1 and len(ends) >= count_lines_like(_ANCHOR, body) and are_sentences(ends, body)


def _with_offices_below(found: Sequence[Label], body: str) -> list[Label]:
    """The names with `--` and an office in the lines below, and the operator; none if there are too few such names."""
    turns: list[Label] = []
    for label in found:
        office = _OFFICE_BELOW.match(body, label.text_start)
        if office is not None and look(label.name).shape in _NAMES_AND_ROLES:
            turns.append(label._replace(text_start=office.end()))
        elif label.name == "Operator":
            turns.append(label)
    return turns if sum(label.name != "Operator" for label in turns) >= _FEWEST else []


def repeated_in(seen: NotationInput) -> list[Label]:
    """Return names alone between blank lines, if some of them come again and again above words."""
    body = seen.body
    found = [Label(match.start("name"), match["name"], match.end("name")) for match in lines_like(ABOVE_WORDS, body)]
    named = [label for label in found if _may_stand_alone(label.name)]
    uses = Counter(label.name for label in named)
    turns = [label._replace(form="hearing") for label in named if uses[label.name] > 1]
    others = sum(sooner.name != later.name for sooner, later in pairwise(turns))
    paragraphs = body.count("\n\n") + 1
    is_custom = len(turns) >= max(_FEWEST, _SHARE * paragraphs) and others >= _OTHERS * (len(turns) - 1)
    often = max(uses.values(), default=0) > _TWICE
    return turns if is_custom and often and are_sentences([label.text_start for label in turns], body) else []


def _may_stand_alone(name: str) -> bool:
    if _WHO_PRESIDES.match(name):
        return True
    return look(name).shape in NAMES and name.split(maxsplit=1)[0] not in _NO_FIRST_NAMES


def officers_in(seen: NotationInput) -> list[Label]:
    """Return lines with a name and an office above words, if there are at least two."""
    found = [
        Label(match.start("name"), match["name"], line_end(seen.body, match.end("name")), None, "hearing")
        for match in lines_like(_OFFICER, seen.body)
    ]
    return found if len(found) > 1 else []


def brackets_in(seen: NotationInput) -> list[Label]:
    """Return labels like `[Ann Lee]` above her words."""
    return _lines_in(seen.lines, "bracket", seen.body)


def hashes_in(seen: NotationInput) -> list[Label]:
    """Return labels like `## Ann Lee` above her words."""
    return _lines_in(seen.lines, "hash", seen.body)


def bold_in(seen: NotationInput) -> list[Label]:
    """Return labels like `**Ann Lee**` above her words."""
    return _lines_in(seen.lines, "bold", seen.body)


def _lines_in(lines: Sequence[Line], form: LineForm, body: str) -> list[Label]:
    """Lines with names above words, if most such lines hold names that come again; otherwise they are headings.

    If all of them may be people, from the first who comes again, they are as sure as names in brackets.
    """
    such = [line._replace(text=line.text.strip("# \t*_")) for line in lines if line.form == form]
    if form != "bracket" and (people := _people(such)):
        such, form = people, "bracket"
    if form not in _AGAIN:
        return []
    named = [line for line in such if look(line.text).shape in CAPITALIZED]
    uses = Counter(line.text for line in named)
    again = sum(count for count in uses.values() if count > 1)
    is_custom = again >= max(_FEWEST, _AGAIN[form] * len(such)) and len(uses) > 1
    if not is_custom or not any(look(name).shape in _NAMES_AND_ROLES for name in uses):
        return []
    if not are_sentences([line.end for line in named], body):
        return []
    spoken = [line for line in named if form == "bracket" or uses[line.text] > 1]
    return [Label(line.line, line.text, line.end, None, "bracket") for line in spoken]


def _people(such: Sequence[Line]) -> list[Line]:
    """All lines from the first that comes again, if each may be a person; titles are above it."""
    uses = Counter(line.text for line in such)
    found = list(dropwhile(lambda line: uses[line.text] == 1, such))
    return found if all(look(line.text).shape == "role" or _may_stand_alone(line.text) for line in found) else []


def headings_in(composed: Sequence[Section], body: str) -> list[Label]:
    """Return the headings of a document that are names, with or without a time, by the same rule as `## Ann Lee`."""
    lines, times = [], {}
    for section in composed:
        name, time = name_beside_time(section.title)
        lines.append(Line("hash", section.start, name, line_end(body, section.start)))
        times[section.start] = time
    found = _lines_in(lines, "hash", body) if len(lines) >= _FEWEST else []
    return [label._replace(time=times[label.line], form="timed" if times[label.line] else "bracket") for label in found]


def _names_elsewhere(written: Sequence[str], body: str) -> set[str]:
    """Names that are also elsewhere: in the list of those in the call, or in somebody's words.

    If several of them are written with firm and office, all names that are written so are included.
    """
    parts = [name.split(" - ") for name in written]
    names = {name for name, *_ in parts if look(name).shape == "name"}
    again = {name for name in names if body.find(name, body.find(name) + 1) > 0} if len(names) <= _MOST_NAMES else set()
    officers = {name for name, *behind in parts if len(behind) == _FIRM_AND_OFFICE}
    return again | (names & officers) if len(again & officers) >= _FEWEST_OFFICERS else again


def _is_person(name: str, again: Container[str]) -> bool:
    """Whether a name that is alone only once is a speaker: an office, a member with a constituency, or in `again`."""
    return look(name).shape != "name" or name.endswith(")") or name in again


def _of_firm(match: LineMatch, again: Container[str]) -> Label:
    """The label of `Ann Lee - Oak Bank`; her name alone, if it is also elsewhere in the call."""
    name = match["name"].partition(" - ")[0]
    return _label(match)._replace(name=name) if name in again else _label(match)


def _label(match: LineMatch) -> Label:
    office = _OFFICE.fullmatch(match["name"])
    name = office["name"] if office else _OFFICE_BEHIND.split(match["name"])[0]
    return Label(match.start(), name, match.end(), None, "hearing")
