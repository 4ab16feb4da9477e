"""The cases of prose: a YAML file for each module, with the same name; and the check of a case.

Each has a `form`, which says what is special in it and is its name within the file; a text; and the results of reading
it: `turns`, the speaker and the words of each (`none` stands for nobody); `sections`, only titles if there are turns,
else title and level; `starts`, the times at which turns begin, and `timing`, how these were found; the `title` of a
log. `takes` has the texts that `rule` leaves out, and `left` the words that remain. `asked` has the names given with
`--speakers`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.readers.options import ReadingOptions
from cxfocus.transcript import Layout
from tests.readers.prose.reading import read_markdown

Case = dict[str, Any]
_HERE = Path(__file__).parent
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CHAT = ReadingOptions(chat=True)
#: Modules by their path below `cxfocus/readers/prose/`: `headings/marked`.
MODULES = tuple(sorted(path.relative_to(_HERE).with_suffix("").as_posix() for path in _HERE.rglob("*.yaml")))


@cache
def cases_of(module: str) -> list[Case]:
    """Return the cases of one module."""
    cases: list[Case] = yaml.load((_HERE / f"{module}.yaml").read_text(encoding="utf-8"), _LOADER)
    return cases


def each_case(*rooms: str) -> list[Any]:
    """Return all cases, or those of these rooms, as parameters of a test."""
    modules = [module for module in MODULES if not rooms or module.split("/")[0] in rooms]
    return [pytest.param(case, id=f"{module}: {case['form']}") for module in modules for case in cases_of(module)]


def check(case: Case) -> None:
    """Fail if the text is read otherwise."""
    layout = read_markdown(case["text"], _CHAT._replace(speakers=tuple(case.get("asked", ()))))
    if "takes" in case:
        rule = case.get("rule", "attendance")
        spans = next((each.spans for each in layout.left_out if each.rule == rule), ())
        assert [words(case["text"][start:end]) for start, end in spans] == case["takes"]
    if "left" in case:
        assert words(" ".join(text for _, text in said(layout))) == case["left"]
    if "turns" in case:
        turns = [(None if speaker == "none" else speaker, text) for speaker, text in case["turns"]]
        assert said(layout) == turns
        if "sections" in case or "takes" not in case:
            assert [section.title for section in layout.sections] == case.get("sections", [])
        if "takes" not in case:
            assert [turn.start_time for turn in layout.turns if turn.start_time is not None] == case.get("starts", [])
            assert layout.timing == case.get("timing", "start" if "starts" in case else "none")
    elif "sections" in case:
        assert [[section.title, section.level] for section in layout.sections] == case["sections"]
        for section in layout.sections:
            line = case["text"][section.start :].split("\n", 1)[0]
            assert section.title.split()[-1] in line


def said(layout: Layout) -> list[tuple[str | None, str]]:
    """Return the speaker and the words of each turn, with single blanks between the words."""
    return [(turn.speaker, words(layout.body[turn.start : turn.end])) for turn in layout.turns]


def words(text: str) -> str:
    return " ".join(text.replace("\x7f", "").split())
