"""The lexicons that come with the program."""

from __future__ import annotations

from pathlib import Path

#: The lexicon in use if none is named.
DEFAULT = "general"


def bundled_folder() -> Path:
    """Return the folder of the bundled lexicons: in the wheel, or at the top of a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "lexicons"
    return installed if installed.is_dir() else package.parent / "lexicons"


def bundled_names() -> list[str]:
    """Return the names of the bundled lexicons, sorted."""
    return sorted(path.stem for path in bundled_folder().glob("*.yaml"))
