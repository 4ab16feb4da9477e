"""Amazon Transcribe, batch and Call Analytics, and Bedrock Data Automation."""

from __future__ import annotations

from bisect import bisect_right

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, at, best, first, holds, nested_values, rows, speaker_name, words_in
from cxfocus.readers.speech.times import MILLISECOND, times_of
from cxfocus.readers.speech.words import Segment, Word, segments_of

#: Messages of a stream that are searched; the first are mostly empty.
_LOOKED_AT = 100
_TIMES = ("start_time", "end_time")


def is_transcribe(value: object) -> bool:
    """Whether there are `results` with `transcripts` or `audio_segments`."""
    return holds(value, "results.transcripts", "transcript") or holds(value, "results.audio_segments", "transcript")


def transcribe(value: object) -> list[Segment]:
    """Return the segments, else the words of the items (with times as text), else the bare transcript."""
    segments = [
        Segment(words_in(row.get("transcript")), speaker_name(row.get("speaker_label")), *times_of(row, *_TIMES))
        for row in rows(at(value, "results.audio_segments"))
    ]
    if segments:
        return segments
    speakers = _Speakers(value)
    words = [_word(row, speakers) for row in rows(at(value, "results.items"))]
    return segments_of(words) or [
        Segment(words_in(row.get("transcript"))) for row in rows(at(value, "results.transcripts"))
    ]


def is_stream(value: object) -> bool:
    """Whether this is a message of live transcription or a list; `Results` have a `Transcript`, but some are empty."""
    some = value[:_LOOKED_AT] if isinstance(value, list) else value
    return any(isinstance(best(row, "Alternatives").get("Transcript"), str) for row in _results(some))


def stream(value: object) -> list[Segment]:
    """Return the whole results; partial ones are written again."""
    segments: list[Segment] = []
    for row in _results(value):
        said, channel = best(row, "Alternatives"), speaker_name(row.get("ChannelId"))
        words = [
            Word(
                words_in(item.get("Content")),
                speaker_name(item.get("Speaker")) or channel,
                *times_of(item, "StartTime", "EndTime"),
                item.get("Type") == "punctuation",
            )
            for item in rows(said.get("Items"))
        ]
        times = times_of(row, "StartTime", "EndTime")
        if row.get("IsPartial") is not True:
            segments += segments_of(words) or [Segment(words_in(said.get("Transcript")), channel, *times)]
    return segments


def call_analytics(value: object) -> list[Segment]:
    """Return the segments, with offsets in milliseconds; only the role of a speaker is known."""
    return [
        Segment(
            words_in(row.get("Content")),
            speaker_name(first(row, "ParticipantRole", "ParticipantId")),
            *times_of(row, "BeginOffsetMillis", "EndOffsetMillis", MILLISECOND),
        )
        for row in rows(at(value, "Transcript"))
    ]


def data_automation(value: object) -> list[Segment]:
    """Return the audio segments; summaries and topics are not speech."""
    return [
        Segment(
            words_in(row.get("text")),
            speaker_name(at(row, "speaker.speaker_name") or at(row, "speaker.speaker_label")),
            *times_of(row, "start_timestamp_millis", "end_timestamp_millis", MILLISECOND),
        )
        for row in rows(at(value, "audio_segments"))
    ]


def _results(value: object) -> list[Fields]:
    messages = rows(value) if isinstance(value, list) else [value]
    return [row for message in messages for here in nested_values(message) for row in rows(at(here, "Results"))]


class _Speakers:
    """Speakers by time, for items that do not name them."""

    def __init__(self, value: object) -> None:
        segments = rows(at(value, "results.speaker_labels.segments"))
        self._items = {
            times_of(item, *_TIMES): speaker_name(item.get("speaker_label"))
            for segment in segments
            for item in rows(segment.get("items"))
        }
        channels = rows(at(value, "results.channel_labels.channels"))
        self._items |= {
            times_of(item, *_TIMES): speaker_name(channel.get("channel_label"))
            for channel in channels
            for item in rows(channel.get("items"))
            if item.get("start_time") is not None
        }
        spans = sorted(
            (*times_of(segment, *_TIMES), speaker_name(segment.get("speaker_label")) or "") for segment in segments
        )
        self._starts = [start for start, _, _ in spans]
        self._spans = spans

    def at(self, start_ms: int, end_ms: int) -> str | None:
        """Return the speaker of an item with these times."""
        if (start_ms, end_ms) in self._items:
            return self._items[start_ms, end_ms]
        row = bisect_right(self._starts, start_ms) - 1
        return self._spans[row][2] or None if row >= 0 and start_ms < self._spans[row][1] else None


def _word(row: Fields, speakers: _Speakers) -> Word:
    start, end = times_of(row, *_TIMES)
    speaker = speaker_name(first(row, "speaker_label", "channel_label"))
    if speaker is None and start != UNTIMED:
        speaker = speakers.at(start, end)
    glued = row.get("type") == "punctuation"
    return Word(words_in(best(row, "alternatives").get("content")), speaker, start, end, glued)
