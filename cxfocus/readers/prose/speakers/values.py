"""Tells the value of a field after a label (`Host: Ann Lee`, `Main Street: 12 calls`) from speech."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cxfocus.readers.prose.speakers.shapes import NAMES, Shape, look
from cxfocus.text.expressions import regex
from cxfocus.text.lines import rest_of_line
from cxfocus.text.words import SENTENCE_ENDS

_VALUES_SHARE = 0.75
#: Characters.
_LONGEST = 60
_SENTENCE_ENDS = tuple(".?!\u2026,;:-\u2013\u2014\"\u201d'\u2019")
_SENTENCES_SHARE = 0.6
_LONG = 50
_AMOUNT = regex(r"[#~<>+(-]?[$\u20ac\u00a3]?\d")
_BETWEEN_NAMES = regex(r",|;|/|&| and ")
_NAMES_OF_ROLES: Collection[Shape] = NAMES | {"word"}
#: Shapes that titles have, too.
_LIKE_TITLES: Collection[Shape] = frozenset({"word", "name", "doubtful"})


def are_values(starts: Sequence[int], shape: Shape, body: str, is_dialogue: bool) -> bool:
    """Whether names or amounts stand at most of these starts, after a label of this shape.

    Outside of a dialogue, a label that may be a title (`Main Street`) is a field if
    anything short and capitalized follows it.
    """
    names = _NAMES_OF_ROLES if shape == "role" else NAMES
    any_title = not is_dialogue and shape in _LIKE_TITLES
    # `Witness: Ann Lee.` names the holder of a role, once; used again and again, these are words of a chair.
    enders = _SENTENCE_ENDS[1:] if shape == "role" and len(starts) == 1 else _SENTENCE_ENDS
    texts = filter(None, (_short(body, start, enders) for start in starts))
    values = sum(
        _AMOUNT.match(text) is not None or _are_names(text, names) or (any_title and text[0].isupper())
        for text in texts
    )
    return values >= _VALUES_SHARE * len(starts)


def are_sentences(starts: Sequence[int], body: str) -> bool:
    """Whether the text at most of these starts is as long as speech, or ends as sentences do."""
    lines = [body[start : start + _LONGEST].lstrip().partition("\n")[0].rstrip(' \t*_`"\u201d') for start in starts]
    ended = sum(len(line) > _LONG or line.endswith(SENTENCE_ENDS) for line in lines)
    return ended >= _SENTENCES_SHARE * len(starts)


def is_short(body: str, start: int) -> bool:
    """Whether a line ends soon: a cheap look before the closer one."""
    return body.find("\n", start, start + _LONGEST) >= 0


def _short(body: str, start: int, enders: tuple[str, ...]) -> str:
    """The rest of a line, if it is short and does not end as a sentence does; else ""."""
    text = rest_of_line(body, start).strip(" \t*_`") if is_short(body, start) else ""
    return "" if text.endswith(enders) else text.rstrip(".")


def _are_names(text: str, shapes: Collection[Shape]) -> bool:
    return all(look(piece).shape in shapes for piece in map(str.strip, _BETWEEN_NAMES.split(text)) if piece)
