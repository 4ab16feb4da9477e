"""Count documents that were named, on as many processes as pay."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.pipeline import Input, Job, analyze_inputs
from cxfocus.report.model import Report


def counted(inputs: Sequence[Input], job: Job, processes: int | None = None) -> Report:
    """The same report however many processes make it; None lets the amount of work decide."""
    if len(inputs) > 1 and processes != 1:
        from cxfocus.parallel import analyze_in_parallel, processes_for

        count = processes_for(inputs, processes)
        if count > 1:
            return analyze_in_parallel(inputs, job, count)
    return analyze_inputs(inputs, job)
