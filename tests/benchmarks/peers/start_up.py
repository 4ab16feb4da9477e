"""Small files: what a new process costs before it has much to do."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import partial

from tests.benchmarks.peers.measure import Cost, Failed, in_turns, median_cost, run

RUNS = 10
#: The size of a meeting of an hour, in bytes.
USUAL = 60_000

HELP = "**`cxfocus --help`**"
TEXT = "**`cxfocus analyze FILE`**"


def start_up_commands(cxfocus: str, analyze: Sequence[str], path: str, peer_python: str) -> dict[str, list[str]]:
    """The commands by the name of their row."""
    return {
        "`python -c pass`": [sys.executable, "-c", "pass"],
        "`python -c 'import typer'`": [sys.executable, "-c", "import typer"],
        HELP: [cxfocus, "--help"],
        TEXT: [*analyze, path],
        "**`cxfocus analyze --format json FILE`**": [*analyze, "--format", "json", path],
        "`python -c 'import spacy'`": [peer_python, "-c", "import spacy"],
    }


def start_up_costs(commands: Mapping[str, Sequence[str]]) -> dict[str, Cost | None]:
    """Medians of `RUNS` new processes each, in turns, after one that warms the caches.

    None where a peer does not run here; ours must.
    """
    works = {name: command for name, command in commands.items() if _works(name, command)}
    costs = in_turns({name: partial(_cost, command) for name, command in works.items()}, dict.fromkeys(works, RUNS))
    return {name: median_cost(costs[name]) if name in works else None for name in commands}


def _cost(command: Sequence[str]) -> Cost:
    return run(command).cost


def _works(name: str, command: Sequence[str]) -> bool:
    try:
        run(command)
    except Failed:
        if "cxfocus" in name:
            raise
        return False
    return True
