"""A check loads what it needs, and git only when it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.start_up import COMMAND, HEAVY, imported_by

_EXAMPLE = str(Path(__file__).parents[2] / "examples" / "library-board-minutes.md")


@pytest.mark.parametrize("options", [(), ("--format", "github"), ("--format", "sarif"), ("--min-share", "0.1")])
def test_a_check_imports_nothing_heavy(options: tuple[str, ...]) -> None:
    imported = imported_by(COMMAND, "check", "--no-config", *options, _EXAMPLE)
    assert "cxfocus.check.run" in imported
    assert not imported & {*HEAVY, "concurrent.futures", "cxfocus.check.git"}
    assert ("rich" in imported) == ("--format" not in options)


def test_the_help_of_check_imports_no_rule() -> None:
    assert not any(name.startswith("cxfocus.check") for name in imported_by(COMMAND, "check", "--help"))
