"""`cxfocus analyze`: its options, as they are typed."""

from __future__ import annotations

from enum import StrEnum, nonmember
from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.reading import ReadingAsked
from cxfocus.scoring.defaults import MINIMUM_MENTIONS


class Format(StrEnum):
    """Formats of a report."""

    TEXT = "text"
    JSON = "json"
    ELSEWHERE = nonmember("To share as a page or a table: cxfocus batch FILE --format markdown, or csv.")


class AnalyzeAsked(NamedTuple):
    """The options of `cxfocus analyze`, in the order of the help."""

    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents to analyze; - reads standard input.")]
    lexicons: shared.LexiconAsked = shared.LexiconAsked()
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the report.")] = Format.TEXT
    output: shared.Output = None
    mentions: Annotated[bool, typer.Option("--mentions", help="Print every mention in its line (a concordance).")] = (
        False
    )
    minimum: shared.MinMentions = MINIMUM_MENTIONS
    privacy: shared.PrivacyAsked = shared.PrivacyAsked()
    reading: ReadingAsked = ReadingAsked()
    jobs: shared.Jobs = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="One line a document, and no warnings.")] = False
    no_color: shared.NoColor = False
