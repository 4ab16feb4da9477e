"""Tables of speech: `tables.yaml`, and `utterances.yaml` with those that are recognized by their words alone.

`no_tables.yaml` has texts that only look like such tables.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.errors import ReadError
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import recognize
from cxfocus.readers.speech.tables.cells import cut
from cxfocus.readers.speech.tables.delimited import read_delimited
from tests.readers.cues.reading import check, said, times


def _cases(name: str) -> list[Any]:
    return list(yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["rule"]) for case in _cases("tables.yaml")])
@pytest.mark.parametrize("suffix", [".txt", ".csv"])
def test_tables(case: dict[str, Any], suffix: str) -> None:
    text = case["text"]
    row = recognize(text, suffix)
    assert row.name == case["format"]
    layout = row.read(text, ReadingOptions())
    turns = [[*each, *when] for each, when in zip(said(layout), times(layout), strict=True)]
    assert turns == case["said"]
    assert layout.recognized.startswith(case.get("recognized", f"{row.name.upper()} table, "))
    assert list(map(str, layout.warnings)) == case.get("warnings", [])
    check(text, layout)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["rule"]) for case in _cases("utterances.yaml")])
def test_tables_of_words_alone(case: dict[str, Any]) -> None:
    assert recognize(case["text"], ".txt").name == "text"
    row = recognize(case["text"], ".csv")
    assert row.name == "csv"
    layout = row.read(case["text"], ReadingOptions())
    assert said(layout) == [tuple(turn) for turn in case["said"]]
    assert layout.timing == "none"
    assert layout.warnings == ()
    check(case["text"], layout)


def test_words_alone_between_tabs() -> None:
    text = "id\ttext\n" + "".join(f"{row}\tDo you think that we open?\n" for row in range(3))
    assert [recognize(text, suffix).name for suffix in (".tsv", ".txt")] == ["tsv", "text"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["rule"]) for case in _cases("no_tables.yaml")])
@pytest.mark.parametrize("suffix", [".txt", ".csv", ".tsv"])
def test_no_tables(case: dict[str, Any], suffix: str) -> None:
    assert recognize(case["text"], suffix).name == "text"


def test_who_asks_for_a_table_where_there_is_none_is_told() -> None:
    with pytest.raises(ReadError, match="no table with a column of words"):
        read_delimited("We open, patrons.\n", ReadingOptions(), "csv")


_CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=8).map(str.strip)


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=4), min_size=1, max_size=4))
def test_what_the_library_writes_is_cut_as_it_was(rows: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    assert cut(written.getvalue(), ",").rows() == rows


@given(st.text(st.sampled_from('a1 ,;\t"\n:'), max_size=40))
def test_no_table_breaks_the_reader(rest: str) -> None:
    for name, header in (("csv", "start,speaker,text\n"), ("tsv", "text\tstart\tend\n")):
        text = header + rest
        try:
            layout = read_delimited(text, ReadingOptions(), name)
        except ReadError:
            continue
        assert len(layout.body) == len(text)
        check(text, layout)
