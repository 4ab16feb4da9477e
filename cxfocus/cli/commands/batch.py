"""`cxfocus batch`, as it is typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cxfocus.cli.commands import shared
from cxfocus.scoring.defaults import MINIMUM_MENTIONS

app = typer.Typer(**shared.SETTINGS)


class Format(StrEnum):
    """Formats of a summary."""

    TEXT = "text"
    MARKDOWN = "markdown"
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


@app.command()
@shared.reads
def batch(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="FOLDER|FILE|GLOB", help="Folders (with all in them), files, or patterns in quotes."),
    ],
    lexicon: shared.Lexicons = None,
    org: shared.Organizations = None,
    model: shared.Model = None,
    rules: shared.RuleMode = shared.Rules.REQUIRED,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the summary.")] = Format.TEXT,  # noqa: A002
    output: shared.Output = None,
    group_by: Annotated[
        list[str] | None,
        typer.Option(
            "--group-by",
            metavar="WHAT",
            help="Compare groups: folder, kind, speaker, section, year, month, regex:EXPRESSION of paths, column:NAME; "
            "may be repeated.",
        ),
    ] = None,
    sort: Annotated[
        Sort | None,
        typer.Option(
            "--sort", help="Order of documents. [default: share; for programs, name without --top and --bottom]"
        ),
    ] = None,
    top: Annotated[int | None, typer.Option("--top", min=0, metavar="N", help="Show the first N documents.")] = None,
    bottom: Annotated[
        int | None, typer.Option("--bottom", min=0, metavar="N", help="Show the last N documents.")
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            "--exclude", metavar="PATTERN", help="Leave files or folders out, as in .gitignore; may be repeated."
        ),
    ] = None,
    max_depth: Annotated[
        int, typer.Option("--max-depth", min=0, metavar="N", help="Folders in folders to look into.")
    ] = 64,
    date_regex: Annotated[
        str | None,
        typer.Option("--date-regex", metavar="REGEX", help="Dates in paths, by groups year, month and day."),
    ] = None,
    text_column: Annotated[
        list[str] | None,
        typer.Option(
            "--text-column", metavar="NAME", help="Read tables, a document a row, with this text; may be repeated."
        ),
    ] = None,
    id_column: Annotated[
        str | None, typer.Option("--id-column", metavar="NAME", help="Column that names a row of a table.")
    ] = None,
    date_column: Annotated[
        str | None, typer.Option("--date-column", metavar="NAME", help="Column with the date of a row.")
    ] = None,
    mentions: Annotated[bool, typer.Option("--mentions", help="Write every mention into json and jsonl.")] = False,
    cache: Annotated[
        str | None,
        typer.Option("--cache", metavar="FILE", help="Keep results, and score only what has changed the next time."),
    ] = None,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Exit with 0 although some documents could not be read.")
    ] = False,
    timeout: Annotated[
        float | None, typer.Option("--timeout", min=0.1, metavar="SECONDS", help="Give up a document after this time.")
    ] = None,
    minimum: shared.MinMentions = MINIMUM_MENTIONS,
    no_text: shared.NoText = False,
    anonymize: shared.Anonymize = False,
    reading: shared.Reading = shared.UNSAID,
    jobs: shared.Jobs = None,
    progress: Annotated[
        bool | None, typer.Option("--progress/--no-progress", help="Show how far it is. [default: in a terminal]")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, and no notices.")] = False,
    no_color: shared.NoColor = False,
) -> int:
    """Sum up documents: all together, each by itself, in groups, and over time."""
    from cxfocus.cli.batch import Asked, Counting, run_batch
    from cxfocus.cli.chosen_lexicon import LexiconOptions
    from cxfocus.cli.output import OutputOptions
    from cxfocus.report.redact import PrivacyOptions
    from cxfocus.scoring.focus import ScoringOptions

    asked_reading = reading([output])
    asked = Asked(
        paths=paths,
        exclude=exclude or (),
        max_depth=max_depth,
        sort=None if sort is None else sort.value,
        top=top,
        bottom=bottom,
        group_by=group_by or (),
        date_regex=date_regex,
        text_columns=text_column or (),
        id_column=id_column,
        date_column=date_column,
        mentions=mentions,
        cache=cache,
        timeout=timeout,
        jobs=jobs,
        keep_going=keep_going,
        progress=progress,
        quiet=quiet,
    )
    counting = Counting(
        LexiconOptions(lexicon or (), org or (), shared.rule_options(model, rules)),
        ScoringOptions(minimum),
        asked_reading,
        PrivacyOptions(no_text, anonymize, asked_reading.speaker_map),
    )
    return run_batch(asked, counting, OutputOptions(format, output, no_color))
