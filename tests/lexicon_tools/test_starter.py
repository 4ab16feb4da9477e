"""The lexicon to start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon_tools.check.entries import check_entries
from cxfocus.lexicon_tools.formatting.write import formatted
from cxfocus.lexicon_tools.inline_tests import run_tests
from cxfocus.lexicon_tools.starter import starting_lexicon
from cxfocus.linguistics.matcher import matcher_for


@pytest.mark.parametrize("extends", bundled_names())
def test_it_loads_and_passes_its_tests_on_every_bundled_list(extends: str) -> None:
    text = starting_lexicon("my-words", "my-words.yaml", extends)
    matcher = matcher_for(parse_lexicon(text, str(Path(__file__).with_name("my-words.yaml"))))
    assert run_tests(matcher).failures == ()
    assert check_entries(matcher) == []


def test_it_is_in_canonical_form() -> None:
    text = starting_lexicon("my-words", "my-words.yaml", "general")
    assert formatted(text, "x") == text


@pytest.mark.parametrize("name", ["no", "12", "a: b", "x#y", 'q"q'])
def test_any_name_is_quoted_as_it_needs(name: str) -> None:
    assert parse_lexicon(starting_lexicon(name, "x.yaml", "general")).name == name
