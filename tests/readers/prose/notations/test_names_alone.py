"""Names alone in their lines: the number of people in a call."""

from __future__ import annotations

import pytest

from tests.readers.prose.cases import said
from tests.readers.prose.reading import read_text


@pytest.mark.parametrize(("people", "speak"), [(3, True), (300, True), (301, False)])
def test_a_call_looks_for_no_more_people_than_any_has(people: int, speak: bool) -> None:
    names = [f"Ben {chr(65 + at // 26)}{chr(97 + at % 26)}kes" for at in range(people)]
    asked = (f"Operator\n\nNext question.\n\n{name} - Oak Bank\n\nHere is {name}.\n\n" for name in names)
    speakers = {speaker for speaker, _ in said(read_text("".join(asked)))}
    assert speakers == ({"Operator", *names} if speak else {None})
