"""`cxfocus check`: the row of the command, and its options as they are typed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.arguments import shared
from cxfocus.cli.arguments.command import Command
from cxfocus.cli.arguments.reading import ReadingArguments
from cxfocus.scoring.defaults import MINIMUM_MENTIONS


class CheckArguments(NamedTuple):
    """The options of `cxfocus check`, in the order of the help; bars are texts, as in a configuration."""

    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Files, folders, patterns. [default: `paths` of the configuration]"),
    ] = None
    config: Annotated[
        str | None, typer.Option(metavar="FILE", help="Configuration. [default: cxfocus.yaml above the documents]")
    ] = None
    no_config: Annotated[bool, typer.Option("--no-config", help="Look for no configuration.")] = False
    lexicons: shared.LexiconArguments = shared.LexiconArguments()
    min_share: Annotated[
        str | None, typer.Option(metavar="SHARE", help="The share of customer mentions is at least so much, 0 to 1.")
    ] = None
    min_customer_rate: Annotated[
        str | None, typer.Option(metavar="RATE", help="There are so many customer mentions for each 1,000 words.")
    ] = None
    not_blind: Annotated[
        list[str] | None,
        typer.Option(metavar="TITLE", help="Sections of such a title have a customer mention; may be repeated."),
    ] = None
    max_drop: Annotated[
        str | None, typer.Option(metavar="SHARE", help="The share may drop by so much, against baseline or revision.")
    ] = None
    allow_no_customer: Annotated[
        bool, typer.Option("--allow-no-customer", help="A document without any customer mention may pass.")
    ] = False
    min_mentions: Annotated[
        str | None,
        typer.Option(
            metavar="N", help=f"Below so many mentions there is too little evidence. [default: {MINIMUM_MENTIONS}]"
        ),
    ] = None
    confidence: Annotated[
        str | None,
        typer.Option(metavar="LEVEL", help="Fail only if the whole interval lies below the bar, such as 0.95."),
    ] = None
    strict: Annotated[bool, typer.Option("--strict", help="Neutral, not certain enough to fail, fails too.")] = False
    baseline: Annotated[
        str | None, typer.Option(metavar="FILE", help="Documents in it may only get better; the rest is judged.")
    ] = None
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write the baseline: new and better documents, not worse ones.")
    ] = False
    diff_base: Annotated[
        str | None, typer.Option(metavar="REV", help="Judge only what changed since a git revision.")
    ] = None
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME[=FILE]",
            help="text, github, markdown, json, sarif, junit, gitlab; may be repeated. [default: text]",
        ),
    ] = None
    exclude: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Leave these out, as in .gitignore; may be repeated.")
    ] = None
    only_configured: Annotated[
        bool,
        typer.Option("--only-configured", help="Of what is named, judge only what `paths` would find; for hooks."),
    ] = False
    privacy: shared.PrivacyArguments = shared.PrivacyArguments()
    reading: ReadingArguments = ReadingArguments()
    jobs: shared.Jobs = None
    no_color: shared.NoColor = False


ROWS = (
    Command(
        "check",
        CheckArguments,
        "cxfocus.cli.runs.check.run:run",
        """Judge documents by rules: 0 when they pass, 1 when one fails, 2 or 3 when they could not be judged.

        Without any rule, a document fails that has no customer mention at all.""",
    ),
)
