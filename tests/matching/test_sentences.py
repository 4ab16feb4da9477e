"""Where sentences end; a full stop does not always end one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cxfocus.matching.sentences import sentence_ends


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They met. We left.", ["They met. ", "We left."]),
        ("Really?! \u201cYes.\u201d  So be it", ["Really?! ", "\u201cYes.\u201d  ", "So be it"]),
        ("no stop\n\nnext", ["no stop\n\n", "next"]),
        ("a line.\nnext, in small letters", ["a line.\nnext, in small letters"]),
        ("approx.  two", ["approx.  two"]),
        ("Mrs. Adler asked Dr. Quill of St. Mary", ["Mrs. Adler asked Dr. Quill of St. Mary"]),
        ("Prof. A. B. Quill (J. Oakes) of the U.S. Library", ["Prof. A. B. Quill (J. Oakes) of the U.S. Library"]),
        ("Item No. 5 of Sept. 3. No. Then no", ["Item No. 5 of Sept. 3. ", "No. ", "Then no"]),
        ("a. Fines\nb. Staff\n  (iv) Hall", ["a. Fines\n", "b. Staff\n  ", "(iv) Hall"]),
        ("1. Fines. 2\n- Staff\n\u2022 Hall", ["1. Fines. ", "2\n", "- Staff\n", "\u2022 Hall"]),
        ("We heard\nA. Smith on the roof", ["We heard\nA. Smith on the roof"]),
        ("The board\nof vitamin b. Then", ["The board\nof vitamin b. ", "Then"]),
        ("We rest. At AT&T. And so on", ["We rest. ", "At AT&T. ", "And so on"]),
    ],
)
def test_a_sentence_ends_where_its_last_word_is_no_abbreviation(text: str, parts: list[str]) -> None:
    borders = [0, *(match.end() for match in sentence_ends(text)), len(text)]
    assert [text[a:b] for a, b in pairwise(borders)] == parts
