"""The questions that tests of documents ask of a file."""

from __future__ import annotations

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.transcript import Transcript


def read(data: bytes, path: str = "x", **options: object) -> Transcript:
    """Return the transcript of these bytes, after checking the promises of every reader."""
    transcript = read_transcript(Source(path, data), ReadingOptions(**options))  # type: ignore[arg-type]
    layout = transcript.layout
    assert len(layout.body) == len(transcript.text)
    assert layout.body.count("\n") == transcript.text.count("\n")
    ends = 0
    for turn in layout.turns:
        assert ends <= turn.start < turn.end
        ends = turn.end
        assert layout.body[turn.start : turn.end].strip()
    for section in layout.sections:
        assert layout.composed_text is None or layout.composed_text[section.start :].startswith(
            section.title.split()[0]
        )
    return transcript


def said(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Return the speaker and the words of every turn."""
    body = transcript.layout.body
    return [(turn.speaker, " ".join(body[turn.start : turn.end].split())) for turn in transcript.layout.turns]


def sections(transcript: Transcript) -> list[tuple[int, str]]:
    """Return the level and the title of every section."""
    return [(section.level, section.title) for section in transcript.layout.sections]


def left_out(transcript: Transcript) -> dict[str, str]:
    """Return the texts that were left out, by rule."""
    return {
        rule: " / ".join(" ".join(transcript.text[start:end].split()) for start, end in spans)
        for rule, spans in transcript.layout.left_out
    }
