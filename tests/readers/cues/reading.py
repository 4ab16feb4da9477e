"""Speakers, times and words of a layout, without padding and extra spaces; and the promises of all layouts."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.readers.cues import reader
from cxfocus.readers.cues.formats import table
from cxfocus.readers.options import ReadingOptions
from cxfocus.text.lines import even_line_ends
from cxfocus.transcript import Layout, Span

FIXTURES = Path(__file__).parents[2] / "fixtures" / "cues"
_DEFAULT = ReadingOptions()


def read_webvtt(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return reader.read_webvtt(text, options)


def read_subrip(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return reader.read_subrip(text, options)


def read_cue_table(text: str, options: ReadingOptions = _DEFAULT) -> Layout:
    return table.read_cue_table(text, options)


def fixture(name: str) -> tuple[str, Layout]:
    with (FIXTURES / name).open(encoding="utf-8", newline="") as file:
        text = file.read()
    return text, (read_webvtt if name.endswith("vtt") else read_subrip)(text)


def words(layout: Layout) -> list[str]:
    return [" ".join(layout.body[turn.start : turn.end].replace("\x7f", "").split()) for turn in layout.turns]


def said(layout: Layout) -> list[tuple[str | None, str]]:
    return [(turn.speaker, text) for turn, text in zip(layout.turns, words(layout), strict=True)]


def times(layout: Layout) -> list[tuple[float | None, float | None]]:
    return [(turn.start_time, turn.end_time) for turn in layout.turns]


def left_out(text: str, layout: Layout) -> dict[str, list[str]]:
    return {rule.rule: [text[start:end].strip() for start, end in rule.spans] for rule in layout.left_out}


def webvtt_of(*texts: str) -> str:
    """Return a WebVTT file with a cue of two seconds for each text."""
    return "WEBVTT\n\n" + "\n\n".join(
        f"00:{row // 30:02}:{row % 30 * 2:02}.000 --> 00:{row // 30:02}:{row % 30 * 2 + 2:02}.000\n{text}"
        for row, text in enumerate(texts)
    )


def cases_of(name: str) -> list[Any]:
    """Return the cases of a YAML file here, as parameters of a test."""
    cases = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["rule"]) for case in cases]


def check(text: str, layout: Layout) -> None:
    """Fail unless a layout is what a layout of this text must be, whatever the text says."""
    body = layout.body
    assert len(body) == len(text)
    before = 0
    for turn in layout.turns:
        assert before <= turn.start < turn.end <= len(text)
        said = body[turn.start : turn.end]
        assert not said[0].isspace()
        assert said[0] != "\x7f" or "\x7f" in text
        assert not said[-1].isspace()
        assert not re.search(r"\n[^\S\n]*\n", said)
        assert (turn.start_time is None) == (turn.end_time is None)
        assert turn.start_time is None or turn.end_time is None or 0 <= turn.start_time <= turn.end_time
        before = turn.end
    for number, (turn, spoken) in enumerate(zip(layout.turns, layout.turn_texts(), strict=True)):
        assert spoken.split() == body[turn.start : turn.end].split()
        way_back = layout.way_back(number)
        for word in re.finditer(r"\S+", spoken):
            start, end = way_back.span(Span(*word.span()))
            assert body[start:end] == word[0]
    starts = [cue.start for cue in layout.cues]
    assert starts == sorted(set(starts))
    assert all(any(turn.start <= start < turn.end for turn in layout.turns) for start in starts)
    spans = sorted(span for rule in layout.left_out for span in rule.spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    lines = even_line_ends(text)
    assert all(line == body[at] for at, line in enumerate(lines) if body[at] not in " \x7f" and line == "\n")
