"""Answers of git, and the messages where it has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.check.git import changes_since, texts_at
from cxfocus.errors import UsageError
from tests.check.repository import BLIND, GOOD, POOR, Repository


def test_names_of_any_kind_come_through(repository: Repository) -> None:
    names = ["plain.md", "with space.md", "é ü.md", 'quote".md', "tab\t.md", "-dash.md", "line\nfeed.md"]
    for name in names:
        repository.write(name, f"{name}\n")
    repository.commit("one")
    for name in names:
        repository.write(name, "changed\n")
    changes = changes_since("HEAD", repository.folder)
    assert {path.name: before for path, before in changes.changed.items()} == {name: name for name in names}
    assert texts_at(changes, names) == {name: f"{name}\n".encode() for name in names}


def test_a_document_is_compared_whatever_its_name(repository: Repository) -> None:
    name = 'line\nfeed "é".md'
    repository.write(name, GOOD)
    repository.commit("one")
    repository.write(name, POOR)
    ran = repository.check(".", "--max-drop", "0.1", "--diff-base", "HEAD")
    assert ran.exit == 1
    assert "share 0.50 in HEAD, 0.20 now (-0.30)" in ran.stdout


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


def test_what_git_does_not_watch_is_judged(repository: Repository, tmp_path: Path) -> None:
    repository.write(".gitignore", "drafts/\n")
    repository.write("same.md", BLIND)
    repository.commit("one")
    repository.write("drafts/a.md", BLIND)
    outside = tmp_path / "outside.md"
    outside.write_text(BLIND, encoding="utf-8")
    ran = repository.check(".", str(outside), "--diff-base", "HEAD")
    assert ran.exit == 1
    assert "FAILS  drafts/a.md" in ran.stdout
    assert "outside.md" in ran.stdout
    assert "same.md" not in ran.stdout
    assert "1 document unchanged since HEAD" in ran.stdout
    note = "2 documents outside this repository, ignored by git, or in a submodule: judged"
    assert note in " ".join(ran.stdout.split())


def test_a_document_of_a_submodule_is_judged(repository: Repository, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    repository.git("init", "--quiet", str(inner))
    (inner / "a.md").write_text(BLIND, encoding="utf-8")
    repository.git("-C", str(inner), "add", "a.md")
    repository.git("-C", str(inner), "commit", "--quiet", "--message", "one")
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner), "docs")
    repository.commit("one")
    assert repository.check("docs", "--diff-base", "HEAD").exit == 1


def test_a_new_link_to_a_document_is_no_new_document(repository: Repository) -> None:
    repository.write("a.md", BLIND)
    repository.commit("one")
    (repository.folder / "link.md").symlink_to("a.md")
    assert "1 document unchanged since HEAD" in repository.check("a.md", "link.md", "--diff-base", "HEAD").stdout
    assert "FAILS  link.md" in repository.check("link.md", "--diff-base", "HEAD").stdout
    repository.write("a.md", BLIND + "More.\n")
    assert "1 document: 1 fails." in repository.check("a.md", "link.md", "--diff-base", "HEAD").stdout


def test_only_documents_that_were_deleted_are_named(repository: Repository) -> None:
    repository.write("a.md", GOOD)
    repository.write("script.py", "")
    repository.commit("one")
    repository.git("rm", "--quiet", "a.md", "script.py")
    repository.write("b.md", GOOD)
    assert "deleted since HEAD: a.md\n" in repository.check("b.md", "--diff-base", "HEAD").stdout


def problem(revision: str, folder: Path) -> str:
    with pytest.raises(UsageError) as raised:
        changes_since(revision, folder)
    return str(raised.value)


def test_an_unknown_revision(repository: Repository) -> None:
    repository.commit("one")
    said = problem("orgin/main", repository.folder)
    assert said == (
        "⟨diff_base⟩: git knows no revision 'orgin/main'. Check the spelling; `git branch --all` lists what there is"
    )
    assert "git knows no revision '--output=x'" in problem("--output=x", repository.folder)
    assert "Name one revision" in problem("main..HEAD", repository.folder)
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
    assert said.startswith("⟨diff_base⟩: no git repository here: ")
    assert said.endswith("Run it inside a repository, or leave ⟨diff_base⟩ out")


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert problem("HEAD", tmp_path) == (
        "⟨diff_base⟩: git cannot be run: No such file or directory. Install git, or leave ⟨diff_base⟩ out"
    )


def test_what_has_changed_need_not_name_the_whole_institution(repository: Repository) -> None:
    repository.write("a.md", GOOD)
    repository.commit("one")
    repository.write("a.md", f"{GOOD}\nResidents left.\n")
    said = "no document mentions 'Quill House'"
    assert said in repository.check("a.md", "--org", "Quill House").stderr
    assert said not in repository.check("a.md", "--org", "Quill House", "--diff-base", "HEAD").stderr
