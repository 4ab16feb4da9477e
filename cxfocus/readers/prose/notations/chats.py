"""Messages of chats: WhatsApp's `12/03/2024, 18:02 - Ann: words`, Discord's `[3/12/2024 6:02 PM] ann` above, Zoom's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.readers.prose.notations.translated import BEFORE_WORDS, as_messages
from cxfocus.readers.prose.skipped_spans import SkippedSpan
from cxfocus.readers.prose.speakers.shapes import look
from cxfocus.readers.prose.times.timing import TIME_OF_DAY, hour_of
from cxfocus.readers.speaker_labels import bare
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.lines import LineMatch, lines_like
from cxfocus.transcript import Section

_DATE = r"\d{1,4}[./-](?:\d{1,2}|[A-Z][a-z]{2})[./-]\d{1,4}"
#: Teams leaves out the current year.
_DAY = rf"(?:{_DATE}|\d{{1,2}}/\d{{1,2}})"
#: Lines with a date, in brackets, before a dash, or before `From` in one of the languages of Zoom.
IN_BRACKETS = (
    rf"\[(?P<day>{_DAY}),?[ T](?P<at>{TIME_OF_DAY})\][ \t]+(?P<by>[^\n]{{1,64}}?)(?::(?=[ \t])|[ \t]*(?=\n))[ \t]*"
)
BEFORE_DASH = (
    rf"(?P<day>{_DATE}),?[ T](?P<at>{TIME_OF_DAY})[ \t]+(?:(?P<dash>[-\u2013])[ \t]+|{BEFORE_WORDS})"
    rf"(?P<by>[^\n]{{1,64}}?):(?=[ \t]|(?(dash)[ \t]|\n))[ \t]*"
)
#: Messages copied from the window of a meeting: `From Ann to Everyone:  9:02 AM`, `Ann to Everyone: words`; some are to
#: one person.
_SIGNS = (" to Everyone", " to everyone:")
#: Part of both signs, so that a text without them is searched once, not twice.
_EVERYONE_ELSE = "veryone"
#: `From Ann Lee to Everyone`, after a time or not.
_FROM_AND_TO = (
    rf"(?:(?:{_DATE}[ T])?(?P<first>{TIME_OF_DAY})[ \t]+)?(?:[Ff]rom[ \t]+)?(?P<name>[^\W\d_][^\n:\t]{{0,60}}?)[ \t]+"
    rf"to[ \t]+(?P<to>[^\W\d_][^\n:\d]{{0,60}}?)(?<![ \t])[ \t]*+"
)
#: ` 9:02 AM`, ` (Mar 4, 2024, 9:02 AM):`
_TIME_BEHIND = rf"(?:\(?(?:[A-Z][a-z]{{2}} \d{{1,2}}, \d{{4}},? )?(?P<last>{TIME_OF_DAY})\)?:?[ \t]*)?"
#: Without a colon the words are in the next line.
_ADDRESSED = regex(rf"\n[ \t]*{_FROM_AND_TO}(?P<colon>:(?=\s))?[ \t]*+{_TIME_BEHIND}(?(colon)|(?=\n))")
_EVERYONE = "everyone"
_TO_THE_SECOND = regex(r"\[\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d:\d\d")
_BLANK = regex(r"\n[ \t]*\n")
#: Titles above a chat: `Zoom Chat`, `Chat log`
_TITLE = regex(
    r"\W*(?:(?:the|from|zoom|teams|webex|meeting|saved|group|text|in-meeting) ){0,3}chat(?: (?:log|transcript|messages|"
    r"history|box|notes|record))?\W*",
    re.IGNORECASE,
)
#: In brackets after a name: what the program says about the message or its writer.
_ROLE = r"(?:co-?host|edited|external|guest|host|me|organi[sz]er|pinned|presenter|unverified|you)"
_OF_PROGRAM = regex(rf"(?<![ \t])[ \t]*+\({_ROLE}(?:, {_ROLE})?\)\Z", re.IGNORECASE)
_PRONOUN = r"(?:all|any|hers?|him|his|he|pronouns|she|theirs|them|they|xe|ze)\b"
_PRONOUNS = regex(rf"(?<![ \t])[ \t]*+\({_PRONOUN}(?:[/, ]{{1,3}}{_PRONOUN})*+\)", re.IGNORECASE)
_BRAND = any_of(
    *"avoma bubbles circleback fathom fellow fireflies granola krisp meetgeek otter read sembly tactiq tl;?dv".split()
)
#: `Fireflies.ai Notetaker Ann`, `read.ai meeting notes`, `Ann's Otter.ai`; but `Ann (Notetaker)` is a person.
_NOTE_TAKER = regex(
    rf"(?:^|['\u2019]s ){_BRAND}(?:\.(?:ai|app|io)\b|\W+notetaker\b)|\bnotetaker\W+{_BRAND}\b|"
    r"\bai notetaker\b|\botterpilot\b|\bmeetgeek\b|^(?:otter|read) ai\b",
    re.IGNORECASE,
)
#: Messages of a chat.
_FEWEST = 3
#: Names for each message: people write again, but the items of a schedule have different names.
_MOST_NAMES = 0.75


def pasted_chat(labels: Labels, titles: Sequence[Section], body: str) -> list[SkippedSpan]:
    """Return the messages of a chat below a title of its own in minutes, each up to the next or to a blank line."""
    if "chat" not in labels.forms or not any(_TITLE.fullmatch(title.title) for title in titles):
        return []
    starts = [title.start for title in titles]
    found = []
    for label, following in labels.stretches(len(body)):
        at = bisect_right(starts, label.line) - 1
        if label.form == "chat" and at >= 0 and _TITLE.fullmatch(titles[at].title):
            blank = _BLANK.search(body, label.line, following)
            found.append(SkippedSpan("chat", label.line, blank.start() if blank else following))
    return found


def note_taker_messages(labels: Labels, body: str) -> list[SkippedSpan]:
    """Return the messages that note-taking programs write in the chat of a meeting, each up to the next message."""
    programs = {name for name in set(labels.names) if _NOTE_TAKER.search(name)}
    messages = labels.stretches(len(body)) if programs else ()
    return [
        SkippedSpan("boilerplate", label.line, following) for label, following in messages if label.name in programs
    ]


def as_accounts(shown: Mapping[str, str]) -> Mapping[str, str]:
    """Return the names with what their accounts add in brackets, as in captions of the same meeting: `ann (Oak)`.

    A person who also writes without brackets, or with others, is one person without them; except that several people
    with the same first name, `ann (Oak)` and `ann (Elm)`, keep theirs.
    """
    accounts = {name: _account(name) for name in shown if shown[name]}
    if not any(accounts.values()):
        return shown
    of_person: dict[str, set[str]] = {}
    for name, account in accounts.items():
        of_person.setdefault(shown[name], set()).add(account)
    return {**shown, **{name: _shown_name(account, shown[name], of_person) for name, account in accounts.items()}}


def _account(name: str) -> str:
    """The name with its brackets; "" if its owner wrote none."""
    account = " ".join(_OF_PROGRAM.sub("", name).split())
    return account if account.endswith(")") else ""


def _shown_name(account: str, person: str, of_person: Mapping[str, Collection[str]]) -> str:
    if not account or len(of_person[person]) == 1:
        return account or person
    plain = _PRONOUNS.sub("", account)
    others = {_PRONOUNS.sub("", each).casefold() for each in of_person[person]}
    first_names = {each for each in others if each.endswith(")") and " " not in each.partition(" (")[0]}
    is_one_of_several = len(first_names) > 1 and plain.casefold() in first_names
    return plain if is_one_of_several or (plain.endswith(")") and len(others) == 1) else person


def with_messages(labels: Labels, body: str) -> Labels:
    """Return the labels together with messages to everyone, and with lines with a date as messages.

    Where people do not write again and again, lines with a date are no labels at all.
    """
    labels = as_messages(labels, body)
    if not labels.plain and ("dated" in labels.forms or "dated channel" in labels.forms):
        found = labels.where([form.startswith("dated") for form in labels.forms]).rows()
        labels = labels.where([not form.startswith("dated") for form in labels.forms])
        if len(found) >= _FEWEST and (_are_in_brackets(found, body) or _come_again(found)):
            labels = labels.replaced_by([_message(each) for each in found])
    is_addressed = _EVERYONE_ELSE in body and any(sign in body for sign in _SIGNS)
    return labels.replaced_by(_addressed_in(body)) if is_addressed else labels


def _are_in_brackets(found: Sequence[Label], body: str) -> bool:
    """Whether all have a date and a time with seconds in brackets, as phones write them and no schedule does."""
    return all(_TO_THE_SECOND.match(body, each.line) for each in found)


def _come_again(found: Sequence[Label]) -> bool:
    return len({bare(each.name) for each in found}) <= _MOST_NAMES * len(found)


def _message(dated: Label) -> Label:
    """The label as a message: in the log of a channel if its date is ISO, else in a chat."""
    return dated._replace(form="irc" if dated.form == "dated channel" else "chat")


def _addressed_in(body: str) -> list[Label]:
    """Messages to everyone, and those to one person between them."""
    found = [
        match
        for match in lines_like(_ADDRESSED, body)
        if (match["colon"] or match["last"] or match["first"]) and look(match["name"]).shape != "refused"
    ]
    if sum(match["to"].casefold().startswith(_EVERYONE) for match in found) < _FEWEST:
        return []
    messages = [_addressed_message(match) for match in found]
    # In plans, lines like `Service to everyone: ...` have different names and no times.
    return messages if any(each.time is not None for each in messages) or _come_again(messages) else []


def _addressed_message(match: LineMatch) -> Label:
    time = match["first"] or match["last"]
    return Label(match.start(), match["name"], match.end(), hour_of(time) if time else None, "chat")
