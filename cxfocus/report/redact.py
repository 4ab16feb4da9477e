"""Privacy: reports without quotations and names, or with `S1`, `S2` for the speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.errors import Remark
from cxfocus.report.model import DocumentReport, Mention, Part, Passage, Report


class PrivacyOptions(NamedTuple):
    """With `no_text` there is no quotation and no name; with `anonymize` speakers are S1, S2 …, also in quotations.

    `renamed` are pairs of a label in the documents and the speaker's name in the report, where these differ.
    """

    no_text: bool = False
    anonymize: bool = False
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def hides_names(self) -> bool:
        """Whether no name of a speaker may stand in a report."""
        return self.no_text or self.anonymize


def redact_report(report: Report, options: PrivacyOptions) -> Report:
    """Return the report as it may be shown."""
    return report._replace(documents=tuple(redact_document(document, options) for document in report.documents))


def redact_document(document: DocumentReport, options: PrivacyOptions) -> DocumentReport:
    """Return the document as it may be shown."""
    if options.no_text:
        return _without_text(document)
    return _anonymized(document, options.renamed) if options.anonymize else document


def _without_text(document: DocumentReport) -> DocumentReport:
    """Return the document with numbers for speakers and sections, and without quotations."""
    aliases = _aliases(document.speakers)
    lines = [part.line or 0 for part in document.sections]

    def mention(shown: Mention) -> Mention:
        # By its line: two sections may have the same title.
        section = None if shown.section is None else f"Section {max(1, bisect_right(lines, shown.line))}"
        return shown._replace(text=None, before="", after="", speaker=aliases.get(shown.speaker), section=section)

    return document._replace(
        title=None,
        speakers=_renamed(document.speakers, aliases),
        sections=tuple(part._replace(name=f"Section {n}") for n, part in enumerate(document.sections, start=1)),
        passages=(),
        mentions=None if document.mentions is None else tuple(map(mention, document.mentions)),
        silenced=tuple(each._replace(term=each.term and _A_TERM, reason=None) for each in document.silenced),
        warnings=tuple(warning._replace(names=()) for warning in document.warnings),
    )


#: Shown instead of the term that a silencing comment names.
_A_TERM = "a term"


def _anonymized(document: DocumentReport, renamed: Iterable[tuple[str, str]]) -> DocumentReport:
    """Return the document with S1, S2 … for each name of a speaker, and for the label that was renamed to it."""
    from cxfocus.report.anonymize.names import Names  # slow to import, and seldom needed

    aliases = _aliases(document.speakers)
    names = Names([*aliases.items(), *((label, aliases[name]) for label, name in renamed if name in aliases)])

    def mention(shown: Mention) -> Mention:
        return shown._replace(
            text=shown.text and names.hide(shown.text),
            before=names.hide(shown.before, cut="start"),
            after=names.hide(shown.after, cut="end"),
            speaker=aliases.get(shown.speaker),
            section=shown.section and names.hide(shown.section),
        )

    def passage(shown: Passage) -> Passage:
        return shown._replace(text=names.hide(shown.text), speaker=aliases.get(shown.speaker))

    def warning(shown: Remark) -> Remark:
        facts = tuple(names.hide(fact) if isinstance(fact, str) else fact for fact in shown.facts)
        return shown._replace(facts=facts, names=tuple(map(names.hide, shown.names)))

    warnings = tuple(map(warning, document.warnings))
    return document._replace(
        title=document.title and names.hide(document.title),
        speakers=_renamed(document.speakers, aliases),
        sections=tuple(part._replace(name=part.name and names.hide(part.name)) for part in document.sections),
        passages=tuple(map(passage, document.passages)),
        mentions=None if document.mentions is None else tuple(map(mention, document.mentions)),
        silenced=tuple(
            each._replace(term=each.term and names.hide(each.term), reason=each.reason and names.hide(each.reason))
            for each in document.silenced
        ),
        warnings=warnings if aliases else (*warnings, _NOBODY),
    )


#: The warning for a document without speakers.
_NOBODY = Remark("no speaker is recognized, so no name is hidden; ⟨no_text⟩ leaves out all that is quoted")


def _aliases(speakers: Iterable[Part]) -> dict[str | None, str]:
    """Return the alias of each speaker: S1 for the one with most words, and so on."""
    names = (part.name for part in speakers if part.name)
    return {name: f"S{number}" for number, name in enumerate(names, start=1)}


def _renamed(speakers: Iterable[Part], aliases: dict[str | None, str]) -> tuple[Part, ...]:
    return tuple(part._replace(name=aliases.get(part.name)) for part in speakers)
