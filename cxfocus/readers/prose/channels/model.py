"""What a log is read as."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.readers.prose.labels import Labels
from cxfocus.readers.prose.skipped import Skipped
from cxfocus.transcript import Section


class Log(NamedTuple):
    """Labels of those who spoke, instead of who wrote; topics; what is no speech; what the meeting is called.

    What stands where the log is `untitled` is no title.
    """

    labels: Labels
    topics: tuple[Section, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    name: str | None = None
    untitled: tuple[Skipped, ...] = ()
