"""The types of lines that may be more than text. Labels, which may begin turns, are columns: there may be thousands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import compress
from typing import Any, Literal, NamedTuple

from cxfocus.readers.columns import rows_from

#: The notation of a label. Evidence of the whole document turns some into another: a `head`, which stands above a turn,
#: and messages with a day, which belong to a chat or a channel.
LabelForm = Literal[
    "alone",  # `**Ann**`
    "bold",  # `**Ann:** words`
    "bracket",  # `[Ann]: words`
    "chat",  # `0:32 From Ann : words`
    "chevron",  # `>> Ann: words`
    "clock",  # `[Ann] 0:32`
    "colon",  # `Ann: words`
    "dated",  # `4/3/24, 10:02 - Ann: words`
    "dated channel",  # `2024-03-04 10:02 - ann: words`
    "head",  # `Ann 0:32`
    "hearing",  # `Mr. LEE. Words`
    "irc",  # `<ann> words`
    "tag",  # `[ann] words`
    "time",  # a time alone, where turns have no other
    "timed",  # `Ann (0:32): words`
    "titled",  # `**Ann** -- *Chair*`
    "within",  # after the words of another, in a list item
]
#: The form of a line, by its signs. A time is `passed` if the words below it are those of the speaker before.
LineForm = Literal[
    "bold", "bracket", "caps", "hash", "hour", "number", "passed", "stamp", "tight", "time", "under"
]  # fmt: skip
#: Notations with words in the same line, which may also be those of a heading.
BEFORE_WORDS: frozenset[LabelForm] = frozenset({"bold", "colon"})


class Label(NamedTuple):
    """A line that may begin a turn: where the line begins, the label as written, and where the words start.

    `bullet` says that the line is a list item.
    """

    line: int
    name: str
    text_start: int
    time: float | None = None
    form: LabelForm = "colon"
    bullet: bool = False


class Line(NamedTuple):
    """A line that may be a heading, an underline or a time; `text` of a line that begins with a time is the time."""

    form: LineForm
    line: int
    text: str
    end: int


class Labels(NamedTuple):
    """Labels as columns, in order of their lines; `plain` if all of them are written `Name: text`."""

    lines: Sequence[int]
    names: Sequence[str]
    starts: Sequence[int]
    times: Sequence[float | None]
    forms: Sequence[LabelForm]
    bullets: Sequence[bool]
    plain: bool = False

    @property
    def columns(self) -> Sequence[Sequence[Any]]:
        """Return one column for each field of a `Label`."""
        return self[:-1]

    def chosen(self, keep: Callable[[Label], bool]) -> Labels:
        """Return the labels for which `keep` is true."""
        return self.where([keep(label) for label in self.rows()])

    def where(self, kept: Sequence[bool]) -> Labels:
        """Return the labels with a true value at their place in `kept`."""
        if all(kept):
            return self
        columns: list[Any] = [list(compress(column, kept)) for column in self.columns]
        return Labels(*columns)._replace(plain=self.plain)

    def replaced_by(self, others: Sequence[Label]) -> Labels:
        """Return these labels with `others`, which are in order, instead of the labels that begin inside them."""
        if not others:
            return self
        is_taken = inside_labels([label.line for label in others], [label.text_start for label in others])
        return in_order(self.where([not is_taken(line) for line in self.lines]), others)

    def rows(self) -> list[Label]:
        """Return one `Label` for each row of the columns."""
        return rows_from(Label, *self.columns)

    def stretches(self, end: int) -> Iterator[tuple[Label, int]]:
        """Yield each label with the beginning of the next; the last with the `end` of the text."""
        return zip(self.rows(), [*self.lines[1:], end], strict=False)


def inside_labels(lines: Sequence[int], starts: Sequence[int]) -> Callable[[int], bool]:
    """Return a function that says whether a place stands in a label: from the beginning of its line to the words."""

    def is_inside(place: int) -> bool:
        at = bisect_right(lines, place) - 1
        return at >= 0 and place < starts[at]

    return is_inside


def as_columns(rows: Sequence[tuple[object, ...]]) -> Labels:
    """Return rows, which are in order of their lines, as columns."""
    columns: list[Any] = list(map(list, zip(*rows, strict=True))) if rows else [[] for _ in Label._fields]
    return Labels(*columns)


def plain_labels(lines: Sequence[int], names: Sequence[str], starts: Sequence[int]) -> Labels:
    """Return labels that are all written `Name: text`."""
    count = len(lines)
    return Labels(
        lines=lines,
        names=names,
        starts=starts,
        times=[None] * count,
        forms=["colon"] * count,
        bullets=[False] * count,
        plain=True,
    )


def in_order(plain: Labels, others: Sequence[Label]) -> Labels:
    """Return plain and other labels together, in order of their lines."""
    if not others:
        return plain
    return as_columns(sorted([*zip(*plain.columns, strict=True), *others]))
