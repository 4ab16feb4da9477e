"""Which peers are here, and which version of each."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable

_ASK = """
import json, sys
from importlib.metadata import PackageNotFoundError, version
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = version(name)
    except PackageNotFoundError:
        pass
print(json.dumps(found))
"""
_PROGRAMS = ("wc", "rg")


def versions(needs: Iterable[str], peer_python: str) -> dict[str, str]:
    """The version of every peer that is installed; empty where it has none to tell."""
    wanted = sorted({need for need in needs if need})
    packages = [need for need in wanted if need not in _PROGRAMS]
    done = subprocess.run([peer_python, "-c", _ASK, *packages], capture_output=True, text=True, check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found | {program: _program(program) for program in _PROGRAMS if program in wanted and shutil.which(program)}


def _program(name: str) -> str:
    done = subprocess.run([name, "--version"], capture_output=True, text=True, check=False)
    numbers = [word for word in done.stdout.split("\n")[0].split() if word[:1].isdigit()]
    return numbers[0] if numbers else ""
