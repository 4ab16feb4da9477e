"""From the first run to two thousand findings: what a repository of agendas goes through."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.check.repository import BLIND, GOOD, POOR, SHORT, Repository


def test_first_run_without_configuration(repository: Repository) -> None:
    repository.write("agendas/good.md", GOOD)
    repository.write("agendas/short.md", SHORT)
    ran = repository.check("agendas")
    assert ran.exit == 0
    assert "2 documents: 1 is neutral (not certain enough to fail), 1 passes." in ran.stdout
    repository.write("agendas/blind.md", BLIND)
    ran = repository.check("agendas")
    assert ran.exit == 1
    assert "FAILS  agendas/blind.md" in ran.stdout
    assert "Not one customer mention, against 32 institution mentions" in ran.stdout
    assert repository.check("agendas/short.md", "--strict").exit == 1


def test_init_and_then_check(repository: Repository) -> None:
    repository.write("agendas/good.md", GOOD)
    ran = repository.cxfocus("init")
    assert ran.exit == 0
    assert ran.stdout.count("Written: ") == 3
    assert repository.cxfocus("lexicon", "test", "cxfocus-words.yaml").exit == 0
    ran = repository.cxfocus("check")
    assert (ran.exit, ran.stderr) == (0, "")
    assert "rules of cxfocus.yaml" in " ".join(ran.stdout.split())
    repository.write("agendas/blind.md", BLIND)
    assert repository.cxfocus("check").exit == 1
    assert repository.cxfocus("check", folder="agendas").exit == 1
    ran = repository.cxfocus("init")
    assert ran.exit == 2
    assert "cxfocus.yaml: is there already. Nothing was written" in ran.stderr
    assert repository.cxfocus("init", "--force").exit == 0


def test_a_failing_agenda_and_its_fix(repository: Repository) -> None:
    repository.write("cxfocus.yaml", "cxfocus: 1\nlexicon: words.yaml\npaths: [agendas]\nrules: {min-share: 0.3}\n")
    repository.write("agendas/march.md", POOR)
    ran = repository.cxfocus("check")
    assert ran.exit == 1
    assert "The share of customer mentions is 0.20 (8 of 40 mentions), below the 0.30" in " ".join(ran.stdout.split())
    assert "6 more customer mentions, or 14 fewer institution mentions" in " ".join(ran.stdout.split())
    repository.write("agendas/march.md", POOR + "\nPatrons, patrons, patrons, patrons, patrons.\n")
    assert repository.cxfocus("check").exit == 1
    repository.write("agendas/march.md", POOR + "\nPatrons, patrons, patrons, patrons, patrons, patrons.\n")
    assert repository.cxfocus("check").exit == 0


def test_the_ratchet(repository: Repository) -> None:
    bar = ("--min-share", "0.5", "--baseline", "base.json", "agendas")
    repository.write("agendas/old.md", POOR)
    repository.write("agendas/older.md", BLIND)
    ran = repository.check(*bar)
    assert ran.exit == 2
    assert "base.json: there is no such baseline. Write it with --update-baseline" in ran.stderr
    ran = repository.check(*bar, "--update-baseline")
    told = (
        "2 documents (2 new)",
        "agendas/old.md is new and fails (min-share). It is excused from now on",
        "agendas/older.md is new and fails (no-customer). It is excused from now on",
    )
    assert ran == (0, "", "".join(f"cxfocus: base.json: {each}\n" for each in told))
    ran = repository.check(*bar)
    assert ran.exit == 0
    assert "1 finding in the baseline" in ran.stdout
    repository.write("agendas/new.md", POOR)
    ran = repository.check(*bar)
    assert ran.exit == 1
    assert "1 fails, 2 pass" in ran.stdout
    repository.write("agendas/new.md", GOOD)
    repository.write("agendas/old.md", POOR + "\nThe board.\n")
    ran = repository.check(*bar)
    assert ran.exit == 1
    assert "The share dropped from 0.200 in the baseline to 0.195. [max-drop]" in " ".join(ran.stdout.split())
    assert repository.check(*bar, "--max-drop", "0.01").exit == 0
    repository.write("agendas/old.md", POOR + "\nPatrons.\n")
    repository.write("agendas/older.md", BLIND + "\nThe board.\n")
    ran = repository.check(*bar, "--update-baseline")
    assert ran.stderr == "cxfocus: base.json: 3 documents (1 new, 1 better, 1 edited)\n"
    repository.write("agendas/old.md", POOR)
    assert repository.check(*bar).exit == 1
    ran = repository.check(*bar, "--update-baseline")
    assert "agendas/old.md fails or got worse, and keeps its old figures" in ran.stderr
    assert repository.check(*bar).exit == 1


def test_an_update_opens_the_gate_for_nobody_who_stands_in_the_baseline(repository: Repository) -> None:
    bar = ("--min-share", "0.2", "--max-drop", "0.2", "--not-blind", "budget", "--baseline", "base.json", "agendas")
    repository.write("agendas/a.md", POOR)
    repository.write("agendas/b.md", GOOD)
    assert repository.check(*bar, "--update-baseline").exit == 0
    assert repository.check(*bar).exit == 0
    repository.write("agendas/a.md", POOR + "\nThe board.\n")
    repository.write("agendas/b.md", GOOD + "\nPatrons.\n\n## Budget\n\n" + "The word is that it is so. " * 3)
    for _ in range(2):
        ran = repository.check(*bar)
        assert ran.exit == 1
        assert "1 finding in the baseline" not in ran.stdout
        assert "2 documents: 2 fail." in ran.stdout
        ran = repository.check(*bar, "--update-baseline")
        assert "base.json: 2 documents (2 worse)" in ran.stderr
    base = repository.folder / "base.json"
    base.write_text("".join(line for line in base.read_text().splitlines(keepends=True) if "a.md" not in line))
    assert "base.json: 2 documents (1 new, 1 worse)" in repository.check(*bar, "--update-baseline").stderr
    assert "1 fails, 1 passes" in repository.check(*bar).stdout


def test_a_rename_keeps_its_baseline_and_a_deleted_file_leaves_it(repository: Repository) -> None:
    bar = ("--min-share", "0.5", "--baseline", "base.json", "agendas")
    repository.write("agendas/a.md", POOR)
    repository.write("agendas/b.md", BLIND)
    repository.check(*bar, "--update-baseline")
    (repository.folder / "agendas/a.md").rename(repository.folder / "agendas/z.md")
    assert repository.check(*bar).exit == 0
    (repository.folder / "agendas/b.md").unlink()
    ran = repository.check(*bar, "--update-baseline")
    assert ran.stderr == "cxfocus: base.json: 1 document (1 moved, 1 dropped)\n"
    lines = (repository.folder / "base.json").read_text().splitlines()
    assert [line.strip()[:14] for line in lines if "sha256" in line] == ['"agendas/z.md"']
    assert repository.check(*bar).exit == 0


def test_only_what_changed_since_a_revision_is_judged(repository: Repository) -> None:
    since = ("--min-share", "0.3", "agendas", "--diff-base", "main")
    repository.write("agendas/old.md", BLIND)
    repository.write("agendas/moved.md", POOR)
    repository.write("agendas/gone.md", BLIND)
    repository.commit("one")
    repository.git("checkout", "--quiet", "-b", "work")
    ran = repository.check(*since)
    assert ran.exit == 0
    assert "3 documents unchanged since main" in ran.stdout
    repository.git("mv", "agendas/moved.md", "agendas/renamed.md")
    repository.write("agendas/renamed.md", POOR + "\nThe board.\n")
    repository.git("rm", "--quiet", "agendas/gone.md")
    repository.write("agendas/not yet added.md", GOOD)
    ran = repository.check(*since)
    assert ran.exit == 1
    said = "share 0.200 in main, then agendas/moved.md, 0.195 now (-0.005)"
    assert said in " ".join(ran.stdout.split())
    assert "deleted since main: agendas/gone.md" in ran.stdout
    assert "2 documents: 1 fails, 1 passes." in ran.stdout
    repository.write("agendas/renamed.md", GOOD)
    assert repository.check(*since).exit == 0


RENAMED = ("--min-share", "0.3", "--diff-base", "HEAD")


def test_who_only_renames_is_not_asked_for_more(repository: Repository) -> None:
    repository.write("agendas/a.md", POOR)
    repository.write("agendas/b.md", BLIND)
    repository.commit("one")
    repository.git("mv", "agendas/a.md", "agendas/c.md")
    (repository.folder / "agendas/b.md").chmod(0o755)
    ran = repository.check("agendas", *RENAMED)
    assert (ran.exit, ran.stderr) == (0, "")
    assert "2 documents unchanged since HEAD" in ran.stdout
    repository.write("agendas/b.md", BLIND + "The board.\n")
    assert "1 document: 1 fails." in repository.check("agendas", *RENAMED).stdout


@pytest.mark.parametrize(
    ("configuration", "old", "new"),
    [
        ("exclude: [drafts/]", "drafts/a.md", "agendas/a.md"),
        ("paths: [agendas]", "drafts/a.md", "agendas/a.md"),
        ("overrides: [{paths: [drafts/], rules: {min-share: 0.1}}]", "drafts/a.md", "agendas/a.md"),
        ("strict: no", "ignored/a.md", "agendas/a.md"),
        ("strict: no", ".hidden/a.md", "agendas/a.md"),
        ("strict: no", "agendas/a", "agendas/a.md"),
        ("strict: no", "agendas/a.rst", "agendas/a.md"),
    ],
    ids=str,
)
def test_who_renames_into_other_rules_is_judged_by_them(
    configuration: str, old: str, new: str, repository: Repository
) -> None:
    repository.write("cxfocus.yaml", f"cxfocus: 1\nlexicon: words.yaml\nrules: {{min-share: 0.3}}\n{configuration}\n")
    repository.write(".cxfocusignore", "ignored/\n")
    repository.write("agendas/good.md", GOOD)
    repository.write(old, POOR)
    repository.commit("one")
    repository.git("mv", old, new)
    ran = repository.cxfocus("check", *([] if configuration.startswith("paths") else ["."]), "--diff-base", "HEAD")
    assert ran.exit == 1
    assert f"FAILS  {new}" in ran.stdout


def test_a_copy_that_is_renamed_and_edited_is_judged(repository: Repository) -> None:
    repository.write("agendas/a.md", POOR)
    repository.commit("one")
    repository.git("mv", "agendas/a.md", "agendas/b.md")
    repository.write("agendas/copy.md", POOR)
    ran = repository.check("agendas", *RENAMED)
    assert ran.exit == 1
    assert "FAILS  agendas/copy.md" in ran.stdout
    assert "b.md" not in ran.stdout
    (repository.folder / "agendas/b.md").write_bytes(POOR.replace("\n", "\r\n").encode())
    assert "FAILS  agendas/b.md" in repository.check("agendas", *RENAMED).stdout


def test_an_update_learns_where_a_document_lies_now(repository: Repository) -> None:
    bar = ("agendas", *RENAMED, "--baseline", "base.json")
    repository.write("agendas/a.md", POOR)
    repository.commit("one")
    assert repository.check("agendas", "--baseline", "base.json", "--update-baseline").exit == 0
    repository.git("mv", "agendas/a.md", "agendas/b.md")
    assert repository.check(*bar).exit == 0
    ran = repository.check(*bar, "--update-baseline")
    assert ran.stderr == "cxfocus: base.json: 1 document (1 moved)\n"


@pytest.mark.parametrize("name", ["json", "text", "markdown", "github"])
def test_a_renamed_document_is_told_with_its_old_name(name: str, repository: Repository) -> None:
    repository.write("agendas/old name.md", POOR)
    repository.commit("one")
    repository.git("mv", "agendas/old name.md", "agendas/new.md")
    repository.write("agendas/new.md", POOR + "The board.\n")
    ran = repository.check("agendas", *RENAMED, "--format", name)
    assert "agendas/old name.md" in " ".join(ran.stdout.split())
    if name == "json":
        assert json.loads(ran.stdout)["documents"][0]["before"]["path"] == "agendas/old name.md"


def test_a_hook_judges_what_the_configuration_names(repository: Repository) -> None:
    repository.write("cxfocus.yaml", "cxfocus: 1\nlexicon: words.yaml\npaths: [agendas, 'minutes/*.md']\n")
    repository.write(".cxfocusignore", "agendas/drafts/\n")
    names = ("agendas/a.md", "minutes/b.md", "agendas/drafts/c.md", "minutes/old/d.md", "docs/e.md", "agendas/.f.md")
    for name in names:
        repository.write(name, BLIND)
    ran = repository.cxfocus("check", "--only-configured", *names)
    assert ran.exit == 1
    assert [line for line in ran.stdout.splitlines() if line.startswith("FAILS")] == [
        f"FAILS  {name}" for name in names[:2]
    ]
    assert ran.stderr == "cxfocus: left out: 4 not among the documents of the configuration\n"
    ran = repository.cxfocus("check", "--only-configured", *names[2:])
    assert (ran.exit, ran.stdout.splitlines()[0]) == (0, "No document was judged.")
    assert repository.cxfocus("check", *names[2:]).exit == 1
    assert repository.cxfocus("check", "--only-configured", "agendas/gone.md").exit == 3
    assert repository.cxfocus("check", "--only-configured").exit == 1


def test_a_hook_without_paths_leaves_out_what_this_folder_does(repository: Repository) -> None:
    repository.write(".cxfocusignore", "drafts/\n")
    for name in ("drafts/a.md", "agendas/b.md"):
        repository.write(name, BLIND)
    assert repository.check("--only-configured", "drafts/a.md").exit == 0
    assert repository.check("--only-configured", "drafts/a.md", "agendas/b.md").exit == 1


@pytest.mark.parametrize("path", ["agenda", "empty", "minutes*/*.md"])
def test_a_hook_is_not_passed_by_a_configuration_that_names_nothing(path: str, repository: Repository) -> None:
    repository.write("cxfocus.yaml", f"cxfocus: 1\nlexicon: words.yaml\npaths: [agendas, '{path}']\n")
    repository.write("agendas/good.md", GOOD)
    repository.write("empty/x.bin", "")
    ran = repository.cxfocus("check", "--only-configured", "agendas/good.md")
    assert ran.exit == 2
    assert f"cxfocus.yaml:3:18: {path}: no " in ran.stderr


def test_the_repository_is_that_of_the_documents(repository: Repository, tmp_path: Path) -> None:
    repository.write("agendas/a.md", BLIND)
    repository.commit("one")
    repository.write("agendas/b.md", BLIND)
    words, agendas = (str(repository.folder / name) for name in ("words.yaml", "agendas"))
    elsewhere = ("check", "--lexicon", words, agendas, "--diff-base", "HEAD", "--format", "gitlab")
    for folder in ("..", "../other"):
        (tmp_path / "other/.git").mkdir(parents=True, exist_ok=True)
        ran = repository.cxfocus(*elsewhere, folder=folder)
        assert (ran.exit, ran.stderr) == (1, "")
        assert [issue["location"]["path"] for issue in json.loads(ran.stdout)] == ["agendas/b.md"]


def test_a_merge_commit_does_not_blame_what_came_in(repository: Repository) -> None:
    repository.write("agendas/a.md", GOOD)
    repository.commit("one")
    repository.git("checkout", "--quiet", "-b", "work")
    repository.write("agendas/b.md", GOOD)
    repository.commit("two")
    repository.git("checkout", "--quiet", "main")
    repository.write("agendas/theirs.md", BLIND)
    repository.commit("three")
    repository.git("checkout", "--quiet", "work")
    repository.git("merge", "--quiet", "--no-edit", "main")
    ran = repository.check("agendas", "--diff-base", "main")
    assert ran.exit == 0
    assert "1 document: 1 passes." in ran.stdout
    assert repository.check("agendas", "--diff-base", "HEAD^1").exit == 1


def test_a_drop_against_a_revision(repository: Repository) -> None:
    repository.write("agendas/a.md", GOOD)
    repository.commit("one")
    repository.write("agendas/a.md", POOR)
    ran = repository.check("agendas", "--diff-base", "HEAD", "--max-drop", "0.1")
    assert ran.exit == 1
    assert "dropped from 0.50 in HEAD to 0.20, by more than the 0.10 allowed" in " ".join(ran.stdout.split())
    ran = repository.check("agendas", "--diff-base", "HEAD", "--max-drop", "0.01")
    assert "by more than the 0.01 allowed" in " ".join(ran.stdout.split())
    ran = repository.check("agendas", "--diff-base", "HEAD", "--min-share", "0.3", "--confidence", "0.999")
    assert ran.exit == 0
    assert "  Before     share 0.50 in HEAD, 0.20 now (-0.30)" in ran.stdout
    assert repository.check("agendas", "--diff-base", "HEAD", "--max-drop", "0.4").exit == 0


def test_two_thousand_findings(repository: Repository) -> None:
    for number in range(2000):
        repository.write(f"agendas/{number:04}.md", BLIND)
    formats = ("github", "sarif=out.sarif", "markdown=out.md", "json=out.json")
    ran = repository.check("agendas", *(argument for each in formats for argument in ("--format", each)))
    assert ran.exit == 1
    for level in ("error", "notice", "warning"):
        assert ran.stdout.count(f"::{level} ") <= 10
    assert "and 1,991 more" in ran.stdout
    assert len(json.loads((repository.folder / "out.sarif").read_text())["runs"][0]["results"]) == 2000
    assert len((repository.folder / "out.md").read_bytes()) < 100_000
    assert json.loads((repository.folder / "out.json").read_text())["counts"]["fail"] == 2000
    assert len(repository.check("agendas").stdout) < 100_000


def test_words_of_a_bundled_list_are_found_by_its_name(repository: Repository) -> None:
    repository.write("agendas/a.md", BLIND)
    ran = repository.cxfocus("check", "agendas")
    assert (ran.exit, ran.stdout.splitlines()[-1].strip()) == (1, "Words that count: cxfocus lexicon show general")
    repository.write("ci/cxfocus.yaml", "cxfocus: 1\nlexicon: library\npaths: [../agendas]\n")
    assert "cxfocus lexicon show library\n" in repository.cxfocus("check", "--config", "ci/cxfocus.yaml").stdout
