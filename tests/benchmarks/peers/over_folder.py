"""The cases run over the folder: a row each, with what it cost and what it counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from tests.benchmarks.peers.agreement import Counts
from tests.benchmarks.peers.cases import Case, part
from tests.benchmarks.peers.measure import Cost, Failed, Run, in_turns, median_cost, run, together

_SLOW_RUNS = 2

#: The runs of a case's commands, in order; or why one of them failed.
Outcome = list[Run] | Failed


class Row(NamedTuple):
    """A row of the table; without a cost, `remark` says why.

    Of a `scaled` row cost and counts were found in a sample and are estimates.
    """

    case: str
    cost: Cost | None = None
    counts: Counts = Counts()
    scaled: bool = False
    remark: str = ""


def folder_rows(chosen: Sequence[Case], versions: Mapping[str, str], runs: int, scale: float) -> list[Row]:
    """Measure all that are installed, in turns; `scale` is the folder's size over the sample's."""
    present = {case.name: case for case in chosen if not case.needs or case.needs in versions}
    actions = {name: partial(_outcome, case) for name, case in present.items()}
    times = {name: min(runs, _SLOW_RUNS) if case.slow else runs for name, case in present.items()}
    outcomes = in_turns(actions, times)
    rows: list[Row] = []
    for case in chosen:
        if case.name in present:
            rows += _rows(case, outcomes[case.name], scale)
        else:
            rows.append(Row(case.name, remark="not installed"))
    return rows


def _outcome(case: Case) -> Outcome:
    try:
        return [run(command) for command in case.commands]
    except Failed as failed:
        return failed


def _rows(case: Case, outcomes: Sequence[Outcome], scale: float) -> list[Row]:
    done = [outcome for outcome in outcomes if not isinstance(outcome, Failed)]
    failed = [outcome for outcome in outcomes if isinstance(outcome, Failed)]
    if failed:
        return [Row(case.name, remark=f"failed, {failed[0]}")]
    counts = {case.read(outcome) for outcome in done}
    if len(counts) != 1:
        raise SystemExit(f"{case.name} counts differently from run to run: {counts}")
    cost = median_cost([together([one.cost for one in outcome]) for outcome in done])
    row = Row(case.name, cost, counts.pop())
    return _scaled(row, cost, [outcome[0] for outcome in done], scale) if case.sampled else [row]


def _scaled(row: Row, cost: Cost, runs: Sequence[Run], scale: float) -> list[Row]:
    """What the folder would take: counting grows with the bytes, start-up and import do not."""
    counting = median_cost([part(one, "counting") for one in runs])
    importing = median_cost([part(one, "importing") for one in runs])
    whole = _plus(cost, counting, scale - 1)
    counts = Counts(*(None if number is None else round(number * scale) for number in row.counts))
    remark = f"scaled up {scale:.1f} times"
    scaled = Row(row.case, whole, counts, scaled=True, remark=remark)
    without = scaled._replace(cost=_plus(whole, importing, -1), remark=f"{remark}, its import left out")
    return [scaled, without] if importing.wall > 0.1 * cost.wall else [scaled]


def _plus(cost: Cost, other: Cost, times: float) -> Cost:
    return cost._replace(wall=cost.wall + times * other.wall, cpu=cost.cpu + times * other.cpu)
