"""Whether another bundled lexicon finds far more in a document than the one that was used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.signals import telling_words
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.matching.matcher import Matcher
from cxfocus.matching.silence import obey
from cxfocus.report.model import BetterFit, DocumentReport
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout, Transcript

#: Far more: at least so many more mentions, and at least so many for each one that was found.
FEWEST_MORE = 20
FEWEST_TIMES = 4 / 3
#: Of what only the other lexicon has, so much may be one entry.
MOST_OF_ONE = 2 / 3

#: Characters of a document in which telling words are looked for.
_GLANCE = 60_000
#: Phrases tell nothing at a glance, so the words alone need not make up for all that is more.
_TOLD = 1 / 3
_WORD = regex(r"[a-z]{3,}")


def better_fit(transcript: Transcript, lexicon: Lexicon, mentions: int) -> BetterFit | None:
    """The other lexicon that would count far more in a document, in which `lexicon` counted so many mentions."""
    name = _likely(transcript.layout, lexicon, mentions)
    if name is None:
        return None
    other = _matcher(name)
    scan, _ = obey(transcript, other.lexicon, other.scan(transcript.layout.texts()))
    found = len(scan.entries)
    far_more = max(mentions + FEWEST_MORE, mentions * FEWEST_TIMES)
    if found < far_more or _is_one_word(scan.entries, other.lexicon, lexicon):
        return None
    return BetterFit(name, found, mentions)


def _is_one_word(found: Iterable[int], other: Lexicon, lexicon: Lexicon) -> bool:
    """Whether most of what only the other lexicon has is one entry: a topic of this document, no kind of meeting."""
    known = {entry.text for entry in lexicon.entries}
    more = Counter(text for text in (other.entries[index].text for index in found) if text not in known)
    return max(more.values(), default=0) > MOST_OF_ONE * more.total()


def better_fit_notes(documents: Sequence[DocumentReport], lexicon: Lexicon) -> tuple[str, ...]:
    """One line on the lexicon that finds most more, or none."""
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
    return (f"{line}. If these are its kind of meetings, try --lexicon {name}",)


def _likely(layout: Layout, lexicon: Lexicon, mentions: int) -> str | None:
    """The lexicon whose words stand here most often, if often enough to be worth counting."""
    first = "\n".join(islice(layout.texts(), _GLANCE))[:_GLANCE]
    counts = Counter(_WORD.findall(first.lower()))
    seen = min(1.0, _GLANCE / (sum(turn.end - turn.start for turn in layout.turns) or 1))
    told = {
        name: sum(counts[word] + counts[word + "s"] for word in words)
        for name, words in telling_words(lexicon.name).items()
    }
    name = max(sorted(told), key=lambda each: told[each])
    enough = max(FEWEST_MORE, mentions * (FEWEST_TIMES - 1)) * seen * _TOLD
    return name if told[name] >= enough else None


@lru_cache(maxsize=4)
def _matcher(name: str) -> Matcher:
    return matcher_for(load_lexicon(name), RuleOptions(optional=True))
