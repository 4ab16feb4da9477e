"""Marks are replaced only in texts of the program; texts of documents stay as they are."""

from __future__ import annotations

import json

from cxfocus.cli.words import words
from cxfocus.errors import Problem, Remark
from cxfocus.report.worded import worded_summary
from tests.writers.batch.summaries import FULL

_SAID = "They wrote ⟨encoding⟩ in it"
_REMARK = Remark("Name it: ⟨encoding=NAME⟩ ({})", facts=("⟨encoding⟩",))


def test_the_json_of_a_document_is_worded_in_its_warnings() -> None:
    document = json.dumps({"title": _SAID, "warnings": [str(_REMARK)]}, ensure_ascii=False)
    row = next(iter(FULL.documents()))._replace(warnings=(_REMARK,), document=document)
    [worded] = worded_summary(FULL._replace(documents=lambda: iter([row])), words).documents()
    assert list(map(str, worded.warnings)) == ["Name it: --encoding NAME (⟨encoding⟩)"]
    assert json.loads(worded.document or "") == {"title": _SAID, "warnings": list(map(str, worded.warnings))}


def test_a_problem_is_worded_in_all_its_texts() -> None:
    problem = Problem("⟨model⟩: is not there", "⟨organizations⟩", hint="Leave ⟨unknown⟩ out, or ⟨model=NAME⟩")
    assert str(problem.worded(words)) == "--org: --model: is not there. Leave ⟨unknown⟩ out, or --model NAME"
