"""What a program that imports cxfocus uses."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from cxfocus.errors import LexiconError, ReadError
from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import with_organizations
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source, open_source
from cxfocus.report import model
from cxfocus.report.asked import PARAMETERS, organizations_in_vain, speakers_in_vain
from cxfocus.report.build import ReportOptions
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.focus import ScoringOptions
from cxfocus.text.unicode import as_unicode
from cxfocus.writers.json_v1.write import write_json
from cxfocus.writers.style import Style

__all__ = ["Lexicon", "LexiconError", "ReadError", "Report", "Source", "analyze", "load_lexicon"]


class WritableReport(model.Report):
    """What `analyze` gives: the report that writers see, which other programs write by itself."""

    __slots__ = ()

    def to_json(self) -> str:
        """The text that `cxfocus analyze --format json` writes."""
        stream = io.StringIO()
        write_json(self, stream, Style())
        return as_unicode(stream.getvalue())


#: Its name outside.
Report = WritableReport


def analyze(
    *documents: str | Path | Source,
    lexicon: Lexicon | str | Path = DEFAULT,
    organizations: str | Iterable[str] = (),
    speakers: str | Iterable[str] = (),
    minimum_mentions: int = MINIMUM_MENTIONS,
    mentions: bool = True,
) -> Report:
    """The report of one document or several; raises `ReadError` for one that cannot be opened, and `LexiconError`.

    A document is the path of a file, or a `Source`: bytes that come from
    elsewhere, with a name that tells what the name of a file would (its format,
    its date). `organizations` are the institution's own names, counted on its
    side; `speakers` labels that begin a turn whatever the evidence; one name may
    stand alone. Below `minimum_mentions` there is no verdict. Without `mentions`
    none is located, which is quicker. A document that holds no transcript stands
    in `Report.failures`; what is odd beside the documents in `Report.notes`.
    """
    loaded = lexicon if isinstance(lexicon, Lexicon) else load_lexicon(str(lexicon))
    sources = [each if isinstance(each, Source) else open_source(str(each)) for each in documents]
    job = Job(
        with_organizations(loaded, _names(organizations), PARAMETERS.organizations),
        ReportOptions(mentions=mentions, passages=mentions, scoring=ScoringOptions(minimum_mentions)),
        ReadingOptions(speakers=_names(speakers)),
        suggest=lexicon == DEFAULT,
    )
    report = analyze_inputs(sources, job)
    in_vain = (*speakers_in_vain(report, job.reading, PARAMETERS), *organizations_in_vain(report, PARAMETERS))
    return Report(*report._replace(notes=(*report.notes, *in_vain)))


def _names(given: str | Iterable[str]) -> tuple[str, ...]:
    """A text is one name, and not its letters."""
    return (given,) if isinstance(given, str) else tuple(given)
