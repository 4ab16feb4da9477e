"""Each row of the tables of prose is needed: without it, a case of its module is read differently."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from cxfocus.readers.prose import line_forms, line_reading
from cxfocus.readers.prose.headings import headings
from cxfocus.readers.prose.left_out import fences, notices, regions, reporters_marks, restructured, scribes_notes
from cxfocus.readers.prose.notations import callers, chats, signs
from tests.readers.prose.cases import cases_of, check

#: By module, its own table, from which `REGIONS` takes rows; all other rows belong to `regions` itself.
_REGIONS = {
    fences: fences.FENCES,
    notices: notices.NOTICES,
    reporters_marks: reporters_marks.REPORTERS_MARKS,
    restructured: restructured.RESTRUCTURED,
    scribes_notes: scribes_notes.SCRIBES_NOTES,
}


def _is_proved_in(module: str) -> bool:
    """Whether any case of the module fails now."""
    for case in cases_of(module.removeprefix("cxfocus.readers.prose.").replace(".", "/")):
        try:
            check(case)
        except AssertionError:
            return True
    return False


def _rows(module: ModuleType, *tables: str) -> list[Any]:
    return [
        pytest.param(module, table, row, id=f"{table}-{number}-{getattr(row[0], '__name__', row[0])}")
        for table in tables
        for number, row in enumerate(getattr(module, table))
    ]


def _home(row: Any, module: ModuleType) -> str:
    """Return the module that a row of a table belongs to."""
    if module is headings:
        return str(row.find.__module__)
    if module is signs:
        return f"{signs.__package__}.{row.find.partition(':')[0]}"
    return next((home for home, rows in _REGIONS.items() if any(row is each for each in rows)), module).__name__


@pytest.mark.parametrize(
    ("module", "table", "row"),
    [
        *_rows(headings, "_FINDERS", "_WRITTEN_WHERE_NOBODY_SPEAKS"),
        *_rows(regions, "REGIONS", "RESTRUCTURED"),
        *_rows(scribes_notes, "_REPEATED"),
        *_rows(signs, "NOTATIONS"),
    ],
)
def test_every_row_has_a_case(module: ModuleType, table: str, row: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, table, tuple(each for each in getattr(module, table) if each is not row))
    assert _is_proved_in(_home(row, module))


def test_a_chat_has_a_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signs, "with_messages", lambda labels, _body: labels)
    assert _is_proved_in(chats.__name__)


def test_the_callers_of_a_call_have_a_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_reading, "callers_in", lambda _body: None)
    assert _is_proved_in(callers.__name__)


@pytest.mark.parametrize("form", line_forms.READERS)
def test_every_form_of_a_line_has_a_case(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(line_forms.READERS, form, lambda _match, _padded: ())
    assert _is_proved_in(line_forms.__name__)
