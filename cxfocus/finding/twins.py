"""A file under several names is one document for every command, whichever links lead to it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxfocus.finding.walk import FoundFile

#: Identity of a file, whatever its name: device and number, or the path if the disk has no numbers.
OnDisk = tuple[int, int] | str


def place_of(path: str, state: os.stat_result | None = None) -> OnDisk:
    """Return the identity of a file; its path if the disk gives none, or if it does not exist."""
    if state is None:
        try:
            state = Path(path).stat()
        except (OSError, ValueError):
            return str(Path(path).absolute())
    return (state.st_dev, state.st_ino) if state.st_ino else os.path.realpath(path)


def without_twins(found: Iterable[FoundFile]) -> list[FoundFile]:
    """Return each file once, in the order found, under its first name, or its first name that is no link."""
    kept: dict[OnDisk, FoundFile] = {}
    for each in found:
        place = place_of(each.path, each.state)
        first = kept.setdefault(place, each)
        if first.is_link and not each.is_link:
            kept[place] = each
    return list(kept.values())
