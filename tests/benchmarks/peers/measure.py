"""Whole processes, measured: one run, and the medians of several cases taken in turns."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

Key = TypeVar("Key")
Result = TypeVar("Result")

_LAUNCHER = Path(__file__).with_name("launch.py")


class Failed(Exception):  # noqa: N818  an outcome, not a mistake of ours
    """The command ended with something other than 0; holds its last words."""


class Cost(NamedTuple):
    """What a run took. `wall` and `cpu` (user and system together) are seconds."""

    wall: float
    cpu: float
    kilobytes: int


class Run(NamedTuple):
    """What a run took, and what it printed."""

    cost: Cost
    output: bytes


def run(command: Sequence[str]) -> Run:
    """One process from start to exit; raises `Failed`."""
    with TemporaryDirectory() as scratch:
        output, errors = Path(scratch, "output"), Path(scratch, "errors")
        launch = [sys.executable, "-I", "-S", str(_LAUNCHER), str(output), str(errors), *command]
        try:
            done = subprocess.run(launch, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        except OSError as error:  # more files than a command line can name
            raise Failed(str(error)) from error
        if done.returncode:
            raise Failed(done.stderr.strip().rsplit("\n", 1)[-1])
        code, wall, cpu, kilobytes = done.stdout.split()
        if code != "0":
            said = errors.read_text("utf-8", "replace").strip().rsplit("\n", 1)[-1]
            raise Failed(f"exit code {code}: {said}")
        return Run(Cost(float(wall), float(cpu), int(kilobytes)), output.read_bytes())


def in_turns(actions: Mapping[Key, Callable[[], Result]], times: Mapping[Key, int]) -> dict[Key, list[Result]]:
    """Every action as often as it should be done, round by round, so that a busy moment hits all alike."""
    results: dict[Key, list[Result]] = {key: [] for key in actions}
    for nth in range(max(times.values(), default=0)):
        for key, action in actions.items():
            if nth < times[key]:
                results[key].append(action())
    return results


def together(costs: Sequence[Cost]) -> Cost:
    """The cost of processes that run one after the other."""
    return Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.kilobytes for c in costs))


def median_cost(costs: Sequence[Cost]) -> Cost:
    """Medians of each; of memory the most, since it hardly varies."""
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), max(c.kilobytes for c in costs))
