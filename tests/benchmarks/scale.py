"""How `cxfocus batch` grows: small files, transcripts, and one huge file, against `wc -w`.

    python -m tests.benchmarks.scale FOLDER            everything (2 GB of disk, half an hour)
    python -m tests.benchmarks.scale FOLDER --quick    a tenth of it

FOLDER is made, and kept for the next run. Whole processes, start to exit, files in the page cache. Read the ratios.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_NAMES = ("Ann Lee", "Bo Chen", "Cy Diaz", "Dee Okoro", "CHAIR")
_OPENINGS = (
    "I think",
    "As I said,",
    "Thank you, Chair.",
    "Well,",
    "Just to be clear,",
    "So",
    "Last month",
    "If I may,",
)
_MIDDLES = (
    "the patrons asked for longer opening hours",
    "the budget of the department goes up",
    "our users waited at the desk",
    "the policy was adopted by the board",
    "nobody has told us why",
    "residents want the road mended",
    "it rained all week",
    "the contractor will be there on Monday",
    "staff found a way around it",
    "every library user knows that by now",
)
_ENDINGS = (".", ", and that is fine.", ", as far as I know.", ", but not this year.", ", which took most of the time.")


class Ran(NamedTuple):
    """Seconds by the clock, seconds of processor, and the largest memory of one of its processes, in MB."""

    seconds: float
    processor: float
    peak: float


_TITLES = ("what", "files", "MB", "`wc -w`, s", "processes", "s", "times", "processor, s", "times", "peak MB")


def main() -> None:
    """Print the table row by row."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", dest="share", action="store_const", const=0.1, default=1.0)
    options = parser.parse_args()
    folder, share = options.folder, options.share
    print(f"| {' | '.join(_TITLES)} |\n{'|---' * len(_TITLES)}|")
    for count in (10, 100, 1_000, 10_000, round(100_000 * share)):
        _rows("small files", _folder(folder / f"small-{count}", count, (200, 1_500)))
    for count in (20, 200, round(2_000 * share)):
        _rows("transcripts", _folder(folder / f"large-{count}", count, (40_000, 60_000)))
    for size in (10, 100, round(1_000 * share)):
        _rows("one file", _folder(folder / f"single-{size}", 1, (size * 1_000_000, size * 1_000_000)))


def _rows(what: str, folder: Path) -> None:
    # Counted one by one: what the launcher holds would be the least that is seen of its children.
    count = size = 0
    for path in folder.rglob("*.txt"):
        count, size = count + 1, size + path.stat().st_size
    floor = _words(folder)
    for processes in (1, 2) if count > 1 else (1,):
        ran = _timed([sys.executable, "-m", "cxfocus", "batch", str(folder), "--jobs", str(processes)])
        counted = (what, f"{count:,}", f"{size / 1e6:,.1f}", f"{floor.seconds:.2f}", str(processes))
        by_clock = (f"{ran.seconds:.2f}", f"{ran.seconds / floor.seconds:.1f}")
        by_processor = (f"{ran.processor:.2f}", f"{ran.processor / floor.processor:.1f}", f"{ran.peak:.0f}")
        print(f"| {' | '.join((*counted, *by_clock, *by_processor))} |", flush=True)


def _words(folder: Path) -> Ran:
    command = f"find '{folder}' -name '*.txt' -print0 | LC_ALL=C xargs -0 wc -w > /dev/null"
    return min(_timed(["sh", "-c", command]) for _ in range(3))


def _timed(command: list[str]) -> Ran:
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command} ended with {status}")
    return Ran(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _folder(folder: Path, count: int, sizes: tuple[int, int]) -> Path:
    """Files of words that are always the same; a thousand to a folder."""
    if folder.exists():
        return folder
    chance = random.Random(count)
    for number in range(count):
        inner = folder / f"{number // 1000:03}"
        inner.mkdir(parents=True, exist_ok=True)
        date = f"{chance.randrange(2015, 2025)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}"
        with (inner / f"{date}-{number:06}.txt").open("w", encoding="utf-8") as stream:
            stream.writelines(_turns(chance, chance.randint(*sizes)))
    return folder


def _turns(chance: random.Random, size: int) -> Iterator[str]:
    while size > 0:
        sentences = [
            f"{chance.choice(_OPENINGS)} {chance.choice(_MIDDLES)}{chance.choice(_ENDINGS)}"
            for _ in range(chance.randrange(1, 7))
        ]
        turn = f"{chance.choice(_NAMES)}: {' '.join(sentences)}\n"
        size -= len(turn)
        yield turn


if __name__ == "__main__":
    main()
