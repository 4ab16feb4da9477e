"""The cases: what is run over the folder, and how the counts are read from what it prints."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.peers.agreement import Counts
from tests.benchmarks.peers.measure import Cost, Run

_COUNTER = Path(__file__).with_name("count.py")
_QUIET = re.compile(rb"C=(\d+) +I=(\d+) +words=(\d+)")

WC = "`LC_ALL=C wc -w`"
OURS = "**`cxfocus analyze --quiet`**"
OURS_JSON = "**`cxfocus analyze --format json -o /dev/null`**"
RIPGREP = "`rg`, a pass a side"
RIPGREP_ASCII = "`rg --no-unicode`, a pass a side"
SPACY = "spaCy blank + PhraseMatcher"


class Case(NamedTuple):
    """A row or two: commands run one after the other; `needs` is what must be installed for them.

    `slow` cases are run twice at the most; `sampled` ones over the sample only.
    """

    name: str
    needs: str
    commands: tuple[tuple[str, ...], ...]
    read: Callable[[Sequence[Run]], Counts]
    slow: bool = False
    sampled: bool = False


class Work(NamedTuple):
    """What the cases work on: the files, and files that hold the word lists."""

    files: tuple[str, ...]
    patterns: Sequence[str]
    task: str
    sample_task: str


def cases(work: Work, analyze: Sequence[str], peer_python: str) -> list[Case]:
    """All of them, the yardstick first."""
    files = work.files
    ripgrep = ("rg", "--no-config", "--text", "--no-filename", "--count-matches", "-i", "-w", "-F")
    passes = [(*ripgrep, "-f", patterns) for patterns in work.patterns]

    def peer(name: str, task: str = work.task) -> tuple[tuple[str, ...]]:
        return ((peer_python, "-P", str(_COUNTER), name, task),)

    return [
        Case(WC, "wc", (("env", "LC_ALL=C", "wc", "-w", *files),), read_wc),
        Case(OURS, "", ((*analyze, "--quiet"),), read_quiet),
        Case(OURS_JSON, "", ((*analyze, "--format", "json", "-o", "/dev/null"),), read_nothing),
        Case(RIPGREP_ASCII, "rg", tuple((*one, "--no-unicode", *files) for one in passes), read_ripgrep),
        Case(RIPGREP, "rg", tuple((*one, *files) for one in passes), read_ripgrep),
        Case("flashtext2", "flashtext2", peer("flashtext2"), read_counter),
        Case("liwc, single words", "liwc", peer("liwc"), read_counter),
        Case("scikit-learn CountVectorizer", "scikit-learn", peer("scikit-learn"), read_counter, slow=True),
        Case("Python `re` alternation", "", peer("re", work.sample_task), read_counter, slow=True, sampled=True),
        Case(SPACY, "spacy", peer("spacy", work.sample_task), read_counter, slow=True, sampled=True),
    ]


def read_nothing(_runs: Sequence[Run]) -> Counts:
    return Counts()


def read_wc(runs: Sequence[Run]) -> Counts:
    return Counts(words=int(runs[0].output.splitlines()[-1].split()[0]))


def read_quiet(runs: Sequence[Run]) -> Counts:
    """The last line is the total, or the only document."""
    return Counts(*map(int, _QUIET.findall(runs[0].output)[-1]))


def read_ripgrep(runs: Sequence[Run]) -> Counts:
    """A number for each file with a match, of one side in each run."""
    return Counts(*(sum(map(int, one.output.split())) for one in runs))


def read_counter(runs: Sequence[Run]) -> Counts:
    counts = json.loads(runs[0].output)["counts"]
    return Counts(counts.get("customer", 0), counts.get("institution", 0), counts.get("words"))


def part(run: Run, name: str) -> Cost:
    """What a part of the run (`importing`, `counting`) took, as `count.py` says."""
    wall, cpu = json.loads(run.output)[name]
    return Cost(wall, cpu, run.cost.kilobytes)
