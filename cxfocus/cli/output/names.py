"""The formats that names of files promise."""

from __future__ import annotations

from pathlib import PurePath

#: The formats that each suffix may stand for, its own one first; `.txt` and no suffix promise nothing.
_SAID: dict[str, tuple[str, ...]] = {
    ".csv": ("csv", "dicx"),
    ".dic": ("liwc",),
    ".dicx": ("dicx",),
    ".json": ("json", "sarif", "gitlab"),
    ".jsonl": ("jsonl",),
    ".markdown": ("markdown",),
    ".md": ("markdown",),
    ".ndjson": ("jsonl",),
    ".parquet": ("parquet",),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".yaml": ("yaml", "quanteda"),
    ".yml": ("yaml", "quanteda"),
}


def suffix_warning(path: str | None, written_as: str) -> str | None:
    """Return a warning where the name of a file promises another format than the one written."""
    said = _SAID.get(PurePath(path or "").suffix.lower())
    if not said or not written_as or written_as in said:
        return None
    return f"{path}: the name says {said[0]}, and {written_as} is written"
