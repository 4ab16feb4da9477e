"""The argument and the result of a finder of headings: all finders have one signature."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from cxfocus.readers.prose.headings.titles import is_title, plain_title
from cxfocus.readers.prose.labels import Labels, Line, LineForm, plain_labels
from cxfocus.readers.prose.notations.callers import Callers
from cxfocus.transcript import Section

_FORMS: tuple[LineForm, ...] = ("hash", "tight", "under", "bold", "caps", "bracket", "number")
_FEWEST_TIGHT = 2


class HeadingInput(NamedTuple):
    """A text, its lines that may be headings by their forms, its labels, and the sections by where they begin.

    The sections are those of the finders above in the table; `callers` is None unless the text is a call.
    """

    body: str
    lines: Mapping[LineForm, Sequence[Line]]
    labels: Labels
    sections: Mapping[int, Section]
    callers: Callers | None


#: Finds headings; a second one for a line that is a heading already is ignored.
Find = Callable[[HeadingInput], Iterable[Section]]


def heading_input(
    body: str,
    lines: Iterable[Line],
    labels: Labels | None = None,
    sections: Iterable[Section] = (),
    callers: Callers | None = None,
) -> HeadingInput:
    """Return the input of the first finder."""
    by_form: dict[LineForm, list[Line]] = {form: [] for form in _FORMS}
    for line in lines:
        if line.form in by_form:
            by_form[line.form].append(line)
    by_form["hash"] += _tight(by_form["tight"])
    known = {section.start: section for section in sections}
    return HeadingInput(
        body=body,
        lines=by_form,
        labels=labels or plain_labels((), (), ()),
        sections=known,
        callers=callers,
    )


def _tight(lines: Sequence[Line]) -> Sequence[Line]:
    """Headings like `##Title`, if at least two have more than one sign; `#lamps` and `#5` are no headings."""
    titles = [line for line in lines if _is_tight_title(line.text.lstrip("#"))]
    return titles if sum(line.text.startswith("##") for line in titles) >= _FEWEST_TIGHT else ()


def _is_tight_title(text: str) -> bool:
    title = plain_title(text).rstrip(":# ")
    return not title[:1].islower() and is_title(title)
