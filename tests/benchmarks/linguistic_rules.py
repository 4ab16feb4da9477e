"""The cost of linguistic rules: scanning with a candidate in none, in one percent, and in all of the turns.

    python -m tests.benchmarks.linguistic_rules [--turns 20000] [--model NAME]

Turns are made up of sixty words each; a turn that holds a candidate holds one. The rule looks at the words on either
side; with --model, also at the part of speech. Times are processor time of this process, spaCy loaded before.
"""

from __future__ import annotations

import argparse
import random
from time import process_time

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.matching.matcher import Matcher

_WORDS = (
    "the a of and to we our in for on at with is was be have this that meeting budget street report question week "
    "library year open new old small first next about after before people road school park water plan"
).split()
_SENTENCE = 12
_HEAD = "cxfocus: 1\nname: rules\ninstitution: [budget]\ncustomer: [people, {entry: patient, "


def main() -> None:
    """Print one row for each share of turns."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=20_000)
    parser.add_argument("--model", help="a trained pipeline, by name or folder")
    options = parser.parse_args()
    pos = ", pos: [NOUN, PROPN]" if options.model else ""
    ruled = parse_lexicon(f"{_HEAD}where: [the, ENTRY], unless: [ENTRY, {{LOWER: {{IN: [with, about]}}}}]{pos}}}]\n")
    plain = parse_lexicon(f"{_HEAD}note: no rule}}]\n")
    matcher = matcher_for(ruled, RuleOptions(options.model))
    matcher.scan(["The patient waits."])
    print("| turns with a candidate | MB | without rules, s | with rules, s | MB/s | turns/s | counted |")
    print("|---|---|---|---|---|---|---|")
    for share in (0.0, 0.01, 1.0):
        turns = made_up(options.turns, share)
        size = sum(map(len, turns)) / 1e6
        without, _ = timed(Matcher(plain), turns)
        seconds, found = timed(matcher, turns)
        rates = f"{size / seconds:.1f} | {len(turns) / seconds:,.0f}"
        print(f"| {share:.0%} | {size:.1f} | {without:.3f} | {seconds:.3f} | {rates} | {found:,} |")


def timed(matcher: Matcher, turns: list[str]) -> tuple[float, int]:
    """Return the least seconds of three runs, and the mentions of the word that has a rule."""
    times = []
    for _ in range(3):
        begin = process_time()
        scan = matcher.scan(turns)
        times.append(process_time() - begin)
    ruled = [entry.text for entry in matcher.lexicon.entries].index("patient")
    return min(times), scan.entries.count(ruled)


def made_up(count: int, share: float) -> list[str]:
    """Return this number of turns, a share of which holds the word that has a rule; always the same."""
    rng = random.Random(1)
    turns = []
    for number in range(count):
        words = rng.choices(_WORDS, k=5 * _SENTENCE)
        if number < share * count:
            words[rng.randrange(len(words))] = "patient"
        sentences = (" ".join(words[at : at + _SENTENCE]) for at in range(0, len(words), _SENTENCE))
        turns.append(". ".join(sentence.capitalize() for sentence in sentences) + ".")
    return turns


if __name__ == "__main__":
    main()
