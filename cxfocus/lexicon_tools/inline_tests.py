"""The tests that stand in a lexicon: the mentions that their texts must give."""

from __future__ import annotations

from typing import NamedTuple

from cxfocus.errors import Problem
from cxfocus.lexicon.model import SIDES, Lexicon, LexiconTest, Side
from cxfocus.lexicon_tools.places import shown_path
from cxfocus.matching.locate import locate
from cxfocus.matching.matcher import Matcher
from cxfocus.text.amounts import amount


class Run(NamedTuple):
    """The number of tests in a lexicon, the problems of those that failed, and the tests that cannot be judged here."""

    lexicon: str
    tests: int
    failures: tuple[Problem, ...]
    skipped: tuple[Problem, ...] = ()

    @property
    def summary(self) -> str:
        """Return one line, such as `library: 24 tests, 1 failed`."""
        failed = len({(failure.path, failure.line, failure.column) for failure in self.failures})
        skipped = f", {len(self.skipped)} skipped" if self.skipped else ""
        return f"{self.lexicon}: {amount(self.tests, 'test')}, {failed or 'none'} failed{skipped}"


def run_tests(matcher: Matcher, lexicon: Lexicon) -> Run:
    """Run the tests of a lexicon's own file, not of those it extends.

    The matcher may lack entries of `lexicon` whose rules cannot be judged here. Tests whose text holds such an entry
    are skipped.
    """
    missing = _match_missing(matcher, lexicon)
    failures: list[Problem] = []
    skipped: list[Problem] = []
    for test in lexicon.tests:
        beyond = dict.fromkeys(missing.scan([test.text]).entries) if missing else {}
        if missing and beyond:
            entries = ", ".join(repr(missing.lexicon.entries[index].text) for index in beyond)
            skipped.append(_problem(test, f"skipped, as nobody here can judge the rule of {entries}"))
        else:
            failures += failures_of(matcher, test)
    return Run(lexicon.name, len(lexicon.tests), tuple(failures), tuple(skipped))


def _match_missing(matcher: Matcher, lexicon: Lexicon) -> Matcher | None:
    """Return a matcher of the entries that `matcher` lacks, without their rules; None if it lacks none."""
    there = {(entry.origin, entry.text) for entry in matcher.lexicon.entries}
    entries = tuple(entry._replace(rule=None) for entry in lexicon.entries if (entry.origin, entry.text) not in there)
    return Matcher(lexicon._replace(entries=entries)) if entries else None


def failures_of(matcher: Matcher, test: LexiconTest) -> list[Problem]:
    """Return a problem for each side whose mentions are not the expected ones, in the expected order."""
    found = _words_by_side(matcher, test.text)
    problems = []
    for side in SIDES:
        expected = getattr(test, side)
        if found[side] != expected:
            message = f"{side}: expected {_list_words(expected)}, found {_list_words(found[side])}"
            problems.append(_problem(test, message))
    return problems


def _words_by_side(matcher: Matcher, text: str) -> dict[Side, tuple[str, ...]]:
    """Return the words of each side's mentions in a text, as they stand there."""
    lexicon: Lexicon = matcher.lexicon
    found: dict[Side, list[str]] = {side: [] for side in SIDES}
    for location in locate(matcher.scan([text]), [text]):
        side = lexicon.entries[location.entry].side
        found[side].append(text[location.span.start : location.span.end])
    return {side: tuple(words) for side, words in found.items()}


def _problem(test: LexiconTest, message: str) -> Problem:
    return test.origin._replace(path=shown_path(test.origin.path)).problem(message)


def _list_words(words: tuple[str, ...]) -> str:
    return "[" + ", ".join(words) + "]" if words else "nothing"
