"""SAMI captions in several languages: one is counted, the others are left out and reported."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.registry import recognize
from cxfocus.transcript import Layout
from tests.readers.cues.reading import check, left_out, words

_CASES = yaml.safe_load((Path(__file__).parent / "languages.yaml").read_text(encoding="utf-8"))


def _read(text: str) -> Layout:
    return recognize(text, ".smi").read(text, ReadingOptions())


def _written(case: dict[str, Any]) -> str:
    style = f'<STYLE TYPE="text/css"><!--\nP {{ color: white; }}\n{case["style"]}\n--></STYLE>'
    return f"<SAMI>\n<HEAD><TITLE>x</TITLE>\n{style}</HEAD>\n<BODY>\n{case['body']}</BODY>\n</SAMI>\n"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("case", _CASES, ids=[case["name"] for case in _CASES])
def test_one_language_is_counted(case: dict[str, Any], ends: str) -> None:
    text = _written(case).replace("\n", ends)
    layout = _read(text)
    check(text, layout)
    assert " ".join(words(layout)) == " ".join(said for said, _, _ in case["said"])
    cues = [(cue.start_time, pytest.approx(cue.end_time)) for cue in layout.cues]
    assert cues == [(start, end) for _, start, end in case["said"]]
    assert left_out(text, layout).get("other languages", []) == case.get("left", [])
    assert layout.recognized.partition("no speakers")[2] == (f", {case['told']}" if "told" in case else "")


def test_no_sign_is_left_out_twice() -> None:
    for case in _CASES:
        spans = sorted(span for rule in _read(_written(case)).left_out for span in rule.spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.usefixtures("ends_soon")
@pytest.mark.parametrize(
    "odd",
    ["<SYNC Start=1" * 200_000, "<P Class=" * 300_000, "<SYNC Start=1><P Class=A>a<P Class=B>b\n" * 50_000,
     "".join(f"<P Class=C{number}>a " for number in range(40_000)),
     ".a" * 500_000, "<" * 1_000_000, ".a {" * 200_000, ".a " + " " * 1_000_000],
)  # fmt: skip
def test_odd_text_ends_soon(odd: str) -> None:
    _read(f"<SAMI>\n{odd}\n<SYNC Start=5><P Class=ENCC>We open.<P Class=FRCC>Nous ouvrons.\n")
