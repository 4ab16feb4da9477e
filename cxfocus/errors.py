"""What can go wrong, or is odd, as facts: where, what, and what to do about it.

A leaf: it imports nothing of ours. Every error the user may meet is a
`CxfocusError` holding one `Problem` or several; the command line words them
and maps the class to an exit code. Parameters are marks in the texts
(`text/parameters.py`), which `worded` replaces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Self


class Origin(NamedTuple):
    """Where something was written: file, line and column (from 1)."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Problem(NamedTuple):
    """One fact: `path:line:column: message`, then what to do (`hint`).

    `line` and `column` count from 1; `column` counts code points.
    """

    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    hint: str | None = None

    def worded(self, words: Callable[[str], str]) -> Problem:
        """Return the problem with each of its texts as `words` has it."""
        path, hint = (None if text is None else words(text) for text in (self.path, self.hint))
        return self._replace(message=words(self.message), path=path, hint=hint)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        head = f"{place}: {self.message}" if place else self.message
        if self.hint is None:
            return head
        return f"{head.rstrip('.')}. {self.hint}"


class Remark(NamedTuple):
    """What is odd about a document or a table, though it is scored; its `str` is the sentence.

    `message` has `{}` for each of the `facts`; `{line}` (from 1) and `{names}`, if it tells them. `names` are words of
    the document, told behind a colon. What is not ours never stands in the message itself.
    """

    message: str
    line: int | None = None
    facts: tuple[int | str, ...] = ()
    names: tuple[str, ...] = ()

    def worded(self, words: Callable[[str], str]) -> Remark:
        """Return the remark with its message as `words` has it, and its facts as they are."""
        return self._replace(message=words(self.message))

    def __str__(self) -> str:
        names = f": {', '.join(self.names)}" if self.names else ""
        return self.message.format(*self.facts, line=self.line, names=names)

    @property
    def kind(self) -> Remark:
        """Itself without its numbers."""
        return self._replace(line=None, facts=tuple(fact for fact in self.facts if isinstance(fact, str)))


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """File by file, as the first of each came, and in a file by their places."""
    files = list(dict.fromkeys(problem.path for problem in problems))
    return sorted(problems, key=lambda each: (files.index(each.path), each.line or 0, each.column or 0))


class CxfocusError(Exception):
    """Anything the user can mend; never raised itself, only its subclasses."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Problem, ...]]]:
        """As it was made, also when a worker sends it: an exception is otherwise made anew of its wording."""
        return type(self), (self.problems,)

    def worded(self, words: Callable[[str], str]) -> Self:
        """Return the error with each of its problems as `words` has it."""
        return type(self)(problem.worded(words) for problem in self.problems)

    def at(self, path: str) -> Self:
        """Name the path wherever a problem does not: a reader sees a text and not where it came from."""
        return type(self)(problem._replace(path=problem.path or path) for problem in self.problems)


class UsageError(CxfocusError):
    """The command line or a configuration asks for something that cannot be."""


class LexiconError(CxfocusError):
    """A lexicon that does not load; holds every mistake found in it."""


class ReadError(CxfocusError):
    """An input that cannot be read as a transcript."""


class NoTranscriptError(ReadError):
    """An input that is whole, and holds something else than a transcript."""


class WriteError(CxfocusError):
    """A report that cannot be written where it was asked for."""
