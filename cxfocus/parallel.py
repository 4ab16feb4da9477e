"""Many documents on several processors: the same outcomes in the same order."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from cxfocus.linguistics.matcher import usable
from cxfocus.pipeline import Input, Job, make_report, matcher_of, outcome
from cxfocus.report.model import DocumentReport, Failure, Report
from cxfocus.workers import Lost, Work, answers_to

#: Below so many bytes in all, starting processes takes longer than the work.
WORTH_WHILE = 3_000_000


def processes_for(inputs: Sequence[Input], asked: int | None) -> int:
    """How many processes to use: as asked, else one a processor if there is enough to do."""
    if asked is not None:
        return min(asked, max(1, len(inputs)))
    return processes_that_pay(len(inputs), sum(map(_size, inputs)))


def processes_that_pay(items: int, size: int) -> int:
    """One a processor, if there is enough to do in so many bytes."""
    if items < 2 or size < WORTH_WHILE:
        return 1
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, items)


def analyze_in_parallel(inputs: Sequence[Input], job: Job, processes: int) -> Report:
    """As `analyze_inputs`, with the same report, on so many processes."""
    usable(job.lexicon, job.rules)  # what is wrong with them is said here, and what was loaded is handed over
    outcomes: dict[int, DocumentReport | Failure] = {}
    # The largest first, so that no process is left alone with it at the end.
    numbered = sorted(enumerate(inputs), key=lambda pair: -_size(pair[1]))
    for number, answer in answers_to(numbered, Work(partial(_prepared, job), processes, items=len(inputs))):
        given = inputs[number]
        path = given if isinstance(given, str) else given.path
        outcomes[number] = Failure(path, f"{path}: {answer.reason}") if isinstance(answer, Lost) else answer
    return make_report((outcomes[number] for number in range(len(inputs))), job)


def _prepared(job: Job) -> Callable[[Input], DocumentReport | Failure]:
    """What a worker does, made once for all its documents."""
    matcher = matcher_of(job)
    return lambda given: outcome(given, matcher, job)


def _size(given: Input) -> int:
    try:
        return Path(given).stat().st_size if isinstance(given, str) else len(given.data)
    except (OSError, ValueError):
        return 0
