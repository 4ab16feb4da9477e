"""Words that are typical of a field: those in the bundled lexicon of that field that the lexicon in use lacks.

They are read quickly, line by line: to load every lexicon would take longer than to analyze a document. A wrong guess
does no harm, because it is checked by counting.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cxfocus.lexicon.bundled import bundled_folder, bundled_names
from cxfocus.text.expressions import regex

#: Bundled lexicons whose words are in every text and so say nothing about a field.
_OF_NO_FIELD = ("pronouns",)
_ENTRY = regex(r"^ *- (?:\{entry: )?([a-z]{3,})(?=,|\}|$)", re.MULTILINE)


@lru_cache(maxsize=1)
def telling_words(used: str) -> dict[str, frozenset[str]]:
    """Return, by name, the single words of every other bundled lexicon that the lexicon `used` lacks."""
    words = {name: _read_words(name) for name in bundled_names() if name not in _OF_NO_FIELD}
    known = words.pop(used, frozenset())
    return {name: written - known for name, written in words.items()}


def _read_words(name: str) -> frozenset[str]:
    text = (bundled_folder() / f"{name}.yaml").read_text(encoding="utf-8")
    return frozenset(_ENTRY.findall(text.partition("\ntests:")[0]))
