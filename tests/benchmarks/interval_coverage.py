"""How often three intervals of a share hold the true share, on real turns drawn again and again.

    python -m tests.benchmarks.interval_coverage FOLDER [--documents 1000] [--way weighted]

FOLDER holds transcripts as text, one turn a line: `Speaker: what was said`, or a markdown table row
`| time | what was said | ... |`. Lines of anything else are turns too, and harmless if they hold no mention.
Prints markdown tables of coverage and mean width. The seed is fixed: the same folder gives the same table.
"""

import argparse
import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from math import atan, ceil, cos, exp, pi, sin, sqrt
from pathlib import Path

from cxfocus.scoring.interval import share_interval

MENTIONS = (20, 50, 100, 200, 500, 1000, 2000)
SHARES = (0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9)
SEED = 20
Z = 1.959964

# Plain words are enough here: the benchmark needs mentions that cluster as real ones do, not a good lexicon.
CUSTOMER = """
adult applicant attendee audience baby borrower buyer canadian caregiver child children citizen client comfort
community complaint consumer customer daughter demand developer driver elder everybody everyone expectation experience
family fan farmer father feedback feel friend guest holder home homeowner household immigrant individual investor
journey kid learner life listener loyalty man member mother need neighbor neighborhood newcomer owner parent
participant passenger patient patron people person player preference public reader refugee request resident rider
senior shopper somebody someone son student subscriber taxpayer teen tenant traveler trust user validator veteran
victim viewer visitor volunteer voter want wife wish woman women worker youth
"""
INSTITUTION = """
accounting acquisition act administration administrator agency agenda amendment analysis asset assembly attorney audit
battery bill board budget building business capital chair chairman clerk commission commissioner committee company
compliance component contract corporation cost council counsel data database deadline debt department deputy design
devnet director document engineer equipment executive expense facility fee finance fork fund funding government grant
guidance house implementation industry infrastructure interface item legislation line management manager mayor meeting
milestone minister ministry minutes model motion network node office officer operation order ordinance organization
parliament payroll personnel plan policy president procedure process product profit program project protocol prototype
quarter quorum rate regulation release remote report requirement resolution revenue schedule secretary sector senator
session software staff strategy superintendent system tax team technology timeline treasurer union vendor vote
"""

Turn = tuple[int, int]  # customer and institution mentions
Bounds = tuple[float, float]


def main() -> None:
    """Print one section for each way to reach a true share."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=1000, help="documents drawn for each cell (default 1000)")
    parser.add_argument("--way", choices=WAYS, action="append", help="only this way to reach a share (default: all)")
    options = parser.parse_args()
    turns = list(read_turns(options.folder))
    mentions = sum(len(words) for words in turns)
    print(f"{len(turns):,} turns with mentions, {mentions:,} mentions, {options.documents:,} documents a cell.")
    for way in options.way or WAYS:
        print_table(way, turns, options.documents)


def read_turns(folder: Path) -> Iterator[list[str]]:
    """The mentions of every turn that has any, as words."""
    for path in sorted(path for path in folder.rglob("*") if path.suffix in {".txt", ".md", ".vtt"}):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            said = line.split("|")[2] if line.startswith("|") and line.count("|") > 2 else line.partition(": ")[2]
            words = [word for word in re.findall(r"[a-z]+", said.lower()) if word in side_of]
            if words:
                yield words


def both_numbers(words: str) -> Iterator[str]:
    """Every word, and its plural."""
    for word in words.split():
        yield from (word, word + "s", word[:-1] + "ies" if word.endswith("y") else word + "es")


side_of = dict.fromkeys(both_numbers(INSTITUTION), 0) | dict.fromkeys(both_numbers(CUSTOMER), 1)


def count(turns: list[list[str]], side: dict[str, int]) -> list[Turn]:
    """Mentions of each turn by side."""
    customer = [sum(side[word] for word in words) for words in turns]
    return [(c, len(words) - c) for c, words in zip(customer, turns, strict=True)]


def weighted(turns: list[list[str]], share: float, _: random.Random) -> tuple[list[Turn], list[float]]:
    """Draw customer-heavy turns more or less often."""
    counts = count(turns, side_of)

    def weights(tilt: float) -> list[float]:
        return [exp(tilt * (c / (c + i) - 0.5)) for c, i in counts]

    low, high = -20.0, 20.0
    for _step in range(50):
        tilt = (low + high) / 2
        low, high = (tilt, high) if true_share(counts, weights(tilt)) < share else (low, tilt)
    return counts, weights(low)


def thinned(turns: list[list[str]], share: float, chance: random.Random) -> tuple[list[Turn], list[float]]:
    """Strike out mentions of the side that there is too much of."""
    counts = count(turns, side_of)
    odds = share / (1 - share) / (sum(c for c, _ in counts) / sum(i for _, i in counts))
    kept = (min(1.0, 1 / odds), min(1.0, odds))
    words = [[word for word in words if chance.random() < kept[side_of[word]]] for words in turns]
    counts = count([some for some in words if some], side_of)
    return counts, [1.0] * len(counts)


def relabeled(turns: list[list[str]], share: float, chance: random.Random) -> tuple[list[Turn], list[float]]:
    """Move words of the lexicon, in a random order, to the side that has too little."""
    side, total = dict(side_of), sum(map(len, turns))
    uses = dict.fromkeys(side, 0)
    for words in turns:
        for word in words:
            uses[word] += 1
    customer = sum(uses[word] for word in side if side[word])
    order = sorted(word for word in side if uses[word])
    chance.shuffle(order)
    for word in order:
        moved = customer + (-uses[word] if side[word] else uses[word])
        if abs(moved - share * total) < abs(customer - share * total):
            side[word], customer = 1 - side[word], moved
    counts = count(turns, side)
    return counts, [1.0] * len(counts)


WAYS = {"weighted": weighted, "thinned": thinned, "relabeled": relabeled}


def true_share(counts: list[Turn], weights: list[float]) -> float:
    """Share of customer mentions where turns are drawn with these weights."""
    customer = sum(w * c for w, (c, _) in zip(weights, counts, strict=True))
    return customer / sum(w * (c + i) for w, (c, i) in zip(weights, counts, strict=True))


def plain_wilson(turns: list[Turn]) -> Bounds:
    """Wilson (1927), as if mentions were independent."""
    customer, mentions = sum(c for c, _ in turns), sum(c + i for c, i in turns)
    return wilson(customer / mentions, mentions, Z)


def textbook(turns: list[Turn]) -> Bounds:
    """Wilson on the effective mentions, with the design effect of turns and Student's t of turns less one."""
    customer, mentions, k = sum(c for c, _ in turns), sum(c + i for c, i in turns), len(turns)
    share = customer / mentions
    squares = sum((c - share * (c + i)) ** 2 for c, i in turns)
    if k < 2 or squares == 0:
        return wilson(share, mentions, Z)
    effect = k / (k - 1) * squares / (mentions * share * (1 - share))
    return wilson(share, mentions / effect, student(k - 1))


