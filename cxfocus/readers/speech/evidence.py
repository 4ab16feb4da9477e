"""Evidence that a list is speech: who spoke, when, and that it was not only written."""

from __future__ import annotations

from collections import Counter
from itertools import compress
from operator import not_

from cxfocus.readers.cues.cue_labels import is_diarized, is_written_as_full_name
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, first, words_in
from cxfocus.readers.speech.row import (
    ENDS,
    NAMES,
    SENDERS,
    SPEAKERS,
    STARTS,
    TEXTS,
    TIMES,
    row_text,
    speaker_of,
    time_of,
    written_time,
)
from cxfocus.readers.speech.times import SECOND
from cxfocus.text.expressions import regex

#: Keys and values that name a speaker if nothing else does: the side of a call, or the device that recorded the voice.
_ROLES = ("role", "type")
_SIDES = ("agent", "user", "customer", "caller", "client", "assistant", "bot", "human", "ai", "operator",
          "representative")  # fmt: skip
_PUNCT = "punct"
_VALUE = "value"
_SOURCE = "source"
_VOICE = "voice"
_CHANNELS = ("channelName", "channel_name", "channel")
_DEVICES = ("microphone", "mic", "system", "speaker")
#: Rows that are not speech: sounds among words, arrivals and other events, instructions to a program before a call.
_SOUND = "audio_event"
_COMINGS = ("join", "quit", "part", "leave", "nick", "mode", "topic", "kick")
_UNSPOKEN = ("system", "developer", "tool", "tool_calls", "tool_call_result", "function")
#: False for drafts: words that are written while a person still speaks are written again afterwards.
_FINAL = "is_final"
#: Keys of lists that have starts but no speech: entities in a text, and logs of programs.
_NO_SPEECH = {"label", "level", "logger", "severity"}

#: Shares of the rows that must have a property.
_MOST = 0.8
_HALF = 0.5
_LONGEST_CLOCK = 12
_LOOKED_AT = 200
#: Parts of the names of files and clips that no person's name has.
_FILE = regex(r"[\d_]|\w\.\w{2,5}\Z")


def spoken_rows(every: list[Fields]) -> list[Fields]:
    """Return the rows without sounds, translations and drafts; instructions and events only count with a speaker."""
    said = [
        row
        for row in every
        if row.get("type") != _SOUND
        and row.get("translation_status") != "translation"
        and not ((row.get("role") in _UNSPOKEN or row.get("type") in _COMINGS) and speaker_of(row, SPEAKERS) is None)
    ]
    return _final(said) if any(row.get(_FINAL) is True for row in said) else said


def texts_of(found: list[Fields]) -> tuple[str, ...]:
    """Return the keys of texts; `punct` only if most hold words, and `value` only beside speakers."""
    texts = present_keys(found, TEXTS)
    said = sum(any(map(str.isalnum, words_in(row.get(_PUNCT)))) for row in found) if _PUNCT in texts else 0
    other = ("" if said >= _MOST * len(found) else _PUNCT, "" if present_keys(found, SPEAKERS) else _VALUE)
    return tuple(key for key in texts if key not in other)


def who_of(said: list[Fields]) -> tuple[str, ...]:
    """Return the keys of speakers: those of the first kind that enough rows have."""
    for known in (SPEAKERS, NAMES, SENDERS):
        keys = _of_people(said, present_keys(said, known))
        if _have(said, keys) >= _MOST * _HALF * len(said):
            return (*_keys_of_names(said, keys), *keys) if known is SPEAKERS else keys
    if all(isinstance(row.get(_ROLES[0]), str) for row in said):
        return _ROLES[:1]
    if all(row.get(_ROLES[1]) in _SIDES for row in said):
        return _ROLES[1:]
    if all(row.get(_SOURCE) in (*_DEVICES, *_SIDES) for row in said):
        return (_SOURCE,)
    return next(((key,) for key in _CHANNELS if all(_is_side(row.get(key)) for row in said)), ())


