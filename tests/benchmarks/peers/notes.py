"""What the reader of the table must know: what the peers were given, and why their counts differ."""

from __future__ import annotations

from collections.abc import Sequence

from tests.benchmarks.peers.agreement import Counts
from tests.benchmarks.peers.files import Document, total_size
from tests.benchmarks.peers.over_folder import Row
from tests.benchmarks.peers.word_lists import WordLists

_WHY = """\
Ours finds speakers, sections and times; leaves out labels, markup, code, attendance lists and addresses; takes
possessives, wildcards and capitals; crosses line wraps; and counts a word once over both sides and what is to be
ignored. The peers count whatever stands in a file:

- `wc`: whatever stands between white space is a word, also `-`, `|` and `10:15`;
- `rg`: no phrase over a line end; a pass a side counts twice where the sides overlap (`customer` in `customer service
  department`), and ignores nothing; `--no-unicode` takes an accented letter for the end of a word;
- flashtext2, `re`: no phrase over a line end or two spaces; the word ends of each;
- liwc: no phrases, and so nothing of what they would take away;
- CountVectorizer: a phrase and the words in it are all counted, and nothing with an apostrophe;
- spaCy: tokens in place of words, signs among them; a line end or second space is a token that breaks a phrase.

Ours with every position (JSON) writes to nowhere when timed; its counts were proved before. Memory of two passes is
the larger of both; with `≤` it is that of the launcher, below which nothing can be seen."""


def notes(lists: WordLists, sample: Sequence[Document], ours: Counts, rows: Sequence[Row]) -> str:
    """Markdown for under the table; `ours` are our counts of the sample."""
    given = ", ".join(f"{len(forms)} {role}" for role, forms in lists.forms.items())
    peers = (
        f"All peers are given the same literal forms ({given}; the last only where the longest can win), without\n"
        f"the {lists.wildcards} entries with wildcards and the {lists.capitals} that match only in capitals."
    )
    size = f"{len(sample)} files spread over the folder, {total_size(sample) / 1e6:.1f} MB"
    scaled = (
        f"**Scaled up** (≈) from a sample of {size}: the time of counting, and\n"
        "the counts, by bytes; start-up and import are not. In that sample ours counts\n"
        f"{ours.customer:,} customer, {ours.institution:,} institution, {ours.words:,} words."
    )
    return "\n\n".join([peers, scaled, _WHY] if any(row.scaled for row in rows) else [peers, _WHY])
