"""Text of users shows in a page as it is written, and notifies nobody."""

from __future__ import annotations

import io

import pytest

from cxfocus.report.summary import Grouping
from cxfocus.writers.batch.page import write_markdown
from cxfocus.writers.markdown_text import code_span, escape, table
from cxfocus.writers.style import Style
from tests.writers.batch.summaries import FULL

ESCAPED = {
    "Budget (14 of 15)": "Budget (14 of 15)",
    "*a* _b_ `c`": "\\*a\\* \\_b\\_ \\`c\\`",
    "![x](y) <b> #1 a|b": "\\!\\[x\\](y) \\<b\\> \\#1 a\\|b",
    "~~x~~ &lt; $y$": "\\~\\~x\\~\\~ \\&lt; \\$y\\$",
    "- a - b": "\\- a - b",
    "+ a + b": "\\+ a + b",
    "--exclude": "--exclude",
    "@octocat": "@\u200boctocat",
    "a\n# b": "a \\# b",
    "\x1b[31m": "\ufffd\\[31m",
}


@pytest.mark.parametrize("text", ESCAPED)
def test_text_is_no_markup(text: str) -> None:
    assert escape(text) == ESCAPED[text]


def test_code_does_not_end_early_nor_divide_a_cell() -> None:
    assert code_span("a`b|c\nd") == "`a'b\\|c d`"


def test_numbers_stand_to_the_right() -> None:
    assert table(["a", "n"], [("x", "1")], right=["n"]) == "| a | n |\n| --- | --: |\n| x | 1 |"


def test_a_page_of_a_batch_notifies_nobody() -> None:
    lexicon = FULL.lexicon._replace(organizations=("@octocat",))
    groups = tuple(group._replace(name="@octocat") for group in FULL.groupings[0].groups)
    summary = FULL._replace(groupings=(Grouping("folder", groups, None),), lexicon=lexicon, notes=("Ask @octocat.",))
    stream = io.StringIO()
    write_markdown(summary, stream, Style())
    assert stream.getvalue().count("@\u200boctocat") == 3 + 2 + 1 + 1  # groups, their drift, note, lexicon
    assert "@o" not in stream.getvalue()
