"""What the user may say about reading; all that is not said is recognized."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class ReadingOptions(NamedTuple):
    """How to read, where recognition should not decide.

    `encoding` and `format` None recognize them; `speakers` are labels that
    begin a turn whatever the evidence, `speaker_map` pairs of a label and the
    name to write for it. `chat` reads chat as speech, `dedupe` takes out
    what rolling captions and loops in captions repeat, `inline` obeys `cxfocus:` comments in
    the text. `max_size` in bytes raises the limits of every format together;
    `password` opens an encrypted PDF. Whoever explains a document is
    handed by `watch` what the reader of prose found in it, its `Study`.
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
    watch: Callable[[Any], None] | None = None
