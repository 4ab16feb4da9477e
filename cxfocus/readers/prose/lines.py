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

from cxfocus.readers.prose.labels import Label, Labels, in_order, plain_labels
from cxfocus.readers.times import CLOCK, seconds


class Line(NamedTuple):
    """A line that may be a heading, an underline, or a time alone."""

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
    r"|\*\*([^*\n:]{1,90}):\*\*[ \t]+(?![\[(\d])"
    r"|[A-Z][A-Z0-9 ,&'/().\u2019-]{5,80}(?=\n)"
    r"|(?:(?i:agenda )?(?i:item) \d{1,2}|[IVX]{1,5}|[A-Z])[.)][ \t]"
    rf"|[ \t]*+{_BULLET}?+([\d#*_\[<>(=~^\"`+-])"
    rf"|(?=[ \t*+\u2022-])[ \t]*+{_BULLET}?+{_LETTERS}"
    r")"
)
#: Groups of `_COARSE`: `Name: text`, and `**Name:** text`, which need no closer look, and the sign of all other lines.
_PLAIN, _BOLD, _SIGN = 1, 2, 3
_ISO = r"\d{4}-\d\d-\d\d[T ](?P<iso>\d\d:\d\d:\d\d)[^\s\]]*"
_TIME = rf"[\[(]?(?P<time>{CLOCK})[\])]?"
_BEFORE = rf"\n(?P<indent>[ \t]*)(?P<bullet>{_BULLET})?"
#: What each line may be, by the sign it begins with: `a` is any letter, `0` any digit.
_FORMS: tuple[tuple[str, str], ...] = (
    # `Ann Lee: text`, `Ann Lee  0:32`, `Speaker 1 (00:00):`; the time's own colon is the one found.
    ("a", rf"(?P<colon>{_NAME}):(?=[ \t\n]|\d\d)"),
    ("a", r"(?P<caps>[A-Z][A-Z0-9 ,&'/().\u2019-]{5,80})(?=\n)"),
    ("#", r"(?P<hash>\#{1,6}[ \t]+[^\n]*)"),
    ("*", r"\*\*(?P<bold>[^*\n]{1,90})\*\*(?P<after_bold>:?[ \t]*)"),
    ("_", r"__(?P<bold>[^_\n]{1,90})__(?P<after_bold>:?[ \t]*)"),
    ("[0", rf"\[?{_ISO}\]?[ \t]+<(?P<iso_nick>[^>\n]{{1,64}})>[ \t]*"),
    ("<", r"<(?P<nick>[^>\n/! ]{1,40})>[ \t]+"),
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
_LEADING_TIME = re.compile(rf"[ \t]*[\[(]?(?P<time>{CLOCK})[\])]?(?:\([^)\n]*\))?[ \t]*(?P<colon>:?)[ \t]*")
_AFTER_TIME = re.compile(
    r"(?:[ \t]+From[ \t]+|[ \t]*[-\u2013:][ \t]*|[ \t]+)?(?P<name>[^\n:\t]{1,64}?)[ \t]*(?::(?=[ \t\n]|\Z)|\Z)[ \t]*"
)
_BRACKETED_TIME = re.compile(rf"[ \t]*[\[(](?P<time>{CLOCK})[\])][ \t]*")
_CLOCK = re.compile(CLOCK)
_NICK = re.compile(r"[ \t]+<[@+ ]?(?P<nick>[^>\n/]{1,40})>[ \t]*")
_CHAT = re.compile(
    r"\t(?: ?From[ \t]+)?(?P<name>[^\n\t]{1,90}?)[ \t]*:[ \t]"
    r"|[ \t]+From[ \t]+(?P<from>[^\n\t]{1,90}?)[ \t]+to[ \t]+[^\n\t]{1,90}?[ \t]*:[ \t]*(?=\n)"
)
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
    if time is None:
        return ()
    ends_line = body[time.end() : time.end() + 1] in ("\n", "")
    if not (time["colon"] or ends_line):
        return ()
    return _label("timed", match, body[match.start("colon") : start], time.end(), seconds(time["time"]))


def _bold(match: re.Match[str], body: str) -> _Found:
    name, after = match["bold"], match["after_bold"]
    time = _LEADING_TIME.match(body, match.end())
    if time is not None:
        return _label("timed", match, name.rstrip(": "), time.end(), seconds(time["time"]))
    if name.endswith(":") or after.startswith(":"):
        return _label("bold", match, name.rstrip(": "), match.end())
    if body[match.end() : match.end() + 1] == "\n":
        return _line("bold", match, name) + _label("alone", match, name, match.end())
    return ()


def _hash(match: re.Match[str], _body: str) -> _Found:
    text = match["hash"].strip("# \t")
    return _line("time", match, text) if _CLOCK.fullmatch(text) else _line("hash", match, match["hash"])


def _nick_with_time(match: re.Match[str], _body: str) -> _Found:
    return _label("irc", match, match["iso_nick"], match.end(), seconds(match["iso"]))


def _time_first(match: re.Match[str], body: str) -> _Found:
    rest, start = match["rest"], match.start("rest")
    if not rest.strip():
        return _line("time", match, match["time"])
    nick = _NICK.match(rest)
    if nick is not None:
        return _label("irc", match, nick["nick"], start + nick.end(), seconds(match["time"]))
    chat = _CHAT.match(body, start)
    if chat is not None:
        return _label("chat", match, chat["name"] or chat["from"], chat.end(), seconds(match["time"]))
    name = _AFTER_TIME.match(rest)
    if name is None or not name["name"].strip():
        return ()
    if name.end() == len(rest) and not rest.rstrip().endswith(":") and not rest.lstrip().startswith(("-", "\u2013")):
        return ()
    return _label("timed", match, name["name"], start + name.end(), seconds(match["time"]))


def _bracket(match: re.Match[str], _body: str) -> _Found:
    after = match["after_bracket"]
    start = match.start("after_bracket")
    time = _LEADING_TIME.match(after)
    if time is not None and not after[time.end() :].strip():
        return _label("clock", match, match["bracket"], start + time.end(), seconds(time["time"]))
    if after.startswith(":"):
        return _label("bracket", match, match["bracket"], start + 1)
    if after.strip() and _MACHINE_IN_BRACKETS.fullmatch(match["bracket"]):
        return _label("bracket", match, match["bracket"], start)
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
    "nick": lambda match, _body: _label("irc", match, match["nick"], match.end()),
    "rest": _time_first,
    "after_bracket": _bracket,
    "round": lambda match, _body: _label("bracket", match, match["round"], match.end()),
    "chevron": _chevron,
    "number": _as_line("number"),
    "under": _as_line("under"),
}
