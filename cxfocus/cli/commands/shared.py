"""Options that several commands have, declared once; and how a command's app is set up."""

from __future__ import annotations

from typing import Annotated, Any

import typer

#: Every command's app: plain help, no completion of its own.
SETTINGS: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
}

Lexicons = Annotated[
    list[str] | None,
    typer.Option(
        "--lexicon", "-l", metavar="NAME|FILE", help="Bundled lexicon or YAML file; may be repeated. [default: general]"
    ),
]
Organisations = Annotated[
    list[str] | None,
    typer.Option("--org", metavar="NAME", help="The institution's own name, counted on its side; may be repeated."),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
]
MinMentions = Annotated[
    int, typer.Option("--min-mentions", min=1, metavar="N", help="Give no verdict below so many mentions.")
]
NoText = Annotated[bool, typer.Option("--no-text", help="Leave quotations and names out of the report.")]
Anonymize = Annotated[bool, typer.Option("--anonymize", help="Write S1, S2, ... for the speakers.")]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="Encoding of the files, when it is not recognized.")
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes. [default: as many as pay off]")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colors, also in a terminal.")]
