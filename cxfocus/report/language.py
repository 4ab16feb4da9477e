"""A warning about a document that is not in the language of the lexicon: what is counted in it says nothing.

The commonest function words of a language tell it from others in a hundred words. No library is used for that:
langdetect has had no release since 2021 and takes half a second to start, langid and py3langid bring numpy, lingua has
96 MB, and simplemma takes over a second to load dictionaries of four languages. They name one of dozens of languages in
a phrase; here a whole document is asked one question, and must hardly cost time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from cxfocus.errors import Remark
from cxfocus.lexicon.model import Lexicon, main_languages
from cxfocus.text.expressions import regex
from cxfocus.transcript import Layout

#: By language, function words that are frequent in it and in hardly any other: `in`, `de`, `la` or `was` tell nothing.
#: Words of one letter are left out, as initials would count.
FUNCTION_WORDS = {
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
#: More function words by language, which other languages have, too: what they say depends on the language in question.
#: English agendas and terse minutes have hardly any others.
SHARED_FUNCTION_WORDS = {
    "en": "of to in is it for on by at be as an or we he was will can all if said but so no come over under had am "
    "me do my man men die war hat den her son sin ten",
    "de": "der die das den dem des zu zum zur im in an am es so was wir ich er sie als aus nach war hat man will",
    "fr": "la le de en un il elle ne que se par plus son sa ses ou on si tout me as or an but comme fait",
    "es": "la de que en un una por con para no se es su al del lo como le me si sin son entre sobre este esta todo has",
    "it": "la il un una per con in si ha ma se al lo le da su tra fra ci era sul sui nei me no tutti",
    "pt": "os as de que um para com se por no na da do mais como ou sem sobre entre este esta me for so",
    "nl": "de en in is te op of met die ze we er om als dan was had over door wij kan al hun na dit zo ik so men",
    "sv": "en et de den er af av at for kan var om ska skal vi man han hun hon over under to by sin men",
    "pl": "na do to po za ale ze no on we tak ten ta by my co",
}
_SCANDINAVIAN = {"da": "sv", "no": "sv", "nb": "sv", "nn": "sv"}
_WORDS_OF = {code: frozenset(words.split()) for code, (_, words) in FUNCTION_WORDS.items()}
_ALL_WORDS_OF = {code: words | frozenset(SHARED_FUNCTION_WORDS[code].split()) for code, words in _WORDS_OF.items()}

#: A glance: characters from the middle of the document, and the part of the words there (one in so many) that small
#: words of the lexicon's language must be for the document to be in it. Nearly all documents are done with it.
_GLANCE = 2_000
_ONE_IN = 16
#: The closer look: pieces from all over the document, so that neither a letterhead nor an appendix decides.
_PIECES = 5
_PIECE = 1_500
#: Less than this is not judged: names and headings have no function words. Letters count where the script is another,
#: as some scripts do not divide words.
_FEWEST_WORDS = 100
_FEWEST_LETTERS = 300
#: Part of the words (0 to 1) and different function words that another language must show, all in small letters: a list
#: of towns has *Los*, *Las* and *El*.
_LEAST_PART = 0.04
_LEAST_DIFFERENT = 3
#: Times as many function words of the other language as of the lexicon's. Agendas and terse minutes in both languages
#: have three times as many French or Spanish ones, as these languages need an article before each noun.
_TIMES = 4
#: Part of the letters below which a text is not in the script of these languages.
_LEAST_LATIN = 1 / 5
#: A stretch in the lexicon's language is searched for in so many pieces of so many characters at most. A stretch of two
#: pieces, a few hundred words, holds a whole one wherever it begins.
_STRETCHES = 80
_STRETCH = 1_000

_WORD = regex(r"[^\W\d_]+")
_LATIN = regex(r"[A-Za-zÀ-ɏ\u1e00-\u1eff]+")


def note_other_language(layout: Layout, lexicon: Lexicon) -> Iterator[Remark]:
    """Yield a warning if hardly anything is in a language of the lexicon; only where that can be seen for sure."""
    codes = tuple(dict.fromkeys(_SCANDINAVIAN.get(code, code) for code in main_languages(lexicon)))
    if FUNCTION_WORDS.keys() > set(codes) and not _is_at_a_glance(layout, codes) and _is_other(layout, codes):
        said = "this text does not read as {}, and the list {} is {}: the result says nothing about it"
        names = [FUNCTION_WORDS[code][0] for code in codes]
        yield Remark(said, facts=(" or ".join(names), lexicon.name, " and ".join(names)))


def _is_at_a_glance(layout: Layout, codes: Collection[str]) -> bool:
    """Whether the function words in the middle of a document are enough to say that it is in one of the languages."""
    text = layout.blanked_text
    middle = max(0, (len(text) - _GLANCE) // 2)
    words = text[middle : middle + _GLANCE].lower().split()
    return any(_are_many(words, _WORDS_OF[code]) for code in codes)


def _are_many(words: Collection[str], small: frozenset[str]) -> bool:
    return _count(words, small) * _ONE_IN > len(words)


def _count(words: Iterable[str], small: frozenset[str]) -> int:
    return sum(map(small.__contains__, words))


def _is_other(layout: Layout, codes: Collection[str]) -> bool:
    """Whether a document shows that it is in another language or script, and nowhere a stretch of its own."""
    text = "\n".join(layout.turn_texts())
    sample = "\n".join(_spread(text, _PIECE, _PIECES))
    words = _WORD.findall(sample)
    own = frozenset[str]().union(*(_ALL_WORDS_OF[code] for code in codes))
    if _is_other_script(sample, sum(map(len, words))):
        return not _has_stretch(text, own, frozenset())
    counts = Counter(words)
    shown, other = max((_shown(counts, code), code) for code in FUNCTION_WORDS if code not in codes)
    if len(words) < _FEWEST_WORDS or shown <= _LEAST_PART * len(words):
        return False
    own -= _ALL_WORDS_OF[other]
    return shown > _TIMES * _count(map(str.lower, words), own) and not _has_stretch(text, own, _WORDS_OF[other])


def _spread(text: str, length: int, most: int) -> Iterator[str]:
    """Yield pieces from all over a text: one after the other if that is all of it, else as many as `most`."""
    step = max(length, (len(text) - length) // (most - 1))
    return (text[at : at + length] for at in range(0, len(text), step))


def _is_other_script(text: str, letters: int) -> bool:
    if letters < _FEWEST_LETTERS or text.isascii():
        return False
    return sum(map(len, _LATIN.findall(text))) < _LEAST_LATIN * letters


def _shown(counts: Counter[str], code: str) -> int:
    """Return the number of function words of a language in a text; none if they are always the same."""
    found = [counts[word] for word in _WORDS_OF[code] if word in counts]
    return sum(found) if len(found) >= _LEAST_DIFFERENT else 0


def _has_stretch(text: str, own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a piece of a text has many function words `own`, and few `other` ones."""
    for piece in _spread(text, _STRETCH, _STRETCHES):
        words = piece.lower().split()
        if len(words) >= _FEWEST_WORDS and _are_many(words, own) and _count(words, own) > _TIMES * _count(words, other):
            return True
    return False
