"""What is asked about the labels of a document, and what is answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from cxfocus.readers.prose.speakers.shapes import Shape


class Judgment(NamedTuple):
    """What became of a label: its bare name, its shape, how often it begins a line, whether it speaks, and why."""

    label: str
    shape: Shape
    uses: int
    accepted: bool
    why: str


class Speakers(NamedTuple):
    """For each label as written that is a speaker, the name to show ("" for nobody known); and every judgment."""

    shown: Mapping[str, str]
    judgments: tuple[Judgment, ...]


class Background(NamedTuple):
    """What is known of a document beside its labels.

    `people` are ways to call those on its attendance lists, case folded, with
    their full names; `forced` are labels the user named, case folded.
    """

    body: str
    people: Mapping[str, str] = {}
    forced: Collection[str] = ()
