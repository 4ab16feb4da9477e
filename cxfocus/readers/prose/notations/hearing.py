"""Printed hearings and debates: `    Mr. Smith. Thank you.`, and `Ann Lee (Greens). \u2013 Thank you.`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cxfocus.readers.prose.labels import Label
from cxfocus.readers.prose.notations.notation_input import NotationInput
from cxfocus.text.expressions import any_of, regex
from cxfocus.text.lines import LineMatch, count_lines_like, lines_like
from cxfocus.text.name_words import COURTESY

_SURNAME = (
    r"(?:(?:de|la|del|di|du|van|der|den|von) ){0,3}"
    r"[A-Z][\w'\u2019-]+(?: (?:[A-Z][\w'\u2019-]+|de|la|del|van|der|den|von|of|the|and|pro)){0,4}"
)
_SHORT_TITLES = any_of(COURTESY, *"Hon Gen Adm Col Capt Lt Sgt Rev Prof".split())
#: More titles of the state and of soldiers than in minutes, but none of a firm: after their names a sentence may end.
_LONG_TITLES = any_of(
    "Chair(?:man|woman)?", "Ranking Member", "Senator", "Representative", "Congress(?:man|woman)",
    "Secretary", "Commissioner", "Director", "Ambassador", "Judge", "Justice", "Governor",
    "General", "Admiral", "Colonel", "Major", "Captain", "Lieutenant", "Sergeant",
    "Mayor", "Sheriff", "Chief", "Administrator", "Inspector", "Superintendent", "Delegate",
    "Professor", "Council(?:man|woman|member)",
)  # fmt: skip
_IN_CAPITALS = any_of(
    r"M(?:RS?|S)\.", "(?:VICE )?CHAIR(?:MAN|WOMAN)?", "GOVERNOR", "PRESIDENT", "SENATOR", "SECRETARY", r"DR\."
)
#: `Mr. `, `Hon. `, `Ranking Member `, `CHAIRMAN `
_TITLE = rf"(?:{_SHORT_TITLES}\.? |{_LONG_TITLES} |{_IN_CAPITALS} )"
#: `The Presiding Officer`, `Acting Chair`, `The Clerk`
_OFFICE = r"(?:The |the )?(?i:acting |vice )?" + any_of(
    "chair(?:man|woman|person)?", "presiding officer", "speaker(?: pro tempore)?", "president(?: pro tempore)?",
    "clerk", "moderator", "witness", "reporter", "court",
    flags="i",
)  # fmt: skip
_PARAGRAPH = regex(r"\n[ \t]*\n(?=[^\s])")
#: `    Mr. Smith of Ohio. Thank you.`
_PRINTED = regex(
    rf"\n(?P<apart>(?<=\n\n))?(?P<indent>[ \t]*)(?P<name>(?P<titled>{_TITLE}{_SURNAME})|{_OFFICE})"
    r"\.(?:[ \t]+|\n[ \t]*)(?=[A-Z0-9\"\u201c\[(])"
)
_ROLE = r"(?:,[^\n.\u2013]{1,120})?"
_DASHED = regex(rf"\n[ \t]*(?P<name>[^\W\d_][^\n.,(\u2013]{{1,60}}?){_ROLE}(?: ?\([^\n]{{1,60}}?\))?{_ROLE}\. \u2013 ")
_ENDS = frozenset(["", "\n", ".", "?", "!", "]", ")", '"', "\u201d"])
_FEWEST = 6
_FEWEST_DASHED = 4
_FEWEST_NAMES = 2
#: Share of the turns that are followed by one of somebody else.
_OTHERS = 0.7
#: Share of the lines with the same indent that begin a turn; and of the lines or paragraphs without an indent.
_INDENTED = 0.25
_FLUSH = 0.5
#: Share of the text from the first turn to the last: an article only quotes some of a hearing.
_MOST = 0.5
#: Turns: from this number on they may be long; from `_MANY` on even in a text that is mostly papers.
_FEWEST_LONG = 20
_MANY = 40
#: Characters of such turns, on average.
_LENGTH = 4_000
#: Different names with a title among such turns.
_FEWEST_TITLED = 3
#: Share of such turns that are by people who speak again.
_AGAIN = 0.5


def labels_in(seen: NotationInput) -> list[Label]:
    """Return the labels of these notations, if the document is written so."""
    body = seen.body
    found = list(lines_like(_PRINTED, body))
    indents = Counter(match["indent"] for match in found)
    labels: list[Label] = []
    for indent, _ in indents.most_common(1):
        begun = [match for match in found if match["indent"] == indent and (indent or _ends_above(match, body))]
        if len(begun) >= _FEWEST and _alternate(begun) and _is_hearing(indent, begun, body):
            labels = list(map(_label, begun))
    dashed = list(lines_like(_DASHED, body)) if ". \u2013 " in body else []
    if len(dashed) >= _FEWEST_DASHED and _alternate(dashed):
        labels += map(_label, dashed)
    return sorted(labels)


def _ends_above(match: LineMatch, body: str) -> bool:
    """Whether a blank line or the end of a sentence is above; otherwise a sentence was wrapped before a name."""
    above = body[max(match.start() - 10, 0) : match.start()]
    return above[:-1].rstrip(" \t")[-1:] in _ENDS


def _alternate(found: Sequence[LineMatch]) -> bool:
    names = [match["name"] for match in found]
    others = sum(sooner != later for sooner, later in pairwise(names))
    return len(set(names)) >= _FEWEST_NAMES and others >= _OTHERS * (len(names) - 1) and len(set(names)) < len(names)


def _is_hearing(indent: str, begun: Sequence[LineMatch], body: str) -> bool:
    """Whether turns begin enough of the lines or paragraphs, or are so many that they may be long."""
    start, stretch = begun[0].start(), begun[-1].start() - begun[0].start()
    is_most = stretch >= _MOST * len(body)
    if _share(indent, begun, body[start:] if is_most else body) >= (_INDENTED if indent else _FLUSH):
        return True
    sure = [match for match in begun if _ends_above(match, body)]
    return (
        len(sure) >= (_FEWEST_LONG if is_most else _MANY)
        and len(sure) * _LENGTH >= stretch
        and len({match["titled"] for match in sure} - {None}) >= _FEWEST_TITLED
        and _repeated_turns(sure) >= _AGAIN * len(sure)
    )


def _share(indent: str, begun: Sequence[LineMatch], text: str) -> float:
    """Share of the lines with this indent that begin a turn; without indent, of lines or paragraphs, the larger."""
    lines = count_lines_like(re.compile(rf"\n{indent}(?=[^\s])"), text)
    if indent:
        return len(begun) / lines
    paragraphs = count_lines_like(_PARAGRAPH, text)
    separate = sum(match["apart"] is not None for match in begun)
    return max(len(begun) / lines, separate / max(paragraphs, 1))


def _repeated_turns(found: Sequence[LineMatch]) -> int:
    """Number of turns by people who have more than one."""
    return sum(count for count in Counter(match["name"] for match in found).values() if count > 1)


def _label(match: LineMatch) -> Label:
    return Label(match.start(), match["name"].strip(), match.end(), None, "hearing")
