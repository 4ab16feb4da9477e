"""The settings in `cxfocus.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from cxfocus.errors import Origin, Problem

#: The value of a rule; None switches it off.
Value = float | bool | tuple[str, ...] | None
#: By field of `Bars`, only of rules that are set.
RuleValues = Mapping[str, Value]


class Override(NamedTuple):
    """Rules for the files that one of the patterns matches."""

    patterns: tuple[str, ...]
    rules: RuleValues


class Settings(NamedTuple):
    """One configuration file; messages call it `path`, and its relative paths and patterns begin at `folder`.

    Lexicons are names or files, `formats` are as on the command line (`sarif=FILE`). `places` are the lines of texts
    by key and text, and by key and "" those of whole keys, and of rules where they are first set.
    """

    path: str
    folder: Path
    lexicons: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    baseline: str | None = None
    strict: bool = False
    rules: Mapping[str, Value] = {}
    overrides: tuple[Override, ...] = ()
    places: Mapping[tuple[str, str], Origin] = {}

    def place_of(self, problem: Problem, key: str, text: str = "") -> Problem:
        """Return a problem with the line of its cause: a text under a key, or the key as a whole."""
        place = self.places.get((key, text))
        return problem if place is None else place.problem(problem.message, problem.hint)
