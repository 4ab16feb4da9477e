"""`cxfocus inspect`: its options, as they are typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.reading import ReadingAsked


class Format(StrEnum):
    """Formats of an explanation."""

    TEXT = "text"
    JSON = "json"


class InspectAsked(NamedTuple):
    """The options of `cxfocus inspect`, in the order of the help."""

    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to look at; - reads standard input.")]
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write it.")] = Format.TEXT
    text: Annotated[
        bool, typer.Option("--text", help="Print the text that lines and columns of reports refer to, nothing else.")
    ] = False
    output: shared.Output = None
    reading: ReadingAsked = ReadingAsked()
