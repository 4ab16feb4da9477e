"""What comments in the text silence: taken out of the scan before anything is counted, and listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cxfocus.errors import Remark
from cxfocus.lexicon.model import Lexicon
from cxfocus.matching.scan import Scan
from cxfocus.matching.silence import without_terms
from cxfocus.report.model import Silenced
from cxfocus.transcript import Transcript


def obey(transcript: Transcript, lexicon: Lexicon, scan: Scan) -> tuple[Scan, tuple[Silenced, ...]]:
    """The scan that counts, and what each comment took out of the document, in order of their lines."""
    layout, inline = transcript.layout, transcript.inline
    silenced = [Silenced(None, off.reason, off.line, off.words) for off in inline.off]
    if inline.ignores:
        turns = list(layout.texts())
        scan, counts = without_terms(scan, turns, lexicon, [ignore.term for ignore in inline.ignores])
        silenced += [Silenced(*ignore, count) for ignore, count in zip(inline.ignores, counts, strict=True)]
    return scan, tuple(sorted(silenced, key=lambda each: each.line))


def unused(silenced: Iterable[Silenced]) -> Iterator[Remark]:
    """A warning for each comment that silenced nothing."""
    for each in silenced:
        if not each.amount and each.term is None:
            yield Remark("line {line}: `cxfocus: off` switches no word off. Delete it", each.line)
        elif not each.amount:
            said = "this `cxfocus: ignore` silences nothing: no mention here is so called"
            hint = "Write the term as the text or the lexicon has it, or delete the comment"
            yield Remark(f"line {{line}}: {said}. {hint}", each.line)
