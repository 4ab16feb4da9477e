"""Where marks and bars lie in drawings made of characters."""

from __future__ import annotations

#: Cells of a small scale; odd, so that one half has a cell of its own.
MINI = 11
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


def small_scale(share: float | None, *, faint: bool) -> str:
    """Return a small scale with the share on it, the mark hollow if it is `faint`; "" without a share."""
    if share is None:
        return ""
    drawn = [AXIS] * MINI
    drawn[MINI // 2] = HALF_MARK
    drawn[cell_of(share, MINI)] = FAINT_MARK if faint else MARK
    return "".join(drawn)
