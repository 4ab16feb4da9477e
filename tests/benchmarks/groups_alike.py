"""How often groups are said to differ though they do not, on simulated batches of documents.

    python -m tests.benchmarks.groups_alike [--batches 1000]

Each document has 20 to 400 mentions and a true share of its own, so that two of its mentions correlate by `r`.
Prints a markdown table: percent of the batches, the least and the most of three shares; 5 is the aim.
The seed is fixed: the same program gives the same table.
"""

import argparse
from math import exp, log
from random import Random

from cxfocus.scoring.evidence import Evidence, evidence_of
from cxfocus.scoring.spread import spread_of

_CORRELATIONS = (0.0, 0.05, 0.1, 0.25)
_GROUPS = (2, 5, 20)
_DOCUMENTS = (1, 2, 5, 20)  # of one, half of the groups get a second: else nothing can be compared
_SHARES = (0.1, 0.3, 0.5)
_MENTIONS = (20, 400)
_SEED = 20


def main() -> None:
    """Print one row for each number of groups and documents, one column for each correlation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batches", type=int, default=1000, help="batches simulated for each share (default 1000)")
    batches = parser.parse_args().batches
    print(f"| groups | documents a group | {' | '.join(f'r = {r}' for r in _CORRELATIONS)} |")
    print(f"|---|---|{'---|' * len(_CORRELATIONS)}")
    for groups in _GROUPS:
        for documents in _DOCUMENTS:
            cells = (_cell(groups, documents, correlation, batches) for correlation in _CORRELATIONS)
            print(f"| {groups} | {documents} | {' | '.join(cells)} |")


def _cell(groups: int, documents: int, correlation: float, batches: int) -> str:
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
