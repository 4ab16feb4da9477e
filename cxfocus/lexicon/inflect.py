"""English noun forms: plurals from singulars. Possessives are part of matching."""

from __future__ import annotations

_IRREGULAR = {
    "person": ("persons", "people"),
    "child": ("children",),
    "man": ("men",),
    "woman": ("women",),
    "foot": ("feet",),
    "tooth": ("teeth",),
    "mouse": ("mice",),
    "goose": ("geese",),
    "criterion": ("criteria",),
    "phenomenon": ("phenomena",),
    "curriculum": ("curricula", "curriculums"),
    "memorandum": ("memoranda", "memorandums"),
    "referendum": ("referenda", "referendums"),
    "alumnus": ("alumni",),
    "alumna": ("alumnae",),
    "index": ("indexes", "indices"),
    "appendix": ("appendixes", "appendices"),
    "half": ("halves",),
    "leaf": ("leaves",),
    "life": ("lives",),
    "shelf": ("shelves",),
    "self": ("selves",),
    "knife": ("knives",),
    "wife": ("wives",),
    "thief": ("thieves",),
    "bus": ("buses", "busses"),
    "gas": ("gases",),
    "lens": ("lenses",),
    "atlas": ("atlases",),
    "quiz": ("quizzes",),
    "hero": ("heroes",),
    "veto": ("vetoes",),
    "echo": ("echoes",),
    "potato": ("potatoes",),
    "embargo": ("embargoes", "embargos"),
    "cargo": ("cargoes", "cargos"),
}


_ENDS_OF_IRREGULAR = frozenset(noun[-3:] for noun in _IRREGULAR)


def plurals(word: str) -> tuple[str, ...]:
    """Return the plural forms of a lower-case noun; none if the word is a plural already."""
    if word[-3:] in _ENDS_OF_IRREGULAR:
        for ending, plural in _IRREGULAR.items():
            if word == ending or (len(ending) > 3 and word.endswith(ending)):
                return tuple(word[: -len(ending)] + form for form in plural)
    elif word[-1:] not in _ENDS_OF_RULES:
        return (word + "s",)
    for endings, drop, additions in _REGULAR:
        if word.endswith(endings):
            return tuple(word[: len(word) - drop] + addition for addition in additions)
    return (word + "s",)


#: Endings, the number of letters to drop, and the letters to add; the first row that fits is used.
_REGULAR: tuple[tuple[tuple[str, ...], int, tuple[str, ...]], ...] = (
    (("'s",), 0, ()),
    (("sis",), 2, ("es",)),
    (("ss", "sh", "ch", "x", "z", "us", "is"), 0, ("es",)),
    (("s",), 0, ()),
    (tuple(vowel + "y" for vowel in "aeiou"), 0, ("s",)),
    (("y",), 1, ("ies",)),
    (tuple(letter + "man" for letter in "bcdefghijklmnopqrstvwxyz"), 2, ("en", "ans")),
)
#: The last letters of these endings: a word with another last letter, as most have, only adds an s.
_ENDS_OF_RULES = frozenset(ending[-1] for endings, _, _ in _REGULAR for ending in endings)
