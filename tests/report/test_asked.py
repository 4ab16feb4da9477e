"""Names the user gave for speakers: which nobody bears."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.report.asked import in_vain

VAIN = "--speakers: no document has a speaker 'Ann Lee'"


@pytest.mark.parametrize(
    ("speakers", "pairs", "found", "expected"),
    [
        ((), (), ["Ann"], []),
        (("Ann Lee",), (), [], [VAIN]),
        (("Ann Lee",), (), [None, "Bo"], [VAIN]),
        (("Ann Lee",), (), ["ANN LEE"], []),
        (("Ann Lee",), (), ["Ann_Lee (she/her)"], []),  # as a document writes her
        (("Ann Lee",), (("ann lee", "Ada"),), ["Ada"], []),
        (("Ann Lee",), (("Ann Lee", "Ada"),), ["Bo"], [VAIN, "--speaker-map: no document has a speaker 'Ann Lee'"]),
        ((), (("A", "Ada"), ("B", "Ada")), ["Ada"], []),
        ((), (("A", "Ada"), ("B", "Bo")), ["Ada"], ["--speaker-map: no document has a speaker 'B'"]),
    ],
)
def test_names(
    speakers: tuple[str, ...], pairs: tuple[tuple[str, str], ...], found: list[str | None], expected: list[str]
) -> None:
    assert in_vain(ReadingOptions(speakers=speakers, speaker_map=pairs), found) == expected
