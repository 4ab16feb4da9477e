"""Suggestions: nouns, phrases, and the side they may be on."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon_tools.suggest.as_yaml import as_yaml
from cxfocus.lexicon_tools.suggest.association import Company, Meeting, leaning, log_likelihood, npmi
from cxfocus.lexicon_tools.suggest.gather import gather
from cxfocus.lexicon_tools.suggest.rank import Suggestions, SuggestOptions, rank
from cxfocus.lexicon_tools.suggest.words import Quote
from cxfocus.writers.style import Style
from tests.lexicon_tools.lexicons import documents, matcher

SMALL = matcher("customer: [patron]\ninstitution: [board, library]\nignore: [story board]\n")
TALK = (
    """The patrons want a quiet corner.
Every patron wants the quiet corner and a parking space.
A parking space for our patrons, said a patron.
The quiet corner of patrons.
Our patrons love the quiet corners.""",
    """The board approved the parking space in the library.
The board saw the levy.
We levy a levy on the levies.
The library card of Jane Smith.
A library card, and her library card; library cards.
The quiet corner of patrons.""",
)
LOOSE = SuggestOptions(40, 2, 1)
WIDE = Style(140)


def suggested(*texts: str, options: SuggestOptions = LOOSE) -> Suggestions:
    return rank(gather(SMALL, documents(*texts), None), options, len(texts))


def test_phrases_with_counts_documents_and_side() -> None:
    found = suggested(*("\n".join([text] * 6) for text in TALK))
    phrases = {each.text: each for each in found.terms}
    corner = phrases["quiet corner"]
    assert (corner.mentions, corner.documents, corner.side) == (30, 2, "customer")
    assert (phrases["parking space"].mentions, phrases["parking space"].side) == (18, None)
    assert corner.example == ("Every patron wants the ", "quiet corner", " and a parking space.")


def test_entries_and_what_is_ignored_are_not_suggested() -> None:
    found = suggested("the patron, the board, the story board, a patron, a board, a story board")
    assert found == Suggestions((), ())


def test_a_term_seen_once_in_either_number_is_quoted() -> None:
    text = "The water bill came late. Her library card. The library cards. The water bills came."
    found = suggested(text, options=SuggestOptions(40, 2, 1))
    [bill] = [each for each in found.terms if each.text == "water bill"]
    assert bill.example.term == "water bill"
    assert [(each.text, bool(each.example.term)) for each in found.around] == [("library card", True)]


def test_phrases_around_a_counted_word_stand_apart() -> None:
    found = suggested(*TALK)
    [card] = [each for each in found.around if each.text == "library card"]
    assert (card.mentions, SMALL.lexicon.entries[card.around or 0].text) == (4, "library")
    assert "library card" not in [each.text for each in found.terms]


def test_words_of_one_longer_phrase_and_verbs_and_names_are_left_out() -> None:
    found = suggested(*TALK, "We approve, they approve, to approve. So Jane Smith met Jane Smith and Jane Smith.")
    texts = [each.text for group in found for each in group]
    assert "corner" not in texts
    assert "approve" not in texts
    assert not [text for text in texts if "jane" in text or "smith" in text]


def test_fewest_mentions_and_documents_hold() -> None:
    assert suggested(*TALK, options=SuggestOptions(40, 4, 2)).terms[0].text == "quiet corner"
    assert len(suggested(*TALK, options=SuggestOptions(1, 2, 1)).terms) == 1
    assert suggested(*TALK, options=SuggestOptions(40, 50, 1)) == Suggestions((), ())


def test_what_any_meeting_says_comes_later_or_not_at_all() -> None:
    filler = "The of and to. " * 300
    talk = [f"{filler}A problem and the problem, a heron and the heron; no problem, no heron." for _ in range(2)]
    texts = [each.text for each in suggested(*talk).terms]
    assert texts[0] == "heron"
    assert "problem" in texts
    usual = [f"{filler * 4}The problem and a heron." for _ in range(2)]
    assert [each.text for each in suggested(*usual).terms] == ["heron"]


def test_what_stands_near_mentions_comes_first() -> None:
    apart = "The heron of a river that nobody of us had ever seen before in all of that time."
    texts = [each.text for each in suggested("\n".join(["The otter of the patron."] * 6 + [apart] * 6)).terms]
    assert texts.index("otter") < texts.index("heron")


def test_the_side_is_that_of_mentions_near_a_term() -> None:
    gap = "and so it went on and on with us and with them for a while, "
    found = suggested("\n".join([f"The patron of the otter; {gap * 2}the heron of the board."] * 12))
    sides = {each.text: each.side for each in found.terms}
    assert (sides["otter"], sides["heron"]) == ("customer", "institution")


def test_accented_words_are_terms() -> None:
    assert [each.text for each in suggested("the café, a café, our Cafe\u0301s").terms] == ["café"]


def test_words_of_addresses_and_numbers_are_no_terms() -> None:
    found = suggested("the levy.example.org/levy and the levy@example.org and the 1234 and the 1234")
    assert found == Suggestions((), ())


def test_yaml_can_be_pasted_into_a_lexicon() -> None:
    text = as_yaml(suggested(*(TALK * 6)), SMALL.lexicon.entries, "these documents", LOOSE, WIDE)
    lexicon = parse_lexicon(f"cxfocus: 1\nname: x\n{text}\ninstitution: [board]\n")
    assert "quiet corner" in [entry.text for entry in lexicon.entries]
    assert "#   - library card  # 24 times in 6 documents, institution by 'library': " in text
    assert "No noun or phrase" in as_yaml(Suggestions((), ()), (), "nothing", LOOSE, WIDE)


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_line_is_wider_than_the_terminal_and_what_is_pasted_is_whole(width: int) -> None:
    long = "The patron of the otterly riverside heronries that nobody in this long and winding talk had seen before.\n"
    found = suggested((long + "The board room; the library card of the reader.\n") * 6)
    text = as_yaml(found, SMALL.lexicon.entries, "these documents", LOOSE, Style(width))
    assert max(map(len, text.splitlines())) <= width
    assert not [line for line in text.splitlines() if "#" not in line and "…" in line]
    assert "riverside heronries  # 6 times in 1 document" in text


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (60, "… we saw the low-density housing plan, and it was good."),
        (51, "… we saw the low-density housing plan, and it was …"),
        (50, "… we saw the low-density housing plan, and it …"),
        (40, "… the low-density housing plan, and …"),
        (25, "… low-density housing …"),
        (22, ""),
    ],
)
def test_a_quotation_loses_words_at_its_ends_but_never_its_term(width: int, said: str) -> None:
    assert Quote("… we saw the low-", "density housing", " plan, and it was good.").fit(width) == said


def test_what_promises_most_comes_first() -> None:
    gap = "and so it went on and on with us and with them for a while, "
    said = f"The patron of the otter; {gap * 2}the heron of the board.\n{gap}a library card; so we asked KUB."
    text = as_yaml(suggested("\n".join([said] * 12)), SMALL.lexicon.entries, "these", LOOSE, WIDE)
    groups = ["# institution:", "customer:", "# Around a word", "# On neither side"]
    assert sorted(groups, key=text.index) == groups


def test_where_little_is_found_it_is_said_what_was_asked() -> None:
    fewer = "⟨minimum_mentions⟩ and ⟨minimum_documents⟩ ask for fewer"
    asked = f"# At least 2 mentions in 1 document were asked for: {fewer}."
    found = suggested(*TALK)
    many = found._replace(terms=found.terms * 10)
    few, all_there_may_be = found._replace(terms=found.terms[:1]), LOOSE._replace(mentions=1, documents=1)
    assert asked in as_yaml(few, SMALL.lexicon.entries, "these", LOOSE, WIDE).splitlines()
    assert asked in as_yaml(Suggestions((), ()), (), "nothing", LOOSE, WIDE).splitlines()
    assert "asked for" not in as_yaml(many, SMALL.lexicon.entries, "these", LOOSE, WIDE)
    assert "asked for" not in as_yaml(few, SMALL.lexicon.entries, "these", LOOSE._replace(most=1), WIDE)
    assert "asked for" not in as_yaml(few, SMALL.lexicon.entries, "these", all_there_may_be, WIDE)


def test_who_acts_is_a_noun_too() -> None:
    text = "A shipper waits. Shippers ask us. If the shipper calls, the shippers come first.\n"
    assert "shipper" in [each.text for each in suggested(text * 3).terms]
    verbs = "He offers a tour. They offer it. The bigger boat, a bigger net, the bigger hall.\n"
    assert {"offer", "bigger"}.isdisjoint(each.text for each in suggested(verbs * 3).terms)


def test_a_number_counts_nouns() -> None:
    assert "otters" in [each.text for each in suggested("Two otters said yes. Three otters asked us.\n" * 3).terms]


def test_no_documents() -> None:
    assert rank(gather(SMALL, [], None), LOOSE, 0) == Suggestions((), ())


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        (Meeting(10, 10, 10, 1000), 1.0),  # the words never stand apart
        (Meeting(1, 10, 100, 1000), 0.0),  # as often together as by chance
    ],
)
def test_npmi_by_hand(meeting: Meeting, expected: float) -> None:
    assert isclose(npmi(meeting), expected, abs_tol=1e-12)


def test_log_likelihood_by_hand() -> None:
    assert isclose(log_likelihood(Meeting(1, 10, 100, 1000)), 0.0, abs_tol=1e-9)
    # Dunning's table of the Swiss bank: `the swiss`, 110 together, 2442 + 110, 111 + 110, 29114 besides
    assert isclose(log_likelihood(Meeting(110, 2552, 221, 31777)), 270.72, abs_tol=0.01)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(51, 500), st.integers(51, 500))
def test_leaning_changes_its_sign_with_the_sides(customer: int, institution: int, terms: int, others: int) -> None:
    one = leaning(Company(customer, institution, terms, others))
    other = leaning(Company(institution, customer, others, terms))
    assert isclose(one, -other, abs_tol=1e-9)


@pytest.mark.parametrize(
    "company", [Company(0, 0, 0, 0), Company(3, 0, 3, 0), Company(4, 4, 4, 4), Company(0, 0, 1, 0)]
)
def test_a_term_by_itself_leans_nowhere(company: Company) -> None:
    assert leaning(company) == 0.0
