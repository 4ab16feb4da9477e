"""Lines that may be more than text; labels, which may begin a turn, as columns: there may be many thousand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import compress
from typing import Any, Literal, NamedTuple

from cxfocus.readers.columns import rows_of

#: The notation of a label. Some are judged by the whole document before they are another: those above a turn (`head`),
#: and messages with a day, which are those of a chat or of a channel.
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
    "within",  # behind the words of another, in a list item
]
#: What a line may be, by its signs; times are `passed` where the words of the same speaker stand below them.
LineForm = Literal[
    "bold", "bracket", "caps", "hash", "hour", "number", "passed", "stamp", "tight", "time", "under"
]  # fmt: skip
#: Words follow in the same line, as after any heading.
BEFORE_WORDS: frozenset[LabelForm] = frozenset({"bold", "colon"})


class Label(NamedTuple):
    """A line that may begin a turn: where it begins, the label as written, and where the words start.

    `bullet` says that the line is a list item.
    """

    line: int
    name: str
    text_start: int
    time: float | None = None
    form: LabelForm = "colon"
    bullet: bool = False


class Line(NamedTuple):
    """A line that may be a heading, an underline, or a time alone; of one that begins with a time, that time."""

    form: LineForm
    line: int
    text: str
    end: int


class Labels(NamedTuple):
    """The same as columns, in order of the lines; `plain` when all are `Name: text` and nothing else."""

    lines: Sequence[int]
    names: Sequence[str]
    starts: Sequence[int]
    times: Sequence[float | None]
    forms: Sequence[LabelForm]
    bullets: Sequence[bool]
    plain: bool = False

    def chosen(self, keep: Callable[[Label], bool]) -> Labels:
        """Those that are to be kept, judged one by one."""
        return self.where([keep(label) for label in self.rows()])

    def where(self, kept: Sequence[bool]) -> Labels:
        """Those with a true value at their place."""
        if all(kept):
            return self
        columns: list[Any] = [list(compress(column, kept)) for column in self[:-1]]
        return Labels(*columns)._replace(plain=self.plain)

    def replaced_by(self, others: Sequence[Label]) -> Labels:
        """With others, which are in order of their lines, instead of those that begin in them."""
        if not others:
            return self
        is_taken = inside_labels([label.line for label in others], [label.text_start for label in others])
        return in_order(self.where([not is_taken(line) for line in self.lines]), others)

    def rows(self) -> list[Label]:
        """One value a label."""
        return rows_of(Label, *self[:-1])

    def stretches(self, end: int) -> Iterator[tuple[Label, int]]:
        """Each with where the next begins, the last with the `end` of the text."""
        return zip(self.rows(), [*self.lines[1:], end], strict=False)


def inside_labels(lines: Sequence[int], starts: Sequence[int]) -> Callable[[int], bool]:
    """Tells of a place whether it stands in a label, from the beginning of its line up to the words."""

    def is_inside(place: int) -> bool:
        at = bisect_right(lines, place) - 1
        return at >= 0 and place < starts[at]

    return is_inside


def as_columns(rows: Sequence[tuple[object, ...]]) -> Labels:
    """Rows, in order of their lines, as columns."""
    columns: list[Any] = list(map(list, zip(*rows, strict=True))) if rows else [[] for _ in Label._fields]
    return Labels(*columns)


def plain_labels(lines: Sequence[int], names: Sequence[str], starts: Sequence[int]) -> Labels:
    """Labels that are all `Name: text`."""
    count = len(lines)
    return Labels(lines, names, starts, [None] * count, ["colon"] * count, [False] * count, plain=True)


def in_order(plain: Labels, others: Sequence[Label]) -> Labels:
    """Plain and other labels together, in order of their lines."""
    if not others:
        return plain
    return as_columns(sorted([*zip(*plain[:-1], strict=True), *others]))
