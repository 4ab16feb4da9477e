"""Tables whose rows are documents, in every format; and files that are no such tables."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cxfocus.batch.tables.model import TableOptions, TableRow, cell_text
from cxfocus.batch.tables.read import _READERS, is_table, table_documents
from cxfocus.errors import Problem, ReadError, Remark
from tests.batch.tables import OPTIONS, rows

ROWS = [("A1", 'Our patrons, and "users",\nwant more', "Ops"), ("", "The board", "")]

PRETALX = {
    "count": 2,
    "results": [
        {"code": "A1", "abstract": ROWS[0][1], "track": {"en": "Ops"}, "speakers": [{"name": "Ann"}]},
        {"code": "", "abstract": "The board", "track": None},
    ],
}
FRAB = {
    "schedule": {
        "conference": {
            "title": "x",
            "days": [
                {"rooms": {"Hall": [{"code": "A1", "abstract": ROWS[0][1], "track": "Ops"}]}},
                {"rooms": {"Hall": [], "Attic": [{"code": None, "abstract": "The board", "track": ""}]}},
            ],
        }
    }
}
LIST = [dict(zip(("code", "abstract", "track"), row, strict=True)) for row in ROWS]
BY_COLUMNS = {name: {str(at): row[name] for at, row in enumerate(LIST)} for name in LIST[0]}
CSV = 'code,abstract,track\r\nA1,"Our patrons, and ""users"",\nwant more",Ops\r\n\r\n,The board,\r\n'
ICS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:A1\r\nDTSTART:20240312T100000Z\r\n"
    "SUMMARY:Patrons\\, and users\r\nDESCRIPTION:They want\r\n  more\r\nLOCATION:Hall\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:B2\r\nDTSTART;VALUE=DATE:20240401\r\nSUMMARY:Board\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
TEN = "10:00:00+00:00"
CASES: dict[str, tuple[str, bytes]] = {
    "csv": ("t.csv", CSV.encode()),
    "csv with a mark": ("t.csv", b"\xef\xbb\xbf" + CSV.encode()),
    "csv in utf-16": ("t.csv", CSV.encode("utf-16")),
    "csv with semicolons": (
        "t.csv",
        CSV.replace("patrons,", "\0")
        .replace(",", ";")
        .replace("\0", "patrons,")
        .replace('""users"";', '""users"",')
        .encode(),
    ),
    "csv with bars": ("t.CSV", b'abstract|code|track\n"Our patrons, and ""users"",\nwant more"|A1|Ops\nThe board||\n'),
    "csv with short and long rows": (
        "t.csv",
        b'code,track,abstract\nA1,Ops,"Our patrons, and ""users"",\nwant more",x,y\n,,The board\n',
    ),
    "tsv": ("t.tsv", b'code\tabstract\ttrack\nA1\t"Our patrons, and ""users"",\nwant more"\tOps\n\tThe board\t\n'),
    "json list": ("t.json", json.dumps(LIST).encode()),
    "json by columns, of pandas": ("t.json", json.dumps(BY_COLUMNS).encode()),
    "json by columns, of jsonlite": (
        "t.json",
        json.dumps({n: list(v.values()) for n, v in BY_COLUMNS.items()}).encode(),
    ),
    "json by columns, in an object": ("t.json", json.dumps({"talks": BY_COLUMNS, "count": 2}).encode()),
    "json split": ("t.json", json.dumps({"columns": [*LIST[0]], "data": [[*row.values()] for row in LIST]}).encode()),
    "json lines": ("t.jsonl", b"\n".join(json.dumps(row).encode() for row in LIST) + b"\n\n"),
    "ndjson": ("t.ndjson", json.dumps(LIST[0]).encode() + b"\r\n" + json.dumps(LIST[1]).encode()),
    "pretalx": ("t.json", json.dumps(PRETALX).encode()),
    "frab": ("t.json", json.dumps(FRAB).encode()),
}


@pytest.mark.parametrize("name", CASES)
def test_a_table(name: str, tmp_path: Path) -> None:
    file_name, content = CASES[name]
    path = tmp_path / file_name
    path.write_bytes(content)
    assert is_table(str(path), OPTIONS)
    expected = [(1, "A1", ROWS[0][1], {"track": "Ops"}), (2, "", "The board", {"track": ""})]
    assert [(row.number, row.identity, row.text, row.columns) for row in rows(path)] == expected


def test_every_format_has_a_case() -> None:
    suffixes = {Path(name).suffix.lower() for name, _ in CASES.values()}
    assert suffixes | {".ics", ".parquet"} == set(_READERS)


def test_a_calendar_needs_no_columns(tmp_path: Path) -> None:
    pytest.importorskip("icalendar")
    path = tmp_path / "t.ics"
    path.write_text(ICS, newline="")
    assert is_table(str(path), TableOptions())
    assert rows(path, TableOptions(others=("LOCATION",))) == [
        TableRow(
            1,
            "A1",
            "Patrons, and users\n\nThey want more",
            "2024-03-12",
            {"LOCATION": "Hall"},
            "2024-03-12T10:00:00+00:00",
        ),
        TableRow(2, "B2", "Board", "2024-04-01", {"LOCATION": ""}, "2024-04-01"),
    ]


def test_parquet(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "t.parquet"
    parquet.write_table(arrow.table({"code": ["A1", None], "abstract": ["patrons", None], "n": [1, 2]}), path)
    assert rows(path, TableOptions(("abstract",), "code", None, ("n",))) == [
        TableRow(1, "A1", "patrons", None, {"n": "1"}),
        TableRow(2, "", "", None, {"n": "2"}),
    ]


def test_a_cell_that_is_not_a_number_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "table.json"
    path.write_text('[{"abstract": "patrons", "day": NaN, "track": NaN}]', encoding="utf-8")
    assert rows(path, TableOptions(("abstract",), None, "day", ("track",))) == [
        TableRow(1, "1", "patrons", None, {"track": ""})
    ]


def test_a_cell_of_parquet_reads_as_in_json(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    row = {"abstract": "The patrons\ncame", "live": True, "track": {"name": "Ops", "id": 4}, "tags": ["a", None, "b"]}
    (tmp_path / "t.json").write_text(json.dumps([row]))
    table = arrow.Table.from_pylist([row | {"abstract": b"The patrons\ncame"}])  # bytes: no type calls it text
    parquet.write_table(table, tmp_path / "t.parquet")
    options = TableOptions(("abstract",), None, None, ("live", "track", "tags"))
    shown = {"live": "true", "track": "Ops", "tags": "a; b"}
    for name in ("t.json", "t.parquet"):
        assert rows(tmp_path / name, options) == [TableRow(1, "1", "The patrons\ncame", None, shown)]


def test_several_columns_of_text_and_a_date(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,abstract,when\nOne,two,2024-03-12T10:00\n,three,\n")
    found = rows(path, TableOptions(("title", "abstract"), None, "when"))
    assert [(row.text, row.date) for row in found] == [("One\n\ntwo", "2024-03-12"), ("three", None)]


@pytest.mark.parametrize(
    ("cells", "dates", "said"),
    [
        (["3.4.2014", "25.3.2014"], ["2014-04-03", "2014-03-25"], "the day before the month, like 1 other"),
        (
            ["3/4/2014 10:00", "5/5/2014", "12/25/2014", "1/31/2014"],
            ["2014-03-04", "2014-05-05", "2014-12-25", "2014-01-31"],
            "the month before the day, like 2 others",
        ),
        (["3/4/2014", "25/3/2014", "3/25/2014"], [None, "2014-03-25", "2014-03-25"], None),
        (["3.4.2014", "5.5.2014", "2014-12-31"], [None, "2014-05-05", "2014-12-31"], None),
        (["25.3.2014", "31.12.2014"], ["2014-03-25", "2014-12-31"], None),
        (["3.4.2014", "13.13.2014"], [None, None], None),
    ],
)
def test_a_column_shows_which_number_is_the_day(
    cells: list[str], dates: list[str | None], said: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text("text,when\n" + "".join(f"Patrons,{cell}\n" for cell in cells))
    assert [row.date for row in rows(path, TableOptions(("text",), None, "when"))] == dates
    read = "the column 'when' holds 1 date that could mean two days. They are read with"
    assert _remarks(path, date="when") == ([] if said is None else [f"{read} {said} of the column"])


def test_a_table_that_breaks_off_shows_the_order_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('text,when\nPatrons,3.4.2014\nPatrons,25.3.2014\nPatrons,"1.2.2014\n')
    found = table_documents(str(path), TableOptions(("text",), None, "when"))
    assert [next(found).date for _ in range(2)] == ["2014-04-03", "2014-03-25"]  # type: ignore[union-attr]
    with pytest.raises(ReadError):
        list(found)


def _remarks(path: Path, date: str | None = None) -> list[str]:
    return [
        str(each) for each in table_documents(str(path), TableOptions(("text",), date=date)) if isinstance(each, Remark)
    ]


@pytest.mark.parametrize(
    ("header", "cell", "column"),
    [
        ("day", "2024-03-12", "day"),
        ("Start Date", "12 March 2024", "'Start Date'"),
        ("start", "2024-03-12T10:00:00Z", "start"),
        ("start", "0:31:10", None),
        ("room", "2024-03-12", None),
    ],
)
def test_a_column_of_dates_that_nobody_asked_for_is_noted(
    header: str, cell: str, column: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"text,{header}\nOur patrons,\nThe board,{cell}\nA budget,{cell}\n")
    noted = [each.rpartition(": ")[2] for each in _remarks(path)]
    assert noted == ([] if column is None else [f"⟨date_column={column}⟩"])
    assert _remarks(path, date=header) == []


def test_a_column_of_dates_in_parquet_is_noted(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    path = tmp_path / "t.parquet"
    table = pa.table({"text": ["Our patrons"], "date": ["2024-03-12"]})
    pytest.importorskip("pyarrow.parquet").write_table(table, path)
    assert len(_remarks(path)) == 1


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Patrons&#039; health &amp; rights", "Patrons' health & rights"), ("A&#x26;B", "A&B"), ("a&nbsp;b", "a b"),
        ("R&D; AT&T", "R&D; AT&T"), ("x&lt1", "x&lt1"), ("a=1&copy=2", "a=1&copy=2"),
    ],
)  # fmt: skip
def test_the_signs_that_pages_write_otherwise_in_names(written: str, shown: str, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps([{"name": written, "room": written, "text": "patrons"}]))
    row = rows(path, TableOptions(("text",), "name", None, ("room",)))[0]
    assert (row.identity, " ".join(row.columns["room"].split())) == (shown, shown)


def test_a_huge_field_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'abstract\n"{"word " * 100_000}"\n')
    assert len(rows(path, TableOptions(("abstract",)))[0].text) == 500_000


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "t.csv",
            b"abstrct,code\nx,y\n",
            "has no column 'abstract'. Did you mean 'abstrct'? Its columns are abstrct, code",
        ),
        ("t.csv", b"", "the file is empty (0 bytes). Export it again"),
        ("t.csv", b"\n", "has no column 'abstract'. Its columns are none"),
        ("t.csv", b"code,abstract,abstract\n1,2,3\n", "has 2 columns called 'abstract'. Give all but one"),
        ("t.csv", b'code,abstract,track\n1,"never closed\n2,x,\n', "cannot be read as a table from here on"),
        ("t.json", b'[{"a": 1}', "is no JSON"),
        ("t.json", b'{"text": "x", "n": 1}', "Its columns are n, text"),
        ("t.jsonl", b"abstract\nx\n", "t.jsonl:1:1: is no JSON"),
        ("t.json", b'{\n  "a": 1,\n  "abstract": "x"\n"b": 2}\n', "t.json:4:1: is no JSON"),
        ("t.json", b"[" * 200_000, "is nested too deeply"),
        ("t.json", b'[{"abstract": ' + b"9" * 5_000 + b', "code": 1, "track": 2}]', "damaged: Exceeds the limit"),
        ("t.parquet", b"PAR1 or not", "is no Parquet file"),
        ("t.ics", b"no calendar", "is no calendar"),
        ("t.csv", b"\x00\x01\x02" * 99, "t.csv"),
    ],
)
def test_what_is_no_such_table(name: str, content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    options = TableOptions() if name.endswith(".ics") else OPTIONS
    with pytest.raises(ReadError) as raised:
        rows(path, options)
    assert message in str(raised.value)


def test_a_cell_nested_deeply_is_a_cell_or_told(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_bytes(b'[{"abstract": ' + b"[" * 900 + b"]" * 900 + b', "code": 1, "track": 2}]')
    if sys.version_info >= (3, 12):  # from here on such nesting can be read
        assert [row.identity for row in rows(path)] == ["1"]
    else:
        with pytest.raises(ReadError, match="is nested too deeply"):
            rows(path)


def test_all_missing_columns_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(ReadError) as raised:
        rows(path)
    assert len(raised.value.problems) == 3


@pytest.mark.parametrize(
    ("broken", "place", "words"),
    [
        (b'{"abs', (2, 2), "no JSON"),
        (b'{"abstract": ' + b"9" * 5_000 + b"}", (2, None), "damaged: Exceeds the limit"),
        (b"[" * 100_000, (2, None), "nested too deeply"),
        (b"\xff\xfe", (2, 1), "no JSON"),
    ],
)
def test_a_broken_line_costs_no_other(broken: bytes, place: tuple[int, int | None], words: str, tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(b'{"abstract": "x"}\n' + broken + b'\n{"abstract": "y"}\n')
    *remarks, first, problem, last = table_documents(str(path), TableOptions(("abstract",)))
    assert len(remarks) == (broken == b"\xff\xfe")  # of the encoding
    assert isinstance(first, TableRow)
    assert isinstance(last, TableRow)
    assert [(row.number, row.text) for row in (first, last)] == [(1, "x"), (3, "y")]
    assert isinstance(problem, Problem)
    assert (problem.path, (problem.line, problem.column)) == (str(path), place)
    assert words in problem.message


@pytest.mark.parametrize(
    ("last", "line", "events"),
    [
        ("PRODID:x", 1, 0),
        ("SUMMARY:Patrons\\, and users", 4, 0),
        ("  more", 4, 0),
        ("UID:B2", 12, 1),
        ("SUMMARY:Board\r\nEND:VEVENT", 1, 2),
    ],
)
def test_a_calendar_that_is_cut_off(last: str, line: int, events: int, tmp_path: Path) -> None:
    pytest.importorskip("icalendar")
    path = tmp_path / "t.ics"
    path.write_text(ICS[: ICS.index(last) + len(last)], newline="")
    *found, problem = table_documents(str(path), TableOptions())
    assert isinstance(problem, Problem)
    assert (len(found), problem.line, problem.path) == (events, line, str(path))
    assert "is cut off" in problem.message


@pytest.mark.parametrize("name", ["t.csv", "t.json", "t.jsonl", "t.parquet", "t.ics"])
def test_a_table_that_is_larger_than_was_asked_for(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(ReadError, match="⟨max_size⟩"):
        rows(path, OPTIONS._replace(max_size=1_000_000))


def test_a_remark_takes_no_number_of_a_row(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"abstract,code\none,1,,\ntwo,2,cut off\nthr\xe9e,3\n")
    told = list(table_documents(str(path), TableOptions(("abstract",))))
    assert [(row.number, row.text) for row in told if isinstance(row, TableRow)] == [
        (1, "one"),
        (2, "two"),
        (3, "thr\xe9e"),
    ]
    remarks = [remark for remark in told if isinstance(remark, Remark)]
    assert [(remark.line, str(remark)[:20]) for remark in remarks] == [
        (None, "not UTF-8; read as W"),
        (3, "this row has more ce"),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"paragraphs": ["The board met.", "Patrons spoke."], "n": 1}, "The board met.; Patrons spoke."),
        ({"en": {"text": "We open."}, "pages": [{"body": "At nine."}]}, "We open.\nAt nine."),
        ({"name": "Ann Lee", "bio": "She reads."}, "Ann Lee"),
        ([{"title": "Roof"}, None, 3], "Roof; 3"),
        ([1, 1.0, -2.0, 2.5, True], "1; 1; -2; 2.5; true"),
    ],
)
def test_what_objects_hold_is_text_however_deep(value: object, text: str) -> None:
    assert cell_text(value) == text
