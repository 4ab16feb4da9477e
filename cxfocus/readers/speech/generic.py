"""Lists of utterances by no known service, recognized by the names of fields that such lists usually have."""

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
    present_keys,
    spoken_rows,
    texts_of,
    who_of,
)
from cxfocus.readers.speech.fields import Fields, first, rows, speaker_name, words_in
from cxfocus.readers.speech.row import (
    ENDS,
    LENGTHS,
    SPEAKERS,
    STARTS,
    TIMES,
    is_blank,
    is_pair,
    row_text,
    speaker_of,
    time_of,
    words_of,
    written_time,
)
from cxfocus.readers.speech.times import SECOND, unit_of
from cxfocus.readers.speech.words import Segment, Word, are_glued, segments_of

#: Keys of the lists in a row that hold the words of its speaker.
_GROUPS = ("items", "sentences", "segments", "children", "utterances", "blocks")

#: Shares of the rows that must have a property.
_MOST = 0.8
_HALF = 0.5
_WORD_LISTS = 0.9
#: Chapters of a recording: a single one may be one of several recordings.
_FEWEST = 2
_DEEPEST = 4
_MOST_LOOKED_AT = 200


def generic(value: object) -> list[Segment] | None:
    """Return the segments of the longest list that looks like speech; None if no list does.

    Of lists of about the same length, one that names speakers is preferred.
    """
    found = [table for table in map(_table_of, _lists(value)) if table]
    if not found:
        return None
    most = max(table.said for table in found)
    whole = [table for table in found if table.said >= _MOST * most]
    return max(whole, key=lambda table: (bool(table.keys.who), len(table.rows))).segments()


class _Keys(NamedTuple):
    """Keys of a list for text, speaker and times; only those that occur in it."""

    text: tuple[str, ...]
    who: tuple[str, ...]
    start: tuple[str, ...]
    end: tuple[str, ...]
    length: tuple[str, ...]


class _Table(NamedTuple):
    """Rows with words, or with the blank between two; `said` is the number of characters of all."""

    rows: list[Fields]
    keys: _Keys
    said: int

    def segments(self) -> list[Segment]:
        """Return a segment for each row; rows of single words are joined."""
        unit = self._unit()
        pieces = [row_text(row, self.keys.text) or " " for row in self.rows]
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
        return unit_of(starts, sum(len(row_text(row, self.keys.text).split()) for row in self.rows))


def _of_one_speaker(words: list[Word]) -> list[Word]:
    """Words, none of them glued to a word of another speaker; signs may have no speaker and stay glued."""
    before = [None, *words[:-1]]
    return [
        word._replace(glued=False) if word.speaker and above and word.speaker != above.speaker else word
        for above, word in zip(before, words, strict=True)
    ]


def _lists(value: object) -> Iterator[list[Fields]]:
    """Lists of objects, outer ones first; also those in the only object of a list that is not speech itself."""
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
                deeper += here if len(here) == 1 and _table_of(rows(here)) is None else ()
            elif isinstance(here, dict):
                deeper += here.values()
        level = deeper


def _ungrouped(found: list[Fields]) -> list[Fields]:
    """The items of groups, each with the speaker of its group; or those of chapters, whose times go on."""
    groups = [rows(first(row, *_GROUPS)) for row in found] if present_keys(found, _GROUPS) else []
    if _go_on(groups):
        return list(chain.from_iterable(groups))
    ungrouped: list[Fields] = []
    for row, group in zip(found, groups, strict=False):
        who = {key: row[key] for key in SPEAKERS if speaker_name(row.get(key)) is not None}
        ungrouped += [{**who, **item} for item in group] if who else []
    return ungrouped


def _go_on(groups: list[list[Fields]]) -> bool:
    """Whether each group begins after the one before, as only parts of one recording do, and items have speakers."""
    if len(groups) < _FEWEST or not all(groups) or not present_keys(groups[0], SPEAKERS):
        return False
    spans = [(time_of(group[0], STARTS, SECOND), time_of(group[-1], STARTS, SECOND)) for group in groups]
    return all(UNTIMED < above[1] <= below[0] for above, below in pairwise(spans))


def _table_of(every: list[Fields]) -> _Table | None:
    """The rows as a table, if they have words, and speakers or times; else None."""
    found = spoken_rows(every)
    texts = texts_of(found)
    lengths = [len(row_text(row, texts)) for row in found]
    said = list(compress(found, lengths))
    kept = [row for row, length in zip(found, lengths, strict=True) if length or is_blank(row, texts)]
    if not said:
        return None
    who = who_of(said)
    if len(kept) < (_HALF if is_sure(who) else _MOST) * len(found) or not (is_sure(who) or are_words(said, texts)):
        return None
    times = present_keys(said, TIMES)
    pairs = tuple(key for key in times if sum(is_pair(row.get(key)) for row in said) >= _MOST * len(said))
    inside = [*said, *(word for row in said for word in words_of(row)[:1])]
    beginnings = present_keys(inside, STARTS)
    starts = pairs or (beginnings if are_timed(said, beginnings) else ())
    if not is_proved(said, who, bool(starts)) and not (len(found) == len(every) and is_call(said, who)):
        return None
    ends = pairs or present_keys(inside, ENDS)
    keys = _Keys(
        text=texts, who=who, start=starts or present_keys(inside, TIMES), end=ends, length=present_keys(inside, LENGTHS)
    )
    return _Table(kept, keys, sum(lengths))
