"""From a source to a transcript: decode, recognize, read, and what the name and first lines tell."""

from __future__ import annotations

from collections.abc import Iterator
from os.path import basename, splitext

from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.readers.dated_text import dated_text, text_around
from cxfocus.readers.dates import date_around, date_of
from cxfocus.readers.decode import decode
from cxfocus.readers.documents.registry import container_of, is_cut_to_nothing
from cxfocus.readers.inline import obeyed, with_left_out
from cxfocus.readers.kinds import kind_of
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.refusals import refuse_what_is_no_text
from cxfocus.readers.registry import PROSE, Format, format_named, recognize
from cxfocus.readers.rename import renamed
from cxfocus.readers.source import Source
from cxfocus.transcript import Inline, Layout, Transcript

_DEFAULT = ReadingOptions()


def read_transcript(source: Source, options: ReadingOptions = _DEFAULT) -> Transcript:
    """Read one source; raises `ReadError` for what holds no transcript."""
    stem, suffix = splitext(basename(source.path))  # noqa: PTH119, PTH122  a `PurePath` takes ten times as long
    container = container_of(source.data, suffix, options.format)
    if container is not None:
        return _document(source, stem, renamed(container.read(source, options), options.speaker_map))
    if is_cut_to_nothing(source.data, suffix):
        raise ReadError(Problem("the file is empty (0 bytes)", source.path, hint="Export or download it again"))
    if options.encoding is None:
        refuse_what_is_no_text(source.data, source.path)
    decoded = decode(source.data, source.path, options.encoding)
    row = recognize(decoded.text, suffix, options.format)
    # The text of JSON is composed: comments in it would stand at other places.
    comments = obeyed(decoded.text) if options.inline and row.name != "json" else None
    shown = decoded.text if comments is None else comments.text
    try:
        layout = row.read(shown, options)
    except ReadError as error:
        raise error.at(source.path) from None
    if options.format and not layout.turns and shown.strip():
        raise ReadError(Problem(f"holds nothing of the format {row.name}", source.path, hint="Leave ⟨format_hint⟩ out"))
    if comments is not None:
        layout = with_left_out(layout, comments)
    layout = renamed(layout, options.speaker_map)
    text = decoded.text if layout.text is None else layout.text
    return Transcript(
        source.path,
        text,
        layout,
        kind_of(layout, stem),
        layout.title,
        _date(stem, text, layout),
        decoded.encoding,
        (
            *decoded.warnings,
            *_misnamed(suffix, row, options, text),
            *layout.warnings,
            *(comments.inline.warnings if comments else ()),
        ),
        Inline() if comments is None else comments.inline,
    )


def _misnamed(suffix: str, row: Format, options: ReadingOptions, text: str) -> Iterator[Remark]:
    """A warning where the name says a format of which the text has nothing."""
    named = format_named(suffix)
    if named is None or row.name not in PROSE or options.format is not None or not text.strip():
        return
    table = ". For a table, cxfocus batch has --text-column" if named in ("csv", "tsv") else ""
    yield Remark(f"its name ends in {suffix}, but it holds no transcript of that format: read as plain text{table}")


def _document(source: Source, stem: str, layout: Layout) -> Transcript:
    """A document whose text is that of its layout, not of its bytes."""
    text = layout.text or ""
    kind, date = kind_of(layout, stem), _date(stem, text, layout)
    return Transcript(source.path, text, layout, kind, layout.title, date, warnings=layout.warnings)


def _date(stem: str, text: str, layout: Layout) -> str | None:
    dated = date_of(stem, layout.title, dated_text(text, layout)) or layout.date
    return dated or date_around(text_around(text, layout))
