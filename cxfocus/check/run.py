"""The whole check: count the documents, look up what they were, ask the rules."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.check.baseline import Baseline, BaselineEntry, entry_of
from cxfocus.check.history import history_of
from cxfocus.check.inputs import Named
from cxfocus.check.judge import judge
from cxfocus.check.model import CheckReport, Judged, Unread
from cxfocus.check.places import path_from, uri_from, whole_path
from cxfocus.check.titles import titled, titled_sections
from cxfocus.check.unchanged import Scope, is_changed
from cxfocus.counting import counted
from cxfocus.errors import Problem
from cxfocus.finding.discover import Search
from cxfocus.finding.kinds import is_document
from cxfocus.pipeline import Job
from cxfocus.report.asked import OPTIONS, speakers_in_vain, unmentioned_in
from cxfocus.report.model import DocumentReport, Failure, Report
from cxfocus.report.redact import PrivacyOptions, redacted
from cxfocus.settings.bars import bars_for
from cxfocus.settings.model import RuleValues, Settings
from cxfocus.text.amounts import amount, and_more, first_of

if TYPE_CHECKING:
    from cxfocus.check.git import Changes

_NAMED = 10


class Plan(NamedTuple):
    """What is the same for all documents of a check; `flags` are rules of the command line, `root` the repository.

    `lexicons` are the names and files of those in the job. Where the `search` is given, a document that has only
    moved within it is no change.
    """

    job: Job
    root: Path
    settings: Settings | None = None
    flags: RuleValues = ()
    baseline: Baseline | None = None
    changes: Changes | None = None
    privacy: PrivacyOptions = PrivacyOptions()
    processes: int | None = None
    strict: bool = False
    lexicons: tuple[str, ...] = ()
    search: Search | None = None


class Checked(NamedTuple):
    """The report, and what the baseline is to remember: by its path there, an entry and the key it had.

    `failing` are the paths there of documents that fail, whatever stands in the baseline. `aside` is for whoever ran
    it: names that the report must not hold.
    """

    report: CheckReport
    entries: Mapping[str, tuple[BaselineEntry, str | None]]
    failing: frozenset[str]
    aside: tuple[str, ...] = ()


def run_check(found: Sequence[Named], plan: Plan, closed: Sequence[Problem] = ()) -> Checked:
    """Judge the documents, and report the folders that are `closed`; raises what the baseline and git may raise."""
    scope = Scope(plan.search, plan.settings, plan.flags)
    chosen = [each for each in found if is_changed(each, plan.changes, scope)]
    by_path = {each.path: each for each in chosen}
    inputs = [each.path if each.transcript is None else each.transcript for each in chosen]
    report = counted(inputs, plan.job, plan.processes)
    history = history_of(chosen, plan.job, plan.baseline, plan.changes)
    shown, nobody = redacted(report, plan.privacy), speakers_in_vain(report, plan.job.reading)
    judged: list[Judged] = []
    entries: dict[str, tuple[BaselineEntry, str | None]] = {}
    failing: set[str] = set()
    for document, as_shown in zip(report.documents, shown.documents, strict=True):
        past = history.past(by_path[document.path])
        relative = plan.settings and path_from(by_path[document.path].absolute, plan.settings.folder)
        bars = bars_for(relative, plan.settings, plan.flags)
        ruled = judge(as_shown, titled_sections(document, as_shown), bars, past, strict=plan.strict)
        judged.append(ruled._replace(uri=uri_from(plan.root, by_path[document.path].absolute)))
        if past.name:
            entries[past.name] = (entry_of(document, past.sha256), past.key)
            if ruled.outcome == "fail":
                failing.add(past.name)
    checked = CheckReport(
        tuple(judged),
        (
            *_unread(closed, plan.root),
            *(Unread(each, uri_from(plan.root, by_path[each.path].absolute)) for each in report.failures),
        ),
        report.lexicon,
        report.tool_version,
        plan.strict,
        plan.settings and plan.settings.path,
        plan.changes and plan.changes.revision,
        (*report.notes, *_notes(plan.changes, found, len(found) - len(chosen))),
        (
            *_unmatched(report.documents, judged),
            *_unasked(judged, plan),
            *_outside(chosen, plan.settings),
            *(() if plan.privacy.hides_names else nobody),
            *_unmentioned(report, plan),
        ),
        plan.lexicons,
    )
    return Checked(checked, entries, frozenset(failing), tuple(nobody if plan.privacy.hides_names else ()))


def _unread(closed: Sequence[Problem], root: Path) -> Iterator[Unread]:
    for problem in closed:
        path = problem.path or ""
        yield Unread(Failure(path, (problem,)), uri_from(root, whole_path(path)))


def _notes(changes: Changes | None, found: Sequence[Named], unchanged: int) -> list[str]:
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


def _unmatched(documents: Sequence[DocumentReport], judged: Sequence[Judged]) -> list[str]:
    """Patterns of titles that no section of any document bears: most likely misspelled."""
    patterns = dict.fromkeys(pattern for each in judged for pattern in each.bars.not_blind)
    titles = [title for each in documents for _, title in titled_sections(each)]
    return [
        f"not-blind: no section is titled {pattern!r}. Check its spelling against the headings"
        for pattern in patterns
        if not any(titled(title, pattern) for title in titles)
    ]


def _unmentioned(report: Report, plan: Plan) -> Iterator[str]:
    """The institution's own names that no document mentions; of what has changed, few documents need to have all."""
    for name in () if plan.changes else unmentioned_in(report):
        problem = Problem(f"no document mentions {name!r}", OPTIONS.organizations)
        is_configured = plan.settings is not None and name in plan.settings.organizations
        yield str(plan.settings.place_of(problem, "org", name) if plan.settings and is_configured else problem)


def _outside(found: Sequence[Named], settings: Settings | None) -> Iterator[str]:
    """Documents that no override can be for: whoever wrote some may think otherwise."""
    if settings is not None and settings.overrides:
        outside = [each.path for each in found if path_from(each.absolute, settings.folder) is None]
        if outside:
            more = and_more(len(outside) - 1)
            named = f"{outside[0]} ({more})" if more else outside[0]
            yield f"{named}: outside the folder of {settings.path}, so none of its overrides is for it"


def _unasked(judged: Sequence[Judged], plan: Plan) -> Iterator[str]:
    """A drop that is configured, on a run that has nothing to drop from; the first of a repository has nothing yet."""
    if plan.baseline is None and plan.changes is None and any(each.bars.max_drop is not None for each in judged):
        hint = "Name one: `baseline:` here, --baseline FILE, or --diff-base REVISION"
        problem = Problem("max-drop has nothing to compare with, and is not asked", hint=hint)
        yield str(problem if plan.settings is None else plan.settings.place_of(problem, "max-drop"))
