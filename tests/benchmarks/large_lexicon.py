"""The cost of a lexicon of 50,000 entries: to load, to compile, and to scan beside one of usual size.

    python -m tests.benchmarks.large_lexicon FOLDER [--entries 50000] [--megabytes 25]

The large lexicon is the general one with words made of syllables: three in ten phrases, one in ten with a wildcard.
FOLDER holds text; it is repeated up to the size asked for. Times are processor time of this process, the best of
several runs; ends with 1 when a bar is missed. Run it while nothing else runs.
"""

from __future__ import annotations

import argparse
import gc
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

from cxfocus.lexicon.load import load_lexicon, parse_lexicon
from cxfocus.matching.matcher import Matcher

_RUNS = 5
_MOST_SECONDS = 2.0
_MOST_TIMES = 2.0
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
_ENDINGS = ["", "r", "l", "t", "ng", "ry"]


def main() -> None:
    """Time both, print a table, hold the bars."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--entries", type=int, default=50_000)
    parser.add_argument("--megabytes", type=int, default=25)
    options = parser.parse_args()
    gc.set_threshold(100_000, 20, 100)  # as `__main__` does
    usual = load_lexicon("general")
    text = large_lexicon(options.entries - len(usual.entries))
    lexicon, loading = best(lambda: parse_lexicon(text))
    matcher, compiling = best(lambda: Matcher(lexicon))
    turns = repeated(options.folder, options.megabytes * 1_000_000)
    usual_matcher = Matcher(usual)
    found, scanning = best(lambda: matcher.scan(turns), 3)
    usually_found, usually = best(lambda: usual_matcher.scan(turns), 3)
    size = sum(map(len, turns)) / 1e6
    print(f"| entries | load, s | compile, s | scan {size:.1f} MB, s | mentions |\n|---|---|---|---|---|")
    print(f"| {len(usual.entries):,} | | | {usually:.2f} | {len(usually_found.entries):,} |")
    print(f"| {len(lexicon.entries):,} | {loading:.2f} | {compiling:.2f} | {scanning:.2f} | {len(found.entries):,} |")
    print(f"\nloaded and compiled in {loading + compiling:.2f} s; scans {scanning / usually:.2f} times as long")
    raise SystemExit(loading + compiling > _MOST_SECONDS or scanning > _MOST_TIMES * usually)


def best(work: Callable[[], Any], runs: int = _RUNS) -> tuple[Any, float]:
    """Return the result of a function, and its least processor time in several runs."""
    times = []
    for _ in range(runs):
        result = None
        begin = process_time()
        result = work()
        times.append(process_time() - begin)
    return result, min(times)


def large_lexicon(entries: int) -> str:
    """Return YAML that extends the general lexicon by this number of entries, half on each side; always the same."""
    rng = random.Random(4)
    made = made_up(rng)
    lines = ["cxfocus: 1", "name: large", "extends: general"]
    for side, count in (("customer", entries // 2), ("institution", entries - entries // 2)):
        lines += [f"{side}:", "  made up:", *(f'    - "{next(made)}"' for _ in range(count))]
    return "\n".join(lines)


def made_up(rng: random.Random) -> Iterator[str]:
    """Yield entries that no language has, none twice."""
    seen: set[str] = set()
    while True:
        kind = rng.random()
        words = [word(rng) for _ in range(rng.randint(2, 3) if kind < 0.3 else 1)]
        text = " ".join(words) + ("*" if kind > 0.9 else "")
        if len(words[-1]) >= 5 and text not in seen:
            seen.add(text)
            yield text


def word(rng: random.Random) -> str:
    """Return two to five syllables; a z keeps them apart from entries of bundled lexicons."""
    return "z" + "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 5))) + rng.choice(_ENDINGS)


def repeated(folder: Path, size: int) -> list[str]:
    """Return the paragraphs of the folder's texts, repeated up to this number of bytes."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    texts = [path.read_bytes().decode("utf-8", "replace") for path in paths]
    turns = [turn for text in texts for turn in text.split("\n") if turn.strip()]
    if not turns:
        raise SystemExit(f"no .txt or .md file in {folder}")
    found: list[str] = []
    while size > 0:
        found += turns
        size -= sum(map(len, turns))
    return found


if __name__ == "__main__":
    main()
