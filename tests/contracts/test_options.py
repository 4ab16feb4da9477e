"""Each row of a table can be asked for by an option, and the guide describes it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from cxfocus.check.rules import RULES
from cxfocus.check.writers.json_v1.write import bars_json
from cxfocus.check.writers.registry import CHECK_WRITERS
from cxfocus.cli.arguments.analyze import ReportFormatName
from cxfocus.cli.arguments.batch import SummaryFormatName
from cxfocus.cli.arguments.check import CheckArguments
from cxfocus.cli.output.write import FORMATS_BY_SUFFIX
from cxfocus.settings.bars import RULE_KEYS, Bars
from cxfocus.transcript import LeftOutRule
from cxfocus.writers.batch.registry import SUMMARY_WRITERS
from cxfocus.writers.registry import WRITERS

_ROOT = Path(__file__).parent.parent.parent
_GUIDE = (_ROOT / "GUIDE.md").read_text(encoding="utf-8")
#: Written by `--quiet`, so it is no value of `--format`.
_UNNAMED = {"brief"}
#: Text for a terminal has no suffix of its own, and annotations go into a log.
_WITHOUT_SUFFIX = {"text", "github"}


def _tables() -> str:
    return "\n".join(re.findall(r"^\| `[^|]+\|", _GUIDE, re.MULTILINE))


def test_every_rule_of_check_is_a_key_that_is_known() -> None:
    assert {rule.name for rule in RULES} - {"no-customer"} <= set(RULE_KEYS)


@pytest.mark.parametrize("key", RULE_KEYS)
def test_every_key_of_rules_is_an_option_and_stands_in_json_and_the_guide(key: str) -> None:
    field = key.replace("-", "_")
    schema = json.loads((_ROOT / "cxfocus/settings/schema.json").read_text(encoding="utf-8"))
    assert field in CheckArguments._fields
    assert field in bars_json(Bars())
    assert f'"{key}"' in json.dumps(schema)
    assert re.search(rf"`(?:--)?{key}\b", _GUIDE)


def test_the_guide_and_the_schema_list_every_rule_that_leaves_words_out() -> None:
    rules = sorted(get_args(LeftOutRule))
    schema = (_ROOT / "cxfocus/writers/json_v1/schema.json").read_text(encoding="utf-8")
    assert ", ".join(f"`{rule}`" for rule in rules) in " ".join(_GUIDE.split())
    assert f"by rule: {', '.join(rules)}. " in schema


def test_formats_by_name_are_those_of_the_tables() -> None:
    assert {each.value for each in ReportFormatName} == WRITERS.keys() - _UNNAMED
    assert {each.value for each in SummaryFormatName} == SUMMARY_WRITERS.keys()


@pytest.mark.parametrize("name", sorted({*WRITERS, *SUMMARY_WRITERS, *CHECK_WRITERS} - _UNNAMED))
def test_the_guide_describes_every_format_and_a_file_may_be_named_for_it(name: str) -> None:
    assert f"| `{name}` |" in _tables()
    assert name in _WITHOUT_SUFFIX or any(name in formats for formats in FORMATS_BY_SUFFIX.values())
