"""`cxfocus analyze`, as it is typed."""

from __future__ import annotations

from enum import StrEnum, nonmember
from typing import Annotated

import typer

from cxfocus.cli.commands import shared
from cxfocus.scoring.defaults import MINIMUM_MENTIONS

app = typer.Typer(**shared.SETTINGS)


class Format(StrEnum):
    """Formats of a report."""

    TEXT = "text"
    JSON = "json"
    ELSEWHERE = nonmember("To share as a page or a table: cxfocus batch FILE --format markdown, or csv.")


@app.command()
@shared.reads
def analyze(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to analyze; - reads standard input.")],
    lexicon: shared.Lexicons = None,
    org: shared.Organizations = None,
    model: shared.Model = None,
    rules: shared.RuleMode = shared.Rules.REQUIRED,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the report.")] = Format.TEXT,  # noqa: A002
    output: shared.Output = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Print every mention in its line (a concordance).")
    ] = False,
    minimum: shared.MinMentions = MINIMUM_MENTIONS,
    no_text: shared.NoText = False,
    anonymize: shared.Anonymize = False,
    reading: shared.Reading = shared.UNSAID,
    jobs: shared.Jobs = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="One line a document, and no warnings.")] = False,
    no_color: shared.NoColor = False,
) -> int:
    """Report the focus of documents: whose business is being talked about, and how sure that is."""
    from cxfocus.cli.analyze import RunOptions, run_analyze
    from cxfocus.cli.chosen_lexicon import LexiconOptions
    from cxfocus.cli.output import OutputOptions
    from cxfocus.report.build import ReportOptions
    from cxfocus.report.redact import PrivacyOptions
    from cxfocus.scoring.focus import ScoringOptions

    as_json = format is Format.JSON
    asked_reading = reading([output])
    return run_analyze(
        files,
        LexiconOptions(lexicon or (), org or (), shared.rule_options(model, rules)),
        RunOptions(
            ReportOptions(as_json or not quiet, as_json or mentions, not (as_json or quiet), ScoringOptions(minimum)),
            asked_reading,
            jobs,
            quiet,
        ),
        PrivacyOptions(no_text, anonymize, asked_reading.speaker_map),
        OutputOptions(format, output, no_color),
    )
