"""What is in a file says whether it is a document: told once, for every command that looks into folders."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cxfocus.errors import NoTranscriptError, Problem, ReadError
from cxfocus.finding.kinds import is_data, is_json, may_be_data
from cxfocus.finding.ours import is_ours
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.transcript import Transcript


class Refusal(NamedTuple):
    """Why a file is no document: a report of ours, whole data without a transcript, or nothing that can be read."""

    reason: Literal["ours", "data", "unreadable"]
    problems: tuple[Problem, ...] = ()


def transcript_in(source: Source, reading: ReadingOptions, *, named: bool) -> Transcript | Refusal:
    """The transcript that a file holds; data that is `named` is one also where it reads as plain text."""
    if is_ours(source.data):
        return Refusal("ours")
    try:
        transcript = read_transcript(source, reading)
        if named or not is_data(source.path, transcript.layout.format):
            return transcript
        if is_json(source.path) and reading.format is None and source.data.strip():
            return read_transcript(source, reading._replace(format="json"))  # tells the line where it is none
    except ReadError as error:
        is_whole = isinstance(error, NoTranscriptError) and may_be_data(source.path)
        return Refusal("data" if is_whole else "unreadable", error.problems)
    return Refusal("data", (Problem("holds no transcript", source.path, hint="For a table, say --text-column"),))
