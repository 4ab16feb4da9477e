"""Chats as data: what Slack, Discord and Telegram export."""

from __future__ import annotations

import re

from cxfocus.readers.speech.fields import Fields, at, fields, first, holds, rows, speaker_name, words_in
from cxfocus.readers.speech.times import milliseconds
from cxfocus.readers.speech.words import Segment
from cxfocus.text.expressions import regex

#: `<@U012AB|ann>`, `<#C012AB|general>`, `<https://example.org|our page>`: the text after the bar is shown.
_MARKED = regex(r"<[@#!]?[^<>|]*\|([^<>]*)>|<[@#!][^<>]*>|<([^<>|]*)>")
#: Subtypes of messages that people write in Slack: mostly none; others are replies in a thread that are sent to all,
#: `/me` messages, and words beside a file.
_PERSONAL = (None, "thread_broadcast", "me_message", "file_share")
#: Types of messages that people write in Discord; arrivals and pinned messages have other types.
_WRITTEN = ("Default", "Reply")


def is_slack(value: object) -> bool:
    """Whether this is a list of messages with a `ts` and a `user`."""
    messages = [row for row in rows(value) if row.get("type") == "message"]
    return holds(messages, "", "ts") and any(isinstance(row.get("user"), str) for row in messages)


def slack(value: object) -> list[Segment]:
    """Return the messages of people; arrivals, departures and robots have another `subtype`."""
    return [
        Segment(words_in(_MARKED.sub(_visible_text, text)), _slack_name(row), milliseconds(row.get("ts")))
        for row in rows(value)
        if row.get("type") == "message" and row.get("subtype") in _PERSONAL and isinstance(text := row.get("text"), str)
    ]


def is_discord(value: object) -> bool:
    """Whether there are `messages` with an `author` and `content`, and a channel."""
    return holds(value, "messages", "author") and holds(value, "messages", "content") and bool(at(value, "channel"))


def discord(value: object) -> list[Segment]:
    """Return the messages of people, with the names that they use in this channel."""
    return [
        Segment(words_in(row.get("content")), _discord_name(row), milliseconds(row.get("timestamp")))
        for row in rows(at(value, "messages"))
        if row.get("type") in _WRITTEN
    ]


def is_telegram(value: object) -> bool:
    """Whether there are `messages` with a `date`, some of them with a sender and a text."""
    messages = rows(at(value, "messages"))
    return holds(messages, "", "date") and any("from_id" in row and "text" in row for row in messages)


def telegram(value: object) -> list[Segment]:
    """Return the messages of people; a text may be a list, in which marked parts are objects."""
    return [
        Segment(_telegram_text(row.get("text")), speaker_name(row.get("from")), milliseconds(row.get("date")))
        for row in rows(at(value, "messages"))
        if row.get("type") == "message"
    ]


def _visible_text(marked: re.Match[str]) -> str:
    return marked[1] or marked[2] or ""


def _slack_name(row: Fields) -> str | None:
    profile = fields(row.get("user_profile"))
    return speaker_name(first(profile, "real_name", "display_name", "name")) or speaker_name(row.get("user"))


def _discord_name(row: Fields) -> str | None:
    return speaker_name(first(fields(row.get("author")), "nickname", "name"))


def _telegram_text(text: object) -> str:
    parts = text if isinstance(text, list) else [text]
    said = (part if isinstance(part, str) else fields(part).get("text") for part in parts)
    return words_in("".join(part for part in said if isinstance(part, str)))
