"""Which labels are speakers: judged by the evidence of the whole document, not line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from cxfocus.readers.prose.lines import Label
from cxfocus.readers.prose.shapes import Shape, bare, shape

#: How often a label of each shape must begin a line to be a speaker; and once the document is
#: plainly a dialogue ("turny": repeated labels begin a quarter of its paragraphs).
_USES: dict[Shape, int] = {"machine": 1, "initials": 2, "role": 2, "honorific": 2, "name": 2, "word": 3, "handle": 8}
_USES_IN_DIALOGUE: dict[Shape, int] = {
    "machine": 1, "initials": 1, "role": 1, "honorific": 1, "name": 1, "word": 2, "handle": 3,
}  # fmt: skip
_DIALOGUE_SHARE = 0.25
_TIMED_USES = 3
_BULLET_SHARE = 0.3


def speakers_of(labels: Sequence[Label], paragraphs: int, attendees: Collection[str]) -> dict[str, str]:
    """For each label as written that is a speaker, the name to show.

    `paragraphs` is the number of paragraphs of the document; `attendees` are
    names of its attendance list, lower case, which count as evidence.
    """
    counted = _without_stray_bullets(labels)
    written = Counter(label.name for label in counted)
    bare_of = {name: bare(name) for name in written}
    uses: Counter[str] = Counter()
    for name, count in written.items():
        uses[bare_of[name]] += count
    timed = [bare_of[label.name] for label in counted if label.time is not None or label.form in _SURE_FORMS]
    beside_times = set(timed) if len(timed) >= _TIMED_USES else set()
    shapes = {name: shape(name) for name in uses}
    repeated = sum(count for name, count in uses.items() if count > 1 and shapes[name] != "refused")
    needed = _USES_IN_DIALOGUE if repeated > max(3, _DIALOGUE_SHARE * paragraphs) else _USES
    accepted = {
        name
        for name, count in uses.items()
        if _is_speaker(shapes[name], count, needed)
        or name.lower() in attendees
        or (name in beside_times and _may_be_timed(name))
    }
    preferred = _preferred_spellings(accepted, uses)
    unnamed = {label.name for label in counted if label.form == "chevron" and not label.name}
    return {
        name: preferred[bare_of[name].casefold()] for name in written if bare_of[name] in accepted or name in unnamed
    }


#: Notations that nothing but a speaker's turn uses.
_SURE_FORMS = frozenset({"irc", "chevron", "bracket"})


def _is_speaker(kind: Shape, count: int, needed: dict[Shape, int]) -> bool:
    return kind != "refused" and count >= needed[kind]


def _may_be_timed(name: str) -> bool:
    """Beside a time any short label is a name: `dan (danceratopz)`, `Mega | Lambda`."""
    return 0 < len(name) <= 64 and not name[0].isdigit() and any(character.isalpha() for character in name)


def _without_stray_bullets(labels: Sequence[Label]) -> list[Label]:
    """Labels in list items count only where such items are how the document writes turns."""
    bullets = sum(label.bullet for label in labels)
    if bullets >= _BULLET_SHARE * len(labels):
        return list(labels)
    return [label for label in labels if not label.bullet]


def _preferred_spellings(names: Collection[str], uses: Counter[str]) -> dict[str, str]:
    """One spelling for names that differ only in case: the most frequent, then the first in order."""
    preferred: dict[str, str] = {"": ""}
    for name in sorted(names, key=lambda name: (-uses[name], name)):
        preferred.setdefault(name.casefold(), name)
    return preferred
