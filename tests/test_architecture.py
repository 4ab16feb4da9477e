"""What the layer contracts cannot say: what start-up may import, how long a file may be, who may print."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent
_PACKAGE = _ROOT / "cxfocus"
_FILES = sorted(_PACKAGE.rglob("*.py"))
_EXAMPLE = str(_ROOT / "examples" / "library-board-minutes.md")

_LONGEST_FILE = 300

#: Runs its arguments as a program would, then tells on stderr what was imported.
_PROBE = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
exec(sys.argv.pop(1))
"""
_COMMAND = "from cxfocus.__main__ import main; main()"

_HEAVY = {"pydantic", "spacy", "rich.console", "numpy"}


def _imported(code: str, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, code, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_help_imports_nothing_but_the_command_line() -> None:
    imported = _imported(_COMMAND, "--help")
    assert "cxfocus.cli.app" in imported
    assert not imported & {*_HEAVY, "rich", "yaml", "ahocorasick_rs"}
    assert {name for name in imported if name.startswith("cxfocus.")} <= {
        "cxfocus.__main__",
        "cxfocus.cli",
        "cxfocus.cli.app",
        "cxfocus.cli.exits",
        "cxfocus.cli.start_up",
        "cxfocus.errors",
        "cxfocus.text",
        "cxfocus.text.expressions",
        "cxfocus.version",
    }


@pytest.mark.parametrize(
    "options",
    [(), ("--mentions",), ("--format", "json"), ("--quiet",), ("--lexicon", "library"), ("--jobs", "1")],
)
def test_analyzing_a_file_imports_nothing_heavy(options: tuple[str, ...]) -> None:
    imported = _imported(_COMMAND, "analyze", *options, _EXAMPLE)
    assert "cxfocus.pipeline" in imported
    assert not imported & _HEAVY


@pytest.mark.parametrize("options", [(), ("--jobs", "1", "--top", "3", "--max-depth", "2", "--format", "csv")])
def test_summing_up_a_folder_imports_nothing_heavy(options: tuple[str, ...]) -> None:
    imported = _imported(_COMMAND, "batch", *options, str(_ROOT / "examples"))
    assert "cxfocus.batch.run" in imported
    assert not imported & _HEAVY


@pytest.mark.parametrize("options", [("--format", "json"), ("--quiet",)])
def test_only_the_terminal_report_imports_rich(options: tuple[str, ...]) -> None:
    assert "rich" not in _imported(_COMMAND, "analyze", *options, _EXAMPLE)


def test_a_reader_is_imported_only_for_its_formats() -> None:
    assert not any(name.startswith("cxfocus.readers.cues.") for name in _imported(_COMMAND, "analyze", "-q", _EXAMPLE))


def test_importing_the_package_imports_nothing_else_of_ours() -> None:
    imported = _imported("import cxfocus")
    assert {name for name in imported if name.startswith("cxfocus")} == {"cxfocus"}


def test_the_names_of_the_package_are_there_when_they_are_used() -> None:
    _imported("import cxfocus; [getattr(cxfocus, name) for name in cxfocus.__all__]; assert cxfocus.__version__")


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.relative_to(_ROOT).as_posix())
def test_a_file_is_small_enough_to_see(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= _LONGEST_FILE, f"{lines} lines: a second idea has come in; give it a file, or a room, of its own"


def test_no_file_is_a_drawer() -> None:
    assert not {path.stem for path in _FILES} & {"utils", "util", "helpers", "common", "core", "misc"}


@pytest.mark.parametrize(
    "room", [path.name for path in (_PACKAGE / "readers/prose").iterdir() if (path / "__init__.py").exists()]
)
def test_a_room_of_prose_says_what_each_of_its_modules_is_for(room: str) -> None:
    folder = _PACKAGE / "readers/prose" / room
    told = re.findall(r"^- `(\w+)`: ", (folder / "__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


def test_a_noun_is_one_class() -> None:
    nouns = set(
        re.findall(r"^\| \*\*([A-Z][a-z]+)\*\* \|", (_ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    )
    assert len(nouns) > 30
    classes = [
        node.name
        for path in _FILES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name in nouns
    ]
    # The table says of what there are two.
    assert {name for name in classes if classes.count(name) > 1} <= {"Finding", "Term"}


_BRITISH = re.compile(
    "organis|recognis|capitalis|labell|judgement|neighbour|colour|behaviour|favour|centred", re.IGNORECASE
)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.relative_to(_ROOT).as_posix())
def test_names_are_spelled_as_in_the_us(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = [getattr(node, field, None) or "" for node in nodes for field in ("name", "arg", "id", "attr")]
    assert not [name for name in names if _BRITISH.search(str(name))]


def _names_used(path: Path) -> Iterator[str]:
    """Calls and attributes as written: `print`, `sys.exit`, `os.environ`; and whatever is asked, `.absolute()`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield f".{node.func.attr}()"
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


_ONLY_ON_TOP = {
    *("print", "input", "exit", "quit", "sys.exit", "sys.stdout", "sys.stderr", "sys.stdin", "sys.argv"),
    *("os.environ", "os.getenv", "os.getcwd", "time.time", "datetime.now", "datetime.today", "date.today"),
    *("time.monotonic", "time.perf_counter", "os.sched_getaffinity", "os.cpu_count"),
    *(".cwd()", ".absolute()", ".abspath()", ".relpath()"),
}
#: Where a path lies is told from the working folder, as it is where it is opened; processors change the time alone.
_MAY = {
    "counting.py": {"os.sched_getaffinity", "os.cpu_count"},
    "check/history.py": {".relpath()"},
    "check/places.py": {".absolute()"},
    "finding/twins.py": {".absolute()"},
    "finding/walk.py": {".abspath()"},
}


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.relative_to(_ROOT).as_posix())
def test_below_the_command_line_nothing_prints_exits_or_looks_around(path: Path) -> None:
    if "cli" in path.parts or path.name == "__main__.py":
        return
    looks = set(_names_used(path)) & _ONLY_ON_TOP
    assert looks == _MAY.get(path.relative_to(_PACKAGE).as_posix(), set())
