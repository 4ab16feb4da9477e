"""Reads each form of a candidate line as a label, another line, or nothing; positions in matches are one too high."""

from __future__ import annotations

import re
from collections.abc import Callable

from cxfocus.readers.prose.labels import Label, LabelForm, Line, LineForm
from cxfocus.readers.prose.times.timing import TIME_OF_DAY, hour_of, seconds_of
from cxfocus.readers.times import CLOCK, seconds
from cxfocus.text.expressions import regex

#: The sign of an operator or a voice, which the log of a channel may write before a nick.
SIGNS = r"[@+%&~! ]?"
#: The day before the time in such a log: `2024-03-04T`, `04/03/2024 `, `Mon `, `Mar  4 `, `[Mon Mar 4 2024] `.
LOGGED_DAY = (
    r"(?:(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d[-/.]\d\d[-/.](?:\d\d){1,2}|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?|"
    r"[A-Z][a-z]{2,8}(?:,? (?:[A-Z][a-z]{2,8}|[ \d]?\d|\d{4})){0,3})(?:T|\]?,?[ \t]+))"
)
#: After two times the Chinese comma may stand before a name; any other comma after them belongs to a day's program.
_BEHIND_RANGE = r"(?:(?=\]|[ \t]+[^\W\d_])|\uff0c(?=[ \t]*[^\W\d_]))"
TIME = rf"@?[\[(]?@?(?P<time>{TIME_OF_DAY})(?: ?(?:[-\u2013]|-->) ?{CLOCK}{_BEHIND_RANGE})?[\])]?"

