"""`cxfocus init`: the row of the command, and its options as they are typed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from cxfocus.cli.arguments.command import Command


class InitArguments(NamedTuple):
    """The options of `cxfocus init`, in the order of the help."""

    folder: Annotated[str, typer.Argument(metavar="DIR", help="Where to write them.")] = "."
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False


ROWS = (
    Command(
        "init",
        InitArguments,
        "cxfocus.cli.runs.init:run",
        "Write a commented configuration, a word list to edit, and a GitHub workflow.",
    ),
)
