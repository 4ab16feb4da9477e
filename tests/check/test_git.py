"""What git may answer, and what is said where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.check.git import changes_since, texts_at
from cxfocus.errors import UsageError
from tests.check.repository import BLIND, GOOD, Repository


def test_names_of_any_kind_come_through(repository: Repository) -> None:
    names = ["plain.md", "with space.md", "é ü.md", 'quote".md', "tab\t.md", "-dash.md"]
    for name in names:
        repository.write(name, f"{name}\n")
    repository.commit("one")
    for name in names:
        repository.write(name, "changed\n")
    changes = changes_since("HEAD", repository.folder)
    assert {path.name: before for path, before in changes.changed.items()} == {name: name for name in names}
    assert texts_at(changes, names) == {name: f"{name}\n".encode() for name in names}


def test_from_a_folder_below_the_top(repository: Repository) -> None:
    repository.write("agendas/a.md", GOOD)
    repository.commit("one")
    repository.write("agendas/a.md", BLIND)
    ran = repository.cxfocus("check", "--lexicon", "../words.yaml", "--diff-base", "HEAD", ".", folder="agendas")
    assert ran.exit == 1
    assert "share 0.50 in HEAD, 0.00 now (-0.50)" in ran.stdout


def test_a_file_that_was_no_transcript_has_no_before(repository: Repository) -> None:
    (repository.folder / "a.md").write_bytes(b"\x89PNG" + bytes(range(32)))
    repository.commit("one")
    repository.write("a.md", GOOD)
    assert repository.check("a.md", "--diff-base", "HEAD").exit == 0


def problem(revision: str, folder: Path) -> str:
    with pytest.raises(UsageError) as raised:
        changes_since(revision, folder)
    return str(raised.value)


def test_an_unknown_revision(repository: Repository) -> None:
    repository.commit("one")
    said = problem("orgin/main", repository.folder)
    assert said == (
        "--diff-base: git knows no revision 'orgin/main'. Check the spelling; `git branch --all` lists what there is"
    )
    assert "git knows no revision '--output=x'" in problem("--output=x", repository.folder)
    assert "a revision needs a name" in problem(" ", repository.folder)


def test_a_shallow_clone(repository: Repository, tmp_path: Path) -> None:
    repository.commit("one")
    repository.write("a.md", GOOD)
    repository.commit("two")
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.folder}", str(clone))
    assert "git knows no revision 'HEAD~1' in this shallow clone. Fetch it: `git fetch --unshallow`" in problem(
        "HEAD~1", clone
    )


def test_no_commit_in_common(repository: Repository) -> None:
    repository.commit("one")
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.write("a.md", GOOD)
    repository.commit("two")
    assert "HEAD and main have no commit in common" in problem("main", repository.folder)


def test_no_commit_at_all(repository: Repository) -> None:
    assert "git knows no revision 'HEAD'" in problem("HEAD", repository.folder)


def test_no_repository(tmp_path: Path) -> None:
    said = problem("HEAD", tmp_path)
    assert said.startswith("--diff-base: no git repository here: ")
    assert said.endswith("Run it inside a repository, or leave --diff-base out")


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert problem("HEAD", tmp_path) == (
        "--diff-base: git cannot be run: No such file or directory. Install git, or leave --diff-base out"
    )
