"""A file under several names is one document, in every command; a copy is another."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.case import Ran, run

TEXT = "Ann: The patrons asked the board.\nBo: The board has a policy for users.\n"
LIST = "cxfocus: 1\nname: x\ncustomer: [patron, user]\ninstitution: [board, policy]\n"
DATA = json.dumps([{"speaker": "Ann", "text": "The patrons asked the board."}])

COMMANDS = {
    "analyze": ("analyze", "--lexicon", "x.yaml", "--format", "json"),
    "batch": ("batch", "--lexicon", "x.yaml", "--format", "json"),
    "check": ("check", "--no-config", "--lexicon", "x.yaml", "--format", "json"),
    "lexicon check": ("lexicon", "check", "x.yaml"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a document under five names, a copy of it, and data under two names."""
    (tmp_path / "x.yaml").write_text(LIST)
    for name in ("a.txt", "copy.txt"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "link.txt").symlink_to("a.txt")
    (tmp_path / "hard.txt").hardlink_to(tmp_path / "a.txt")
    (tmp_path / "there").symlink_to(".", target_is_directory=True)
    (tmp_path / "data").mkdir()
    (tmp_path / "data/one.json").write_text(DATA)
    (tmp_path / "data/two.json").symlink_to("one.json")
    return tmp_path


def documents(ran: Ran) -> int:
    counted = re.search(r"^(\d+) documents?: ", ran.stdout, re.MULTILINE)
    return int(counted[1]) if counted else len(json.loads(ran.stdout)["documents"])


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (("a.txt", "a.txt"), 1),
        (("a.txt", "./a.txt"), 1),
        (("a.txt", "link.txt"), 1),
        (("link.txt", "a.txt"), 1),
        (("hard.txt", "a.txt"), 1),
        (("a.txt", "there/a.txt"), 1),
        (("a.txt", "link.txt", "hard.txt", "there/link.txt"), 1),
        (("a.txt", "copy.txt"), 2),
        (("link.txt", "copy.txt", "hard.txt"), 2),
    ],
)
def test_one_file_is_one_document(
    command: str, paths: tuple[str, ...], expected: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert documents(run([*COMMANDS[command], *paths], folder, monkeypatch)) == expected


@pytest.mark.parametrize("command", ["batch", "check", "lexicon check"])
def test_a_file_that_a_folder_holds_twice_is_one_document(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert documents(run([*COMMANDS[command], "data"], folder, monkeypatch)) == 1
    assert documents(run([*COMMANDS[command], ".", "data"], folder, monkeypatch)) == 3


def test_it_has_the_name_that_is_no_link(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "data/0.json").symlink_to("one.json")
    for command in ("batch", "check"):
        [document] = json.loads(run([*COMMANDS[command], "data"], folder, monkeypatch).stdout)["documents"]
        assert document["path"] == "data/one.json", command
