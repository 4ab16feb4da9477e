"""The places from which the format, title and date of a document come."""

from __future__ import annotations

from pathlib import PurePath

from cxfocus.readers.dated_text import PROPERTIES, date_and_place
from cxfocus.readers.dates import date_in_text
from cxfocus.readers.decode import decode
from cxfocus.readers.documents.registry import CONTAINERS, container_of
from cxfocus.readers.front_matter import front_title
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.prose.left_out.page_edges import PAGE_EDGES
from cxfocus.readers.registry import FORMATS, PROSE
from cxfocus.readers.source import Source
from cxfocus.transcript import Transcript

#: How each format is recognized. Its reader itself reports what else it recognized.
EVIDENCE: dict[str, str] = {
    "vtt": "it begins with WEBVTT",
    "json": "it begins as JSON does",
    "tsv": "it is a table, with tabs, of what was said",
    "csv": "it is a table, with commas, of what was said",
    "aud": "its lines begin with two times and tabs",
    "lrc": "its lines begin with a time in square brackets",
    "sbv": "it begins with two times and a comma",
    "whisper": "its lines begin with two times in square brackets",
    "srt": "it has lines of two times and an arrow",
    "range": "its lines begin with times, as those of captions do",
    "table": "it has a table with a column of times and one of words",
    "html": "it is made of HTML tags",
    "markdown": "three lines or more are written in markdown",
    "text": "no other format fits",
    "docx": "it is a zip file with a Word document in it",
    "odt": "it is a zip file with an OpenDocument text in it",
    "rtf": "it begins with {\\rtf",
    "pdf": "it begins with %PDF-",
    "eml": "it begins with the header of a message",
}


def format_from(source: Source, name: str, options: ReadingOptions) -> str:
    """Return how the format was recognized."""
    if options.format is not None:
        return "asked for by ⟨format_hint⟩"
    suffix = PurePath(source.path).suffix.lower()
    container = container_of(source.data, suffix)
    rows = [row for row in FORMATS if row.name == name]
    suffixes = [row.suffixes for row in FORMATS if row.name == name]
    suffixes += [row.suffixes for row in CONTAINERS if row.name == name]
    named = [f"its name ends in {suffix}"] if any(suffix in each for each in suffixes) else []
    if container is None and rows and named:
        text = decode(source.data, source.path, options.encoding).text
        evidence = [EVIDENCE[name]] if name != "text" and rows[0].recognizes(text) else []
        return ", and ".join([*named, *evidence])
    return EVIDENCE.get(name, "its text")


def title_from(transcript: Transcript) -> str | None:
    """Return the place of the title."""
    if transcript.title is None:
        return None
    if transcript.title in map(front_title, _left_out(transcript, "front matter")):
        return "the front matter"
    places = ("the first heading", "the second heading", "the third heading")
    for section, place in zip(transcript.layout.sections, places, strict=False):
        if transcript.title in section.title:
            return place
    return "the first lines" if transcript.layout.format in PROSE else "the document itself"


def date_from(transcript: Transcript, stem: str) -> str | None:
    """Return the place of the date; None if the transcript has none."""
    if transcript.date is None:
        return None
    _, place = date_and_place(stem, transcript.text, transcript.layout)
    is_of_pages = place == PROPERTIES and date_in_text(_edges(transcript)) == transcript.date
    return "the page headers" if is_of_pages else place


def _edges(transcript: Transcript) -> str:
    """Return the headers and footers of the pages of a document."""
    return "\n".join(_left_out(transcript, PAGE_EDGES))


def _left_out(transcript: Transcript, name: str) -> list[str]:
    """Return the texts that the rule `name` left out."""
    rules = [rule for rule in transcript.layout.left_out if rule.rule == name]
    return [transcript.text[start:end] for rule in rules for start, end in rule.spans]
