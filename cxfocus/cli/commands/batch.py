"""`cxfocus batch`, as it is typed."""

from __future__ import annotations

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.batch import BatchAsked

app = typer.Typer(**shared.SETTINGS)


@app.command()
@shared.asks
def batch(asked: BatchAsked) -> int:
    """Sum up documents: all together, each by itself, in groups, and over time."""
    from cxfocus.cli.runs.batch import run

    return run(asked)
