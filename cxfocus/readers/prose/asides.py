"""Lines between turns that do not belong to the turn above: fields, decisions, words of several, unknown labels."""

from __future__ import annotations

import re

from cxfocus.readers.prose.labels import BEFORE_WORDS, LabelForm, Labels
from cxfocus.readers.prose.speakers.judgments import Speakers
from cxfocus.readers.prose.speakers.rules import TOO_RARE
from cxfocus.readers.prose.speakers.shapes import LIKELY, Shape, is_field, look
from cxfocus.readers.prose.speakers.values import are_sentences
from cxfocus.readers.speaker_labels import bare, name_key
from cxfocus.text.expressions import regex
from cxfocus.text.items import ITEM_LINE
from cxfocus.text.lines import line_end, line_start, lines_like

#: Labels of decisions, which notes put between turns: `Resolution #2`, `Proposed resolution`.
_DECIDED = regex(
    r"(?:proposed )?(?:actions?(?: items?)?|decisions?|resolutions?|resolved|outcome|consensus|vote|poll|motion|to ?do|"
    r"next steps)"
    r"(?: #?\d{1,3})?",
    re.IGNORECASE,
)
_JOINT = regex(r" and | ?[&+/] ?|, ")
#: Whoever these are, the speaker before does not go on.
_OF_ANYBODY: frozenset[LabelForm] = frozenset({"irc", "within"})
_NO_OFFICES: frozenset[Shape] = LIKELY - {"machine", "role"}
#: List items that begin turns: in a list with fewer, a word before a colon may be anything.
_FEWEST_ITEMS = 3


def asides(labels: Labels, speakers: Speakers) -> list[int]:
    """Return where such lines begin; messages of a channel and bold labels that may be persons are among them."""
    names = {name for name in set(labels.names) if _DECIDED.fullmatch(name) or (name.isupper() and is_field(name))}
    names |= _of_several(labels, speakers)
    if not names and labels.plain:
        return []
    unknown = set(labels.names).difference(speakers.shown) if "bold" in labels.forms else ()
    persons = {name for name in unknown if look(name).shape in _NO_OFFICES}
    columns = zip(labels.lines, labels.names, labels.forms, strict=True)
    return [
        line
        for line, name, form in columns
        if form in _OF_ANYBODY or (name in names and form in BEFORE_WORDS) or (form == "bold" and name in persons)
    ]


def items_of_unlisted_people(labels: Labels, speakers: Speakers, body: str) -> list[int]:
    """Return list items that begin with the name of somebody who is on no attendance list and speaks once.

    In `* Ann: one`, `* Zoe: two and three.`, Ann did not say what Zoe said, so her turn ends. The
    items must be at the same level, with sentences after the name. Several in a row are points that
    Ann makes: `* Ann: We chose two tools.`, `* Slack: It is paid.`, `* Matrix: It is free.`
    """
    rare = {
        each.label
        for each in speakers.judgments
        if each.rule == TOO_RARE and (each.shape == "name" or (each.shape == "word" and _is_first_name(each.label)))
    }
    rows = [row for row in labels.rows() if row.bullet] if rare else []
    if sum(row.name in speakers.shown for row in rows) < _FEWEST_ITEMS:
        return []
    return [
        row.line
        for before, row, after in zip(rows, rows[1:], [*rows[2:], None], strict=False)
        if row.form == "colon"
        and before.name in speakers.shown
        and bare(row.name) in rare
        and (after is None or bare(after.name) not in rare)
        and are_sentences([row.text_start], body)
        and _is_next_item(body, before.line, row.line)
    ]


def _is_first_name(name: str) -> bool:
    """Whether it is one word in small letters after a capital: `Zoe`, not `BoFs`."""
    return name.isalpha() and name.istitle()


def _is_next_item(body: str, before: int, line: int) -> bool:
    """Whether two lines are items of one level, with none but deeper items between them."""
    lines = body[line_start(body, before) : line_end(body, line + 1)]
    indents = [len(item[1]) for item in lines_like(ITEM_LINE, lines)]
    return len(indents) > 1 and indents[0] == indents[-1] and all(indent > indents[0] for indent in indents[1:-1])


def _of_several(labels: Labels, speakers: Speakers) -> set[str]:
    """Labels that name several people, at least one of whom is a speaker: `Ann and Bo`."""
    names = set(labels.names)
    if _JOINT.search("\n".join(names)) is None:
        return set()
    joint = {name: parts for name in names if len(parts := _JOINT.split(name)) > 1}
    known = {way.casefold() for shown in speakers.shown.items() for name in shown for way in (name, name.split(" ")[0])}
    return {
        name
        for name, parts in joint.items()
        if any(name_key(part) in known for part in parts) and all(look(part).shape in _NO_OFFICES for part in parts)
    }
