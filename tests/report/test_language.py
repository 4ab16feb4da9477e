"""A document that is not in the language of the lexicon is warned of, whatever it looks like; no other is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from cxfocus.lexicon.load import load_lexicon, parse_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon.together import combine
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.report.language import FUNCTION_WORDS, SHARED_FUNCTION_WORDS, note_other_language

FOLDER = Path(__file__).parent
TEXTS: dict[str, list[str]] = yaml.safe_load((FOLDER / "languages.yaml").read_text(encoding="utf-8"))
BILINGUAL: dict[str, str] = yaml.safe_load((FOLDER / "bilingual.yaml").read_text(encoding="utf-8"))
LEXICON = load_lexicon("library")


def plain(sentences: list[str]) -> str:
    return "\n\n".join(sentences)


def labeled(sentences: list[str]) -> str:
    return "\n\n".join(f"{('Ann Lee', 'Bob Ray')[at % 2]}: {each}" for at, each in enumerate(sentences))


def captions(sentences: list[str]) -> str:
    cues = (f"00:00:{at * 9:02}.000 --> 00:00:{at * 9 + 8:02}.000\n{each}\n" for at, each in enumerate(sentences))
    return "WEBVTT\n\n" + "\n".join(cues)


def bulleted(sentences: list[str]) -> str:
    items = "\n".join(f"- {each}" for each in sentences)
    return f"# Board of Trustees\n\nPresent: Ann Lee, Bob Ray, Cy Dow\n\n## Report\n\n{items}\n"


SHAPES: tuple[tuple[Callable[[list[str]], str], str], ...] = (
    (plain, "x.txt"),
    (labeled, "x.txt"),
    (captions, "x.vtt"),
    (bulleted, "x.md"),
)


def warnings(text: str, name: str = "x.txt", language: str = "en") -> list[str]:
    return warnings_with(LEXICON._replace(language=language), text, name)


def warnings_with(lexicon: Lexicon, text: str, name: str = "x.txt") -> list[str]:
    layout = read_transcript(Source(name, text.encode()), ReadingOptions()).layout
    return list(map(str, note_other_language(layout, lexicon)))


def small_list(name: str, language: str, word: str) -> Lexicon:
    text = f"cxfocus: 1\nname: {name}\nlanguage: {language}\ncustomer: [{word}]\ninstitution: [{word}x]\n"
    return parse_lexicon(text, f"{name}.yaml")


@pytest.mark.parametrize(("shape", "name"), SHAPES)
@pytest.mark.parametrize("language", [each for each in TEXTS if each != "en"])
def test_another_language_is_warned_of(language: str, shape: Callable[[list[str]], str], name: str) -> None:
    said = "this text does not read as English, and the list library is English: the result says nothing about it"
    assert warnings(shape(TEXTS[language]), name) == [said]


@pytest.mark.parametrize(("shape", "name"), SHAPES)
def test_the_language_of_the_lexicon_is_not(shape: Callable[[list[str]], str], name: str) -> None:
    assert not warnings(shape(TEXTS["en"]), name)


@pytest.mark.parametrize("language", [each for each in TEXTS if each not in ("ja", "ru")])
def test_a_lexicon_may_be_in_another_language(language: str) -> None:
    assert not warnings(plain(TEXTS[language]), language=language)
    assert not warnings(plain(TEXTS[language]), language=f"{language}-XX")
    assert warnings(plain(TEXTS["en"]), language=language) or language == "en"


@pytest.mark.parametrize("language", [each for each in FUNCTION_WORDS if each != "en"])
def test_talk_in_english_is_in_no_other_language(language: str) -> None:
    """Words that English has by chance in common with a language are none of that language."""
    said = (
        "So no, I do my ten hours on the desk, and as for me, we ask a man or his son what they come to do over there."
    )
    assert warnings(labeled([said] * 6), language=language)


def test_of_a_language_without_small_words_nothing_is_said() -> None:
    assert not warnings(plain(TEXTS["de"]), language="fi")


@pytest.mark.parametrize(
    "text",
    [
        plain(TEXTS["de"][:4]),  # fewer than a hundred words
        "\n".join(f"Los Angeles, Las Vegas, El Paso, San Diego, item {at}" for at in range(40)),
        "\n".join(f"{at}. Budget, Smith, approved 4-0" for at in range(60)),
        plain([*TEXTS["en"], *TEXTS["es"]]),
        plain([*TEXTS["ja"][:2], *TEXTS["en"]]),
    ],
    ids=["short", "places", "list", "English first", "a word of greeting"],
)
def test_without_evidence_nothing_is_said(text: str) -> None:
    assert not warnings(text)


def test_an_english_head_does_not_hide_a_long_text() -> None:
    assert warnings(plain([*TEXTS["en"][:3], *TEXTS["fr"] * 8]))
    assert not warnings(plain([*TEXTS["fr"][:3], *TEXTS["en"] * 8]))


@pytest.mark.parametrize("language", ["fr", "de", "es", "ru"])
def test_a_stretch_in_the_language_of_the_lexicon_is_enough(language: str) -> None:
    """A few hundred words, wherever they stand in a long text."""
    others, own = TEXTS[language] * 10, TEXTS["en"] * 3
    for before in (0, 20, 35, 60):
        assert not warnings(plain([*others[:before], *own, *others[before:]]))
    assert warnings(plain(others))


@pytest.mark.parametrize("name", BILINGUAL)
def test_a_text_in_two_languages_is_in_that_of_the_lexicon(name: str) -> None:
    text = BILINGUAL[name]
    halves = "\n\n".join(reversed(text.split("\n\n")))
    for shown in (text, halves, text * 3, "\n".join(text.split())):
        assert not warnings(shown)
        assert not warnings(shown, language=name.partition(" ")[2])


@pytest.mark.parametrize("language", ["fr", "de", "es"])
def test_paragraphs_by_turns_in_two_languages_are_in_both(language: str) -> None:
    for other, own in ((1, 1), (2, 1), (3, 1)):
        mixed = [each for at in range(6) for each in (*TEXTS[language][:other], *TEXTS["en"][at : at + own])]
        assert not warnings(plain(mixed))


def test_lexicons_of_several_languages_are_of_all_of_them() -> None:
    english, french, german = (small_list(*each) for each in (("a", "en-GB", "b"), ("c", "fr", "d"), ("e", "de", "f")))
    for lexicons in ((english, french), (french, english), (combine([english, french]), french)):
        both = combine(lexicons)
        assert not warnings_with(both, plain(TEXTS["en"]))
        assert not warnings_with(both, plain(TEXTS["fr"]))
        assert not warnings_with(both, plain([*TEXTS["fr"], *TEXTS["en"]]))
        assert warnings_with(both, plain(TEXTS["de"]))
        assert not warnings_with(combine([both, german]), plain(TEXTS["de"]))
    [said] = warnings_with(combine([english, french]), plain(TEXTS["es"]))
    assert said.startswith("this text does not read as English or French, and the list a+c is English and French: the")
    assert not warnings_with(combine([english, small_list("g", "fi", "h")]), plain(TEXTS["de"]))


def test_a_lexicon_of_every_language_fits_every_text() -> None:
    every = combine([small_list(f"x{code}", code, f"word{code}") for code in FUNCTION_WORDS])
    assert not [language for language in TEXTS if warnings_with(every, plain(TEXTS[language]))]


def test_no_function_word_is_of_two_languages_or_said_twice() -> None:
    words = {code: set(row.split()) for code, (_, row) in FUNCTION_WORDS.items()}
    assert not [code for code, row in SHARED_FUNCTION_WORDS.items() if words[code] & set(row.split())]
    assert not [(a, b, words[a] & words[b]) for a, b in combinations(words, 2) if words[a] & words[b]]
