"""Options of reading; whatever the user leaves open is recognized."""

from __future__ import annotations

from typing import NamedTuple


class ReadingOptions(NamedTuple):
    """How to read, where recognition should not decide.

    `encoding` and `format` are recognized if they are None. `speakers` are
    labels that begin a turn whatever the evidence; `speaker_map` has pairs of
    a label and the name to write for it. `chat` reads chat as speech, `dedupe`
    takes out the repetitions of rolling captions and of loops in captions,
    `inline` obeys `cxfocus:` comments in the text. `max_size` in bytes raises
    the limits of all formats together; `password` opens an encrypted PDF.
    """

    encoding: str | None = None
    format: str | None = None
    speakers: tuple[str, ...] = ()
    speaker_map: tuple[tuple[str, str], ...] = ()
    chat: bool = False
    dedupe: bool = True
    inline: bool = True
    max_size: int | None = None
    password: str | None = None
