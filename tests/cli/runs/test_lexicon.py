"""Files that `cxfocus lexicon` writes, and that the values of its options are the rows of the tables."""

from __future__ import annotations

from pathlib import Path
from typing import get_type_hints

import pytest

from cxfocus.cli.arguments.lexicon import ExchangeFormat, LexiconCheckArguments
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon_tools.check.findings import KINDS
from cxfocus.lexicon_tools.exchange.registry import FORMATS
from tests.cli.case import run

LIST = "cxfocus: 1\nname: list\ninstitution: [board]\ncustomer: [reader, patron] # who\n"
TIDY = "cxfocus: 1\nname: list\n\ncustomer:\n  - patron  # who\n  - reader\n\ninstitution:\n  - board\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "list.yaml").write_text(LIST)
    return tmp_path


def test_options_are_the_rows_of_the_tables() -> None:
    assert [each.value for each in ExchangeFormat] == [row.name for row in FORMATS]
    [only] = get_type_hints(LexiconCheckArguments, include_extras=True)["only"].__metadata__
    assert all(kind in only.help for kind in KINDS)


def test_format_writes_in_place_and_then_has_nothing_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["lexicon", "format", "list.yaml"], folder, monkeypatch) == (0, "", "")
    assert (folder / "list.yaml").read_text() == TIDY
    assert run(["lexicon", "format", "--check", "list.yaml"], folder, monkeypatch) == (0, "", "")


def test_format_changes_no_file_when_one_has_mistakes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "bad.yaml").write_text("cxfocus: 1\nname: bad\ncustomer: [12]\n")
    assert run(["lexicon", "format", "list.yaml", "bad.yaml", "nowhere.yaml"], folder, monkeypatch).exit in (2, 3)
    assert (folder / "list.yaml").read_text() == LIST


@pytest.mark.parametrize("name", ["my-words.yaml", "sub/mine.yaml"])
def test_new_writes_a_lexicon_that_checks_and_tests(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "sub").mkdir()
    assert run(["lexicon", "new", name], folder, monkeypatch) == (0, "", "")
    assert run(["lexicon", "check", name, "--only", "dead", "--strict"], folder, monkeypatch).exit == 0
    assert run(["lexicon", "test", name], folder, monkeypatch).exit == 0
    again = run(["lexicon", "new", name], folder, monkeypatch)
    assert (again.exit, again.stdout) == (2, "")
    assert "is there already" in again.stderr


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_export_and_import_to_files(row: object, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = f"out{row.suffixes[0]}"  # type: ignore[attr-defined]
    exported = run(["lexicon", "export", "list.yaml", "--to", row.name, "-o", file], folder, monkeypatch)  # type: ignore[attr-defined]
    assert exported == (0, "", "")
    assert run(["lexicon", "import", file, "-o", "back.yaml"], folder, monkeypatch) == (0, "", "")
    assert "The same entries" in run(["lexicon", "diff", "list.yaml", "back.yaml"], folder, monkeypatch).stdout


def test_schema_is_written_for_editors(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["lexicon", "schema", "-o", "lexicon.schema.json"], folder, monkeypatch) == (0, "", "")
    assert '"urn:cxfocus:lexicon:1"' in (folder / "lexicon.schema.json").read_text()


def test_all_bundled_lists_are_listed_and_pass_their_tests(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = run(["lexicon", "list"], folder, monkeypatch)
    assert [line.split()[0] for line in listed.stdout.splitlines()[1:]] == bundled_names()
    tested = run(["lexicon", "test"], folder, monkeypatch)
    assert (tested.exit, len(tested.stdout.splitlines())) == (0, len(bundled_names()))


def test_nothing_is_written_when_the_folder_is_not_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run(["lexicon", "show", "list.yaml", "-o", "nowhere/x.txt"], folder, monkeypatch)
    assert (ran.exit, ran.stdout) == (2, "")
    assert "cannot be written" in ran.stderr


@pytest.mark.parametrize(
    "command",
    [
        "import list.dic --customer 1 --institution 2 -o list.dic",
        "export list.yaml --to csv -o list.yaml",
        "show list.yaml --format yaml -o list.yaml",
        "check list.yaml minutes -o minutes/a.txt",
        "diff list.yaml general minutes/a.txt -o minutes/a.txt",
        "suggest minutes -o ./minutes/a.txt",
        "suggest minutes/*.txt -o minutes/a.txt",
        "show child.yaml -o list.yaml",
        "check child.yaml -o list.yaml",
        "diff general child.yaml -o list.yaml",
        "suggest minutes --lexicon child.yaml -o list.yaml",
        "export child.yaml --to csv -o list.yaml",
    ],
)
def test_nothing_is_written_over_what_is_read(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "minutes").mkdir()
    (folder / "minutes" / "a.txt").write_text("The board met a reader.\n")
    (folder / "list.dic").write_text("%\n1\tserved\n2\thouse\n%\npatron\t1\nboard\t2\n")
    (folder / "child.yaml").write_text("cxfocus: 1\nname: child\nextends: list.yaml\ncustomer: [patron saint]\n")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    ran = run(["lexicon", *command.split()], folder, monkeypatch)
    assert (ran.exit, ran.stdout) == (2, "")
    assert "the output would overwrite this " in ran.stderr
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
