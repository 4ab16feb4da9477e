"""What every finder of headings is given, and what it gives: all of them have one signature."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.headings.titles import is_title, plain_title
from cxfocus.readers.prose.labels import Labels, Line, LineForm, plain_labels
from cxfocus.transcript import Section

_FORMS: tuple[LineForm, ...] = ("hash", "tight", "under", "bold", "caps", "bracket", "number")
_FEWEST_TIGHT = 2


class Known(NamedTuple):
    """A text, its lines that may be headings by their forms, its labels, and the sections by where they begin.

    The sections are those that finders above in the table found.
    """

    body: str
    lines: Mapping[LineForm, Sequence[Line]]
    labels: Labels
    sections: Mapping[int, Section]


#: Gives headings; of a line that is one already it may give another, which nobody takes.
Find = Callable[[Known], Iterable[Section]]


def known_of(body: str, lines: Iterable[Line], labels: Labels | None = None, sections: Iterable[Section] = ()) -> Known:
    """What is known before anybody looks for headings."""
    by_form: dict[LineForm, list[Line]] = {form: [] for form in _FORMS}
    for line in lines:
        if line.form in by_form:
            by_form[line.form].append(line)
    by_form["hash"] += _tight(by_form["tight"])
    return Known(body, by_form, labels or plain_labels((), (), ()), {section.start: section for section in sections})


def _tight(lines: Sequence[Line]) -> Sequence[Line]:
    """`##Title` as a heading where several lines with two signs or more are such; `#lamps` and `#5` are none."""
    titles = [line for line in lines if _is_tight_title(line.text.lstrip("#"))]
    return titles if sum(line.text.startswith("##") for line in titles) >= _FEWEST_TIGHT else ()


def _is_tight_title(text: str) -> bool:
    title = plain_title(text).rstrip(":# ")
    return not title[:1].islower() and is_title(title)
