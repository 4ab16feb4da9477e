"""`cxfocus inspect`, as it is typed."""

from __future__ import annotations

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.inspect import InspectAsked

app = typer.Typer(**shared.SETTINGS)


@app.command()
@shared.asks
def inspect(asked: InspectAsked) -> int:
    """Show what is recognized in documents, and why: format, speakers, sections, times, and what is not counted."""
    from cxfocus.cli.runs.inspect import run

    return run(asked)