#: Brackets after a name may hold the end, too: `Ann Lee (0:03 - 0:20)`.
_UPTO = rf"(?P<upto> ?(?:[-\u2013]|-->) ?{CLOCK}(?=[\])]))?"
_SPAN = rf"(?P<time>{TIME_OF_DAY}){_UPTO}"
_TRAILING_TIME = regex(
    rf"(?:[ \t]{{2,}}|\t|[ \t]*[-\u2013][ \t]+|[ \t]*[\[(]) *(?P<time>{CLOCK}){_UPTO}[\])]?[ \t]*(?P<colon>:?)[ \t]*"
)
#: `Ann Lee 0:32`, `Ann Lee  10:02 AM`, `Ann Lee | 0:32`, at the end of a line.
_LAST_TIME = regex(rf"[ \t]*[|,\u2014\u2013\u00b7-]?[ \t]*[\[(]?{_SPAN}[\])]?[ \t]*(?=\n|\Z)")
_FIRST_TIME = regex(rf"{TIME}[ \t]*[|\u2014\u2013\u00b7-]?[ \t]*")
_LEADING_TIME = regex(
    rf"[ \t]*(?:[\[(*`_]{{1,2}}|(?=(?P<bare>\d))){_SPAN}(?![^\W_])[\])*`_]{{0,2}}(?:\([^)\n]*\))?[ \t]*:?[ \t]*"
)
_AFTER_TIME = regex(
    r"(?:[ \t]+From[ \t]+|[ \t]*[-\u2013:|\u2014\u00b7][ \t]*|[ \t]+)?"
    r"(?P<name>[^\n:\t]{1,64}?)[ \t]*(?::\**(?=[ \t\n]|\Z)|\uff1a?[ \t]*\Z)[ \t]*"
)
#: `**Ann Lee** -- *Chief Executive Officer*`
_TITLE_BEHIND = regex(r"(?:--?|[\u2013\u2014])[ \t]+[*_][^\n]{1,90}[*_][ \t]*")
_BRACKETED_TIME = regex(rf"[ \t]*[\[(](?P<time>{CLOCK}){_UPTO}[\])][ \t]*")
_TIME_AND_COLON = regex(rf"[ \t](?P<time>{CLOCK}):[ \t]+(?=[^\s])")
_TIME_ALONE = regex(r"[ \t]+(?P<time>\d{1,2}:[0-5]\d:[0-5]\d)[ \t]*(?=\n|\Z)")
#: `[0:32 - Ann] words`; `0:32 **Ann** words`, `0:32 | Ann | words`.
_INSIDE = regex(r"[ \t]*[-\u2013,|]?[ \t]*(?P<name>[^\W\d_][^\[\]()\n:]{0,60})[\])]:?[ \t]*(?=[^\s])")
_NAME_BEHIND = regex(
    r"[ \t]+\*\*(?P<bold>[^*\n:]{1,60})\*\*[ \t]+(?=[^\s])|"
    r"[ \t]*\|[ \t]*(?P<barred>[^\W\d_][^|\n:]{0,60}?)[ \t]*\|[ \t]*(?=[^\s])"
)
_BAR = regex(r"[ \t]*\|[ \t]+")
#: A nick with a slash, `pl/t3`, is neither an address nor a tag.
SLASHED_NICK = r"[^\W\d_](?:(?!://)[^<>\s!]){1,63}(?<!/)"
_NICK = regex(rf"[ \t]+<{SIGNS}(?P<nick>[^>\n/]{{1,40}}|{SLASHED_NICK})>[ \t]*")
#: `10:02   ann | words`, as screens show it; `10:02 [ann]` above the words.
_NICK_BESIDE = regex(r" {2,}[@+]?(?P<column>[^\s|<]{1,40})[ \t]+\|[ \t]+|[ \t]+\[(?P<alone>[^\]\s]{1,40})\][ \t]*\Z")
#: `From Ann To Ben: words` is to Ben; with a blank before the colon it is all name: `From Ann To Minh : words`.
_TO = r"(?:to|To(?= Everyone(?: in Meeting)?[ \t]*:|[^\n:]{1,90}(?:(?<![ \t])|\((?:Direct Message|Privately)\)[ \t]):))"
_CHAT = regex(
    rf"[ \t]+From[ \t]+(?P<from>[^\n\t]{{1,90}}?)(?:[ \t]+{_TO}[ \t]+[^\n\t]{{1,90}}?)?"
    r"[ \t]*:(?=[ \t\n])[ \t]*"
    r"|\t(?P<name>[^\n\t]{1,90}?)[ \t]*:[ \t]"
)
#: An action, as Pidgin writes it: `(10:02:47) ***ann waves`; words in bold and italic have stars at their end, too.
_ACTED = regex(r"[ \t]+\*{3}(?P<nick>[^\s*]{1,40})[ \t]+(?=\S)(?![^\n]*\*{3})")
_SAID_ITEM = regex(r"\d{1,2}[.)][ \t]+(?P<name>[^\W\d_][^\n:(]{0,40}):[ \t]+(?=[^\s])")
_LONGEST_HEAD = 90
_MOST_WORDS_OF_HEAD = 5
_MACHINE_IN_BRACKETS = regex(r"(?i:speaker|spk)[ _]?\w{1,3}")
#: The subject of a mail to a list: `[CSSWG] Minutes and Resolutions 2011-04-20`.
_SUBJECT = regex(r"\b(?:Agenda|Minutes|Notes|Transcript)\b[^.?!\n]{0,60}+\Z")
_AFTER_CHEVRON = regex(rf"([^\n:>\[]{{1,64}}?)[ \t]*(?:\[(?P<time>{CLOCK})\])?:[ \t]")

_Found = tuple[Label | Line, ...]


def _label(form: LabelForm, match: re.Match[str], name: str, text_start: int, time: float | None = None) -> _Found:
    return (Label(match.start(), name.strip(), text_start - 1, time, form, match["bullet"] is not None),)


def _line(form: LineForm, match: re.Match[str], text: str) -> _Found:
    return (Line(form, match.start(), text.strip(), match.end() - 1),)


