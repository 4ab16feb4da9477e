"""Titles under which nobody mentions a customer, counted over documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.batch import store
from cxfocus.batch.record import RecordOptions
from cxfocus.batch.run import BatchRunOptions, summarize_batch
from cxfocus.batch.summarize import SummaryOptions
from cxfocus.report.redact import PrivacyOptions
from cxfocus.report.summary import BlindTitle
from tests.batch.batches import batch_of


def test_a_title_counts_once_a_document_and_is_blind_if_all_its_sections_are(tmp_path: Path) -> None:
    blind, heard = "The board has a budget. " * 4, "The patrons asked. " * 7
    documents = (
        f"## 1. Money\n\n{blind}\n\n## 2. Money\n\n{blind}\n\n## 3. Requests\n\n{blind}\n\n## 4. Odds\n\n{blind}\n",
        f"## 1. MONEY\n\n{blind}\n\n## 2. Requests\n\n{blind}\n\n## 3. Requests\n\n{heard}\n",
        f"## Money\n\n{heard}\n\n## Requests\n\nThe board has a budget.\n",
    )
    for number, text in enumerate(documents):
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    with summarize_batch(batch_of(tmp_path), BatchRunOptions(processes=1)) as summary:
        assert summary.blind.titles == (BlindTitle("Money", 3, 2),)
        assert (summary.blind.sections, summary.blind.blind_sections) == (9, 7)
        assert (summary.blind.documents, summary.blind.documents_with_words) == (1, 3)
        assert (summary.blind.judged_sections, summary.blind.judged_blind_sections) == (8, 6)


def test_usual_parts_count_and_are_not_named(tmp_path: Path) -> None:
    for number in range(3):
        text = f"## 1. Adjournment\n\n{'The board met. ' * 8}\n\n## 2. Budget\n\n{'The board met. ' * 8}\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    with summarize_batch(batch_of(tmp_path), BatchRunOptions(processes=1)) as summary:
        assert summary.blind.titles == (BlindTitle("Budget", 3, 3),)
        assert (summary.blind.judged_blind_sections, summary.blind.usual_sections) == (6, 3)
        rows = list(summary.documents())
        assert [(row.judged_sections, row.judged_blind_sections) for row in rows] == [(2, 2)] * 3


def test_rows_add_up_to_what_is_said_of_all(tmp_path: Path) -> None:
    text = f"The board.\n\n## Budget\n\n{'The board met. ' * 8}\n\n## Votes\n\nThe board.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "b.md").write_text(f"## Guests\n\n{'The patrons met. ' * 8}\n", encoding="utf-8")
    with summarize_batch(batch_of(tmp_path), BatchRunOptions(processes=1)) as summary:
        rows = list(summary.documents())
        assert sum(row.judged_sections for row in rows) == summary.blind.judged_sections == 2
        assert sum(row.judged_blind_sections for row in rows) == summary.blind.judged_blind_sections == 1


@pytest.mark.parametrize("held", [1, 20_000])
def test_titles_of_many_documents_are_written_as_most_write_them(
    held: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_AT_ONCE", held)
    for number, title in enumerate(("TPAC", "tpac", "1. TPAC", "Budget", "BUDGET")):
        text = f"## {title}\n\n{'The board has a budget. ' * 4}\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    with summarize_batch(batch_of(tmp_path), BatchRunOptions(processes=1)) as summary:
        assert summary.blind.titles == (BlindTitle("TPAC", 3, 3), BlindTitle("Budget", 2, 2))


def test_titles_with_names_are_counted_as_they_are_and_not_shown(tmp_path: Path) -> None:
    for number, name in enumerate(("Zebulon", "Zebulon", "Wanda", "Wanda", "Wanda", "Persephone")):
        said = f"{name}: The board has a budget.\n" * 4
        (tmp_path / f"{number}.md").write_text(f"## Report of {name}\n\n{said}", encoding="utf-8")
    (tmp_path / "6.md").write_text(f"## Report of Zebulon\n\n{'The board has a budget. ' * 4}\n", encoding="utf-8")
    privacy = PrivacyOptions(anonymize=True)
    batch = batch_of(tmp_path)._replace(record=RecordOptions(privacy=privacy), summary=SummaryOptions(privacy=privacy))
    with summarize_batch(batch, BatchRunOptions(processes=1)) as summary:
        assert summary.blind.titles == (BlindTitle("Hidden title", 3, 3),) * 2


@pytest.mark.parametrize("privacy", [PrivacyOptions(), PrivacyOptions(no_text=True)])
def test_what_stands_above_the_first_heading_is_not_judged_here_either(tmp_path: Path, privacy: PrivacyOptions) -> None:
    text = f"{'The board has a budget. ' * 4}\n\n## Requests\n\n{'The patrons asked. ' * 7}\n"
    for number in range(2):
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    batch = batch_of(tmp_path)._replace(record=RecordOptions(privacy=privacy))
    with summarize_batch(batch, BatchRunOptions(processes=1)) as summary:
        assert (summary.blind.sections, summary.blind.blind_sections) == (4, 2)
        assert (summary.blind.judged_sections, summary.blind.judged_blind_sections) == (2, 0)
        assert summary.blind.titles == ()
