"""Every format of a summary: whole outputs for people are pinned, formats for programs keep their promises."""

from __future__ import annotations

import csv
import io
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from cxfocus.cli.words import words
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from cxfocus.report.summary import Outlier, Outliers, Summary, Trend
from cxfocus.report.summary_wording import spread_sentence, trend_sentence
from cxfocus.scoring.trend import TrendLine
from cxfocus.writers.batch.columns import FIELDS, SAME_COLUMNS
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from cxfocus.writers.batch.spreadsheet import _cell
from cxfocus.writers.json_v1.write import document_json
from cxfocus.writers.style import Style
from tests.batch.batches import LEXICON
from tests.writers.batch.summaries import FULL, NOTHING, ROWS

_HERE = Path(__file__).parent
_ROOM = Path(__file__).parents[3] / "cxfocus" / "writers"


def written(name: str, summary: Summary, style: Style = Style(words=words)) -> str:  # noqa: B008
    stream = io.StringIO(newline="")
    SUMMARY_WRITERS[name].write(summary, stream, style)
    return stream.getvalue()


def with_documents(summary: Summary) -> Summary:
    report = analyze_inputs([Source("a.txt", b"patrons and the board\n")], Job(LEXICON))
    text = json.dumps(document_json(report.documents[0]), ensure_ascii=False)
    return summary._replace(documents=lambda: iter(row._replace(document=text) for row in ROWS))


PINNED = {
    "full_80.txt": ("text", FULL, Style(80, words=words)),
    "full_140.txt": ("text", FULL, Style(140, words=words)),
    "full_color_80.txt": ("text", FULL, Style(80, color=True, words=words)),
    "full_40.txt": ("text", FULL, Style(40, words=words)),
    "full.md": ("markdown", FULL, Style(words=words)),
    "full.html": ("html", FULL, Style(words=words)),
    "full.csv": ("csv", FULL, Style(words=words)),
    "nothing.txt": ("text", NOTHING, Style(words=words)),
    "nothing.md": ("markdown", NOTHING, Style(words=words)),
}


