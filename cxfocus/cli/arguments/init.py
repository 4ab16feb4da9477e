"""`cxfocus init`: the row of the command, and its options as they are typed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.arguments.command import Command
from cxfocus.lexicon.bundled import DEFAULT


class InitArguments(NamedTuple):
    """The options of `cxfocus init`, in the order of the help."""

    folder: Annotated[str, typer.Argument(metavar="DIR", help="Where to write them.")] = "."
    lexicon: Annotated[
        str, typer.Option("--lexicon", "-l", metavar="NAME", help="Bundled lexicon on which the word list builds.")
    ] = DEFAULT
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False


ROWS = (
    Command(
        "init",
        InitArguments,
        "cxfocus.cli.runs.init:run",
        "Write a commented configuration, a word list to edit, and a GitHub workflow.",
    ),
)
