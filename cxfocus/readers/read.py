"""From a source to a transcript: decode, recognize, read, and what the name and first lines tell."""

from __future__ import annotations

from pathlib import PurePath

from cxfocus.readers.decode import decode
from cxfocus.readers.describe import date_of, kind_of
from cxfocus.readers.refusals import refuse_what_is_no_text
from cxfocus.readers.registry import recognize
from cxfocus.readers.source import Source
from cxfocus.transcript import Transcript


def read_transcript(source: Source, encoding: str | None = None) -> Transcript:
    """Read one source; raises `ReadError` for what is no text."""
    if encoding is None:
        refuse_what_is_no_text(source.data, source.path)
    decoded = decode(source.data, source.path, encoding)
    name = PurePath(source.path)
    layout = recognize(decoded.text, name.suffix).read(decoded.text)
    return Transcript(
        source.path,
        decoded.text,
        layout,
        kind_of(layout, name.stem),
        layout.title,
        date_of(name.stem, layout.title, decoded.text),
        decoded.encoding,
        decoded.warnings + layout.warnings,
    )
