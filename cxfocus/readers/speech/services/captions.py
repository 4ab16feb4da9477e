"""Captions as JSON: YouTube's lists and its own format, and the transcripts of podcasts."""

from __future__ import annotations

from collections.abc import Iterable

from cxfocus.readers.speech.fields import at, holds, rows, sample, speaker_name, words_in
from cxfocus.readers.speech.times import MILLISECOND, SECOND, end_after, milliseconds, times_of
from cxfocus.readers.speech.words import Segment

_CAPTION = {"text", "start", "end", "duration", "dur", "lang", "offset"}


def is_youtube_list(value: object) -> bool:
    """Whether this is a list with text, start and duration only, as libraries for YouTube transcripts return it."""
    if not isinstance(value, list) or any(row.keys() - _CAPTION for row in sample(value)):
        return False
    return holds(value, "", "duration", "dur") and holds(value, "", "text") and holds(value, "", "start")


def youtube_list(value: object) -> list[Segment]:
    """Return the captions; one stays on the screen while the next is spoken, so it ends where the next begins."""
    return _until_next(
        Segment(words_in(row.get("text")), None, start, end_after(row, start, SECOND, "duration", "dur"))
        for row in rows(value)
        for start in [milliseconds(row.get("start"))]
    )


def is_youtube_events(value: object) -> bool:
    """Whether there are `events` with `segs`: YouTube's own format `json3`."""
    return any(holds(row, "segs", "utf8") for row in sample(at(value, "events")))


def youtube_events(value: object) -> list[Segment]:
    """Return the captions; events without words only position a window."""
    segments = []
    for row in rows(at(value, "events")):
        start = milliseconds(row.get("tStartMs"), MILLISECOND)
        said = "".join(text for seg in rows(row.get("segs")) if isinstance(text := seg.get("utf8"), str))
        segments.append(Segment(words_in(said), None, start, end_after(row, start, MILLISECOND, "dDurationMs")))
    return _until_next(segment for segment in segments if segment.text)


def podcast(value: object) -> list[Segment]:
    """Return the segments; one may be a single word."""
    return [
        Segment(words_in(row.get("body")), speaker_name(row.get("speaker")), *times_of(row, "startTime", "endTime"))
        for row in rows(at(value, "segments"))
    ]


def _until_next(captions: Iterable[Segment]) -> list[Segment]:
    segments = list(captions)
    following = [*segments[1:], *segments[-1:]]
    return [
        here._replace(end_ms=later.start_ms) if here.start_ms < later.start_ms < here.end_ms else here
        for here, later in zip(segments, following, strict=True)
    ]
