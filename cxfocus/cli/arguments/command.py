"""A command as a row of a table, and the command of typer that is made of such rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from inspect import Parameter, Signature
from typing import Any, NamedTuple, get_type_hints

import typer

from cxfocus.text.lazy import lazy


class Command(NamedTuple):
    """A command: the named tuple of its options, `module:function` that runs it, its help, and that in lists."""

    name: str
    arguments: Any
    run: str
    help: str
    short_help: str | None = None


def typer_command(rows: Sequence[Command], about: str) -> Any:
    """Return the command of a row, or one with several as its subcommands, whose help is `about`."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, no_args_is_help=True, help=about)
    for row in rows:
        app.command(row.name, help=row.help, short_help=row.short_help)(_function_of(row))
    return typer.main.get_command(app)


def _function_of(row: Command) -> Callable[..., int]:
    """Return a function whose parameters are the options of the row; it imports what runs the command."""

    def run(**typed: Any) -> int:
        code: int = lazy(row.run)(_filled(row.arguments, typed))
        return code

    options = list(_options(row.arguments))
    run.__signature__ = Signature(options)  # type: ignore[attr-defined]
    run.__annotations__ = {option.name: option.annotation for option in options}
    return run


def _options(fields: Any) -> Iterator[Parameter]:
    """Yield a parameter for each field of a named tuple, and of those in it, in their places."""
    for name, kind in _kinds(fields).items():
        if hasattr(kind, "_fields"):
            yield from _options(kind)
        else:
            default = fields._field_defaults.get(name, Parameter.empty)
            yield Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=kind)


def _filled(fields: Any, typed: dict[str, Any]) -> Any:
    """Return the named tuple of the typed values, with those in it."""
    kinds = _kinds(fields).items()
    return fields(*(_filled(kind, typed) if hasattr(kind, "_fields") else typed[name] for name, kind in kinds))


@cache
def _kinds(fields: Any) -> dict[str, Any]:
    return get_type_hints(fields, include_extras=True)
