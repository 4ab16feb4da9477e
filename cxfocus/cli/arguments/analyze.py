"""`cxfocus analyze`: the row of the command, and its options as they are typed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.arguments import shared
from cxfocus.cli.arguments.command import Command
from cxfocus.cli.arguments.reading import ReadingArguments
from cxfocus.scoring.defaults import MINIMUM_MENTIONS


class AnalyzeArguments(NamedTuple):
    """The options of `cxfocus analyze`, in the order of the help."""

    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to analyze; - reads standard input.")]
    lexicons: shared.LexiconArguments = shared.LexiconArguments()
    format: Annotated[shared.TextOrJson, typer.Option("--format", "-f", help="How to write the report.")] = (
        shared.TextOrJson.TEXT
    )
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
