"""The tests that stand in a lexicon: what its texts must give, and what they give."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.errors import Problem
from cxfocus.lexicon.model import SIDES, Lexicon, LexiconTest, Side
from cxfocus.lexicon_tools.places import number, shown_path
from cxfocus.matching.locate import locate
from cxfocus.matching.matcher import Matcher


class Run(NamedTuple):
    """How many tests a lexicon has, and what is wrong with those that failed."""

    lexicon: str
    tests: int
    failures: tuple[Problem, ...]

    @property
    def summary(self) -> str:
        """One line, such as `library: 24 tests, 1 failed`."""
        failed = len({(failure.path, failure.line) for failure in self.failures})
        return f"{self.lexicon}: {number(self.tests, 'test')}, {failed or 'none'} failed"


def run_tests(matcher: Matcher) -> Run:
    """Run the tests of the matcher's lexicon: those of its own file, not of what it extends."""
    lexicon = matcher.lexicon
    failures = [problem for test in lexicon.tests for problem in failures_of(matcher, test)]
    return Run(lexicon.name, len(lexicon.tests), tuple(failures))


def failures_of(matcher: Matcher, test: LexiconTest) -> list[Problem]:
    """A problem for each side whose mentions are not those that the test expects, in that order."""
    found = mentions_of(matcher, test.text)
    problems = []
    for side in SIDES:
        expected = getattr(test, side)
        if found[side] != expected:
            message = f"{side}: expected {_listed(expected)}, found {_listed(found[side])}"
            problems.append(Problem(message, shown_path(test.origin.path), test.origin.line, test.origin.column))
    return problems


def mentions_of(matcher: Matcher, text: str) -> dict[Side, tuple[str, ...]]:
    """The words of each side's mentions in a text, as they stand there."""
    lexicon: Lexicon = matcher.lexicon
    found: dict[Side, list[str]] = {side: [] for side in SIDES}
    for location in locate(matcher.scan([text]), [text]):
        role = lexicon.entries[location.entry].role
        if role != "ignore":
            found[role].append(text[location.span.start : location.span.end])
    return {side: tuple(words) for side, words in found.items()}


def _listed(words: tuple[str, ...]) -> str:
    return "[" + ", ".join(words) + "]" if words else "nothing"
