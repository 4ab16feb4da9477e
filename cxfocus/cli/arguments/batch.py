"""`cxfocus batch`: the row of the command, and its options as they are typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.arguments import shared
from cxfocus.cli.arguments.command import Command
from cxfocus.cli.arguments.reading import ReadingArguments
from cxfocus.finding.defaults import DEEPEST
from cxfocus.scoring.defaults import MINIMUM_MENTIONS


class SummaryFormatName(StrEnum):
    """Formats of a summary."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    PARQUET = "parquet"


class Sort(StrEnum):
    """Orders of documents."""

    SHARE = "share"
    DATE = "date"
    NAME = "name"
    MENTIONS = "mentions"


class BatchArguments(NamedTuple):
    """The options of `cxfocus batch`, in the order of the help."""

    paths: Annotated[
        list[str],
        typer.Argument(metavar="FOLDER|FILE|GLOB", help="Folders (with all in them), files, or patterns in quotes."),
    ]
    lexicons: shared.LexiconArguments = shared.LexiconArguments()
    format: Annotated[
        SummaryFormatName | None,
        typer.Option("--format", "-f", help=f"How to write the summary: html is a page to share. {shared.BY_NAME}"),
    ] = None
    output: shared.Output = None
    group_by: Annotated[
        list[str] | None,
        typer.Option(
            "--group-by",
            metavar="WHAT",
            help="Compare groups: folder, kind, speaker, section, year, month, regex:EXPRESSION of paths, column:NAME; "
            "may be repeated.",
        ),
    ] = None
    sort: Annotated[
        Sort | None,
        typer.Option(
            "--sort", help="Order of documents. [default: share; for programs, name without --top and --bottom]"
        ),
    ] = None
    top: Annotated[int | None, typer.Option("--top", min=0, metavar="N", help="Show the first N documents.")] = None
    bottom: Annotated[int | None, typer.Option("--bottom", min=0, metavar="N", help="Show the last N documents.")] = (
        None
    )
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            "--exclude", metavar="PATTERN", help="Leave files or folders out, as in .gitignore; may be repeated."
        ),
    ] = None
    max_depth: Annotated[
        int, typer.Option("--max-depth", min=0, metavar="N", help="Folders in folders to look into.")
    ] = DEEPEST
    date_regex: Annotated[
        str | None,
        typer.Option("--date-regex", metavar="REGEX", help="Dates in paths, by groups year, month and day."),
    ] = None
    text_column: Annotated[
        list[str] | None,
        typer.Option(
            "--text-column", metavar="NAME", help="Read tables, a document a row, with this text; may be repeated."
        ),
    ] = None
    id_column: Annotated[
        str | None, typer.Option("--id-column", metavar="NAME", help="Column that names a row of a table.")
    ] = None
    date_column: Annotated[
        str | None, typer.Option("--date-column", metavar="NAME", help="Column with the date of a row.")
    ] = None
    mentions: Annotated[bool, typer.Option("--mentions", help="Write every mention into json and jsonl.")] = False
    cache: Annotated[
        str | None,
        typer.Option("--cache", metavar="FILE", help="Keep results, and score only what has changed the next time."),
    ] = None
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Exit with 0 although some documents could not be read.")
    ] = False
    timeout: Annotated[
        float | None, typer.Option("--timeout", min=0.1, metavar="SECONDS", help="Give up a document after this time.")
    ] = None
    minimum: shared.MinMentions = MINIMUM_MENTIONS
    privacy: shared.PrivacyArguments = shared.PrivacyArguments()
    reading: ReadingArguments = ReadingArguments()
    jobs: shared.Jobs = None
    progress: Annotated[
        bool | None, typer.Option("--progress/--no-progress", help="Show how far it is. [default: in a terminal]")
    ] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, and no notices.")] = False
    no_color: shared.NoColor = False


ROWS = (
    Command(
        "batch",
        BatchArguments,
        "cxfocus.cli.runs.batch:run",
        "Sum up documents: all together, each by itself, in groups, and over time.",
    ),
)
