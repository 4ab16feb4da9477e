"""Names given by the user that no document has."""

from __future__ import annotations

import pytest

from cxfocus.readers.options import ReadingOptions
from cxfocus.report.asked import find_names, note_missing_speakers, note_unmentioned_names

VAIN = "⟨speakers⟩: no document has a speaker 'Ann Lee'"


@pytest.mark.parametrize(
    ("speakers", "pairs", "found", "expected"),
    [
        ((), (), ["Ann"], []),
        (("Ann Lee",), (), [], [VAIN]),
        (("Ann Lee",), (), [None, "Bo"], [VAIN]),
        (("Ann Lee",), (), ["ANN LEE"], []),
        (("Ann Lee",), (), ["Ann_Lee (she/her)"], []),  # as a document writes her
        (("Ann Lee",), (("ann lee", "Ada"),), ["Ada"], []),
        (("Ann Lee",), (("Ann Lee", "Ada"),), ["Bo"], [VAIN, "⟨speaker_map⟩: no document has a speaker 'Ann Lee'"]),
        ((), (("A", "Ada"), ("B", "Ada")), ["Ada"], []),
        ((), (("A", "Ada"), ("B", "Bo")), ["Ada"], ["⟨speaker_map⟩: no document has a speaker 'B'"]),
    ],
)
def test_names(
    speakers: tuple[str, ...], pairs: tuple[tuple[str, str], ...], found: list[str | None], expected: list[str]
) -> None:
    assert note_missing_speakers(ReadingOptions(speakers=speakers, speaker_map=pairs), found) == expected


def test_names_of_the_institution() -> None:
    assert note_unmentioned_names(()) == []
    assert note_unmentioned_names(("River Hall", "rpl")) == [
        "⟨organizations⟩: no document mentions 'River Hall'",
        "⟨organizations⟩: no document mentions 'rpl'",
    ]


def test_who_has_no_name_bears_none() -> None:
    assert find_names(("ann lee", "bo"), [None, "Ann Lee", ""]) == {"ann lee"}
    assert find_names((), ["Ann Lee"]) == set()
