"""The folders in which the configuration is looked for."""

from __future__ import annotations

from pathlib import Path

from cxfocus.settings.find import find_settings


def test_the_nearest_above_all_that_is_named_counts(tmp_path: Path) -> None:
    for folder in ("a/b", "a/c", "d"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "cxfocus.yaml").touch()
    (tmp_path / "a/cxfocus.yml").touch()
    (tmp_path / "a/b/.cxfocus.yaml").touch()
    assert find_settings([tmp_path / "a/b/x.md"]) == tmp_path / "a/b/.cxfocus.yaml"
    assert find_settings([tmp_path / "a/b/x.md", tmp_path / "a/c"]) == tmp_path / "a/cxfocus.yml"
    assert find_settings([tmp_path / "a", tmp_path / "d"]) == tmp_path / "cxfocus.yaml"


def test_a_repository_does_not_depend_on_what_lies_around_it(tmp_path: Path) -> None:
    (tmp_path / "cxfocus.yaml").touch()
    (tmp_path / "repository/.git").mkdir(parents=True)
    (tmp_path / "repository/agendas").mkdir()
    assert find_settings([tmp_path / "repository/agendas"]) is None
    (tmp_path / "repository/cxfocus.yaml").touch()
    assert find_settings([tmp_path / "repository/agendas"]) == tmp_path / "repository/cxfocus.yaml"
