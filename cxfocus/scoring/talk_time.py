"""Talk time: how many seconds of a meeting went to each side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cxfocus.scoring.tally import Tally
from cxfocus.transcript import Timing, Turn

#: Seconds; where turns with mentions are longer on average, their time is little more than their mentions.
_LONG = 120.0


class TalkTime(NamedTuple):
    """Seconds by side. The seconds of a turn are divided as its mentions are; turns without mentions are `neither`.

    `turns` is the number of timed turns with mentions.
    """

    customer: float
    institution: float
    neither: float
    timing: Timing
    turns: int = 0

    @property
    def total(self) -> float:
        """Return the seconds of all timed turns."""
        return self.customer + self.institution + self.neither

    @property
    def has_long_turns(self) -> bool:
        """Whether turns are so long that the time says little more than the mentions."""
        return self.turns > 0 and (self.customer + self.institution) / self.turns > _LONG

    @property
    def share(self) -> float | None:
        """Return the customer seconds as a share of the seconds that are on a side."""
        sided = self.customer + self.institution
        return self.customer / sided if sided else None


def talk_time_of(turns: Sequence[Turn], tally: Tally, timing: Timing) -> TalkTime | None:
    """Return the talk time of turns; None for a document without times."""
    if timing == "none":
        return None
    seconds = {"customer": 0.0, "institution": 0.0, "neither": 0.0}
    timed = 0
    for turn, customer, institution in zip(turns, tally.customer, tally.institution, strict=True):
        length = duration(turn)
        mentions = customer + institution
        if not mentions:
            seconds["neither"] += length
            continue
        timed += length > 0
        seconds["customer"] += length * customer / mentions
        seconds["institution"] += length * institution / mentions
    return TalkTime(**seconds, timing=timing, turns=timed)


def duration(turn: Turn) -> float:
    """Return the seconds of a turn; 0 if its times are unknown or run backwards."""
    if turn.start_time is None or turn.end_time is None:
        return 0.0
    return max(0.0, turn.end_time - turn.start_time)
