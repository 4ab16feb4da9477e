"""Attendance lists that are recognized only by their place."""

import pytest

from tests.readers.prose.cases import words
from tests.readers.prose.reading import read_markdown

_OFFICES = ("Chair: Ada Quill", "Secretary: Ben Oakes", "Treasurer: Carla Wold")


def _taken(text: str) -> list[str]:
    layout = read_markdown(text)
    return [words(text[start:end]) for left_out in layout.left_out for start, end in left_out.spans]


@pytest.mark.parametrize(("offices", "taken"), [(_OFFICES, ()), (_OFFICES[:2], _OFFICES[:2])])
def test_several_offices_far_below_the_head_are_those_of_next_year(
    offices: tuple[str, ...], taken: tuple[str, ...]
) -> None:
    told = "The boats were counted once more. " * 60
    listed = "\n".join(offices)
    assert _taken(f"# Minutes\n\n{told}\n\nThe new board\n\n{listed}\n") == list(taken)


def test_several_offices_at_the_head_are_those_who_were_there() -> None:
    listed = "\n".join(_OFFICES)
    assert _taken(f"# Minutes\n\n{listed}\n\nWe began.\n") == list(_OFFICES)
