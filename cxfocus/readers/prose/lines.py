"""Candidate lines: one regular expression says where a closer look is due.

It starts with a literal line feed, so the search skips from line to line at C
speed; a line with none of these beginnings costs nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

from cxfocus.readers.columns import rows_of
from cxfocus.readers.times import CLOCK, seconds


class Label(NamedTuple):
    """A line that may begin a turn: the label's text and span, and where the words start.

    `form` names the notation; `bullet` says that the line is a list item.
    """

    form: str
    line: int
    name: str
    text_start: int
    time: float | None = None
    bullet: bool = False


class Line(NamedTuple):
    """A line that may be a heading, an underline, a time alone, a table row or a fence."""

    form: str
    line: int
    text: str
    end: int


_ISO = r"\d{4}-\d\d-\d\dT(?P<iso>\d\d:\d\d:\d\d)[^\s\]]*"
_TIME = rf"[\[(]?(?P<time>{CLOCK})[\])]?"
_BEFORE = r"\n(?P<indent>[ \t]*)(?P<bullet>[-*+\u2022] +)?"
_CANDIDATE = re.compile(
    _BEFORE + r"(?:"
    # `Ann Lee: text`, `Ann Lee  0:32`, `Speaker 1 (00:00):`; the time's own colon is the one found.
    r"(?P<colon>[^\W\d_][^\n:]{0,90}):(?=[ \t\n]|\d\d)"
    r"|(?P<caps>[A-Z][A-Z0-9 ,&'/().\u2019-]{5,80})(?=\n)"
    r"|(?P<hash>\#{1,6}[ \t]+[^\n]*)"
    r"|\*\*(?P<bold>[^*\n]{1,90})\*\*(?P<after_bold>:?[ \t]*)"
    r"|__(?P<bold2>[^_\n]{1,90})__(?P<after_bold2>:?[ \t]*)"
    rf"|\[?{_ISO}\]?[ \t]+<(?P<iso_nick>[^>\n]{{1,64}})>[ \t]*"
    r"|<(?P<nick>[^>\n/! ]{1,40})>[ \t]+"
    rf"|{_TIME}(?P<rest>[^\n]*)"
    r"|\[(?P<bracket>[^\]\n]{1,80})\](?P<after_bracket>[^\n]*)"
    r"|(?P<chevron>>>+)[ \t]*"
    r"|(?P<number>(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)][ \t]+[^\n]+)"
    r"|(?P<under>(?P<sign>[=~^\"`\#+*-])(?P=sign){2,}[ \t]*(?=\n))"
    r"|(?P<row>\|[^\n]*)"
    r")"
)
_TRAILING_TIME = re.compile(
    rf"(?:[ \t]{{2,}}|\t|[ \t]*[-\u2013][ \t]+|[ \t]*[\[(]) *(?P<time>{CLOCK})[\])]?[ \t]*(?P<colon>:?)[ \t]*"
)
_LEADING_TIME = re.compile(rf"[ \t]*[\[(]?(?P<time>{CLOCK})[\])]?(?:\([^)\n]*\))?[ \t]*(?P<colon>:?)[ \t]*")
_AFTER_TIME = re.compile(
    r"(?:[ \t]+From[ \t]+|[ \t]*[-\u2013:][ \t]*|[ \t]+)?(?P<name>[^\n:\t]{1,64}?)[ \t]*(?::(?=[ \t\n]|\Z)|\Z)[ \t]*"
)


def candidates(body: str) -> tuple[list[Label], list[Line]]:
    """Every line that may be more than text, in order, by its positions in `body`."""
    # With a line feed before the first line, one expression finds every line;
    # so all positions in a match are one too high.
    padded = "\n" + body + "\n"
    plain: list[re.Match[str]] = []
    labels: list[Label] = []
    lines: list[Line] = []
    for match in _CANDIDATE.finditer(padded):
        form = match.lastgroup
        if form == "colon" and not padded[match.end()].isdigit():
            plain.append(match)
            continue
        found = _READERS[form or ""](match, padded)
        if isinstance(found, Label):
            labels.append(found)
        elif found is not None:
            lines.append(found)
    if not labels:
        return _plain_labels(plain), lines
    return sorted(_plain_labels(plain) + labels, key=attrgetter("line")), lines


def _plain_labels(matches: list[re.Match[str]]) -> list[Label]:
    """`Name: text`, by far the most frequent: a column at a time, without Python work a row."""
    return rows_of(
        Label,
        repeat("colon", len(matches)),
        [match.start() for match in matches],
        [match["colon"].strip() for match in matches],
        [match.end() - 1 for match in matches],
        repeat(None, len(matches)),
        [match["bullet"] is not None for match in matches],
    )


def _label(form: str, match: re.Match[str], name: str, text_start: int, time: float | None = None) -> Label:
    return Label(form, match.start(), name.strip(), text_start - 1, time, match["bullet"] is not None)


def _line(form: str, match: re.Match[str], text: str) -> Line | None:
    return Line(form, match.start(), text.strip(), match.end() - 1)


def _colon(match: re.Match[str], body: str) -> Label | None:
    name = match["colon"]
    if not body[match.end() : match.end() + 1].isdigit():
        return _label("colon", match, name, match.end())
    # The colon found stands in a time: give back its hour digits and read it whole.
    head = name.rstrip("0123456789")
    start = match.start("colon") + len(head.rstrip(" \t-\u2013[("))
    time = _TRAILING_TIME.match(body, start)
    if time is None:
        return None
    ends_line = body[time.end() : time.end() + 1] in ("\n", "")
    if not (time["colon"] or ends_line):
        return None
    return _label("timed", match, body[match.start("colon") : start], time.end(), seconds(time["time"]))


def _bold(match: re.Match[str], body: str) -> Label | Line | None:
    name = match["bold"] or match["bold2"]
    after = match["after_bold"] if match["bold"] else match["after_bold2"]
    time = _LEADING_TIME.match(body, match.end())
    if time is not None:
        return _label("timed", match, name.rstrip(": "), time.end(), seconds(time["time"]))
    if name.endswith(":") or after.startswith(":"):
        return _label("bold", match, name.rstrip(": "), match.end())
    if body[match.end() : match.end() + 1] == "\n":
        return _line("bold", match, name)
    return None


def _irc(match: re.Match[str], _body: str) -> Label:
    if match["iso"] is not None:
        return _label("irc", match, match["iso_nick"], match.end(), seconds(match["iso"]))
    return _label("irc", match, match["nick"], match.end())


def _time_first(match: re.Match[str], _body: str) -> Label | Line | None:
    rest = match["rest"]
    if not rest.strip():
        return _line("time", match, match["time"])
    name = _AFTER_TIME.match(rest)
    if name is None or not name["name"].strip():
        return None
    if name.end() == len(rest) and not rest.rstrip().endswith(":") and not rest.lstrip().startswith(("-", "\u2013")):
        return None
    return _label("timed", match, name["name"], match.start("rest") + name.end(), seconds(match["time"]))


def _bracket(match: re.Match[str], _body: str) -> Label | Line | None:
    after = match["after_bracket"]
    start = match.start("after_bracket")
    time = _LEADING_TIME.match(after)
    if time is not None and not after[time.end() :].strip():
        return _label("timed", match, match["bracket"], start + time.end(), seconds(time["time"]))
    if after.startswith(":"):
        return _label("bracket", match, match["bracket"], start + 1)
    return None if after.strip() else _line("bracket", match, match["bracket"])


def _chevron(match: re.Match[str], body: str) -> Label:
    name = re.compile(r"([^\n:>]{1,64}):[ \t]").match(body, match.end())
    if name is None:
        return _label("chevron", match, "", match.end())
    return _label("chevron", match, name[1], name.end())


_READERS: dict[str, Callable[[re.Match[str], str], Label | Line | None]] = {
    "colon": _colon,
    "caps": lambda match, _body: _line("caps", match, match["caps"]),
    "hash": lambda match, _body: _line("hash", match, match["hash"]),
    "after_bold": _bold,
    "after_bold2": _bold,
    "iso_nick": _irc,
    "nick": _irc,
    "rest": _time_first,
    "after_bracket": _bracket,
    "chevron": _chevron,
    "number": lambda match, _body: _line("number", match, match["number"]),
    "under": lambda match, _body: _line("under", match, match["under"]),
    "row": lambda match, _body: _line("row", match, match["row"]),
}
