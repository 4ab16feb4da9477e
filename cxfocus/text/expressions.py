"""Regular expressions that are compiled at their first use: a document needs a few dozen of some seven hundred."""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast

#: The methods of an expression that are called often.
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Later(Generic[AnyStr]):
    """Stands for a compiled expression; from its first use on, it has the methods of that expression."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):  # asked by copy and pickle before there are fields
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[object, ...]:
        return regex, (self.pattern, self._flags)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return an expression to keep in a module; a mistake in it raises at its first use, so the first test finds it."""
    return cast("re.Pattern[AnyStr]", _Later(pattern, flags))


def any_of(*choices: str, flags: str = "") -> str:
    """Return an expression for one of these, tried in this order: `(?:ayes?|no)` for "ayes?" and "no".

    With `flags` as in an expression it is `(?i:ayes?|no)`.
    """
    return f"(?{flags}:{'|'.join(choices)})"
