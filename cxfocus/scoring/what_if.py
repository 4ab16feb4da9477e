"""The mentions that would have to be added or removed until the share reaches a target."""

from __future__ import annotations

from typing import NamedTuple

TARGET = 0.5
_PLACES = 10_000


class WhatIf(NamedTuple):
    """The customer mentions to add, or the institution mentions to remove, until the share reaches `target`.

    `fewer_institution` is None if removing all of them would not suffice.
    """

    target: float
    more_customer: int
    fewer_institution: int | None


def what_if(customer: int, institution: int, target: float = TARGET) -> WhatIf | None:
    """Return what it would take, or None if there is no mention or the share has reached the target already.

    From (C + n) / (C + n + I) >= t and C / (C + I - m) >= t, in whole numbers (`target` to four places), so that no
    rounding asks for one mention too many.
    """
    if not 0 < target < 1:
        raise ValueError(f"a target share lies between 0 and 1, not at {target}")
    wanted = round(target * _PLACES)
    mentions = customer + institution
    if not mentions or customer * _PLACES >= wanted * mentions:
        return None
    more = -(-(wanted * institution) // (_PLACES - wanted)) - customer
    fewer = mentions - customer * _PLACES // wanted
    return WhatIf(target, more, fewer if customer else None)
