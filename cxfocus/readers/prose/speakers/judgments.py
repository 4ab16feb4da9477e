"""What is asked about the labels of a document, and what is answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from cxfocus.readers.prose.speakers.shapes import Shape


class Judgment(NamedTuple):
    """What became of a label: its bare name, its shape, how many lines it begins, whether it speaks.

    `rule` is the name of the rule that decided, `why` says it to a person.
    """

    label: str
    shape: Shape
    uses: int
    accepted: bool
    rule: str
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
