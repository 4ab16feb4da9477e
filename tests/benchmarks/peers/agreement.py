"""What the folder counts to, and the proof of it: a plain and slow count of a sample finds the same."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cxfocus.lexicon.model import Entry, Lexicon
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.text.fold import fold
from tests.benchmarks.peers.files import Document
from tests.benchmarks.peers.measure import run
from tests.matching.reference import reference_matches, reference_words


class Counts(NamedTuple):
    """Mentions of each side, and words; None where that is not counted."""

    customer: int | None = None
    institution: int | None = None
    words: int | None = None


class Found(NamedTuple):
    """Our counts of the whole folder, and of each document by its path."""

    total: Counts
    documents: dict[str, Counts]

    def of(self, chosen: Sequence[Document]) -> Counts:
        """The counts of some documents together."""
        counts = [self.documents[document.path] for document in chosen]
        return Counts(*(sum(filter(None, column)) for column in zip(*counts, strict=True)))


def counts_by_document(analyze: Sequence[str]) -> Found:
    """The counts in the JSON of an `analyze` command."""
    report = json.loads(run([*analyze, "--format", "json"]).output)
    found = {document["path"]: _counts(document) for document in report["documents"]}
    return Found(_counts(report["total"]), found)


def disagreements(found: Found, chosen: Sequence[Document], lexicon: Lexicon) -> list[str]:
    """A line for each document of which the reference counts something else."""
    lines = []
    for path, _ in chosen:
        ours, wanted = found.documents.get(path), reference_counts(path, lexicon)
        if ours != wanted:
            lines.append(f"{path}: {ours}, by the reference {wanted}")
    return lines


def reference_counts(path: str, lexicon: Lexicon) -> Counts:
    """The counts of one document by the reference implementation of matching."""
    layout = read_transcript(Source(path, Path(path).read_bytes())).layout
    turns = [layout.body[turn.start : turn.end] for turn in layout.turns]
    sides = {"customer": 0, "institution": 0}
    for turn in turns:
        entries = _possible(lexicon.entries, turn)
        for match in reference_matches(entries, turn):
            sides[entries[match.entry].role] += 1
    return Counts(**sides, words=sum(map(reference_words, turns)))


def _possible(entries: Sequence[Entry], turn: str) -> list[Entry]:
    """Entries whose letters stand somewhere in the turn; to look for the others would take minutes."""
    folded = fold(turn).lower()

    def occurs(word: bytes) -> bool:
        return all(letters in folded for letters in re.split(rb"[*?]", word.lower()))

    return [e for e in entries if any(map(occurs, e.forms)) and all(map(occurs, e.words[:-1]))]


def _counts(focus: dict[str, Any]) -> Counts:
    return Counts(focus["customer"], focus["institution"], focus["words"])
