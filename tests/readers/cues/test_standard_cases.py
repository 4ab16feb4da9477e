"""WebVTT's own algorithm, from the bytes of a file to the words of each cue: `standard.yaml`, `cue_text.yaml`."""

from __future__ import annotations

from bisect import bisect_right
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.readers.cues.heads.grammar import WEBVTT
from cxfocus.readers.cues.heads.heads import find_heads
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.transcript import Layout
from tests.readers.cues.reading import words

_FOLDER = Path(__file__).parent


def _cases(name: str) -> list[Any]:
    return list(yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8")))


def _read(text: str) -> Layout:
    return read_transcript(Source("x.vtt", text.encode())).layout


def _cues(layout: Layout) -> list[list[Any]]:
    """Return milliseconds and words of each cue: up to the next cue, or to the end of its turn."""
    starts = [turn.start for turn in layout.turns]
    ends = [turn.end for turn in layout.turns]
    cues = []
    for cue, following in zip_longest(layout.cues, layout.cues[1:]):
        end = ends[bisect_right(starts, cue.start) - 1]
        text = layout.body[cue.start : min(end, following.start) if following else end].replace("\x7f", "")
        cues.append([round(cue.start_time * 1000), round(cue.end_time * 1000), text])
    return cues


@pytest.mark.parametrize("case", [pytest.param(case, id=case["rule"]) for case in _cases("standard.yaml")])
def test_files(case: dict[str, Any]) -> None:
    layout = _read(case["vtt"])
    assert layout.format == "vtt"
    assert [[start, end, " ".join(text.split())] for start, end, text in _cues(layout)] == case["cues"]
    said = " ".join(words(layout)).split()
    in_cues = " ".join(text for _, _, text in case["cues"]).split()
    assert sorted(said) == sorted([*in_cues, *case.get("besides", "").split()])
    if "ids" in case:
        lines = case["vtt"].replace("\r\n", "\n").replace("\r", "\n")
        assert [ident.split("\n")[-2] for ident in find_heads(lines, WEBVTT).ident] == case["ids"]


@pytest.mark.parametrize(("written", "plain"), _cases("cue_text.yaml"))
def test_text_of_cues(written: str, plain: str) -> None:
    layout = _read(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{written}")
    assert "".join(text.replace(" ", "") for _, _, text in _cues(layout)) == plain.replace(" ", "")
