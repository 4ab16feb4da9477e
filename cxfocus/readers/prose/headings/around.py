"""What stands above and below a line, asked with any place in it: the same answers for all finders."""

from __future__ import annotations

from collections.abc import Container

from cxfocus.text.expressions import regex

_BLANK = regex(r"\s*")
#: In small letters a sentence goes on; but `a) Payments` is an item, and `draft-lee-lamps-03` the name of a paper.
_GOES_ON = regex(
    r"\n[ \t]*+(?![^\s\d_/-]{1,40}[\d_/-][^\s]{0,100}[^\s.,;:!?][ \t]*(?:\n|\Z))(?:[^\W\d_A-Z]{2}|[^\W\d_A-Z] )"
)
#: A sentence below has so many words and such an end, or is so long; what stands further below is not looked at.
_FEWEST_WORDS = 3
_ENDS = (".", "?", "!", ":", ";", ")")
_LONG_LINE = 60
_FARTHEST = 400
_BULLETS = ("* ", "- ", "\u2022")


def line_above(at: int, body: str) -> str:
    """The line above; "" where there is none."""
    end = max(body.rfind("\n", 0, at), 0)
    return body[body.rfind("\n", 0, end) + 1 : end]


def is_blank_above(at: int, body: str) -> bool:
    """Whether nothing stands right above."""
    return not line_above(at, body).strip()


def is_blank_below(at: int, body: str) -> bool:
    """Whether nothing stands right below."""
    end = _end(at, body)
    return not body[end : _end(end + 1, body)].strip()


def first_below(at: int, body: str) -> int:
    """Where the next words begin; the end of the text where there are none."""
    end = _end(at, body)
    blank = _BLANK.match(body, end)
    return end if blank is None else blank.end()


def indent_below(at: int, body: str) -> int:
    """How far in the next words stand; -1 where there are none."""
    below = first_below(at, body)
    return below - body.rfind("\n", 0, below) - 1 if below < len(body) else -1


def goes_on_below(at: int, body: str) -> bool:
    """Whether a sentence goes on right below."""
    return _GOES_ON.match(body, _end(at, body)) is not None


def has_words_below(at: int, begins: Container[int], body: str) -> bool:
    """Whether something stands below, other than one of the lines that begin an item."""
    below = first_below(at, body)
    return below < len(body) and body.rfind("\n", 0, below) + 1 not in begins


def has_sentence_below(at: int, body: str) -> bool:
    """Whether the next words are a sentence, a long line, or an item of a list: no name, and no title."""
    end = _end(at, body)
    below = body[end : end + _FARTHEST].lstrip().partition("\n")[0].rstrip()
    if below.startswith(_BULLETS):
        return True
    return len(below.split()) >= _FEWEST_WORDS and (below.endswith(_ENDS) or len(below) > _LONG_LINE)


def _end(at: int, body: str) -> int:
    end = body.find("\n", at)
    return len(body) if end < 0 else end
