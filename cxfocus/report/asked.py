"""Names that the user gave, of speakers and of the institution: most that no document has are misspelled."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from cxfocus.lexicon.together import BY_NAME
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.speaker_labels import bare
from cxfocus.report.model import Report

_SPEAKERS = "⟨speakers⟩"
_SPEAKER_MAP = "⟨speaker_map⟩"


class AskedName(NamedTuple):
    """A name as reports call its speaker (in small letters), the parameter it was given to, and how it was written."""

    name: str
    parameter: str
    written: str


def asked_names(reading: ReadingOptions) -> tuple[AskedName, ...]:
    """Return the names of speakers that the user gave."""
    mapped = {label.casefold(): name for label, name in reading.speaker_map}
    labels = [AskedName(_folded(mapped.get(name.casefold(), name)), _SPEAKERS, name) for name in reading.speakers]
    pairs = [AskedName(_folded(name), _SPEAKER_MAP, label) for label, name in reading.speaker_map]
    return (*labels, *pairs)


def borne(names: Collection[str], speakers: Iterable[str | None]) -> set[str]:
    """Return those of the names (in small letters) that one of the speakers has."""
    return {_folded(speaker) for speaker in speakers if speaker}.intersection(names) if names else set()


def speakers_in_vain(report: Report, reading: ReadingOptions) -> list[str]:
    """Return a sentence for each name that no speaker has; none where no document was read."""
    speakers = [part.name for document in report.documents for part in document.speakers]
    return in_vain(reading, speakers) if report.documents else []


def organizations_in_vain(report: Report) -> list[str]:
    """Return a sentence for each of the institution's own names that no document mentions."""
    return unmentioned(unmentioned_in(report), ())


def unmentioned_in(report: Report) -> list[str]:
    """Return the institution's own names that no document mentions; none where no document was read."""
    mentioned = {name for document in report.documents for name in document.organizations}
    return [name for name in report.lexicon.organizations if name not in mentioned] if report.documents else []


def in_vain(reading: ReadingOptions, speakers: Iterable[str | None]) -> list[str]:
    """Return a sentence for each name that none of the speakers has."""
    asked = asked_names(reading)
    there = [speaker for speaker in speakers if speaker]
    found = borne([each.name for each in asked], there)
    return [
        f"{each.parameter}: no document has a speaker {each.written!r}{_with_comma(each, there)}"
        for each in asked
        if each.name not in found
    ]


def unmentioned(names: Iterable[str], mentioned: Collection[str]) -> list[str]:
    """Return a sentence for each of the institution's own names that no document mentions."""
    return [f"{BY_NAME}: no document mentions {name!r}" for name in names if name not in mentioned]


def _with_comma(asked: AskedName, speakers: Iterable[str]) -> str:
    """Return how to write the speaker whose name was divided at its comma."""
    if asked.parameter != _SPEAKERS:
        return ""
    whole = next((speaker for speaker in speakers if asked.name in _folded(speaker).split(", ")), None)
    return f". A name with a comma stands in quotes: ⟨speakers='\"{whole}\"'⟩" if whole else ""


def _folded(name: str) -> str:
    return bare(name).casefold()
