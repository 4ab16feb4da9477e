"""What `init` writes is used: the word list counts what the named list counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.lexicon_tools.contents import read_contents
from tests.cli.case import run


@pytest.mark.parametrize(("named", "built_on"), [([], "general"), (["--lexicon", "government"], "government")])
def test_the_word_list_builds_on_the_named_list(
    named: list[str], built_on: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["init", *named], tmp_path, monkeypatch).exit == 0
    contents = read_contents(str(tmp_path / "cxfocus-words.yaml"))
    assert contents.extends == built_on
    own = [entry.text for entry in contents.lexicon.entries if contents.inherited_from(entry) is None]
    assert own == ["kid gloves"]


def test_a_name_that_is_no_list_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["init", "--lexicon", "goverment"], tmp_path, monkeypatch).exit == 2
    assert list(tmp_path.iterdir()) == []
