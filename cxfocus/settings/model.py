"""What `cxfocus.yaml` says, with every path as it can be opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from cxfocus.errors import Origin, Problem

#: What a rule may be set to; None switches it off.
Value = float | bool | tuple[str, ...] | None
#: Only the rules that were written down: pairs of a key and its value.
RuleValues = tuple[tuple[str, Value], ...]


class Override(NamedTuple):
    """Other rules for the files that one of the patterns matches."""

    patterns: tuple[str, ...]
    rules: RuleValues


class Settings(NamedTuple):
    """One configuration file; `folder` is where its relative paths begin, and `path` how messages call it.

    Lexicons are names or files, `formats` are as on the command line (`sarif=FILE`).
    Patterns of `exclude` and of overrides are relative to the folder. `places` are those of texts under their
    keys, and under no text that of all of them; so are those of rules, where they are set first.
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
    rules: RuleValues = ()
    overrides: tuple[Override, ...] = ()
    places: Mapping[tuple[str, str], Origin] = {}

    def place_of(self, problem: Problem, key: str, text: str = "") -> Problem:
        """A problem with the line that asks for it: a text under a key, or (no text) all that the key has."""
        place = self.places.get((key, text))
        return problem if place is None else problem._replace(path=place.path, line=place.line, column=place.column)
