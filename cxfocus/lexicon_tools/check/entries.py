"""Findings from the entries alone: near conflicts, dead entries, and entries that repeat others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import Entry
from cxfocus.lexicon_tools.check.contest import Contest, SpellingMatch
from cxfocus.lexicon_tools.check.findings import EntryFinding, is_own, make_finding
from cxfocus.lexicon_tools.places import describe_entry
from cxfocus.matching.matcher import Matcher


def check_entries(matcher: Matcher, inherited: bool) -> list[EntryFinding]:
    """Return findings about the lexicon's own entries, and with `inherited` about the inherited ones too."""
    lexicon = matcher.lexicon
    entries = lexicon.entries
    matches: defaultdict[int, list[SpellingMatch]] = defaultdict(list)
    for match in Contest(matcher).match_spellings():
        matches[match.entry].append(match)
    found: list[EntryFinding] = []
    for index, own in matches.items():
        for kind, rival, message in _judge_entry(entries, index, own):
            if inherited or is_own(entries[index], lexicon) or (kind == "conflict" and is_own(rival, lexicon)):
                found.append(make_finding(kind, entries[index], message))
    return found


def _judge_entry(
    entries: Sequence[Entry], index: int, matches: list[SpellingMatch]
) -> Iterator[tuple[str, Entry, str]]:
    """Yield (kind, rival, message) for one entry."""
    entry = entries[index]
    won = [match for match in matches if any(each.entry == index for each in match.winners)]
    if not won:
        rival = entries[matches[0].winners[0].entry] if matches[0].winners else entry
        yield "dead", rival, f"{describe_entry(rival)} always takes its place"
        return
    for other, text in _rivals(entries, entry, matches).items():
        rival = entries[other]
        yield "conflict", rival, f"{text.decode('utf-8', 'replace')!r} is matched by {describe_entry(rival)} too"
    stand_in = _stand_in(entries, entry, won) if entry.rule is None else None
    if stand_in is not None:
        rival, whole = stand_in
        yield (
            ("duplicate", rival, f"{describe_entry(rival)} matches the same words")
            if whole
            else ("contained", rival, f"{describe_entry(rival)} counts the same without it")
        )


def _rivals(entries: Sequence[Entry], entry: Entry, matches: list[SpellingMatch]) -> dict[int, bytes]:
    """Return the entries (by index) of the other side that match a whole spelling, with that spelling."""
    found: dict[int, bytes] = {}
    for match in matches:
        for each in match.rivals:
            rival = entries[each.entry]
            whole = each.end - each.start == len(match.text)
            if whole and rival.role != entry.role and "ignore" not in (rival.role, entry.role):
                found.setdefault(each.entry, match.text)
    return found


def _stand_in(entries: Sequence[Entry], entry: Entry, won: list[SpellingMatch]) -> tuple[Entry, bool] | None:
    """Return the entry that would count the same without this one, and whether it matches the same words.

    None if anything would change: another side or category, more or fewer mentions, or different entries for
    different spellings.
    """
    stand_ins = {match.without[0].entry if len(match.without) == 1 else None for match in won}
    [first, *more] = stand_ins
    if first is None or more:
        return None
    rival = entries[first]
    if (rival.role, rival.category) != (entry.role, entry.category):
        return None
    return rival, all(each.end - each.start == len(match.text) for match in won for each in match.without)
