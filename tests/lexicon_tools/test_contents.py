"""Where entries come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon, parse_lexicon
from cxfocus.lexicon.model import Entry
from cxfocus.lexicon_tools.as_yaml import flatten_contents
from cxfocus.lexicon_tools.contents import only_category, only_own, only_words, read_contents


@pytest.fixture
def own(tmp_path: Path) -> str:
    (tmp_path / "base.yaml").write_text(
        "cxfocus: 1\nname: base\ncustomer: {people: [patron, reader]}\ninstitution: {body: [board]}\n"
    )
    (tmp_path / "own.yaml").write_text(
        "cxfocus: 1\nname: own\nextends: base.yaml\ncustomer: {people: [member]}\nremove: [reader]\n"
    )
    return str(tmp_path / "own.yaml")


def test_origins_after_extends_and_remove(own: str) -> None:
    contents = read_contents(own)
    found = {entry.text: contents.inherited_from(entry) for entry in contents.lexicon.entries}
    assert found == {"patron": "base", "member": None, "board": "base"}
    [removed] = contents.removed
    assert (removed.entry.text, removed.entry.origin.line, removed.by.line) == ("reader", 3, 5)
    assert contents.extends == "base.yaml"


def test_one_category(own: str) -> None:
    contents = read_contents(own)
    assert [entry.text for entry in only_category(contents, "customer.people").lexicon.entries] == ["patron", "member"]
    assert only_category(contents, "body").removed == ()
    assert not only_category(contents, "institution.people").lexicon.entries


def test_what_a_parent_removes_is_not_its_own(own: str) -> None:
    grandchild = Path(own).with_name("grandchild.yaml")
    grandchild.write_text("cxfocus: 1\nname: grandchild\nextends: own.yaml\nremove: [board]\ninstitution: [desk]\n")
    contents = read_contents(str(grandchild))
    assert [each.entry.text for each in contents.removed] == ["reader", "board"]
    assert [each.entry.text for each in only_own(contents).removed] == ["board"]


def test_an_entry_that_was_repeated_is_removed_once(own: str) -> None:
    Path(own).write_text("cxfocus: 1\nname: own\nextends: base.yaml\ncustomer: {people: [reader]}\n")
    child = Path(own).with_name("child.yaml")
    child.write_text("cxfocus: 1\nname: child\nextends: own.yaml\nremove: [reader]\n")
    assert [Path(each.entry.origin.path).name for each in read_contents(str(child)).removed] == ["own.yaml"]


NOTED = {
    "base": "notes: ['need: only as a noun', 'minutes: the needs of Patrons']\ncustomer: [need, patron]\n"
    "institution: [minutes, board]\n",
    "child": "extends: base.yaml\nnotes: ['Desk and counter are the institution: both of them']\ninstitution: [desk]\n",
}


@pytest.fixture
def noted(tmp_path: Path) -> str:
    for name, text in NOTED.items():
        (tmp_path / f"{name}.yaml").write_text(f"cxfocus: 1\nname: {name}\n{text}")
    return str(tmp_path / "child.yaml")


def test_notes_of_a_list_come_before_those_that_it_inherits(noted: str) -> None:
    contents = read_contents(noted)
    assert [(note.lexicon, note.text[:7]) for note in contents.notes] == [
        ("child", "Desk an"),
        ("base", "need: o"),
        ("base", "minutes"),
    ]
    assert [note.lexicon for note in only_own(contents).notes] == ["child"]


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("need", ["need: only as a noun"]),  # not the note that only mentions it
        ("needs", ["need: only as a noun"]),
        ("patron", ["minutes: the needs of Patrons"]),  # named nowhere else
        ("DESK", ["Desk and counter are the institution: both of them"]),
        ("board", []),
        ("noun", ["need: only as a noun"]),
    ],
)
def test_words_come_with_the_note_about_them(noted: str, word: str, told: list[str]) -> None:
    assert [note.text for note in only_words(read_contents(noted), [word]).notes] == told


def test_own_entries(own: str) -> None:
    contents = only_own(read_contents(own))
    assert [entry.text for entry in contents.lexicon.entries] == ["member"]
    assert [each.entry.text for each in contents.removed] == ["reader"]


@pytest.mark.parametrize(
    ("word", "texts"),
    [
        ("patron", ["patron"]),
        ("PATRONS", ["patron", "Patrons' council"]),
        ("councils", ["Patrons' council"]),
        ("patron council", []),
        ("long-time", ["long time reader"]),
        ("time reader", ["long time reader"]),
        ("ILS", ["ILS"]),
        ("ils", ["ILS"]),
        ("borrowing", ["borrow*"]),
        ("board", ["board * chair"]),
        ("old", []),
        ("chair board", []),
        ("", []),
    ],
)
def test_entries_with_a_word(tmp_path: Path, word: str, texts: list[str]) -> None:
    entries = "[patron, Patrons' council, long time reader, borrow*, x-ray]"
    (tmp_path / "a.yaml").write_text(
        f"cxfocus: 1\nname: a\ncustomer: {entries}\ninstitution: [ILS, 'board * chair']\n", encoding="utf-8"
    )
    contents = only_words(read_contents(str(tmp_path / "a.yaml")), [word])
    assert [entry.text for entry in contents.lexicon.entries] == texts


def test_what_was_removed_has_words_too(own: str) -> None:
    assert [each.entry.text for each in only_words(read_contents(own), ["readers", "x"]).removed] == ["reader"]


@pytest.mark.parametrize("name", bundled_names())
def test_a_flattened_lexicon_is_the_same_lexicon(name: str) -> None:
    lexicon = load_lexicon(name)
    flat = parse_lexicon(flatten_contents(read_contents(name)))
    assert flat.sha256 == lexicon.sha256
    assert flat[:7] == lexicon[:7]
    assert list(map(_told, flat.entries)) == sorted(
        map(_told, lexicon.entries), key=list(map(_told, flat.entries)).index
    )


def _told(entry: Entry) -> tuple[object, ...]:
    return entry.text, entry.role, entry.category, entry.note, entry.source, repr(entry.rule)


def test_rules_come_along() -> None:
    text = (
        "cxfocus: 1\nname: x\ncustomer:\n  - {entry: patient, where: [[the, ENTRY]], unless: [ENTRY, {LOWER: care}]}\n"
        "  - {entry: guest, pos: NOUN}\ninstitution: [board]\n"
    )
    path = Path(__file__)
    assert path
    lexicon = parse_lexicon(text)
    from cxfocus.lexicon.document import parse_document
    from cxfocus.lexicon_tools.contents import Contents

    flat = flatten_contents(Contents(lexicon, (parse_document(text, "<text>"),), ()))
    assert parse_lexicon(flat).sha256 == lexicon.sha256
