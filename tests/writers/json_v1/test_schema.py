"""The JSON Schema: every report validates, the schema describes every key, and broken reports fail."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from cxfocus.lexicon.model import SIDES
from cxfocus.readers.documents.registry import CONTAINERS
from cxfocus.readers.registry import FORMATS
from cxfocus.scoring.focus import Status, Verdict
from cxfocus.transcript import Kind, Timing
from cxfocus.writers.json_v1 import write
from tests.writers.json_v1.reports import REPORTS, written
from tests.writers.json_v1.schemas import errors, schemas

SCHEMA: dict[str, Any] = json.loads(files(write.__package__).joinpath("schema.json").read_text(encoding="utf-8"))


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema without room for other keys, to prove that reports have none."""
    copied = copy.deepcopy(schema)
    for node in schemas(copied):
        if node.get("additionalProperties") is True and node is not copied["$defs"]["focus"]:
            del node["additionalProperties"]
            node["unevaluatedProperties"] = False
    del copied["$defs"]["focus"]["additionalProperties"]
    return copied


CLOSED = closed(SCHEMA)


def test_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema_version"]["const"] == write.SCHEMA_VERSION


def test_every_property_says_what_it_is() -> None:
    for node in schemas(SCHEMA):
        for name, value in node.get("properties", {}).items() if isinstance(node.get("properties"), dict) else ():
            inner = value.get("anyOf", [value])[0]
            assert {"description", "$ref", "const", "additionalProperties"} & {*value, *inner}, name


@pytest.mark.parametrize("name", REPORTS)
def test_reports_validate(name: str) -> None:
    assert errors(SCHEMA, written(REPORTS[name])) == []


@pytest.mark.parametrize("name", REPORTS)
def test_reports_hold_nothing_undocumented(name: str) -> None:
    assert errors(CLOSED, written(REPORTS[name])) == []


def test_additions_are_allowed() -> None:
    report = written(REPORTS["all"])
    report["later"] = report["documents"][0]["later"] = report["documents"][0]["speakers"][0]["later"] = 1
    assert errors(SCHEMA, report) == []
    assert errors(CLOSED, report) != []


@pytest.mark.parametrize(
    ("definition", "key", "values"),
    [
        ("document", "format", {row.name for row in FORMATS} | {row.name for row in CONTAINERS}),
        ("document", "kind", set(get_args(Kind))),
        ("focus", "status", set(get_args(Status))),
        ("focus", "verdict", set(get_args(Verdict))),
        ("talk_time", "timing", set(get_args(Timing)) - {"none"}),
    ],
)
def test_enumerations_are_ours(definition: str, key: str, values: set[str]) -> None:
    assert set(SCHEMA["$defs"][definition]["properties"][key]["enum"]) == values


def test_sides_are_ours() -> None:
    assert tuple(SCHEMA["$defs"]["side"]["enum"]) == SIDES


def test_what_the_contract_names_is_required() -> None:
    named = (
        "path format kind title date status words customer institution share ratio interval verdict per_thousand "
        "coverage talk_time skipped categories entries speakers sections timeline mentions"
    ).split()
    definitions = SCHEMA["$defs"]
    assert set(named) <= {*definitions["document"]["required"], *definitions["focus"]["required"]}
    mention = "side category entry text start end line column speaker section time".split()
    assert definitions["mention"]["required"] == mention
    assert {"documents", "failures", "total", "lexicon", "tool", "schema_version"} <= set(SCHEMA["required"])


def _set(*path: str | int, to: Any) -> Callable[[Any], None]:
    def change(report: Any) -> None:
        for step in path[:-1]:
            report = report[step]
        report[path[-1]] = to

    return change


def _drop(*path: str | int) -> Callable[[Any], None]:
    def change(report: Any) -> None:
        for step in path[:-1]:
            report = report[step]
        del report[path[-1]]

    return change


_BROKEN = {
    "version": _set("schema_version", to=2),
    "no tool": _drop("tool"),
    "no documents": _drop("documents"),
    "renamed": lambda report: report["documents"][0].update(customers=report["documents"][0].pop("customer")),
    "share over one": _set("documents", 0, "share", to=1.5),
    "share as text": _set("documents", 0, "share", to="0.5"),
    "share missing": _drop("documents", 0, "share"),
    "ratio below zero": _set("documents", 0, "ratio", to=-1),
    "count with a fraction": _set("documents", 0, "words", to=1.5),
    "negative count": _set("total", "customer", to=-1),
    "unknown verdict": _set("documents", 0, "verdict", to="good"),
    "unknown status": _set("documents", 0, "status", to="fine"),
    "unknown kind": _set("documents", 0, "kind", to="memo"),
    "unknown format": _set("documents", 0, "format", to="xlsx"),
    "unknown timing": _set("documents", 2, "talk_time", "timing", to="none"),
    "no date": _set("documents", 0, "date", to="4 March 2024"),
    "interval without an end": _drop("documents", 0, "interval", "high"),
    "design effect below one": _set("documents", 0, "interval", "design_effect", to=0.5),
    "unknown side": _set("documents", 0, "mentions", 0, "side", to="ignore"),
    "line zero": _set("documents", 0, "mentions", 0, "line", to=0),
    "mention without a place": _drop("documents", 0, "mentions", 0, "start"),
    "entry that never matched": _set("documents", 0, "entries", 0, "mentions", to=0),
    "speaker without words": _drop("documents", 0, "speakers", 0, "words"),
    "slice in minutes": _set("documents", 0, "timeline", 0, "unit", to="minutes"),
    "categories as a list": _set("documents", 0, "categories", "customer", to=[]),
    "skipped as text": _set("documents", 0, "skipped", "speaker labels", to="many"),
    "short fingerprint": _set("lexicon", "sha256", to="abc"),
    "failure without a message": _drop("failures", 0, "message"),
    "mentions as a number": _set("documents", 0, "mentions", to=3),
}


@pytest.mark.parametrize("name", _BROKEN)
def test_broken_reports_do_not_validate(name: str) -> None:
    report = written(REPORTS["all"])
    _BROKEN[name](report)
    assert errors(SCHEMA, report) != []
