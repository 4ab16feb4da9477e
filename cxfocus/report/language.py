"""A warning about a document that is not in the language of the lexicon: what is counted in it says nothing.

The commonest small words of a language tell it from others in a hundred words. No library is used for that: langdetect
has had no release since 2021 and takes half a second to start, langid and py3langid bring numpy, lingua has 96 MB, and
simplemma takes over a second to load dictionaries of four languages. They name one of dozens of languages in a phrase;
here a whole document is asked one question, and must hardly cost time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cxfocus.errors import Remark
from cxfocus.lexicon.model import Lexicon, main_language
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

#: By language, small words that are frequent in it and in none of the others: `in`, `de`, `la` or `was` tell nothing.
#: Words of one letter are left out, as initials would count.
SMALL_WORDS = {
    "en": (
        "English",
        "the and that this with are you they which from have has were there what not would their about our",
    ),
    "de": (
        "German",
        "und ist nicht ein eine einen einer sich auch für auf mit von werden wird wurde dass haben sind bei",
    ),
    "fr": ("French", "les des est une dans pour vous nous pas sur qui avec sont cette aux ont être été ce du au"),
    "es": (
        "Spanish",
        "el los las más pero también fue muy hay sus cuando donde hasta tiene puede esto eso ellos así ya",
    ),
    "it": (
        "Italian",
        "di che non gli della delle dei degli sono più anche nel nella alla dal questo questa come abbiamo",
    ),
    "pt": ("Portuguese", "não uma dos em ao pelo pela são também muito foi mas isso você seu sua nós tem já pode às"),
    "nl": ("Dutch", "het een van dat niet zijn ook maar voor aan wordt deze naar bij heeft werd nog uit hebben worden"),
    "sv": (
        "Danish, Norwegian or Swedish",
        "och og att det som på är inte ikke ett til jeg har fra blev ble så för med",
    ),
    "pl": ("Polish", "się nie jest że jak dla przez oraz czy przy może są który która jego tego tym od już tylko tej"),
}
_SCANDINAVIAN = {"da": "sv", "no": "sv", "nb": "sv", "nn": "sv"}
_WORDS_OF = {code: frozenset(words.split()) for code, (_, words) in SMALL_WORDS.items()}

#: A glance: characters from the middle of the document, and the part of the words there (one in so many) that small
#: words of the lexicon's language must be for the document to be in it. Nearly all documents are done with it.
_GLANCE = 2_000
_ONE_IN = 16
#: The closer look: pieces from all over the document, so that neither a letterhead nor an appendix decides.
_PIECES = 5
_PIECE = 1_500
#: Less than this is not judged: names and headings have no small words. Letters count where the script is another, as
#: some scripts do not divide words.
_FEWEST_WORDS = 100
_FEWEST_LETTERS = 300
#: Part of the words (0 to 1) and different small words that another language must show, all in small letters: a list of
#: towns has *Los*, *Las* and *El*.
_LEAST_PART = 0.04
_LEAST_DIFFERENT = 3
#: Part of the letters below which a text is not in the script of these languages.
_LEAST_LATIN = 1 / 3

_WORD = regex(r"[^\W\d_]+")
_LATIN = regex(r"[A-Za-zÀ-ɏ\u1e00-\u1eff]+")


def note_other_language(layout: Layout, lexicon: Lexicon) -> Iterator[Remark]:
    """Yield a warning if the text is in another language than the lexicon; only where that can be seen for sure."""
    code = main_language(lexicon)
    code = _SCANDINAVIAN.get(code, code)
    if code in SMALL_WORDS and not _is_at_a_glance(layout, code) and _is_other(_sample(layout), code):
        said = "this text does not read as {}, and the list {} is {}: the result says nothing about it"
        name, _ = SMALL_WORDS[code]
        yield Remark(said, facts=(name, lexicon.name, name))


def _is_at_a_glance(layout: Layout, code: str) -> bool:
    """Whether the small words in the middle of a document are enough to say that it is in a language."""
    text = layout.blanked_text
    middle = max(0, (len(text) - _GLANCE) // 2)
    words = text[middle : middle + _GLANCE].lower().split()
    return sum(map(_WORDS_OF[code].__contains__, words)) * _ONE_IN > len(words)


def _sample(layout: Layout) -> str:
    text = "\n".join(layout.turn_texts())
    if len(text) <= _PIECES * _PIECE:
        return text
    step = (len(text) - _PIECE) // (_PIECES - 1)
    return "\n".join(text[at : at + _PIECE] for at in range(0, step * _PIECES, step))


def _is_other(text: str, code: str) -> bool:
    """Whether a text shows that it is in another language, or in another script."""
    words = _WORD.findall(text)
    letters = sum(map(len, words))
    if (
        letters >= _FEWEST_LETTERS
        and not text.isascii()
        and sum(map(len, _LATIN.findall(text))) < _LEAST_LATIN * letters
    ):
        return True
    counts = Counter(words)
    own = sum(word.lower() in _WORDS_OF[code] for word in words)
    least = max(own, _LEAST_PART * len(words))
    others = _WORDS_OF.keys() - {code}
    return len(words) >= _FEWEST_WORDS and any(_shows(counts, other, least) for other in others)


def _shows(counts: Counter[str], code: str, least: float) -> bool:
    """Whether a text has more small words of a language than `least`, and different ones."""
    found = [counts[word] for word in _WORDS_OF[code] if word in counts]
    return len(found) >= _LEAST_DIFFERENT and sum(found) > least
