"""`cxfocus check`, as it is typed."""

from __future__ import annotations

import typer

from cxfocus.cli.asked import shared
from cxfocus.cli.asked.check import CheckAsked

app = typer.Typer(**shared.SETTINGS)


@app.command()
@shared.asks
def check(asked: CheckAsked) -> int:
    """Judge documents by rules: 0 when they pass, 1 when one fails, 2 or 3 when they could not be judged.

    Without any rule, a document fails that has no customer mention at all.
    """
    from cxfocus.cli.runs.check.run import run

    return run(asked)
