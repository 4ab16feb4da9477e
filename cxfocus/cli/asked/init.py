"""`cxfocus init`: its options, as they are typed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer


class InitAsked(NamedTuple):
    """The options of `cxfocus init`, in the order of the help."""

    folder: Annotated[str, typer.Argument(metavar="DIR", help="Where to write them.")] = "."
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False
