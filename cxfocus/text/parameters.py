"""Marks of parameters in texts: `⟨encoding⟩`, and with a value `⟨encoding=NAME⟩`.

Whoever shows a text replaces them: the command line by options, Python by keywords. So no message has to know which of
the two its reader can give.
"""

from __future__ import annotations

from collections.abc import Callable

from cxfocus.text.expressions import regex

_MARK = regex(r"⟨(?P<name>[a-z_]++)(?:=(?P<value>[^⟩]*+))?⟩")

#: From the name of a parameter, and its value if it has one, to what is typed; None for a name that is none.
Spelling = Callable[[str, str | None], str | None]


def spell_parameters(text: str, spelling: Spelling) -> str:
    """Return the text with its marks replaced."""
    if "⟨" not in text:
        return text
    return _MARK.sub(lambda mark: spelling(mark["name"], mark["value"]) or mark[0], text)
