"""Verbit: the responses of a stream, each with its single words and all speakers known so far."""

from __future__ import annotations

from cxfocus.readers.cues.times import UNTIMED
from cxfocus.readers.speech.fields import Fields, best, fields, holds, rows, speaker_name, words_in
from cxfocus.readers.speech.times import milliseconds, times_of
from cxfocus.readers.speech.words import Segment, Word, segments_of


def is_verbit(value: object) -> bool:
    """Whether this is a response or a list of them: `response.alternatives` with `items`."""
    return holds(next(iter(_responses(value)), {}), "alternatives", "items")


def verbit(value: object) -> list[Segment]:
    """Return the final responses, and drafts if the stream ends before; a speaker without a label gets a number."""
    responses = _last_versions(_responses(value))
    labels: dict[object, str | None] = {}
    for row in (row for response in responses for row in rows(response.get("speakers"))):
        who = words_in(row.get("id"))
        labels[who] = speaker_name(row.get("label")) or labels.get(who)
    names = {who: label or speaker_name(number) for number, (who, label) in enumerate(labels.items(), 1)}
    return segments_of(
        Word(
            words_in(item.get("value")),
            names.get(words_in(item.get("speaker_id"))),
            *times_of(item),
            item.get("kind") == "punct",
        )
        for response in responses
        for item in rows(best(response, "alternatives").get("items"))
    )


def _last_versions(responses: list[Fields]) -> list[Fields]:
    """Final responses, and the drafts after the last of them that no later draft repeats."""
    final = [row for row in responses if row.get("is_final") is not False]
    after = next((row for row in range(len(responses), 0, -1) if responses[row - 1].get("is_final") is not False), 0)
    drafts: list[Fields] = []
    until = UNTIMED
    for row in reversed(responses[after:]):
        items = rows(best(row, "alternatives").get("items"))
        if items and (not drafts or UNTIMED < milliseconds(items[-1].get("end")) <= until):
            drafts.append(row)
            until = milliseconds(items[0].get("start"))
    return final + drafts[::-1]


def _responses(value: object) -> list[Fields]:
    return [fields(row.get("response")) for row in (rows(value) or [fields(value)])]
