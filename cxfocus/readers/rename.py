"""Speakers by the names the user wants, whatever the reader."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.transcript import Layout


def renamed(layout: Layout, pairs: Sequence[tuple[str, str]]) -> Layout:
    """The layout with each speaker of a pair under its other name; case does not matter."""
    if not pairs:
        return layout
    names = {label.casefold(): name for label, name in pairs}
    turns = tuple(
        turn if turn.speaker is None else turn._replace(speaker=names.get(turn.speaker.casefold(), turn.speaker))
        for turn in layout.turns
    )
    return layout._replace(turns=turns)
