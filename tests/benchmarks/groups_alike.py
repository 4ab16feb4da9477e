"""How often groups, or documents, are said to differ though they do not, on simulated batches of documents.

    python -m tests.benchmarks.groups_alike [--batches 1000]

Each document has 20 to 400 mentions and a true share of its own, so that two of its mentions correlate by `r`.
Prints markdown tables, percent of the batches, the least and the most of three shares; 5 is the aim. In the
first, groups are said to differ; in the second, a document is named as far from the rest of its group. In the third,
one group or more is said to stand apart. In the last, the share of the first group differs from the one share of all
others by 0.2, and another group is said to stand apart, or the first is; that part follows a slash.
The seed is fixed: the same program gives the same table.
"""

import argparse
from collections.abc import Callable
from math import exp, log
from random import Random

from cxfocus.scoring.evidence import Evidence, evidence_of
from cxfocus.scoring.spread import SIGNIFICANT, chance_in_group, groups_apart, spread_of

_CORRELATIONS = (0.0, 0.05, 0.1, 0.25)
_GROUPS = (2, 5, 20)
_DOCUMENTS = (1, 2, 5, 20)  # of one, half of the groups get a second: else nothing can be compared
_DOCUMENTS_NAMED = (5, 20, 60)
_GROUPS_APART = (3, 5, 20)  # of two groups none is named
_FARTHER = 0.2
_SHARES = (0.1, 0.3, 0.5)
_MENTIONS = (20, 400)
_SEED = 20


def main() -> None:
    """Print tables with a row for each number of groups and documents, and a column for each correlation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batches", type=int, default=1000, help="batches simulated for each share (default 1000)")
    batches = parser.parse_args().batches
    _print_table(_DOCUMENTS, batches, _groups_differ)
    print()
    _print_table(_DOCUMENTS_NAMED, batches, _document_named)
    print()
    _print_table(_DOCUMENTS, batches, _group_named, _GROUPS_APART)
    print()
    _print_table(_DOCUMENTS, batches, _other_named, _GROUPS_APART)


_Cell = Callable[[int, int, float, int], str]


def _print_table(numbers: tuple[int, ...], batches: int, cell: _Cell, amounts: tuple[int, ...] = _GROUPS) -> None:
    print(f"| groups | documents a group | {' | '.join(f'r = {r}' for r in _CORRELATIONS)} |")
    print(f"|---|---|{'---|' * len(_CORRELATIONS)}")
    for groups in amounts:
        for documents in numbers:
            cells = (cell(groups, documents, correlation, batches) for correlation in _CORRELATIONS)
            print(f"| {groups} | {documents} | {' | '.join(cells)} |", flush=True)


def _document_named(groups: int, documents: int, correlation: float, batches: int) -> str:
    chance = Random(f"{_SEED} named {groups} {documents} {correlation}")
    rates = []
    for share in _SHARES:
        named = sum(
            _names_one([[_document(share, correlation, chance) for _ in range(documents)] for _ in range(groups)])
            for _ in range(batches)
        )
        rates.append(100 * named / batches)
    return f"{min(rates):.1f} to {max(rates):.1f}"


def _group_named(groups: int, documents: int, correlation: float, batches: int) -> str:
    chance = Random(f"{_SEED} apart {groups} {documents} {correlation}")
    rates = []
    for share in _SHARES:
        named = [_apart([share] * groups, documents, correlation, chance) for _ in range(batches)]
        rates.append(100 * sum(map(bool, named)) / batches)
    return f"{min(rates):.1f} to {max(rates):.1f}"


def _other_named(groups: int, documents: int, correlation: float, batches: int) -> str:
    chance = Random(f"{_SEED} other {groups} {documents} {correlation}")
    others, first = [], []
    for share in _SHARES:
        shares = [share + _FARTHER, *[share] * (groups - 1)]
        named = [_apart(shares, documents, correlation, chance) for _ in range(batches)]
        others.append(100 * sum(bool(each - {"0"}) for each in named) / batches)
        first.append(100 * sum("0" in each for each in named) / batches)
    return f"{min(others):.1f} to {max(others):.1f} / {min(first):.0f} to {max(first):.0f}"


def _apart(shares: list[float], documents: int, correlation: float, chance: Random) -> frozenset[str]:
    """Return the numbers of the groups that are said to stand apart; a batch that cannot be compared has none."""
    groups = {str(number): _group(documents, number, share, correlation, chance) for number, share in enumerate(shares)}
    return groups_apart(groups)[1]


def _names_one(groups: list[list[tuple[int, int]]]) -> bool:
    number = sum(map(len, groups))
    chances = (
        chance_in_group(customer, mentions, group)
        for documents, group in ((documents, evidence_of(documents)) for documents in groups)
        for customer, mentions in documents
    )
    return any(chance is not None and chance * number < SIGNIFICANT for chance in chances)


def _groups_differ(groups: int, documents: int, correlation: float, batches: int) -> str:
    chance = Random(f"{_SEED} {groups} {documents} {correlation}")
    rates = []
    for share in _SHARES:
        spreads = [
            spread_of([_group(documents, number, share, correlation, chance) for number in range(groups)])
            for _ in range(batches)
        ]
        compared = [spread for spread in spreads if spread is not None]
        if not compared:
            return "not compared"
        rates.append(100 * sum(spread.significant for spread in compared) / len(compared))
    return f"{min(rates):.1f} to {max(rates):.1f}"


def _group(documents: int, number: int, share: float, correlation: float, chance: Random) -> Evidence:
    amount = documents + (documents == 1 and number % 2 == 0)
    return evidence_of(_document(share, correlation, chance) for _ in range(amount))


def _document(share: float, correlation: float, chance: Random) -> tuple[int, int]:
    """Return the customer mentions and all mentions of a document: a beta-binomial, of a size that is log-uniform."""
    mentions = round(exp(chance.uniform(log(_MENTIONS[0]), log(_MENTIONS[1]))))
    size = (1 - correlation) / correlation if correlation else 0
    own = chance.betavariate(share * size, (1 - share) * size) if correlation else share
    return sum(chance.random() < own for _ in range(mentions)), mentions


if __name__ == "__main__":
    main()
