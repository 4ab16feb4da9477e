"""What a program that imports cxfocus uses."""

from __future__ import annotations

from pathlib import Path

from cxfocus.lexicon.load import DEFAULT, load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import Report

__all__ = ["Lexicon", "Report", "analyze", "load_lexicon"]


def analyze(*paths: str | Path, lexicon: Lexicon | str = DEFAULT, options: ReportOptions | None = None) -> Report:
    """The report of one file or several; raises `OSError`, and `LexiconError` for a lexicon that does not load.

    A file that holds no transcript stands in `Report.failures`.
    """
    loaded = load_lexicon(lexicon) if isinstance(lexicon, str) else lexicon
    sources = [Source(str(path), Path(path).read_bytes()) for path in paths]
    return analyze_inputs(sources, Job(loaded, options or ReportOptions()))
