"""Answers of the tools as plain text: for a screen, for a pipe, for grep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import ROLES, Entry
from cxfocus.lexicon_tools.as_yaml import rule_keys
from cxfocus.lexicon_tools.check.findings import KINDS, Finding
from cxfocus.lexicon_tools.check.ledger import Ledger, WithoutEntry
from cxfocus.lexicon_tools.compare import Cause, EntryDiff, ScoreDiff
from cxfocus.lexicon_tools.contents import Contents
from cxfocus.lexicon_tools.places import named, place, where
from cxfocus.report.wording import share_number
from cxfocus.scoring.share import Counts
from cxfocus.text.amounts import amount

#: How many documents and causes a comparison shows.
MOST = 15


def listed(all_contents: Sequence[Contents]) -> str:
    """A line a lexicon: name, version, entries of each side, what it extends, title."""
    rows = [("name", "version", *ROLES, "extends", "title")]
    for contents in all_contents:
        lexicon = contents.lexicon
        counts = Counter(entry.role for entry in lexicon.entries)
        numbers = (str(counts[role]) for role in ROLES)
        rows.append((lexicon.name, lexicon.version, *numbers, contents.extends or "-", lexicon.title))
    return _text(_table(rows, right=range(2, 5)))


def shown(contents: Contents) -> str:
    """Every entry with its place and where it is inherited from, by side and category; then what was removed."""
    lexicon = contents.lexicon
    lines = [f"{lexicon.name} {lexicon.version}: {lexicon.title}"]
    if len(contents.chain) > 1:
        parents = (document.texts for document in reversed(contents.chain[:-1]))
        lines.append("extends " + ", ".join(f"{texts['name']} {texts.get('version', '0')}" for texts in parents))
    for role, category, entries in contents.grouped():
        lines += ["", f"{where(role, category)}: {amount(len(entries), 'entry')}"]
        lines += _table([_entry_cells(contents, entry) for entry in entries], indent=2)
    if contents.removed:
        lines += ["", f"removed: {amount(len(contents.removed), 'entry')}"]
        lines += [f"  {named(each.entry)}, by {place(each.by)}" for each in contents.removed]
    return _text(lines)


def _entry_cells(contents: Contents, entry: Entry) -> tuple[str, ...]:
    parent = contents.inherited_from(entry)
    notes = (f"from {parent}" if parent else "", entry.note or "", f"source: {entry.source}" if entry.source else "")
    return entry.text, place(entry.origin), "; ".join(filter(None, (*notes, *rule_keys(entry.rule))))


def checked(
    contents: Contents, findings: Sequence[Finding], ledger: Ledger | None, without: Sequence[WithoutEntry]
) -> str:
    """What the documents gave, if there are any; then the findings by kind."""
    lexicon = contents.lexicon
    own = sum(contents.inherited_from(entry) is None for entry in lexicon.entries)
    lines = [f"{lexicon.name} {lexicon.version}: {amount(len(lexicon.entries), 'entry')}, {own} of its own"]
    if ledger is not None:
        lines += _ledger_lines(ledger, without)
    for kind, meaning in KINDS.items():
        mine = [each for each in findings if each.kind == kind]
        if mine:
            lines += ["", f"{kind}: {meaning}", *(f"  {_finding_line(each)}" for each in mine)]
    counts = Counter(each.kind for each in findings)
    told = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
    lines += ["", f"{amount(len(findings), 'finding')}: {told}" if findings else "No findings."]
    return _text(lines)


def _finding_line(finding: Finding) -> str:
    return f"{place(finding.origin)}: {finding.entry!r} ({where(finding.role, finding.category)}): {finding.message}"


def _ledger_lines(ledger: Ledger, without: Sequence[WithoutEntry]) -> Iterator[str]:
    counts = f"{ledger.counts.customer:,} customer and {ledger.counts.institution:,} institution mentions"
    yield f"{amount(ledger.documents, 'document')}: {counts}, share {share_number(ledger.counts.share)}"
    rows = [row for row in without if row.share is not None]
    if ledger.counts.share is None or not rows:
        return
    low = min(rows, key=lambda row: row.share or 0.0)
    high = max(rows, key=lambda row: row.share or 0.0)
    yield f"with any one entry left out: share {share_number(low.share)} to {share_number(high.share)}"
    mentions = amount(rows[0].mentions, "mention")
    yield f"moved most by {named(rows[0].entry)}: {mentions}, {share_number(rows[0].share)} without it"


def compared(entries: EntryDiff, scores: ScoreDiff | None) -> str:
    """Entries added, removed and moved, and those with another rule; then what that does to scores."""
    lines = [f"+ {named(entry)}" for entry in entries.added]
    lines += [f"- {named(entry)}" for entry in entries.removed]
    lines += [
        f"> {named(before)} to {where(after.role, after.category)} ({place(after.origin)})"
        for before, after in entries.moved
    ]
    lines += [f"~ {named(before)}: its rule is another in {place(after.origin)}" for before, after in entries.changed]
    told = ", ".join(f"{len(found)} {kind}" for kind, found in entries._asdict().items())
    lines += ["", told] if lines else ["The same entries in the same places."]
    if scores is not None:
        lines += ["", *_score_lines(scores)]
    return _text(lines)


def _score_lines(scores: ScoreDiff) -> Iterator[str]:
    documents = amount(len(scores.documents), "document")
    yield f"{documents} pooled: share {_counts(scores.before)} before, {_counts(scores.after)} after"
    changed = [row for row in scores.documents if row.before != row.after]
    if not changed:
        return
    yield ""
    yield f"{amount(len(changed), 'document')} counted differently, those whose share changes most first:"
    yield from _table(
        [(f"{row.change:+.2f}", _counts(row.before), _counts(row.after), row.path) for row in changed[:MOST]], indent=2
    )
    yield ""
    yield "because of, by the change of mentions:"
    yield from _table([_cause_cells(cause) for cause in scores.causes[:MOST]], indent=2, right=(0,))


def _cause_cells(cause: Cause) -> tuple[str, ...]:
    change, counts = f"{cause.after - cause.before:+d}", f"{cause.before} before, {cause.after} after"
    return change, repr(cause.entry), where(cause.role, cause.category), counts


def _counts(counts: Counts) -> str:
    return f"{share_number(counts.share)} ({counts.customer}:{counts.institution})"


def _table(rows: Sequence[Sequence[str]], indent: int = 0, right: Sequence[int] = ()) -> list[str]:
    """Rows with their cells in columns, but for the last."""
    if not rows:
        return []
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        padded = zip(row, widths, strict=True)
        cells = [cell.rjust(width) if nth in right else cell.ljust(width) for nth, (cell, width) in enumerate(padded)]
        lines.append((" " * indent + "  ".join(cells)).rstrip())
    return lines


def _text(lines: Sequence[str]) -> str:
    return "\n".join([*lines, ""])
