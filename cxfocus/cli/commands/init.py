"""`cxfocus init`, as it is typed."""

from __future__ import annotations

from typing import Annotated

import typer

from cxfocus.cli.asked import shared

app = typer.Typer(**shared.SETTINGS)


@app.command()
def init(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="Where to write them.")] = ".",
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False,
) -> int:
    """Write a commented configuration, a word list to edit, and a GitHub workflow."""
    from cxfocus.cli.runs.init import run

    return run(folder, force)
