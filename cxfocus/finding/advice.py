"""What to do with files of types that are not looked for in folders, as one that is named is refused with advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.refusals import refuse_what_is_no_text

#: What tells a kind of file may stand at its end; but nobody waits for a film.
_LOOK_AT = 16 * 1024 * 1024
#: A folder without a document has few types; one that has many (a program, a disk) is not the right folder.
_TYPES_LOOKED_AT = 12
_TYPES_TOLD = 3


def advice(of_types: Mapping[str, str]) -> Iterator[Problem]:
    """What a file of each type is and what to do with it, given one for each suffix; of a few types at most."""
    return islice(_refused(of_types), _TYPES_TOLD)


def _refused(of_types: Mapping[str, str]) -> Iterator[Problem]:
    for path in islice(of_types.values(), _TYPES_LOOKED_AT):
        try:
            with Path(path).open("rb") as stream:
                refuse_what_is_no_text(stream.read(_LOOK_AT), path)
        except OSError:
            continue
        except ReadError as error:
            yield error.problems[0]
