"""Options that several commands have, declared once; and how a command's app is set up."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from enum import StrEnum
from functools import partial, wraps
from typing import Annotated, Any

import typer

from cxfocus.readers.options import ReadingOptions

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
Model = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME", help="Installed spaCy pipeline for linguistic rules that need one: name or folder."
    ),
]


class Rules(StrEnum):
    """What becomes of linguistic rules that cannot be judged here."""

    REQUIRED = "required"
    OPTIONAL = "optional"


RuleMode = Annotated[
    Rules, typer.Option("--rules", help="What to do about linguistic rules that need a pipeline not there.")
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
]
MinMentions = Annotated[
    int, typer.Option("--min-mentions", min=1, metavar="N", help="Give no verdict below so many mentions.")
]
NoText = Annotated[bool, typer.Option("--no-text", help="Leave quotations and names out of the report.")]
Anonymize = Annotated[bool, typer.Option("--anonymize", help="Write S1, S2, ... for the speakers of each document.")]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="Encoding of the files, when it is not recognized.")
]
NoInline = Annotated[bool, typer.Option("--no-inline", help="Ignore `cxfocus:` comments in the documents.")]
Speakers = Annotated[
    list[str] | None,
    typer.Option(
        "--speakers",
        metavar="A,B",
        help="Labels that begin a speaker's turn, whatever the evidence; may be repeated. Others are "
        "counted all the same.",
    ),
]
SpeakerMap = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker-map",
        metavar="A=B|FILE",
        help="Write B for speaker A, a pair an option; or a file of such lines. May be repeated.",
    ),
]
FormatHint = Annotated[
    str | None,
    typer.Option("--format-hint", metavar="NAME", help="Format of the files, when it is not recognized."),
]
IncludeChat = Annotated[bool, typer.Option("--include-chat", help="Count chat messages as speech.")]
NoDedupe = Annotated[bool, typer.Option("--no-dedupe", help="Keep what rolling captions repeat.")]
MaxSize = Annotated[
    str | None, typer.Option("--max-size", metavar="SIZE", help="Read documents up to this size, such as 200M.")
]
Password = Annotated[str | None, typer.Option("--password", metavar="TEXT", help="Password of an encrypted PDF.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes. [default: as many as pay off]")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colors, also in a terminal.")]

#: What a command that `reads` gets in the place of its options about reading; raises `UsageError`.
Reading = Callable[[], ReadingOptions]


def reads(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options about reading, in the place of its parameter `reading`."""
    options = inspect.signature(reading_options, eval_str=True).parameters

    @wraps(command)
    def declared(**given: Any) -> None:
        said = {name: given.pop(name) for name in options}
        command(**given, reading=partial(_reading, said, _written(given)))

    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(command, eval_str=True).parameters.values():
        parameters += options.values() if parameter.name == "reading" else [parameter]
    declared.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    declared.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return declared


def _reading(said: dict[str, Any], written: list[str]) -> ReadingOptions:
    """The options about reading; raises `UsageError` also if what is written would go over a map of speakers."""
    options = reading_options(**said)
    if said["speaker_map"]:
        from cxfocus.cli.overwriting import refuse_over

        for path in written:
            refuse_over(path, said["speaker_map"], "map of speakers")
    return options


def _written(given: dict[str, Any]) -> list[str]:
    """The files that a command was told to write: `--output FILE` or `--format NAME=FILE`."""
    formats = given.get("format")
    files = [each.partition("=")[2] for each in formats] if isinstance(formats, list) else []
    return [path for path in (given.get("output"), *files) if path]


def reading_options(
    encoding: Encoding = None,
    format_hint: FormatHint = None,
    speakers: Speakers = None,
    speaker_map: SpeakerMap = None,
    include_chat: IncludeChat = False,
    no_dedupe: NoDedupe = False,
    no_inline: NoInline = False,
    max_size: MaxSize = None,
    password: Password = None,
) -> ReadingOptions:
    """What was said about reading, and of what was not, that it is recognized."""
    from cxfocus.cli import reading

    return reading.reading_options(
        reading.Asked(
            encoding, format_hint, speakers, speaker_map, include_chat, no_dedupe, no_inline, max_size, password
        )
    )
