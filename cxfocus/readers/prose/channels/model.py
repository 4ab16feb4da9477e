"""The type of a log that was read."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.transcript import Section


class Log(NamedTuple):
    """Labels of the speakers, who may be others than the writers; topics; stretches of no speech; the meeting's name.

    Nothing in an `untitled` stretch is a title.
    """

    labels: Labels
    topics: tuple[Section, ...] = ()
    skipped: tuple[SkippedSpan, ...] = ()
    name: str | None = None
    untitled: tuple[SkippedSpan, ...] = ()
