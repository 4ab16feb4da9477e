"""What shows that a list is speech: who spoke, when, and that it was not only written."""

from __future__ import annotations

from collections import Counter
from itertools import compress
from operator import not_

from cxfocus.readers.cues.names import is_diarized, is_written_as_full_name
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
    speaker_of,
    text_of,
    time_of,
    written_time,
)
from cxfocus.readers.speech.times import SECOND
from cxfocus.text.expressions import regex

#: Who spoke, where nothing else tells it: his side of a call, or the device that heard him.
_ROLES = ("role", "type")
_SIDES = ("agent", "user", "customer", "caller", "client", "assistant", "bot", "human", "ai", "operator",
          "representative")  # fmt: skip
_PUNCT = "punct"
_VALUE = "value"
_SOURCE = "source"
_VOICE = "voice"
_CHANNELS = ("channelName", "channel_name", "channel")
_DEVICES = ("microphone", "mic", "system", "speaker")
#: Sounds among words, and what a program was told before the call.
_SOUND = "audio_event"
_COMINGS = ("join", "quit", "part", "leave", "nick", "mode", "topic", "kick")
_UNSPOKEN = ("system", "developer", "tool", "tool_calls", "tool_call_result", "function")
#: What is written while somebody still speaks is written again when he has spoken.
_FINAL = "is_final"
#: Entities are places in a text, and logs are of programs.
_NO_SPEECH = {"label", "level", "logger", "severity"}

#: Share of rows that must have what is asked for.
_MOST = 0.8
_HALF = 0.5
_LONGEST_CLOCK = 12
_LOOKED_AT = 200
#: What is in the name of a file or of a part, and in nobody's.
_FILE = regex(r"[\d_]|\w\.\w{2,5}\Z")


def spoken(every: list[Fields]) -> list[Fields]:
    """Without sounds, translations and drafts; what a program was told, or who came, is said if it has a speaker."""
    said = [
        row
        for row in every
        if row.get("type") != _SOUND
        and row.get("translation_status") != "translation"
        and not ((row.get("role") in _UNSPOKEN or row.get("type") in _COMINGS) and speaker_of(row, SPEAKERS) is None)
    ]
    return _final(said) if any(row.get(_FINAL) is True for row in said) else said


def texts_of(found: list[Fields]) -> tuple[str, ...]:
    """The keys of texts; `punct` may be a sign alone, and `value` is said only where there are speakers."""
    texts = present(found, TEXTS)
    said = sum(any(map(str.isalnum, words_in(row.get(_PUNCT)))) for row in found) if _PUNCT in texts else 0
    other = ("" if said >= _MOST * len(found) else _PUNCT, "" if present(found, SPEAKERS) else _VALUE)
    return tuple(key for key in texts if key not in other)


def who_of(said: list[Fields]) -> tuple[str, ...]:
    """The keys that tell who spoke; those of the first kind that most rows have."""
    for known in (SPEAKERS, NAMES, SENDERS):
        keys = _of_people(said, present(said, known))
        if _have(said, keys) >= _MOST * _HALF * len(said):
            return (*_names_beside(said, keys), *keys) if known is SPEAKERS else keys
    if all(isinstance(row.get(_ROLES[0]), str) for row in said):
        return _ROLES[:1]
    if all(row.get(_ROLES[1]) in _SIDES for row in said):
        return _ROLES[1:]
    if all(row.get(_SOURCE) in (*_DEVICES, *_SIDES) for row in said):
        return (_SOURCE,)
    return next(((key,) for key in _CHANNELS if all(_is_side(row.get(key)) for row in said)), ())


def _names_beside(said: list[Fields], numbers: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of names, where speakers are told by numbers alone, and each has a name of his own beside it.

    Of one speaker, or where nobody speaks again, it may be that of a file or a clip: so it would be for every row.
    """
    names = present(said, NAMES)
    voices = {(speaker_of(row, numbers), speaker_of(row, names)) for row in said} if names else set()
    if not 1 < len(voices) < len(said):
        return ()
    told = {number for number, _ in voices if number and is_diarized(number)}
    of_people = {name for _, name in voices if name and _may_be_name(name)}
    return names if len(told) == len(of_people) == len(voices) else ()


def _of_people(said: list[Fields], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys, without that of voices which are those of verbs or machines: `active`, `alloy`."""
    if _VOICE in keys and not all(map(_may_be_name, filter(None, (speaker_of(row, (_VOICE,)) for row in said)))):
        return tuple(key for key in keys if key != _VOICE)
    return keys


def _may_be_name(written: str) -> bool:
    return is_written_as_full_name(written) and not _FILE.search(written)


def is_sure(who: tuple[str, ...]) -> bool:
    """Whether the keys are those of speakers, which nothing else has."""
    return any(key in SPEAKERS for key in who)


def is_proved(said: list[Fields], who: tuple[str, ...], starts: bool) -> bool:
    """Whether names and times show that this was said, and not only written."""
    if is_sure(who) or (starts and (who or not _NO_SPEECH & said[0].keys())):
        return True
    if who[:1] != () and who[0] in NAMES:
        return _come_again(said, who) or are_timed(said, TIMES)
    return bool(who) and _are_clocks(said)


def is_call(said: list[Fields], who: tuple[str, ...]) -> bool:
    """Whether two sides of a call speak; who talks to a program may have told it something before."""
    sides = {str(first(row, *who)) for row in said}
    told = who[:1] != () and who[0] in (*_ROLES, _SOURCE, *_CHANNELS)
    return told and len(sides) > 1 and all(map(_is_side, sides))


def are_words(said: list[Fields], texts: tuple[str, ...]) -> bool:
    """Whether most texts are not only figures."""
    some = said[:_LOOKED_AT]
    return sum(any(map(str.isalpha, text_of(row, texts))) for row in some) >= _HALF * len(some)


def present(found: list[Fields], keys: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the keys that any row has."""
    there = set().union(*found)
    return tuple(key for key in keys if key in there)


def are_timed(said: list[Fields], keys: tuple[str, ...]) -> bool:
    """Whether most rows have a time in one of the keys."""
    return sum(time_of(row, keys, SECOND) != UNTIMED for row in said) >= _MOST * len(said)


def _is_side(name: object) -> bool:
    return isinstance(name, str) and name.lower() in _SIDES


def _final(said: list[Fields]) -> list[Fields]:
    """Without drafts up to the last final row of their speaker; of anybody, where nobody is named."""
    starts = [time_of(row, (*STARTS, *TIMES), SECOND) for row in said]
    ends = [time_of(row, ENDS, SECOND, end=True) - 1 for row in said]
    if UNTIMED in starts:
        starts = ends = list(range(len(said)))
    keys = present(said, (*SPEAKERS, *NAMES, _ROLES[0]))
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
