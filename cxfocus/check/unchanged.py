"""Which documents a check since a revision judges: all but those without a change, or with another name alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.check.inputs import Named
from cxfocus.check.places import real_place
from cxfocus.finding.discover import Search, would_find
from cxfocus.settings.bars import Bars

if TYPE_CHECKING:
    from cxfocus.check.git import Changes


class Scope(NamedTuple):
    """The search that finds documents, and the bars of a file; without a search, documents that moved are judged."""

    search: Search | None
    bars_of: Callable[[Path], Bars]


def is_changed(found: Named, changes: Changes | None, scope: Scope) -> bool:
    """Return True for a document to judge, and for one that is not there or that git does not watch."""
    if changes is None:
        return True
    path = Path(os.path.realpath(found.absolute))
    if not changes.is_watched(path) or not path.exists():
        return True
    places = {real_place(found.absolute), path} & changes.changed.keys()
    return not all(_is_judged_as_before(place, changes, scope) for place in places)


def _is_judged_as_before(place: Path, changes: Changes, scope: Scope) -> bool:
    """Return True for an unchanged content that was checked under its old name too, against the same bars."""
    name = changes.changed[place]
    if name is None or not changes.holds_the_same(place):
        return False
    before = changes.top / name
    if before == place:
        return True
    if scope.search is None or before.suffix.lower() != place.suffix.lower():
        return False
    return scope.bars_of(before) == scope.bars_of(place) and would_find(scope.search, before.as_posix())
