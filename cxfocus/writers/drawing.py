"""Where marks and bars lie in drawings made of characters."""

from __future__ import annotations

from cxfocus.scoring.focus import Focus

#: Cells of a small scale; odd, so that one half has a cell of its own.
SMALL = 11
AXIS, HALF_MARK, MARK, FAINT_MARK = "─", "│", "●", "○"
#: A bar from an empty to a full cell.
BLOCKS = " ▏▎▍▌▋▊▉█"


def cell_of(share: float, width: int) -> int:
    """Return the cell of a share; only a share of exactly one half is on the cell of one half."""
    at = round(share * (width - 1))
    if at == width // 2 and share != 0.5:
        return at - 1 if share < 0.5 else at + 1
    return at


def count_bar(count: int, most: int, width: int, blocks: str = BLOCKS) -> str:
    """Return a bar in steps of an eighth of a cell; only a count of 0 is invisible."""
    steps = len(blocks) - 1
    length = max(1, round(count * width * steps / most)) if count else 0
    whole, part = divmod(length, steps)
    return blocks[-1] * whole + (blocks[part] if part else "")


def small_scale(
    focus: Focus, axis: str = AXIS, half: str = HALF_MARK, mark: str = MARK, faint_mark: str = FAINT_MARK
) -> str:
    """Return a small scale with the share, faint if the mentions are too few for a verdict; "" without a share."""
    if focus.share is None:
        return ""
    drawn = [axis] * SMALL
    drawn[SMALL // 2] = half
    drawn[cell_of(focus.share, SMALL)] = mark if focus.status == "ok" else faint_mark
    return "".join(drawn)
