"""What a test wants to see of a layout: speakers, times and words, without padding and spare spaces."""

from __future__ import annotations

from pathlib import Path

from cxfocus.readers.cues.reader import read_subrip, read_webvtt
from cxfocus.transcript import Layout

FIXTURES = Path(__file__).parents[2] / "fixtures" / "cues"


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
