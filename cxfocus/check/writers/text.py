"""The diagnosis: failing documents with their findings, the lines to look at, and advice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from cxfocus.check.model import CheckReport, Finding, HeavyLine, JudgedDocument, Outcome, Place
from cxfocus.check.wording import OUTCOMES, before_and_after, line_words, summary, words_that_count
from cxfocus.report.model import Part
from cxfocus.report.wording import blind_names, lexicon_words, rate_words, share_with_interval, silenced_words
from cxfocus.text.amounts import amount, and_more
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.grid import indent_text, label_text
from cxfocus.writers.terminal.look import Look, look_of
from cxfocus.writers.terminal.spans import EMPTY, Ink, Inked, Line, cells, paint_lines

#: Documents shown in full: people read no more; the others are counted.
_IN_FULL = 50
#: Most documents without news that are named: more would hide those that fail.
_BRIEF = 20
#: Sections and known findings named of a document, and its lines: as many as one looks at.
_SECTIONS_NAMED = 12
_LINES_NAMED = 3
_LABELS: dict[Outcome, str] = {"fail": "  Fails", "neutral": "  Uncertain"}
_INKS: dict[Outcome, Ink] = {"fail": "strong institution", "neutral": "strong", "pass": "strong customer"}


def write(report: CheckReport, stream: TextIO, style: Style) -> None:
    """Write failing documents first, then neutral ones, then those that pass or are neutral as in the baseline."""
    look = look_of(style, stream)
    lines: list[Line] = []
    told = [judged for judged in report.documents if judged.outcome != "pass" and judged.has_news]
    shown = sorted(told, key=lambda judged: judged.outcome != "fail")
    for judged in shown[:_IN_FULL]:
        lines += [*_document(judged, report, look), EMPTY]
    if len(shown) > _IN_FULL:
        more = look.words(f"{and_more(len(shown) - _IN_FULL)} documents; ⟨format=json⟩ has all of them")
        lines += [*indent_text(more, look), EMPTY]
    lines += _in_brief(report, look)
    for unread in report.failures:
        lines += label_text("Not read", look.plain(unread.failure.message), look)
    for note in report.notes:
        lines += label_text("Note", look.plain(note), look)
    if lines and lines[-1] != EMPTY:
        lines.append(EMPTY)
    lines += indent_text(look.words(summary(report)), look, ink="strong")
    lines += label_text("Lexicon", look.plain(look.words(_counted_by(report))), look)
    if report.failed and report.lexicons:
        lines += label_text("", look.plain(words_that_count(report.lexicons)), look)
    stream.write(paint_lines(lines, color=style.color))


def _document(judged: JudgedDocument, report: CheckReport, look: Look) -> Iterator[Line]:
    yield _head(judged, look)
    known = [finding for finding in judged.findings if finding.known is not None]
    for finding in judged.findings:
        if finding.known is None:
            yield from _finding(finding, look, failing=report.is_failing(finding.outcome))
    for finding in known[:_SECTIONS_NAMED]:
        yield from label_text("  Known", look.plain(f"{finding.message} {finding.known}"), look)
    compared = before_and_after(judged)
    if compared is not None:
        yield from label_text("  Before", look.plain(compared), look)
    if report.is_failing(judged.outcome):
        yield from _diagnosis(judged, look)
    yield from _silenced(judged, look)


def _diagnosis(judged: JudgedDocument, look: Look) -> Iterator[Line]:
    """Yield the facts about a document that fails."""
    focus = judged.document.focus
    yield from label_text("  Share", share_with_interval(focus), look)
    if focus.mentions:
        yield from label_text("  Rates", rate_words(focus), look)
    yield from _blind(judged, look)
    for number, heavy in enumerate(judged.lines[:_LINES_NAMED]):
        yield from _heavy(judged, heavy, look, first=not number)


def _head(judged: JudgedDocument, look: Look) -> Line:
    """Return the verdict and the path, which is whole, however long, so that people can copy it."""
    verdict = Inked(OUTCOMES[judged.outcome].upper(), _INKS[judged.outcome])
    return (verdict, Inked("  "), Inked(look.plain(judged.document.path), "strong"))


def _finding(finding: Finding, look: Look, *, failing: bool) -> Iterator[Line]:
    """Yield the fact with the name of the rule, then the advice."""
    yield from label_text(_LABELS[finding.outcome], look.plain(f"{finding.message} [{finding.rule}]"), look)
    if failing:
        yield from label_text("  To mend", look.plain(finding.advice), look)


def _blind(judged: JudgedDocument, look: Look) -> Iterator[Line]:
    """Yield the blind sections that no finding names, the longest first, and the number of short ones."""
    named = {finding.place.line for finding in judged.findings if finding.rule == "not-blind"}
    sections = [each for each in judged.blind if each.line not in named]
    sections.sort(key=lambda section: -section.focus.words)

    def name(section: Part) -> str:
        return f"{section.name} ({line_words(judged, Place(section.line or 1))}, {section.focus.words:,} words)"

    if words := blind_names(sections, _SECTIONS_NAMED, name):
        yield from label_text("  Blind", look.plain(words), look)


def _heavy(judged: JudgedDocument, heavy: HeavyLine, look: Look, *, first: bool) -> Iterator[Line]:
    """Yield a line of the document: its place, count, words and quotation."""
    count = amount(heavy.institution, "institution mention")
    words = f": {', '.join(heavy.words)}" if heavy.words else ""
    label = "  Look at" if first else ""
    head = f"{line_words(judged, heavy.place)}, {count}{words}"
    yield from label_text(label, look.plain(head), look)
    if heavy.quote:
        quotes = look.glyphs.quotes
        yield from label_text("", f"{quotes[0]}{look.plain(heavy.quote)}{quotes[1]}", look, "quiet")


def _silenced(judged: JudgedDocument, look: Look) -> Iterator[Line]:
    """Yield what comments silence, so that nobody overlooks why a document passes."""
    for silenced in judged.document.silenced:
        yield from label_text("  Silenced", look.plain(silenced_words(silenced)), look)


def _in_brief(report: CheckReport, look: Look) -> Iterator[Line]:
    """Yield every document without news if there are few, else those that silence something."""
    brief = [judged for judged in report.documents if judged.outcome == "pass" or not judged.has_news]
    if len(brief) > _BRIEF:
        brief = [judged for judged in brief if judged.document.silenced][:_IN_FULL]
    if not brief:
        return
    for judged in brief:
        known, focus = sum(finding.known is not None for finding in judged.findings), judged.document.focus
        facts = f"share {share_with_interval(focus)}" if focus.mentions else "no mention"
        facts += f", {amount(known, 'finding')} in the baseline" if known else ""
        verdict = Inked(OUTCOMES[judged.outcome].upper(), _INKS[judged.outcome])
        path = Inked(f"  {look.plain(judged.document.path)}")
        if len(verdict.text) + cells(path.text) + 2 + len(facts) <= look.width:
            yield (verdict, path, Inked(f"  {facts}", "quiet"))
        else:
            yield from ((verdict, path), *indent_text(facts, look, len(verdict.text) + 2, "quiet"))
        yield from _silenced(judged, look)
    yield EMPTY


def _counted_by(report: CheckReport) -> str:
    rules = f"; rules of {report.settings}" if report.settings else ""
    return f"{lexicon_words(report.lexicon)}; cxfocus {report.tool_version}{rules}"
