"""Options that several commands have, declared once; and the settings of a command's app."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_type_hints

import typer

from cxfocus.lexicon.bundled import DEFAULT

if TYPE_CHECKING:
    from cxfocus.linguistics.matcher import RuleOptions

#: Settings of every command's app: plain help, no completion of its own.
SETTINGS: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
}


class Rules(StrEnum):
    """How to treat linguistic rules that cannot be judged here: as an error, or left out."""

    REQUIRED = "required"
    OPTIONAL = "optional"


RuleMode = Annotated[
    Rules, typer.Option("--rules", help="What to do about linguistic rules that need a pipeline not there.")
]


class RulesAsked(NamedTuple):
    """The options of every command that judges linguistic rules, in their order."""

    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME",
            help="Installed spaCy pipeline for linguistic rules that need one: name or folder.",
        ),
    ] = None
    rules: RuleMode = Rules.REQUIRED

    def options(self) -> RuleOptions:
        """Return the options for the matcher."""
        from cxfocus.linguistics.matcher import RuleOptions

        return RuleOptions(self.model, self.rules is Rules.OPTIONAL)


class LexiconAsked(NamedTuple):
    """The options of every command that counts, in their order."""

    lexicon: Annotated[
        list[str] | None,
        typer.Option(
            "--lexicon",
            "-l",
            metavar="NAME|FILE",
            help=f"Bundled lexicon or YAML file; may be repeated. [default: {DEFAULT}]",
        ),
    ] = None
    org: Annotated[
        list[str] | None,
        typer.Option("--org", metavar="NAME", help="The institution's own name, counted on its side; may be repeated."),
    ] = None
    linguistic: RulesAsked = RulesAsked()


class PrivacyAsked(NamedTuple):
    """The options of every command that quotes documents, in their order."""

    no_text: Annotated[bool, typer.Option("--no-text", help="Leave quotations and names out of the report.")] = False
    anonymize: Annotated[
        bool, typer.Option("--anonymize", help="Write S1, S2, ... for the speakers of each document.")
    ] = False


Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
]
MinMentions = Annotated[
    int, typer.Option("--min-mentions", min=1, metavar="N", help="Give no verdict below so many mentions.")
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes. [default: as many as pay off]")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colors, also in a terminal.")]


def asks(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options of the named tuple that it takes, and of those in it, in their places."""

    @wraps(command)
    def declared(**given: Any) -> int:
        return command(**_filled(command, given))

    options = list(_options(command))
    declared.__signature__ = Signature(options)  # type: ignore[attr-defined]
    declared.__annotations__ = {option.name: option.annotation for option in options}
    return declared


def _options(asking: Callable[..., Any]) -> Iterator[Parameter]:
    """Yield the parameters of a command, or the fields of a named tuple."""
    kinds = get_type_hints(asking, include_extras=True)
    for name, parameter in signature(asking).parameters.items():
        if hasattr(kinds[name], "_fields"):
            yield from _options(kinds[name])
        else:
            yield parameter.replace(kind=Parameter.KEYWORD_ONLY, annotation=kinds[name])


def _filled(asking: Callable[..., Any], given: dict[str, Any]) -> dict[str, Any]:
    """Return the typed values, with the named tuples made of them."""
    kinds = get_type_hints(asking, include_extras=True)
    return {
        name: kinds[name](**_filled(kinds[name], given)) if hasattr(kinds[name], "_fields") else given[name]
        for name in signature(asking).parameters
    }
