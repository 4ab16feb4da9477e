"""Reads each form of a candidate line as a label, another line, or nothing.

`READERS`, at the end, has the function for each form; the text it is given ends with a line feed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cxfocus.readers.prose.labels import Label, LabelForm, Line, LineForm
from cxfocus.readers.prose.line_patterns import (
    ACTED,
    AFTER_CHEVRON,
    AFTER_TIME,
    BAR,
    BRACKETED_TIME,
    CHAT,
    FIRST_TIME,
    INSIDE,
    LAST_TIME,
    LEADING_TIME,
    LINKS_ALONE,
    MACHINE_IN_BRACKETS,
    NAME_BEHIND,
    NICK,
    NICK_BESIDE,
    SAID_ITEM,
    SUBJECT,
    TIME_ALONE,
    TIME_AND_COLON,
    TITLE_BEHIND,
    TRAILING_TIME,
)
from cxfocus.readers.prose.times.timing import hour_of, seconds_of
from cxfocus.readers.time_patterns import CLOCK, seconds
from cxfocus.text.expressions import regex
from cxfocus.text.lines import line_end

_CLOCK = regex(CLOCK)
_COLONS = frozenset(":\uff1a")
#: Characters.
_LONGEST_HEAD = 90
_MOST_WORDS_OF_HEAD = 5

#: `[x] Ann Lee` is somebody who was there, and `[x] Send the minutes` a task that is done.
_TICKS = frozenset("xX")

_Found = tuple[Label | Line, ...]


def name_beside_time(title: str) -> tuple[str, float | None]:
    """Return the name and the time of `Ann 0:32`; for a title without a time, all of it and None."""
    last = LAST_TIME.search(title[:_LONGEST_HEAD])
    return (title, None) if last is None else (title[: last.start()].strip(), seconds_of(last["time"]))


def _label(form: LabelForm, match: re.Match[str], name: str, text_start: int, time: float | None = None) -> _Found:
    return (Label(match.start(), name.strip(), text_start, time, form, match["bullet"] is not None),)


def _line(form: LineForm, match: re.Match[str], text: str) -> _Found:
    return (Line(form, match.start(), text.strip(), match.end()),)


def _colon(match: re.Match[str], body: str) -> _Found:
    name = match["colon"]
    if not body[match.end() : match.end() + 1].isdigit():
        time = BRACKETED_TIME.match(body, match.end())
        if time is not None:
            return _label("timed", match, name, time.end(), seconds(time["time"]))
        time = TIME_ALONE.match(body, match.end())
        if time is not None and (found := _head(match, name, time.end(), time["time"])):
            return found
        if match["bullet"] is not None and LINKS_ALONE.match(body, match.end()):
            return ()
        return _label("colon", match, name, match.end())
    # The colon found is that of a time: give the digits of its hour back, and read the time whole.
    head = name.rstrip("0123456789")
    start = match.start("colon") + len(head.rstrip(" \t-\u2013[("))
    time = TRAILING_TIME.match(body, start)
    is_alone = time is not None and not time["upto"] and body[time.end() : time.end() + 1] in ("\n", "")
    if time is not None and (time["colon"] or is_alone):
        return _label("timed", match, body[match.start("colon") : start], time.end(), seconds(time["time"]))
    time = TIME_AND_COLON.match(body, start)
    if time is not None:
        name = body[match.start("colon") : start].rstrip(",")
        return _label("timed", match, name, time.end(), seconds(time["time"]))
    start = match.start("colon") + len(head.rstrip(" \t-\u2013\u2014\u00b7|,[("))
    time = LAST_TIME.match(body, start)
    return () if time is None else _head(match, body[match.start("colon") : start], time.end(), time["time"])


def _bold(match: re.Match[str], body: str) -> _Found:
    name, after = match["bold"], match["after_bold"]
    time = LEADING_TIME.match(body, match.end())
    if time is not None:
        # The time may be the beginning of the words: `**Ann:** 1:00 on Monday`.
        is_doubtful = ":" in (name[-1:], after[:1]) and time["bare"] and body[time.end() : time.end() + 1].strip()
        said = _label("bold", match, name.rstrip(": "), match.end()) if is_doubtful else ()
        return said + (_head if said else _timed)(match, name.rstrip(": "), time.end(), time["time"])
    if ":" in name[:-1] and (found := _bold_with_time(match, body)):
        return found
    if name.endswith(":") or after.startswith(":"):
        return _label("bold", match, name.rstrip(": "), match.end())
    end = line_end(body, match.end())
    if match.end() == end:
        return _line("bold", match, name) + _label("alone", match, name, end)
    if TITLE_BEHIND.fullmatch(body, match.end(), end):
        return _label("titled", match, name, end)
    return ()


def _bold_with_time(match: re.Match[str], body: str) -> _Found:
    """Read `**[0:32] Ann:** text`, `**[0:32]** **Ann:** text`, `**[0:32] Ann**`, `**Ann 0:32**`."""
    end = line_end(body, match.end())
    first = FIRST_TIME.match(match["bold"])
    if first is not None:
        rest = match["bold"][first.end() :]
        if not rest.rstrip(": "):
            return _after_time(match, body[match.end() : end], match.end(), first["time"])
        if rest.endswith(":") or match["after_bold"].startswith(":"):
            return _timed(match, rest.rstrip(": "), match.end(), first["time"])
    return _line("bold", match, match["bold"]) + _beside_time(match, match["bold"]) if match.end() == end else ()


def _beside_time(match: re.Match[str], text: str) -> _Found:
    """Read `Ann 0:32` or `[0:32] Ann`, in bold letters or a heading."""
    first, last = FIRST_TIME.match(text), LAST_TIME.search(text[:_LONGEST_HEAD])
    if first is not None:
        return _head(match, text[first.end() :], match.end(), first["time"])
    return () if last is None else _head(match, text[: last.start()], match.end(), last["time"])


def _timed(match: re.Match[str], name: str, text_start: int, time: str) -> _Found:
    """Return a label, or only a head if the time is one of day without seconds.

    Only turns are written so, except that agendas have `9:00 AM Registration: the lobby`.
    """
    if not time[-1].isdigit() and time.count(":") == 1:
        return _head(match, name, text_start, time)
    return _label("timed", match, name, text_start, seconds_of(time))


def _head(match: re.Match[str], name: str, text_start: int, time: str) -> _Found:
    """Return a head, which alone is weak evidence for a turn: agendas have `Lunch 12:30`."""
    if match["bullet"] is not None or not 0 < len(name.split()) <= _MOST_WORDS_OF_HEAD:
        return ()
    return _label("head", match, name, text_start, seconds_of(time))


def _hash(match: re.Match[str], _body: str) -> _Found:
    if ":" not in match["hash"]:
        return _line("hash", match, match["hash"])
    text = match["hash"].partition("{#")[0].strip("#*_ \t")
    if _CLOCK.fullmatch(text):
        return _line("time", match, text)
    return _line("hash", match, match["hash"]) + _beside_time(match, text)


def _tight(match: re.Match[str], _body: str) -> _Found:
    return () if match["bullet"] or match["indent"] else _line("tight", match, match["tight"])


def _nick_with_time(match: re.Match[str], _body: str) -> _Found:
    time = match["iso"] if match.lastgroup == "column" else match["logged"]
    return _label("irc", match, match[match.lastgroup or 0], match.end(), hour_of(time))


def _dated(match: re.Match[str], _body: str) -> _Found:
    if match["by"][0] in "*-=<":  # an event of a channel
        return ()
    is_log = match["day"][:4].isdigit() and match.string[match.end("day")] != ","  # phones write a comma
    form: LabelForm = "dated channel" if is_log else "dated"
    return _label(form, match, match["by"], match.end(), hour_of(match["at"]))


def _time_first(match: re.Match[str], body: str) -> _Found:
    rest, start, time = match["rest"], match.start("rest"), match["time"]
    is_opened = body[match.start("time") - 1] in "[("  # above the first line: the line feed at the end
    if rest.strip() in ("", ":"):
        if is_opened != (body[match.end("time")] in "])"):  # half of a wrapped bracket
            return ()
        return _line("time" if time[-1].isdigit() else "hour", match, time)
    inside = INSIDE.match(rest) if is_opened else None
    if inside is not None:
        return _label("timed", match, inside["name"], start + inside.end(), seconds_of(time))
    if (nick := NICK.match(rest)) is not None:
        return _label("irc", match, nick["nick"], start + nick.end(), hour_of(time))
    if (acted := ACTED.match(rest)) is not None:
        return _timed(match, acted["nick"], start + acted.end(), time)
    beside = NICK_BESIDE.match(rest)
    if beside is not None:
        words = start + beside.end() + (beside["alone"] is not None)  # in the line below
        return _label("dated channel", match, beside[beside.lastgroup or 0], words, hour_of(time))
    if (chat := CHAT.match(body, start)) is not None:
        return _label("chat", match, chat["name"] or chat["from"], chat.end(), seconds_of(time))
    return _after_time(match, rest, start, time)


def _after_time(match: re.Match[str], rest: str, start: int, time: str) -> _Found:
    """Return a name, or words of an unknown speaker; if it may be either, both, for the whole document to decide."""
    named = NAME_BEHIND.match(rest)
    if named is not None:
        return _label("timed", match, named[named.lastgroup or 0], start + named.end(), seconds_of(time))
    bar = BAR.match(rest)
    stamp = (Line("stamp", match.start(), time, start + (bar.end() if bar else 0)),)
    name = AFTER_TIME.match(rest)
    if name is None or not name["name"].strip():
        return stamp
    is_fathom = match[0].lstrip().startswith("@")  # only Fathom writes `@0:23 - Ann`
    if name.end() == len(rest) and _COLONS.isdisjoint(rest[-3:]) and not is_fathom:
        return stamp + _head(match, name["name"], start + name.end(), time)
    return stamp + _timed(match, name["name"], start + name.end(), time)


def _bracket(match: re.Match[str], _body: str) -> _Found:
    after = match["after_bracket"]
    if not match.start() and SUBJECT.search(after):
        return ()
    start = match.start("after_bracket")
    last = LAST_TIME.search(match["bracket"]) if ":" in match["bracket"] and after.strip() else None
    if last is not None:
        return _label("timed", match, match["bracket"][: last.start()], start, seconds_of(last["time"]))
    time = LEADING_TIME.match(after)
    if time is not None and not after[time.end() :].strip():
        return _label("clock", match, match["bracket"], start + time.end(), seconds_of(time["time"]))
    if after.startswith(":"):
        return _label("bracket", match, match["bracket"], start + 1)
    if after.strip() and MACHINE_IN_BRACKETS.fullmatch(match["bracket"]):
        return _label("bracket", match, match["bracket"], start)
    if after[:1] == " " and match["bracket"][0].isalpha() and match["bracket"] not in _TICKS:
        return _label("tag", match, match["bracket"], start + 1)
    return () if after.strip() else _line("bracket", match, match["bracket"])


def _number(match: re.Match[str], _body: str) -> _Found:
    """Return an item of a list; an indented one may be a turn, `  2. Ann: words`, though agendas have topics there."""
    line = _line("number", match, match["number"])
    said = SAID_ITEM.match(match["number"]) if match["indent"] else None
    if said is None:
        return line
    start = match.start("number") + said.end()
    return (*line, Label(match.start(), said["name"].strip(), start, None, "colon", bullet=True))


def _chevron(match: re.Match[str], body: str) -> _Found:
    name = AFTER_CHEVRON.match(body, match.end())
    if name is None:
        return _label("chevron", match, "", match.end())
    return _label("chevron", match, name[1], name.end(), seconds(name["time"]) if name["time"] else None)


def _as_line(form: LineForm) -> Callable[[re.Match[str], str], _Found]:
    return lambda match, _body: _line(form, match, match[form])


#: By the last group of the row of `_FORMS` (in `lines.py`) that matches a line.
READERS: dict[str, Callable[[re.Match[str], str], _Found]] = {
    "colon": _colon,
    "caps": _as_line("caps"),
    "hash": _hash,
    "tight": _tight,
    "role": lambda match, _body: _label("bold", match, f"{match['person']} {match['role']}", match.end()),
    "after_bold": _bold,
    "ends": lambda match, _body: _label("bold", match, match["stressed"], match.end()),
    "logged_nick": _nick_with_time,
    "column": _nick_with_time,
    "by": _dated,
    "nick": lambda match, _body: _label("irc", match, match["nick"], match.end()),
    "rest": _time_first,
    "after_bracket": _bracket,
    "round": lambda match, _body: _label("bracket", match, match["round"], match.end()),
    "chevron": _chevron,
    "number": _number,
    "under": _as_line("under"),
}
