"""Candidate lines: one regular expression says where a closer look is due.

It starts with a literal line feed, so the search skips from line to line at C
speed. `Name: text`, by far the most frequent, needs no closer look at all; a
line with no beginning that means anything costs nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from cxfocus.readers.prose.chats import BEFORE_DASH, IN_BRACKETS, hour_of
from cxfocus.readers.prose.labels import Label, Labels, in_order, plain_labels
from cxfocus.readers.prose.timing import TIME_OF_DAY, seconds_of
from cxfocus.readers.times import CLOCK, seconds


class Line(NamedTuple):
    """A line that may be a heading, an underline, or a time alone; of one that begins with a time, that time."""

    form: str
    line: int
    text: str
    end: int


#: A label of up to so many characters, and an affiliation in brackets behind it.
_NAME = r"[^\W\d_][^\n:(]{0,66}+(?:\([^\n:]{0,124}+)?+"
_LETTERS = rf"{_NAME}:(?=[ \t\n]|\d\d)"
_BULLET = r"(?:[-*+\u2022][ \t]++(?:\[[ xX]\][ \t]+)?)"
_COARSE = re.compile(
    r"\n(?:"
    # The group in the look-ahead tells a plain label (a space, and no time, behind the colon) from a time's colon.
    rf"{_NAME}:(?=([ \t\n])(?![ \t]*[\[(]\d{{1,2}}:\d\d)|[ \t\n]|\d\d)"
    r"|\*\*([^*\n:]{1,90}):\*\*[ \t]++(?![\[(\d])"
    r"|[A-Z][A-Z0-9 ,&'/().\u2019-]{5,80}(?=\n)"
    r"|(?:(?i:agenda )?(?i:item) \d{1,2}|[IVX]{1,5}|[A-Z])[.)][ \t]"
    rf"|[ \t]*+{_BULLET}?+([\d#*_\[<>(=~^\"`+-])"
    rf"|(?=[ \t*+\u2022-])[ \t]*+{_BULLET}?+{_LETTERS}"
    r")"
)
#: Groups of `_COARSE`: `Name: text`, and `**Name:** text`, which need no closer look, and the sign of all other lines.
_PLAIN, _BOLD, _SIGN = 1, 2, 3
_ISO = r"\d{4}-\d\d-\d\d[T ](?P<iso>\d\d:\d\d:\d\d)[^\s\]]*"
#: What a channel's log writes before a nick: an operator, a voice, nothing.
_SIGNS = r"[@+%&~! ]?"
#: A nick in a column of its own, where others have arrows, dashes and a star.
_COLUMN = r"[^\s<>=*-][^\t\n]{0,39}"
_TIME = rf"[\[(]?(?P<time>{TIME_OF_DAY})(?: ?(?:[-\u2013]|-->) ?{CLOCK}(?=\]))?[\])]?"
_BEFORE = rf"\n(?P<indent>[ \t]*)(?P<bullet>{_BULLET})?"
#: What each line may be, by the sign it begins with: `a` is any letter, `0` any digit.
_FORMS: tuple[tuple[str, str], ...] = (
    # `Ann Lee: text`, `Ann Lee  0:32`, `Speaker 1 (00:00):`; the time's own colon is the one found.
    ("a", rf"[A-Z][a-z]{{2}} [ \d]\d (?P<iso>\d\d:\d\d:\d\d) <{_SIGNS}(?P<iso_nick>[^>\n]{{1,64}})>[ \t]*"),
    ("a", rf"(?P<colon>{_NAME}):(?=[ \t\n]|\d\d)"),
    ("a", r"(?P<caps>[A-Z][A-Z0-9 ,&'/().\u2019-]{5,80})(?=\n)"),
    ("#", r"(?P<hash>\#{1,6}[ \t]+[^\n]*)"),
    ("*", r"\*\*(?P<bold>[^*\n]{1,90})\*\*(?P<after_bold>:?[ \t]*)"),
    ("_", r"__(?P<bold>[^_\n]{1,90})__(?P<after_bold>:?[ \t]*)"),
    ("[0", rf"\[?{_ISO}\]?(?:[ \t]+<{_SIGNS}(?P<iso_nick>[^>\n]{{1,64}})>[ \t]*|\t{_SIGNS}(?P<column>{_COLUMN})\t)"),
    ("[", IN_BRACKETS),
    ("0", BEFORE_DASH),
    ("<", rf"<{_SIGNS}(?P<nick>[^>\n/! ]{{1,40}})>[ \t]+"),
    ("[(0", rf"{_TIME}(?P<rest>[^\n]*)"),
    ("[", r"\[(?P<bracket>[^\]\n]{1,80})\](?P<after_bracket>[^\n]*)"),
    ("(", r"\((?P<round>speaker[ _]?\w{1,3})\):?[ \t]+"),
    (">", r"(?P<chevron>>\x7f*>[>\x7f]*)[ \t]*"),
    ("a0#", r"(?P<number>(?:(?i:(?:agenda )?item )?\d{1,2}|[IVX]{1,5}|[A-Z]|\#)[.)][ \t]+[^\n]+)"),
    ('=~^"`#+*-', r"(?P<under>(?P<sign>[=~^\"`\#+*-])(?P=sign){2,}[ \t]*(?=\n))"),
)


@cache
def _closer(sign: str) -> re.Pattern[str]:
    """The expression for lines that begin with a sign; a document has few of them."""
    return re.compile(_BEFORE + "(?:" + "|".join(form for signs, form in _FORMS if sign in signs) + ")")


_TRAILING_TIME = re.compile(
    rf"(?:[ \t]{{2,}}|\t|[ \t]*[-\u2013][ \t]+|[ \t]*[\[(]) *(?P<time>{CLOCK})[\])]?[ \t]*(?P<colon>:?)[ \t]*"
)
#: `Ann Lee 0:32`, `Ann Lee  10:02 AM`, `Ann Lee | 0:32`, and nothing behind it.
_LAST_TIME = rf"[ \t]*[|,\u2014\u2013\u00b7-]?[ \t]*[\[(]?(?P<time>{TIME_OF_DAY})[\])]?[ \t]*(?=\n|\Z)"
_FIRST_TIME = rf"{_TIME}[ \t]*[|\u2014\u2013\u00b7-]?[ \t]*"
_LEADING_TIME = re.compile(rf"[ \t]*[\[(]?(?P<time>{TIME_OF_DAY})[\])]?(?:\([^)\n]*\))?[ \t]*(?P<colon>:?)[ \t]*")
_AFTER_TIME = re.compile(
    r"(?:[ \t]+From[ \t]+|[ \t]*[-\u2013:|\u2014\u00b7][ \t]*|[ \t]+)?"
    r"(?P<name>[^\n:\t]{1,64}?)[ \t]*(?::\**(?=[ \t\n]|\Z)|\Z)[ \t]*"
)
#: `**Ann Lee** -- *Chief Executive Officer*`
_TITLE_BEHIND = re.compile(r"(?:--?|[\u2013\u2014])[ \t]+[*_][^\n]{1,90}[*_][ \t]*")
_BRACKETED_TIME = re.compile(rf"[ \t]*[\[(](?P<time>{CLOCK})[\])][ \t]*")
_CLOCK = re.compile(CLOCK)
_NICK = re.compile(rf"[ \t]+<{_SIGNS}(?P<nick>[^>\n/]{{1,40}})>[ \t]*")
#: `10:02   ann | words` as a screen shows it; `10:02 [ann]` above the words.
_NICK_BESIDE = re.compile(
    r" {2,}[@+]?(?P<column>[^\s|<]{1,40})[ \t]+\|[ \t]+|[ \t]+\[(?P<alone>[^\]\s]{1,40})\][ \t]*\Z"
)
_CHAT = re.compile(
    r"\t(?: ?From[ \t]+)?(?P<name>[^\n\t]{1,90}?)[ \t]*:[ \t]"
    r"|[ \t]+From[ \t]+(?P<from>[^\n\t]{1,90}?)(?:[ \t]+to[ \t]+[^\n\t]{1,90}?)?[ \t]*:(?=[ \t\n])[ \t]*"
)
_LONGEST_HEAD = 90
_MOST_WORDS_OF_HEAD = 5
_MACHINE_IN_BRACKETS = re.compile(r"(?i:speaker|spk)[ _]?\w{1,3}")
_AFTER_CHEVRON = re.compile(rf"([^\n:>\[]{{1,64}}?)[ \t]*(?:\[(?P<time>{CLOCK})\])?:[ \t]")


def candidates(body: str) -> tuple[Labels, list[Line]]:
    """Every line that may be more than text, in order, by its positions in `body`."""
    # With a line feed before the first line, one expression finds every line;
    # so all positions in a match are one too high.
    padded = "\n" + body + "\n"
    plain: list[tuple[int, int]] = []
    labels: list[Label] = []
    lines: list[Line] = []
    for coarse in _COARSE.finditer(padded):
        form = coarse.lastindex
        if form == _PLAIN:
            plain.append(coarse.span())
            continue
        if form == _BOLD:
            labels.append(Label(coarse.start(), coarse[2].strip(), coarse.end() - 1, None, "bold"))
            continue
        match = _closer(_sign(coarse[_SIGN])).match(padded, coarse.start())
        found = _READERS[match.lastgroup or ""](match, padded) if match else ()
        for each in found:
            (labels if isinstance(each, Label) else lines).append(each)  # type: ignore[arg-type]
    names = [padded[line + 1 : colon - 1] for line, colon in plain]
    return in_order(plain_labels([line for line, _ in plain], names, [colon - 1 for _, colon in plain]), labels), lines


def _sign(found: str | None) -> str:
    return "a" if found is None else "0" if found.isdigit() else found


_Found = tuple[Label | Line, ...]


def _label(form: str, match: re.Match[str], name: str, text_start: int, time: float | None = None) -> _Found:
    return (Label(match.start(), name.strip(), text_start - 1, time, form, match["bullet"] is not None),)


def _line(form: str, match: re.Match[str], text: str) -> _Found:
    return (Line(form, match.start(), text.strip(), match.end() - 1),)


def _colon(match: re.Match[str], body: str) -> _Found:
    name = match["colon"]
    if not body[match.end() : match.end() + 1].isdigit():
        time = _BRACKETED_TIME.match(body, match.end())
        if time is not None:
            return _label("timed", match, name, time.end(), seconds(time["time"]))
        return _label("colon", match, name, match.end())
    # The colon found stands in a time: give back its hour digits and read it whole.
    head = name.rstrip("0123456789")
    start = match.start("colon") + len(head.rstrip(" \t-\u2013[("))
    time = _TRAILING_TIME.match(body, start)
    if time is not None and (time["colon"] or body[time.end() : time.end() + 1] in ("\n", "")):
        return _label("timed", match, body[match.start("colon") : start], time.end(), seconds(time["time"]))
    start = match.start("colon") + len(head.rstrip(" \t-\u2013\u2014\u00b7|,[("))
    time = re.compile(_LAST_TIME).match(body, start)
    return () if time is None else _head(match, body[match.start("colon") : start], time.end(), time["time"])


def _bold(match: re.Match[str], body: str) -> _Found:
    name, after = match["bold"], match["after_bold"]
    time = _LEADING_TIME.match(body, match.end())
    if time is not None:
        return _timed(match, name.rstrip(": "), time.end(), time["time"])
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
    """`**[0:32] Ann:** text`, `**[0:32]** **Ann:** text`, `**[0:32] Ann**`, `**Ann 0:32**`."""
    end = body.find("\n", match.end())
    first = re.match(_FIRST_TIME, match["bold"])
    if first is not None:
        rest = match["bold"][first.end() :]
        if not rest.rstrip(": "):
            return _after_time(match, body[match.end() : end], match.end(), first["time"])
        if rest.endswith(":") or match["after_bold"].startswith(":"):
            return _timed(match, rest.rstrip(": "), match.end(), first["time"])
    return _line("bold", match, match["bold"]) + _beside_time(match, match["bold"]) if match.end() == end else ()


def _beside_time(match: re.Match[str], text: str) -> _Found:
    """`Ann 0:32` or `[0:32] Ann`, in bold letters or a heading."""
    first, last = re.match(_FIRST_TIME, text), re.search(_LAST_TIME, text[:_LONGEST_HEAD])
    if first is not None:
        return _head(match, text[first.end() :], match.end(), first["time"])
    return () if last is None else _head(match, text[: last.start()], match.end(), last["time"])


def _timed(match: re.Match[str], name: str, text_start: int, time: str) -> _Found:
    """Nothing but a turn is written so, unless with the time of day: agendas have `9:00 AM Registration: the lobby`."""
    if not time[-1].isdigit():
        return _head(match, name, text_start, time)
    return _label("timed", match, name, text_start, seconds(time))


def _head(match: re.Match[str], name: str, text_start: int, time: str) -> _Found:
    """Weak by itself: agendas have `Lunch 12:30`."""
    if match["bullet"] is not None or not 0 < len(name.split()) <= _MOST_WORDS_OF_HEAD:
        return ()
    return _label("head", match, name, text_start, seconds_of(time))


def _hash(match: re.Match[str], _body: str) -> _Found:
    text = match["hash"].strip("# \t")
    if ":" not in text:
        return _line("hash", match, match["hash"])
    text = text.partition("{#")[0].rstrip()
    if _CLOCK.fullmatch(text):
        return _line("time", match, text)
    return _line("hash", match, match["hash"]) + _beside_time(match, text)


def _nick_with_time(match: re.Match[str], _body: str) -> _Found:
    return _label("irc", match, match[match.lastgroup or 0], match.end(), seconds(match["iso"]))


def _dated(match: re.Match[str], _body: str) -> _Found:
    form = "dated channel" if match["day"][:4].isdigit() else "dated"
    return _label(form, match, match["by"], match.end(), hour_of(match["at"]))


def _time_first(match: re.Match[str], body: str) -> _Found:
    rest, start, time = match["rest"], match.start("rest"), match["time"]
    if rest.strip() in ("", ":"):
        if (body[match.start("time") - 1] in "[(") != (body[match.end("time")] in "])"):  # the end of a wrapped bracket
            return ()
        return _line("time" if time[-1].isdigit() else "hour", match, time)
    nick = _NICK.match(rest)
    if nick is not None:
        return _label("irc", match, nick["nick"], start + nick.end(), hour_of(time))
    beside = _NICK_BESIDE.match(rest)
    if beside is not None:
        words = start + beside.end() + (beside["alone"] is not None)  # below the nick
        return _label("dated channel", match, beside[beside.lastgroup or 0], words, hour_of(time))
    chat = _CHAT.match(body, start)
    if chat is not None:
        return _label("chat", match, chat["name"] or chat["from"], chat.end(), seconds_of(time))
    return _after_time(match, rest, start, time)


def _after_time(match: re.Match[str], rest: str, start: int, time: str) -> _Found:
    """A name, or words of nobody named; which of them is told by the whole document."""
    stamp = (Line("stamp", match.start(), time, start - 1),)
    name = _AFTER_TIME.match(rest)
    if name is None or not name["name"].strip():
        return stamp
    if name.end() == len(rest) and ":" not in rest[-3:] and not rest.lstrip().startswith(("-", "\u2013")):
        return stamp + _head(match, name["name"], start + name.end(), time)
    return stamp + _timed(match, name["name"], start + name.end(), time)


def _bracket(match: re.Match[str], _body: str) -> _Found:
    after = match["after_bracket"]
    start = match.start("after_bracket")
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


def _chevron(match: re.Match[str], body: str) -> _Found:
    name = _AFTER_CHEVRON.match(body, match.end())
    if name is None:
        return _label("chevron", match, "", match.end())
    return _label("chevron", match, name[1], name.end(), seconds(name["time"]) if name["time"] else None)


def _as_line(form: str) -> Callable[[re.Match[str], str], _Found]:
    return lambda match, _body: _line(form, match, match[form])


_READERS: dict[str, Callable[[re.Match[str], str], _Found]] = {
    "colon": _colon,
    "caps": _as_line("caps"),
    "hash": _hash,
    "after_bold": _bold,
    "iso_nick": _nick_with_time,
    "column": _nick_with_time,
    "by": _dated,
    "nick": lambda match, _body: _label("irc", match, match["nick"], match.end()),
    "rest": _time_first,
    "after_bracket": _bracket,
    "round": lambda match, _body: _label("bracket", match, match["round"], match.end()),
    "chevron": _chevron,
    "number": _as_line("number"),
    "under": _as_line("under"),
}
