"""Names given that no document has: reports list them, except names of speakers in reports that hide them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.case import run

ASKED = ["a.txt", "--org", "Quill House", "--org", "Quil House", "--speakers", "Zoe"]
ORG, SPEAKER = "--org: no document mentions 'Quil House'", "--speakers: no document has a speaker 'Zoe'"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Ann: Patrons came to Quill House.\nBo: The board met.\nAnn: Patrons left.\n")
    return tmp_path


@pytest.mark.parametrize(("command", "key"), [("analyze", "notes"), ("batch", "notes"), ("check", "warnings")])
def test_they_stand_in_json(command: str, key: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run([command, *ASKED, "--format", "json"], folder, monkeypatch)
    assert sorted(json.loads(ran.stdout)[key]) == [ORG, SPEAKER]
    assert sorted(ran.stderr.splitlines()) == [f"cxfocus: {ORG}", f"cxfocus: {SPEAKER}"]


@pytest.mark.parametrize("command", ["analyze", "batch", "check"])
@pytest.mark.parametrize("hide", ["--anonymize", "--no-text"])
def test_what_hides_names_names_no_speaker(
    command: str, hide: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for written in ("json", "text"):
        ran = run([command, *ASKED, hide, "--format", written], folder, monkeypatch)
        assert "Zoe" not in ran.stdout
        assert "no document mentions 'Quil House'" in (
            ran.stderr if (command, written) == ("check", "text") else ran.stdout
        )
        assert f"cxfocus: {SPEAKER}" in ran.stderr.splitlines()


@pytest.mark.parametrize("command", ["analyze", "batch", "check"])
def test_nothing_is_told_where_nothing_was_read(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_bytes(b"PK\x03\x04\x00\x00")
    ran = run([command, *ASKED, "--format", "json"], folder, monkeypatch)
    assert "Quil House" not in ran.stderr
    assert "no document" not in ran.stdout


def test_a_name_in_the_configuration_is_told_with_its_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "cxfocus.yaml").write_text("cxfocus: 1\norg:\n  - Quill House\n  - Quil House\n")
    ran = run(["check", "a.txt", "--format", "json"], folder, monkeypatch)
    assert json.loads(ran.stdout)["warnings"] == ["cxfocus.yaml:4:5: no document mentions 'Quil House'"]
