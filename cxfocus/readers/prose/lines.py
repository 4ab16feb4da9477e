"""Finds the lines that may be more than text: one regular expression finds those that need a closer look.

`Name: text`, by far the most frequent, needs no closer look; a line with an
ordinary beginning costs nothing more.
"""

from __future__ import annotations

import re
from functools import cache

from cxfocus.readers.prose.labels import Label, Labels, Line, in_order, plain_labels
from cxfocus.readers.prose.line_forms import READERS
from cxfocus.readers.prose.line_patterns import LOGGED_DAY, SIGNS, SLASHED_NICK, TIME
from cxfocus.readers.prose.notations.chats import BEFORE_DASH, IN_BRACKETS
from cxfocus.readers.prose.times.timing import TIME_OF_DAY
from cxfocus.text.expressions import regex
from cxfocus.text.items import ARABIC, BULLET, ITEM_WORD, ROMAN
from cxfocus.text.lines import lines_like

#: A label, and an affiliation in brackets after it, with a limit of characters for each.
_NAME = r"@?[^\W\d_][^\n:(]{0,66}+(?:\([^\n:]{0,124}+)?+"
_LETTERS = rf"{_NAME}:(?=[ \t\n]|\d\d)"
_BULLET = rf"(?:{BULLET}[ \t]++(?:\[[ xX]\][ \t]+)?)"
#: The group in the look-ahead matches for a plain label only: a space and no time follow its colon.
_PLAIN_LABEL = rf"{_NAME}:(?=([ \t\n])(?![ \t]*(?:[\[(]\d{{1,2}}:\d\d|\d{{1,2}}:\d\d:\d\d[ \t]*\n))|[ \t\n]|\d\d)"
_BOLD_LABEL = r"\*\*([^*\n:]{1,90}):\*\*[ \t]++(?![\[(\d])"
_CAPITALS = r"[A-Z][A-Z0-9 ,&'/().\u2019-]{5,80}"
#: `Item 4. `, `IV) `, `B. `
_NUMBERED = rf"(?:{ITEM_WORD}{ARABIC}|{ROMAN}|[A-Z])[.)][ \t]"
#: A line that begins with a sign or a digit, or with one after a bullet.
_SIGNED = rf"[ \t]*+{_BULLET}?+([\d#*_\[<>(=~^\"`+@-])"
#: `  - Ann Lee: words`
_ITEM_LABEL = rf"(?=[ \t*+\u2022-])[ \t]*+{_BULLET}?+{_LETTERS}"
_COARSE = regex(rf"\n(?:{_PLAIN_LABEL}|{_BOLD_LABEL}|{_CAPITALS}(?=\n)|{_NUMBERED}|{_SIGNED}|{_ITEM_LABEL})")
#: Groups of `_COARSE`: `Name: text` and `**Name:** text`, which need no closer look, and the sign that begins a line.
_PLAIN, _BOLD, _SIGN = 1, 2, 3
#: Lines with plain nicks show a log; only there are a long nick and one with a slash believed.
_FEWEST_NICKS = 3
_PLAIN_NICK = regex(r"[^/]{1,40}|[^/]+_[\[(].*")  # `ann_(oak/elm)` is no path
_ISO = r"\d{4}-\d\d-\d\d[T ](?P<iso>\d\d:\d\d:\d\d)[^\s\]]*"
#: Its look-ahead is for speed: most lines have no nick.
_LOGGED = rf"(?=[^<\n]{{8,40}}+<)\[?{LOGGED_DAY}\[?(?P<logged>{TIME_OF_DAY})[^\s\]]*\]?"
#: A nick in a column of its own. Other lines have arrows, dashes or a star there.
_COLUMN = r"[^\s<>=*-][^\t\n]{0,39}"
_BEFORE = rf"(?P<indent>[ \t]*)(?P<bullet>{_BULLET})?"
#: Each form of a line, after the signs that it may begin with: `a` is any letter, `0` any digit.
_FORMS: tuple[tuple[str, str], ...] = (
    # `Ann Lee: text`, `Ann Lee  0:32`, `Speaker 1 (00:00):`; in the last two the colon of the time is found.
    ("a[0", rf"{_LOGGED}[ \t]+<{SIGNS}(?P<logged_nick>[^>\n]{{1,64}})>[ \t]*"),
    ("a", rf"(?P<colon>{_NAME}):(?=[ \t\n]|\d\d)"),
    ("a", rf"(?P<caps>(?!(?:AGENDA )?ITEM \d{{1,2}}[.)]){_CAPITALS})(?=\n)"),
    ("#", r"(?P<hash>\#{1,6}[ \t]+[^\n]*)"),
    # `**Ann Lee** (Analyst): text`, `**Ann Lee** *(Chair)*: text`, or with the text below; with a colon it is a time.
    ("*", r"\*\*(?P<person>[^*\n:]{1,90})\*\*[ \t]+[*_]?(?P<role>\([^()\n:]{1,90}\))[*_]?:(?=\s)[ \t]*"),
    ("*", r"\*\*(?P<bold>[^*\n]{1,90})\*\*(?P<after_bold>:?[ \t]*)"),
    ("*_", r"(?P<italic>[*_])(?P<stressed>[^\W\d_][^*_\n:]{0,60})(?P<ends>(?P=italic):|:(?P=italic))[ \t]+"),
    ("_", r"__(?P<bold>[^_\n]{1,90})__(?P<after_bold>:?[ \t]*)"),
    ("[0", rf"\[?{_ISO}\]?\t{SIGNS}(?P<column>{_COLUMN})\t"),
    ("[", IN_BRACKETS),
    ("0", BEFORE_DASH),
    ("<", rf"<{SIGNS}(?P<nick>[^>\n/! ]{{1,40}}|{SLASHED_NICK})>[ \t]+"),
    ("[(0@", rf"{TIME}(?P<rest>[^\n]*)"),
    ("[", r"\[(?P<bracket>[^\[\]\n]{1,400}(?:\[[^\[\]\n]{1,40}\][^\[\]\n]{0,40})?)\](?P<after_bracket>[^\n]*)"),
    ("(", r"\((?P<round>(?i:speaker)[ _]?\w{1,3})\):?[ \t]+"),
    # Words that somebody wrote meanwhile, and a decision: `> *Ann Lee:* text`, `> ***Resolution #1: text***`.
    (">", r">[ \t]?[*_]{1,3}(?P<stressed>[^\W\d_][^*_\n:>]{0,60})(?:>[^*_\n:]{0,10})?:(?P<ends>[*_]{0,3})[ \t]+"),
    (">", r"(?P<chevron>>\x7f*>[>\x7f]*)[ \t]*"),
    ("a0#", rf"(?P<number>(?:{ITEM_WORD}?{ARABIC}|{ROMAN}|[A-Z]|\#)[.)][ \t]+[^\n]+)"),
    ('=~^"`#+*-', r"(?P<under>(?P<sign>[=~^\"`\#+*-])(?P=sign){2,}[ \t]*(?=\n))"),
    # `#Budget`: a heading for old programs; a document must write several so.
    ("#", r"(?P<tight>\#{1,6}(?=[*_]{0,2}[^\W\d_]|\d{1,2}[.)][ \t])[^\n]*)"),
)


