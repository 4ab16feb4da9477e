"""The options about reading, as they are typed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="Encoding of the files, when it is not recognized.")
]


class ReadingArguments(NamedTuple):
    """The options of every command that reads documents, in their order; values that are not given are recognized."""

    encoding: Encoding = None
    format_hint: Annotated[
        str | None,
        typer.Option("--format-hint", metavar="NAME", help="Format of the files, when it is not recognized."),
    ] = None
    speakers: Annotated[
        list[str] | None,
        typer.Option(
            "--speakers",
            metavar="A,B",
            help="Labels that begin a speaker's turn, whatever the evidence; may be repeated. Others are "
            "counted all the same.",
        ),
    ] = None
    speaker_map: Annotated[
        list[str] | None,
        typer.Option(
            "--speaker-map",
            metavar="A=B|FILE",
            help="Write B for speaker A, a pair an option; or a file of such lines. May be repeated.",
        ),
    ] = None
    include_chat: Annotated[bool, typer.Option("--include-chat", help="Count chat messages as speech.")] = False
    no_dedupe: Annotated[bool, typer.Option("--no-dedupe", help="Keep what rolling captions and loops repeat.")] = False
    no_inline: Annotated[bool, typer.Option("--no-inline", help="Ignore `cxfocus:` comments in the documents.")] = False
    max_size: Annotated[
        str | None, typer.Option("--max-size", metavar="SIZE", help="Read documents up to this size, such as 200M.")
    ] = None
    password: Annotated[
        str | None, typer.Option("--password", metavar="TEXT", help="Password of an encrypted PDF.")
    ] = None
