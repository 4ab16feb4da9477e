"""`cxfocus init`, as it is typed."""

from __future__ import annotations

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.init import InitAsked

app = typer.Typer(**shared.SETTINGS)


@app.command()
@shared.asks
def init(asked: InitAsked) -> int:
    """Write a commented configuration, a word list to edit, and a GitHub workflow."""
    from cxfocus.cli.runs.init import run

    return run(asked)
