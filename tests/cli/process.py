"""The command as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.case import FOLDER

COMMAND = [sys.executable, "-m", "cxfocus"]


def start(arguments: list[str], folder: Path, **more: object) -> subprocess.Popen[bytes]:
    """Start `analyze`, or `command=`, with its streams in pipes; `more` goes to `Popen`."""
    command = str(more.pop("command", "analyze"))
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    environment = os.environ | {"PYTHONPATH": str(FOLDER.parents[1])} | streams.pop("env", {})  # type: ignore[operator]
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [*COMMAND, command, *arguments], cwd=folder, env=environment, **streams
    )
