"""The lexicon that `lexicon new` writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon, parse_lexicon
from cxfocus.lexicon_tools.check.entries import check_entries
from cxfocus.lexicon_tools.formatting.write import format_lexicon
from cxfocus.lexicon_tools.inline_tests import run_tests
from cxfocus.lexicon_tools.starter import starting_lexicon
from cxfocus.linguistics.matcher import RuleOptions, matcher_for


@pytest.mark.parametrize("extends", bundled_names())
def test_it_loads_and_passes_its_tests_on_every_bundled_list(extends: str) -> None:
    text = starting_lexicon("my-words", "my-words.yaml", extends)
    matcher = matcher_for(parse_lexicon(text, str(Path(__file__).with_name("my-words.yaml"))), RuleOptions())
    assert run_tests(matcher, matcher.lexicon).failures == ()
    assert check_entries(matcher, inherited=False) == []


def test_it_counts_as_the_list_it_extends_until_somebody_writes_words_of_their_own() -> None:
    ours = parse_lexicon(starting_lexicon("my-words", "my-words.yaml", "general"), "my-words.yaml")
    live = {entry.text for entry in ours.entries} - {entry.text for entry in load_lexicon("general").entries}
    assert live <= {"kid gloves"}


@pytest.mark.parametrize("extends", bundled_names())
def test_its_examples_work_once_they_are_taken_out_of_comments(extends: str) -> None:
    written = starting_lexicon("my-words", "my-words.yaml", extends)
    examples = re.sub(r"(?m)^( *)# (?=(?: {2})*(?:-|\w+:\s*$|customer:|institution:))", r"\1", written)
    examples = re.sub(r"(?m)^ +(?:administration|procedure|profession):\n|^remove:\n +- community\n", "", examples)
    matcher = matcher_for(parse_lexicon(examples, "my-words.yaml"), RuleOptions())
    assert matcher.lexicon.entries != parse_lexicon(written, "my-words.yaml").entries
    ran = run_tests(matcher, matcher.lexicon)
    assert (len(ran.failures), examples.count("- text:")) == (0, 2)


def test_it_is_in_canonical_form() -> None:
    text = starting_lexicon("my-words", "my-words.yaml", "general")
    assert format_lexicon(text, "x") == text


@pytest.mark.parametrize("name", ["no", "12", "a: b", "x#y", 'q"q'])
def test_any_name_is_quoted_as_it_needs(name: str) -> None:
    assert parse_lexicon(starting_lexicon(name, "x.yaml", "general")).name == name


def test_commands_in_its_head_can_be_copied_whatever_its_name_is() -> None:
    head = starting_lexicon("our words", "our words.yaml", "general").splitlines()[:10]
    assert "# cxfocus lexicon check 'our words.yaml': what is wrong or needless in it" in head
    assert "# cxfocus analyze --lexicon 'our words.yaml' FILE: counts with it" in head
