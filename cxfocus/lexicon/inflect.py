"""English noun forms: plural from singular. Possessives belong to matching."""

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
_VOWELS = "aeiou"


def plurals(word: str) -> tuple[str, ...]:
    """The plural forms of a lower-case noun; none where the word is a plural already."""
    for ending, plural in _IRREGULAR.items():
        if word == ending or (len(ending) > 3 and word.endswith(ending)):
            return tuple(word[: -len(ending)] + form for form in plural)
    if word.endswith("'s"):
        return ()
    if word.endswith("sis"):
        return (word[:-2] + "es",)
    if word.endswith(("ss", "sh", "ch", "x", "z", "us", "is")):
        return (word + "es",)
    if word.endswith("s"):
        return ()
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return (word[:-1] + "ies",)
    if word.endswith("man") and len(word) > 4:
        return (word[:-2] + "en", word + "s")
    return (word + "s",)
