"""Rules that the layer contracts cannot hold: imports at start-up, lengths of files, and which modules may print."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest

from tests.start_up import COMMAND, HEAVY, imported_by

_ROOT = Path(__file__).parent.parent
_PACKAGE = _ROOT / "cxfocus"
_FILES = sorted(_PACKAGE.rglob("*.py"))
_EXAMPLE = str(_ROOT / "examples" / "library-board-minutes.md")

_LONGEST_FILE = 300


def test_help_imports_nothing_but_the_command_line() -> None:
    imported = imported_by(COMMAND, "--help")
    assert "cxfocus.cli.app" in imported
    assert not imported & {*HEAVY, "rich", "yaml", "ahocorasick_rs"}
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
    imported = imported_by(COMMAND, "analyze", *options, _EXAMPLE)
    assert "cxfocus.pipeline" in imported
    assert not imported & HEAVY


@pytest.mark.parametrize("options", [(), ("--jobs", "1", "--top", "3", "--max-depth", "2", "--format", "csv")])
def test_summing_up_a_folder_imports_nothing_heavy(options: tuple[str, ...]) -> None:
    imported = imported_by(COMMAND, "batch", *options, str(_ROOT / "examples"))
    assert "cxfocus.batch.run" in imported
    assert not imported & HEAVY


@pytest.mark.parametrize("options", [("--format", "json"), ("--quiet",), ("--format", "html")])
def test_only_the_terminal_report_imports_rich(options: tuple[str, ...]) -> None:
    assert "rich" not in imported_by(COMMAND, "analyze", *options, _EXAMPLE)


@pytest.mark.parametrize("written", ["text", "json", "markdown", "html"])
def test_only_a_page_for_a_browser_imports_the_library_that_makes_it(written: str) -> None:
    imported = imported_by(COMMAND, "analyze", "--format", written, _EXAMPLE)
    assert ("markdown_it" in imported) == (written == "html")


def test_a_reader_is_imported_only_for_its_formats() -> None:
    assert not any(name.startswith("cxfocus.readers.cues.") for name in imported_by(COMMAND, "analyze", "-q", _EXAMPLE))


def test_importing_the_package_imports_nothing_else_of_ours() -> None:
    imported = imported_by("import cxfocus")
    assert {name for name in imported if name.startswith("cxfocus")} == {"cxfocus"}


def test_the_names_of_the_package_are_there_when_they_are_used() -> None:
    imported_by("import cxfocus; [getattr(cxfocus, name) for name in cxfocus.__all__]; assert cxfocus.__version__")


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.relative_to(_ROOT).as_posix())
def test_a_file_is_small_enough_to_see(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= _LONGEST_FILE, f"{lines} lines: a second idea has come in; give it a file, or a room, of its own"


def test_no_file_is_a_drawer() -> None:
    assert not {path.stem for path in _FILES} & {"utils", "util", "helpers", "common", "core", "misc"}


def test_no_test_module_is_imported_by_another() -> None:
    importing = re.compile(r"^from tests\.(?:\w+\.)*test_\w+ import", re.MULTILINE)
    paths = (_ROOT / "tests").rglob("*.py")
    assert [path.name for path in paths if importing.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "room", [path.name for path in (_PACKAGE / "readers/prose").iterdir() if (path / "__init__.py").exists()]
)
def test_a_room_of_prose_says_what_each_of_its_modules_is_for(room: str) -> None:
    folder = _PACKAGE / "readers/prose" / room
    told = re.findall(r"^- `(\w+)`: ", (folder / "__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


#: Names of functions that do the same in several modules: each for its command, format, notation or kind of value, or
#: one that imports the other when it is called.
_ALIKE = set(
    "change_words duration entry_of fingerprint headline in_order is_cue_table is_delimited is_json is_ranges "
    "is_web_page labels_in list_lexicons load_lexicon main parse_lexicon read report_check report_comparison run "
    "run_check show_contents table timeline verdict write write_csv write_html write_json write_markdown "
    "write_text".split()
)


@pytest.mark.parametrize(("kind", "alike"), [(ast.ClassDef, set()), (ast.FunctionDef, _ALIKE)])
def test_a_public_name_is_one_class_or_function(
    kind: type[ast.ClassDef | ast.FunctionDef], alike: AbstractSet[str]
) -> None:
    names = Counter(
        node.name
        for path in _FILES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, kind) and not node.name.startswith("_")
    )
    assert {name for name, uses in names.items() if uses > 1} == alike


_BRITISH = re.compile(
    "organis|recognis|capitalis|labell|judgement|neighbour|colour|behaviour|favour|centred", re.IGNORECASE
)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.relative_to(_ROOT).as_posix())
def test_names_are_spelled_as_in_the_us(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = [getattr(node, field, None) or "" for node in nodes for field in ("name", "arg", "id", "attr")]
    assert not [name for name in names if _BRITISH.search(str(name))]


#: Classes that may be made by position: rows of literal tables (`Format`, `RefusedKind`, `Region`, `WordListFormat`), a
#: mistake in the order of its text (`Problem`), and values made for each line or spoken word (`Label`, `Word`), since
#: keywords take time.
_BY_POSITION = {"Format", "Label", "Problem", "RefusedKind", "Region", "Word", "WordListFormat"}


def test_five_fields_or_more_are_given_by_keyword() -> None:
    made = {
        called
        for path in _FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and len(node.args) >= 5
        for called in [ast.unparse(node.func).rpartition(".")[2]]
        if re.match("_?[A-Z][a-z]", called)
    }
    assert made == _BY_POSITION


def _names_used(path: Path) -> Iterator[str]:
    """Yield calls and attributes as written, `print`, `sys.exit`, `os.environ`, and methods as `.absolute()`."""
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
#: By file, the names it may use: paths are relative to the working folder, as when they are opened; the number of
#: processors changes only the time of a run.
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
