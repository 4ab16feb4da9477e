"""Folding, and the way back from folded bytes to the text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.text.fold import ZERO_WIDTH, fold, fold_with_map

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "aA ßİıſǅﬁﬀé\u0301\u0327\u0345\u00ad\u200b\u200d\ufeff\ufe0f\u2019\u2011\u2028\u2029"
            "\x7f\x1e\udc80議가ᄀ\u1161\U0001f697'-_"
        ),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Plain ASCII, As It Is", b"Plain ASCII, As It Is"),
        ("", b""),
        ("STRASSE", b"STRASSE"),
        ("straße", b"strasse"),
        ("É", "E\u0301".encode()),
        ("ﬁne", b"fine"),
        ("pat\u00adron\u200b", b"patron"),
        ("pat\x7f\x7fron", b"patron"),
        ("patron\u2019s", b"patron's"),
        ("non\u2011user", b"non-user"),
        ("a\u00a0b\u3000c", b"a b c"),
        ("a\u2028b", b"a\nb"),
        ("a\u2029b", b"a\n\nb"),
        ("a\u2014b\u2026c", b"a.b.c"),
        ("\u0130", "I\u0307".encode()),
        ("\u2260", b"="),
    ],
)
def test_fold(text: str, folded: bytes) -> None:
    assert fold(text) == folded


@settings(max_examples=300)
@given(HOSTILE)
def test_case_and_composition_do_not_matter(text: str) -> None:
    folded = fold(text).lower()
    assert fold(unicodedata.normalize("NFD", text)).lower() == folded
    assert fold(unicodedata.normalize("NFC", text)).lower() == folded


@settings(max_examples=300)
@given(HOSTILE, st.integers(0, 40))
def test_what_has_no_width_changes_nothing(text: str, at: int) -> None:
    base = text.replace("\udc80", "")
    for nothing in (ZERO_WIDTH, "\u00ad"):
        assert fold(base[:at] + nothing + base[at:]) == fold(base) or _splits_marks(base, at)


def _splits_marks(text: str, at: int) -> bool:
    """Whether a joiner at this place may keep the marks of a letter from being reordered or composed."""
    return any(ord(character) > 127 for character in text[max(0, at - 2) : at + 2])


@settings(max_examples=500)
@given(HOSTILE)
def test_the_map_goes_back(text: str) -> None:
    folded, starts, ends = fold_with_map(text)
    assert folded == fold(text)
    assert len(starts) == len(ends) == len(folded)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        assert 0 <= start < end <= len(text)
        assert folded[at : at + 1] in fold(text[start:end])


@settings(max_examples=200)
@given(HOSTILE, st.data())
def test_every_stretch_folds_to_its_bytes(text: str, data: st.DataObject) -> None:
    folded, starts, ends = fold_with_map(text)
    if not folded:
        return
    first = data.draw(st.integers(0, len(folded) - 1))
    last = data.draw(st.integers(first, len(folded) - 1))
    assert folded[first : last + 1] in fold(text[starts[first] : ends[last]])
