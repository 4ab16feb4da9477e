"""Many documents on several processors: the same outcomes in the same order."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children
from pathlib import Path

from cxfocus.matching.matcher import Matcher
from cxfocus.pipeline import Input, Job, make_report, outcome
from cxfocus.report.model import DocumentReport, Failure, Report

#: Below so many bytes in all, starting processes takes longer than the work.
WORTH_WHILE = 3_000_000
_CHUNKS_PER_PROCESS = 8


def processes_for(inputs: Sequence[Input], asked: int | None) -> int:
    """How many processes to use: as asked, else one a processor if there is enough to do."""
    if asked is not None:
        return min(asked, max(1, len(inputs)))
    if len(inputs) < 2 or sum(map(_size, inputs)) < WORTH_WHILE:
        return 1
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, len(inputs))


def analyze_in_parallel(inputs: Sequence[Input], job: Job, processes: int) -> Report:
    """As `analyze_inputs`, with the same report, on so many processes."""
    chunk = max(1, len(inputs) // (processes * _CHUNKS_PER_PROCESS))
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(job,))
    try:
        return make_report(pool.map(_outcome, inputs, chunksize=chunk), job)
    except BaseException:
        for worker in active_children():  # one may be waiting for a pipe that nobody writes to
            worker.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _size(given: Input) -> int:
    try:
        return Path(given).stat().st_size if isinstance(given, str) else len(given.data)
    except (OSError, ValueError):
        return 0


# A worker's own state: what its initializer made, once, for all its documents.
_worker: list[tuple[Matcher, Job]] = []


def _start(job: Job) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    gc.set_threshold(100_000, 20, 100)
    _worker[:] = [(Matcher(job.lexicon), job)]


def _outcome(given: Input) -> DocumentReport | Failure:
    matcher, job = _worker[0]
    return outcome(given, matcher, job)
