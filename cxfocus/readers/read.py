"""From a source to a transcript: decode, recognize, read, and what the name and first lines tell."""

from __future__ import annotations

from pathlib import PurePath

from cxfocus.readers.decode import decode
from cxfocus.readers.describe import date_of, kind_of
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.refusals import refuse_what_is_no_text
from cxfocus.readers.registry import recognize
from cxfocus.readers.source import Source
from cxfocus.transcript import Transcript

_DEFAULT = ReadingOptions()


def read_transcript(source: Source, options: ReadingOptions = _DEFAULT) -> Transcript:
    """Read one source; raises `ReadError` for what holds no transcript."""
    if options.encoding is None:
        refuse_what_is_no_text(source.data, source.path)
    decoded = decode(source.data, source.path, options.encoding)
    name = PurePath(source.path)
    layout = recognize(decoded.text, name.suffix).read(decoded.text, options)
    text = decoded.text if layout.text is None else layout.text
    return Transcript(
        source.path,
        text,
        layout,
        kind_of(layout, name.stem),
        layout.title,
        date_of(name.stem, layout.title, text),
        decoded.encoding,
        decoded.warnings + layout.warnings,
    )
