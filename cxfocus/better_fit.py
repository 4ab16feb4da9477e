"""Another bundled lexicon that finds far more in a document than the one that was used."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from cxfocus.lexicon.bundled import bundled_folder, bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.matching.matcher import Matcher
from cxfocus.matching.silence import silence_scan
from cxfocus.report.model import BetterFit, DocumentReport
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout, Transcript

#: "Far more" is at least this many more mentions, and at least this many for each mention that was found.
FEWEST_MORE = 20
FEWEST_TIMES = 4 / 3
#: Share (0 to 1) of the mentions that only the other lexicon finds; if one entry has more, it is only a topic.
MOST_OF_ONE = 2 / 3

#: Characters of a document in which telling words are looked for.
_GLANCE = 60_000
#: The part of the additional mentions that telling words must account for: the rest may be phrases, which are not
#: looked for.
_PART_OF_WORDS = 1 / 3
_WORD = regex(r"[a-z]{3,}")
#: Bundled lexicons whose words are in every text and so say nothing about a field.
_OF_NO_FIELD = ("pronouns",)
_ENTRY = regex(r"^ *- (?:\{entry: )?([a-z]{3,})(?=,|\}|$)", re.MULTILINE)


def better_fit(transcript: Transcript, lexicon: Lexicon, mentions: int) -> BetterFit | None:
    """Return the other lexicon that would count far more in a document; `lexicon` counted `mentions` there."""
    name = _likely(transcript.layout, lexicon, mentions)
    if name is None:
        return None
    other = _matcher(name)
    scan, _ = silence_scan(transcript, other.lexicon, other.scan(transcript.layout.turn_texts()))
    found = len(scan.entries)
    far_more = max(mentions + FEWEST_MORE, mentions * FEWEST_TIMES)
    if found < far_more or _is_one_word(scan.entries, other.lexicon, lexicon):
        return None
    return BetterFit(name, found, mentions)


def _is_one_word(found: Iterable[int], other: Lexicon, lexicon: Lexicon) -> bool:
    """Whether most of the additional mentions are of one entry: a topic of this document, not its kind of meeting."""
    known = {entry.text for entry in lexicon.entries}
    more = Counter(text for text in (other.entries[index].text for index in found) if text not in known)
    return max(more.values(), default=0) > MOST_OF_ONE * more.total()


def better_fit_notes(documents: Sequence[DocumentReport], lexicon: Lexicon) -> tuple[str, ...]:
    """Return one line on the lexicon that finds most more, or nothing."""
    fits: defaultdict[str, list[BetterFit]] = defaultdict(list)
    for document in documents:
        if document.better_fit is not None:
            fits[document.better_fit.lexicon].append(document.better_fit)
    if not fits:
        return ()
    more = {name: sum(fit.mentions - fit.mentions_used for fit in found) for name, found in fits.items()}
    name = min(more, key=lambda each: (-more[each], each))
    found, used = sum(fit.mentions for fit in fits[name]), sum(fit.mentions_used for fit in fits[name])
    where, there = "here", ""
    if len(documents) > 1:
        where, there = f"in {len(fits[name]):,} of {len(documents):,} documents", " there"
    line = f"Another lexicon finds more: {name} {found:,} mentions {where}, {lexicon.name} {used:,}{there}"
    return (f"{line}. If these are its kind of meetings, try ⟨lexicon={name}⟩",)


def _likely(layout: Layout, lexicon: Lexicon, mentions: int) -> str | None:
    """Return the lexicon whose words are most frequent here, if they are frequent enough to be worth counting."""
    first = "\n".join(islice(layout.turn_texts(), _GLANCE))[:_GLANCE]
    counts = Counter(_WORD.findall(first.lower()))
    seen = min(1.0, _GLANCE / (sum(turn.end - turn.start for turn in layout.turns) or 1))
    uses = {
        name: sum(counts[word] + counts[word + "s"] for word in words)
        for name, words in telling_words(lexicon.name).items()
    }
    name = max(sorted(uses), key=lambda each: uses[each])
    enough = max(FEWEST_MORE, mentions * (FEWEST_TIMES - 1)) * seen * _PART_OF_WORDS
    return name if uses[name] >= enough else None


@lru_cache(maxsize=1)
def telling_words(used: str) -> dict[str, frozenset[str]]:
    """Return, by name, the single words of every other bundled lexicon that the lexicon `used` lacks.

    They are read quickly, line by line: to load every lexicon would take longer than to analyze a document. A wrong
    guess does no harm, because it is checked by counting.
    """
    words = {name: _read_words(name) for name in bundled_names() if name not in _OF_NO_FIELD}
    known = words.pop(used, frozenset())
    return {name: written - known for name, written in words.items()}


def _read_words(name: str) -> frozenset[str]:
    text = (bundled_folder() / f"{name}.yaml").read_text(encoding="utf-8")
    return frozenset(_ENTRY.findall(text.partition("\ntests:")[0]))


@lru_cache(maxsize=4)
def _matcher(name: str) -> Matcher:
    return matcher_for(load_lexicon(name), RuleOptions(optional=True))
