"""Loading: inheritance, removal, several lexicons together, names of institutions, fingerprints."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.errors import LexiconError
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon, parse_lexicon, read_chain
from cxfocus.lexicon.model import NO_CATEGORY, Lexicon, main_language, main_languages
from cxfocus.lexicon.together import combine, with_organizations

BASE = (
    "cxfocus: 1\nname: base\ncustomer: {people: [patron, reader]}\ninstitution: {body: [board]}\nignore: [board game]\n"
)


def texts(lexicon: Lexicon, role: str) -> set[str]:
    return {entry.text for entry in lexicon.entries if entry.role == role}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "base.yaml").write_text(BASE)
    return tmp_path


def load(folder: Path, text: str) -> Lexicon:
    path = folder / "own.yaml"
    path.write_text(text)
    return load_lexicon(str(path))


@pytest.mark.parametrize("name", bundled_names())
def test_bundled_lexicons_load_by_name(name: str) -> None:
    lexicon = load_lexicon(name)
    assert lexicon.name == name
    assert texts(lexicon, "customer")
    assert texts(lexicon, "institution")


def test_inherits_and_removes(folder: Path) -> None:
    own = load(folder, "cxfocus: 1\nname: own\nextends: base.yaml\ncustomer: [member]\nremove: [reader]\n")
    assert texts(own, "customer") == {"patron", "member"}
    assert texts(own, "institution") == {"board"}
    assert texts(own, "ignore") == {"board game"}
    assert {entry.category for entry in own.entries if entry.text == "member"} == {NO_CATEGORY}
    assert own.name == "own"


def test_an_entry_of_its_own_takes_the_place_of_the_same_inherited(folder: Path) -> None:
    own = load(folder, "cxfocus: 1\nname: own\nextends: base.yaml\ncustomer: {needs: [Patron, =reader]}\n")
    entries = [(entry.text, entry.category) for entry in own.entries if entry.role == "customer"]
    assert entries == [("reader", "people"), ("Patron", "needs"), ("=reader", "needs")]


@pytest.mark.parametrize("name", bundled_names())
def test_bundled_lexicons_repeat_no_entry(name: str) -> None:
    *_, own = chain = read_chain(name)
    inherited = {entry.matches for parent in chain[:-1] for entry in parent.entries}
    removed = {removal.text for removal in own.removals}
    assert not [entry.text for entry in own.entries if entry.matches in inherited and entry.text not in removed]


def test_lexicons_that_have_an_entry_in_two_categories_are_one(folder: Path) -> None:
    own = load(folder, "cxfocus: 1\nname: own\nextends: base.yaml\ncustomer: {needs: [Patron]}\n")
    base = load_lexicon(str(folder / "base.yaml"))
    for both, category in (((own, base), "needs"), ((base, own), "people")):
        found = [entry.category for entry in combine(both).entries if entry.words == (b"patron",)]
        assert found == [category]


def test_inherits_over_generations(folder: Path) -> None:
    load(folder, "cxfocus: 1\nname: own\nextends: base.yaml\ncustomer: [member]\n").path  # noqa: B018
    (folder / "third.yaml").write_text("cxfocus: 1\nname: third\nextends: own.yaml\nremove: [patron, member]\n")
    assert texts(load_lexicon(str(folder / "third.yaml")), "customer") == {"reader"}


def test_what_is_removed_may_go_to_the_other_side(folder: Path) -> None:
    own = load(folder, "cxfocus: 1\nname: own\nextends: base.yaml\nremove: [reader]\ninstitution: [reader]\n")
    assert texts(own, "institution") == {"board", "reader"}


def test_a_conflict_with_a_parent_names_both_lines(folder: Path) -> None:
    with pytest.raises(LexiconError) as raised:
        load(folder, "cxfocus: 1\nname: own\nextends: base.yaml\ninstitution: [patrons]\n")
    message = str(raised.value)
    assert f"{folder / 'own.yaml'}:4:15: " in message
    assert f"{folder / 'base.yaml'}:3" in message


def test_mistakes_of_a_parent_are_reported_with_its_path(folder: Path) -> None:
    (folder / "base.yaml").write_text(BASE.replace("patron", "12"))
    with pytest.raises(LexiconError) as raised:
        load(folder, 'cxfocus: 1\nname: own\nextends: base.yaml\ncustomer: ["*"]\n')
    assert [Path(problem.path or "").name for problem in raised.value.problems] == ["base.yaml", "own.yaml"]


def test_a_circle_is_found(folder: Path) -> None:
    with pytest.raises(LexiconError, match="extends itself"):
        load(folder, "cxfocus: 1\nname: own\nextends: own.yaml\n")


def test_combine_keeps_what_is_shared_once() -> None:
    one = parse_lexicon(BASE)
    two = parse_lexicon(BASE.replace("base", "two").replace("reader", "member"))
    both = combine([one, two])
    assert (both.name, texts(both, "customer")) == ("base+two", {"patron", "reader", "member"})
    assert len(both.entries) == 5
    assert combine([one]) is one
    assert combine([one, two]).sha256 != one.sha256


def test_combine_keeps_all_languages() -> None:
    """So a batch takes no result from its store that was made with lists of other languages."""
    bases = (("one", "en-GB"), ("two", "en"), ("three", "fr"))
    english, other, french = (
        parse_lexicon(BASE.replace("name: base", f"name: {name}\nlanguage: {language}")) for name, language in bases
    )
    both = combine([english, french])
    assert [combine(each).language for each in ([english, other], [other, french])] == ["en-GB", "en+fr"]
    assert (main_language(both), main_languages(both)) == ("en", ("en", "fr"))
    assert combine([both, french, other]).language == both.language
    assert combine([english, other]).sha256 == english.sha256 != both.sha256
    assert with_organizations(both, ["SPL"]).sha256 != with_organizations(english, ["SPL"]).sha256


def test_combine_refuses_a_contradiction() -> None:
    other = parse_lexicon("cxfocus: 1\nname: other\ncustomer: [boards]\ninstitution: [staff]\n", "other.yaml")
    with pytest.raises(LexiconError, match=r"other\.yaml:3:12: .*institution side in base\.yaml:4"):
        combine([parse_lexicon(BASE, "base.yaml"), other])


@pytest.mark.parametrize(
    "name", ["Springfield Public Library", "SPL", "St. Louis", "Quill & Sons, Ltd.", "Rain+Shine", "A/B Labs"]
)
def test_names_of_institutions(name: str) -> None:
    lexicon = with_organizations(parse_lexicon(BASE), [name])
    assert name in texts(lexicon, "institution")
    assert lexicon.sha256 != parse_lexicon(BASE).sha256


def test_a_name_that_is_an_entry_already_changes_nothing() -> None:
    assert with_organizations(parse_lexicon(BASE), ["board"]).entries == parse_lexicon(BASE).entries


def test_all_bad_names_are_reported() -> None:
    with pytest.raises(LexiconError) as raised:
        with_organizations(parse_lexicon(BASE), ["", "*", "Good Name", "patron"])
    assert len(raised.value.problems) == 3


def test_the_fingerprint_is_of_what_decides_a_match() -> None:
    one = parse_lexicon(BASE).sha256
    reordered = (
        "# a comment\nname: renamed\nignore: [board game]\ninstitution: {body: [board]}\n"
        "customer:\n  people:\n  - {entry: reader, note: why}\n  - patron\n"
        'cxfocus: 1\nversion: "9"\ntests: [{text: x}]\n'
    )
    assert parse_lexicon(reordered).sha256 == one
    for old, new in (
        ("patron", "patrons"),
        ("people", "persons"),
        ("[board game]", "[board games]"),
        ("reader]", "reader, user]"),
    ):
        assert parse_lexicon(BASE.replace(old, new)).sha256 != one


def test_inheriting_all_is_the_same_words(folder: Path) -> None:
    assert load(folder, "cxfocus: 1\nname: own\nextends: base.yaml\n").sha256 == parse_lexicon(BASE).sha256
