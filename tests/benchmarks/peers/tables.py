"""Rows as markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tests.benchmarks.peers.measure import Cost
from tests.benchmarks.peers.over_folder import Row

_FOLDER_HEADER = ("over the folder", "s", "CPU s", "times wc", "MB/s", "peak MB", "customer", "institution", "words")
_START_UP_HEADER = ("one small file", "ms", "CPU ms", "peak MB")


def folder_table(rows: Sequence[Row], size: int, floor: int) -> str:
    """The first row is the yardstick; less memory than `floor` (KB) cannot be seen."""
    yardstick = rows[0].cost
    return _table(_FOLDER_HEADER, (_folder_cells(row, size, floor, yardstick) for row in rows))


def start_up_table(costs: Mapping[str, Cost | None], floor: int) -> str:
    """A row for each command, in milliseconds."""
    return _table(_START_UP_HEADER, (_start_up_cells(name, cost, floor) for name, cost in costs.items()))


def _folder_cells(row: Row, size: int, floor: int, yardstick: Cost | None) -> list[str]:
    name = f"{row.case}: {row.remark}" if row.remark else row.case
    if row.cost is None:
        return [name]
    ratio = f"{row.cost.wall / yardstick.wall:.1f}" if yardstick else ""
    speed = f"{size / 1e6 / row.cost.wall:.1f}"
    about = "≈ " if row.scaled else ""
    counts = ["" if number is None else f"{about}{number:,}" for number in row.counts]
    return [name, f"{row.cost.wall:.2f}", f"{row.cost.cpu:.2f}", ratio, speed, _memory(row.cost, floor), *counts]


def _start_up_cells(name: str, cost: Cost | None, floor: int) -> list[str]:
    if cost is None:
        return [f"{name}: does not run here"]
    return [name, f"{cost.wall * 1000:.0f}", f"{cost.cpu * 1000:.0f}", _memory(cost, floor)]


def _memory(cost: Cost, floor: int) -> str:
    megabytes = f"{cost.kilobytes * 1024 / 1e6:.0f}"
    return megabytes if cost.kilobytes > floor else f"≤ {megabytes}"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---", *["---:"] * (len(header) - 1)]]
    lines += [[*row, *[""] * (len(header) - len(row))] for row in rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
