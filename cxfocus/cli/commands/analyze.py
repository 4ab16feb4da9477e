"""`cxfocus analyze`, as it is typed."""

from __future__ import annotations

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.analyze import AnalyzeAsked

app = typer.Typer(**shared.SETTINGS)


@app.command()
@shared.asks
def analyze(asked: AnalyzeAsked) -> int:
    """Report the focus of documents: whose business is being talked about, and how sure that is."""
    from cxfocus.cli.runs.analyze import run

    return run(asked)
