"""Azure Speech, batch, fast and live, and Video Indexer."""

from __future__ import annotations

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, at, best, first, holds, rows, sample, speaker_name, words_in
from cxfocus.readers.speech.times import MILLISECOND, TICK, end_after, milliseconds
from cxfocus.readers.speech.words import Segment


def batch(value: object) -> list[Segment]:
    """Return one segment per phrase; times are ISO 8601 and ticks, and phrases that failed have no words."""
    several = len({str(row.get("channel")) for row in rows(at(value, "recognizedPhrases"))}) > 1
    return [
        Segment(words_in(first(best(row, "nBest"), "display", "lexical")), _speaker(row, several=several), *_batch(row))
        for row in rows(at(value, "recognizedPhrases"))
    ]


def is_fast(value: object) -> bool:
    """Whether there are `phrases` beside `combinedPhrases`."""
    return holds(value, "phrases", "text") and isinstance(at(value, "combinedPhrases"), list)


def fast(value: object) -> list[Segment]:
    """Return one segment per phrase, with times in milliseconds."""
    found = rows(at(value, "phrases"))
    several = len({str(row.get("channel")) for row in found}) > 1
    segments = []
    for row in found:
        start = milliseconds(first(row, "offsetMilliseconds", "offset"), MILLISECOND)
        end = end_after(row, start, MILLISECOND, "durationMilliseconds", "duration")
        segments.append(Segment(words_in(row.get("text")), _speaker(row, several=several), start, end))
    return segments


def is_live(value: object) -> bool:
    """Whether this is a result of live recognition or a list; detailed results have their text inside `NBest`."""
    return any(row.keys() >= {"RecognitionStatus", "NBest"} or "DisplayText" in row for row in sample(_results(value)))


def live(value: object) -> list[Segment]:
    """Return one segment per result, with times in ticks; speech that was not recognized has no words."""
    segments = []
    several = len({str(row.get("ChannelNumber")) for row in _results(value)}) > 1
    for row in _results(value):
        start = milliseconds(row.get("Offset"), TICK)
        end = end_after(row, start, TICK, "Duration")
        said = first(row, "DisplayText") or first(best(row, "NBest"), "Display", "Lexical")
        channel = speaker_name(row.get("ChannelNumber"), "Channel") if several else None
        segments.append(Segment(words_in(said), speaker_name(row.get("SpeakerId")) or channel, start, end))
    return segments


def is_video_indexer(value: object) -> bool:
    """Whether there are `insights` with a transcript."""
    return any(holds(row, "insights.transcript", "text") for row in _videos(value))


def video_indexer(value: object) -> list[Segment]:
    """Return one segment per line; the first instance of a line has the time at which it was said."""
    segments = []
    for video in _videos(value):
        names = {str(row.get("id")): speaker_name(row.get("name")) for row in rows(at(video, "insights.speakers"))}
        for row in rows(at(video, "insights.transcript")):
            when = best(row, "instances")
            who = row.get("speakerId")
            speaker = names.get(str(who)) or speaker_name(who)
            start, end = (milliseconds(first(when, f"adjusted{key}", key.lower())) for key in ("Start", "End"))
            segments.append(Segment(words_in(row.get("text")), speaker, start, end))
    return segments


def _results(value: object) -> list[Fields]:
    """Results; in files of the first batch service they are further inside."""
    found = rows(value) if isinstance(value, list) else rows([value])
    files = [file for row in found[:1] for file in rows(row.get("AudioFileResults"))]
    return [row for file in files for row in rows(file.get("SegmentResults"))] or found


def _videos(value: object) -> list[Fields]:
    return rows(at(value, "videos")) or rows([value])


def _speaker(row: Fields, *, several: bool) -> str | None:
    speaker = speaker_name(row.get("speaker"))
    return speaker_name(row.get("channel"), "Channel") if several and speaker is None else speaker


def _batch(row: Fields) -> tuple[int, int]:
    for unit, offset, duration in (
        (TICK, "offsetInTicks", "durationInTicks"),
        (MILLISECOND, "offsetMilliseconds", "durationMilliseconds"),
        (MILLISECOND, "offset", "duration"),
    ):
        start = milliseconds(row.get(offset), unit)
        if start != UNTIMED:
            return start, end_after(row, start, unit, duration)
    return UNTIMED, UNTIMED
