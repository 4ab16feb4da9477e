"""Options that several commands have, declared once; and how a command's app is set up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial, wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from cxfocus.cli.commands.reading import ReadingAsked
from cxfocus.readers.options import ReadingOptions

if TYPE_CHECKING:
    from cxfocus.linguistics.matcher import RuleOptions

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
Organizations = Annotated[
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
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes. [default: as many as pay off]")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colors, also in a terminal.")]

#: What a command that `reads` gets in the place of its options about reading. It is told which files (None: standard
#: output) the command writes, none of which may be a map of speakers; raises `UsageError`.
Reading = Callable[[Iterable[str | None]], ReadingOptions]


def _reading(asked: ReadingAsked, written: Iterable[str | None]) -> ReadingOptions:
    from cxfocus.cli.overwriting import refuse_over
    from cxfocus.cli.reading import reading_options

    options = reading_options(asked)
    for path in written:
        refuse_over(path, files={"map of speakers": asked.speaker_map or ()})
    return options


_UNSAID = ReadingAsked()
#: The default that `reads` takes away, as a parameter behind others needs one.
UNSAID: Reading = partial(_reading, _UNSAID)


def reads(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options about reading, in the place of its parameter `reading`."""
    kinds = get_type_hints(ReadingAsked, include_extras=True)
    defaults = _UNSAID._asdict()
    options = [
        Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=defaults[name], annotation=kind)
        for name, kind in kinds.items()
    ]

    @wraps(command)
    def declared(**given: Any) -> int:
        asked = ReadingAsked(**{name: given.pop(name) for name in kinds})
        return command(**given, reading=partial(_reading, asked))

    parameters: list[Parameter] = []
    for parameter in signature(command, eval_str=True).parameters.values():
        parameters += options if parameter.name == "reading" else [parameter]
    declared.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    declared.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return declared


def rule_options(model: str | None, rules: Rules) -> RuleOptions:
    """What was said about linguistic rules."""
    from cxfocus.linguistics.matcher import RuleOptions

    return RuleOptions(model, rules is Rules.OPTIONAL)
