"""`cxfocus analyze`, as it is typed."""

from __future__ import annotations

from enum import StrEnum, nonmember
from typing import Annotated

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.reading import ReadingAsked
from cxfocus.scoring.defaults import MINIMUM_MENTIONS

app = typer.Typer(**shared.SETTINGS)


class Format(StrEnum):
    """Formats of a report."""

    TEXT = "text"
    JSON = "json"
    ELSEWHERE = nonmember("To share as a page or a table: cxfocus batch FILE --format markdown, or csv.")


@app.command()
@shared.asks
def analyze(
    *,
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to analyze; - reads standard input.")],
    lexicons: shared.LexiconAsked,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the report.")] = Format.TEXT,  # noqa: A002
    output: shared.Output = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Print every mention in its line (a concordance).")
    ] = False,
    minimum: shared.MinMentions = MINIMUM_MENTIONS,
    privacy: shared.PrivacyAsked,
    reading: ReadingAsked,
    jobs: shared.Jobs = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="One line a document, and no warnings.")] = False,
    no_color: shared.NoColor = False,
) -> int:
    """Report the focus of documents: whose business is being talked about, and how sure that is."""
    from cxfocus.cli.given.reading import privacy_options, reading_options
    from cxfocus.cli.output.write import OutputOptions
    from cxfocus.cli.runs.analyze import RunOptions, run_analyze
    from cxfocus.report.build import ReportOptions
    from cxfocus.scoring.focus import ScoringOptions

    as_json = format is Format.JSON
    report = ReportOptions(
        parts=as_json or not quiet,
        mentions=as_json or mentions,
        passages=not (as_json or quiet),
        scoring=ScoringOptions(minimum),
    )
    asked_reading = reading_options(reading, [output])
    return run_analyze(
        files,
        lexicons,
        RunOptions(report, asked_reading, jobs, quiet),
        privacy_options(privacy, asked_reading),
        OutputOptions(format, output, no_color),
    )
