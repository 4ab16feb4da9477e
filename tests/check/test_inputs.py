"""From the paths that were named to the documents."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cxfocus.check.baseline import Baseline, BaselineEntry
from cxfocus.check.history import gone_from
from cxfocus.check.inputs import documents_in
from cxfocus.check.run import CheckPlan, Repository, run_check
from cxfocus.errors import UsageError
from cxfocus.finding.discover import Search
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.pipeline import Job
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.scoring.share import Counts
from cxfocus.settings.bars import Bars
from cxfocus.transcript import Transcript
from tests.cli.case import run

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


def test_a_folder_that_cannot_be_opened_is_told_and_the_rest_is_judged(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.md").write_text("The patrons.\n")
    _close("c", monkeypatch)
    documents = documents_in(Search(("c", ".", "b.md")), ReadingOptions())
    assert [each.path for each in documents.found] == ["[h].md", "a.TXT", "b.md"]
    assert [str(each) for each in documents.closed] == ["c: cannot be looked into: Permission denied"]
    ran = run(["check", "--no-config", "--format", "gitlab", "--format", "text=o.txt", "."], folder, monkeypatch)
    assert ran.exit == 3
    assert [issue["location"]["path"] for issue in json.loads(ran.stdout) if "not-read" in issue["check_name"]] == ["c"]
    assert "4 documents: 2 are neutral (not certain enough to fail), 1 passes, 1 could not be read." in (
        folder / "o.txt"
    ).read_text(encoding="utf-8").replace("\n", " ")


@pytest.mark.usefixtures("folder")
def test_what_lies_in_a_closed_folder_stays_in_the_baseline(monkeypatch: pytest.MonkeyPatch) -> None:
    baseline = Baseline(
        "base.json", "", dict.fromkeys(("c/d.vtt", "b.md", "gone/x.md"), BaselineEntry("", Counts(0, 0, 0)))
    )
    stat = Path.stat

    def refuse(path: Path, **how: bool) -> os.stat_result:
        if path.parent.name == "c":
            raise PermissionError(13, "Permission denied")
        return stat(path, **how)

    monkeypatch.setattr(Path, "stat", refuse)
    assert gone_from(baseline) == ["gone/x.md"]


def _close(name: str, patch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refuse(folder: str) -> Iterator[os.DirEntry[str]]:
        if Path(folder).name == name:
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    patch.setattr("os.scandir", refuse)


def test_a_link_to_nothing_is_kept_to_be_reported(folder: Path) -> None:
    (folder / "c/gone.md").symlink_to("nowhere.md")
    assert found(folder, "c") == ["c/d.vtt", "c/e/f.pdf", "c/gone.md"]


def test_what_patterns_leave_out_is_no_empty_folder(folder: Path) -> None:
    (folder / ".cxfocusignore").write_text("*.vtt\n*.pdf\n")
    assert found(folder, "c") == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_nobody_waits_for_a_pipe(folder: Path) -> None:
    os.mkfifo("p.md")
    documents = documents_in(Search(("b.md", "p.md")), ReadingOptions())
    assert [each.path for each in documents.found] == ["b.md"]
    assert [str(each).startswith("p.md: is a pipe, not a file. Name files") for each in documents.closed] == [True]
    assert "p.md" not in found(folder, ".")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="shells have no such pipes here")
def test_what_a_shell_pipes_is_read(folder: Path) -> None:
    read, write = os.pipe()
    os.write(write, b"The board.\n")
    os.close(write)
    assert found(folder, f"/dev/fd/{read}") == [f"/dev/fd/{read}"]
    assert os.read(read, 20) == b"The board.\n"  # nothing has read from it yet
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
    search = Search((".",))
    plan = CheckPlan(Job(LEXICON), search, lambda _: Bars())
    checked = run_check(documents_in(search, ReadingOptions()), plan, Repository(Path.cwd()))
    assert [judged.document.path for judged in checked.report.documents] == ["c/d.vtt", "c/talk.json"]
    assert sorted(read) == ["c/d.vtt", "c/talk.json"]
