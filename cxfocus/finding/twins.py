"""A file under several names is one document, for every command: whichever links lead to it, however often named."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxfocus.finding.walk import Found

#: What tells a file from all others, whatever it is called.
OnDisk = tuple[int, int] | str


def place_of(path: str, state: os.stat_result | None = None) -> OnDisk:
    """Where the disk has a file; its path where the disk does not say, or nothing is there."""
    if state is None:
        try:
            state = Path(path).stat()
        except (OSError, ValueError):
            return str(Path(path).absolute())
    return (state.st_dev, state.st_ino) if state.st_ino else os.path.realpath(path)


def without_twins(found: Iterable[Found]) -> list[Found]:
    """Each file once, in the order found, by its first name or, where that is a link, by the first that is none."""
    kept: dict[OnDisk, Found] = {}
    for each in found:
        place = place_of(each.path, each.state)
        first = kept.setdefault(place, each)
        if first.is_link and not each.is_link:
            kept[place] = each
    return list(kept.values())
