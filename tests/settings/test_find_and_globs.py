"""Where the configuration is looked for, and what its patterns name."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.settings.find import find_settings
from cxfocus.finding.patterns import matches


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


@pytest.mark.parametrize(
    ("path", "patterns", "expected"),
    [
        ("a/b.md", ["b.md"], True), ("a/b.md", ["a"], True), ("a/b.md", ["a/"], True), ("a/b.md", ["/b.md"], False),
        ("a/b/c.md", ["a/**/c.md"], True), ("a/c.md", ["a/**/c.md"], True), ("a/b/c.md", ["a/*.md"], False),
        ("a/b/c.md", ["**/b/**"], True), ("b.md", ["b/"], False), ("a/b.md", ["a/", "!a/b.md"], True),
        ("b.md", ["*.md", "!b.md"], False), ("b.md", [], False), ("b.md", ["./b.md"], True), ("é.md", ["?.md"], True),
    ],
)  # fmt: skip
def test_patterns_are_those_of_git(path: str, patterns: list[str], expected: bool) -> None:
    assert matches(path, patterns) is expected
