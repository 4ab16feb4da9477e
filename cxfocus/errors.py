"""Errors and warnings as facts: the place, the message, and what to do about it.

This module imports no other one of the package. Every error the user may meet
is a `CxfocusError` with one `Problem` or several; the command line prints them
and maps the class to an exit code. Parameters are marks in the texts
(`text/parameters.py`), which `worded` replaces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Self


class Origin(NamedTuple):
    """The place where something was written: file, line and column (from 1)."""

    path: str
    line: int
    column: int

    def problem(self, message: str, hint: str | None = None) -> Problem:
        """Return a problem at this place."""
        return Problem(message, *self, hint)

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
        """Return the problem with `words` applied to each of its texts."""
        path, hint = (None if text is None else words(text) for text in (self.path, self.hint))
        return self._replace(message=words(self.message), path=path, hint=hint)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        head = f"{place}: {self.message}" if place else self.message
        if self.hint is None:
            return head
        return f"{head.rstrip('.')}. {self.hint}"


class Remark(NamedTuple):
    """A warning about a document or a table that is scored nevertheless; its `str` is the sentence.

    `message` has `{}` for each of the `facts`, and `{line}` (from 1) and `{names}` where it uses them. `names` are
    words of the document, which follow a colon. The message itself never quotes the document, so that names of people
    can be hidden in a remark.
    """

    message: str
    line: int | None = None
    facts: tuple[int | str, ...] = ()
    names: tuple[str, ...] = ()

    def worded(self, words: Callable[[str], str]) -> Remark:
        """Return the remark with `words` applied to its message; its facts stay as they are."""
        return self._replace(message=words(self.message))

    def __str__(self) -> str:
        names = f": {', '.join(self.names)}" if self.names else ""
        return self.message.format(*self.facts, line=self.line, names=names)

    @property
    def kind(self) -> Remark:
        """The remark without its numbers, to count remarks that differ only in them."""
        return self._replace(line=None, facts=tuple(fact for fact in self.facts if isinstance(fact, str)))


def reason_of(error: Exception) -> str:
    """Return why the system refused something, in its own words if it has any."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems by file, in the order in which the files first occur, and by place in each file."""
    files = list(dict.fromkeys(problem.path for problem in problems))
    return sorted(problems, key=lambda each: (files.index(each.path), each.line or 0, each.column or 0))


class CxfocusError(Exception):
    """An error that the user can mend; only its subclasses are raised."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Problem, ...]]]:
        """Make a copy from the problems: when a worker sends an error, pickle would otherwise pass only its text."""
        return type(self), (self.problems,)

    def worded(self, words: Callable[[str], str]) -> Self:
        """Return the error with `words` applied to each of its problems."""
        return type(self)(problem.worded(words) for problem in self.problems)

    def at(self, path: str) -> Self:
        """Return the error with this path in each problem that has none: a reader knows the text, but not its file."""
        return type(self)(problem._replace(path=problem.path or path) for problem in self.problems)


class UsageError(CxfocusError):
    """A command line, or a configuration, that asks for something impossible."""


class LexiconError(CxfocusError):
    """A lexicon that does not load; it holds every mistake found."""


class ReadError(CxfocusError):
    """An input that cannot be read as a transcript."""


class NoTranscriptError(ReadError):
    """An input that can be read, but is no transcript."""


class WriteError(CxfocusError):
    """A report that cannot be written where it was asked for."""
