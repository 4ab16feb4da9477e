"""Links: rules hold whichever path leads to the configuration, the baseline and the documents."""

from __future__ import annotations

import json

import pytest

from tests.check.repository import BLIND, POOR, Repository

STRICTER = """\
cxfocus: 1
lexicon: words.yaml
exclude: ["docs/drafts/"]
rules: {min-share: 0.1}
overrides: [{paths: ["docs/public/**"], rules: {min-share: 0.5}}]
"""


@pytest.fixture
def published(repository: Repository) -> Repository:
    repository.write("docs/public/march.md", POOR)
    repository.write("docs/march.md", POOR)
    repository.write("docs/drafts/march.md", BLIND)
    repository.write("cxfocus.yaml", STRICTER)
    (repository.folder.parent / "link").symlink_to(repository.folder, target_is_directory=True)
    return repository


@pytest.mark.parametrize(
    ("config", "path", "folder"),
    [
        ("cxfocus.yaml", "docs", "."),
        ("docs/../cxfocus.yaml", "docs", "."),
        ("./cxfocus.yaml", "docs/../docs", "."),
        ("../cxfocus.yaml", ".", "docs"),
        ("../../cxfocus.yaml", "..", "docs/public"),
        ("{link}/cxfocus.yaml", "docs", "."),
        ("{link}/docs/../cxfocus.yaml", ".", "docs"),
        ("cxfocus.yaml", "{link}/docs", "."),
        ("{link}/cxfocus.yaml", "{link}/docs", "."),
        ("../link/cxfocus.yaml", "../link/docs", "."),
    ],
)
def test_overrides_and_exclusions_hold_however_the_configuration_is_named(
    config: str, path: str, folder: str, published: Repository
) -> None:
    link = str(published.folder.parent / "link")
    ran = published.cxfocus("check", path.format(link=link), "--config", config.format(link=link), folder=folder)
    assert (ran.exit, ran.stderr) == (1, "")
    assert "2 documents: 1 fails, 1 passes." in ran.stdout


def test_a_document_outside_the_folder_of_the_configuration_is_told_of(published: Repository) -> None:
    (published.folder / "ci").mkdir()
    (published.folder / "cxfocus.yaml").rename(published.folder / "ci/cxfocus.yaml")
    (published.folder / "words.yaml").rename(published.folder / "ci/words.yaml")
    ran = published.cxfocus("check", "docs/public", "docs/march.md", "--config", "ci/cxfocus.yaml")
    assert ran.exit == 0
    assert ran.stderr == (
        "cxfocus: docs/public/march.md (and 1 more): outside the folder of ci/cxfocus.yaml, so none of its overrides "
        "is for it\n"
    )


def test_a_baseline_behind_a_link_knows_the_documents(published: Repository) -> None:
    bar = ("docs/march.md", "--no-config", "--min-share", "0.5")
    link = published.folder.parent / "link"
    assert published.check(*bar, "--baseline", "base.json", "--update-baseline").exit == 0
    for name in ("base.json", "docs/../base.json", f"{link}/base.json"):
        ran = published.check(*bar, "--baseline", name)
        assert (ran.exit, "1 finding in the baseline" in ran.stdout) == (0, True), name
    published.check(*bar, "--baseline", f"{link}/other.json", "--update-baseline")
    text = (published.folder / "other.json").read_text()
    assert list(json.loads(text)["documents"]) == ["docs/march.md"]


def test_what_was_not_read_is_named_from_the_root_of_the_repository(published: Repository) -> None:
    (published.folder / "docs/bad.pdf").write_bytes(b"%PDF-1.4 cut")
    ran = published.cxfocus(
        "check", "../bad.pdf", "--config", "../../cxfocus.yaml", "-f", "github", folder="docs/public"
    )
    assert ran.exit == 3
    assert "::error file=docs/bad.pdf,line=1," in ran.stdout
