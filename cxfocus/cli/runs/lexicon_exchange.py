"""`cxfocus lexicon import` and `export`: word lists of other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from cxfocus.cli import exits
from cxfocus.cli.arguments.lexicon import ExportArguments, ImportArguments
from cxfocus.cli.arguments.reading import ReadingArguments
from cxfocus.cli.output.overwriting import refuse_over
from cxfocus.cli.output.write import write_text
from cxfocus.cli.parse.options import reading_options
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Role
from cxfocus.lexicon_tools.exchange.exporting import by_kind
from cxfocus.lexicon_tools.exchange.importing import to_lexicon
from cxfocus.lexicon_tools.exchange.registry import FORMATS, recognize_format
from cxfocus.readers.decode import decode
from cxfocus.readers.source import open_source
from cxfocus.text.amounts import amount

#: Messages that are seen at a glance; more are summed up.
_FEW = 10


def run_import(arguments: ImportArguments) -> int:
    """Write another program's word list as a lexicon, and report each line that is left out."""
    file = arguments.file
    reading = reading_options(ReadingArguments(encoding=arguments.encoding))
    refuse_over(arguments.output, files={"list": [file]})
    decoded = decode(open_source(file).data, file, reading.encoding)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    row = next((each for each in FORMATS if each.name == arguments.source), None) or recognize_format(text, file)
    name = arguments.name or PurePath(file).stem
    for warning in decoded.warnings:
        exits.say(f"{file}: {warning}")
    imported = to_lexicon(row.read(text, file), _categories(arguments), name, f"{PurePath(file).name} ({row.name})")
    for lost in imported.left_out:
        exits.say(str(lost))
    write_text(imported.text, arguments.output, "yaml")
    return exits.OK


def _categories(arguments: ImportArguments) -> dict[Role, Sequence[str]]:
    """Return the categories of each role, which stand between commas."""
    typed: dict[Role, list[str] | None] = {
        "customer": arguments.customer,
        "institution": arguments.institution,
        "ignore": arguments.ignore,
    }
    return {
        role: [each for part in names or () for each in part.split(",") if each.strip()]
        for role, names in typed.items()
    }


def run_export(arguments: ExportArguments) -> int:
    """Write a lexicon as another program's word list; report the sums of what is lost, and each entry, kind by kind."""
    row = next(each for each in FORMATS if each.name == arguments.to)
    lexicon = load_lexicon(arguments.lexicon)
    refuse_over(arguments.output, [lexicon])
    written = row.write(lexicon)
    kinds = by_kind(written.left_out)
    if len(written.left_out) > _FEW:  # the lines of one kind, such as notes, hide those of another
        for kind, found in kinds:
            exits.say(f"{arguments.lexicon}: {amount(len(found), 'time')}: {kind}")
    for _, found in kinds:
        exits.say_each(map(str, found))
    write_text(written.text, arguments.output, arguments.to)
    return exits.OK
