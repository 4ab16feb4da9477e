"""Texts mark the parameters that they name; only the command line spells options, only `face` keywords."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from inspect import signature
from itertools import chain
from pathlib import Path

import pytest

import cxfocus
from cxfocus import ReadingOptions, RuleOptions, analyze
from cxfocus.cli.app import COMMANDS, program
from cxfocus.cli.words import OPTIONS
from cxfocus.face import _KEYWORDS
from cxfocus.text.parameters import _MARK

_PACKAGE = Path(cxfocus.__file__).parent
_FILES = [path for path in sorted(_PACKAGE.rglob("*.py")) if "cli" not in path.relative_to(_PACKAGE).parts]
#: An option, or the beginning of one whose name is filled in.
_OPTION = re.compile(r"(?<![\w!-])--(?:[a-z]|\Z)")
#: A whole command, such as `cxfocus batch FILE --text-column NAME`, is the same for users of Python.
_COMMAND = re.compile(r"\b(?:cxfocus|git) [a-z]+(?:(?!\. )[^;])*\Z")
#: Rooms whose texts may reach a program that calls `analyze`.
_OF_ANALYZE = ("readers", "lexicon", "linguistics", "matching", "better_fit.py")


def _texts(path: Path) -> Iterator[str]:
    """Yield the string constants of a module except its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def _marks(paths: list[Path]) -> set[str]:
    """Yield the names of the marks in a text, also of marks that hold a value."""
    texts = " ".join(path.read_text(encoding="utf-8") for path in paths)
    return set(re.findall(r"⟨([a-z_]+)[=⟩]", texts)) - {"name"}


def _declared(name: str) -> Iterator[str]:
    """Yield the options of a command and of its subcommands."""
    commands = [program().get_command(None, name)]
    for command in commands:
        commands += getattr(command, "commands", {}).values()
        yield from chain.from_iterable(parameter.opts for parameter in command.params)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.relative_to(_PACKAGE)))
def test_only_the_command_line_spells_options(path: Path) -> None:
    arguments_of_git = path.relative_to(_PACKAGE) == Path("check/git.py")
    found = [
        text
        for text in _texts(path)
        for option in _OPTION.finditer(text)
        if not _COMMAND.search(text[: option.start()]) and not (arguments_of_git and text.startswith("--"))
    ]
    assert found == []


def test_every_parameter_that_is_marked_is_an_option() -> None:
    assert _marks([path for path in _FILES if path.name not in {"face.py", "parameters.py"}]) == OPTIONS.keys()
    declared = set(chain.from_iterable(map(_declared, COMMANDS)))
    assert {option.split()[0] for option in OPTIONS.values()} <= declared


def test_every_parameter_that_a_caller_of_analyze_may_read_of_is_a_keyword() -> None:
    paths = [path for path in _FILES if path.relative_to(_PACKAGE).parts[0] in _OF_ANALYZE]
    assert _marks(paths) <= _KEYWORDS.keys() <= OPTIONS.keys()
    fields = {f"{options.__name__}.{field}" for options in (ReadingOptions, RuleOptions) for field in options._fields}
    assert set(_KEYWORDS.values()) <= {*signature(analyze).parameters, *fields}


def test_a_mark_is_found_with_its_value_and_without() -> None:
    found = [(mark["name"], mark["value"]) for mark in _MARK.finditer("⟨a⟩ ⟨b=c d⟩ ⟨⟩ ⟨e f⟩ <g>")]
    assert found == [("a", None), ("b", "c d")]
