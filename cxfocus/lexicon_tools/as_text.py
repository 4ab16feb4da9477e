"""Answers of the tools as plain text, for a screen, a pipe or grep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from cxfocus.lexicon.model import ROLES, Entry
from cxfocus.lexicon_tools.as_yaml import rule_keys
from cxfocus.lexicon_tools.check.findings import KINDS, EntryFinding
from cxfocus.lexicon_tools.check.ledger import Ledger, WithoutEntry
from cxfocus.lexicon_tools.compare import Cause, EntryDiff, ScoreDiff
from cxfocus.lexicon_tools.contents import Contents
from cxfocus.lexicon_tools.places import describe_entry, format_category, format_place
from cxfocus.report.wording import share_number
from cxfocus.scoring.share import Counts
from cxfocus.text.amounts import amount
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.spans import fit_path, wrap_text

#: Documents, and causes, that a comparison shows at most.
MOST = 15
#: The least change of a share that three digits show, and the least columns of a path.
_SEEN, _LEAST_PATH = 0.0005, 24
_PLAIN = Style()


def list_lexicons(all_contents: Sequence[Contents]) -> str:
    """Return one line for each lexicon: name, version, entries of each side, parent, title."""
    rows = [("name", "version", *ROLES, "extends", "title")]
    for contents in all_contents:
        lexicon = contents.lexicon
        counts = Counter(entry.role for entry in lexicon.entries)
        numbers = (str(counts[role]) for role in ROLES)
        rows.append((lexicon.name, lexicon.version or "-", *numbers, contents.extends or "-", lexicon.title))
    return _text(_table(rows, right=range(2, 5)))


def show_contents(contents: Contents, style: Style = _PLAIN) -> str:
    """Return the notes, every entry with its place and origin, by side and category, then the removed entries."""
    lexicon = contents.lexicon
    lines = [f"{_versioned(lexicon.name, lexicon.version)}: {lexicon.title}"]
    if len(contents.chain) > 1:
        parents = (document.texts for document in reversed(contents.chain[:-1]))
        lines.append("extends " + ", ".join(_versioned(texts["name"], texts.get("version", "")) for texts in parents))
    lines += _note_lines(contents, style.width)
    for role, category, entries in contents.group_entries():
        lines += ["", f"{format_category(role, category)}: {amount(len(entries), 'entry')}"]
        lines += _table([_entry_cells(contents, entry) for entry in entries], indent=2)
    if contents.removed:
        lines += ["", f"removed: {amount(len(contents.removed), 'entry')}"]
        lines += [f"  {describe_entry(each.entry)}, by {format_place(each.by)}" for each in contents.removed]
    return _text(lines)


def _versioned(name: str, version: str) -> str:
    return f"{name} {version}".rstrip()


def _note_lines(contents: Contents, width: int) -> Iterator[str]:
    """Yield the notes, wrapped, those of each lexicon below its name."""
    for name, notes in groupby(contents.notes, key=lambda note: note.lexicon):
        yield from ("", "notes:" if name == contents.lexicon.name else f"notes of {name}:")
        for note in notes:
            first, *others = wrap_text(note.text, width - 4)
            yield from (f"  - {first}", *(f"    {line}" for line in others))


def _entry_cells(contents: Contents, entry: Entry) -> tuple[str, ...]:
    parent = contents.inherited_from(entry)
    notes = (f"from {parent}" if parent else "", entry.note or "", f"source: {entry.source}" if entry.source else "")
    return entry.text, format_place(entry.origin), "; ".join(filter(None, (*notes, *rule_keys(entry.rule))))


def report_check(
    contents: Contents, findings: Sequence[EntryFinding], ledger: Ledger | None, without: Sequence[WithoutEntry]
) -> str:
    """Return the counts of the documents, if there are any, then the findings by kind."""
    lexicon = contents.lexicon
    own = sum(contents.inherited_from(entry) is None for entry in lexicon.entries)
    head = _versioned(lexicon.name, lexicon.version)
    lines = [f"{head}: {amount(len(lexicon.entries), 'entry')}, {own} of its own"]
    if ledger is not None:
        lines += _ledger_lines(ledger, without)
    for kind, meaning in KINDS.items():
        mine = [each for each in findings if each.kind == kind]
        if mine:
            lines += ["", f"{kind}: {meaning}", *(f"  {_finding_line(each)}" for each in mine)]
    counts = Counter(each.kind for each in findings)
    counted = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
    lines += ["", f"{amount(len(findings), 'finding')}: {counted}" if findings else "No findings."]
    return _text(lines)


def _finding_line(finding: EntryFinding) -> str:
    category = format_category(finding.role, finding.category)
    return f"{format_place(finding.origin)}: {finding.entry!r} ({category}): {finding.message}"


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
    yield f"moved most by {describe_entry(rows[0].entry)}: {mentions}, {share_number(rows[0].share)} without it"


def report_comparison(entries: EntryDiff, scores: ScoreDiff | None, style: Style = _PLAIN) -> str:
    """Return the entries that were added, removed, moved or have another rule, then the change of the scores."""
    lines = [f"+ {describe_entry(entry)}" for entry in entries.added]
    lines += [f"- {describe_entry(entry)}" for entry in entries.removed]
    lines += [
        f"> {describe_entry(before)} to {format_category(after.role, after.category)} ({format_place(after.origin)})"
        for before, after in entries.moved
    ]
    lines += [
        f"~ {describe_entry(before)}: its rule is another in {format_place(after.origin)}"
        for before, after in entries.changed
    ]
    counted = ", ".join(f"{len(found)} {kind}" for kind, found in entries._asdict().items())
    lines += ["", counted] if lines else ["The same entries in the same places."]
    if scores is not None:
        lines += ["", *_score_lines(scores, style.width)]
    return _text(lines)


def _score_lines(scores: ScoreDiff, width: int) -> Iterator[str]:
    documents = amount(len(scores.documents), "document")
    yield f"{documents} pooled: share {_counts(scores.before)} before, {_counts(scores.after)} after"
    changed = [row for row in scores.documents if row.before != row.after]
    if not changed:
        return
    yield ""
    yield f"{amount(len(changed), 'document')} counted differently, those whose share changes most first:"
    rows = _table([(_signed(row.change), _counts(row.before), _counts(row.after)) for row in changed[:MOST]], 2, (0,))
    widest = max(map(len, rows))
    for cells, row in zip(rows, changed, strict=False):
        yield f"{cells:<{widest}}  {fit_path(row.path, max(_LEAST_PATH, width - widest - 2), '…')}"
    yield ""
    yield "because of, by the change of mentions:"
    yield from _table([_cause_cells(cause) for cause in scores.causes[:MOST]], indent=2, right=(0,))


def _signed(change: float) -> str:
    """Return `+0.010`: two digits would hide most changes of a single document."""
    return f"{change:+.3f}" if abs(change) >= _SEEN else "0.000"


def _cause_cells(cause: Cause) -> tuple[str, ...]:
    change, counts = f"{cause.after - cause.before:+d}", f"{cause.before} before, {cause.after} after"
    return change, repr(cause.entry), format_category(cause.role, cause.category), counts


def _counts(counts: Counts) -> str:
    return f"{share_number(counts.share)} ({counts.customer}:{counts.institution})"


def _table(rows: Sequence[Sequence[str]], indent: int = 0, right: Sequence[int] = ()) -> list[str]:
    """Return the rows with their cells padded to columns, except for the last cell."""
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
