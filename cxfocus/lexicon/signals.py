"""Words that tell a field: those that its bundled lexicon adds to the one in use.

They are read at a glance, line by line. To load every lexicon for that would
take longer than to analyze a document, and a wrong guess does no harm: it is
checked by counting.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cxfocus.lexicon.bundled import bundled_folder, bundled_names
from cxfocus.text.expressions import regex

#: Its words are in every text, and say nothing about a field.
_OF_NO_FIELD = ("pronouns",)
_ENTRY = regex(r"^ *- (?:\{entry: )?([a-z]{3,})(?=,|\}|$)", re.MULTILINE)


@lru_cache(maxsize=1)
def telling_words(used: str) -> dict[str, frozenset[str]]:
    """Single words of every bundled lexicon but the one used, less the words of that, by name; its own is not there."""
    words = {name: _written(name) for name in bundled_names() if name not in _OF_NO_FIELD}
    known = words.pop(used, frozenset())
    return {name: written - known for name, written in words.items()}


def _written(name: str) -> frozenset[str]:
    text = (bundled_folder() / f"{name}.yaml").read_text(encoding="utf-8")
    return frozenset(_ENTRY.findall(text.partition("\ntests:")[0]))
