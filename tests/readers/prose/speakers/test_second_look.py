"""Labels that were refused or are too rare: the number of others that makes them begin turns."""

from __future__ import annotations

import pytest

from tests.readers.prose.reading import read_text

SAID = (
    "Do we begin?", "I think so.", "Then I will.", "The boats are old.", "They float.", "Not all of them.",
    "One sank.", "Which of them?",
)  # fmt: skip


def _speakers(text: str) -> list[str | None]:
    return [turn.speaker for turn in read_text(text).turns]


@pytest.mark.parametrize(
    ("names", "speak"), [(["Ada Quill", "Ben Oakes"], False), (["Ada Quill", "Ben Oakes", "Carla"], True)]
)
def test_three_report_what_they_did(names: list[str], speak: bool) -> None:
    text = "\n\n".join(f"{name}:\n  Done: the nets of {name} were sold\n  Will Do: I rest" for name in names)
    assert _speakers(f"{text}\n") == (names if speak else [None] * len(names))


@pytest.mark.parametrize("times", [2, 3])
def test_an_abbreviation_is_initials_where_initials_of_another_stand_three_times(times: int) -> None:
    others = ["BO"] * times + ["Ada Quill"] * (4 - times)
    text = "".join(
        f"PR: {asked}\n\n{other}: {told}\n\n" for other, asked, told in zip(others, SAID[::2], SAID[1::2], strict=True)
    )
    speaker = "PR" if times == 3 else None
    assert _speakers(text) == [each for other in others for each in (speaker, other)]
