"""One document as the rest of the program sees it: text, turns, sections.

There is one coordinate system: code points of `Transcript.text`, the decoded document as its reader sees it. Turns,
sections and everything left out are spans of it, so a position is made once and never searched for again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
from operator import add, sub
from typing import Literal, NamedTuple

from cxfocus.errors import Remark

Kind = Literal["transcript", "minutes", "agenda"]

#: How the times of turns were found: both ends are written; the start is written and the end is the next start; words
#: are spread between written times; there are no times.
Timing = Literal["exact", "start", "anchor", "none"]

#: The rules that leave words out, as reports name them.
LeftOutRule = Literal[
    "speaker labels", "timestamps", "cue timings", "notes and styles", "data in cues", "cues written twice",
    "rolling captions", "transcription loops", "other languages", "table frame", "sound marks", "markup", "code",
    "comments", "scripts", "link targets", "line numbers", "front matter", "title page", "table of contents",
    "page headers and footers", "footnotes", "deleted text", "navigation", "boilerplate", "generated summary",
    "attendance", "members of the body", "chat", "chat reactions", "channel commands", "channel events",
    "channel marks", "channel robots", "quoted replies", "signature", "addresses", "passages switched off inline",
    "cxfocus comments",
]  # fmt: skip


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Turn(NamedTuple):
    """Words said or written together: a speaker's turn, a paragraph, a list item.

    `start` and `end` are code points of the text; `section` is an index of `Layout.sections`; times are seconds from
    the start of the recording.
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
    """Words that begin at code point `start` and were said between these seconds."""

    start: int
    start_time: float
    end_time: float


class Spoken(NamedTuple):
    """The spoken pieces of a text of cues, as columns: one row for each piece, in order of the text.

    `start` and `end` are code points. The times are milliseconds, below 0 if they cannot be read. Between two pieces
    of a turn the text has times, numbers and frames, which count as one space between the words.
    """

    start: Sequence[int]
    end: Sequence[int]
    start_ms: Sequence[int]
    end_ms: Sequence[int]

    def rows(self, turn: Turn) -> slice:
        """Return the rows of the pieces of a turn."""
        return slice(bisect_left(self.start, turn.start), bisect_left(self.start, turn.end))


class WayBack(NamedTuple):
    """The way from one of `Layout.turn_texts()` to the text: its character `found[n]` stands at `start[n]`."""

    found: Sequence[int]
    start: Sequence[int]

    def span(self, inside: Span) -> Span:
        """Return the span in the text, from its first character to its last."""
        first, last = bisect_right(self.found, inside.start) - 1, bisect_left(self.found, inside.end) - 1
        return Span(
            self.start[first] + inside.start - self.found[first], self.start[last] + inside.end - self.found[last]
        )


class LeftOut(NamedTuple):
    """Text that is not counted, and the rule that excludes it."""

    rule: LeftOutRule
    spans: tuple[Span, ...]


class Ignore(NamedTuple):
    """A comment in the text that silences a term in this document; `line` is the comment's."""

    term: str
    reason: str | None
    line: int


class Off(NamedTuple):
    """A stretch that comments in the text switched off, from its `line` on, and the number of its words."""

    span: Span
    reason: str | None
    line: int
    words: int


class Silenced(NamedTuple):
    """The effect of a comment in the text: `amount` mentions of a term, or (`term` None) `amount` words switched off.

    `line` is the comment's; `term` and `reason` are as written there.
    """

    term: str | None
    reason: str | None
    line: int
    amount: int


class Inline(NamedTuple):
    """The requests of `cxfocus:` comments in the text; `warnings` name comments that ask for nothing known."""

    ignores: tuple[Ignore, ...] = ()
    off: tuple[Off, ...] = ()
    warnings: tuple[Remark, ...] = ()


class Layout(NamedTuple):
    """A reader's result for one text; the positions refer to that text.

    `blanked_text` has the length of the text. Its line ends are `\\n` (a `\\r` before one is a space), and all that is
    not counted is blank. If pieces are `spoken`, the text between the pieces is not blanked: it is seldom read, and
    blanking it costs a copy. `composed_text` is the text its reader sees if that differs from the file (JSON, a Word
    document); None stands for the decoded file itself. `date` (ISO) is from the file's properties, if it has one.
    Words that are typed (a chat) have times at which they were sent, but nobody talked that long.
    """

    format: str
    blanked_text: str
    turns: tuple[Turn, ...]
    sections: tuple[Section, ...] = ()
    title: str | None = None
    timing: Timing = "none"
    spoken: Spoken | None = None
    left_out: tuple[LeftOut, ...] = ()
    recognized: str = ""
    warnings: tuple[Remark, ...] = ()
    composed_text: str | None = None
    date: str | None = None
    is_typed: bool = False

    @property
    def body(self) -> str:
        """Return the text with only speech inside its turns; made anew at each call if pieces are spoken."""
        return self.blanked_text if self.spoken is None else "".join(self._blanked(self.spoken))

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Return the pieces that have times."""
        if self.spoken is None:
            return ()
        start, _, start_ms, end_ms = self.spoken
        rows = zip(start, start_ms, end_ms, strict=True)
        return tuple(Cue(at, begin / 1000, end / 1000) for at, begin, end in rows if begin >= 0)

    def turn_texts(self) -> Iterator[str]:
        """Yield the words of each turn; one by one, since all together are as long as the text."""
        text, spoken = self.blanked_text, self.spoken
        if spoken is None:
            return (text[turn.start : turn.end] for turn in self.turns)
        pieces = map(spoken.rows, self.turns)
        return (" ".join(map(text.__getitem__, map(slice, spoken.start[rows], spoken.end[rows]))) for rows in pieces)

    def way_back(self, number: int) -> WayBack:
        """Return the way from places in the nth of `turn_texts()` to places in the text."""
        turn = self.turns[number]
        if self.spoken is None:
            return WayBack([0], [turn.start])
        rows = self.spoken.rows(turn)
        start = self.spoken.start[rows]
        lengths = map(add, map(sub, self.spoken.end[rows], start), repeat(1))
        return WayBack(list(accumulate(lengths, initial=0))[:-1], start)

    def _blanked(self, spoken: Spoken) -> Iterator[str]:
        """Yield the text in parts, with spaces between the pieces of each turn."""
        at = 0
        for turn in self.turns:
            rows = spoken.rows(turn)
            for start, end in zip(spoken.start[rows], spoken.end[rows], strict=True):
                yield self.blanked_text[at:start] if start == turn.start else " " * (start - at)
                yield self.blanked_text[start:end]
                at = end
        yield self.blanked_text[at:]


class Transcript(NamedTuple):
    """A document after reading: its path, its text, and its layout."""

    path: str
    text: str
    layout: Layout
    kind: Kind = "transcript"
    date: str | None = None
    encoding: str = "utf-8"
    warnings: tuple[Remark, ...] = ()
    inline: Inline = Inline()

    @property
    def title(self) -> str | None:
        """Return the title that the reader found."""
        return self.layout.title
