"""Messages with a date: WhatsApp's `12/03/2024, 18:02 - Ann: words`, Discord's `[3/12/2024 6:02 PM] ann` above."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.readers.prose.labels import Label, Labels
from cxfocus.readers.prose.speakers.shapes import bare
from cxfocus.readers.prose.times.timing import TIME_OF_DAY, seconds_of

_DATE = r"\d{1,4}[./-](?:\d{1,2}|[A-Z][a-z]{2})[./-]\d{1,4}"
#: Lines with a date, in brackets or before a dash.
IN_BRACKETS = (
    rf"\[(?P<day>{_DATE}),?[ T](?P<at>{TIME_OF_DAY})\][ \t]+(?P<by>[^\n]{{1,64}}?)(?::(?=[ \t])|[ \t]*(?=\n))[ \t]*"
)
BEFORE_DASH = rf"(?P<day>{_DATE}),?[ T](?P<at>{TIME_OF_DAY})[ \t]+[-\u2013][ \t]+(?P<by>[^\n]{{1,64}}?):(?=[ \t])[ \t]*"
_FEWEST = 3
#: People write again; items of a schedule have other names.
_MOST_NAMES = 0.75


def hour_of(written: str) -> float:
    """Seconds of a time of day, which has hours and minutes here even without AM and PM."""
    return seconds_of(written) * (60 if written[-1].isdigit() and written.count(":") == 1 else 1)


def with_messages(labels: Labels) -> Labels:
    """Lines with a date as messages where people write again and again; no labels elsewhere."""
    found = labels.where([form.startswith("dated") for form in labels.forms]).rows()
    others = labels.where([not form.startswith("dated") for form in labels.forms])
    if len(found) < _FEWEST or len({bare(each.name) for each in found}) > _MOST_NAMES * len(found):
        return others
    return others.replaced_by(_messages(found))


def _messages(found: Sequence[Label]) -> list[Label]:
    """The ISO dates of a channel's log; else a chat."""
    return [each._replace(form="irc" if each.form == "dated channel" else "chat") for each in found]
