"""Deepgram: utterances, else paragraphs, else words; one file, or the messages of a stream."""

from __future__ import annotations

from cxfocus.readers.speech.fields import Fields, at, best, first, holds, rows, speaker_name, words_in
from cxfocus.readers.speech.times import times_of
from cxfocus.readers.speech.words import Segment, Word, segments_of


def is_deepgram(value: object) -> bool:
    """Whether there are `results.channels` or `results.utterances`."""
    return holds(value, "results.channels", "alternatives") or holds(value, "results.utterances", "transcript")


def deepgram(value: object) -> list[Segment]:
    """Return the utterances, else the paragraphs or words of the channels; if there are several, each is a speaker."""
    channels = rows(at(value, "results.channels"))
    several = len(channels) > 1
    utterances = [
        Segment(words_in(row.get("transcript")), _speaker(row, row.get("channel"), several=several), *times_of(row))
        for row in rows(at(value, "results.utterances"))
    ]
    return utterances or [
        segment for number, channel in enumerate(channels) for segment in _channel(channel, number, several=several)
    ]


def is_deepgram_stream(value: object) -> bool:
    """Whether this is one message of live results."""
    return holds(value, "channel.alternatives", "transcript") and at(value, "is_final") is not None


def deepgram_stream(value: object) -> list[Segment]:
    """Return the words of a final message; any other message is written again."""
    if at(value, "is_final") is not True:
        return []
    channel = at(value, "channel")
    return _channel(channel, 0, several=False) if isinstance(channel, dict) else []


def _channel(channel: Fields, number: int, *, several: bool) -> list[Segment]:
    alternative = best(channel, "alternatives")
    paragraphs = [
        Segment(words_in(sentence.get("text")), _speaker(paragraph, number, several=several), *times_of(sentence))
        for paragraph in rows(at(alternative, "paragraphs.paragraphs"))
        for sentence in rows(paragraph.get("sentences"))
    ]
    words = [
        Word(words_in(first(row, "punctuated_word", "word")), _speaker(row, number, several=several), *times_of(row))
        for row in rows(alternative.get("words"))
    ]
    return paragraphs or segments_of(words) or [Segment(words_in(alternative.get("transcript")))]


def _speaker(row: Fields, channel: object, *, several: bool) -> str | None:
    if several:
        return speaker_name(channel, "Channel")
    return speaker_name(row.get("speaker"))
