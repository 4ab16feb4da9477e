"""Speakers under the names that the user gives them, in any format."""

from __future__ import annotations

from collections.abc import Sequence

from cxfocus.transcript import Layout


def rename_speakers(layout: Layout, pairs: Sequence[tuple[str, str]]) -> Layout:
    """Return the layout with the speakers rename_speakers by pairs of label and name; case does not matter."""
    if not pairs:
        return layout
    names = {label.casefold(): name for label, name in pairs}
    turns = tuple(
        turn if turn.speaker is None else turn._replace(speaker=names.get(turn.speaker.casefold(), turn.speaker))
        for turn in layout.turns
    )
    return layout._replace(turns=turns)
