"""The number of sections in a report: those with words, and those with enough words to be called blind."""

from __future__ import annotations

import pytest

from cxfocus.report.model import Part
from cxfocus.report.wording import coverage_words
from cxfocus.writers.style import Style
from tests.writers.terminal.meetings import document, focus, printed, report

HEARD = Part("Requests", focus(3, 5, 90), None, 7)
ABOVE = Part("(before the first heading)", focus(0, 2, 40), None, 1, is_headed=False)


def blind(*sections: tuple[str, int]) -> str:
    parts = (HEARD, *(Part(title, focus(0, 2, words), None, 30) for title, words in sections))
    text = printed(report(document("a.md", focus(20, 30, 400), sections=parts)), Style(100))
    return next((line for line in text.splitlines() if line.startswith("Blind")), "")


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        ((), ""),
        ((("Budget", 20),), "Budget (line 30)"),
        ((("Agenda", 19),), "1 section of fewer than 20 words"),
        (
            (("Call to Order", 30), ("Roll Call", 30)),
            "2 usual parts such as an adjournment",
        ),
        ((("Agenda", 1), ("Budget", 20), ("Votes", 3)), "Budget (line 30); 2 sections of fewer than 20 words"),
    ],
)
def test_a_section_of_a_few_words_is_not_named_as_blind(sections: tuple[tuple[str, int], ...], said: str) -> None:
    assert blind(*sections) == (f"Blind (no customer mention): {said}" if said else "")


def test_what_stands_above_the_first_heading_is_not_named_as_blind() -> None:
    text = printed(report(document("a.md", focus(20, 30, 400), sections=(ABOVE, HEARD))), Style(100))
    assert "(before the first heading)" in text
    assert "Blind" not in text


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        ((HEARD, HEARD), "2 of 2 sections with words (100%)"),
        ((HEARD,), "1 of 1 section with words (100%)"),
        ((ABOVE, HEARD), "1 of 2 sections with words (50%), what stands above the first heading included"),
    ],
)
def test_coverage_tells_which_sections_are_counted(sections: tuple[Part, ...], said: str) -> None:
    words = coverage_words(document("a.md", focus(20, 30, 400), sections=sections))
    assert words == f"a customer mention in 4 of 10 turns (40%), {said}"
