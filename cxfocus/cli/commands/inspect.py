"""`cxfocus inspect`, as it is typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.reading import ReadingAsked

app = typer.Typer(**shared.SETTINGS)


class Format(StrEnum):
    """Formats of an explanation."""

    TEXT = "text"
    JSON = "json"


@app.command()
@shared.asks
def inspect(
    *,
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to look at; - reads standard input.")],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write it.")] = Format.TEXT,  # noqa: A002
    text: Annotated[
        bool, typer.Option("--text", help="Print the text that lines and columns of reports refer to, nothing else.")
    ] = False,
    output: shared.Output = None,
    reading: ReadingAsked,
) -> int:
    """Show what is recognized in documents, and why: format, speakers, sections, times, and what is not counted."""
    from cxfocus.cli.given.reading import reading_options
    from cxfocus.cli.output.write import OutputOptions
    from cxfocus.cli.runs.inspect import run_inspect
    from cxfocus.cli.runs.inspect_text import run_text

    options = OutputOptions(format, output)
    return (run_text if text else run_inspect)(files, reading_options(reading, [output]), options)
