"""Titles of parts that every meeting has."""

from __future__ import annotations

import pytest

from cxfocus.text.usual_titles import is_usual_part


@pytest.mark.parametrize(
    "title",
    [
        "1. Call to Order",
        "Item 3. Adjournment",
        "(2) Roll Call",
        "I. CALL TO ORDER / ROLL CALL",
        "2.1 Roll Call",
        "A. Adjourn",
        "ADJOURNMENT:",
        "Pledge of Allegiance",
        "Approval of Minutes",
        "3) Approval of the Minutes of March 3, 2024",
        "Approval of Agenda and Minutes",
        "Adoption of the agenda",
        "Next meetings in 2022",
        "Next Regular Meeting: Tuesday, April 9, 2024",
        "Date of next meeting",
    ],
)
def test_usual_parts(title: str) -> None:
    assert is_usual_part(title)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Minutes",
        "Agenda",
        "Budget",
        "Approval of minutes and budget",
        "Approval of the agenda, budget discussion",
        "Call to order and introductions",
        "Next steps",
        "Next generation library",
        "Next meeting and youth services",
        "Roll call of the members who asked for longer hours",
        "Adjournment " * 20,
    ],
)
def test_parts_that_may_be_about_somebody(title: str) -> None:
    assert not is_usual_part(title)
