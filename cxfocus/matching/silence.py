"""Mentions that comments in the text silence: removed from a scan before anything is counted, and listed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.scan import Scan
from cxfocus.text.fold import fold
from cxfocus.transcript import Silenced, Transcript


def silence_scan(transcript: Transcript, lexicon: Lexicon, scan: Scan) -> tuple[Scan, tuple[Silenced, ...]]:
    """Return the scan that counts, and what each comment removed from the document, in order of their lines."""
    inline = transcript.inline
    silenced = [Silenced(None, off.reason, off.line, off.words) for off in inline.off]
    if inline.ignores:
        turns = list(transcript.layout.turn_texts())
        scan, counts = _without_terms(scan, turns, lexicon, [ignore.term for ignore in inline.ignores])
        silenced += [Silenced(*ignore, count) for ignore, count in zip(inline.ignores, counts, strict=True)]
    return scan, tuple(sorted(silenced, key=lambda each: each.line))


def _without_terms(scan: Scan, turns: Sequence[str], lexicon: Lexicon, terms: Sequence[str]) -> tuple[Scan, list[int]]:
    """Return the scan without mentions whose text or entry is one of the terms, and how many each term removed.

    Case, spellings of accents and all else that folding evens out are ignored. The first of two equal terms removes
    all.
    """
    rows: dict[bytes, int] = {}
    for row, term in enumerate(terms):
        rows.setdefault(_key(fold(term)), row)
    by_entry = [rows.get(_key(fold(entry.text))) for entry in lexicon.entries]
    folded: dict[int, bytes] = {}
    counts = [0] * len(terms)
    kept: list[bool] = []
    for turn, entry, start, end in zip(scan.turns, scan.entries, scan.starts, scan.ends, strict=True):
        if turn not in folded:
            folded = {turn: fold(turns[turn])}
        silencing = by_entry[entry]
        if silencing is None:
            silencing = rows.get(_key(folded[turn][start:end]))
        kept.append(silencing is None)
        if silencing is not None:
            counts[silencing] += 1
    columns = (scan.turns, scan.entries, scan.starts, scan.ends)
    turns_of, entries, starts, ends = (tuple(compress(column, kept)) for column in columns)
    return scan._replace(turns=turns_of, entries=entries, starts=starts, ends=ends), counts


def _key(folded: bytes) -> bytes:
    """Return folded text in lower case, on one line, without the sign of an exact entry."""
    return b" ".join(folded.lower().removeprefix(b"=").split())
