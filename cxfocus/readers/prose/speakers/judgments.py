"""The types for judging the labels of a document: what is known before, and what comes out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from cxfocus.readers.prose.speakers.shapes import Shape


class Judgment(NamedTuple):
    """The judgment of a label: its bare name, its shape, how many lines it begins, whether it is a speaker.

    `rule` is the name of the rule that decided; `why` is the reason, for a person to read.
    """

    label: str
    shape: Shape
    uses: int
    accepted: bool
    rule: str
    why: str


class Speakers(NamedTuple):
    """For each label as written that is a speaker, the name to show ("" if it has none); and every judgment."""

    shown: Mapping[str, str]
    judgments: tuple[Judgment, ...]


class Background(NamedTuple):
    """Facts about a document besides its labels.

    `people` are all ways to call those on its attendance lists, case folded,
    with their full names; `forced` are labels that the user gave, case folded.
    """

    body: str
    people: Mapping[str, str] = {}
    forced: Collection[str] = ()
