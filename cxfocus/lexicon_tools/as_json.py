"""Answers of the tools as JSON, for programs; within a `schema_version`, keys are added but not renamed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from cxfocus.errors import Origin
from cxfocus.lexicon.model import ROLES, Entry
from cxfocus.lexicon_tools.as_yaml import rule_values
from cxfocus.lexicon_tools.check.findings import EntryFinding
from cxfocus.lexicon_tools.check.ledger import Ledger, WithoutEntry
from cxfocus.lexicon_tools.compare import EntryDiff, Pair, ScoreDiff
from cxfocus.lexicon_tools.contents import Contents
from cxfocus.scoring.share import Counts

SCHEMA_VERSION = 1


def list_lexicons(all_contents: Sequence[Contents]) -> str:
    """Return name, version, counts and ancestors of each lexicon."""
    return _text({"lexicons": [_lexicon(contents) for contents in all_contents]})


def show_contents(contents: Contents) -> str:
    """Return the notes, every entry with its place, and every removed one."""
    entries = [
        {**_entry(entry), "inherited_from": contents.inherited_from(entry)} for entry in contents.lexicon.entries
    ]
    removed = [
        {**_entry(each.entry), "removed_by": {"path": each.by.path, "line": each.by.line}} for each in contents.removed
    ]
    notes = [{"lexicon": note.lexicon, "note": note.text} for note in contents.notes]
    return _text({"lexicon": _lexicon(contents), "notes": notes, "entries": entries, "removed": removed})


def report_check(
    contents: Contents, findings: Sequence[EntryFinding], ledger: Ledger | None, without: Sequence[WithoutEntry]
) -> str:
    """Return the findings and the counts of the documents; `documents` is null without documents."""
    documents = ledger and {
        "count": ledger.documents,
        **_counts(ledger.counts),
        "leave_one_out": [
            {**_entry(row.entry), "mentions": row.mentions, "share_without": row.share} for row in without
        ],
    }
    rows = [
        {
            "kind": each.kind,
            "side": each.role,
            "category": each.category,
            "entry": each.entry,
            **_place(each.origin),
            "message": each.message,
        }
        for each in findings
    ]
    return _text({"lexicon": _lexicon(contents), "documents": documents, "findings": rows})


def report_comparison(entries: EntryDiff, scores: ScoreDiff | None) -> str:
    """Return the difference of the entries, and of the scores; `scores` is null without documents."""
    return _text(
        {
            "added": [_entry(entry) for entry in entries.added],
            "removed": [_entry(entry) for entry in entries.removed],
            "moved": [_pair(pair) for pair in entries.moved],
            "changed": [_pair(pair) for pair in entries.changed],
            "scores": scores
            and {
                "before": _counts(scores.before),
                "after": _counts(scores.after),
                "documents": [
                    {"path": row.path, "before": _counts(row.before), "after": _counts(row.after)}
                    for row in scores.documents
                ],
                "causes": [
                    {
                        "entry": each.entry,
                        "side": each.role,
                        "category": each.category,
                        "before": each.before,
                        "after": each.after,
                    }
                    for each in scores.causes
                ],
            },
        }
    )


def _lexicon(contents: Contents) -> dict[str, Any]:
    lexicon = contents.lexicon
    counts = Counter(entry.role for entry in lexicon.entries)
    return {
        "name": lexicon.name,
        "title": lexicon.title,
        "version": lexicon.version,
        "language": lexicon.language,
        "description": lexicon.description,
        "sha256": lexicon.sha256,
        "extends": [document.texts["name"] for document in reversed(contents.chain[:-1])],
        "entries": {role: counts[role] for role in ROLES},
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "entry": entry.text,
        "side": entry.role,
        "category": entry.category,
        **_place(entry.origin),
        "note": entry.note,
        "source": entry.source,
        "rule": rule_values(entry.rule) or None,
    }


def _place(origin: Origin) -> dict[str, Any]:
    return {"path": origin.path, "line": origin.line, "column": origin.column}


def _pair(pair: Pair) -> dict[str, Any]:
    return {"before": _entry(pair.before), "after": _entry(pair.after)}


def _counts(counts: Counts) -> dict[str, Any]:
    return {"customer": counts.customer, "institution": counts.institution, "share": counts.share}


def _text(values: dict[str, Any]) -> str:
    return json.dumps({"schema_version": SCHEMA_VERSION, **values}, indent=2, ensure_ascii=False) + "\n"
