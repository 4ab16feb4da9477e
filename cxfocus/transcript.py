"""One document as the rest of the program sees it: text, turns, sections.

There is one coordinate system: code points of `Transcript.text`, the decoded
document as its reader sees it. Turns, sections and everything left out are
spans of it, so a position is made once and never searched for again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
from operator import add, sub
from typing import Literal, NamedTuple

from cxfocus.errors import Remark

Kind = Literal["transcript", "minutes", "agenda"]

#: How the times of turns came about: both ends written; the start written and
#: the end taken from the next start; words laid between anchors; none at all.
Timing = Literal["exact", "start", "anchor", "none"]


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int


class Turn(NamedTuple):
    """Words said, or written, together: a speaker's turn, a paragraph, a list item.

    `start` and `end` are code points of the text; `section` indexes
    `Layout.sections`; times are seconds from the start of the recording.
    """

    start: int
    end: int
    speaker: str | None = None
    section: int | None = None
    start_time: float | None = None
    end_time: float | None = None


class Section(NamedTuple):
    """An agenda item or heading; `level` is 1 for the outermost."""

    title: str
    start: int
    level: int = 1


class Cue(NamedTuple):
    """From code point `start` on, words were said between these seconds."""

    start: int
    start_time: float
    end_time: float


class Spoken(NamedTuple):
    """What is said in a text of cues: columns, a row a piece, in order of the text.

    `start` and `end` are code points; the times are milliseconds, below nought
    where nobody can read them. Between two pieces of a turn stand times,
    numbers and frames, and to whom it is only said, one space.
    """

    start: Sequence[int]
    end: Sequence[int]
    start_ms: Sequence[int]
    end_ms: Sequence[int]

    def rows(self, turn: Turn) -> slice:
        """The pieces of a turn."""
        return slice(bisect_left(self.start, turn.start), bisect_left(self.start, turn.end))


class WayBack(NamedTuple):
    """From one of `Layout.texts()` to the text: what begins at `found[n]` in the former stands at `start[n]`."""

    found: Sequence[int]
    start: Sequence[int]

    def span(self, inside: Span) -> Span:
        """Where it stands, from its first character to its last."""
        first, last = bisect_right(self.found, inside.start) - 1, bisect_left(self.found, inside.end) - 1
        return Span(
            self.start[first] + inside.start - self.found[first], self.start[last] + inside.end - self.found[last]
        )


class LeftOut(NamedTuple):
    """Text that is not counted, and the rule that said so."""

    rule: str
    spans: tuple[Span, ...]


class Ignore(NamedTuple):
    """A comment in the text asks that a term be silenced in this document; `line` is the comment's."""

    term: str
    reason: str | None
    line: int


class Off(NamedTuple):
    """A stretch that comments in the text switched off, from its `line` on, and its words."""

    span: Span
    reason: str | None
    line: int
    words: int


class Silenced(NamedTuple):
    """What a comment in the text silenced: so many mentions of a term, or (`term` None) so many words switched off.

    `line` is the comment's; `term` and `reason` are as written there.
    """

    term: str | None
    reason: str | None
    line: int
    amount: int


class Inline(NamedTuple):
    """What `cxfocus:` comments in the text ask for; `warnings` name those that ask for nothing we know."""

    ignores: tuple[Ignore, ...] = ()
    off: tuple[Off, ...] = ()
    warnings: tuple[Remark, ...] = ()


class Layout(NamedTuple):
    """What a reader makes of one text; the positions refer to it.

    `written` has the length of the text, with every line end as `\\n` (a `\\r`
    before it as a space) and with what is not counted blanked, but for what
    stands between the pieces that are `spoken`, where there are any: most who
    read a file of cues never look there, and blanking it costs a copy.
    `text` is the text its reader sees where that is not what the file holds
    (JSON, a Word document); None is the decoded file itself. `date` (ISO) is
    that of the file's properties, where it has some.
    """

    format: str
    written: str
    turns: tuple[Turn, ...]
    sections: tuple[Section, ...] = ()
    title: str | None = None
    timing: Timing = "none"
    spoken: Spoken | None = None
    left_out: tuple[LeftOut, ...] = ()
    recognized: str = ""
    warnings: tuple[Remark, ...] = ()
    text: str | None = None
    date: str | None = None

    @property
    def body(self) -> str:
        """The text with nothing but speech inside its turns; made anew each time where pieces are spoken."""
        return self.written if self.spoken is None else "".join(self._blanked(self.spoken))

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The pieces that have times."""
        if self.spoken is None:
            return ()
        start, _, start_ms, end_ms = self.spoken
        rows = zip(start, start_ms, end_ms, strict=True)
        return tuple(Cue(at, begin / 1000, end / 1000) for at, begin, end in rows if begin >= 0)

    def texts(self) -> Iterator[str]:
        """What is said in each turn; made one by one, as all together are as long as the text."""
        written, spoken = self.written, self.spoken
        if spoken is None:
            return (written[turn.start : turn.end] for turn in self.turns)
        pieces = map(spoken.rows, self.turns)
        return (" ".join(map(written.__getitem__, map(slice, spoken.start[rows], spoken.end[rows]))) for rows in pieces)

    def way_back(self, number: int) -> WayBack:
        """From places in the nth of `texts()` to places in the text."""
        turn = self.turns[number]
        if self.spoken is None:
            return WayBack([0], [turn.start])
        rows = self.spoken.rows(turn)
        start = self.spoken.start[rows]
        lengths = map(add, map(sub, self.spoken.end[rows], start), repeat(1))
        return WayBack(list(accumulate(lengths, initial=0))[:-1], start)

    def _blanked(self, spoken: Spoken) -> Iterator[str]:
        """The text in parts, with spaces between the pieces of each turn."""
        at = 0
        for turn in self.turns:
            rows = spoken.rows(turn)
            for start, end in zip(spoken.start[rows], spoken.end[rows], strict=True):
                yield self.written[at:start] if start == turn.start else " " * (start - at)
                yield self.written[start:end]
                at = end
        yield self.written[at:]


class Transcript(NamedTuple):
    """A document read: where it came from, its text, and its layout."""

    path: str
    text: str
    layout: Layout
    kind: Kind = "transcript"
    title: str | None = None
    date: str | None = None
    encoding: str = "utf-8"
    warnings: tuple[Remark, ...] = ()
    inline: Inline = Inline()
