"""`cxfocus lexicon import` and `export`: word lists of other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from cxfocus.cli import exits
from cxfocus.cli.asked.reading import ReadingAsked
from cxfocus.cli.given.reading import reading_options
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import write_text
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Role
from cxfocus.lexicon_tools.exchange.importing import to_lexicon
from cxfocus.lexicon_tools.exchange.registry import FORMATS, recognized
from cxfocus.readers.decode import decode
from cxfocus.readers.source import open_source


class ImportOptions(NamedTuple):
    """Categories by role; a format and an encoding that are not left to be recognized; a name other than the file's."""

    choice: dict[Role, Sequence[str]]
    written_as: str | None
    encoding: str | None
    name: str | None


def run_import(file: str, options: ImportOptions, output: str | None) -> int:
    """Another program's word list as a lexicon; what is left out is said line by line."""
    reading = reading_options(ReadingAsked(encoding=options.encoding))
    refuse_over(output, files={"list": [file]})
    decoded = decode(open_source(file).data, file, reading.encoding)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    row = next((each for each in FORMATS if each.name == options.written_as), None) or recognized(text, file)
    name = options.name or PurePath(file).stem
    for warning in decoded.warnings:
        exits.say(f"{file}: {warning}")
    imported = to_lexicon(row.read(text, file), options.choice, name, f"{PurePath(file).name} ({row.name})")
    for lost in imported.left_out:
        exits.say(str(lost))
    write_text(imported.text, output, "yaml")
    return exits.OK


def run_export(reference: str, written_as: str, output: str | None) -> int:
    """A lexicon as another program's word list; what is lost is said entry by entry."""
    row = next(each for each in FORMATS if each.name == written_as)
    lexicon = load_lexicon(reference)
    refuse_over(output, [lexicon])
    written = row.write(lexicon)
    for lost in written.left_out:
        exits.say(str(lost))
    write_text(written.text, output, written_as)
    return exits.OK
