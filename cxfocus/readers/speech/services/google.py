"""Google Cloud Speech-to-Text, versions 1 and 2, as its service and its libraries write them."""

from __future__ import annotations

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, at, best, fields, first, holds, rows, speaker_name, words_in
from cxfocus.readers.speech.times import milliseconds, unit_of
from cxfocus.readers.speech.words import Segment, Word, segments_of

_TAGS = ("speakerTag", "speaker_tag", "speakerLabel", "speaker_label")
#: Words of the last result for each word before it: with at least this share, it repeats them all, with speakers.
_REPEATED = 0.9


def is_google(value: object) -> bool:
    """Whether there are results whose alternatives are whole transcripts."""
    said = [best(row, "alternatives") for row in _results(value)]
    return any(isinstance(here.get("transcript"), str) or holds(here, "words", "word") for here in said)


def google(value: object) -> list[Segment]:
    """Return the words of all results, or of the last result only, if it repeats every word with its speaker."""
    results = _results(value)
    unit = _unit(results)
    spoken = [_words(result, unit) for result in results]
    tagged = any(word.speaker for word in spoken[-1]) if spoken else False
    if tagged and len(spoken) > 1 and len(spoken[-1]) >= _REPEATED * sum(map(len, spoken[:-1])):
        return segments_of(spoken[-1])
    channels = {speaker_name(_channel(result)) for result in results}
    segments: list[Segment] = []
    end = UNTIMED
    for result, words in zip(results, spoken, strict=True):
        channel = speaker_name(_channel(result), "Channel") if len(channels) > 1 else None
        found = segments_of(words) or [_whole(result, end)]
        end = milliseconds(first(result, "resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset"))
        segments += [segment._replace(speaker=segment.speaker or channel) for segment in found]
    return segments


def _results(value: object) -> list[Fields]:
    """Results; a batch has them below the address of a recording. Raise `ReadError` for more than one recording."""
    results = at(value, "results")
    if not isinstance(results, dict):
        return rows(results)
    found = [rows(at(first(fields(row), "inlineResult") or row, "transcript.results")) for row in results.values()]
    recordings = [each for each in found if each]
    if len(recordings) > 1:
        hint = "Save what stands below each address in a file of its own"
        raise ReadError(Problem(f"holds the transcripts of {len(recordings)} recordings", hint=hint))
    return recordings[0] if recordings else []


def _channel(result: Fields) -> object:
    return first(result, "channelTag", "channel_tag")


def _unit(results: list[Fields]) -> float:
    """The unit of times: NVIDIA Riva writes whole milliseconds, Google's library seconds."""
    words = [word for result in results for word in rows(best(result, "alternatives").get("words"))]
    return unit_of([first(word, *_keys("end")) for word in words], len(words))


def _words(result: Fields, unit: float) -> list[Word]:
    return [
        Word(
            words_in(row.get("word")),
            speaker_name(next((row[tag] for tag in _TAGS if row.get(tag)), None)),
            _time(row, "start", unit),
            _time(row, "end", unit),
        )
        for row in rows(best(result, "alternatives").get("words"))
    ]


def _time(row: Fields, which: str, unit: float) -> int:
    """A time of a word; the service leaves out a time of zero."""
    written = first(row, *_keys(which))
    other = any(key in row for key in _keys("end"))
    return milliseconds(0 if written == {} or (written is None and which == "start" and other) else written, unit)


def _keys(which: str) -> tuple[str, ...]:
    return (f"{which}Time", f"{which}Offset", f"{which}_time", f"{which}_offset")


def _whole(result: Fields, start: int) -> Segment:
    end = milliseconds(first(result, "resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset"))
    begin = (0 if start == UNTIMED else start) if end != UNTIMED else UNTIMED
    return Segment(words_in(best(result, "alternatives").get("transcript")), None, begin, end)