def _colon(match: re.Match[str], body: str) -> _Found:
    name = match["colon"]
    if not body[match.end() : match.end() + 1].isdigit():
        time = _BRACKETED_TIME.match(body, match.end())
        if time is not None:
            return _label("timed", match, name, time.end(), seconds(time["time"]))
        time = _TIME_ALONE.match(body, match.end())
        if time is not None and (found := _head(match, name, time.end(), time["time"])):
            return found
        return _label("colon", match, name, match.end())
    # The colon found is that of a time: give the digits of its hour back, and read the time whole.
    head = name.rstrip("0123456789")
    start = match.start("colon") + len(head.rstrip(" \t-\u2013[("))
    time = _TRAILING_TIME.match(body, start)
    is_alone = time is not None and not time["upto"] and body[time.end() : time.end() + 1] in ("\n", "")
    if time is not None and (time["colon"] or is_alone):
        return _label("timed", match, body[match.start("colon") : start], time.end(), seconds(time["time"]))
    time = _TIME_AND_COLON.match(body, start)
    if time is not None:
        name = body[match.start("colon") : start].rstrip(",")
        return _label("timed", match, name, time.end(), seconds(time["time"]))
    start = match.start("colon") + len(head.rstrip(" \t-\u2013\u2014\u00b7|,[("))
    time = _LAST_TIME.match(body, start)
    return () if time is None else _head(match, body[match.start("colon") : start], time.end(), time["time"])


def _bold(match: re.Match[str], body: str) -> _Found:
    name, after = match["bold"], match["after_bold"]
    time = _LEADING_TIME.match(body, match.end())
    if time is not None:
        # The time may be the beginning of the words: `**Ann:** 1:00 on Monday`.
        is_doubtful = ":" in (name[-1:], after[:1]) and time["bare"] and body[time.end() : time.end() + 1].strip()
        said = _label("bold", match, name.rstrip(": "), match.end()) if is_doubtful else ()
        return said + (_head if said else _timed)(match, name.rstrip(": "), time.end(), time["time"])
    if ":" in name[:-1] and (found := _bold_with_time(match, body)):
        return found
    if name.endswith(":") or after.startswith(":"):
        return _label("bold", match, name.rstrip(": "), match.end())
    end = body.find("\n", match.end())
    if match.end() == end:
        return _line("bold", match, name) + _label("alone", match, name, end)
    if _TITLE_BEHIND.fullmatch(body, match.end(), end):
        return _label("titled", match, name, end)
    return ()


def _bold_with_time(match: re.Match[str], body: str) -> _Found:
    """Read `**[0:32] Ann:** text`, `**[0:32]** **Ann:** text`, `**[0:32] Ann**`, `**Ann 0:32**`."""
    end = body.find("\n", match.end())
    first = _FIRST_TIME.match(match["bold"])
    if first is not None:
        rest = match["bold"][first.end() :]
        if not rest.rstrip(": "):
            return _after_time(match, body[match.end() : end], match.end(), first["time"])
        if rest.endswith(":") or match["after_bold"].startswith(":"):
            return _timed(match, rest.rstrip(": "), match.end(), first["time"])
    return _line("bold", match, match["bold"]) + _beside_time(match, match["bold"]) if match.end() == end else ()


def _beside_time(match: re.Match[str], text: str) -> _Found:
    """Read `Ann 0:32` or `[0:32] Ann`, in bold letters or a heading."""
    first, last = _FIRST_TIME.match(text), _LAST_TIME.search(text[:_LONGEST_HEAD])
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
    text = match["hash"].strip("# \t")
    if ":" not in text:
        return _line("hash", match, match["hash"])
    text = text.partition("{#")[0].rstrip()
    if re.fullmatch(CLOCK, text):
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
    if rest.strip() in ("", ":"):
        if (body[match.start("time") - 1] in "[(") != (body[match.end("time")] in "])"):  # half of a wrapped bracket
            return ()
        return _line("time" if time[-1].isdigit() else "hour", match, time)
    inside = _INSIDE.match(rest) if body[match.start("time") - 1] in "[(" else None
    if inside is not None:
        return _label("timed", match, inside["name"], start + inside.end(), seconds_of(time))
    if (nick := _NICK.match(rest)) is not None:
        return _label("irc", match, nick["nick"], start + nick.end(), hour_of(time))
    if (acted := _ACTED.match(rest)) is not None:
        return _timed(match, acted["nick"], start + acted.end(), time)
    beside = _NICK_BESIDE.match(rest)
    if beside is not None:
        words = start + beside.end() + (beside["alone"] is not None)  # in the line below
        return _label("dated channel", match, beside[beside.lastgroup or 0], words, hour_of(time))
    if (chat := _CHAT.match(body, start)) is not None:
        return _label("chat", match, chat["name"] or chat["from"], chat.end(), seconds_of(time))
    return _after_time(match, rest, start, time)


