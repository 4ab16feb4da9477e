"""Names with capitals: those of institutions are listed, with counts and places; people, days and headings are not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon_tools.documents import DocumentWords, read_documents
from cxfocus.lexicon_tools.suggest.as_yaml import as_yaml
from cxfocus.lexicon_tools.suggest.gather import gather
from cxfocus.lexicon_tools.suggest.names import MOST, InstitutionName
from cxfocus.lexicon_tools.suggest.rank import SuggestOptions, rank
from cxfocus.lexicon_tools.suggest.words import Quote
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.writers.style import Style
from tests.lexicon_tools.lexicons import matcher

_CASES = yaml.safe_load((Path(__file__).parent / "names.yaml").read_text(encoding="utf-8"))
SMALL = matcher("customer: [patron]\ninstitution: [board, library, county, city council]\n")
OPTIONS = SuggestOptions(40, 4, 2)
WIDE = Style(140)


def _said(text: str, times: int = 2, speakers: frozenset[str] = frozenset()) -> DocumentWords:
    return DocumentWords("a.txt", tuple(text.strip().split("\n")) * times, speakers)


def _names(*documents: DocumentWords, options: SuggestOptions = OPTIONS) -> tuple[InstitutionName, ...]:
    return rank(gather(SMALL, documents, None), options, len(documents)).names


@pytest.mark.parametrize("case", _CASES, ids=[case["name"] for case in _CASES])
def test_names(case: dict[str, Any]) -> None:
    document = _said(case["text"], speakers=frozenset(case.get("speakers", ())))
    assert sorted(each.text for each in _names(document, document)) == case["names"]


def test_each_has_its_counts_and_an_example_from_within_a_sentence() -> None:
    text = "Maple Village is far.\nWe like the Maple Village by the river.\nIn OHA's view OHA is late."
    village, oha = sorted(_names(_said(text, 3), _said(text, 1)))
    within = Quote("We like the ", "Maple Village", " by the river.")
    assert village == InstitutionName("Maple Village", 8, 2, within)
    assert oha == InstitutionName("OHA", 8, 2, Quote("In ", "OHA's", " view OHA is late."))


@pytest.mark.parametrize(("capitals", "small", "told"), [(4, 1, ["PACT"]), (7, 2, [])])
def test_an_abbreviation_is_seldom_written_in_small_letters(capitals: int, small: int, told: list[str]) -> None:
    text = "\n".join(["We sent the form to PACT in May."] * capitals + ["They made a pact in June."] * small)
    assert [each.text for each in _names(_said(text), _said(text))] == told


@pytest.mark.parametrize(("small", "told"), [(1, []), (2, ["Ridge Highway"])])
def test_a_name_ends_in_a_word_that_is_written_in_small_letters_twice(small: int, told: list[str]) -> None:
    texts = [
        ["She walked along the Ridge Highway at noon."] * 4 + ["That highway is long."] * times for times in (0, small)
    ]
    assert [each.text for each in _names(*(_said("\n".join(text), 1) for text in texts))] == told


def test_the_most_frequent_come_first_and_no_more_than_can_be_read() -> None:
    text = "\n".join(f"We asked the {name} about it." for name in ("QQA", "QQB", "QQB", *(f"XQ{n}" for n in range(40))))
    names = [each.text for each in _names(_said(text), _said(text))]
    assert names[0] == "QQB"
    assert len(names) == MOST
    few = _names(_said(text), _said(text), options=OPTIONS._replace(most=3))
    assert [each.text for each in few] == names[:3]


def test_fewest_mentions_and_documents_hold() -> None:
    often, other = _said("We asked the OHA about it.", 9), _said("We asked them about it.", 9)
    assert _names(often, other) == ()
    assert [each.text for each in _names(often)] == ["OHA"]  # of one document, one is enough
    assert [each.text for each in _names(often, other, options=SuggestOptions(40, 9, 1))] == ["OHA"]
    assert _names(often, other, options=SuggestOptions(40, 10, 1)) == ()


def test_capitals_tell_names_of_several_words_in_english_alone() -> None:
    lexicon = parse_lexicon("cxfocus: 1\nname: x\nlanguage: de\ncustomer: [kunde]\ninstitution: [amt]\n")
    german = matcher_for(lexicon, RuleOptions())
    document = _said("Wir fragen die Stadt Bibliothek und die ZLB danach, staff.\nIn der Bibliothek Station war es.", 4)
    assert [each.text for each in rank(gather(german, [document], None), OPTIONS, 1).names] == ["ZLB"]


def test_who_speaks_is_known_from_the_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann Lee: Good evening.\n\nBo Chen: Hello.\n\n" * 3, encoding="utf-8")
    [said] = read_documents([str(tmp_path)])
    assert isinstance(said, DocumentWords)
    assert said.speakers == {"Ann Lee", "Bo Chen"}


def test_what_is_told_can_be_pasted_into_a_lexicon() -> None:
    text = 'We asked OHA and the Maple Village about it: they #know, "well".\nNow OHA is here, and so is NO: it.'
    document = _said(text, 4)
    written = as_yaml(rank(gather(SMALL, [document], None), OPTIONS, 1), SMALL.lexicon.entries, "these", OPTIONS, WIDE)
    part = written[written.index("# institution:") :]
    pasted = "".join(f"{line.removeprefix('#').removeprefix(' ')}\n" for line in part.splitlines())
    lexicon = parse_lexicon(f"cxfocus: 1\nname: x\ncustomer: [patron]\n{pasted}")
    assert {entry.text for entry in lexicon.entries if entry.category == "organization"} == {"OHA", "Maple Village"}
    assert written.splitlines()[-5].endswith("⟨organizations=OHA⟩")
    assert yaml.safe_load(f"{written}\nx: 1") is not None


def test_nothing_is_told_of_no_names() -> None:
    assert "Names in capitals" not in as_yaml(rank(gather(SMALL, [], None), OPTIONS, 0), (), "nothing", OPTIONS, WIDE)
