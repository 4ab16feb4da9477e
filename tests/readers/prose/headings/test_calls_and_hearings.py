"""Parts of calls and hearings that are recognized by their titles alone."""

from __future__ import annotations

import pytest

from tests.readers.prose.reading import read_markdown


@pytest.mark.parametrize(
    "title",
    ["Prepared Remarks", "Oral Evidence", "Oral evidence", "Examination of Witness", "Examination of witnesses",
     "Question and Answer", "Questions & Answers", "Question-and-Answer Session", "Questions and Answers Period",
     "Q&A Session"],
)  # fmt: skip
def test_a_part_of_a_call_is_told_by_its_title_alone(title: str) -> None:
    layout = read_markdown(f"Oak call\n\n{title}:\n\nAda: Good day.\n\nBen: All\n{title}\n\nAda: Yes.\n")
    assert [section.title for section in layout.sections] == [title]
