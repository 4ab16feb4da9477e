"""Find the configuration: `cxfocus.yaml` beside the files or in a folder above them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

FILE_NAME = "cxfocus.yaml"
_OTHER_NAMES = ("cxfocus.yml", ".cxfocus.yaml", ".cxfocus.yml")


def find_settings(paths: Sequence[Path]) -> Path | None:
    """Return the nearest configuration in or above the folder that all the (absolute) paths have in common.

    The folder that holds `.git` is the last one looked into: a repository does not depend on the folders around it.
    """
    folders = [path if path.is_dir() else path.parent for path in paths]
    try:
        folder = Path(os.path.commonpath(folders))
    except ValueError:  # no path, or several drives
        return None
    for here in (folder, *folder.parents):
        found = next((here / name for name in (FILE_NAME, *_OTHER_NAMES) if (here / name).is_file()), None)
        if found is not None:
            return found
        if (here / ".git").exists():
            return None
    return None
