"""What a program that imports cxfocus uses."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cxfocus.errors import LexiconError, ReadError
from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import with_organizations
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import open_source
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import Report
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.focus import ScoringOptions

__all__ = ["Lexicon", "LexiconError", "ReadError", "Report", "analyze", "load_lexicon"]


def analyze(
    *paths: str | Path,
    lexicon: Lexicon | str = DEFAULT,
    organizations: Iterable[str] = (),
    speakers: Iterable[str] = (),
    minimum_mentions: int = MINIMUM_MENTIONS,
    mentions: bool = True,
) -> Report:
    """The report of one file or several; raises `ReadError` for one that cannot be opened, and `LexiconError`.

    `organizations` are the institution's own names, counted on its side;
    `speakers` labels that begin a turn whatever the evidence. Below
    `minimum_mentions` there is no verdict. Without `mentions` none is
    located, which is quicker. A file that holds no transcript stands in
    `Report.failures`.
    """
    loaded = load_lexicon(lexicon) if isinstance(lexicon, str) else lexicon
    sources = [open_source(str(path)) for path in paths]
    job = Job(
        with_organizations(loaded, organizations),
        ReportOptions(mentions=mentions, passages=mentions, scoring=ScoringOptions(minimum_mentions)),
        ReadingOptions(speakers=tuple(speakers)),
    )
    return analyze_inputs(sources, job)
