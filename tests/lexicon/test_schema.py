"""The JSON Schema that editors check lexicons with."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

import cxfocus.lexicon
from cxfocus.lexicon.bundled import bundled_folder, bundled_names
from cxfocus.lexicon.document import ENTRY_KEYS, KEYS, TEST_KEYS, parse_document
from cxfocus.lexicon.token_values import ATTRIBUTES, NUMBER_OPERATORS, POS_TAGS, TEXT_OPERATORS

SCHEMA: dict[str, Any] = json.loads(files(cxfocus.lexicon).joinpath("schema.json").read_text(encoding="utf-8"))
CASES = Path(__file__).parent


def valid(text: str) -> bool:
    return Draft202012Validator(SCHEMA).is_valid(yaml.safe_load(text))


def test_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_knows_the_keys_the_parser_knows() -> None:
    assert set(SCHEMA["properties"]) == set(KEYS)
    assert set(SCHEMA["$defs"]["test"]["properties"]) == set(TEST_KEYS)
    assert set(SCHEMA["$defs"]["entry"]["anyOf"][1]["properties"]) == set(ENTRY_KEYS)


@pytest.mark.parametrize("name", bundled_names())
def test_bundled_lexicons_validate_and_name_it(name: str) -> None:
    path = bundled_folder() / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert list(Draft202012Validator(SCHEMA).iter_errors(yaml.safe_load(text))) == []
    first = text.split("\n", 1)[0]
    assert first == "# yaml-language-server: $schema=../cxfocus/lexicon/schema.json"
    checkout = Path(__file__).parents[2]
    assert (checkout / "lexicons" / first.split("=", 1)[1]).resolve().is_file()


@pytest.mark.parametrize(
    "change",
    [
        ("customer: [patron]", "customers: [patron]"),
        ("customer: [patron]", "customer: []"),
        ("customer: [patron]", "customer: {}"),
        ("customer: [patron]", "customer: {people: []}"),
        ("customer: [patron]", "customer: {people: patron}"),
        ("customer: [patron]", "customer: patron"),
        ("customer: [patron]", ""),
        ("[patron]", "[no]"),
        ("[patron]", "[12]"),
        ("[patron]", '["*"]'),
        ("[patron]", '[""]'),
        ("[patron]", "[{note: x}]"),
        ("[patron]", "[{entry: patron, nota: x}]"),
        ("cxfocus: 1", "cxfocus: 2"),
        ("cxfocus: 1", ""),
        ("name: x", ""),
        ("name: x", "name: 3"),
        ("name: x", "name: x\nversion: 1.0"),
        ("name: x", "name: x\ntests: [{customer: [a]}]"),
        ("name: x", "name: x\ntests: [{text: a, custmer: [a]}]"),
        ("name: x", "name: x\nremove: patron"),
        ("[patron]", "[{entry: patron, where: the}]"),
        ("[patron]", "[{entry: patron, where: []}]"),
        ("[patron]", "[{entry: patron, where: [the, board]}]"),
        ("[patron]", "[{entry: patron, where: [ENTRY, ENTRY]}]"),
        ("[patron]", "[{entry: patron, where: [{LOWR: the}, ENTRY]}]"),
        ("[patron]", "[{entry: patron, where: [{LOWER: {INN: [a]}}, ENTRY]}]"),
        ("[patron]", "[{entry: patron, where: [{LOWER: a, OP: many}, ENTRY]}]"),
        ("[patron]", "[{entry: patron, pos: noun}]"),
    ],
)
def test_broken_lexicons_do_not_validate(change: tuple[str, str]) -> None:
    good = "cxfocus: 1\nname: x\ncustomer: [patron]\ninstitution: {body: [board]}\n"
    assert valid(good)
    assert not parse_document(good, "x").problems
    assert change[0] in good
    assert not valid(good.replace(*change))


def test_linguistic_rules_validate() -> None:
    cases = yaml.safe_load((CASES.parent / "linguistics" / "cases.yaml").read_text(encoding="utf-8"))
    for case in cases:
        lexicon = {"cxfocus": 1, "name": "x", "customer": case["entries"], "institution": ["board"]}
        assert list(Draft202012Validator(SCHEMA).iter_errors(lexicon)) == [], case["why"]
    assert valid("cxfocus: 1\nname: x\ncustomer: [{entry: a, pos: [NOUN]}]\ninstitution: [b]\n")


def test_knows_the_attributes_the_parser_knows() -> None:
    definitions = SCHEMA["$defs"]
    assert set(definitions["token"]["anyOf"][1]["properties"]) == {"ENTRY", "OP", *ATTRIBUTES}
    assert set(definitions["tokenOperators"]["properties"]) == set(TEXT_OPERATORS)
    assert set(definitions["tokenNumber"]["anyOf"][1]["properties"]) == set(NUMBER_OPERATORS)
    assert tuple(definitions["pos"]["enum"]) == POS_TAGS


def test_what_inherits_needs_no_side() -> None:
    assert valid("cxfocus: 1\nname: x\nextends: general\n")
