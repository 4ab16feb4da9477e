"""What was recognized in a cue file and what was odd about it, in a line each."""

from __future__ import annotations


def recognized(name: str, cues: int, speakers: int, custom: str) -> str:
    """`WebVTT, 412 cues, 7 speakers (name before the text)`."""
    parts = [name, _counted(cues, "cue"), _counted(speakers, "speaker")]
    return ", ".join(parts) + (f" ({custom})" if custom else "")


def warnings(cues: int, untimed: int, backward: int, repeated_words: int) -> tuple[str, ...]:
    """One line for each kind of oddity that occurred."""
    lines = []
    of_cues = f"of {_counted(cues, 'cue')}"
    if untimed:
        lines.append(f"{untimed:,} {of_cues} had unreadable times and {_be(untimed)} kept without time")
    if backward:
        lines.append(f"{backward:,} {of_cues} ended before the start and {_be(backward)} taken to last no time")
    if repeated_words:
        lines.append(f"roll-up captions: {_counted(repeated_words, 'repeated word')} removed")
    return tuple(lines)


def _counted(count: int, noun: str) -> str:
    return f"{f'{count:,}' if count else 'no'} {noun}{'' if count == 1 else 's'}"


def _be(count: int) -> str:
    return "was" if count == 1 else "were"