@pytest.mark.parametrize("file_name", PINNED)
def test_a_pinned_summary(file_name: str) -> None:
    text = written(*PINNED[file_name])
    path = _HERE / file_name
    if os.environ.get("CXFOCUS_ACCEPT"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lines = written("text", FULL, Style(width, words=words)).split("\n")
    assert [line for line in lines if len(line) > width] == []


def test_every_writer_is_proved() -> None:
    assert set(SUMMARY_WRITERS) == {name for name, _, _ in PINNED.values()} | {"json", "jsonl", "parquet"}


def validator() -> Draft202012Validator:
    schemas = [json.loads((_ROOM / room / "schema.json").read_text("utf-8")) for room in ("json_v1", "batch")]
    resources = [(schema["$id"], Resource.from_contents(schema)) for schema in schemas]
    return Draft202012Validator(schemas[1], registry=Registry().with_resources(resources))


@pytest.mark.parametrize("summary", [with_documents(FULL), NOTHING], ids=["full", "nothing"])
def test_json_validates_against_the_schema(summary: Summary) -> None:
    report = json.loads(written("json", summary))
    assert [error.message for error in validator().iter_errors(report)] == []


def test_documents_far_from_their_group_stand_in_json_with_their_probability() -> None:
    outliers = Outliers((Outlier(0.000123456, "m/a.md", 0.41, 0.08),), 1, 60)
    groupings = (FULL.groupings[0]._replace(outliers=outliers), *FULL.groupings[1:])
    report = json.loads(written("json", with_documents(FULL)._replace(groupings=groupings)))
    far = {"path": "m/a.md", "p_value": 0.0001235, "share": 0.41, "rest": 0.08}
    assert report["groups"][0]["far"] == {"compared": 60, "number": 1, "documents": [far]}
    assert validator().is_valid(report)
    report["groups"][0]["far"]["documents"][0]["p_value"] = 2
    assert not validator().is_valid(report)


@pytest.mark.parametrize("key", ["distribution", "blind_spots", "groups", "trend", "left_out", "total", "documents"])
def test_the_schema_misses_what_is_missing(key: str) -> None:
    report = json.loads(written("json", with_documents(FULL)))
    del report[key]
    assert not validator().is_valid(report)


def test_the_schema_stands_alone() -> None:
    """It holds the schema of the report of `analyze`, as in its own file."""
    path = _ROOM / "batch" / "schema.json"
    alone, report = json.loads(path.read_text("utf-8")), json.loads((_ROOM / "json_v1/schema.json").read_text("utf-8"))
    if os.environ.get("CXFOCUS_ACCEPT"):
        alone["$defs"]["report"] = report
        path.write_text(json.dumps(alone, indent=2, ensure_ascii=False) + "\n", "utf-8")
    assert alone["$defs"]["report"] == report
    found = json.loads(written("json", with_documents(FULL)))
    assert [error.message for error in Draft202012Validator(alone).iter_errors(found)] == []
    del found["documents"][0]["share"]
    assert not Draft202012Validator(alone).is_valid(found)


def test_json_says_everything_of_groups_and_trend() -> None:
    report = json.loads(written("json", with_documents(FULL)))
    assert [grouping["by"] for grouping in report["groups"]] == ["folder", "regex:(a|b)", "speaker"]
    assert report["groups"][0]["spread"]["significant"] is True
    assert report["trend"]["line"]["slope"] == -0.0412
    assert report["trend"]["line"]["change"] == -0.07828
    assert report["groups"][0]["spread"]["rest_alike"] is True
    assert [group["stands_apart"] for group in report["groups"][0]["groups"]] == [False, False, True]
    lines = [group["line"] for group in report["groups"][0]["groups"]]
    assert [line and line["significant"] for line in lines] == [True, False, None]
    assert "line" not in report["trend"]["periods"][0]
    assert report["total"]["talk_time"] == {
        "documents": 31,
        "customer": 4000.0,
        "institution": 16000.5,
        "neither": 700.25,
        "total": 20700.75,
        "share": 0.199995,
        "timing": "start",
    }
    assert report["groups"][0]["groups"][0]["talk_time"] is None
    assert (report["blind_spots"]["judged_sections"], report["blind_spots"]["judged_blind_sections"]) == (208, 98)
    assert report["left_out"] == {".mp4": 3, ".xlsx": 12, "hidden": 1}
    assert report["failures"] == [{"path": "minutes/bad.pdf", "message": "minutes/bad.pdf: is damaged. Save it anew"}]


def test_a_document_has_the_date_of_the_batch() -> None:
    dates = [json.loads(line)["date"] for line in written("jsonl", with_documents(FULL)).splitlines()]
    assert dates == ["2024-03-12", "2024-03-12", None]


def test_a_line_tells_what_counted_it_as_the_whole_report_does() -> None:
    report = json.loads(written("json", with_documents(FULL)))
    for text in written("jsonl", with_documents(FULL)).splitlines():
        document = json.loads(text)
        assert (document["lexicon"], document["tool"]) == (report["lexicon"], report["tool"])


def test_a_document_has_its_groups_of_the_batch() -> None:
    for line in (*json.loads(written("json", with_documents(FULL)))["documents"],):
        assert set(line["groups"]) == set(FULL.group_columns)
    groups = [json.loads(line)["groups"]["folder"] for line in written("jsonl", with_documents(FULL)).splitlines()]
    assert groups == ["minutes/library", "minutes/parks", "minutes/roads"]
    without = with_documents(FULL._replace(group_columns=()))
    assert "groups" not in json.loads(written("jsonl", without).splitlines()[0])


def test_csv_is_read_as_it_was_written() -> None:
    text = written("csv", FULL)
    assert text.startswith("\ufeffpath,title,")
    assert text.replace("\r\n", "").count("\n") == 0
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert list(rows[0]) == [*(field.name for field in FIELDS), *SAME_COLUMNS, *FULL.group_columns]
    assert [row["folder"] for row in rows][:2] == ["minutes/library", "minutes/parks"]
    assert [row["customer_seconds"] for row in rows][:2] == ["90.123", ""]
    assert [row["customer"] for row in rows] == ["62", "30", "4", "3", "0"]
    assert rows[1]["title"] == '\'=cmd|" /C calc"!A0'
    assert rows[2]["title"] == "\u8b70\u4e8b\u9332"
    assert (rows[4]["share"], rows[4]["low"], rows[4]["status"]) == ("", "", "no-words")
    told = {tuple(row[name] for name in SAME_COLUMNS) for row in rows}
    assert told == {("general", "1.0.0", FULL.lexicon.sha256, "VERSION")}


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("\n=1", "'\n'=1"),
        ("\tx", "'\tx"),
        ("\uff1d1", "'\uff1d1"),
        ("  =1", "'  =1"),
        ("a=1", "a=1"),
        ("", ""),
        ("'=1", "'=1"),
        ("\x00=1", "'=1"),
        ("Minutes;=cmd|calc", "Minutes;'=cmd|calc"),
        ("Minutes; @SUM(A1)", "Minutes;' @SUM(A1)"),
        ('Minutes;"=1"', 'Minutes;\'"=1"'),
        ("Minutes\t-1", "Minutes\t'-1"),
        ("Minutes\r\n+1", "Minutes\r'\n'+1"),
        ("Minutes;;=1", "Minutes;;'=1"),
        ("careful; slowly", "careful; slowly"),
        ("a - b, =c", "a - b, =c"),
        (-1, -1),
        (0.5, 0.5),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(value: Any, cell: Any) -> None:
    assert _cell(value) == cell


def cells(text: str, divider: str) -> list[str]:
    return [cell for line in csv.reader(io.StringIO(text, newline=""), delimiter=divider) for cell in line]


@pytest.mark.parametrize("divider", [",", ";", "\t"])
@pytest.mark.parametrize(
    "title", ["Minutes;=cmd|calc", "Minutes\t=cmd", 'A "b";"=cmd"', "A\n=cmd", ";=cmd", "a;\n =cmd"]
)
def test_no_column_begins_a_formula_wherever_a_spreadsheet_divides(divider: str, title: str) -> None:
    rows = (ROWS[0]._replace(path="w.md", title=title), ROWS[1]._replace(path="w, x;y.md", title=title))
    found = cells(written("csv", FULL._replace(documents=lambda: iter(rows))), divider)
    assert [cell for cell in found if cell.lstrip(' "').startswith(("=", "+", "-", "@"))] == []


def test_csv_cells_hold_together_for_programs_that_divide_at_semicolons_too() -> None:
    rows = (ROWS[0]._replace(title="Parks; roads"),)
    assert '"Parks; roads"' in written("csv", FULL._replace(documents=lambda: iter(rows)))


def test_markdown_is_not_broken_by_what_documents_hold() -> None:
    text = written("markdown", FULL)
    widths = {line.count(" | ") for line in text.splitlines() if line.startswith(("| library", "| roads"))}
    assert "with \\| pipe and \\*stars\\* and \\<b\\>.md" in text
    assert widths == {7, 6, 5}  # the table of documents, that of folders, and that of their drift


def test_parquet_holds_the_columns_with_their_types(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "t.parquet"
    with path.open("w", encoding="utf-8") as stream:
        SUMMARY_WRITERS["parquet"].write(FULL, stream, Style(words=words))
    table = parquet.read_table(path)
    assert table.column_names == [*(field.name for field in FIELDS), *SAME_COLUMNS, *FULL.group_columns]
    assert {str(field.type) for field in table.schema} == {"string", "int64", "double", "date32[day]"}
    assert table.column("date").to_pylist()[0] == date(2024, 3, 12)
    assert table.column("folder").to_pylist()[0] == "minutes/library"
    assert table.column("customer").to_pylist() == [62, 30, 4, 3, 0]
    assert table.column("share").to_pylist()[-1] is None
    assert table.column("lexicon_sha256").to_pylist() == [FULL.lexicon.sha256] * 5


def line(slope: float, low: float, high: float) -> Trend:
    return Trend("year", (), TrendLine(40, 5.04, slope, low, high), 0)


@pytest.mark.parametrize(
    ("trend", "words"),
    [
        (
            line(0.02, 0.01, 0.03),
            "Drifting towards the customer: +0.020 a year (+0.010 to +0.030), from 40 dated documents over 5.0 years.",
        ),
        (
            line(-0.02, -0.03, -0.01),
            (
                "Drifting towards the institution: -0.020 a year (-0.030 to -0.010), from 40 dated documents over "
                "5.0 years."
            ),
        ),
        (
            line(-0.0001, -0.03, 0.03),
            (
                "No clear drift: 0.000 a year (-0.030 to +0.030), from 40 dated documents over 5.0 years; "
                "the interval holds no change."
            ),
        ),
        (
            Trend("month", (), TrendLine(300, 2 / 365.25, 26.9, 22.0, 31.8), 0),
            (
                "Drifting towards the customer: +0.147 (+0.120 to +0.174), from the first to the last of 300 dated "
                "documents, over 3 days, too short for a rate a year."
            ),
        ),
        (
            Trend("month", (), TrendLine(8, 0.58, 0.1, -0.1, 0.3), 0),
            (
                "No clear drift: +0.058 (-0.058 to +0.174), from the first to the last of 8 dated documents, over "
                "7 months, too short for a rate a year; the interval holds no change."
            ),
        ),
        (
            line(0.009, 0.0003, 0.0177),
            (
                "Drifting towards the customer: +0.009 a year (+0.0003 to +0.0177), from 40 dated documents over "
                "5.0 years."
            ),
        ),
        (
            Trend("year", (), None, 0),
            "Too little for a trend: it takes 5 dated documents with mentions, on 3 different days.",
        ),
    ],
)
def test_drift_in_words(trend: Trend, words: str) -> None:
    assert trend_sentence(trend) == words


@pytest.mark.parametrize(
    ("p_value", "words"),
    [
        (0.00001, "less than once in 1,000 times"),
        (0.0137, "about once in 75 times"),
        (0.004, "about once in 250 times"),
        (0.049, "about once in 20 times"),
        (0.42, "42 times in 100"),
        (0.051, "5.1 times in 100"),
    ],
)
def test_spread_in_words(p_value: float, words: str) -> None:
    spread = FULL.groupings[0].spread
    assert spread is not None
    sentence = spread_sentence(FULL.groupings[0]._replace(spread=spread._replace(p_value=p_value)))
    assert words in sentence
    assert ("differ by more than noise" in sentence) == (p_value < 0.05)
