"""The functions and types for programs that import cxfocus."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from numbers import Integral
from pathlib import Path

from cxfocus.errors import CxfocusError, LexiconError, Problem, ReadError, Remark, UsageError
from cxfocus.lexicon import load
from cxfocus.lexicon.bundled import DEFAULT
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import combine, with_organizations
from cxfocus.linguistics.matcher import RuleOptions
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import FORMATS
from cxfocus.readers.source import Source, open_source
from cxfocus.report.asked import note_missing_speakers_of, note_unmentioned_names, unmentioned_names
from cxfocus.report.build import ReportOptions
from cxfocus.report.model import DocumentReport, Failure, Mention, Part, Passage, Report, Total
from cxfocus.report.worded import worded_report
from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.focus import Focus
from cxfocus.scoring.interval import Interval
from cxfocus.text.parameters import spell_parameters
from cxfocus.text.unicode import as_unicode
from cxfocus.writers.json_v1.write import write_json
from cxfocus.writers.style import Style

__all__ = [
    "CxfocusError",
    "DocumentReport",
    "Failure",
    "Focus",
    "Interval",
    "Lexicon",
    "LexiconError",
    "Mention",
    "Part",
    "Passage",
    "Problem",
    "ReadError",
    "ReadingOptions",
    "Remark",
    "Report",
    "RuleOptions",
    "Source",
    "Total",
    "UsageError",
    "analyze",
    "load_lexicon",
    "parse_lexicon",
    "to_json",
]

#: By parameter, as messages mark it (`⟨encoding⟩`): a keyword of `analyze`, or a field of one of its options.
_KEYWORDS: dict[str, str] = {
    "encoding": "ReadingOptions.encoding",
    "format_hint": "ReadingOptions.format",
    "include_chat": "ReadingOptions.chat",
    "lexicon": "lexicon",
    "max_size": "ReadingOptions.max_size",
    "model": "RuleOptions.model",
    "organizations": "organizations",
    "password": "ReadingOptions.password",
    "rules_optional": "RuleOptions.optional",
    "speaker_map": "ReadingOptions.speaker_map",
    "speakers": "speakers",
}

LexiconLike = Lexicon | str | Path


def analyze(  # noqa: PLR0913  all but the documents are keywords
    *documents: str | Path | Source,
    lexicon: LexiconLike | Sequence[LexiconLike] = DEFAULT,
    organizations: str | Iterable[str] = (),
    speakers: str | Iterable[str] = (),
    minimum_mentions: int = MINIMUM_MENTIONS,
    mentions: bool = True,
    reading: ReadingOptions = ReadingOptions(),  # noqa: B008  frozen
    rules: RuleOptions = RuleOptions(),  # noqa: B008
) -> Report:
    """Return the report of one document or several.

    A document is the path of a file, or a `Source`: bytes that come from
    elsewhere, with a name that gives the format and the date as the name of a
    file would. Several lexicons are counted together. `organizations` are the
    institution's own names, counted on its side; `speakers` are labels that
    begin a turn whatever the evidence; both also take a single name. Below
    `minimum_mentions` there is no verdict. Without `mentions` no mention is
    located, which is quicker. `Report.failures` lists documents that hold no
    transcript, `Report.notes` are about the whole run.

    Raises `ReadError` for a file that cannot be opened, `LexiconError` for a
    lexicon that does not load, and `UsageError` for a spaCy pipeline that cannot be used.
    """
    _check_documents(documents)
    _check_kind("reading", reading, ReadingOptions)
    _check_kind("rules", rules, RuleOptions)
    _check_number("minimum_mentions", minimum_mentions)
    if reading.max_size is not None:
        _check_number("ReadingOptions.max_size", reading.max_size)
    _check_format(reading.format)
    with _worded_errors():
        chosen = with_organizations(_one_lexicon(lexicon), _names(organizations))
        sources = [each if isinstance(each, Source) else open_source(str(each)) for each in documents]
        job = Job(
            chosen,
            ReportOptions(mentions=mentions, passages=mentions, minimum_mentions=minimum_mentions),
            reading._replace(speakers=(*reading.speakers, *_names(speakers))),
            rules,
            suggest=lexicon == DEFAULT,
        )
        report = analyze_inputs(sources, job)
    unmentioned = note_unmentioned_names(unmentioned_names(report))
    notes = (*report.notes, *note_missing_speakers_of(report, job.reading), *unmentioned)
    return worded_report(report._replace(notes=notes), _words)


def to_json(report: Report) -> str:
    """Return the text that `cxfocus analyze --format json` writes; messages name keywords in place of options."""
    stream = io.StringIO()
    write_json(report, stream, Style())
    return as_unicode(stream.getvalue())


def load_lexicon(reference: str | Path) -> Lexicon:
    """Return the bundled lexicon of that name, or the lexicon in that file; raises `LexiconError`."""
    with _worded_errors():
        return load.load_lexicon(str(reference))


def parse_lexicon(text: str) -> Lexicon:
    """Return the lexicon in a YAML text; raises `LexiconError`."""
    with _worded_errors():
        return load.parse_lexicon(text)


def _check_documents(documents: Sequence[object]) -> None:
    if not documents:
        raise ValueError("analyze needs a document: a path or a Source")
    for each in documents:
        if not isinstance(each, str | Path | Source):
            hint = "; write analyze(*documents) for several" if isinstance(each, Iterable) else ""
            raise TypeError(f"a document is a path or a Source, not {type(each).__name__}{hint}")
        if isinstance(each, Source) and not isinstance(each.data, bytes):
            raise TypeError(f"the data of a Source is bytes, not {type(each.data).__name__}; write text.encode()")


def _check_kind(name: str, given: object, kind: type) -> None:
    if not isinstance(given, kind):
        raise TypeError(f"{name} is {kind.__name__}(...), not {type(given).__name__}")


def _check_number(name: str, number: object) -> None:
    if not isinstance(number, Integral):
        raise TypeError(f"{name} is a whole number, not {type(number).__name__}")
    if number < 1:
        raise ValueError(f"{name} is at least 1, not {number}")


def _check_format(name: str | None) -> None:
    known = [*(row.name for row in FORMATS), *(row.name for row in CONTAINERS)]
    if name is not None and name not in known:
        raise ValueError(f"no format is called {name!r}; known: {', '.join(known)}")


def _one_lexicon(given: LexiconLike | Sequence[LexiconLike]) -> Lexicon:
    several = [given] if isinstance(given, LexiconLike) or not isinstance(given, Iterable) else list(given)
    for each in several:
        if not isinstance(each, LexiconLike):
            raise TypeError(f"a lexicon is a name, a path or a Lexicon, not {type(each).__name__}")
    if not several:
        raise ValueError("analyze needs a lexicon: leave `lexicon` out to count with the default")
    return combine([each if isinstance(each, Lexicon) else load.load_lexicon(str(each)) for each in several])


def _names(given: str | Iterable[str]) -> tuple[str, ...]:
    """Return the names as a tuple; a string is one name, not its letters."""
    return (given,) if isinstance(given, str) else tuple(given)


@contextmanager
def _worded_errors() -> Iterator[None]:
    try:
        yield
    except CxfocusError as error:
        raise error.worded(_words) from None


def _words(text: str) -> str:
    """Return the text with each mark of a parameter replaced by its keyword."""
    return spell_parameters(text, _keyword)


def _keyword(name: str, value: str | None) -> str | None:
    keyword = _KEYWORDS.get(name)
    if keyword is None or value is None:
        return keyword
    owner, _, field = keyword.rpartition(".")
    unquoted = value.strip("'\"")  # as a shell would take it
    said = f"{field}={unquoted!r}"
    return f"{owner}({said})" if owner else said
