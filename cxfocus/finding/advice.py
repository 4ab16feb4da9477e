"""What to do with files of types that are not looked for in folders, as one that is named is refused with advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from cxfocus.errors import ReadError
from cxfocus.readers.refusals import refuse_what_is_no_text

#: What tells a kind of file may stand at its end; but nobody waits for a film.
_LOOK_AT = 16 * 1024 * 1024
_TYPES = 3


def advice(of_types: Mapping[str, str]) -> Iterator[str]:
    """What a file of each type is and what to do with it, given one for each suffix; of a few types at most."""
    told = 0
    for path in of_types.values():
        try:
            with Path(path).open("rb") as stream:
                refuse_what_is_no_text(stream.read(_LOOK_AT), path)
        except OSError:
            continue
        except ReadError as error:
            yield from map(str, error.problems)
            told += 1
        if told == _TYPES:
            break
