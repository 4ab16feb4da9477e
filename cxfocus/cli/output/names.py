"""What the name of a file says is written in it."""

from __future__ import annotations

from pathlib import PurePath

#: The formats of ours that each suffix may stand for, the one it says first; `.txt` and no suffix say nothing.
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


def said_otherwise(path: str | None, written_as: str) -> str | None:
    """A warning where the name says another format of ours; what is written is what was asked for."""
    said = _SAID.get(PurePath(path or "").suffix.lower())
    if not said or not written_as or written_as in said:
        return None
    return f"{path}: the name says {said[0]}, and {written_as} is written"
