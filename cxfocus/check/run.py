"""The whole check: count the documents, look up their earlier figures, ask the rules."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cxfocus.check import wording
from cxfocus.check.baseline import Baseline, BaselineEntry, entry_of
from cxfocus.check.changes import Changes, Scope, is_changed
from cxfocus.check.history import history_of
from cxfocus.check.inputs import CheckedFile, Documents
from cxfocus.check.lines import heavy_lines
from cxfocus.check.model import CheckReport, Finding, JudgedDocument, Ruling, Unread
from cxfocus.check.places import path_from, uri_from, whole_path
from cxfocus.check.rules import RULES, Case, Rule
from cxfocus.check.titles import blind_sections, matches_title, titled_sections
from cxfocus.counting import count_documents
from cxfocus.errors import Problem
from cxfocus.finding.discover import Search
from cxfocus.finding.file_types import is_document
from cxfocus.finding.patterns import matches
from cxfocus.lexicon.together import BY_NAME
from cxfocus.pipeline import Job
from cxfocus.report.asked import note_missing_speakers_of, unmentioned_names
from cxfocus.report.model import DocumentReport, Failure, Report
from cxfocus.report.redact import PrivacyOptions, redact_report
from cxfocus.settings.bars import Bars
from cxfocus.settings.model import Settings
from cxfocus.text.amounts import amount, and_more, first_of

#: Names of deleted documents in a note.
_NAMED = 10


class CheckPlan(NamedTuple):
    """How the documents of a check are found, counted and judged.

    `bars_of` gives the bars of a file. The `settings` know the lines to name in warnings. `lexicons` are the names and
    files of those in the job. A check that `updates_baseline` also judges documents that have only moved. One that
    `is_whole` looks at all documents for which the settings are written; of one that `is_part`, titles of sections may
    stand in documents that it does not look at.
    """

    job: Job
    search: Search
    bars_of: Callable[[Path], Bars]
    settings: Settings | None = None
    privacy: PrivacyOptions = PrivacyOptions()
    processes: int | None = None
    strict: bool = False
    lexicons: tuple[str, ...] = ()
    updates_baseline: bool = False
    is_whole: bool = False
    is_part: bool = False


class Repository(NamedTuple):
    """Where paths in annotations begin, and what documents are compared with."""

    root: Path
    baseline: Baseline | None = None
    changes: Changes | None = None


class CheckResult(NamedTuple):
    """The report, and for each path in the baseline its new entry and the key of the old one.

    `failing` gives the rules by which documents fail, by their paths in the baseline, whatever it holds. `aside` are
    warnings with names that the report must not hold.
    """

    report: CheckReport
    entries: Mapping[str, tuple[BaselineEntry, str | None]]
    failing: Mapping[str, tuple[str, ...]]
    aside: tuple[str, ...] = ()


def run_check(documents: Documents, plan: CheckPlan, repository: Repository) -> CheckResult:
    """Count and judge the documents that have changed; raises `UsageError` where git does not answer."""
    found, changes = documents.found, repository.changes
    scope = Scope(None if plan.updates_baseline else plan.search, plan.bars_of)
    chosen = [each for each in found if is_changed(each, changes, scope)]
    by_path = {each.path: each for each in chosen}
    inputs = [each.path if each.transcript is None else each.transcript for each in chosen]
    report = count_documents(inputs, plan.job, plan.processes)
    history = history_of(chosen, plan.job, repository.baseline, changes)
    shown, nobody = redact_report(report, plan.privacy), note_missing_speakers_of(report, plan.job.reading)
    judged: list[JudgedDocument] = []
    entries: dict[str, tuple[BaselineEntry, str | None]] = {}
    for document, as_shown in zip(report.documents, shown.documents, strict=True):
        file = by_path[document.path]
        past = history.past(file)
        sections = titled_sections(document, as_shown)
        case = Case(
            document=as_shown,
            sections=sections,
            bars=plan.bars_of(file.absolute),
            before=past.before,
            lines=heavy_lines(as_shown, sections, () if document.is_composed else history.lines_written(file)),
            strict=plan.strict,
        )
        judged.append(judge(case, uri_from(repository.root, file.absolute), past.entry))
        if past.name:
            entries[past.name] = (entry_of(document, past.sha256), past.key)
    unread = [Unread(each, uri_from(repository.root, by_path[each.path].absolute)) for each in report.failures]
    checked = CheckReport(
        documents=tuple(judged),
        failures=(*_unread(documents.closed, repository.root), *unread),
        lexicon=report.lexicon,
        tool_version=report.tool_version,
        strict=plan.strict,
        settings=plan.settings and plan.settings.path,
        since=changes and changes.revision,
        notes=(*report.notes, *_notes(changes, found, len(found) - len(chosen))),
        warnings=(
            *(() if changes or plan.is_part else _unmatched(report.documents, judged)),
            *_unasked(judged, plan, repository),
            *_outside(chosen, plan.settings),
            *(_idle_overrides(found, plan.settings) if plan.settings is not None and plan.is_whole else ()),
            *(() if plan.privacy.hides_names else nobody),
            # Of the documents that have changed, few need to mention every name.
            *(() if changes else _unmentioned(report, plan)),
        ),
        lexicons=plan.lexicons,
    )
    failing = {name: rules for name, each in zip(entries, judged, strict=False) if (rules := _failed(each, checked))}
    return CheckResult(checked, entries, failing, tuple(nobody if plan.privacy.hides_names else ()))


def _failed(judged: JudgedDocument, report: CheckReport) -> tuple[str, ...]:
    """Return the names of the rules by which a document fails."""
    return tuple(ruling.rule for ruling in judged.rulings if report.is_failing(ruling.outcome))


def judge(case: Case, uri: str, entry: BaselineEntry | None) -> JudgedDocument:
    """Ask every rule that is on about a document and its entry in the baseline; `uri` as that of `JudgedDocument`."""
    rulings, unasked = [], []
    nobody = not (case.document.focus.customer or case.bars.allow_no_customer)
    for rule in RULES:
        if not rule.is_on(case):
            continue
        if rule.needs_customer and nobody:
            unasked.append(rule.name)
            continue
        found = [_marked(finding, rule, case, entry) for finding in rule.findings(case)]
        rulings.append(Ruling(rule.name, tuple(found)))
    return JudgedDocument(
        document=case.document,
        uri=uri,
        bars=case.bars,
        rulings=tuple(rulings),
        lines=case.lines,
        before=case.before,
        blind=tuple(part for part, _ in blind_sections(case.sections)),
        unasked=tuple(unasked),
    )


def _marked(finding: Finding, rule: Rule, case: Case, entry: BaselineEntry | None) -> Finding:
    """Mark a finding that stands in the baseline, which fails no document."""
    known = _known(finding, rule, case, entry)
    would_fail = finding.outcome == "fail" or case.strict
    return finding._replace(known=known, excused=known is not None and would_fail)


def _known(finding: Finding, rule: Rule, case: Case, entry: BaselineEntry | None) -> str | None:
    before = case.before
    if before is None or entry is None:
        return None
    if before.same_text:
        return wording.KNOWN if before.comparable else wording.UNCHANGED
    return rule.known(finding, case, entry) if rule.known is not None and before.comparable else None


def _unread(closed: Sequence[Problem], root: Path) -> Iterator[Unread]:
    for problem in closed:
        path = problem.path or ""
        yield Unread(Failure(path, (problem,)), uri_from(root, whole_path(path)))


def _notes(changes: Changes | None, found: Sequence[CheckedFile], unchanged: int) -> list[str]:
    if changes is None:
        return []
    notes = [f"{amount(unchanged, 'document')} unchanged since {changes.revision}"] if unchanged else []
    paths = {Path(os.path.realpath(each.absolute)) for each in found if each.absolute.exists()} - set(changes.changed)
    unwatched = sum(not changes.is_watched(path) for path in paths)
    if unwatched:
        what = "outside this repository, ignored by git, or in a submodule"
        notes.append(f"{amount(unwatched, 'document')} {what}: judged, as git cannot tell what changed there")
    deleted = [name for name in changes.deleted if is_document(name)]
    if deleted:
        notes.append(f"deleted since {changes.revision}: {first_of(deleted, _NAMED)}")
    return notes


def _unmatched(documents: Sequence[DocumentReport], judged: Sequence[JudgedDocument]) -> list[str]:
    """Return a sentence for each pattern that matches no title of any document: most likely it is misspelled."""
    patterns = dict.fromkeys(pattern for each in judged for pattern in each.bars.not_blind)
    titles = [title for each in documents for _, title in titled_sections(each)]
    return [
        f"not-blind: no section is titled {pattern!r}. Check its spelling against the headings"
        for pattern in patterns
        if not any(matches_title(title, pattern) for title in titles)
    ]


def _unmentioned(report: Report, plan: CheckPlan) -> Iterator[str]:
    """Return a sentence for each of the institution's own names that no document mentions."""
    for name in unmentioned_names(report):
        problem = Problem(f"no document mentions {name!r}", BY_NAME)
        is_configured = plan.settings is not None and name in plan.settings.organizations
        yield str(plan.settings.place_of(problem, "org", name) if plan.settings and is_configured else problem)


