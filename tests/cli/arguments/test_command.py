"""Each row of a command names a function that runs it."""

from __future__ import annotations

from importlib import import_module
from pkgutil import resolve_name
from typing import get_type_hints

import pytest

from cxfocus.cli.app import COMMANDS
from cxfocus.cli.arguments.command import Command

ROWS = [row for name in COMMANDS for row in import_module(f"cxfocus.cli.arguments.{name}").ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.run)
def test_a_command_is_run_by_a_function_of_its_options(row: Command) -> None:
    assert get_type_hints(resolve_name(row.run)) == {"arguments": row.arguments, "return": int}
