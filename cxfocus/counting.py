"""Counting of named documents, on several processes if that is faster; the report does not depend on their number."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from cxfocus.errors import Problem
from cxfocus.linguistics.matcher import keep_usable
from cxfocus.pipeline import Input, Job, analyze_inputs, make_report, matcher_of, outcome
from cxfocus.readers.source import Source
from cxfocus.report.model import DocumentReport, Failure, Report

#: Bytes of all documents; with fewer, starting processes takes longer than the work.
WORTH_WHILE = 3_000_000


def count_documents(inputs: Sequence[Input], job: Job, processes: int | None = None) -> Report:
    """Return the report of all documents; without a number of `processes`, the amount of work decides."""
    if processes is None:
        processes = processes_that_pay(len(inputs), sum(map(_size, inputs)))
    processes = min(processes, len(inputs))
    return _counted_by(processes, inputs, job) if processes > 1 else analyze_inputs(inputs, job)


def processes_that_pay(items: int, size: int) -> int:
    """Return one process for each processor if there is enough to do, otherwise 1; `size` is in bytes."""
    if items < 2 or size < WORTH_WHILE:
        return 1
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, items)


def _counted_by(processes: int, inputs: Sequence[Input], job: Job) -> Report:
    from cxfocus.workers import NoAnswer, Work, answers_to

    keep_usable(job.lexicon, job.rules)  # what is wrong with them is said here, and what was loaded is handed over
    outcomes: dict[int, DocumentReport | Failure] = {}
    # The largest first, so that no process is left alone with it at the end.
    numbered = sorted(enumerate(inputs), key=lambda pair: -_size(pair[1]))
    for number, answer in answers_to(numbered, Work(partial(_prepared, job), processes, items=len(inputs))):
        given = inputs[number]
        path = given if isinstance(given, str) else given.path
        outcomes[number] = Failure(path, (Problem(answer.reason, path),)) if isinstance(answer, NoAnswer) else answer
    return make_report((outcomes[number] for number in range(len(inputs))), job)


def _prepared(job: Job) -> Callable[[Input], DocumentReport | Failure]:
    """Return a worker's function, made once for all its documents."""
    matcher = matcher_of(job)
    return lambda given: outcome(given, matcher, job)


def _size(given: Input) -> int:
    try:
        if isinstance(given, str):
            return Path(given).stat().st_size
        return len(given.data if isinstance(given, Source) else given.text)
    except (OSError, ValueError):
        return 0
