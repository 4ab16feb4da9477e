"""How often the interval of a rate holds the true rate, on real turns drawn again and again.

    python -m tests.benchmarks.rate_coverage FOLDER [--documents 1000] [--lexicon general]

Prints a markdown table: for each length, our interval and the plain one of a Poisson mean (score, no clusters).
The seed is fixed: the same folder gives the same table.
"""

from __future__ import annotations

import argparse
import random
from math import sqrt
from pathlib import Path

from cxfocus.errors import ReadError
from cxfocus.lexicon.load import load_lexicon
from cxfocus.matching.matcher import Matcher
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import open_source
from cxfocus.scoring.defaults import CONFIDENCE
from cxfocus.scoring.rate_interval import rate_interval
from cxfocus.scoring.tally import tally_of

WORDS = (200, 500, 1000, 2000, 5000, 10_000)
SEED = 5
Z = 1.959964

Turn = tuple[int, int]  # customer mentions and words


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=1000, help="documents drawn for each length (default 1000)")
    parser.add_argument("--lexicon", default="general")
    options = parser.parse_args()
    turns = read_turns(options.folder, options.lexicon)
    rate = sum(customer for customer, _ in turns) * 1000 / sum(words for _, words in turns)
    print(f"{len(turns):,} turns, {rate:.2f} customer mentions per 1,000 words\n")
    print("| words | mentions | cxfocus | plain | mean width |\n|---|---|---|---|---|")
    chance = random.Random(SEED)
    for words in WORDS:
        drawn = [draw(turns, words, chance) for _ in range(options.documents)]
        print_row(words, drawn, rate)


def read_turns(folder: Path, lexicon_name: str) -> list[Turn]:
    """The turns of every document in a folder that can be read."""
    lexicon = load_lexicon(lexicon_name)
    matcher = Matcher(lexicon)
    turns: list[Turn] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            layout = read_transcript(open_source(str(path))).layout
        except ReadError:
            continue
        tally = tally_of(matcher.scan([layout.body[turn.start : turn.end] for turn in layout.turns]), lexicon)
        turns += [turn for turn in zip(tally.customer, tally.words, strict=True) if turn[1]]
    return turns


def draw(turns: list[Turn], words: int, chance: random.Random) -> list[Turn]:
    """Turns at random until they hold so many words."""
    drawn: list[Turn] = []
    length = 0
    while length < words:
        drawn.append(chance.choice(turns))
        length += drawn[-1][1]
    return drawn


def print_row(words: int, drawn: list[list[Turn]], rate: float) -> None:
    """How often either interval held the rate."""
    ours = plain = 0
    mentions, width = 0, 0.0
    for document in drawn:
        counts = [customer for customer, _ in document]
        length = sum(length for _, length in document)
        interval = rate_interval(counts, len(document), length, CONFIDENCE)
        assert interval is not None
        ours += interval.low <= rate <= interval.high
        width += interval.high - interval.low
        found = sum(counts)
        mentions += found
        half = Z * sqrt(found + Z * Z / 4)
        plain += abs(rate * length / 1000 - found - Z * Z / 2) <= half
    count = len(drawn)
    cells = (mentions / count, ours * 100 / count, plain * 100 / count, width / count)
    print(f"| {words:,} | {' | '.join(f'{cell:.1f}' for cell in cells)} |")


if __name__ == "__main__":
    main()
