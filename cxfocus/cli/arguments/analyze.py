"""`cxfocus analyze`: the row of the command, and its options as they are typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.arguments import shared
from cxfocus.cli.arguments.command import Command
from cxfocus.cli.arguments.reading import ReadingArguments
from cxfocus.scoring.defaults import MINIMUM_MENTIONS


class ReportFormatName(StrEnum):
    """Formats of a report."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


class AnalyzeArguments(NamedTuple):
    """The options of `cxfocus analyze`, in the order of the help."""

    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to analyze; - reads standard input.")]
    lexicons: shared.LexiconArguments = shared.LexiconArguments()
    format: Annotated[
        ReportFormatName | None,
        typer.Option("--format", "-f", help=f"How to write the report: html is a page to share. {shared.BY_NAME}"),
    ] = None
    output: shared.Output = None
    mentions: Annotated[bool, typer.Option("--mentions", help="Print every mention in its line (a concordance).")] = (
        False
    )
    minimum: shared.MinMentions = MINIMUM_MENTIONS
    privacy: shared.PrivacyArguments = shared.PrivacyArguments()
    reading: ReadingArguments = ReadingArguments()
    jobs: shared.Jobs = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="One line a document, and no warnings.")] = False
    no_color: shared.NoColor = False


ROWS = (
    Command(
        "analyze",
        AnalyzeArguments,
        "cxfocus.cli.runs.analyze:run",
        "Report the focus of documents: whose business is being talked about, and how sure that is.",
    ),
)
