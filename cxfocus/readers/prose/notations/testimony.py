"""Questions and answers of courts and committees: `Q.` and `A.`, `Q12  Chair:`, and numbered lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cxfocus.readers.prose.labels import Label, LabelForm
from cxfocus.readers.prose.notations.notation_input import NotationInput
from cxfocus.readers.prose.speakers.shapes import NAMES, look
from cxfocus.text.expressions import regex
from cxfocus.text.lines import FILLED_LINE, LineMatch, count_lines_like, lines_like
from cxfocus.text.name_words import COURTESY

_ASKED = regex(
    r"\n[ \t]*+(?:\*\*)?(?P<name>[QA])(?:[.:](?:\*\*)?(?:[ \t]+|(?=\n))|(?:[ \t]{2,}|\t))(?=\S|\n)", re.ASCII
)
_SIGNS = ("Q", "A")
#: The person who asks the questions that follow.
_EXAMINER = regex(
    rf"\n[ \t]*BY[ \t]+(?P<name>(?:{COURTESY}\.?|JUDGE|ATTORNEY)[ \t]+[^\n:]{{1,40}}|THE COURT):[ \t]*(?=\n)",
    re.IGNORECASE,
)
_OFFICIAL = regex(r"\n[ \t]*[A-Z][A-Z.]+(?: [A-Z][A-Z.'\u2019-]+){0,4}:[ \t]")
_FEWEST = 3
#: Share of the labels that are followed by the other letter: questions and answers mostly alternate.
_TURN_ABOUT = 0.6
#: Share of all lines that are questions or answers; a manual has them only in one of its parts.
_ASKED_SHARE = 0.1
_NUMBERED_QUESTION = regex(
    r"\nQ(?P<number>\d{1,4})[ \t]+(?P<name>[^\W\d_][^\n:(]{1,60}(?:\([^\n:]{1,80}\))?):(?=\s)[ \t]*"
)
#: On the front page, `Questions 12 - 40`.
_ASKED_FROM = regex(r"\nQuestions? \d{1,4}(?:[ \t]?[-\u2013][ \t]?\d{1,4})?[ \t]*\n")
_CHAIR = regex(r"(?:The )?Chair(?:man|woman|person)?")
#: `Q3 Net Sales: up` is about a quarter of a year.
_QUARTERS = 4
_OFFICE = regex(
    r"\nThe [^\n:(]{3,160}\((?P<name>(?:Lord|Lady|Baroness|Viscount|Earl)[^\n():]{3,60})\)"
    r"(?: \([^\n():]{1,30}\))?:[ \t]+"
)
_COLON = regex(
    r"\n[ \t]*(?P<name>[^\W\d_][^\n:\uff1a(\uff08]{0,30}(?:[(\uff08][^\n)\uff09]{1,30}[)\uff09])?)\uff1a[ \t]*"
)


def labels_in(seen: NotationInput) -> list[Label]:
    """Return the labels of these notations; those of questions and answers only if they alternate."""
    body = seen.body
    questions = list(lines_like(_NUMBERED_QUESTION, body))
    numbers = [int(match["number"]) for match in questions]
    are_counted = len(numbers) > 1 and all(sooner < later for sooner, later in pairwise(numbers))
    numbered = [_label(match, "hearing") for match in questions if are_counted or _is_first(match, numbers, body)]
    offices = [_label(match, "colon") for match in lines_like(_OFFICE, body)]
    wide = [_label(match, "colon") for match in lines_like(_COLON, body)] if "\uff1a" in body else []
    return sorted([*_asked(body), *numbered, *offices, *wide])


def _is_first(question: LineMatch, numbers: Sequence[int], body: str) -> bool:
    """Whether a single number is a question's: the front page announces it, or the person also speaks without one."""
    name, number = question["name"].strip(), question["number"]
    shape = look(name).shape
    is_chair = _CHAIR.fullmatch(name) is not None
    if len(numbers) > 1 or not (is_chair or shape in NAMES):
        return False
    announced = next(lines_like(_ASKED_FROM, body), None)
    if announced and announced.end() < question.start():
        return True
    return (is_chair or int(number) > _QUARTERS) and f"\n{name}:" in f"\n{body}"


def _asked(body: str) -> Iterator[Label]:
    found = [_label(match, "hearing") for match in lines_like(_ASKED, body)] if "Q" in body else []
    uses = Counter(label.name for label in found)
    turned = sum(sooner.name != later.name for sooner, later in pairwise(found))
    if not uses["A"] and uses["Q"] >= _FEWEST and count_lines_like(_OFFICIAL, body) >= _FEWEST:
        yield from found  # questions of the press, which officials answer by name
        return
    often = min(uses["Q"], uses["A"]) >= _FEWEST and turned >= _TURN_ABOUT * (len(found) - 1)
    if often and len(found) >= _ASKED_SHARE * count_lines_like(FILLED_LINE, body):
        yield from _with_examiners(found, [_label(match, "hearing") for match in lines_like(_EXAMINER, body)])


def _with_examiners(found: Iterable[Label], examiners: Iterable[Label]) -> Iterator[Label]:
    """The labels, with the questions after `BY MR. FOX:` as his; that line itself has no words."""
    asking = "Q"
    for label in sorted([*found, *examiners]):
        asking = asking if label.name in _SIGNS else label.name
        yield label._replace(name=asking) if label.name == "Q" else label


def _label(match: LineMatch, form: LabelForm) -> Label:
    return Label(match.start(), match["name"].strip(), match.end(), None, form)
