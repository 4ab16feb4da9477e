"""Notes on names of speakers, or of the institution, that the user gave and no document has: most are misspelled."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from cxfocus.lexicon.together import BY_NAME
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.speaker_labels import name_key
from cxfocus.report.model import Report

_SPEAKERS = "⟨speakers⟩"
_SPEAKER_MAP = "⟨speaker_map⟩"


class AskedName(NamedTuple):
    """A name of a speaker as in reports (in lower case), the parameter that gave it, and the name as it was written."""

    name: str
    parameter: str
    written: str


def asked_names(reading: ReadingOptions) -> tuple[AskedName, ...]:
    """Return the names of speakers that the user gave, as labels or in the map of speakers."""
    mapped = {label.casefold(): name for label, name in reading.speaker_map}
    labels = [AskedName(name_key(mapped.get(name.casefold(), name)), _SPEAKERS, name) for name in reading.speakers]
    pairs = [AskedName(name_key(name), _SPEAKER_MAP, label) for label, name in reading.speaker_map]
    return (*labels, *pairs)


def find_names(names: Collection[str], speakers: Iterable[str | None]) -> set[str]:
    """Return those of the names (in lower case) that one of the speakers has."""
    return {name_key(speaker) for speaker in speakers if speaker}.intersection(names) if names else set()


def note_missing_speakers_of(report: Report, reading: ReadingOptions) -> list[str]:
    """Return a sentence for each name that no speaker has; no sentence if no document was read."""
    speakers = [part.name for document in report.documents for part in document.speakers]
    return note_missing_speakers(reading, speakers) if report.documents else []


def unmentioned_names(report: Report) -> list[str]:
    """Return the institution's own names that no document mentions; no name if no document was read."""
    mentioned = {name for document in report.documents for name in document.organizations}
    return [name for name in report.lexicon.organizations if name not in mentioned] if report.documents else []


def note_missing_speakers(reading: ReadingOptions, speakers: Iterable[str | None]) -> list[str]:
    """Return a sentence for each name that none of the speakers has."""
    asked = asked_names(reading)
    there = [speaker for speaker in speakers if speaker]
    found = find_names([each.name for each in asked], there)
    return [
        f"{each.parameter}: no document has a speaker {each.written!r}{_with_comma(each, there)}"
        for each in asked
        if each.name not in found
    ]


def note_unmentioned_names(names: Iterable[str]) -> list[str]:
    """Return a sentence for each of the institution's own names, which no document mentions."""
    return [f"{BY_NAME}: no document mentions {name!r}" for name in names]


def _with_comma(asked: AskedName, speakers: Iterable[str]) -> str:
    """Return advice for a name that was divided at its comma: `Lee, Ann` must stand in quotes."""
    if asked.parameter != _SPEAKERS:
        return ""
    whole = next((speaker for speaker in speakers if asked.name in name_key(speaker).split(", ")), None)
    return f". A name with a comma stands in quotes: ⟨speakers='\"{whole}\"'⟩" if whole else ""
