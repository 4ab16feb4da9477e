"""`cxfocus inspect`: the row of the command, and its options as they are typed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.arguments import shared
from cxfocus.cli.arguments.command import Command
from cxfocus.cli.arguments.reading import ReadingArguments


class InspectArguments(NamedTuple):
    """The options of `cxfocus inspect`, in the order of the help."""

    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to look at; - reads standard input.")]
    format: Annotated[
        shared.TextOrJson | None, typer.Option("--format", "-f", help=f"How to write it. {shared.BY_NAME}")
    ] = None
    text: Annotated[
        bool, typer.Option("--text", help="Print the text that lines and columns of reports refer to, nothing else.")
    ] = False
    output: shared.Output = None
    reading: ReadingArguments = ReadingArguments()


ROWS = (
    Command(
        "inspect",
        InspectArguments,
        "cxfocus.cli.runs.inspect:run",
        "Show what is recognized in documents, and why: format, speakers, sections, times, and what is not counted.",
    ),
)
