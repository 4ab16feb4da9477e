"""Which documents a check since a revision is about: not those that only lie elsewhere now, judged as before."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.check.inputs import Named
from cxfocus.check.places import path_from, real_place
from cxfocus.finding.discover import Search, would_find
from cxfocus.settings.bars import bars_for
from cxfocus.settings.model import RuleValues, Settings

if TYPE_CHECKING:
    from cxfocus.check.git import Changes


class Scope(NamedTuple):
    """What decides whether a document is judged, and by which bars; no `search`: what has moved is judged anew."""

    search: Search | None
    settings: Settings | None
    flags: RuleValues


def is_changed(found: Named, changes: Changes | None, scope: Scope) -> bool:
    """Whether it is to be judged; what is not there is kept, to be reported, and so is what git does not watch."""
    if changes is None:
        return True
    path = Path(os.path.realpath(found.absolute))
    if not changes.is_watched(path) or not path.exists():
        return True
    places = {real_place(found.absolute), path} & changes.changed.keys()
    return not all(_is_judged_as_before(place, changes, scope) for place in places)


def _is_judged_as_before(place: Path, changes: Changes, scope: Scope) -> bool:
    """Whether a file that holds what it held was checked under its old name too: read alike, against the same bars."""
    name = changes.changed[place]
    if name is None or not changes.holds_the_same(place):
        return False
    before = changes.top / name
    if before == place:
        return True
    if scope.search is None or before.suffix.lower() != place.suffix.lower():
        return False
    old, new = (scope.settings and path_from(each, scope.settings.folder) for each in (before, place))
    asks_the_same = bars_for(old, scope.settings, scope.flags) == bars_for(new, scope.settings, scope.flags)
    return asks_the_same and would_find(scope.search, before.as_posix())