def _after_time(match: re.Match[str], rest: str, start: int, time: str) -> _Found:
    """Return a name, or words of an unknown speaker; if it may be either, both, for the whole document to decide."""
    named = _NAME_BEHIND.match(rest)
    if named is not None:
        return _label("timed", match, named[named.lastgroup or 0], start + named.end(), seconds_of(time))
    bar = _BAR.match(rest)
    stamp = (Line("stamp", match.start(), time, start - 1 + (bar.end() if bar else 0)),)
    name = _AFTER_TIME.match(rest)
    if name is None or not name["name"].strip():
        return stamp
    is_fathom = match[0].lstrip().startswith("@")  # only Fathom writes `@0:23 - Ann`
    if name.end() == len(rest) and not re.search("[:\uff1a]", rest[-3:]) and not is_fathom:
        return stamp + _head(match, name["name"], start + name.end(), time)
    return stamp + _timed(match, name["name"], start + name.end(), time)


def _bracket(match: re.Match[str], _body: str) -> _Found:
    after = match["after_bracket"]
    if not match.start() and _SUBJECT.search(after):
        return ()
    start = match.start("after_bracket")
    last = _LAST_TIME.search(match["bracket"]) if ":" in match["bracket"] and after.strip() else None
    if last is not None:
        return _label("timed", match, match["bracket"][: last.start()], start, seconds_of(last["time"]))
    time = _LEADING_TIME.match(after)
    if time is not None and not after[time.end() :].strip():
        return _label("clock", match, match["bracket"], start + time.end(), seconds_of(time["time"]))
    if after.startswith(":"):
        return _label("bracket", match, match["bracket"], start + 1)
    if after.strip() and _MACHINE_IN_BRACKETS.fullmatch(match["bracket"]):
        return _label("bracket", match, match["bracket"], start)
    if after[:1] == " " and match["bracket"][0].isalpha():
        return _label("tag", match, match["bracket"], start + 1)
    return () if after.strip() else _line("bracket", match, match["bracket"])


def _number(match: re.Match[str], _body: str) -> _Found:
    """Return an item of a list; an indented one may be a turn, `  2. Ann: words`, though agendas have topics there."""
    line = _line("number", match, match["number"])
    said = _SAID_ITEM.match(match["number"]) if match["indent"] else None
    if said is None:
        return line
    start = match.start("number") + said.end()
    return (*line, Label(match.start(), said["name"].strip(), start - 1, None, "colon", bullet=True))


def _chevron(match: re.Match[str], body: str) -> _Found:
    name = _AFTER_CHEVRON.match(body, match.end())
    if name is None:
        return _label("chevron", match, "", match.end())
    return _label("chevron", match, name[1], name.end(), seconds(name["time"]) if name["time"] else None)


def _as_line(form: LineForm) -> Callable[[re.Match[str], str], _Found]:
    return lambda match, _body: _line(form, match, match[form])


def name_beside_time(title: str) -> tuple[str, float | None]:
    """Return the name and the time of `Ann 0:32`; for a title without a time, all of it and None."""
    last = _LAST_TIME.search(title[:_LONGEST_HEAD])
    return (title, None) if last is None else (title[: last.start()].strip(), seconds_of(last["time"]))


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
