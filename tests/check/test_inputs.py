"""From what was named to the documents."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cxfocus.check.inputs import documents_in
from cxfocus.check.run import Plan, run_check
from cxfocus.errors import ReadError, UsageError
from cxfocus.finding.discover import Search
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.transcript import Transcript

LEXICON = parse_lexicon("cxfocus: 1\nname: x\ncustomer: [patron]\ninstitution: [board]\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md",
        "a.TXT",
        "c/d.vtt",
        "c/package.json",
        ".hidden/x.md",
        "c/.x.md",
        "c/e/f.pdf",
        "g.zip",
        "[h].md",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(folder: Path, *paths: str, exclude: tuple[str, ...] = (), own: str = "") -> list[str]:
    search = Search(paths, ((str(folder), exclude),), not_these=(str(folder / own),) if own else ())
    return [each.path for each in documents_in(search, ReadingOptions()).found]


def test_a_folder_gives_its_documents_in_order(folder: Path) -> None:
    assert found(folder, ".") == ["[h].md", "a.TXT", "b.md", "c/d.vtt", "c/e/f.pdf"]
    assert found(folder, "c/") == ["c/d.vtt", "c/e/f.pdf"]


def test_what_is_named_is_taken_whatever_it_is_called_and_only_once(folder: Path) -> None:
    assert found(folder, "c/package.json", "./c/../b.md", ".", "nosuch", "[h].md") == [
        "c/package.json", "./c/../b.md", "[h].md", "a.TXT", "c/d.vtt", "c/e/f.pdf", "nosuch",
    ]  # fmt: skip


def test_patterns(folder: Path) -> None:
    assert found(folder, "**/*.vtt", "?.md") == ["c/d.vtt", "b.md"]
    with pytest.raises(UsageError, match="no file matches this pattern"):
        found(folder, "nosuch/**")


def test_left_out(folder: Path) -> None:
    assert found(folder, ".", exclude=("c/", "*.TXT"), own="b.md") == ["[h].md"]
    assert found(folder, "b.md", exclude=("b.md",)) == []


def test_an_empty_folder_is_an_error(folder: Path) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(UsageError, match="no document in this folder"):
        found(folder, "empty", "b.md")


def test_a_folder_that_cannot_be_read_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(ReadError, match="c: cannot be looked into: Permission denied"):
        found(folder, "c")


def test_a_link_to_nothing_is_kept_to_be_reported(folder: Path) -> None:
    (folder / "c/gone.md").symlink_to("nowhere.md")
    assert found(folder, "c") == ["c/d.vtt", "c/e/f.pdf", "c/gone.md"]


def test_what_patterns_leave_out_is_no_empty_folder(folder: Path) -> None:
    (folder / ".cxfocusignore").write_text("*.vtt\n*.pdf\n")
    assert found(folder, "c") == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_nobody_waits_for_a_pipe(folder: Path) -> None:
    os.mkfifo("p.md")
    with pytest.raises(ReadError, match=r"p\.md: is a pipe, not a file\. Name files"):
        found(folder, "b.md", "p.md")
    assert "p.md" not in found(folder, ".")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="shells have no such pipes here")
def test_what_a_shell_pipes_is_read(folder: Path) -> None:
    read, write = os.pipe()
    os.write(write, b"The board.\n")
    os.close(write)
    assert found(folder, f"/dev/fd/{read}") == [f"/dev/fd/{read}"]
    assert os.read(read, 20) == b"The board.\n"  # nobody has looked into it yet
    os.close(read)


@pytest.mark.usefixtures("folder")
def test_data_is_read_once_to_see_what_it_is_and_to_count_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.TXT", "b.md", "c/package.json", "c/e/f.pdf", "[h].md"):
        Path(name).unlink()
    Path("c/d.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nThe patrons\n")
    Path("c/talk.json").write_text('[{"speaker": "Ann", "text": "The patrons asked the board."}]')
    read: list[str] = []

    def counted(source: Source, reading: ReadingOptions) -> Transcript:
        read.append(source.path)
        return read_transcript(source, reading)

    for module in ("cxfocus.pipeline", "cxfocus.finding.content"):
        monkeypatch.setattr(f"{module}.read_transcript", counted)
    named = documents_in(Search((".",)), ReadingOptions()).found
    checked = run_check(named, Plan(Job(LEXICON), Path.cwd()))
    assert [judged.document.path for judged in checked.report.documents] == ["c/d.vtt", "c/talk.json"]
    assert sorted(read) == ["c/d.vtt", "c/talk.json"]
