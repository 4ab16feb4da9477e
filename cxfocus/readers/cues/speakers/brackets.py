"""Names in brackets before the text of cues, without a colon: `[Ann Lee] We open.`, `(ANN) We open.`, `<Ann> So.`.

Most files have them before nearly every cue; files that follow the rules for film captions, only where the speaker
changes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress, count, pairwise, repeat
from operator import contains, ge

from cxfocus.readers.cues.cleaning.sounds import sound_marks
from cxfocus.readers.cues.cue_labels import clean_name, is_diarized, is_plausible
from cxfocus.readers.cues.cues import Cues
from cxfocus.readers.cues.pieces import SpeakerChange, SpeakerPieces, cut_cues
from cxfocus.readers.cues.speakers.changes import goes_on
from cxfocus.text.expressions import regex
from cxfocus.transcript import Span

_OPENING = "[(<"
_NAME = r"([^\[\]()<>{}\n]{1,60})"
_LABEL = regex(rf"(?:\[{_NAME}\]|\({_NAME}\)|<{_NAME}>)[ \t]*(?=[^\s:])")
#: Share of cues that must begin with a name in brackets: in other files a bracket may also be a mood or a sound.
_MOST = 0.8
_FEWEST = 3
#: Names per cue, if they stand only where the speaker changes: rarer brackets describe sounds and manners.
_CHANGES = 1 / 30
#: Some files name only people who are not seen. In these a name comes again after a question, though somebody answered
#: (`_AGAIN`: share of all changes), or cues of two people have a dash without a name (`_PAIRS`: such cues per name; at
#: least `_FEWEST_PAIRS`, since one odd cue must not take all names away).
_AGAIN = 0.4
_PAIRS = 0.5
_FEWEST_PAIRS = 2
_ASKED = "?"
#: `[Ann] words`, `- (Ann) words`, `[Ann]` above the words, and the dash of another person.
_CHANGE = regex(
    r"(?<=\n)(?P<dash>[-\u2013\u2014][ \t]*)?+"
    r"(?:(?:\[(?P<square>[^\[\]\n]{1,40})\]|\((?P<round>[^()\n]{1,40})\))\s*(?=[^\s:])|(?(dash)|(?!)))"
)
_DASHES = "-\u2013\u2014"
#: Brackets that are no names: tags, manners of speaking, languages, sounds.
_NO_NAME = regex(
    r"(?:[bciuv]|lang|ruby|rt|font)(?:[\s.]|\Z)|(?:in|on|over|off|through|via|from|with)\b|"
    r"(?:chant|cry|crie|exhale?|grunt|humm|inhale?|mumbl|mutter|narrat|paus|scoff|scream|shout|sing|snicker|sobb?|speak|stammer|"
    r"whisper|yell)(?:e?s|e|ing)?\b|(?:angri|loud|nervous|quiet|sarcastic\w*|slow|soft)ly\b|"
    r"(?:english|spanish|french|german|italian|chinese|mandarin|japanese|korean|arabic|russian|hebrew|hindi|portuguese|latin|"
    r"foreign|intro|outro|sign|captions?|subtitles?|text|title|video|recording|beat|verse|chorus|bridge|"
    r"door|bell|radio|tv|phone|thunder|siren|both|all|distorted|muffled|echoing|sarcastic|excited|"
    r".* (?:creaks?|barks?|rings?|voice))\Z",
    re.IGNORECASE,
)


def open_brackets(body: str, cues: Cues) -> tuple[Cues, list[Span]]:
    """Cut names in brackets from the start of cues, if the whole file has them; return the spans of these, too."""
    least = max(_FEWEST, _MOST * len(cues.start))
    if sum(map(contains, repeat(_OPENING), map(body.__getitem__, cues.start))) < least:
        return cues, []
    if body.count("]:") > len(cues.start) - least:  # labels, which another custom reads
        return cues, []
    found = list(map(_LABEL.match, repeat(body), cues.start, cues.end))
    written = [next(filter(None, match.groups())) if match else "" for match in found]
    uses = Counter(filter(_is_name, written))
    if uses.total() < least or 2 * len(uses) > uses.total():
        return cues, []
    labels = [Span(*match.span()) for match, name in zip(found, written, strict=True) if match and name in uses]
    ends = {label.start: label.end for label in labels}
    voice = [(clean_name(name) or "") if name in uses else "" for name in written]
    return cues._replace(start=[ends.get(start, start) for start in cues.start], voice=voice), labels


def by_brackets(body: str, cues: Cues) -> SpeakerPieces | None:
    """Return speech under names in brackets that begin lines and come again; None if there are too few.

    A name holds up to the next name or dash; if the file does not mark every change, only to the end of its sentence.
    """
    found = {row: list(_CHANGE.finditer(body, cues.start[row], cues.end[row])) for row in _with_brackets(body, cues)}
    written = [name for matches in found.values() for match in matches if (name := _name(match))]
    uses = Counter(filter(_is_name, written))
    again = sum(count for count in uses.values() if count > 1)
    if (
        uses.total() < max(_FEWEST, _CHANGES * len(cues.start))
        or 2 * again < uses.total()
        or 2 * uses.total() < len(written)
    ):
        return None
    dashed = [row for row, start in enumerate(cues.start) if row not in found and body[start] in _DASHES]
    found |= {row: list(_CHANGE.finditer(body, cues.start[row], cues.end[row])) for row in dashed}
    asking = {row for row in found if body.endswith(_ASKED, cues.start[row], cues.end[row])}
    are_marked = _are_changes_marked(found, asking, uses)
    speaker: str | None = None
    marks: list[list[SpeakerChange]] = []
    for row, start in enumerate(cues.start):
        if not are_marked and row and not goes_on(body, cues, row - 1):
            speaker = None
        marks.append(list(_marks(found.get(row, ()), start, speaker, uses)))
        speaker = marks[-1][-1].speaker
    labels = [Span(mark.label, mark.start) for here in marks for mark in here if mark.start > mark.label]
    return SpeakerPieces(cut_cues(body, cues, marks), labels, "name in brackets where the speaker changes")


def _are_changes_marked(
    found: Mapping[int, Sequence[re.Match[str]]], asking: Container[int], names: Container[str]
) -> bool:
    """Whether each change of speaker is marked; if not, only people who are not seen are named.

    A name that comes again after a question shows an answer without a mark; elsewhere a name may come again at each
    paragraph. Two dashes in a cue, of which one has no name, show the same.
    """
    rows = [(row, found[row]) for row in sorted(found)]
    in_order = [
        (name, row in asking)
        for row, changes in rows
        for change in changes
        if not (name := _name(change)) or name in names
    ]
    again = sum(name == before != "" and asked for (before, asked), (name, _) in pairwise(in_order))
    dashed = [[_name(change) for change in changes if change["dash"]] for _, changes in rows]
    pairs = sum(len(dashes) > 1 and not all(dashes) for dashes in dashed)
    singles = sum(len(dashes) == 1 for dashes in dashed)
    with_name = sum(name != "" for name, _ in in_order)
    is_odd = pairs < _FEWEST_PAIRS or pairs < _PAIRS * with_name
    return (pairs <= singles or is_odd) and again < _AGAIN * len(in_order)


def _with_brackets(body: str, cues: Cues) -> list[int]:
    """Rows of cues that hold a bracket."""
    rows: set[int] = set()
    for sign in filter(body.__contains__, "[("):
        rows.update(compress(count(), map(ge, map(body.find, repeat(sign), cues.start, cues.end), repeat(0))))
    return sorted(rows)


def _name(change: re.Match[str]) -> str:
    return change["square"] or change["round"] or ""


def _marks(
    changes: Iterable[re.Match[str]], start: int, speaker: str | None, names: Container[str]
) -> Iterator[SpeakerChange]:
    """Marks of a cue; it begins with words of the speaker before, unless a mark stands at its start."""
    first = True
    for change in changes:
        name = _name(change)
        if name and name not in names:
            continue
        if first and change.start() > start:
            yield SpeakerChange(start, start, speaker)
        first = False
        yield SpeakerChange(change.start(), change.end(), clean_name(name), fresh=not name)
    if first:
        yield SpeakerChange(start, start, speaker)


@lru_cache(maxsize=512)
def _is_name(written: str) -> bool:
    if not is_plausible(written) or written[0].islower() or is_diarized(written) or _NO_NAME.match(written):
        return False
    return not sound_marks(f"[{written}] x")
