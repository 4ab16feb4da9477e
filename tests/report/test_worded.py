"""Marks are replaced only in texts of the program; texts of documents stay as they are."""

from __future__ import annotations

import json

from cxfocus.cli.words import words
from cxfocus.errors import Problem, Remark
from cxfocus.report.worded import worded_summary
from cxfocus.writers.batch.json_v1 import document_text
from tests.writers.batch.summaries import FULL

_SAID = "They wrote ⟨encoding⟩ in it"
_REMARK = Remark("Name it: ⟨encoding=NAME⟩ ({})", facts=("⟨encoding⟩",))


def test_the_json_of_a_document_is_worded_in_its_warnings() -> None:
    row = next(iter(FULL.documents()))._replace(warnings=(_REMARK,))
    document = {"title": _SAID, "date": row.date, "encoding": "utf-8", "warnings": [str(_REMARK)]}
    row = row._replace(document=json.dumps(document, ensure_ascii=False))
    [worded] = worded_summary(FULL._replace(documents=lambda: iter([row])), words).documents()
    assert list(map(str, worded.warnings)) == ["Name it: --encoding NAME (⟨encoding⟩)"]
    assert json.loads(document_text(worded, ())) == document | {"warnings": list(map(str, worded.warnings))}


def test_a_problem_is_worded_in_all_its_texts() -> None:
    problem = Problem("⟨model⟩: is not there", "⟨organizations⟩", hint="Leave ⟨unknown⟩ out, or ⟨model=NAME⟩")
    assert str(problem.worded(words)) == "--org: --model: is not there. Leave ⟨unknown⟩ out, or --model NAME"
