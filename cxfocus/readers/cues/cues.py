"""The text of cues: where it starts and ends, trimmed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress
from operator import add, ge, gt, sub
from typing import NamedTuple

from cxfocus.readers.cues.heads.heads import Heads
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.text.expressions import regex
from cxfocus.transcript import Span

# The end of a file cut off in the middle of a head: an identifier, the beginning of a timing line, or both.
_CUT_OFF = regex(r"\n[ \t]*\r?\n(?:\d+|(?:[^\n]+\n)?[ \t]*\d+:[\d:.,]*[ \t]*(?:-{1,2}>?[\d:., \t]*)?)\Z")
#: Text under a head whose words are removed; the blank line shows that the head is not cut off.
_NOTHING = "\n\n"
#: The part of an identifier that does not distinguish cues: each segment of a stream may count from 1, and its head
#: `WEBVTT` may stand before the number.
_NUMBER = regex(r"\A\s*(?:WEBVTT\s*)?\d*\s*|\s+\Z")
#: Cues: hardly more are on the screen at once.
_MOST_SHOWN = 16
#: Field with the clock of a stream's segment, which counts `_TICKS` in a millisecond.
_CLOCK_FIELD = "X-TIMESTAMP-MAP"
_CLOCK = regex(
    r"X-TIMESTAMP-MAP=(?=[^\s]{0,99}?LOCAL:(?P<local>\d{1,4}(?::\d\d){1,2}(?:\.\d{1,3})?))"
    r"(?=[^\s]{0,99}?MPEGTS:(?P<stream>\d{1,20}))"
)
_TICKS = 90
#: Milliseconds: a clock that begins again is at most so far, and was at least so far before.
_BEGINNING = 5_000
_PART = 10_000


class Clock(NamedTuple):
    """The clock of a segment: its position, and for how many milliseconds the stream had run at the segment's zero."""

    position: int
    zero_ms: int


class Cues(NamedTuple):
    """Columns with a row for each cue that has text: the span of its text, its times, and what may name its speaker.

    Times are milliseconds or `UNTIMED`. `ident` is the identifier as written; `voice` is the name in the head or in
    the voice tag that opens the cue, or "".
    """

    start: list[int]
    end: list[int]
    start_ms: list[int]
    end_ms: list[int]
    ident: list[str]
    voice: list[str]

    def where(self, keep: Sequence[object]) -> Cues:
        """Keep the rows for which `keep` is true."""
        return Cues._make(list(compress(column, keep)) for column in self)


def is_cut_off(heads: Heads) -> bool:
    """Whether the file ends in the middle of a head, or with one that has nothing under it, not even a blank line."""
    last = heads.under[-1] if heads.under else "\n\n"
    return (not last.strip() and last.count("\n") < 2) or _CUT_OFF.search(last.rstrip()) is not None


def find_cues(heads: Heads) -> tuple[Cues, int]:
    """Return every cue with text, its times as written, and how many end before they begin.

    All text up to the next head belongs to a head, even after a blank line: there the
    WebVTT standard would drop it, but the words were said.
    """
    under = heads.under
    if under:
        under = [*under[:-1], _CUT_OFF.sub("", under[-1].rstrip())]
    ended = list(map(str.rstrip, under))
    said = list(map(str.lstrip, ended))
    end = list(map(add, heads.end, map(len, ended)))
    start = list(map(sub, end, map(len, said)))
    cues = Cues(
        start=start, end=end, start_ms=heads.start_ms, end_ms=heads.end_ms, ident=heads.ident, voice=heads.voice
    )
    if not all(said):
        cues = cues.where(said)
    return cues, sum(map(gt, cues.start_ms, cues.end_ms))


def times_begun_again(start_ms: Sequence[int]) -> int:
    """Return how often the clock falls back to its beginning and goes on from there: parts were put together."""
    later = start_ms[1:]
    if not any(map(gt, start_ms, later)):
        return 0
    rows = zip(start_ms, later, start_ms[2:], strict=False)
    return sum(0 <= start <= _BEGINNING and start < next_ms < before >= _PART for before, start, next_ms in rows)


def drop_repeated_cues(text: str, heads: Heads, clocks: Sequence[Clock]) -> tuple[Heads, list[Span]]:
    """Remove the text of cues that are written twice; return the heads, and the spans of the removed text.

    The segments of a stream repeat a cue that is shown across their border. A repeat has the times, settings, name and
    words of a cue that is still shown, on the same of the `clocks`. Anything else may be said again: in another
    recording that also begins at zero, where nobody wrote real times, or by another person at the same time.
    """
    if not any(map(ge, heads.start_ms, heads.start_ms[1:])):
        return heads, []
    begin = [clock.position for clock in clocks]
    shown: list[tuple[int, int, tuple[object, ...]]] = []
    under = heads.under.copy()
    spans = []
    for row, (start_ms, end_ms, start, end) in enumerate(
        zip(heads.start_ms, heads.end_ms, heads.start, heads.end, strict=True)
    ):
        said = under[row].strip()
        if not said or not UNTIMED < start_ms < end_ms:
            continue
        zero_ms = clocks[max(bisect_right(begin, start) - 1, 0)].zero_ms if clocks else 0
        settings = text[start:end].rpartition("-->")[2].strip()
        cue = (start_ms, end_ms, (zero_ms, _NUMBER.sub("", heads.ident[row]), settings, said))
        if cue in shown:
            words = end + under[row].index(said)
            spans.append(Span(words, words + len(said)))
            under[row] = _NOTHING
        else:
            shown = [*(above for above in shown if above[0] <= start_ms < above[1]), cue][-_MOST_SHOWN:]
    return heads._replace(under=under), spans


def is_of_segments(text: str) -> bool:
    """Whether the text is several segments of a stream: the head `WEBVTT` comes again below the first."""
    return text.startswith("WEBVTT") and "\nWEBVTT" in text


def clocks_of(text: str) -> list[Clock]:
    """Return the clocks of a stream's segments."""
    if _CLOCK_FIELD not in text:
        return []
    clocks = []
    for match in _CLOCK.finditer(text):
        local = sum(float(part) * 60**place for place, part in enumerate(reversed(match["local"].split(":"))))
        clocks.append(Clock(match.start(), round(int(match["stream"]) / _TICKS - local * 1000)))
    return clocks
