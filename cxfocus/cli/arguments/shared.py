"""Options that several commands have, declared once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, NamedTuple

import typer

from cxfocus.lexicon.bundled import DEFAULT

#: The end of the help of `--format`, whose value is then None.
BY_NAME = "[default: text, or what the name of --output says]"


class TextOrJson(StrEnum):
    """Formats of an explanation or an answer."""

    TEXT = "text"
    JSON = "json"


class Rules(StrEnum):
    """How to treat linguistic rules that cannot be judged here: as an error, or left out."""

    REQUIRED = "required"
    OPTIONAL = "optional"


RuleMode = Annotated[
    Rules, typer.Option("--rules", help="What to do about linguistic rules that need a pipeline not there.")
]


class RulesArguments(NamedTuple):
    """The options of every command that judges linguistic rules, in their order."""

    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME",
            help="Installed spaCy pipeline for linguistic rules that need one: name or folder.",
        ),
    ] = None
    rules: RuleMode = Rules.REQUIRED


class LexiconArguments(NamedTuple):
    """The options of every command that counts, in their order."""

    lexicon: Annotated[
        list[str] | None,
        typer.Option(
            "--lexicon",
            "-l",
            metavar="NAME|FILE",
            help=f"Bundled lexicon or YAML file; may be repeated. [default: {DEFAULT}]",
        ),
    ] = None
    org: Annotated[
        list[str] | None,
        typer.Option("--org", metavar="NAME", help="The institution's own name, counted on its side; may be repeated."),
    ] = None
    linguistic: RulesArguments = RulesArguments()


class PrivacyArguments(NamedTuple):
    """The options of every command that quotes documents, in their order."""

    no_text: Annotated[bool, typer.Option("--no-text", help="Leave quotations and names out of the report.")] = False
    anonymize: Annotated[
        bool, typer.Option("--anonymize", help="Write S1, S2, ... for the speakers of each document.")
    ] = False


Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
]
MinMentions = Annotated[
    int, typer.Option("--min-mentions", min=1, metavar="N", help="Give no verdict below so many mentions.")
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes. [default: as many as pay off]")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colors, also in a terminal.")]
