"""Nouns and noun phrases by a pipeline, and suggestions made of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxfocus.errors import UsageError
from cxfocus.lexicon.load import parse_lexicon
from cxfocus.lexicon_tools.documents import DocumentWords
from cxfocus.lexicon_tools.suggest.gather import gather
from cxfocus.lexicon_tools.suggest.rank import SuggestOptions, rank
from cxfocus.linguistics import nouns
from cxfocus.linguistics.matcher import RuleOptions, matcher_for
from cxfocus.linguistics.nouns import NounFinder, noun_finder
from tests.cli.case import run

if TYPE_CHECKING:
    from spacy.language import Language

LEXICON = parse_lexicon("cxfocus: 1\nname: small\ncustomer: [visitor]\ninstitution: [board]\n")
#: Words that the small pipeline was trained on.
TALK = "The patient waits. We see the patient. Please be patient. They need a patient nurse.\n"


def test_words_are_told_by_their_parts_of_speech(model: Path) -> None:
    [tagged, empty] = noun_finder(str(model), LEXICON).tag_texts(["the patient waits", ""])
    assert tagged.kinds == {4: "nouns", 12: "verbs"}
    assert [(phrase.start, phrase.end) for phrase in tagged.phrases] == [(0, 17)]
    assert empty.kinds == {}


def test_long_texts_are_read_in_pieces(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nouns, "_LONGEST", 20)
    text = "the patient waits\n" * 4 + "x" * 50
    [tagged] = noun_finder(str(model), LEXICON).tag_texts([text])
    assert [start for start, kind in tagged.kinds.items() if kind == "nouns"][:4] == [4, 22, 40, 58]


@pytest.fixture(scope="module")
def parser() -> Language:
    """Return a pipeline that marks every two words as a noun phrase whose noun comes last, as a parser would."""
    import spacy
    from spacy.language import Language
    from spacy.tokens import Doc

    @Language.component("pairs", assigns=["token.pos", "token.dep", "token.head"])
    def pairs(doc: Doc) -> Doc:
        ends = [token.i | 1 for token in doc]
        heads = [min(end, len(doc) - 1) for end in ends]
        words = [token.text for token in doc]
        pos = ["NOUN" if token.i % 2 else "ADJ" for token in doc]
        deps = ["nsubj" if token.i % 2 else "amod" for token in doc]
        return Doc(doc.vocab, words, [bool(token.whitespace_) for token in doc], pos=pos, deps=deps, heads=heads)

    nlp = spacy.blank("en")
    nlp.add_pipe("pairs")
    return nlp


def test_terms_stay_inside_noun_phrases(parser: Language) -> None:
    turns = ("quiet corner green roof, quiet visitor",)
    terms = gather(matcher_for(LEXICON, RuleOptions()), [DocumentWords("x", turns)], NounFinder(parser))
    assert ("quiet", "corner") in terms.counts
    assert ("corner", "green") not in terms.counts
    assert terms.around == {}
    assert terms.kinds["nouns"]["corner"] == 1
    assert terms.kinds["adjectives"]["green"] == 1


def test_letters_outside_ascii_keep_their_places(parser: Language) -> None:
    talk = [DocumentWords("x", ("stille Cafe\u0301s gru\u0308ne D\u00e4cher",))]
    terms = gather(matcher_for(LEXICON, RuleOptions()), talk, NounFinder(parser))
    assert set(map(" ".join, terms.counts)) == {"stille cafés", "cafés", "grüne dächer", "dächer"}


def test_only_nouns_are_suggested(model: Path) -> None:
    talk = [DocumentWords(f"{number}.txt", (TALK * 3,)) for number in range(3)]
    terms = gather(matcher_for(LEXICON, RuleOptions()), talk, noun_finder(str(model), LEXICON))
    found = rank(terms, SuggestOptions(40, 5, 2), len(talk))
    texts = [each.text for each in found.terms]
    assert "patient" in texts
    assert "waits" not in texts


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [("no_such_model", "en", "is not installed"), (None, "de", "is for the language en, and the lexicon small for de")],
)
def test_a_pipeline_that_does_not_do(name: str | None, language: str, words: str, model: Path) -> None:
    with pytest.raises(UsageError, match=words):
        noun_finder(name or str(model), LEXICON._replace(language=language))


def test_a_pipeline_without_parts_of_speech(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match="knows no parts of speech"):
        noun_finder(str(tmp_path / "blank"), LEXICON)


def test_on_the_command_line(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "talk.txt").write_text(TALK * 5)
    ran = run(["lexicon", "suggest", "talk.txt", "--model", str(model)], tmp_path, monkeypatch)
    assert (ran.exit, ran.stderr) == (0, "")
    assert "of 1 document, by en_small 1.2.3." in ran.stdout.replace("\n# ", " ")
    (tmp_path / "de.yaml").write_text("cxfocus: 1\nname: de\nlanguage: de-AT\ncustomer: [Gast]\ninstitution: [Rat]\n")
    refused = run(["lexicon", "suggest", "talk.txt", "--lexicon", "de.yaml"], tmp_path, monkeypatch)
    assert (refused.exit, refused.stdout) == (2, "")
    assert "without a pipeline nobody here knows the nouns of the language 'de'" in refused.stderr
