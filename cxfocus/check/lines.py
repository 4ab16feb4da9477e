"""The heaviest lines: those with the most institution mentions and the fewest customer mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from cxfocus.check.model import HeavyLine, Place
from cxfocus.check.titles import TitledSection
from cxfocus.report.mentions import CONTEXT
from cxfocus.report.model import DocumentReport, Mention
from cxfocus.text.lines import even_line_ends
from cxfocus.text.words import SENTENCE_ENDS, count_words

#: Lines named of a document: as many as one looks at.
_NAMED = 5
#: Characters from which on a context was most likely cut off inside a word.
_CUT = CONTEXT - 4
#: Columns of the marks around the title in the line of a heading (`###### **` and `**`).
_MARKS = 12


def heavy_lines(
    document: DocumentReport, sections: Sequence[TitledSection], first: Collection[int]
) -> tuple[HeavyLine, ...]:
    """Return the lines with the most institution mentions over customer mentions, the heaviest first.

    Lines whose numbers are in `first` precede all others. Headings are left out if there are other lines: nobody
    mends a document by its titles.
    """
    titles = {each.part.line: each for each in sections}
    by_line: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in document.mentions or ():
        by_line[mention.line].append(mention)
    lines = [_line(mentions) for mentions in by_line.values()]
    heavy = [line for line in lines if line.institution > line.customer]
    below = [line for line in heavy if not _is_heading(by_line[line.place.line][-1], titles.get(line.place.line))]
    heavy = below or heavy
    heavy.sort(key=lambda line: (line.place.line not in first, line.customer - line.institution, line.place.line))
    return tuple(heavy[:_NAMED])


def new_lines(before: str, now: str) -> frozenset[int]:
    """Return the numbers of the lines that an earlier text does not hold, or holds less often."""
    old = Counter(line.rstrip() for line in even_line_ends(before).split("\n"))
    found = []
    for number, line in enumerate(even_line_ends(now).split("\n"), 1):
        written = line.rstrip()
        if old[written]:
            old[written] -= 1
        else:
            found.append(number)
    return frozenset(found)


def _is_heading(last: Mention, section: TitledSection | None) -> bool:
    """Whether the last mention of a line belongs to a title; not for an item of a list that is a whole sentence."""
    if section is None or last.column + last.end - last.start > len(section.title) + _MARKS:
        return False
    is_alone = section.part.focus.words <= count_words(section.title)
    return not (is_alone and section.title.endswith(SENTENCE_ENDS))


def _line(mentions: list[Mention]) -> HeavyLine:
    """Return one line, from its first institution mention to its last."""
    own = [mention for mention in mentions if mention.side == "institution"]
    first, last = (own or mentions)[0], (own or mentions)[-1]
    end = last.column + last.end - last.start if last.on_one_line else None
    words = tuple(dict.fromkeys(mention.text for mention in own if mention.text is not None))
    return HeavyLine(
        place=Place(first.line, first.column, end),
        customer=len(mentions) - len(own),
        institution=len(own),
        words=words,
        quote=_quote(first),
    )


def _quote(mention: Mention) -> str:
    """Return a mention in its context, which begins and ends with a whole word."""
    if mention.text is None:
        return ""
    before, after = mention.before, mention.after
    if len(before) >= _CUT:
        before = f"\N{HORIZONTAL ELLIPSIS} {before.partition(' ')[2]}"
    if len(after) >= _CUT:
        after = f"{after.rpartition(' ')[0]} \N{HORIZONTAL ELLIPSIS}"
    return f"{before}{mention.text}{after}".strip()
