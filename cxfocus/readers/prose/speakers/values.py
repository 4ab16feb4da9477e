"""What stands behind a label: the value of a field (`Host: Ann Lee`, `Main Street: 12 calls`) or speech."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cxfocus.readers.prose.speakers.shapes import NAMES, Shape, look
from cxfocus.text.expressions import regex
from cxfocus.text.words import SENTENCE_ENDS

_VALUES_SHARE = 0.75
_LONGEST = 60
_SENTENCE_ENDS = tuple(".?!\u2026,;:-\u2013\u2014\"\u201d'\u2019")
_SENTENCES_SHARE = 0.6
_LONG = 50
_AMOUNT = regex(r"[#~<>+(-]?[$\u20ac\u00a3]?\d")
_BETWEEN_NAMES = regex(r",|;|/|&| and ")
_NAMES_OF_ROLES: Collection[Shape] = NAMES | {"word"}
#: What titles of all kinds look like, too.
_LIKE_TITLES: Collection[Shape] = frozenset({"word", "name", "doubtful"})


def are_values(starts: Sequence[int], shape: Shape, body: str, is_dialogue: bool) -> bool:
    """Whether most of what stands behind a label of that shape, from these starts on, is a name or an amount.

    Where nobody speaks, a label that may be a title (`Main Street`) is none of a
    speaker's if anything short and capitalized stands behind it.
    """
    names = _NAMES_OF_ROLES if shape == "role" else NAMES
    any_title = not is_dialogue and shape in _LIKE_TITLES
    # Who has a role is named but once (`Witness: Ann Lee.`); called up again and again, by a chair.
    enders = _SENTENCE_ENDS[1:] if shape == "role" and len(starts) == 1 else _SENTENCE_ENDS
    texts = filter(None, (_short(body, start, enders) for start in starts))
    values = sum(
        _AMOUNT.match(text) is not None or _are_names(text, names) or (any_title and text[0].isupper())
        for text in texts
    )
    return values >= _VALUES_SHARE * len(starts)


def are_sentences(starts: Sequence[int], body: str) -> bool:
    """Whether most of what stands behind a label, from these starts on, is as long as speech or ends as speech does."""
    lines = [body[start : start + _LONGEST].lstrip().partition("\n")[0].rstrip(' \t*_`"\u201d') for start in starts]
    ended = sum(len(line) > _LONG or line.endswith(SENTENCE_ENDS) for line in lines)
    return ended >= _SENTENCES_SHARE * len(starts)


def is_short(body: str, start: int) -> bool:
    """Whether a line ends soon: a cheap look before the closer one."""
    return body.find("\n", start, start + _LONGEST) >= 0


def _short(body: str, start: int, enders: tuple[str, ...]) -> str:
    """The rest of a line, if it is short and ends as no sentence does."""
    text = body[start : body.find("\n", start)].strip(" \t*_`") if is_short(body, start) else ""
    return "" if text.endswith(enders) else text.rstrip(".")


def _are_names(text: str, shapes: Collection[Shape]) -> bool:
    return all(look(piece).shape in shapes for piece in map(str.strip, _BETWEEN_NAMES.split(text)) if piece)
