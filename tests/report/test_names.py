"""Names: the words of a label that are one, and the spellings in which it is found."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.report.anonymize.label_words import names_in
from cxfocus.report.anonymize.names import Names
from cxfocus.report.anonymize.no_names import FIELDS, NO_NAMES, SMALL_WORDS, SURNAMES_TOO
from cxfocus.text.letters import letters, places
from cxfocus.text.name_words import PARTICLES

NFD = unicodedata.normalize("NFD", "Zoë Müller")

#: Labels, a text, and the text without names.
WRITTEN = [
    # In any case after a capital
    ("MR. MCDONALD", "Mr. McDonald's library, McDONALD and Mcdonald", "Mr. S1's library, S1 and S1"),
    ("McDONALD", "McDonald and MCDONALD met a mcdonald", "S1 and S1 met a mcdonald"),
    ("Des Lynch", "I asked Des and Lynch", "I asked S1 and S1"),
    ("Do Kim", "Do asked; do you, Kim", "S1 asked; do you, S1"),
    ("deWitt", "Dewitt, DEWITT and dewitt", "S1, S1 and S1"),
    ("Ada Quill", "ada quill, ADA QUILL, Quill; the ada and a quill", "S1, S1, S1; the ada and a quill"),
    ("quill", "Thanks quill, Quill and QUILL", "Thanks S1, S1 and S1"),
    ("Li Bo", "Thanks LI and Bo, li and limits", "Thanks S1 and S1, li and limits"),
    # Short titles, and titles that are names, too
    ("Sec. Ann Lee", "a sec, Ann Lee", "a sec, S1"),
    ("Amartya Sen", "Sen asked", "S1 asked"),
    # Apostrophes
    ("MR. O'BRIEN", "O'Brien, O\u2019Brien, OBrien, O`Brien and O\u02bcBrien", "S1, S1, S1, S1 and S1"),
    ("OBRIEN", "Mr. O'Brien and Mr. Obrien's", "Mr. S1 and Mr. S1's"),
    ("Chris d\u2019Entremont", "D'Entremont, Chris D'Entremont's", "S1, S1's"),
    ("Don Day", "Don't, Don\u2019t, Don's day; Don'ts", "Don't, Don\u2019t, S1's day; S1'ts"),
    # Accents
    ("José García", "Jose Garcia, JOSÉ, García and Jose\u0301.", "S1, S1, S1 and S1."),
    ("Jose Garcia", "José García", "S1"),
    ("Zoë Müller", f"{NFD} and Zoe, Mu\u0308ller!", "S1 and S1, S1!"),
    (NFD, "Zoë Müller and Zoe", "S1 and S1"),
    ("Łukasz Sørensen", "Lukasz, Sorensen and ŁUKASZ SØRENSEN", "S1, S1 and S1"),
    ("Ana Groß", "Gross, GROSS and Groß", "S1, S1 and S1"),
    ("I\u015f\u0131k", "I\u015eIK, Isik", "S1, S1"),
    ("Mara Lindqvist", "Lind\u00adqvist, Lind\u200bqvist\u200b", "S1, S1"),
    ("Mara", "\uff2d\uff41\uff52\uff41", "S1"),
    # Parts of double names
    ("MS. SMITH-JONES", "Smith\u2013Jones, Smith Jones, Smith\u2011Jones, Smith and Jones", "S1, S1, S1, S1 and S1"),
    ("Jean-Luc Picard", "Jean, Luc, Jean Luc, Jean-Luc Picard, jean luc picard", "S1, S1, S1, S1, S1"),
    ("Jean-Luc", "JeanLuc and jean luc", "S1 and S1"),
    ("J.T. Nelson", "J.T. said, J. T. Nelson said, jt said", "S1. said, S1 said, jt said"),
    ("Ada B. van Dam", "Ada B. van Dam, ada b van dam, Dam, van B.", "S1, S1, S1, van B."),
    # Marks of emphasis, signs, figures
    ("Zoë Müller", "_Zoë_, __Müller__, **Zoë**, _Zoë Ann Müller_", "_S1_, __S1__, **S1**, _S1 Ann S1_"),
    ("Mara Lindqvist", "Lindqvist_2024, Lindqvist2024, Mara\u00b2", "S1_2024, S1, S1\u00b2"),
    ("José García", "JoséGarcía, @JoseGarcia, josegarcia", "S1, @S1, josegarcia"),
    # Several
    ("Mara Lindqvist", "the Lindqvists, the LINDQVISTS'", "the S1s, the S1S'"),
    ("Ann Jones", "the Joneses", "the S1es"),
    ("Thi Doe", "This is what Does; the Thies", "This is what Does; the S1es"),
    # Particles and titles that are names
    ("Al", "Al, AL and al, Alabama", "S1, S1 and al, Alabama"),
    ("Al Gore", "Al and Gore", "S1 and S1"),
    ("Susan Das", "Ms. Das", "Ms. S1"),
    ("Ana de la Cruz", "De la Cruz, La Cruz, ana de la cruz", "De la S1, La S1, S1"),
    ("Mike Judge", "Judge said so, the judge, Mike", "S1 said so, the judge, S1"),
    ("Ms. Co", "Ms. Co, the Co-Chair", "Ms. S1, the S1-Chair"),
    ("Mr. Guest", "Mr. Guest", "Mr. S1"),
    ("Ms. So", "Ms. So, so", "Ms. S1, so"),
    ("Bill Grant", "The Grant is done. Bill it. A grant, a bill", "The S1 is done. S1 it. A grant, a bill"),
    ("Grant", "Grant met the grant", "S1 met the grant"),
    ("Rosa Parks, Director", "Parks", "S1"),
    ("Director Waters", "Waters and waters", "S1 and waters"),
    ("ON", "ON and On and on", "S1 and On and on"),
    ("Lee, Ann", "Ann Lee", "S1"),
    ("Ann\u2019s iPhone", "Ann has an iPhone", "S1 has an iPhone"),
    # Scripts without case
    ("山田 太郎", "山田太郎さん 山田 さん、太郎", "S1さん S1 さん、S1"),
    ("राम कुमार", "कुमार ने कहा", "S1 ने कहा"),
    ("이나", unicodedata.normalize("NFD", "이나") + ", 이나가, 이낙연", "S1, S1가, 이낙연"),
    ("Юлия Йовкина", unicodedata.normalize("NFD", "Йовкина, ЮЛИЯ, юлия"), "S1, S1, юлия"),
]


@pytest.mark.parametrize(("label", "text", "shown"), WRITTEN)
def test_a_name_is_hidden_however_it_is_written(label: str, text: str, shown: str) -> None:
    assert Names([(label, "S1")]).hide(text) == shown


ROLES = (
    "THE COURT|Noble Lords|"
    "Customer|Agent|Co-Chair|Hon. Chair|Resident|Finance Director|Fire Chief|Library Manager|Board Member|City Clerk|"
    "Parks Director|Vice-Chair|Parks and Recreation Director|Director of Parks|Human Resources Manager|"
    "Police Captain|Guest|Judge|Chief Justice|Speaker 3|SPEAKER_00|spk_1|Unknown Speaker|"
    "Unidentified Male Speaker|PhD A|Interviewer|The Acting Chair|Councilmember-at-Large|Mr. Chairman|"
    "Madam President|Head Librarian|Young Adult Librarian|Customers|Trustees|Attorney General|"
    "Deputy City Manager (Acting)|Water Superintendent|IT Director|You|Me|Q|A|Public Comment|Staff|"
    "Member of the Public|Dean of Students|Präsident|Frau Vorsitzende|Parent 2|User Interface|"
    "Industrial Designer|Library Assistant, Circulation|Chief Executive Officer|Children's Librarian|...|2024|"
    "½½"
).split("|")


@pytest.mark.parametrize("label", ROLES)
def test_a_role_hides_nothing(label: str) -> None:
    assert names_in(label) == []
    text = f"The {label} and {label.upper()} of the Customer Service Department, Parks, It."
    assert Names([(label, "S1")]).hide(text) == text


def test_titles_before_a_name_are_none_of_it() -> None:
    for label in (
        "Fire Chief Ann Lee",
        "Hon. Ann Lee",
        "Ann Lee, Mayor",
        "Ann Lee (Library Board)",
        "Parks Director Ann Lee",
        "Ann Lee City Parks Director",
    ):
        assert [name.words for name in names_in(label)] == [("Ann", "Lee")], label


@pytest.mark.parametrize("word", "Al Bin Das Del Della Di Le Van".split())
def test_a_particle_that_is_a_given_name_is_one_where_it_has_its_capital(word: str) -> None:
    assert [name.words for name in names_in(f"{word} Quill")] == [(word, "Quill")]
    assert [name.words for name in names_in(f"{word.lower()} Quill")] == [("Quill",)]


@pytest.mark.parametrize("courtesy", "Mr. Mrs. Ms. Miss Mx.".split())
def test_behind_a_courtesy_an_office_is_a_surname(courtesy: str) -> None:
    assert [name.words for name in names_in(f"{courtesy} Guest")] == [("Guest",)]


def test_who_comes_first_has_the_shared_name() -> None:
    names = Names([("Ann Lee", "S1"), ("Bo Lee", "S2"), (None, "S3")])
    assert names.hide("Lee, Bo Lee, Ann and Bo") == "S1, S2, S1 and S2"


@pytest.mark.parametrize(
    ("label", "cut", "text", "shown"),
    [
        ("Mara Featherston", "start", "atherston's patrons", "S1's patrons"),
        ("Mara Featherston", "start", "ra Featherston, patrons", "S1, patrons"),
        ("Mara Featherston", "start", "ton asked", "ton asked"),
        ("Mara Featherston", "start", "atherstons asked", "S1 asked"),
        ("Mara Featherston", "end", "thanks Mara Feathe", "thanks S1"),
        ("Mara Featherston", "end", "Feathe", "S1"),
        ("Mara Featherston", "end", "thanks Feathe,", "thanks Feathe,"),
        ("Mara Featherston", "", "thanks Feathe", "thanks Feathe"),
        ("Mara Featherston", "end", "patrons feathe", "patrons feathe"),
        ("Mara Featherston", "end", "patrons, Fea", "patrons, Fea"),
        ("Ms. Smith-Jones", "end", "said Ms. Smith-Jo", "said Ms. S1"),
        ("Mr. O'Brien", "end", "said Mr. O\u2019Bri", "said Mr. S1"),
        ("Mr. O'Brien", "start", "\u2019Brien asked", "S1 asked"),
        ("Zoë Müller", "end", "said Zoe\u0308 Mu\u0308l", "said S1"),
        ("Ann Boarding", "end", "to the Board", "to the Board"),
    ],
)
def test_a_piece_at_the_edge_of_a_quotation(
    label: str, cut: Literal["", "start", "end"], text: str, shown: str
) -> None:
    assert Names([(label, "S1")]).hide(text, cut) == shown


def test_no_word_is_in_two_lists() -> None:
    for one, other in combinations((FIELDS, NO_NAMES, SURNAMES_TOO, PARTICLES, SMALL_WORDS), 2):
        assert not one & other
    for words in (FIELDS, NO_NAMES, SURNAMES_TOO, PARTICLES, SMALL_WORDS):
        assert [word for word in words if letters(word) != word] == []


@given(st.sampled_from(["Ann Lee", "Zoë Müller", "Mr. O'Brien"]), st.text())
def test_a_name_is_hidden_whatever_stands_beside_it(label: str, text: str) -> None:
    names = Names([(label, "S1")])
    for whole in (f"{text} {label}", f"{label} {text}"):
        assert names.hide(whole).count("S1") > whole.count("S1")


@given(st.text(), st.text())
@settings(max_examples=300)
def test_all_that_is_not_replaced_stays(label: str, text: str) -> None:
    names = Names([(label, "S1")])
    before, after = f"{text} {label}", f"{label} {text}"
    for whole, shown in ((before, names.hide(before, "start")), (after, names.hide(after, "end"))):
        assert re.fullmatch(".+".join(map(re.escape, shown.split("S1"))), whole, re.DOTALL)


@given(st.text())
def test_places_lead_back_to_the_text(text: str) -> None:
    at = places(text)
    assert len(at) == len(letters(text)) + 1
    assert list(at) == sorted(at)
    assert at[-1] == len(text)
