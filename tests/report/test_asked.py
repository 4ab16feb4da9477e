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
    assert in_vain(ReadingOptions(speakers=speakers, speaker_map=pairs), found, ["not UTF-8"]) == expected


def test_what_a_document_tells_is_not_told_again() -> None:
    reading = ReadingOptions(speakers=("Ann Lee", "Bo"))
    warnings = ["--speakers: no line begins with 'Ann Lee'"]
    assert in_vain(reading, [], warnings) == ["--speakers: no document has a speaker 'Bo'"]
