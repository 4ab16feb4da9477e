"""A warning where rules that guess leave out more words than are counted: most likely one of them is wrong there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import starmap

from cxfocus.errors import Remark
from cxfocus.report.model import FEWEST_WORDS
from cxfocus.text.words import count_words
from cxfocus.transcript import LeftOutRule, Span, Transcript

#: Rules that judge by looks and repetition. The others follow marks that a program wrote, or have warnings of their
#: own (chat).
_GUESSES: frozenset[LeftOutRule] = frozenset({
    "attendance", "boilerplate", "footnotes", "generated summary", "members of the body", "navigation",
    "page headers and footers", "signature", "table of contents", "title page",
})  # fmt: skip
#: Words: the navigation of a web site is often longer than a page of it, so it is doubted only where less remains.
_SHORT_PAGE = 100
#: Code points of the shortest word with the space after it.
_SHORTEST = 2


def note_much_left_out(transcript: Transcript, words: int) -> Iterator[Remark]:
    """Yield a warning with the words that each rule left out, if they are more than the `words` that are counted."""
    spans = {
        each.rule: each.spans
        for each in transcript.layout.left_out
        if each.rule in _GUESSES and (words < _SHORT_PAGE or each.rule != "navigation")
    }
    least = max(words, FEWEST_WORDS - 1)
    letters = sum(span.end - span.start for each in spans.values() for span in each)
    if letters <= _SHORTEST * least:  # to count words takes longer
        return
    counts = {rule: count_left_out(transcript.text, each) for rule, each in spans.items()}
    total = sum(counts.values())
    if total > least:
        rules = sorted((rule for rule in counts if counts[rule]), key=lambda rule: -counts[rule])
        parts = ", ".join(f"{{:,}} of {rule}" for rule in rules)
        said = f"more words are left out as no part of the talk ({parts}) than are counted ({{:,}})"
        yield Remark(f"{said}. `cxfocus inspect` shows which", facts=(*(counts[rule] for rule in rules), words))


def count_left_out(text: str, spans: Sequence[Span]) -> int:
    """Return the number of words in some spans of a text."""
    return count_words("\n".join(map(text.__getitem__, starmap(slice, spans))))
