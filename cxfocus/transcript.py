"""One document as the rest of the program sees it: text, turns, sections.

There is one coordinate system: code points of `Transcript.text`, the decoded
document as its reader sees it. Turns, sections and everything left out are
spans of it, so a position is made once and never searched for again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

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


class Inline(NamedTuple):
    """What `cxfocus:` comments in the text ask for; `warnings` name those that ask for nothing we know."""

    ignores: tuple[Ignore, ...] = ()
    off: tuple[Off, ...] = ()
    warnings: tuple[str, ...] = ()


class Layout(NamedTuple):
    """What a reader makes of one text; `body` and the positions refer to it.

    `body` has the length of the text, with every line end as `\\n` (a `\\r`
    before it as a space) and with what is not counted inside a turn blanked.
    `text` is the text its reader sees where that is not what the file holds
    (JSON, a Word document); None is the decoded file itself. `date` (ISO) is
    that of the file's properties, where it has some.
    """

    format: str
    body: str
    turns: tuple[Turn, ...]
    sections: tuple[Section, ...] = ()
    title: str | None = None
    timing: Timing = "none"
    cues: tuple[Cue, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    recognized: str = ""
    warnings: tuple[str, ...] = ()
    text: str | None = None
    date: str | None = None

    def texts(self) -> Iterator[str]:
        """What is said in each turn; made one by one, as all together are as long as the body."""
        body = self.body
        return (body[turn.start : turn.end] for turn in self.turns)


class Transcript(NamedTuple):
    """A document read: where it came from, its text, and its layout."""

    path: str
    text: str
    layout: Layout
    kind: Kind = "transcript"
    title: str | None = None
    date: str | None = None
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()
    inline: Inline = Inline()