def candidates(body: str) -> tuple[Labels, list[Line]]:
    """Return the lines of `body` that may be more than text, in order: labels and others."""
    plain: list[tuple[int, int]] = []
    labels: list[Label] = []
    lines: list[Line] = []
    ended = f"{body}\n"  # so that a line feed ends every line
    for coarse in lines_like(_COARSE, body):
        form = coarse.match.lastindex
        if form == _PLAIN:
            plain.append((coarse.start(), coarse.end()))
            continue
        if form == _BOLD:
            labels.append(Label(coarse.start(), coarse[_BOLD].strip(), coarse.end(), None, "bold"))
            continue
        match = _closer(_sign(coarse[_SIGN])).match(ended, coarse.start())
        found = READERS[match.lastgroup or ""](match, ended) if match else ()
        for each in found:
            (labels if isinstance(each, Label) else lines).append(each)  # type: ignore[arg-type]
    names = [body[line : end - 1] for line, end in plain]
    named = plain_labels([line for line, _ in plain], names, [end for _, end in plain])
    return in_order(named, _without_paths(labels)), lines


def _without_paths(labels: list[Label]) -> list[Label]:
    """Labels without `<path/to/file> words`, unless other lines show that this is a log: `<ann> words`."""
    nicks = [label for label in labels if label.form == "irc"]
    may_be_paths = {label for label in nicks if not _PLAIN_NICK.fullmatch(label.name)}
    if not may_be_paths or len(nicks) - len(may_be_paths) >= _FEWEST_NICKS:
        return labels
    return [label for label in labels if label not in may_be_paths]


def _sign(found: str | None) -> str:
    return "a" if found is None else "0" if found.isdigit() else found


@cache
def _closer(sign: str) -> re.Pattern[str]:
    """The expression for lines that begin with this sign, made when needed: a document has few signs."""
    return re.compile(_BEFORE + "(?:" + "|".join(form for signs, form in _FORMS if sign in signs) + ")")
