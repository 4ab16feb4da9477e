"""The format that the suffix of an output file promises."""

from __future__ import annotations

from pathlib import PurePath

#: By suffix, the formats that it may stand for, the usual one first; `.txt` and no suffix promise nothing.
FORMATS_BY_SUFFIX: dict[str, tuple[str, ...]] = {
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
    promised = FORMATS_BY_SUFFIX.get(PurePath(path or "").suffix.lower())
    if not promised or not written_as or written_as in promised:
        return None
    return f"{path}: the name says {promised[0]}, and {written_as} is written"
