"""A batch from end to end: the figures of `analyze`, and the same bytes however it is run and whatever fails."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sys
from pathlib import Path

import pytest

from cxfocus.batch.groups import group_by
from cxfocus.batch.rank import RankOptions
from cxfocus.batch.record import RecordOptions
from cxfocus.batch.run import Batch, BatchRunOptions, summarize_batch
from cxfocus.batch.summarize import SummaryOptions
from cxfocus.batch.tables.model import TableOptions
from cxfocus.finding.ours import is_ours_at
from cxfocus.pipeline import analyze_inputs, analyze_transcript
from cxfocus.report.redact import PrivacyOptions
from cxfocus.report.summary import Order
from cxfocus.transcript import Transcript
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from cxfocus.writers.json_v1.write import focus_json, mean_json
from cxfocus.writers.style import Style
from tests.batch.batches import JOB, WORDS, batch_of, minutes, run, summary_json

#: Formats that are text.
TEXTS = [name for name, form in SUMMARY_WRITERS.items() if not form.binary]
GROUPINGS = tuple(map(group_by, ("folder", "kind", "speaker", "section", "year", "month", "regex:([a-z]+)/[^/]*$")))


def grouped(batch: Batch, **options: object) -> Batch:
    record = RecordOptions(speakers=True, sections=True, document=True)
    summary = SummaryOptions(groupings=GROUPINGS, ranking=RankOptions("name"))._replace(**options)  # type: ignore[arg-type]
    return batch._replace(record=record, summary=summary)


def written(batch: Batch, name: str = "json", processes: int = 2) -> str:
    stream = io.StringIO()
    with summarize_batch(batch, BatchRunOptions(processes)) as summary:
        SUMMARY_WRITERS[name].write(summary, stream, Style())
    return stream.getvalue()


def test_pooled_figures_are_those_of_analyze(tmp_path: Path) -> None:
    folder = minutes(tmp_path)
    paths = sorted(map(str, folder.rglob("*.md")))
    expected = analyze_inputs(paths, JOB).total
    with summarize_batch(batch_of(folder), BatchRunOptions()) as summary:
        assert focus_json(summary.total.focus) == focus_json(expected.focus)
        assert summary.total.documents == expected.documents
        assert mean_json(summary.total.mean) == mean_json(expected.mean)
        assert summary.total.focus.turns_with_customer == expected.focus.turns_with_customer


def test_each_document_is_that_of_analyze(tmp_path: Path) -> None:
    folder = minutes(tmp_path)
    report = json.loads(written(grouped(batch_of(folder))))
    assert [document["path"] for document in report["documents"]] == sorted(map(str, folder.rglob("*.md")))
    for document, expected in zip(
        report["documents"], analyze_inputs([d["path"] for d in report["documents"]], JOB).documents, strict=True
    ):
        assert document["share"] == expected.focus.share
        assert document["interval"] == focus_json(expected.focus)["interval"]
        assert [part["title"] for part in document["sections"]] == [part.name for part in expected.sections]


def test_groups_divide_the_whole(tmp_path: Path) -> None:
    report = json.loads(written(grouped(batch_of(minutes(tmp_path, 30)))))
    assert [grouping["by"] for grouping in report["groups"]] == list(map(str, GROUPINGS))
    for grouping in report["groups"]:
        for what in ("words", "customer", "institution", "turns"):
            assert sum(group[what] for group in grouping["groups"]) == report["total"][what], (grouping["by"], what)
    assert {group["name"] for group in report["groups"][-1]["groups"]} == {"parks", "roads", "library"}


@pytest.mark.parametrize("by", ["folder", "regex:(parks|roads|library)/"])
def test_a_group_moves_as_it_does_alone(by: str, tmp_path: Path) -> None:
    folder = minutes(tmp_path, 40)
    options = SummaryOptions(groupings=(group_by("speaker"), group_by(by), group_by("year"), group_by(by)))
    batch = batch_of(folder)._replace(summary=options, record=RecordOptions(speakers=True))
    with summarize_batch(batch, BatchRunOptions()) as summary:
        speakers, groups, years, again = summary.groupings
    for group in groups.groups:
        with summarize_batch(batch_of(folder / (group.name or "").rpartition("/")[2]), BatchRunOptions()) as alone:
            assert alone.trend is not None
            assert group.line is not None
            assert group.line == alone.trend.line
    assert again == groups
    assert {group.line for group in years.groups} == {None}
    assert [group.name for group in speakers.groups if group.line] == ["Ann"]  # Bo never mentions a customer


@pytest.mark.parametrize("name", TEXTS)
def test_any_number_of_processes_writes_the_same_bytes(name: str, tmp_path: Path) -> None:
    batch = grouped(batch_of(minutes(tmp_path, 60)))
    one = written(batch, name, 1)
    assert one == written(batch, name, 2) == written(batch, name, 8)


def test_any_locale_writes_the_same_bytes(tmp_path: Path) -> None:
    minutes(tmp_path)
    (tmp_path / "words.yaml").write_text(WORDS)
    (tmp_path / "minutes" / "\u00f6ffentlich.txt").write_text("Users\u2019 patrons", encoding="utf-8")
    outputs = set()
    for locale in ("C", "C.UTF-8", "POSIX"):
        env = {**os.environ, "LC_ALL": locale, "PYTHONPATH": str(Path.cwd())}
        done = run("minutes", "-l", "words.yaml", "--group-by", "folder", cwd=tmp_path, env=env)
        assert done.returncode == 0, done.stderr
        outputs.add(done.stdout)
    assert len(outputs) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes")
def test_names_that_are_no_unicode(tmp_path: Path) -> None:
    folder = minutes(tmp_path, 3)
    Path(os.fsdecode(os.fsencode(folder) + b"/b\xe9.txt")).write_text("patrons and the board")
    batch = grouped(batch_of(folder))
    for name in TEXTS:
        stream = io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace", newline="\n")
        with summarize_batch(batch, BatchRunOptions()) as summary:
            assert summary.failed == 0
            SUMMARY_WRITERS[name].write(summary, stream, Style())
            stream.flush()


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
@pytest.mark.parametrize("processes", [1, 3])
def test_a_document_that_kills_its_reader_is_reported_and_the_rest_is_scored(
    processes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cxfocus.batch import work

    folder = minutes(tmp_path, 40)
    (folder / "killer.txt").write_text("boom")
    real = analyze_transcript

    def analyze(transcript: Transcript, *rest: object) -> object:
        if transcript.path.endswith("killer.txt"):
            os.kill(os.getpid(), signal.SIGKILL)
        return real(transcript, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "analyze_transcript", analyze)
    with summarize_batch(batch_of(folder), BatchRunOptions(processes)) as summary:
        assert summary.total.documents == 40
        [failure] = summary.failures()
    assert failure.path.endswith("killer.txt")
    assert failure.message.endswith(
        "killer.txt: the process that read it was ended by SIGKILL, as happens when the memory is full"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
@pytest.mark.parametrize(
    ("error", "words"), [(MemoryError(), "needs more memory"), (TypeError("oops"), "a bug of ours: TypeError: oops")]
)
def test_a_reader_that_stumbles_costs_one_document(
    error: Exception, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cxfocus.batch import work

    folder = minutes(tmp_path, 4)
    (folder / "stone.txt").write_text("x")
    real = analyze_transcript

    def analyze(transcript: Transcript, *rest: object) -> object:
        if transcript.path.endswith("stone.txt"):
            raise error
        return real(transcript, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "analyze_transcript", analyze)
    with summarize_batch(batch_of(folder), BatchRunOptions()) as summary:
        assert summary.total.documents == 4
        assert words in next(iter(summary.failures())).message


def test_links_and_twice_named_files_are_counted_once(tmp_path: Path) -> None:
    folder = minutes(tmp_path, 6)
    (folder / "parks" / "again.md").symlink_to(next((folder / "parks").glob("*.md")))
    with summarize_batch(batch_of(folder, folder / "parks", next(folder.rglob("*.md"))), BatchRunOptions()) as summary:
        assert summary.total.documents == 6
        assert dict(summary.left_out) == {"seen under another name": 1}


def test_data_that_is_no_transcript_is_left_out_unless_it_was_named(tmp_path: Path) -> None:
    folder = minutes(tmp_path, 3)
    (folder / "package.json").write_text('{"name": "x", "scripts": {"patron": "board"}}')
    (folder / "staff.csv").write_text("name,board\nAnn,patron\n")
    with summarize_batch(batch_of(folder), BatchRunOptions()) as summary:
        assert (summary.total.documents, summary.failed) == (3, 0)
        assert dict(summary.left_out) == {".csv without a transcript": 1, ".json without a transcript": 1}
    with summarize_batch(batch_of(folder / "staff.csv"), BatchRunOptions()) as summary:
        [failure] = summary.failures()
        assert failure.message.startswith(f"{folder / 'staff.csv'}: holds no transcript. A table of texts: ")


def test_damaged_data_is_reported_and_not_taken_for_no_transcript(tmp_path: Path) -> None:
    folder = minutes(tmp_path, 3)
    (folder / "cut.json").write_text('{"results": {"transcripts": [{"transcript": "The patr')
    (folder / "lines.jsonl").write_text('{"speaker": "Ann", "text": "The patrons asked."}\n{"speaker": "B')
    (folder / "zeros.csv").write_bytes(bytes(10_000))
    with summarize_batch(batch_of(folder), BatchRunOptions()) as summary:
        assert [Path(failure.path).name for failure in summary.failures()] == ["cut.json", "lines.jsonl", "zeros.csv"]
        assert (summary.total.documents, summary.left_out) == (3, ())


def test_warnings_alike_but_for_their_numbers_are_one_kind(tmp_path: Path) -> None:
    for name, lines in (("a", 3), ("b", 5), ("c", 2_000)):
        said = [f"00:{at // 60 % 60:02}:{at % 60:02}\t Ada Quill:\tthe patrons" for at in range(lines)]
        (tmp_path / f"{name}_chat.txt").write_text("\n".join(said))
    (tmp_path / "d.txt").write_bytes("Der Beirat l\u00e4dt die patrons ein.".encode("cp1252"))
    with summarize_batch(batch_of(tmp_path), BatchRunOptions()) as summary:
        chat, encoding = summary.warnings
    assert (Path(chat.path).name, chat.documents, encoding.documents) == ("a_chat.txt", 3, 1)
    assert str(chat.first).startswith("a chat, not speech: 3 messages left out")


def test_warnings_that_name_something_else_are_two_kinds(tmp_path: Path) -> None:
    for name, encoding in (("a", "cp1251"), ("b", "koi8-r"), ("c", "koi8-r")):
        text = "\u0427\u0438\u0442\u0430\u0442\u0435\u043b\u0438 \u043f\u0440\u0438\u0448\u043b\u0438. " * 20
        (tmp_path / f"{name}.txt").write_bytes(text.encode(encoding))
    with summarize_batch(batch_of(tmp_path), BatchRunOptions()) as summary:
        assert [(Path(kind.path).name, kind.documents) for kind in summary.warnings] == [("b.txt", 2), ("a.txt", 1)]


def test_a_failure_tells_the_line_after_it_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "\udce4.json"
    path.write_text('[{"speaker": "Ann", "text": "patrons"},\n {"speaker" oops}]')
    batch = batch_of(path)
    with summarize_batch(batch, BatchRunOptions(cache=str(tmp_path / "cache"))) as summary:
        [failure] = summary.failures()
        [problem] = failure.problems
    assert (problem.path, problem.line, problem.column) == (str(path), 2, 13)


@pytest.mark.parametrize("output", ["nowhere/x.csv", "minutes", "file.txt/x.csv"])
def test_a_place_that_cannot_be_written_is_refused_before_anything_is_scored(output: str, tmp_path: Path) -> None:
    folder, cache = minutes(tmp_path, 3), tmp_path / "cache"
    (tmp_path / "file.txt").write_text("patrons")
    done = run(folder, "--output", tmp_path / output, "--cache", cache)
    assert done.returncode == 2
    assert b"cannot be written: " in done.stderr
    assert not cache.exists()


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("share", ["c", "b", "a", "d"]),
        ("name", ["a", "b", "c", "d", "e", "f"]),
        ("mentions", ["d", "c", "a", "b", "e", "f"]),
        ("date", ["c", "a", "b", "d", "e", "f"]),
    ],
)
def test_orders(order: Order, expected: list[str], tmp_path: Path) -> None:
    """Ranked by share: documents with 20 mentions, equal shares by mentions. By date: those without one come last."""
    texts = {
        "a": "patrons " * 10 + "board " * 10 + "\n\n2024-02-01",
        "b": "patrons " * 10 + "board " * 10 + "\n\n2024-02-01",
        "c": "patrons " * 20 + "board " * 5 + "\n\n2023-01-01",
        "d": "board " * 30,
        "e": "patrons " * 9,
        "f": "nothing",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text)
    if order == "share":
        expected = ["c", "a", "b", "d"]
    batch = batch_of(tmp_path)._replace(summary=SummaryOptions(ranking=RankOptions(order)))
    with summarize_batch(batch, BatchRunOptions()) as summary:
        assert [Path(row.path).stem for row in summary.ranking.first] == expected
        assert [Path(row.path).stem for row in summary.ranking.unranked] == (["e", "f"] if order == "share" else [])


@pytest.mark.parametrize(
    ("ends", "shown"),
    [
        ((2, None), (2, 0, 4)),
        ((None, 2), (0, 2, 4)),
        ((2, 2), (2, 2, 2)),
        ((4, 4), (4, 2, 0)),
        ((99, 99), (6, 0, 0)),
        ((0, 0), (0, 0, 6)),
        ((None, None), (6, 0, 0)),
    ],
)
def test_top_and_bottom(ends: tuple[int | None, int | None], shown: tuple[int, int, int], tmp_path: Path) -> None:
    folder = minutes(tmp_path, 6)
    options = SummaryOptions(ranking=RankOptions("name", *ends))
    with summarize_batch(batch_of(folder)._replace(summary=options), BatchRunOptions()) as summary:
        ranking = summary.ranking
        assert (len(ranking.first), len(ranking.last), ranking.between) == shown
        names = [row.path for row in (*ranking.first, *ranking.last)]
        assert names == sorted(set(names))
        assert len(list(summary.documents())) == len(names)


@pytest.mark.parametrize("privacy", [PrivacyOptions(no_text=True), PrivacyOptions(anonymize=True)])
def test_private_names_stand_nowhere(privacy: PrivacyOptions, tmp_path: Path) -> None:
    folder = tmp_path / "m"
    folder.mkdir()
    said = "Zorblax Quux: The patrons asked Zorblax Quux.\nVim: The board.\n" * 12
    for number in range(3):
        (folder / f"{number}.md").write_text(f"# Report of Zorblax Quux\n\n## Quux speaks\n\n{said}")
    batch = grouped(batch_of(folder), privacy=privacy)
    batch = batch._replace(record=batch.record._replace(privacy=privacy))
    for name in TEXTS:
        text = written(batch, name)
        assert "Quux" not in text, name
        assert "Zorblax" not in text, name
    groups = json.loads(written(batch))["groups"]
    assert {group["name"] for group in groups[2]["groups"]} == {"Person 1", "Person 2", None}  # None: the headings
    cache = tmp_path / "cache"
    with summarize_batch(batch, BatchRunOptions(cache=str(cache))):
        pass
    assert b"Quux" not in cache.read_bytes()


def test_tables(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    rows = [
        f"A{number},{('Ops', 'Dev')[number % 2]},{'patrons ' * 20}board,2024-0{number + 1}-01" for number in range(6)
    ]
    path.write_text("code,track,abstract,day\n" + "\n".join(rows) + "\nA1,Dev,the board,\n")
    tables = TableOptions(("abstract",), "code", "day", ("track",))
    batch = batch_of(path, tables=tables)._replace(summary=SummaryOptions(groupings=(group_by("column:track"),)))
    cache = str(tmp_path / "cache")
    for _ in range(2):
        with summarize_batch(batch, BatchRunOptions(cache=cache)) as summary:
            names = [row.path.rpartition("/")[2] for row in summary.documents()]
            assert sorted(names) == sorted([*(f"talks.csv#A{number}" for number in range(6)), "talks.csv# row 7 (A1)"])
            assert [(group.name, group.documents) for group in summary.groupings[0].groups] == [("Ops", 3), ("Dev", 4)]
            assert summary.trend is not None
            assert summary.trend.undated == 1


def test_a_table_without_the_column_fails_and_the_rest_is_scored(tmp_path: Path) -> None:
    folder = minutes(tmp_path, 3)
    (folder / "t.csv").write_text("a,b\n1,2\n")
    tables = TableOptions(("abstract",))
    with summarize_batch(batch_of(folder, tables=tables), BatchRunOptions()) as summary:
        assert summary.total.documents == 3
        assert "has no column 'abstract'. Its columns are a, b" in next(iter(summary.failures())).message


def test_dates_by_the_users_expression_are_those_of_the_documents(tmp_path: Path) -> None:
    """A date of the text or the name is better only if it is the same and more exact."""
    for name, said in (("a", "3 February 2014"), ("b", "3 February 2015"), ("March 2014", ""), ("c", "")):
        (tmp_path / "2014" / name).mkdir(parents=True)
        text = f"Date: {said}\n\nThe patrons asked.\n"
        (tmp_path / "2014" / name / f"{name}.txt").write_text(text, encoding="utf-8")
    report = summary_json("2014", "--date-regex", r"(?P<year>20\d\d)", "--group-by", "month", cwd=tmp_path)
    days = {document["path"]: document["date"] for document in report["documents"]}
    assert days == {
        "2014/a/a.txt": "2014-02-03",
        "2014/b/b.txt": "2014-07-15",
        "2014/c/c.txt": "2014-07-15",
        "2014/March 2014/March 2014.txt": "2014-03-15",
    }
    found = {group["name"]: group["documents"] for group in report["groups"][0]["groups"]}
    assert found == {"2014-02": 1, "2014-03": 1, None: 2}
    assert report["trend"]["unit"] == "year"
    (tmp_path / "2014-02 a.txt").write_text("Date: 3 February 2014\n\nThe patrons asked.\n", encoding="utf-8")
    by_month = summary_json("2014-02 a.txt", "--date-regex", r"(?P<year>20\d\d)-(?P<month>\d\d)", cwd=tmp_path)
    assert [document["date"] for document in by_month["documents"]] == ["2014-02-03"]


def test_the_report_and_the_cache_are_no_documents(tmp_path: Path) -> None:
    folder = minutes(tmp_path, 3)
    arguments = (folder, "--format", "markdown", "--output", folder / "report.md", "--cache", folder / "cache.txt")
    assert run(*arguments).returncode == 0
    first = (folder / "report.md").read_bytes()
    assert run(*arguments).returncode == 0
    assert (folder / "report.md").read_bytes() == first
    assert b"# Focus of 3 documents" in first


def test_nothing_heavy_is_imported(tmp_path: Path) -> None:
    import subprocess

    minutes(tmp_path, 3)
    code = (
        "import sys\ntry:\n    from cxfocus.__main__ import main; main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'spacy', 'numpy', 'pyarrow', 'icalendar', 'pydantic', 'lxml'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    arguments = ["batch", str(tmp_path / "minutes"), "--group-by", "folder", "--format", "markdown"]
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


def test_a_document_is_never_written_over(tmp_path: Path) -> None:
    folder = minutes(tmp_path, 3)
    path = next(folder.rglob("*.md"))
    before = path.read_bytes()
    for named in (folder, path):
        done = run(named, "--format", "markdown", "--output", path)
        assert done.returncode == 2
        assert b"the output would overwrite this document" in done.stderr
        assert path.read_bytes() == before


@pytest.mark.parametrize("name", [name for name in SUMMARY_WRITERS if name != "text"])
def test_a_summary_of_the_last_time_is_written_over(name: str, tmp_path: Path) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    folder = minutes(tmp_path, 3)
    for _ in range(2):
        done = run(folder, "--format", name, "--output", folder / "summary.txt")
        assert (done.returncode, done.stderr) == (0, b"")
    assert is_ours_at(str(folder / "summary.txt"))


def test_the_cache_is_never_written_over(tmp_path: Path) -> None:
    folder, cache = minutes(tmp_path, 3), tmp_path / "cache"
    assert run(folder, "--cache", cache).returncode == 0
    assert run(folder, "--cache", cache, "--output", cache).returncode == 2


def test_what_a_document_says_of_its_date_comes_before_what_its_name_might(tmp_path: Path) -> None:
    (tmp_path / "2024-03-13 2025.txt").write_text("patrons")
    (tmp_path / "minutes 13122024.txt").write_text("patrons")
    with summarize_batch(batch_of(tmp_path), BatchRunOptions()) as summary:
        assert sorted(row.date or "" for row in summary.documents()) == ["2024-03-13", "2024-12-13"]


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ((), ["few", "high", "low"]),
        (("--top", 9), ["high", "low"]),
        (("--bottom", 1), ["low"]),
        (("--top", 1, "--sort", "name"), ["few"]),
        (("--top", 9, "--sort", "mentions"), ["high", "low", "few"]),
    ],
)
def test_the_first_for_programs_are_those_of_the_report(
    options: tuple[str, ...], names: list[str], tmp_path: Path
) -> None:
    (tmp_path / "words.yaml").write_text(WORDS)
    folder = tmp_path / "m"
    folder.mkdir()
    for name, text in (("low", "board " * 30), ("high", "patrons " * 30), ("few", "patrons board")):
        (folder / f"{name}.txt").write_text(text)
    done = run(folder, "--lexicon", tmp_path / "words.yaml", "--format", "csv", *options)
    rows = csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"), newline=""))
    assert [Path(row["path"]).stem for row in rows] == names
    assert (b"1 document with fewer than 20 mentions" in done.stderr) is (options != () and "few" not in names)
