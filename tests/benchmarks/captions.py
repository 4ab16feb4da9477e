"""Megabytes of captions read in a second, by format; ends with 1 when a bar is missed.

    python -m tests.benchmarks.captions [--megabytes 10] [--runs 5]

The captions are made up: cues as long as those of real meetings, each four seconds after the last, in the shape of each
format. Times are processor time of this process, the best of several runs. Run it while nothing else runs.
"""

from __future__ import annotations

import argparse
import gc
import random
from collections.abc import Callable
from itertools import count
from time import process_time
from typing import NamedTuple

from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source

_BAR = 15.0
_WORDS = "we serve patrons and the board has a budget for new users of every branch so thank you all — yes".split()
_NAMES = ("Ann Lee", "Bo", "José Díaz (he/him)", "Mary Ann van der Berg")


class Cue(NamedTuple):
    """The words and speaker of a cue, `at` (milliseconds) its start; `before` are the words of the cue before."""

    number: int
    at: int
    name: str
    words: list[str]
    before: list[str]

    def times(self, point: str = ".", between: str = " --> ") -> str:
        """Return start and end as the format writes them."""
        return between.join(_clock(time, point) for time in (self.at, self.at + 3_000))

    def text(self) -> str:
        """Return the words."""
        return " ".join(self.words)

    def timed_words(self) -> str:
        """Return the words as YouTube writes them, each with its time."""
        later = (f"<{_clock(self.at + 100 * row)}><c> {word}</c>" for row, word in enumerate(self.words[1:], 1))
        return self.words[0] + "".join(later)


def _clock(time: int, point: str = ".") -> str:
    return f"{time // 3_600_000:02}:{time // 60_000 % 60:02}:{time // 1000 % 60:02}{point}{time % 1000:03}"


#: By name of a file: the text above the cues, and the pattern of a cue.
FORMATS: dict[str, tuple[str, Callable[[Cue], str]]] = {
    "zoom.vtt": ("WEBVTT\r\n\r\n", lambda cue: f"{cue.number}\r\n{cue.times()}\r\n{cue.name}: {cue.text()}\r\n\r\n"),
    "plain.vtt": ("WEBVTT\n\n", lambda cue: f"{cue.times()}\n{cue.text()}\n\n"),
    "teams.vtt": ("WEBVTT\n\n", lambda cue: f"a/{cue.number}-0\n{cue.times()}\n<v {cue.name}>{cue.text()}</v>\n\n"),
    "plain.srt": ("", lambda cue: f"{cue.number}\n{cue.times(',')}\n{cue.text()}\n\n"),
    "named.srt": ("", lambda cue: f"{cue.number}\n{cue.times(',')}\n[{cue.name}]: {cue.text()}\n\n"),
    "lines.sbv": ("", lambda cue: f"{cue.times(between=',')[1:].replace(',0', ',')}\n{cue.text()}\n\n"),
    "whisper.tsv": ("start\tend\ttext\n", lambda cue: f"{cue.at}\t{cue.at + 3_000}\t{cue.text()}\n"),
    "whisper.csv": ("start,end,text\n", lambda cue: f'{cue.at},{cue.at + 3_000}," {cue.text()}"\n'),
    "whisper.lrc": ("", lambda cue: f"[{cue.at // 60_000:02}:{cue.at // 1000 % 60:02}.00]{cue.text()}\n"),
    "youtube.vtt": (
        "WEBVTT\nKind: captions\n\n",
        lambda cue: (
            f"{cue.times()} align:start position:0%\n{' '.join(cue.before)}\n{cue.timed_words()}\n\n"
            f"{_clock(cue.at + 3_000)} --> {_clock(cue.at + 3_010)} align:start position:0%\n{cue.text()}\n \n\n"
        ),
    ),
}


def main() -> None:
    """Time every format, print a table, hold the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    gc.set_threshold(100_000, 20, 100)  # as `__main__` does
    print("| file | MB/s | read as |\n|---|---|---|")
    missed = []
    for path in FORMATS:
        source = Source(path, made_up(path, int(options.megabytes * 1_000_000)))
        recognized, speed = measured(source, options.runs)
        print(f"| {path} | {speed:.1f} | {recognized} |", flush=True)
        missed += [path] if speed < _BAR else []
    if missed:
        raise SystemExit(f"slower than {_BAR:g} MB/s: {', '.join(missed)}")


def made_up(path: str, size: int) -> bytes:
    """Return a file of about this size in bytes; always the same."""
    rng = random.Random(7)
    head, written = FORMATS[path]
    parts = [head.encode()]
    before = ["yes"]
    for number in count(1):
        words = rng.choices(_WORDS, k=rng.randint(4, 34))
        # Times begin anew before the hours get a third digit, as in joined recordings.
        parts.append(written(Cue(number, number % 2_000 * 4_000, rng.choice(_NAMES), words, before)).encode())
        before, size = words, size - len(parts[-1])
        if size <= 0:
            break
    return b"".join(parts)


def measured(source: Source, runs: int) -> tuple[str, float]:
    """Return the format that was recognized, and megabytes a second of the fastest run."""
    times = []
    for _ in range(runs):
        begin = process_time()
        transcript = read_transcript(source)
        times.append(process_time() - begin)
    return transcript.layout.recognized, len(source.data) / 1e6 / min(times)


if __name__ == "__main__":
    main()
