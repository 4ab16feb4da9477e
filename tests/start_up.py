"""Which modules a program imports, seen from a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys

#: Runs its first argument as a program, and lists on standard error what was imported.
_PROBE = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
exec(sys.argv.pop(1))
"""
COMMAND = "from cxfocus.__main__ import main; main()"

HEAVY = {"pydantic", "spacy", "rich.console", "numpy"}


def imported_by(code: str, *arguments: str) -> set[str]:
    """Return the names of all modules that `code`, run as a program, has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, code, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))
