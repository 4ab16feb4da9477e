"""Times in words, as pages write them beside those in digits."""

from __future__ import annotations

from tests.readers.prose.reading import read_text

_TEXT = "Ada Quill\n0:02\n2 seconds\nPatrons asked.\n\nBen Oakes\n0:07\nWe help them.\n\n0:07\n7 seconds"


def test_nothing_behind_such_a_time_is_left_out_with_it() -> None:
    (spans,) = (each.spans for each in read_text(_TEXT).left_out if each.rule == "timestamps")
    assert [_TEXT[span.start : span.end] for span in spans if "s" in _TEXT[span.start : span.end]] == [
        "\n2 seconds",
        "\n7 seconds",
    ]
    assert max(span.end for span in spans) == len(_TEXT)