def _outside(found: Sequence[CheckedFile], settings: Settings | None) -> Iterator[str]:
    """Warn of documents outside the folder of the configuration, to which its overrides do not apply."""
    if settings is not None and settings.overrides:
        outside = [each.path for each in found if path_from(each.absolute, settings.folder) is None]
        if outside:
            more = and_more(len(outside) - 1)
            named = f"{outside[0]} ({more})" if more else outside[0]
            yield f"{named}: outside the folder of {settings.path}, so none of its overrides is for it"


def _idle_overrides(found: Sequence[CheckedFile], settings: Settings) -> Iterator[str]:
    """Warn of overrides that match no document: most are written from the folder of the documents."""
    paths = [path for each in found if (path := path_from(each.absolute, settings.folder)) is not None]
    for override in settings.overrides:
        if not paths or any(matches(path, override.patterns) for path in paths):
            continue
        wide = [f"**/{pattern.removeprefix('./').lstrip('/')}" for pattern in override.patterns]
        meant = next((f": {each!r} would match {path}" for each in wide for path in paths if matches(path, [each])), "")
        hint = f"Patterns of overrides are relative to the folder of {settings.path}{meant}"
        problem = Problem(f"no document matches {first_of([*map(repr, override.patterns)], _NAMED)}", hint=hint)
        yield str(settings.place_of(problem, "paths of an override", override.patterns[0]))


def _unasked(judged: Sequence[JudgedDocument], plan: CheckPlan, repository: Repository) -> Iterator[str]:
    """Warn of a configured `max-drop` without anything to compare with, as on the first run of a repository."""
    if repository.baseline or repository.changes:
        return
    if any(each.bars.max_drop is not None for each in judged):
        hint = "Name one: `baseline:` here, ⟨baseline=FILE⟩, or ⟨diff_base=REVISION⟩"
        problem = Problem("max-drop has nothing to compare with, and is not asked", hint=hint)
        yield str(problem if plan.settings is None else plan.settings.place_of(problem, "max-drop"))
