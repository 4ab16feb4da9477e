"""The note that names a lexicon that finds far more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cxfocus.better_fit import telling_words
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.pipeline import Job, analyze_inputs
from cxfocus.readers.source import Source
from tests.cli.case import run

BOOKS = "The borrower asked about overdue items, interlibrary loan and the catalog.\n\n"
PLAIN = "The board thanked the customer and approved the budget.\n\n"
GENERAL = load_lexicon("general")


def notes_of(*texts: str) -> tuple[str, ...]:
    sources = [Source(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    return analyze_inputs(sources, Job(GENERAL, suggest=True)).notes


def test_far_more_is_said_in_one_line() -> None:
    scans = {name: matcher_for(load_lexicon(name), RuleOptions()).scan([BOOKS * 20]) for name in ("general", "library")}
    counts = {name: len(scan.entries) for name, scan in scans.items()}
    [note] = notes_of(BOOKS * 20)
    assert note == (
        f"Another lexicon finds more: library {counts['library']} mentions here, general {counts['general']}. "
        "If these are its kind of meetings, try ⟨lexicon=library⟩"
    )


@pytest.mark.parametrize("text", ["", BOOKS, PLAIN * 40, BOOKS * 4 + PLAIN * 400, "They read the catalog.\n\n" * 60])
def test_a_little_more_or_one_word_is_not(text: str) -> None:
    assert notes_of(text) == ()


def test_over_several_documents() -> None:
    [note] = notes_of(BOOKS * 20, PLAIN, BOOKS * 10)
    assert " mentions in 2 of 3 documents, general " in note
    assert note.endswith(" there. If these are its kind of meetings, try ⟨lexicon=library⟩")


def test_what_comments_silence_is_counted_for_neither() -> None:
    silencing = "<!-- cxfocus: ignore catalog reason: a name -->\n<!-- cxfocus: ignore board reason: a name -->\n\n"
    text = silencing + (BOOKS + PLAIN) * 20
    [note] = notes_of(text)
    used, other = (
        analyze_inputs([Source("0.md", text.encode())], Job(load_lexicon(name))).total.focus.mentions
        for name in ("general", "library")
    )
    assert f"library {other} mentions here, general {used}. " in note


def test_nobody_is_told_who_did_not_ask() -> None:
    assert analyze_inputs([Source("x.txt", BOOKS.encode() * 20)], Job(GENERAL)).notes == ()


def test_the_lexicon_in_use_is_no_other() -> None:
    job = Job(load_lexicon("library"), suggest=True)
    assert analyze_inputs([Source("x.txt", BOOKS.encode() * 20)], job).notes == ()


@pytest.mark.parametrize("name", [name for name in bundled_names() if name not in ("general", "pronouns")])
def test_telling_words_are_read_as_the_lexicon_is(name: str) -> None:
    words = telling_words("general")[name]
    entries = {entry.text for entry in load_lexicon(name).entries}
    assert len(words) >= 10, f"{name} needs ten institution words of its own: by them it is said to find more"
    assert words <= entries - {entry.text for entry in GENERAL.entries}
    assert "pronouns" not in telling_words("general")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [([], True), (["--quiet"], False), (["--lexicon", "general"], False), (["--jobs", "2"], True)],
)
def test_on_the_command_line(arguments: list[str], told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BOOKS * 20)
    ran = run(["analyze", "a.txt", "b.txt", *arguments], tmp_path, monkeypatch)
    assert ("Note         Another lexicon finds more: library" in ran.stdout) == told
    ran = run(["analyze", "a.txt", "b.txt", "-f", "json", *arguments[:2]], tmp_path, monkeypatch)
    if "--quiet" not in arguments:
        notes = json.loads(ran.stdout)["notes"]
        assert bool(notes) == told
        assert ran.stderr == "".join(f"cxfocus: {note}\n" for note in notes)
