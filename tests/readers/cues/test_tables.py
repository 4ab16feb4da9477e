"""Tables of times and words, and what stands around them."""

from __future__ import annotations

from cxfocus.readers.cues.table import is_cue_table, read_cue_table

_CUES = "| Time | Speaker | Text |\n|---|---|---|\n| 0:03 | Ann Lee | we met |\n| 0:12 | Bo Chen | patrons came |\n"
_MORE = "| Item | Discussion |\n|---|---|\n| Shelves | " + "readers asked for more of them " * 5 + "|\n"


def test_words_around_a_table_are_told() -> None:
    warning = "33 words around the table of times are not counted. To count them: --format-hint markdown"
    assert read_cue_table(f"# Choir\n\n{_MORE}\n{_CUES}").warnings == (warning,)
    assert read_cue_table(f"# Choir\n\n{_CUES}\n\n{_MORE}").warnings == (warning,)


def test_one_is_told_as_one() -> None:
    one = "| Time | Speaker | Text |\n|---|---|---|\n| 0:03 | Ann Lee | we met |\n"
    assert read_cue_table(one).recognized == "markdown table of cues, 1 row, 1 speaker"
    assert read_cue_table(_CUES.replace("Bo Chen", "Ann Lee")).recognized.endswith("2 rows, 1 speaker")


def test_a_title_above_a_table_is_no_loss() -> None:
    assert read_cue_table(f"# Choir\n\nDate: 4 March 2024\n\n{_CUES}").warnings == ()
    assert read_cue_table(_CUES).warnings == ()
    assert read_cue_table("| Time | Text |\n|---|---|\n").warnings == ()


def test_a_table_of_counts_is_none_of_cues() -> None:
    counts = "| Speaker | Start | Words |\n|---|---|---|\n| Ann Lee | 0:03 | 131 |\n| Bo Chen | 0:12 | 90 |\n"
    assert not is_cue_table(counts)
    assert read_cue_table(f"{counts}\n{_CUES}").recognized == "markdown table of cues, 2 rows, 2 speakers"
    assert is_cue_table(f"{counts}\n{_CUES}")


def test_one_row_makes_no_table_of_cues() -> None:
    assert is_cue_table(_CUES)
    assert not is_cue_table("| Time | Text |\n|---|---|\n| 0:03 | we met |\n")


def test_a_table_that_says_less_than_what_stands_around_it_is_quoted() -> None:
    assert is_cue_table(f"# Choir\n\n{_CUES}")
    assert not is_cue_table(f"# Choir\n\n{_CUES}\nReaders asked for more shelves.\n")
