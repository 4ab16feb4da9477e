"""`cxfocus inspect`, as it is typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cxfocus.cli import exits
from cxfocus.cli.commands import shared

app = typer.Typer(**shared.SETTINGS)


class Format(StrEnum):
    """Formats of an explanation."""

    TEXT = "text"
    JSON = "json"


@app.command()
def inspect(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to look at; - reads standard input.")],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write it.")] = Format.TEXT,  # noqa: A002
    output: shared.Output = None,
    encoding: shared.Encoding = None,
    format_hint: shared.FormatHint = None,
    speakers: shared.Speakers = None,
    speaker_map: shared.SpeakerMap = None,
    include_chat: shared.IncludeChat = False,
    no_dedupe: shared.NoDedupe = False,
    no_inline: shared.NoInline = False,
    max_size: shared.MaxSize = None,
    password: shared.Password = None,
) -> None:
    """Show what is recognized in documents, and why: format, speakers, sections, times, and what is not counted."""
    with exits.errors_reported():
        from cxfocus.cli.analyze import check_encoding, check_output
        from cxfocus.cli.inspect import run_inspect
        from cxfocus.cli.output import OutputOptions
        from cxfocus.cli.reading import Asked, reading_options

        reading = reading_options(
            Asked(encoding, format_hint, speakers, speaker_map, include_chat, no_dedupe, no_inline, max_size, password)
        )
        check_encoding(encoding)
        check_output(output, files)
        code = run_inspect(files, reading, OutputOptions(format, output))
    raise typer.Exit(code)
