"""The day of an event of which a web page has data, and whether the page is about that event."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.text.expressions import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: A time in UTC does not count: it may be on the day before or after. But its noon is how programs write a day alone.
_DAY = r"(\d{4}-\d\d-\d\d)(?!T(?!12:00(?::00)?Z)[\d:.]{1,20}Z)"
#: Days in data for other programs, or in attributes beside the day as people read it.
_EVENT_DATA = "script[type='application/ld+json']"
_DAY_OF_EVENT = regex(_DAY)
_STARTS = regex(rf'"startDate"\s{{0,9}}:\s{{0,9}}"{_DAY}')
_EVENT_DAYS = (("startDate", "[itemprop=startDate]"), ("dtstart", ".dtstart[title],.dtstart [title]"))
_DAY_ATTRIBUTES = ("content", "datetime", "title")
#: A day in one of these is not that of the page.
_BESIDE = ("aside", "nav", "footer")


class Event(NamedTuple):
    """The day of the only event; it is the page's own, unless it has another name than the page or stands beside it."""

    day: str
    is_own: bool


def event_of(page: LexborHTMLParser, text: str) -> Event | None:
    """Return the only event of which the page has data; None if there are none or several."""
    if "startDate" in text:
        scripts = [node.text() for node in page.css(_EVENT_DATA)]
        found = {match[1] for data in scripts for match in _STARTS.finditer(data)}
        if len(found) == 1:
            return Event(found.pop(), _is_own([name for data in scripts for name in _names(data)], page))
    for sign, selector in _EVENT_DAYS:
        day = only_day(page.css(selector)) if sign in text else None
        if day is not None:
            elsewhere = ",".join(f"{around} {one}" for around in _BESIDE for one in selector.split(","))
            return Event(day, len(page.css(elsewhere)) < len(page.css(selector)))
    return None


def only_day(nodes: Iterable[LexborNode]) -> str | None:
    """Return the day in attributes of these elements, if all have the same."""
    written = (node.attributes.get(name) or "" for node in nodes for name in _DAY_ATTRIBUTES)
    found = {match[1] for match in map(_DAY_OF_EVENT.match, written) if match is not None}
    return found.pop() if len(found) == 1 else None


def _names(data: str) -> Iterator[str]:
    """Yield the names of the events in the data of a page for programs."""
    try:
        left = [json.loads(data)]
    except (ValueError, RecursionError):
        return
    while left:
        value = left.pop()
        if isinstance(value, list):
            left += value
        elif isinstance(value, dict):
            left += value.values()
            if "startDate" in value and isinstance(name := value.get("name"), str):
                yield name


def _is_own(names: Iterable[str], page: LexborHTMLParser) -> bool:
    """Whether an event has the name of the page, or one of the two has no name."""
    called = [*filter(None, map(_letters, names))]
    titles = [*filter(None, (_letters(node.text()) for node in page.css("title,h1")))]
    return not called or not titles or any(name in title or title in name for name in called for title in titles)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, unescape(name))).casefold()
