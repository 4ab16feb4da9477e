"""The schema of explanations: every output validates, and the schema describes every key."""

from __future__ import annotations

import io
import json
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest

from cxfocus.errors import Problem
from cxfocus.readers.explain.explain import explain
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source, open_source
from cxfocus.report.model import Failure
from cxfocus.transcript import Kind, Timing
from cxfocus.writers import inspect
from cxfocus.writers.inspect.as_json import write_json
from cxfocus.writers.inspect.registry import Explanations
from cxfocus.writers.style import Style
from tests.writers.json_v1.schemas import errors, schemas

SCHEMA: dict[str, Any] = json.loads(files(inspect).joinpath("schema.json").read_text(encoding="utf-8"))
EXAMPLES = sorted(
    str(path)
    for path in (Path(__file__).parents[3] / "examples").rglob("*")
    if path.suffix in {".md", ".txt", ".vtt", ".srt", ".json", ".html"}
)
NOTHING_KNOWN = Source("-", b"Main Street: closed\nMain Street: open\nand she said. Ann Lee - no\n")


def written(source: Source) -> dict[str, Any]:
    stream = io.StringIO()
    failure = Failure("gone.txt", (Problem("no such file"),))
    write_json(Explanations([explain(source, ReadingOptions())], [failure]), stream, Style())
    answer: dict[str, Any] = json.loads(stream.getvalue())
    return answer


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: Path(path).name)
def test_what_is_written_of_the_examples_is_documented(path: str) -> None:
    report = written(open_source(path))
    assert errors(SCHEMA, report) == []
    for schema, value in objects(SCHEMA, report):
        assert set(value) == set(schema["properties"]) == set(schema["required"])


def test_what_nothing_is_known_of_is_null() -> None:
    report = written(NOTHING_KNOWN)
    assert errors(SCHEMA, report) == []
    (document,) = report["documents"]
    assert [document[key] for key in ("title", "date")] == [None, None]
    assert document["times"] == {"timing": "none", "turns": 0, "first": None, "last": None}
    document["words"] = None
    assert len(errors(SCHEMA, report)) == 1


def test_every_property_says_what_it_is_and_takes_what_the_model_takes() -> None:
    for node in schemas(SCHEMA):
        for name, value in node.get("properties", {}).items():
            assert {"description", "const"} & set(value), name
    document = SCHEMA["properties"]["documents"]["items"]["properties"]
    assert document["kind"]["enum"] == list(get_args(Kind))
    assert document["times"]["properties"]["timing"]["enum"] == list(get_args(Timing))


def objects(schema: dict[str, Any], value: Any) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield each object in a value, with its schema."""
    if isinstance(value, list):
        return [pair for each in value for pair in objects(schema["items"], each)]
    if not isinstance(value, dict):
        return []
    return [
        (schema, value),
        *(pair for key, each in value.items() for pair in objects(schema["properties"][key], each)),
    ]
