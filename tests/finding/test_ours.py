"""Reports of cxfocus are recognized in every format, and documents are not taken for one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from cxfocus.batch.record import RecordOptions
from cxfocus.batch.run import BatchRunOptions, summarize_batch
from cxfocus.check.writers.registry import CHECK_WRITERS
from cxfocus.finding.ours import is_ours, is_ours_at
from cxfocus.pipeline import analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from cxfocus.writers.brief import write_brief
from cxfocus.writers.registry import WRITERS
from cxfocus.writers.style import Style
from tests.batch.batches import JOB, batch_of, minutes
from tests.cli.case import run

EXAMPLE = str(Path(__file__).parents[2] / "examples" / "council-agenda.txt")
#: One file of each kind of document and of text.
INSPECTED = [
    *sorted((Path(__file__).parents[1] / "fixtures" / "documents").glob("minutes*")),
    *sorted((Path(__file__).parents[1] / "cli" / "common").glob("[mnt]*")),
]


@pytest.mark.parametrize("name", SUMMARY_WRITERS)
@pytest.mark.parametrize("count", [1, 12, 1_100])
def test_a_summary(name: str, count: int, tmp_path: Path) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    if count > 12:
        for number in range(count):
            (tmp_path / f"{number}.txt").write_text("patrons")
        folder = tmp_path
    else:
        folder = minutes(tmp_path, count)
    data = io.BytesIO()
    stream = io.TextIOWrapper(data, encoding="utf-8", newline="\n")
    with summarize_batch(batch_of(folder)._replace(record=RecordOptions(document=True)), BatchRunOptions()) as summary:
        SUMMARY_WRITERS[name].write(summary, stream, Style())
        stream.flush()
    assert is_ours(data.getvalue())
    (tmp_path / "out").write_bytes(data.getvalue())
    assert is_ours_at(str(tmp_path / "out"))


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("count", [1, 2])
def test_a_report(name: str, count: int) -> None:
    stream = io.StringIO()
    sources = [Source(f"{number}.txt", b"Ann: patrons.\nBo: the board\n") for number in range(count)]
    WRITERS[name](analyze_inputs(sources, JOB), stream, Style())
    assert is_ours(stream.getvalue().encode())
    assert is_ours(b"\xef\xbb\xbf" + stream.getvalue().replace("\n", "\r\n").encode())  # as some editors save it


@pytest.mark.parametrize("count", [1, 2, 400])
def test_a_brief_report(count: int, tmp_path: Path) -> None:
    stream = io.StringIO()
    sources = [Source(f"m {number}.txt", b"" if number % 2 else b"patrons\n" * number) for number in range(count)]
    write_brief(analyze_inputs(sources, JOB), stream, Style())
    (tmp_path / "out.txt").write_text(stream.getvalue(), newline="\n")
    assert is_ours_at(str(tmp_path / "out.txt"))
    assert is_ours(stream.getvalue().replace("\n", "\r\n").encode())
    assert not is_ours(f"We counted:\n{stream.getvalue()}".encode())
    assert not is_ours(f"{stream.getvalue()[:300]}\nSo we were told.\n".encode())


@pytest.mark.parametrize("name", CHECK_WRITERS)
def test_findings(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(["check", EXAMPLE, "--no-config", "--format", name, "--min-share", "0.9"], tmp_path, monkeypatch)
    assert done.exit == 1
    assert is_ours(done.stdout.replace("VERSION", "0.1.0").encode())


def test_a_baseline_and_an_inspection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(["check", EXAMPLE, "--no-config", "--baseline", "b.json", "--update-baseline"], tmp_path, monkeypatch)
    assert is_ours_at(str(tmp_path / "b.json"))
    assert is_ours(run(["inspect", EXAMPLE, "--format", "json"], tmp_path, monkeypatch).stdout.encode())


@pytest.mark.parametrize("path", INSPECTED, ids=lambda path: path.name)
def test_an_inspection_for_people(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = run(["inspect", str(path)], tmp_path, monkeypatch).stdout
    assert "\nFormat " in text
    assert is_ours(text.encode())
    assert is_ours(text.replace("\n", "\r\n").encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Focus of 2 documents\n\nWhat the board looks at this year.\n",
        "## Customer focus\n\nOur patrons come first. We counted with cxfocus 0.1.0.\n",
        "PASSES for the garage\n\nThe board discussed passes.\n",
        "path,title,date\na,b,c\n",
        '{"schema_version": 1, "tool": {"name": "whisper"}, "segments": []}',
        '{"path": "a.wav", "text": "our patrons"}\n',
        "Minutes\n\nThe report said:\n\nLexicon      general 1.1.0, 897 entries; cxfocus 0.1.0\n",
        "PAR1",
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="Hugo 1">\n',
        "<!doctype html>\n<title>cxfocus 0.1.0</title>\n<p>Our patrons read the page of cxfocus.\n",
        "Ann: Read as written?\nBo: Yes.\n",
        "notes.txt\nFormat    text: as you like\nKind      regards\n",
        "The line was:\nnotes.txt  0.41  0.29-0.48  institution-focused  C=74  I=106  words=5280\n",
        "We write C=1  I=2  words=3 and our patrons nod.\n",
        "We write C=1  I=2  words=3 and our patrons nod. " * 400,
    ],
)
def test_documents_are_none_of_ours(text: str) -> None:
    assert not is_ours(text.encode())


def test_what_cannot_be_read_is_nothing_of_ours(tmp_path: Path) -> None:
    assert not is_ours_at(str(tmp_path))
    assert not is_ours_at("nowhere\0")
