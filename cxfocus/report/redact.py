"""Privacy: a report without quotations and names, or with S1, S2 for its speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from cxfocus.errors import Remark
from cxfocus.report.model import DocumentReport, Mention, Part, Passage, Report


class PrivacyOptions(NamedTuple):
    """`no_text`: no quotation and no name anywhere; `anonymize`: S1, S2 … for speakers, also inside quotations.

    `renamed` are labels of the documents with the speakers' names in the report, where these differ.
    """

    no_text: bool = False
    anonymize: bool = False
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def hides_names(self) -> bool:
        """Whether no name of a speaker may stand in a report."""
        return self.no_text or self.anonymize


def redacted(report: Report, options: PrivacyOptions) -> Report:
    """The report as it may be shown."""
    return report._replace(documents=tuple(redacted_document(document, options) for document in report.documents))


def redacted_document(document: DocumentReport, options: PrivacyOptions) -> DocumentReport:
    """One document as it may be shown."""
    if options.no_text:
        return _without_text(document)
    return _anonymized(document, options.renamed) if options.anonymize else document


def _without_text(document: DocumentReport) -> DocumentReport:
    """Numbers for the speakers and sections, and nothing quoted."""
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


#: For a term that a comment in the text names.
_A_TERM = "a term"


def _anonymized(document: DocumentReport, renamed: Iterable[tuple[str, str]]) -> DocumentReport:
    """S1, S2 … wherever a speaker's name stands, or the label behind it."""
    from cxfocus.report.anonymize.names import Names  # its expressions are for who asks for them

    aliases = _aliases(document.speakers)
    names = Names([*aliases.items(), *((label, aliases[name]) for label, name in renamed if name in aliases)])

    def mention(shown: Mention) -> Mention:
        return shown._replace(
            text=shown.text and names.hidden(shown.text),
            before=names.hidden(shown.before, cut="in front"),
            after=names.hidden(shown.after, cut="behind"),
            speaker=aliases.get(shown.speaker),
            section=shown.section and names.hidden(shown.section),
        )

    def passage(shown: Passage) -> Passage:
        return shown._replace(text=names.hidden(shown.text), speaker=aliases.get(shown.speaker))

    def warning(shown: Remark) -> Remark:
        facts = tuple(names.hidden(fact) if isinstance(fact, str) else fact for fact in shown.facts)
        return shown._replace(facts=facts, names=tuple(map(names.hidden, shown.names)))

    warnings = tuple(map(warning, document.warnings))
    return document._replace(
        title=document.title and names.hidden(document.title),
        speakers=_renamed(document.speakers, aliases),
        sections=tuple(part._replace(name=part.name and names.hidden(part.name)) for part in document.sections),
        passages=tuple(map(passage, document.passages)),
        mentions=None if document.mentions is None else tuple(map(mention, document.mentions)),
        silenced=tuple(
            each._replace(term=each.term and names.hidden(each.term), reason=each.reason and names.hidden(each.reason))
            for each in document.silenced
        ),
        warnings=warnings if aliases else (*warnings, _NOBODY),
    )


#: Of a document without speakers.
_NOBODY = Remark("no speaker is recognized, so no name is hidden; ⟨no_text⟩ leaves out all that is quoted")


def _aliases(speakers: Iterable[Part]) -> dict[str | None, str]:
    """S1 for who spoke most, and so on."""
    names = (part.name for part in speakers if part.name)
    return {name: f"S{number}" for number, name in enumerate(names, start=1)}


def _renamed(speakers: Iterable[Part], aliases: dict[str | None, str]) -> tuple[Part, ...]:
    return tuple(part._replace(name=aliases.get(part.name)) for part in speakers)
