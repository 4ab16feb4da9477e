"""Lists of things said that no service wrote: told by names that such lists mostly have."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, compress, pairwise
from typing import NamedTuple

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.evidence import (
    are_timed,
    are_words,
    is_call,
    is_proved,
    is_sure,
    present,
    spoken,
    texts_of,
    who_of,
)
from cxfocus.readers.speech.fields import Fields, first, named, rows, words_in
from cxfocus.readers.speech.row import (
    ENDS,
    LENGTHS,
    SPEAKERS,
    STARTS,
    TIMES,
    is_blank,
    is_pair,
    speaker_of,
    text_of,
    time_of,
    words_of,
    written_time,
)
from cxfocus.readers.speech.times import SECOND, unit_of
from cxfocus.readers.speech.words import Segment, Word, are_glued, segments_of

#: Lists in which a row has what its speaker said.
_GROUPS = ("items", "sentences", "segments", "children", "utterances", "blocks")

#: Share of rows that must have what is asked for.
_MOST = 0.8
_HALF = 0.5
_WORD_LISTS = 0.9
#: One chapter may be one recording of many.
_FEWEST = 2
_DEEPEST = 4
_MOST_LOOKED_AT = 200


def generic(value: object) -> list[Segment] | None:
    """What is said in the longest list that looks like speech; None where none does.

    Of lists that say much the same, one that names speakers goes before others.
    """
    found = [table for table in map(_told, _lists(value)) if table]
    if not found:
        return None
    most = max(table.said for table in found)
    whole = [table for table in found if table.said >= _MOST * most]
    return max(whole, key=lambda table: (bool(table.keys.who), len(table.rows))).segments()


class _Keys(NamedTuple):
    """The keys of a list that tell what was said, by whom and when; only those that occur in it."""

    text: tuple[str, ...]
    who: tuple[str, ...]
    start: tuple[str, ...]
    end: tuple[str, ...]
    length: tuple[str, ...]


class _Table(NamedTuple):
    """Rows of which each says something, or is the blank between two; `said`: in how many characters."""

    rows: list[Fields]
    keys: _Keys
    said: int

    def segments(self) -> list[Segment]:
        """Words one by one are joined."""
        unit = self._unit()
        pieces = [text_of(row, self.keys.text) or " " for row in self.rows]
        glued = are_glued(pieces)
        every = [self._word(*each, unit) for each in zip(self.rows, pieces, glued, strict=True)]
        words = [word for word in every if word.text]
        timed = sum(word.start_ms != UNTIMED for word in words)
        single = sum(" " not in word.text for word in words)
        if timed >= _MOST * len(words) and single >= _WORD_LISTS * len(words):
            return segments_of(_of_one_speaker(words))
        return [Segment(word.text, word.speaker, word.start_ms, word.end_ms) for word in words]

    def _word(self, row: Fields, piece: str, glued: bool, unit: float) -> Word:
        start = time_of(row, self.keys.start, unit)
        end = time_of(row, self.keys.end, unit, end=True)
        if end == UNTIMED and self.keys.length:
            duration = time_of(row, self.keys.length, unit)
            end = start + duration if UNTIMED not in (start, duration) else UNTIMED
        glued = glued or row.get("type") == "punctuation"
        return Word(words_in(piece), speaker_of(row, self.keys.who), start, end, glued)

    def _unit(self) -> float:
        starts = [written_time(row, self.keys.start)[1] for row in self.rows]
        return unit_of(starts, sum(len(text_of(row, self.keys.text).split()) for row in self.rows))


def _of_one_speaker(words: list[Word]) -> list[Word]:
    """The words, of which none is glued to another speaker's but signs, which may have none."""
    before = [None, *words[:-1]]
    return [
        word._replace(glued=False) if word.speaker and above and word.speaker != above.speaker else word
        for above, word in zip(before, words, strict=True)
    ]


def _lists(value: object) -> Iterator[list[Fields]]:
    """Lists of objects, the outer before the inner; also in the only one of a list, if it says nothing itself."""
    level, looked_at = [value], 0
    for _ in range(_DEEPEST):
        deeper: list[object] = []
        for here in level:
            looked_at += 1
            if looked_at > _MOST_LOOKED_AT:
                return
            if isinstance(here, list) and here:
                yield rows(here)
                yield _ungrouped(rows(here))
                deeper += here if len(here) == 1 and _told(rows(here)) is None else ()
            elif isinstance(here, dict):
                deeper += here.values()
        level = deeper


def _ungrouped(found: list[Fields]) -> list[Fields]:
    """What stands in groups, each item with the speaker of its group; or in chapters, whose times go on."""
    groups = [rows(first(row, *_GROUPS)) for row in found] if present(found, _GROUPS) else []
    if _go_on(groups):
        return list(chain.from_iterable(groups))
    ungrouped: list[Fields] = []
    for row, group in zip(found, groups, strict=False):
        who = {key: row[key] for key in SPEAKERS if named(row.get(key)) is not None}
        ungrouped += [{**who, **item} for item in group] if who else []
    return ungrouped


def _go_on(groups: list[list[Fields]]) -> bool:
    """Whether each begins after the one before, as no other recording would, and its items have their speakers."""
    if len(groups) < _FEWEST or not all(groups) or not present(groups[0], SPEAKERS):
        return False
    spans = [(time_of(group[0], STARTS, SECOND), time_of(group[-1], STARTS, SECOND)) for group in groups]
    return all(UNTIMED < above[1] <= below[0] for above, below in pairwise(spans))


def _told(every: list[Fields]) -> _Table | None:
    """The table, where the rows have words, and who or when."""
    found = spoken(every)
    texts = texts_of(found)
    lengths = [len(text_of(row, texts)) for row in found]
    said = list(compress(found, lengths))
    kept = [row for row, length in zip(found, lengths, strict=True) if length or is_blank(row, texts)]
    if not said:
        return None
    who = who_of(said)
    if len(kept) < (_HALF if is_sure(who) else _MOST) * len(found) or not (is_sure(who) or are_words(said, texts)):
        return None
    times = present(said, TIMES)
    pairs = tuple(key for key in times if sum(is_pair(row.get(key)) for row in said) >= _MOST * len(said))
    inside = [*said, *(word for row in said for word in words_of(row)[:1])]
    beginnings = present(inside, STARTS)
    starts = pairs or (beginnings if are_timed(said, beginnings) else ())
    if not is_proved(said, who, bool(starts)) and not (len(found) == len(every) and is_call(said, who)):
        return None
    ends = pairs or present(inside, ENDS)
    keys = _Keys(texts, who, starts or present(inside, TIMES), ends, present(inside, LENGTHS))
    return _Table(kept, keys, sum(lengths))
