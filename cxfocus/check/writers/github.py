"""Annotations of a GitHub workflow: commands on standard output, which need no token and work on forks.

A step shows no more than ten annotations of a level, so the most useful ones come first, and the rest is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple, TextIO

from cxfocus.check.model import CheckReport, JudgedDocument, Place
from cxfocus.check.wording import before_and_after, finding_words, line_words, summary
from cxfocus.errors import Problem
from cxfocus.text.amounts import amount, and_more
from cxfocus.text.unicode import as_unicode
from cxfocus.writers.plain import plain_text
from cxfocus.writers.style import Style

MOST = 10
Level = Literal["error", "warning", "notice"]
_LEVELS: tuple[Level, ...] = ("error", "warning", "notice")


class _Annotation(NamedTuple):
    level: Level
    title: str
    message: str
    uri: str | None = None
    place: Place | None = None
    weight: float = 0.0


def write(report: CheckReport, stream: TextIO, style: Style) -> None:
    """Write workflow commands, then one line for people who read the log."""
    annotations = [*_of_documents(report), *_of_run(report)]
    for level in _LEVELS:
        found = sorted((each for each in annotations if each.level == level), key=lambda each: -each.weight)
        shown = found if len(found) <= MOST else found[: MOST - 1]
        first = {each.uri: number for number, each in reversed(list(enumerate(shown)))}
        shown.sort(key=lambda each: first[each.uri])  # files together, that of the heaviest first
        rest = [] if shown is found else [_rest(level, found)]
        stream.writelines(f"{_command(annotation)}\n" for annotation in [*shown, *rest])
    stream.write(f"{plain_text(style.words(summary(report)))}\n")


def write_problems(problems: Iterable[Problem], uri_of: Callable[[str], str], stream: TextIO) -> None:
    """Write the problems that prevented a check, of which a pull request otherwise shows the exit code alone."""
    annotations = [
        _Annotation(
            level="error", title="cxfocus", message=str(each), uri=uri_of(each.path), place=Place(each.line or 1)
        )
        if each.path
        else _Annotation("error", "cxfocus", str(each))
        for each in problems
    ]
    shown = annotations if len(annotations) <= MOST else [*annotations[: MOST - 1], _rest("error", annotations)]
    stream.writelines(f"{_command(annotation)}\n" for annotation in shown)


def _of_documents(report: CheckReport) -> Iterator[_Annotation]:
    for judged in report.documents:
        for finding in judged.findings:
            if finding.known is None:
                level: Level = "error" if report.is_failing(finding.outcome) else "notice"
                compared = before_and_after(judged)
                message = finding_words(judged, finding) + (f" ({compared})" if compared else "")
                place, weight = judged.in_file(finding.place), 1.0 + finding.shortfall
                yield _Annotation(
                    level=level,
                    title=f"cxfocus {finding.rule}",
                    message=message,
                    uri=judged.uri,
                    place=place,
                    weight=weight,
                )
        yield from _of_lines(report, judged)
        for warning in judged.document.warnings:
            place = judged.in_file(Place(warning.line or 1))
            yield _Annotation(level="warning", title="cxfocus", message=str(warning), uri=judged.uri, place=place)


def _of_lines(report: CheckReport, judged: JudgedDocument) -> Iterator[_Annotation]:
    """Yield the heaviest lines except the first, at which the finding itself stands."""
    if not report.is_failing(judged.outcome):
        return
    for heavy in judged.lines[1:]:
        words = f" ({', '.join(heavy.words)})" if heavy.words else ""
        place, weight = judged.in_file(heavy.place), heavy.institution / (heavy.institution + 1)
        where = "on this line" if place else f"in {line_words(judged, heavy.place)}"
        message = f"{amount(heavy.institution, 'institution mention')} {where}{words}, {heavy.customer} customer."
        yield _Annotation(
            level="notice",
            title="cxfocus: mostly institution words here",
            message=message,
            uri=judged.uri,
            place=place,
            weight=weight,
        )


def _of_run(report: CheckReport) -> Iterator[_Annotation]:
    for unread in report.failures:
        yield _Annotation(
            level="error",
            title="cxfocus: not read",
            message=unread.failure.message,
            uri=unread.uri,
            place=unread.place,
            weight=3.0,
        )
    for warning in report.warnings:
        yield _Annotation("warning", "cxfocus", warning, weight=1.0)


def _rest(level: Level, found: list[_Annotation]) -> _Annotation:
    message = f"{and_more(len(found) - MOST + 1)}; the log of `cxfocus check --format text` has them"
    return _Annotation(level, "cxfocus", message)


def _command(annotation: _Annotation) -> str:
    properties = {} if annotation.uri is None else {"file": annotation.uri}
    place = annotation.place or Place()
    if annotation.place is not None:
        properties |= {"line": str(place.line)}
    properties |= {"title": annotation.title}
    if place.column is not None:
        properties |= {"col": str(place.column)}
    if place.end_column is not None:
        properties |= {"endColumn": str(place.end_column - 1)}  # that of its last character
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{annotation.level} {written}::{_data(annotation.message)}"


def _data(text: str) -> str:
    """Return a text escaped as the runner reads it, without characters that move the cursor of the log."""
    return plain_text(as_unicode(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
