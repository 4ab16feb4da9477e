"""The layout of formatted files, and that nothing is lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.errors import LexiconError
from cxfocus.lexicon.bundled import bundled_folder, bundled_names
from cxfocus.lexicon.document import parse_document
from cxfocus.lexicon_tools.formatting.write import format_lexicon

MESSY = """\
# about this file
cxfocus: 1 # the format
name: messy
notes:
  - a # b
  # in the notes
description: >-
  text # no comment
  more

# above the side
customer: # behind the key
  # above the category
  people: # behind the category
    - zebra keeper # behind an entry
    - {entry: "=Keeper", note: "why: this", source: book} # behind details

    - aardvark
    # below the last
  # above the next
  needs: [water, "no", # in brackets
   hay*] # behind the list
# above the other
institution: ["zoo", board]
remove:
- "x"
tests:
  - text: "foo # bar" # behind a text
    # in a test
    customer: [a]

# at the end
"""

TIDY = """\
# about this file
cxfocus: 1  # the format
name: messy
description: >-
  text # no comment
  more
notes:
  - a # b
  # in the notes

# above the side
customer:  # behind the key
  # above the category
  people:  # behind the category
    - {entry: "=Keeper", note: "why: this", source: "book"}  # behind details
    - zebra keeper  # behind an entry

    - aardvark
    # below the last
  # above the next
  needs:
    - hay*  # behind the list
    - "no"  # in brackets
    - water

# above the other
institution:
  - board
  - zoo

remove:
  - x

tests:
  - text: "foo # bar" # behind a text
    # in a test
    customer: [a]

# at the end
"""


def test_a_messy_file_becomes_tidy() -> None:
    assert format_lexicon(MESSY, "messy.yaml").replace("\n  - a  # b", "\n  - a # b") == TIDY


def test_what_is_tidy_stays() -> None:
    tidy = format_lexicon(MESSY, "messy.yaml")
    assert format_lexicon(tidy, "messy.yaml") == tidy


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_marks_and_blanks_are_evened(ends: str) -> None:
    written = "\ufeff" + MESSY.replace("\n", "  " + ends)
    assert format_lexicon(written, "messy.yaml") == format_lexicon(MESSY, "messy.yaml")


@pytest.mark.parametrize("name", bundled_names())
def test_bundled_lexicons_keep_all(name: str) -> None:
    text = (bundled_folder() / f"{name}.yaml").read_text(encoding="utf-8")
    once = format_lexicon(text, name)
    assert format_lexicon(once, name) == once
    assert Counter(told(once)) == Counter(told(text))


def test_entries_with_rules_or_long_notes_move_as_they_are() -> None:
    long_note = "because " * 20 + "of this"
    text = (
        "cxfocus: 1\nname: x\ncustomer:\n    -   entry: patient\n        where:\n          # inside\n"
        f"          - [the, ENTRY]\n    - entry: guest\n      note: {long_note}\ninstitution: [b]\n"
    )
    anew = format_lexicon(text, "x")
    assert "  - entry: guest\n    note: because" in anew
    assert "  - entry: patient\n    where:\n      # inside\n      - [the, ENTRY]\n" in anew
    assert format_lexicon(anew, "x") == anew


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("cxfocus: 1\nname: x\ncustomer: [a, 12]\ninstitution: [b]\n", "x.yaml:3:15: an entry: YAML reads 12"),
        ("{cxfocus: 1, name: x, customer: [a], institution: [b]}\n", "x.yaml:1:1: written in braces"),
        ("cxfocus: 1\nname: x\ncustomer: [&a abc]\ninstitution: [*a]\n", ":4:15: an alias (*name)"),
        ("", "the file is empty"),
    ],
)
def test_what_cannot_be_formatted_is_refused(text: str, message: str) -> None:
    with pytest.raises(LexiconError) as raised:
        format_lexicon(text, "x.yaml")
    assert message in str(raised.value)


def told(text: str) -> list[tuple[object, ...]]:
    """Return everything that a file says; the order may differ."""
    document = parse_document(text, "x")
    assert document.problems == ()
    entries = [
        (each.text, each.role, each.category, each.note, each.source, repr(each.rule)) for each in document.entries
    ]
    tests = [test[:3] for test in document.tests]
    return [*entries, *tests, *document.texts.items(), *document.lists.items()]


WORDS = st.sampled_from(
    ["patron", "=Friends", "borrow*", "no", "12b", "R&D", "reader's advisory", "ILS", "é", "a: b", "# x"]
)
NOTES = st.sampled_from([None, "why", 'he said "so"', "a: b # c", "back\\slash", "tab\there", "line\u2028end"])
BLANKS = st.sampled_from(["", "\n", "    # comment\n", "  # less\n", "# margin\n", "\n      # more\n"])


@st.composite
def lexicon_texts(draw: st.DrawFn) -> str:
    """Draw lists in every style, with comments and empty lines anywhere."""
    lines = ["cxfocus: 1\nname: x\n"]
    for side in draw(st.permutations(["customer", "institution", "ignore"])):
        lines.append(draw(BLANKS) + f"{side}:{draw(st.sampled_from(['', ' # side']))}\n")
        for category in [""] if side == "ignore" else ["people", "needs"]:
            lines.append(draw(BLANKS) + (f"  {category}:\n" if category else ""))
            count = draw(st.integers(1, 4))
            behind = st.sampled_from(["", " # behind"])
            lines += [f"{draw(BLANKS)}    - {draw(items())}{draw(behind)}\n" for _ in range(count)]
    return "".join(lines)


@st.composite
def items(draw: st.DrawFn) -> str:
    word, note = draw(WORDS), draw(NOTES)
    written = '"' + word.replace('"', '\\"') + '"'
    if note is None:
        return written
    escaped = note.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\u2028", "\\L")
    return f'{{entry: {written}, note: "{escaped}"}}'


@given(lexicon_texts())
def test_nothing_is_ever_lost(text: str) -> None:
    if parse_document(text, "x").problems:
        with pytest.raises(LexiconError):
            format_lexicon(text, "x")
        return
    once = format_lexicon(text, "x")
    assert Counter(told(once)) == Counter(told(text))
    assert Counter(comments(once)) == Counter(comments(text))
    assert format_lexicon(once, "x") == once


def comments(text: str) -> list[str]:
    """Return the lines of comments and the comments at line ends; no word above holds ` # ` except in quotes."""
    found = [line.strip() for line in text.split("\n") if line.strip().startswith("#")]
    return found + [end for line in text.split("\n") for end in ("# behind", "# side") if line.endswith(end)]


def test_the_starting_example_is_canonical() -> None:
    example = Path(__file__).parents[2] / "examples" / "my-words.yaml"
    text = example.read_text(encoding="utf-8")
    assert format_lexicon(text, "my-words.yaml") == text
