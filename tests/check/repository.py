"""A repository of example agendas, made for a test, and commands that run in it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.case import Ran, run

WORDS = """\
cxfocus: 1
name: words
customer: [patron, resident, library user]
institution: [board, policy, budget, committee, library]
"""
#: No customer mention, and enough words to be judged.
BLIND = "# Agenda\n\n" + "".join(f"{n}. The board and its committee set the budget policy.\n" for n in range(1, 9))
#: As many customer mentions as institution mentions.
GOOD = "# Agenda\n\n" + "".join(f"{n}. Residents and patrons ask the board about policy.\n" for n in range(1, 9))
#: A low share: 8 customer mentions of 40.
POOR = BLIND + "\n" + "".join(f"{n}. A resident asks.\n" for n in range(1, 9))
#: Four mentions, too few to be judged.
SHORT = "# Note\n\nThe board and the library have a budget policy.\n"


class Repository:
    """A folder under git in which `cxfocus` and `git` can be called."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._patch = patch
        for name, value in _AUTHOR.items():
            patch.setenv(name, value)
        for name in ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR", "GIT_DIR", "GIT_INDEX_FILE"):
            patch.delenv(name, raising=False)
        self.git("init", "--quiet", "--initial-branch", "main")
        self.write("words.yaml", WORDS)

    def git(self, *arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, text=True, check=True)
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def cxfocus(self, *arguments: str, folder: str = ".") -> Ran:
        return run(list(arguments), self.folder / folder, self._patch)

    def check(self, *arguments: str) -> Ran:
        return self.cxfocus("check", "--lexicon", "words.yaml", *arguments)


_AUTHOR = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
}
