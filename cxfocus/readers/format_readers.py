"""The readers of all formats, each of which is imported when it is called first: a run needs one or two of them."""

from __future__ import annotations

from collections.abc import Callable

from cxfocus.readers.options import ReadingOptions
from cxfocus.transcript import Layout


def read_webvtt(text: str, options: ReadingOptions) -> Layout:
    """Read WebVTT."""
    from cxfocus.readers.cues import reader

    return reader.read_webvtt(text, options)


def read_subrip(text: str, options: ReadingOptions) -> Layout:
    """Read SubRip."""
    from cxfocus.readers.cues import reader

    return reader.read_subrip(text, options)


def read_cues(name: str) -> Callable[[str, ReadingOptions], Layout]:
    """Return the reader of a format of cues that a grammar of `cues/heads/` describes."""

    def read(text: str, options: ReadingOptions) -> Layout:
        from cxfocus.readers.cues.formats.plain import read_plain

        return read_plain(text, name, options)

    return read


def read_ranges(text: str, options: ReadingOptions) -> Layout:
    """Read lines that begin with times."""
    from cxfocus.readers.cues.formats import ranges

    return ranges.read_ranges(text, options)


def read_cue_table(text: str, options: ReadingOptions) -> Layout:
    """Read a table in markdown with a column of times and one of words."""
    from cxfocus.readers.cues.formats import table

    return table.read_cue_table(text, options.dedupe)


def read_json(text: str, options: ReadingOptions) -> Layout:
    """Read the JSON of a service that transcribes speech."""
    from cxfocus.readers.speech import read

    return read.read_json(text, options)


def read_delimited(name: str) -> Callable[[str, ReadingOptions], Layout]:
    """Return the reader of tables of speech for `csv` or `tsv`."""

    def read(text: str, options: ReadingOptions) -> Layout:
        from cxfocus.readers.speech.tables import delimited

        return delimited.read_delimited(text, name, options)

    return read


def read_web_page(text: str, options: ReadingOptions) -> Layout:
    """Read HTML."""
    from cxfocus.readers.documents.web import page

    return page.read_web_page(text, options)


def read_prose(name: str) -> Callable[[str, ReadingOptions], Layout]:
    """Return the reader of prose for `markdown` or `text`."""

    def read(text: str, options: ReadingOptions) -> Layout:
        from cxfocus.readers.prose.read import read_prose

        return read_prose(text, name, options)

    return read
