"""Objects of JSON that are rows of a table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cxfocus.batch.tables.model import TableOptions, TableRow
from cxfocus.batch.tables.read import table_documents
from cxfocus.errors import Problem, ReadError
from tests.batch.tables import OPTIONS, rows


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ([{"abstract": "x"}, {"code": 1}, {"abstract": "y"}], ["x", "", "y"]),
        ({"data": [{"attributes": {"abstract": "x"}}, {"attributes": {}}]}, ["x", ""]),
        ({"talks": [{"abstract": "x"}], "speakers": [{"code": 1}]}, ["x"]),
        ({"days": [{"rooms": {"Hall": [{"abstract": "x"}]}}, {"rooms": {"Hall": []}}]}, ["x"]),
        ({"days": [{"talks": [{"abstract": "x"}, {}]}, {"talks": [{"abstract": "y"}]}]}, ["x", "", "y"]),
        ([{"abstract": ["x"]}, {"abstract": None}], ["x", ""]),
    ],
)
def test_whatever_stands_in_a_list_of_rows_is_one(value: object, texts: list[str], tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps(value))
    assert [row.text for row in rows(path, TableOptions(("abstract",)))] == texts


def test_a_member_that_is_no_object_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text('[{"abstract": "x"}, null, [], "y", {"abstract": "z"}]')
    told = list(table_documents(str(path), TableOptions(("abstract",))))
    assert [each.message.split(" of")[0] for each in told if isinstance(each, Problem)] == [
        "member 2",
        "member 3",
        "member 4",
    ]
    assert [row.number for row in told if isinstance(row, TableRow)] == [1, 5]


@pytest.mark.parametrize(
    "row",
    [
        {"code": "A1", "abstract": ["They want", "more"], "track": ""},
        {"code": {"id": "A1"}, "abstract": {"en": "They want", "de": "more"}, "track": {}},
        {"code": ["A1"], "abstract": ["They want", "more"], "track": []},
        {"code": {"id": "A1"}, "abstract": {"id": {"en": "They want", "de": "more"}}, "track": {"id": ""}},
    ],
)
def test_one_row_is_no_table_by_columns(row: object, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps(row), encoding="utf-8")
    assert len(list(table_documents(str(path), OPTIONS))) == 1


@pytest.mark.parametrize("names", [[["abstract"], "abstract"], ["abstract", None], ["abstract", {}]])
def test_names_of_columns_are_texts(names: list[object], tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"columns": names, "data": [["x", "y"]]}), encoding="utf-8")
    with pytest.raises(ReadError, match="has no column 'abstract'"):
        list(table_documents(str(path), TableOptions(("abstract",))))


@pytest.mark.parametrize(
    ("table", "count"),
    [
        ({"track": {"en": "Ops", "de": "Betrieb"}, "abstract": {"en": "They want", "de": "more"}}, 1),
        ({"track": {"0": "Ops", "1": "Hall"}, "abstract": {"0": "They want", "1": "more"}}, 2),
        ({"track": ["Ops", "Hall"], "abstract": ["They want", "more"]}, 1),
        ({"track": ["Ops", "Hall", "Yard"], "abstract": ["They want", "more", "now"]}, 3),
    ],
)
def test_languages_and_paragraphs_are_no_rows(table: object, count: int, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps(table), encoding="utf-8")
    assert len(list(table_documents(str(path), TableOptions(("abstract",))))) == count
