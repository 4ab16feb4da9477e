"""When spaCy is loaded, that patterns mean the same to it as to us, and rules of combined and extended lexicons."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cxfocus.errors import LexiconError
from cxfocus.lexicon.load import load_lexicon, parse_lexicon
from cxfocus.lexicon.model import Lexicon, LinguisticRule
from cxfocus.lexicon.together import combine
from cxfocus.lexicon.token_values import ATTRIBUTES, NUMBER_OPERATORS, TEXT_OPERATORS
from cxfocus.linguistics.needs import GIVEN_AS, needs_of
from tests.start_up import COMMAND, imported_by

WARD = "cxfocus: 1\nname: ward\ncustomer: [visitor, {entry: patient, unless: [be, ENTRY]}]\ninstitution: [board]\n"


@pytest.mark.parametrize(("text", "loads"), [("The visitor waits.", False), ("The patient waits.", True)])
def test_spacy_is_loaded_for_the_first_candidate(text: str, loads: bool, tmp_path: Path) -> None:
    (tmp_path / "ward.yaml").write_text(WARD)
    (tmp_path / "notes.txt").write_text(text)
    imported = imported_by(COMMAND, "analyze", "-q", "-l", str(tmp_path / "ward.yaml"), str(tmp_path / "notes.txt"))
    assert ("spacy" in imported) == loads


def test_spacy_knows_the_same_attributes_and_operators() -> None:
    from spacy.schemas import TokenPattern, TokenPatternNumber, TokenPatternString

    theirs = {field.upper() for field in TokenPattern.model_fields}
    assert set(ATTRIBUTES) == theirs - {"OP", "UNDERSCORE", "IS_SPACE"}
    numbers = {str(field.alias) for field in TokenPatternNumber.model_fields.values()}
    assert {each.lower() for each in NUMBER_OPERATORS} <= numbers
    assert set(TEXT_OPERATORS) == set(TokenPatternString.model_fields)


@pytest.mark.parametrize("attribute", GIVEN_AS)
def test_every_attribute_that_must_be_given_is_seen(attribute: str) -> None:
    value = "NOUN" if attribute == "POS" else "B"
    for rule in (
        f"where: [{{{attribute}: {value}}}, ENTRY]",
        f"unless: [[a, ENTRY], [ENTRY, {{{attribute}: {value}}}]]",
    ):
        assert needs_of(rule_of(f"patient, {rule}")) == {attribute}
    assert needs_of(rule_of(f"patient, where: [{{ENTRY: true, {attribute}: {value}}}]")) == {attribute}


def rule_of(entry: str) -> LinguisticRule:
    rule = parse_lexicon(f"cxfocus: 1\nname: x\ncustomer: [{{entry: {entry}}}]\ninstitution: [board]\n").entries[0].rule
    assert rule is not None
    return rule


def test_a_part_of_speech_must_be_given() -> None:
    assert needs_of(rule_of("patient, pos: NOUN")) == {"POS"}
    assert needs_of(rule_of("patient, where: [the, ENTRY]")) == set()


def test_an_inherited_rule_holds_and_can_be_taken_away(tmp_path: Path) -> None:
    (tmp_path / "ward.yaml").write_text(WARD)
    (tmp_path / "own.yaml").write_text("cxfocus: 1\nname: own\nextends: ward.yaml\n")
    own = load_lexicon(str(tmp_path / "own.yaml"))
    assert own.sha256 == parse_lexicon(WARD).sha256
    assert rules(own) == ["patient"]
    (tmp_path / "own.yaml").write_text(
        "cxfocus: 1\nname: own\nextends: ward.yaml\nremove: [patient]\ncustomer: [patient]\n"
    )
    assert rules(load_lexicon(str(tmp_path / "own.yaml"))) == []


def rules(lexicon: Lexicon) -> list[str]:
    return [entry.text for entry in lexicon.entries if entry.rule is not None]


@pytest.mark.parametrize(
    ("rule", "same"),
    [
        ("unless: [[be, ENTRY]]", True),
        ("unless: [{LOWER: be}, ENTRY]", True),
        ("unless: [be, {ENTRY: true}]", True),
        ("where: [be, ENTRY]", False),
        ("unless: [is, ENTRY]", False),
        ("unless: [ENTRY, be]", False),
        ("unless: [be, ENTRY], pos: NOUN", False),
        ("note: why", False),
    ],
)
def test_the_fingerprint_knows_the_rule(rule: str, same: bool) -> None:
    other = parse_lexicon(WARD.replace("unless: [be, ENTRY]", rule))
    assert (other.sha256 == parse_lexicon(WARD).sha256) == same


def test_two_rules_for_one_entry_are_a_contradiction() -> None:
    one = parse_lexicon(WARD, "one.yaml")
    assert combine([one, parse_lexicon(WARD, "two.yaml")]).entries == one.entries
    with pytest.raises(LexiconError, match="'patient' stands already"):
        combine([one, parse_lexicon(WARD.replace("[be, ENTRY]", "[so, ENTRY]"), "two.yaml")])


def test_operators_are_those_of_spacy() -> None:
    from spacy.schemas import TokenPatternOperatorSimple

    simple: Any = TokenPatternOperatorSimple
    assert {each.value for each in simple} == set("+*?!")
