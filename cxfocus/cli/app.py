"""The commands and their options, as typer reads them; each hands over to a file of its own."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cxfocus.cli import exits
from cxfocus.version import VERSION

# Plain help: rich would cost every `--help` a tenth of a second and more.
app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Counts customer-oriented against institution-oriented words in meeting transcripts, minutes and agendas.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


class Format(StrEnum):
    """Formats of a report."""

    TEXT = "text"
    JSON = "json"


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cxfocus {VERSION}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Only options before the command live here."""


@app.command()
def analyze(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to analyze; - reads standard input.")],
    lexicon: Annotated[
        list[str] | None,
        typer.Option(
            "--lexicon",
            "-l",
            metavar="NAME|FILE",
            help="Bundled lexicon or YAML file; may be repeated. [default: general]",
        ),
    ] = None,
    org: Annotated[
        list[str] | None,
        typer.Option("--org", metavar="NAME", help="The institution's own name, counted on its side; may be repeated."),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the report.")] = Format.TEXT,  # noqa: A002
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
    ] = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Print every mention in its line (a concordance).")
    ] = False,
    minimum: Annotated[
        int, typer.Option("--min-mentions", min=1, metavar="N", help="Give no verdict below so many mentions.")
    ] = 20,
    no_text: Annotated[bool, typer.Option("--no-text", help="Leave quotations and names out of the report.")] = False,
    anonymize: Annotated[bool, typer.Option("--anonymize", help="Write S1, S2, ... for the speakers.")] = False,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="Encoding of the files, when it is not recognized.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes. [default: as many as pay off]")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="One line a document, and no warnings.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colors, also in a terminal.")] = False,
) -> None:
    """Report the focus of documents: whose business is being talked about, and how sure that is."""
    with exits.errors_reported():
        from cxfocus.cli.analyze import LexiconOptions, ReadingOptions, run_analyze
        from cxfocus.cli.output import OutputOptions
        from cxfocus.report.build import ReportOptions
        from cxfocus.report.redact import PrivacyOptions
        from cxfocus.scoring.focus import ScoringOptions

        as_json = format is Format.JSON
        code = run_analyze(
            files,
            LexiconOptions(lexicon or (), org or ()),
            ReadingOptions(
                ReportOptions(
                    as_json or not quiet, as_json or mentions, not (as_json or quiet), ScoringOptions(minimum)
                ),
                encoding,
                jobs,
            ),
            PrivacyOptions(no_text, anonymize),
            OutputOptions(format, output, False if no_color else None, quiet, mentions),
        )
    raise typer.Exit(code)
