"""Paths as people see them in a table, without the folder that all of them are in."""

from __future__ import annotations

from collections.abc import Sequence


def without_common_folder(paths: Sequence[str]) -> tuple[str, list[str]]:
    """Return the folder that all paths are in, with its slash, and the paths without it; none of a single path."""
    folders = [path.partition("#")[0].split("/")[:-1] for path in paths]  # what follows is the row of a table
    depth = 0
    if len(set(paths)) > 1:
        for parts in zip(*folders, strict=False):
            if len(set(parts)) > 1:
                break
            depth += 1
    common = "".join(f"{part}/" for part in folders[0][:depth]) if depth else ""
    return common, [path[len(common) :] for path in paths]