def ours(turns: list[Turn]) -> Bounds:
    """What cxfocus reports."""
    interval = share_interval(turns)
    assert interval is not None
    return interval.low, interval.high


METHODS: dict[str, Callable[[list[Turn]], Bounds]] = {
    "plain Wilson": plain_wilson,
    "textbook": textbook,
    "cxfocus": ours,
}


def wilson(share: float, n: float, t: float) -> Bounds:
    """Score interval."""
    pull = t * t / n
    half = sqrt(pull * (share * (1 - share) + pull / 4))
    return (share + pull / 2 - half) / (1 + pull), (share + pull / 2 + half) / (1 + pull)


@cache
def student(freedom: int) -> float:
    """97.5 % quantile of Student's t, by bisection of its distribution (Abramowitz and Stegun 26.7.3 and 26.7.4)."""

    def within(t: float) -> float:
        angle = atan(t / sqrt(freedom))
        odd = freedom % 2
        term, total = (cos(angle), 0.0) if odd else (1.0, 0.0)
        for step in range(2 + odd, freedom + 1, 2):
            total += term
            term *= cos(angle) ** 2 * (step - 1) / step
        return 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total

    low, high = 0.0, 20.0
    for _step in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if within(middle) < 0.95 else (low, middle)
    return low


def coverage(turns: list[list[str]], way: str, mentions: int, share: float, documents: int) -> dict[str, Bounds]:
    """Coverage and mean width of each method, over documents of about so many mentions."""
    chance = random.Random(f"{SEED} {way} {mentions} {share}")
    counts, weights = WAYS[way](turns, share, random.Random(f"{SEED} {way} {share}"))
    truth = true_share(counts, weights)
    size = sum(w * (c + i) for w, (c, i) in zip(weights, counts, strict=True)) / sum(weights)
    drawn, steps = ceil(mentions / size), list(accumulate(weights))
    held, width = dict.fromkeys(METHODS, 0), dict.fromkeys(METHODS, 0.0)
    for _ in range(documents):
        document = chance.choices(counts, cum_weights=steps, k=drawn)
        for name, method in METHODS.items():
            low, high = method(document)
            held[name] += low <= truth <= high
            width[name] += high - low
    return {name: (held[name] / documents, width[name] / documents) for name in METHODS}


def print_table(way: str, turns: list[list[str]], documents: int) -> None:
    """Print one markdown table: a row for a number of mentions and a method, a column for a share."""
    print(f"\n### {way}: {(WAYS[way].__doc__ or '').strip()}\n")
    print("| mentions | interval |", " | ".join(str(share) for share in SHARES), "| lowest | highest | mean width |")
    print("|---|---|" + "---|" * (len(SHARES) + 3))
    for mentions in MENTIONS:
        cells = [coverage(turns, way, mentions, share, documents) for share in SHARES]
        for name in METHODS:
            covered = [100 * cell[name][0] for cell in cells]
            width = sum(cell[name][1] for cell in cells) / len(cells)
            shown = " | ".join(f"{value:.1f}" for value in [*covered, min(covered), max(covered)])
            print(f"| {mentions} | {name} | {shown} | {width:.3f} |", flush=True)


if __name__ == "__main__":
    main()
