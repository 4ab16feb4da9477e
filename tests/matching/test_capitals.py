# ruff: noqa: RUF001  scripts beside Latin are what this is about
"""Entries in capitals match capitals only, in every script, and nothing in a sentence that is all capitals."""

from __future__ import annotations

import unicodedata

import pytest

from cxfocus.matching.locate import locate
from cxfocus.matching.matcher import Matcher
from tests.matching.lexicons import make_lexicon

MATCHER = Matcher(make_lexicon([(text, "customer") for text in ("ЖКХ", "ΔΕΗ", "ØRN", "ÉTAT", "IT", "НИИ ЖКХ")]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Жкх и жкх, но не в ЖКХ.", ["ЖКХ"]),
        ("Η δεη και η Δεη και η ΔΕΗ.", ["ΔΕΗ"]),
        ("Ørn, ørn, two ØRNs and ØRN's", ["ØRNs", "ØRN's"]),
        ("Un État, un état et un ÉTAT", ["ÉTAT"]),
        ("В городе нии жкх и НИИ\nЖКХ", ["НИИ\nЖКХ"]),
        ("В городе НИИ Жкх", []),
        ("НОВЫЙ ДОМ ЖКХ И IT СЕГОДНЯ ЗАКРЫТ", []),
        ("Мы знаем IT и ЖКХ, но не HVAC.", ["IT", "ЖКХ"]),
        ("ДОМ ЖКХ. Но ЖКХ здесь.", ["ЖКХ"]),
        ("Ж\u00adКХ стоит здесь", ["Ж\u00adКХ"]),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_capitals_match_capitals_only(text: str, found: list[str], form: str) -> None:
    text = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    turns = ["ЖКХ и жкх", text]
    spans = [each.span for each in locate(MATCHER.scan(turns), turns) if each.turn == 1]
    assert [unicodedata.normalize("NFC", text[span.start : span.end]) for span in spans] == found


def test_the_same_letters_may_be_an_entry_of_their_own() -> None:
    matcher = Matcher(make_lexicon([("ЖКХ", "customer"), ("жкх", "institution")]))
    assert list(matcher.scan(["новый ЖКХ или жкх или Жкх"]).entries) == [0, 1, 1]
