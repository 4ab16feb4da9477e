"""A document that is not in the language of the lexicon is warned of, whatever it looks like; no other is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from cxfocus.lexicon.load import load_lexicon
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source
from cxfocus.report.language import SMALL_WORDS, note_other_language

TEXTS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "languages.yaml").read_text(encoding="utf-8"))
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
    layout = read_transcript(Source(name, text.encode()), ReadingOptions()).layout
    return list(map(str, note_other_language(layout, LEXICON._replace(language=language))))


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


def test_no_small_word_is_of_two_languages() -> None:
    words = {code: set(row.split()) for code, (_, row) in SMALL_WORDS.items()}
    assert not [(a, b, words[a] & words[b]) for a, b in combinations(words, 2) if words[a] & words[b]]
