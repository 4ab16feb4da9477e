"""Regular expressions that are compiled when they are first used: of six hundred a document needs a few dozen."""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast

#: What is asked of an expression over and over.
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Later(Generic[AnyStr]):
    """Stands for a compiled expression; once used, it has the methods of that."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):  # as copies and pickles are asked before they have anything
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[object, ...]:
        return regex, (self.pattern, self._flags)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """An expression to be kept in a module. A mistake in it shows at its first use, which is in its first case."""
    return cast("re.Pattern[AnyStr]", _Later(pattern, flags))
