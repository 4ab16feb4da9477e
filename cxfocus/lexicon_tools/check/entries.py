"""Findings from the entries alone: near conflicts, dead entries, and entries that repeat others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import Entry
from cxfocus.lexicon_tools.check.contest import Bout, Contest
from cxfocus.lexicon_tools.check.findings import EntryFinding, is_own, make_finding
from cxfocus.lexicon_tools.places import describe_entry
from cxfocus.matching.matcher import Matcher


def check_entries(matcher: Matcher, inherited: bool) -> list[EntryFinding]:
    """Return findings about the lexicon's own entries, and with `inherited` about the inherited ones too."""
    lexicon = matcher.lexicon
    entries = lexicon.entries
    bouts: defaultdict[int, list[Bout]] = defaultdict(list)
    for bout in Contest(matcher).bouts():
        bouts[bout.entry].append(bout)
    found: list[EntryFinding] = []
    for index, own in bouts.items():
        for kind, rival, message in _judge_entry(entries, index, own):
            if inherited or is_own(entries[index], lexicon) or (kind == "conflict" and is_own(rival, lexicon)):
                found.append(make_finding(kind, entries[index], message))
    return found


def _judge_entry(entries: Sequence[Entry], index: int, bouts: list[Bout]) -> Iterator[tuple[str, Entry, str]]:
    """Yield (kind, rival, message) for one entry."""
    entry = entries[index]
    won = [bout for bout in bouts if any(claim.entry == index for claim in bout.winners)]
    if not won:
        rival = entries[bouts[0].winners[0].entry] if bouts[0].winners else entry
        yield "dead", rival, f"{describe_entry(rival)} always takes its place"
        return
    for opponent, text in _opponents(entries, entry, bouts).items():
        rival = entries[opponent]
        yield "conflict", rival, f"{text.decode('utf-8', 'replace')!r} is matched by {describe_entry(rival)} too"
    understudy = _understudy(entries, entry, won) if entry.rule is None else None
    if understudy is not None:
        rival, whole = understudy
        yield (
            ("duplicate", rival, f"{describe_entry(rival)} matches the same words")
            if whole
            else ("contained", rival, f"{describe_entry(rival)} counts the same without it")
        )


def _opponents(entries: Sequence[Entry], entry: Entry, bouts: list[Bout]) -> dict[int, bytes]:
    """Return the entries (by index) of the other side that match a whole spelling, with that spelling."""
    found: dict[int, bytes] = {}
    for bout in bouts:
        for claim in bout.rivals:
            rival = entries[claim.entry]
            whole = claim.end - claim.start == len(bout.text)
            if whole and rival.role != entry.role and "ignore" not in (rival.role, entry.role):
                found.setdefault(claim.entry, bout.text)
    return found


def _understudy(entries: Sequence[Entry], entry: Entry, won: list[Bout]) -> tuple[Entry, bool] | None:
    """Return the entry that would count the same without this one, and whether it matches the same words.

    None if anything would change: another side or category, more or fewer mentions, or different entries for
    different spellings.
    """
    stand_ins = {bout.without[0].entry if len(bout.without) == 1 else None for bout in won}
    [first, *more] = stand_ins
    if first is None or more:
        return None
    rival = entries[first]
    if (rival.role, rival.category) != (entry.role, entry.category):
        return None
    return rival, all(claim.end - claim.start == len(bout.text) for bout in won for claim in bout.without)
