"""A summary for a pull request or a page: a table of documents, then advice for each that fails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from cxfocus.check.model import CheckReport, JudgedDocument, Place
from cxfocus.check.wording import BASELINE, OUTCOMES, change_words, line_words, summary, words_that_count
from cxfocus.report.wording import (
    lexicon_words,
    share_number,
    share_with_interval,
    silenced_words,
)
from cxfocus.text.amounts import amount, and_more
from cxfocus.transcript import Silenced
from cxfocus.writers.markdown_text import code_span, escape, table
from cxfocus.writers.style import Style

#: Rows of the table: nobody reads more, and the page of a workflow run holds a megabyte.
_ROWS = 100
#: Failing documents with advice, so that the page stays readable.
_IN_FULL = 25
_SIGNS = {"fail": "❌", "neutral": "❔", "pass": "✅"}
_EXCUSED = "☑️"
_NUMBERS = ("customer", "institution")


def write(report: CheckReport, stream: TextIO, style: Style) -> None:
    """Write the summary, failing documents first."""
    stream.write("\n".join(_lines(report, style)) + "\n")


def _lines(report: CheckReport, style: Style) -> Iterator[str]:
    yield "## Customer focus"
    yield ""
    yield escape(style.words(summary(report)))
    shown = [judged for outcome in OUTCOMES for judged in report.documents if judged.outcome == outcome]
    if shown:
        yield ""
        yield from _table(report, shown)
    for judged in [each for each in shown if report.is_failing(each.outcome)][:_IN_FULL]:
        yield ""
        yield from _document(judged)
    if report.failures:
        yield ""
        yield from (f"- Not read: {escape(unread.failure.message)}" for unread in report.failures[:_ROWS])
    silenced = [(judged, each) for judged in shown for each in judged.document.silenced]
    if silenced:
        yield ""
        yield from (f"- Silenced in {_silenced(*each)}" for each in silenced[:_ROWS])
        if more := and_more(len(silenced) - _ROWS):
            yield f"- {more} silenced"
    notes = [*report.notes, *report.warnings]
    if notes:
        yield ""
        yield from (f"- {escape(note)}" for note in notes)
    yield ""
    words = f". {escape(words_that_count(report.lexicons))}" if report.failed and report.lexicons else ""
    yield f"<sub>{escape(style.words(lexicon_words(report.lexicon)))}; cxfocus {report.tool_version}{words}</sub>"


def _table(report: CheckReport, shown: list[JudgedDocument]) -> Iterator[str]:
    compared = any(judged.before is not None for judged in shown)
    sources = {judged.before.source for judged in shown if judged.before is not None}
    then = escape(f"in {sources.pop()}" if len(sources) == 1 else "before")
    rows = (_row(judged, is_excused=report.is_excused(judged), compared=compared) for judged in shown[:_ROWS])
    titles = ["", "document", "share", *([then, "change"] if compared else []), *_NUMBERS]
    yield table(titles, rows, right=_NUMBERS)
    if more := and_more(len(shown) - _ROWS):
        yield ""
        yield f"{more} documents."


def _row(judged: JudgedDocument, *, is_excused: bool, compared: bool) -> list[str]:
    focus = judged.document.focus
    change = _change(judged) if compared else []
    sign, name = _SIGNS[judged.outcome], code_span(judged.document.path)
    if is_excused:
        sign, name = _EXCUSED if judged.outcome == "pass" else sign, f"{name} (excused by {BASELINE})"
    cells = [sign, name, share_with_interval(focus), *change]
    return [*cells, f"{focus.customer:,}", f"{focus.institution:,}"]


def _change(judged: JudgedDocument) -> list[str]:
    if judged.before is None:
        return ["new", ""]
    path = f" ({code_span(judged.before.path)})" if judged.before.path else ""
    return [f"{share_number(judged.before.counts.share)}{path}", change_words(judged)]


def _document(judged: JudgedDocument) -> Iterator[str]:
    yield f"### {code_span(judged.document.path)}"
    yield ""
    for finding in judged.findings:
        known = f" {finding.known}" if finding.known else ""
        advice = f" **{escape(finding.advice)}**" if finding.known is None else ""
        sign = _SIGNS[finding.outcome] if finding.known is None else _EXCUSED
        yield f"- {sign} {_line(judged, finding.place)}: {escape(finding.message)}{known}{advice} (`{finding.rule}`)"
    for heavy in judged.lines:
        words = f" ({escape(', '.join(heavy.words))})" if heavy.words else ""
        quote = f": {escape(heavy.quote)}" if heavy.quote else ""
        yield f"- {_line(judged, heavy.place)}: {amount(heavy.institution, 'institution mention')}{words}{quote}"


def _line(judged: JudgedDocument, place: Place) -> str:
    return line_words(judged, place).capitalize()


def _silenced(judged: JudgedDocument, silenced: Silenced) -> str:
    return f"{code_span(judged.document.path)}: {escape(silenced_words(silenced))}"
