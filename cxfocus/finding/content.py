"""Whether a file is a document by its content: one answer for every command that looks into folders."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cxfocus.errors import NoTranscriptError, Problem, ReadError
from cxfocus.finding.file_types import is_data, is_json, may_be_data
from cxfocus.finding.ours import is_ours
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.transcript import Transcript


class Refusal(NamedTuple):
    """Why a file is no document: it is a report of cxfocus, data without a transcript, or cannot be read."""

    reason: Literal["ours", "data", "unreadable"]
    problems: tuple[Problem, ...] = ()


def transcript_in(source: Source, reading: ReadingOptions, *, named: bool) -> Transcript | Refusal:
    """Return the transcript in a file, or why there is none; data that reads as plain text is one if `named`."""
    if is_ours(source.data):
        return Refusal("ours")
    try:
        transcript = read_transcript(source, reading)
        if named or not is_data(source.path, transcript.layout.format):
            return transcript
        if is_json(source.path) and reading.format is None and source.data.strip():
            return read_transcript(source, reading._replace(format="json"))  # raises with the line of the mistake
    except ReadError as error:
        is_whole = isinstance(error, NoTranscriptError) and may_be_data(source.path)
        if named and is_whole and not is_json(source.path):  # a table, whose words are wanted
            return read_transcript(source, reading._replace(format="text"))
        return Refusal("data" if is_whole else "unreadable", error.problems)
    return Refusal("data", (Problem("holds no transcript", source.path, hint="For a table, say ⟨text_column⟩"),))
