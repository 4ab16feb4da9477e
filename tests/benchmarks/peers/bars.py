"""The bars we set ourselves, as data, and whether this run met them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tests.benchmarks.peers.cases import OURS, RIPGREP, SPACY, WC
from tests.benchmarks.peers.measure import Cost
from tests.benchmarks.peers.start_up import HELP, TEXT


class Bar(NamedTuple):
    """`row` may take at most `most` times what `yardstick` takes; without one, `most` seconds."""

    wording: str
    row: str
    most: float
    yardstick: str = ""


BARS = (
    Bar("within 5 times `wc -w`", OURS, 5, WC),
    Bar("at least 25 times faster than spaCy's PhraseMatcher", OURS, 1 / 25, SPACY),
    Bar("faster than ripgrep", OURS, 1, RIPGREP),
    Bar("a small file within 0.30 s", TEXT, 0.30),
    Bar("`--help` within 0.20 s", HELP, 0.20),
)


def verdicts(costs: Mapping[str, Cost | None]) -> list[str]:
    """A line for each bar; a yardstick that is not here gives no verdict."""
    return [f"- {_verdict(bar, costs)}: {bar.wording}" for bar in BARS]


def _verdict(bar: Bar, costs: Mapping[str, Cost | None]) -> str:
    cost = costs.get(bar.row)
    yardstick = costs.get(bar.yardstick) if bar.yardstick else Cost(1, 1, 0)
    if cost is None or yardstick is None:
        return "not measured"
    allowed = bar.most * yardstick.wall
    return f"{'met' if cost.wall <= allowed else 'missed'} ({cost.wall:.3f} s of {allowed:.3f} s)"
