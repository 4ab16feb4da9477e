"""Questions about the lines above and below a line, for all finders; any position in the line will do."""

from __future__ import annotations

from collections.abc import Container

from cxfocus.text.expressions import regex
from cxfocus.text.lines import line_end, line_start

_BLANK = regex(r"\s*")
#: A line that begins in lower case continues a sentence; but `a) Payments` is an item, and `draft-lee-lamps-03` the
#: name of a paper.
_GOES_ON = regex(
    r"\n[ \t]*+(?![^\s\d_/-]{1,40}[\d_/-][^\s]{0,100}[^\s.,;:!?][ \t]*(?:\n|\Z))(?:[^\W\d_A-Z]{2}|[^\W\d_A-Z] )"
)
#: Words: a sentence has at least so many, and ends in one of `_ENDS` or is longer than `_LONG_LINE` characters.
_FEWEST_WORDS = 3
_ENDS = (".", "?", "!", ":", ";", ")")
_LONG_LINE = 60
#: Characters: next words that begin further below are not looked at.
_FARTHEST = 400
_BULLETS = ("* ", "- ", "\u2022")


def line_above(at: int, body: str) -> str:
    """Return the line above; "" if there is none."""
    end = max(body.rfind("\n", 0, at), 0)
    return body[line_start(body, end) : end]


def is_blank_above(at: int, body: str) -> bool:
    """Whether the line above is blank or missing."""
    return not line_above(at, body).strip()


def is_blank_below(at: int, body: str) -> bool:
    """Whether the line below is blank or missing."""
    end = line_end(body, at)
    return not body[end : line_end(body, end + 1)].strip()


def first_below(at: int, body: str) -> int:
    """Return where the next words begin; the end of the text if there are none."""
    end = line_end(body, at)
    blank = _BLANK.match(body, end)
    return end if blank is None else blank.end()


def indent_below(at: int, body: str) -> int:
    """Return the indentation of the next words in characters; -1 if there are none."""
    below = first_below(at, body)
    return below - line_start(body, below) if below < len(body) else -1


def goes_on_below(at: int, body: str) -> bool:
    """Whether the line right below continues a sentence."""
    return _GOES_ON.match(body, line_end(body, at)) is not None


def has_words_below(at: int, begins: Container[int], body: str) -> bool:
    """Whether words follow before the next item; `begins` holds the places where the lines of items begin."""
    below = first_below(at, body)
    return below < len(body) and line_start(body, below) not in begins


def has_sentence_below(at: int, body: str) -> bool:
    """Whether the next words are a sentence, a long line or a list item, rather than a name or a title."""
    end = line_end(body, at)
    below = body[end : end + _FARTHEST].lstrip().partition("\n")[0].rstrip()
    if below.startswith(_BULLETS):
        return True
    return len(below.split()) >= _FEWEST_WORDS and (below.endswith(_ENDS) or len(below) > _LONG_LINE)