def _keys_of_names(said: list[Fields], numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Keys of names, if speakers are only numbers and each number has its own name beside it.

    With one speaker, or if nobody speaks twice, the name may be that of a file or a clip, as it would be in every row.
    """
    names = present_keys(said, NAMES)
    voices = {(speaker_of(row, numbers), speaker_of(row, names)) for row in said} if names else set()
    if not 1 < len(voices) < len(said):
        return ()
    of_voices = {number for number, _ in voices if number and is_diarized(number)}
    of_people = {name for _, name in voices if name and _may_be_name(name)}
    return names if len(of_voices) == len(of_people) == len(voices) else ()


def _of_people(said: list[Fields], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys without `voice`, if the voices are those of verbs or machines: `active`, `alloy`."""
    if _VOICE in keys and not all(map(_may_be_name, filter(None, (speaker_of(row, (_VOICE,)) for row in said)))):
        return tuple(key for key in keys if key != _VOICE)
    return keys


def _may_be_name(written: str) -> bool:
    return is_written_as_full_name(written) and not _FILE.search(written)


def is_sure(who: tuple[str, ...]) -> bool:
    """Whether one of the keys is used for speakers only."""
    return any(key in SPEAKERS for key in who)


def is_proved(said: list[Fields], who: tuple[str, ...], starts: bool) -> bool:
    """Whether names and times show that this was said, and not only written."""
    if is_sure(who) or (starts and (who or not _NO_SPEECH & said[0].keys())):
        return True
    if who[:1] != () and who[0] in NAMES:
        return _come_again(said, who) or are_timed(said, TIMES)
    return bool(who) and _are_clocks(said)


def is_call(said: list[Fields], who: tuple[str, ...]) -> bool:
    """Whether two sides of a call speak. A chat with a program looks the same, except for instructions before it."""
    sides = {str(first(row, *who)) for row in said}
    has_sides = who[:1] != () and who[0] in (*_ROLES, _SOURCE, *_CHANNELS)
    return has_sides and len(sides) > 1 and all(map(_is_side, sides))


def are_words(said: list[Fields], texts: tuple[str, ...]) -> bool:
    """Whether at least half of the texts are not only numbers."""
    some = said[:_LOOKED_AT]
    return sum(any(map(str.isalpha, row_text(row, texts))) for row in some) >= _HALF * len(some)


def present_keys(found: list[Fields], keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys that any row has."""
    there = set().union(*found)
    return tuple(key for key in keys if key in there)


def are_timed(said: list[Fields], keys: tuple[str, ...]) -> bool:
    """Whether most rows have a time in one of the keys."""
    return sum(time_of(row, keys, SECOND) != UNTIMED for row in said) >= _MOST * len(said)


def _is_side(name: object) -> bool:
    return isinstance(name, str) and name.lower() in _SIDES


def _final(said: list[Fields]) -> list[Fields]:
    """Rows without the drafts before the last final row of their speaker (of anybody, if no speaker is named)."""
    starts = [time_of(row, (*STARTS, *TIMES), SECOND) for row in said]
    ends = [time_of(row, ENDS, SECOND, end=True) - 1 for row in said]
    if UNTIMED in starts:
        starts = ends = list(range(len(said)))
    keys = present_keys(said, (*SPEAKERS, *NAMES, _ROLES[0]))
    who = [speaker_of(row, keys) for row in said]
    drafts = [row.get(_FINAL) is False for row in said]
    last: dict[str | None, int] = {}
    for speaker, end in compress(zip(who, map(max, starts, ends), strict=True), map(not_, drafts)):
        last |= {name: max(end, last.get(name, end)) for name in (speaker, None)}
    until = [last.get(speaker, UNTIMED) for speaker in who]
    return [row for row, draft, start, end in zip(said, drafts, starts, until, strict=True) if not draft or start > end]


def _are_clocks(said: list[Fields]) -> bool:
    """Whether times are those of a recording, and not dates."""
    written = [str(written_time(row, TIMES)[1]) for row in said]
    return sum(":" in when and len(when) <= _LONGEST_CLOCK for when in written) >= _MOST * len(said)


def _have(said: list[Fields], keys: tuple[str, ...]) -> int:
    return sum(speaker_of(row, keys) is not None for row in said) if keys else 0


def _come_again(said: list[Fields], names: tuple[str, ...]) -> bool:
    uses = Counter(speaker_of(row, names) for row in said)
    return len(uses) * 2 <= len(said) and len(said) > 2
