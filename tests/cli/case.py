"""Cases of the command line, a text file each: the command, its files, and the results it must have.

    One sentence that says what the case promises.
    $ analyze notes.txt --quiet
    -- file notes.txt
    -- bytes odd.txt        (a Python bytes literal)
    -- env                  (NAME=value lines)
    -- stdin
    -- exit
    -- stdout
    -- stderr
    -- contains            (instead of stderr, if a library words it: strings that it must hold, one a line)

Every case runs in a folder that also holds the files of `common/`. `CXFOCUS_ACCEPT=1 pytest tests/cli`
writes exit, stdout and stderr anew; then look at the difference.
"""

from __future__ import annotations

import ast
import io
import os
import re
import shlex
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from cxfocus.__main__ import main
from cxfocus.version import VERSION

FOLDER = Path(__file__).parent
CASES = sorted((FOLDER / "cases").glob("*.case"))
_RESULTS = ("exit", "stdout", "stderr")
_HEAD = re.compile(r"^-- (\w+)(?: (.+))?$", re.MULTILINE)


class Ran(NamedTuple):
    """The results of a run; the version of cxfocus is written `VERSION`."""

    exit: int
    stdout: str
    stderr: str


class Case(NamedTuple):
    head: str
    arguments: list[str]
    sections: list[tuple[str, str, str]]

    def expected(self) -> Ran:
        results = {kind: content for kind, _, content in self.sections if kind in _RESULTS}
        return Ran(int(results.get("exit") or 0), results.get("stdout", ""), results.get("stderr", ""))

    @property
    def is_loose(self) -> bool:
        return bool(self.contents("contains"))

    def holds(self, ran: Ran) -> bool:
        parts = "".join(content for _, content in self.contents("contains")).splitlines()
        return all(part in ran.stderr for part in parts)

    def contents(self, kind: str) -> list[tuple[str, str]]:
        return [(name, content) for found, name, content in self.sections if found == kind]


def read_case(path: Path) -> Case:
    text = path.read_text(encoding="utf-8")
    marks = list(_HEAD.finditer(text))
    head = text[: marks[0].start()] if marks else text
    command = next(line for line in head.splitlines() if line.startswith("$ "))
    ends = [*(mark.start() for mark in marks[1:]), len(text)][: len(marks)]
    sections = [(m[1], m[2] or "", text[m.end() + 1 : end]) for m, end in zip(marks, ends, strict=True)]
    return Case(head, shlex.split(command[2:]), sections)


def accept(path: Path, case: Case, ran: Ran) -> None:
    kept = [(kind, name, content) for kind, name, content in case.sections if kind not in _RESULTS]
    results = [("exit", "", f"{ran.exit}\n"), ("stdout", "", ran.stdout), ("stderr", "", ran.stderr)][
        : 2 if case.is_loose else 3
    ]
    parts = [f"-- {kind}{' ' + name if name else ''}\n{content}" for kind, name, content in [*kept, *results]]
    path.write_text(case.head + "".join(parts), encoding="utf-8", newline="\n")


def lay_out(case: Case, folder: Path) -> None:
    """Write the files of a case into the folder it runs in."""
    shutil.copytree(FOLDER / "common", folder, dirs_exist_ok=True)
    for name, content in case.contents("file"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
    for name, content in case.contents("bytes"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(ast.literal_eval(content.strip()))


def run_case(case: Case, folder: Path, patch: pytest.MonkeyPatch) -> Ran:
    lay_out(case, folder)
    for _, content in case.contents("env"):
        for line in content.splitlines():
            patch.setenv(*line.split("=", 1))
    stdin = "".join(content for _, content in case.contents("stdin"))
    return run(case.arguments, folder, patch, stdin.encode())


def run(arguments: list[str], folder: Path, patch: pytest.MonkeyPatch, stdin: bytes = b"") -> Ran:
    """Run the command in this process, with its output in a pipe."""
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace", newline="\n") for _ in range(2)]
    with patch.context() as here:
        here.chdir(folder)
        here.setattr(sys, "argv", ["cxfocus", *arguments])
        here.setattr(sys.modules["__main__"], "__package__", None, raising=False)  # for the usage line
        here.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        here.setattr(sys, "stdout", streams[0])
        here.setattr(sys, "stderr", streams[1])
        here.setenv("TERMINAL_WIDTH", "80")
        here.setenv("PYTHONUTF8", "1")
        if "COLUMNS" in os.environ:
            here.delenv("COLUMNS")
        with pytest.raises(SystemExit) as ended:
            main()
    out, err = (_read(stream) for stream in streams)
    return Ran(ended.value.code if isinstance(ended.value.code, int) else 0, out, err)


def _read(stream: io.TextIOWrapper) -> str:
    stream.flush()
    written = stream.buffer
    assert isinstance(written, io.BytesIO)
    return written.getvalue().decode("utf-8").replace(VERSION, "VERSION")
