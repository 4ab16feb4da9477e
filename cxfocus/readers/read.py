"""From a source to a transcript: decode, recognize and read it, and find its kind, title and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os.path import basename, splitext

from cxfocus.errors import NoTranscriptError, Problem, ReadError, Remark
from cxfocus.readers.dated_text import NAME, TITLE, date_and_place
from cxfocus.readers.decode import decode
from cxfocus.readers.documents.registry import container_of, is_named_as_container
from cxfocus.readers.inline import obey_comments, with_left_out
from cxfocus.readers.kinds import kind_and_reason
from cxfocus.readers.meeting_lists import LISTED, is_bare_list
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.refusals import AS_TABLE, refuse_what_is_no_text
from cxfocus.readers.registry import PROSE, Format, format_named, recognize
from cxfocus.readers.source import Source
from cxfocus.transcript import Inline, Layout, Transcript

_DEFAULT = ReadingOptions()
_TABLES = ("csv", "tsv")


def read_transcript(source: Source, options: ReadingOptions = _DEFAULT) -> Transcript:
    """Return the transcript of one source; raise `ReadError` if it holds none."""
    stem, suffix = splitext(basename(source.path))  # noqa: PTH119, PTH122  a `PurePath` takes ten times as long
    container = container_of(source.data, suffix, options.format)
    if container is not None:
        return _document(source, stem, _rename_speakers(container.read(source, options), options.speaker_map))
    if not source.data and is_named_as_container(suffix):  # an empty text may be meant, an empty PDF not
        raise ReadError(Problem("the file is empty (0 bytes)", source.path, hint="Export or download it again"))
    if options.encoding is None:
        refuse_what_is_no_text(source.data, source.path)
    decoded = decode(source.data, source.path, options.encoding)
    row = recognize(decoded.text, suffix, options.format)
    _refuse_table(decoded.text, source.path, suffix, row, options)
    # The reader of JSON composes its text, so comments would be at other positions in it.
    comments = obey_comments(decoded.text) if options.inline and row.name != "json" else None
    shown = decoded.text if comments is None else comments.text
    try:
        layout = row.read(shown, options)
    except ReadError as error:
        raise error.at(source.path) from None
    if options.format and not layout.turns and shown.strip():
        raise ReadError(Problem(f"holds nothing of the format {row.name}", source.path, hint="Leave ⟨format_hint⟩ out"))
    if comments is not None:
        layout = with_left_out(layout, comments)
    layout = _rename_speakers(layout, options.speaker_map)
    text = decoded.text if layout.composed_text is None else layout.composed_text
    kind, why = kind_and_reason(layout, stem)
    return Transcript(
        path=source.path,
        text=text,
        layout=layout,
        kind=kind,
        date=_date(stem, text, layout, why),
        encoding=decoded.encoding,
        warnings=(
            *decoded.warnings,
            *_misnamed(suffix, row, options, text),
            *layout.warnings,
            *_warnings_of_kind(why, layout),
            *(comments.inline.warnings if comments else ()),
        ),
        inline=Inline() if comments is None else comments.inline,
    )


def _refuse_table(text: str, path: str, suffix: str, row: Format, options: ReadingOptions) -> None:
    """Refuse a table whose rows are documents, by name and content: read as one text, its header would be counted."""
    named = format_named(suffix)
    if named not in _TABLES or row.name not in PROSE or options.format is not None:
        return
    from cxfocus.readers.speech.tables import delimited

    if delimited.is_of_rows(text, named):
        hint = f"{AS_TABLE}; all of it as one text: ⟨format_hint=text⟩"
        raise NoTranscriptError(Problem("holds no transcript", path, hint=hint))


def _misnamed(suffix: str, row: Format, options: ReadingOptions, text: str) -> Iterator[Remark]:
    """Yield a warning if the suffix names a format and the text has nothing of it."""
    is_named = format_named(suffix) is not None or is_named_as_container(suffix)
    if not is_named or row.name not in PROSE or options.format is not None or not text.strip():
        return
    yield Remark(f"its name ends in {suffix}, but it holds no transcript of that format: read as plain text")


def _document(source: Source, stem: str, layout: Layout) -> Transcript:
    """Return the transcript of a document whose text comes from its layout, and not from its bytes."""
    text = layout.composed_text or ""
    kind, why = kind_and_reason(layout, stem)
    return Transcript(
        path=source.path,
        text=text,
        layout=layout,
        kind=kind,
        date=_date(stem, text, layout, why),
        warnings=(*layout.warnings, *_warnings_of_kind(why, layout)),
    )


def _date(stem: str, text: str, layout: Layout, why: str) -> str | None:
    """Return the date of a document; in the text of a list of meetings are only the days of others."""
    date, place = date_and_place(stem, text, layout)
    is_of_others = why == LISTED and place not in (NAME, TITLE) and is_bare_list(layout)
    return None if is_of_others else date


def _warnings_of_kind(why: str, layout: Layout) -> Iterator[Remark]:
    """Yield a warning for a page that has the days of meetings, and nothing of what was said there."""
    if why == LISTED and is_bare_list(layout):
        yield Remark("a list of meetings, and not the record of one. Score the documents it leads to")


def _rename_speakers(layout: Layout, pairs: Sequence[tuple[str, str]]) -> Layout:
    """The layout with speakers under the names that the user gives them; the case of their labels does not matter."""
    if not pairs:
        return layout
    names = {label.casefold(): name for label, name in pairs}
    turns = tuple(
        turn if turn.speaker is None else turn._replace(speaker=names.get(turn.speaker.casefold(), turn.speaker))
        for turn in layout.turns
    )
    return layout._replace(turns=turns)
