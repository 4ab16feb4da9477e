"""The table of commands, and the program that runs them; the options of a command are read when it is called."""

from __future__ import annotations

import os
from functools import partial
from importlib import import_module
from shlex import quote
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from cxfocus.cli import exits
from cxfocus.cli.start_up import read_plainly
from cxfocus.version import VERSION

#: Each command's name, and a line on what it does; it is declared in `cli/arguments/NAME.py`.
COMMANDS: dict[str, str] = {
    "analyze": "Report the focus of one document, or of several.",
    "batch": "Sum up folders of documents: table, groups, trend, blind spots.",
    "check": "Judge documents by rules, for CI: exit code, and the lines to look at.",
    "init": "Write a configuration, a word list and a workflow to start from.",
    "inspect": "Show what is recognized in documents, and why.",
    "lexicon": "Look at word lists, check and test them, compare, exchange and grow them.",
}


class _Commands(TyperGroup):
    """Commands by the table, so that a command loads its own options alone."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        from cxfocus.cli.arguments.command import typer_command

        command = typer_command(import_module(f"cxfocus.cli.arguments.{cmd_name}").ROWS, COMMANDS[cmd_name])
        command.name = cmd_name
        read_plainly(command, ctx)
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]  # only names: the nearest is suggested
        if args and args[0] not in COMMANDS and os.path.exists(args[0]):  # noqa: PTH110  pathlib is not loaded yet
            what, command = ("folder", "batch") if os.path.isdir(args[0]) else ("file", "analyze")  # noqa: PTH112
            ctx.fail(f"No such command {args[0]!r}. It is a {what}: cxfocus {command} {quote(args[0])}")
        if args and not args[0].startswith("-") and ("." in args[0] or "/" in args[0]):
            what, command = ("folder", "batch") if args[0].endswith("/") else ("file", "analyze")
            advice = f"If it is meant to be a {what}: cxfocus {command} {quote(args[0])}"
            ctx.fail(f"No such command {args[0]!r}, and no such {what}. {advice}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the named command, and exit with its exit code or that of its error."""
        ctx.exit(exits.code_of(partial(super().invoke, ctx)))

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


# Plain help: rich would cost every `--help` a tenth of a second and more.
app = typer.Typer(
    cls=_Commands,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Counts customer-oriented against institution-oriented words in meeting transcripts, minutes and agendas.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cxfocus {VERSION}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Declare the options that stand before the command."""


def program() -> Any:
    """Return the command line, ready to be called."""
    command: Any = typer.main.get_command(app)
    read_plainly(command, None)
    return command
