"""Rare notations of turns, each in a room of its own that is opened where a sign of it is seen; chats always."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import repeat

from cxfocus.readers.prose.labels import Label, Labels, Line, LineForm, inside_labels
from cxfocus.readers.prose.notations.callers import callers_in
from cxfocus.readers.prose.notations.chats import with_messages
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.readers.prose.speakers.shapes import LIKELY, look
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.lines import parts

#: `    Mr. Smith. Text`, and names alone in their lines.
_SIGN = re.compile(
    r"\n(?:[ \t]*+(?:(?:M(?:rs?|s|RS?|S)|Dr)\.? |(?:Chair[a-z]*|CHAIRMAN|Senator) (?=[A-Z])|"
    r"The (?i:Chair|Speaker|Presiding))[^\n.,;:]{0,40}\. |(?:Operator|M(?:r|adam) (?:Deputy )?Speaker)[ \t]*\n)"
)
#: Where a label comes again in every so many characters, beside a few, the document is written with labels.
_SPARSE = 2000
_FEW = 10
#: Brackets and headings that hold names: most of all, and so many.
_FEWEST_NAMED = 4
#: Where fewer lines begin with a label that comes again, the document may have a notation of its own.
_MOST_LINES = 0.25
_MORE = 2
_TOP = 4_000
#: A line in a paragraph of its own that may be a name, with words below.
_ABOVE_WORDS = re.compile(r"\n[ \t]*\n([A-Z][^\W\d_.]*[.]?(?: [^\s:.!?;,]+[.]?){1,4})[ \t]*(?=\n[ \t]*\n[^\s])")
_OFFICES = "Investor Relations"
#: Whoever opens a call has spoken by then.
_CALL_OPENS = 20_000
#: Between a seat and a party.
_SEATS = "\u00b7"
_DASHED = "resident. \u2013 "
_WIDE_COLON = "\uff1a"
#: Of peers, ministers are called by an office so long that no label holds it.
_PEERS = ("Lord ", "Baroness ", "Earl ", "Viscount ")
#: Fields of records.
_RECORDS = frozenset({"Speaker", "SPEAKER", "speaker", "Name"})
_SPEAKER_IS = re.compile(r"\n(?:\[|[^\n]{0,20}[\t ])?[Ss]peaker[ \t]*[:=]")
#: One of these stands behind the Q of a question.
_BEHIND_Q = frozenset(".: \t0123456789")
_FARTHEST = 60
#: A transcript of a court has up to 28 lines on a page, most have 25; so many characters hold a page.
_NUMBERED = re.compile(r"\n[ \t]*+2[45][ \t\n]")
_HALF_PAGE = 2000


def with_notations(labels: Labels, lines: Sequence[Line], body: str) -> Labels:
    """Labels together with those of rare notations, as far as the document shows that it is written so."""
    labels = _beside_labels(with_messages(labels, body), body)
    if callers := callers_in(body):
        return labels.replaced_by(callers.heads)
    if _WIDE_COLON in body or _is_asked(body) or _are_peers(labels):
        from cxfocus.readers.prose.notations import testimony

        labels = labels.replaced_by(testimony.labels_in(body))
    if body.find(_OFFICES, 0, _CALL_OPENS) >= 0:
        from cxfocus.readers.prose.notations.names_alone import officers_in

        labels = labels.replaced_by(officers_in(body))
    if not _RECORDS.isdisjoint(labels.names) or _SPEAKER_IS.search(f"\n{body[:_TOP]}") is not None:
        from cxfocus.readers.prose.notations.records import labels_in

        labels = _with_records(labels, labels_in(body))
    if len(labels.lines) < _FEW:
        labels = _without_colons(labels, lines, body)
    repeated = _repeated_names(labels)
    # Lines are never fewer than parts, and counted twice as fast.
    if repeated < _MOST_LINES * (body.count("\n") + 1) and repeated < _MOST_LINES * parts(body):
        from cxfocus.readers.prose.notations.own import labels_in

        others = labels_in(body)
        labels = labels.replaced_by(others if len(others) > _MORE * repeated else ())
    if not _may_be_printed(labels, lines, body):
        return labels
    from cxfocus.readers.prose.notations import hearing, names_alone

    return labels.replaced_by(hearing.labels_in(body)).replaced_by(names_alone.labels_in(body))


def _beside_labels(labels: Labels, body: str) -> Labels:
    """With those that go on behind labels: a change within the paragraph, who has an office, the seat below a name."""
    if ">" in body and " >> " in body and not labels.plain:
        from cxfocus.readers.prose.notations.chevrons import with_changes

        labels = with_changes(labels, body)
    if "tag" in labels.forms and not labels.plain:
        from cxfocus.readers.prose.notations.seats import with_names

        labels = with_names(labels, body)
    if _SEATS in body:
        from cxfocus.readers.prose.notations.seats import with_seats

        labels = with_seats(labels, body)
    return labels


def _with_records(labels: Labels, records: Sequence[Label]) -> Labels:
    """With the records, instead of labels inside of them."""
    is_inside = inside_labels([record.line for record in records], [record.text_start for record in records])
    return labels.where([not is_inside(line) for line in labels.lines]).replaced_by(records)


def _without_colons(labels: Labels, lines: Sequence[Line], body: str) -> Labels:
    """Where hardly a line is `Name: text`: names above the words, in brackets, in headings or between blank lines."""
    forms: tuple[LineForm, ...] = ("bracket", "hash")
    for form in forms if len(lines) >= _FEWEST_NAMED else ():
        if sum(line.form == form for line in lines) >= _FEWEST_NAMED:
            from cxfocus.readers.prose.notations.names_alone import lines_in

            labels = labels.replaced_by(lines_in(lines, form, body))
    above = _ABOVE_WORDS.findall(body[:_TOP])
    if len(set(above)) < len(above):
        from cxfocus.readers.prose.notations.names_alone import repeated_in

        labels = labels.replaced_by(repeated_in(_ABOVE_WORDS, body))
    return labels


def line_numbers(raw: str) -> list[Skipped]:
    """The numbers at the left margin of a court's transcript, of which a page in the middle tells."""
    middle = len(raw) // 2
    if _NUMBERED.search(raw, max(middle - _HALF_PAGE, 0), middle + _HALF_PAGE) is None:
        return []
    from cxfocus.readers.prose.notations.testimony import margin_numbers

    return margin_numbers(raw)


def _are_peers(labels: Labels) -> bool:
    return any(map(str.startswith, labels.names[:_FEW], repeat(_PEERS)))


def _may_be_printed(labels: Labels, lines: Sequence[Line], body: str) -> bool:
    if (_repeated(labels) - _FEW) * _SPARSE > len(body) or any(line.form == "hash" for line in lines):
        return False
    return _DASHED in body or _SIGN.search(f"\n{body}") is not None


def _repeated(labels: Labels) -> int:
    return len(labels.names) - len(set(labels.names))


def _repeated_names(labels: Labels) -> int:
    """The same, of those that may be names; `Ann Lee \u2014 Today at`, before a time, is none."""
    uses = Counter(labels.names)
    return sum(count - 1 for name, count in uses.items() if count > 1 and look(bare(name)).shape in LIKELY)


def _is_asked(body: str) -> bool:
    """Whether a line begins with Q, in the way of courts; the letter is rare, and found fast."""
    place = body.find("Q")
    while place >= 0:
        if body[place + 1 : place + 2] in _BEHIND_Q:
            before = body[max(place - _FARTHEST, 0) : place].rpartition("\n")
            if not before[2].strip(" \t*") and (before[1] or place < _FARTHEST):
                return True
        place = body.find("Q", place + 1)
    return False
