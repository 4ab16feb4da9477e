"""Paths as people see them in a table, without the folder that all of them are in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cxfocus.report.summary import Grouping, Summary


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
    if common == "/":  # the root says nothing, and a path without it is another
        return "", list(paths)
    return common, [path[len(common) :] for path in paths]


def group_names(grouping: Grouping) -> Mapping[str | None, str]:
    """Return the names of groups as people see them, by name: folders without the folder that all of them are in."""
    names = [group.name for group in grouping.groups if group.name is not None]
    return dict(zip(names, without_common_folder(names)[1] if grouping.by == "folder" else names, strict=True))


def common_folder(summary: Summary) -> str:
    """Return the folder, with its slash, of all documents that a page of a batch names; "" if they are in several."""
    ranking = summary.ranking
    tables = (ranking.first, ranking.last, ranking.unranked, summary.blind.largest)
    return without_common_folder([row.path for rows in tables for row in rows])[0]


def all_in_words(folder: str) -> str:
    """Say in which folder all documents are."""
    return f"All of these are in {folder}"
