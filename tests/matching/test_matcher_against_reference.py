"""The fast matcher finds exactly what the plain reference finds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cxfocus.lexicon.load import load_lexicon
from cxfocus.lexicon.model import Lexicon, LinguisticRule, Role
from cxfocus.matching.judge import Sentence
from cxfocus.matching.matcher import Matcher
from cxfocus.text.fold import fold
from cxfocus.text.words import level
from tests.corpus import real_documents
from tests.matching.lexicons import make_lexicon
from tests.matching.reference import Match, reference_matches, reference_words


def fast_matches(lexicon: Lexicon, text: str) -> list[Match]:
    scan = Matcher(lexicon).scan([text])
    return [Match(*found) for found in zip(scan.starts, scan.ends, scan.entries, strict=True)]


STEMS = [
    "user",
    "group",
    "board",
    "member",
    "library",
    "IT",
    "PAC",
    "ЖКХ",
    "ØRN",
    "café",
    "straße",
    "naïve",
    "driver's",
    "a",
    "co",
]
ENTRY_WORDS = st.sampled_from([*STEMS, "user*", "?ser", "*oard*", "mem*er", "libr*", "*", "b??rd", "users'", "'s"])
ENTRIES = st.lists(
    st.tuples(
        st.builds(
            lambda exact, words, joint: exact + joint.join(words),
            st.sampled_from(["", "", "", "="]),
            st.lists(ENTRY_WORDS, min_size=1, max_size=3),
            st.sampled_from([" ", "-", " & "]),
        ),
        st.sampled_from(["customer", "institution", "ignore"]),
    ),
    min_size=1,
    max_size=8,
)
PIECES = st.sampled_from(
    [
        *STEMS,
        "users",
        "Users'",
        "user's",
        "USERS",
        "groups",
        "Board",
        "boards",
        "MEMBERS",
        "it",
        "It",
        "PACs",
        "pacs",
        "Жкх",
        "жкхs",  # noqa: RUF001
        "Ørn",
        "В",  # noqa: RUF001
        "в ",
        "cafe\u0301",
        "CAFÉ",
        "STRASSE",
        "nai\u0308ve",
        "e\u0301",
        "\u0301",
        "ser",
        "usergroup",
        "libraries",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "-",
        "\u2011",
        "\u00ad",
        "\u200b",
        "\u00a0",
        "\u2014",
        ".",
        ". ",
        ", ",
        "!",
        "'",
        "\u2019",
        "''",
        "_",
        "__",
        "*",
        "**",
        "`",
        "/",
        "@",
        "://",
        "www.",
        ".org",
        ".pdf",
        "\\",
        "~/",
        "(",
        ")",
        "&",
        " & ",
        "1",
        "2nd",
        "\u0130",
        "\ufb01",
        "\u2028",
        "\ufe0f",
        "\u2260",
        "\x1e",
        "\x00",
        "\x7f",
        "\udc80",
        "\U0001f697",
        "議",
        "=",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=24).map("".join),
    st.lists(st.sampled_from(STEMS), max_size=12).map(" ".join),
    st.text(max_size=60),
)


def test_a_form_kept_exact_leaves_the_possessive_to_its_inflected_twin() -> None:
    lexicon = make_lexicon([("=user", "customer"), ("user", "customer"), ("=board", "customer")])
    text = "user user's users' board's"
    assert fast_matches(lexicon, text) == reference_matches(list(lexicon.entries), text)
    assert len(fast_matches(lexicon, text)) == 3


@settings(max_examples=300)
@given(ENTRIES, TEXTS)
def test_matches_are_the_references(entries: list[tuple[str, Role]], text: str) -> None:
    lexicon = make_lexicon(entries)
    assert fast_matches(lexicon, text) == reference_matches(list(lexicon.entries), text)


@settings(max_examples=300)
@given(ENTRIES, st.lists(TEXTS, max_size=5))
def test_turns_are_matched_each_on_its_own(entries: list[tuple[str, Role]], turns: list[str]) -> None:
    lexicon = make_lexicon(entries)
    scan = Matcher(lexicon).scan(turns)
    alone = [(turn, match) for turn, text in enumerate(turns) for match in fast_matches(lexicon, text)]
    together = zip(scan.turns, scan.starts, scan.ends, scan.entries, strict=True)
    assert [(turn, Match(*match)) for turn, *match in together] == alone


def fickle(entry: int, matched: bytes) -> bool:
    """A rule that depends on the entry and the words, and refuses two matches of three."""
    return sum(level(matched).replace(b" ", b""), entry) % 3 == 0


class FickleJudge:
    """Judges even entries by `fickle`, and fails when asked about another."""

    def judge_readings(self, sentences: Sequence[Sentence]) -> list[tuple[bool, ...]]:
        for sentence in sentences:
            assert all(reading.entry % 2 == 0 for reading in sentence.readings)
        return [
            tuple(
                fickle(reading.entry, fold(sentence.text[reading.start : reading.end])) for reading in sentence.readings
            )
            for sentence in sentences
        ]


@settings(max_examples=500)
@given(ENTRIES, st.lists(TEXTS, min_size=1, max_size=3))
def test_what_a_rule_refuses_leaves_its_place_to_the_next_best(
    entries: list[tuple[str, Role]], turns: list[str]
) -> None:
    plain = make_lexicon(entries)
    ruled = [
        entry._replace(rule=LinguisticRule()) if nth % 2 == 0 else entry for nth, entry in enumerate(plain.entries)
    ]
    scan = Matcher(plain._replace(entries=tuple(ruled)), FickleJudge()).scan(turns)
    found = zip(scan.turns, scan.starts, scan.ends, scan.entries, strict=True)
    expected = [
        (turn, *match)
        for turn, text in enumerate(turns)
        for match in reference_matches(ruled, text, lambda entry, matched: entry % 2 == 1 or fickle(entry, matched))
    ]
    assert list(found) == expected


def test_rules_without_a_judge_are_refused() -> None:
    plain = make_lexicon([("user", "customer")])
    with pytest.raises(ValueError, match="nobody judges"):
        Matcher(plain._replace(entries=(plain.entries[0]._replace(rule=LinguisticRule()),)))


@settings(max_examples=300)
@given(TEXTS)
def test_words_are_the_references(text: str) -> None:
    lexicon = make_lexicon([("user", "customer")])
    assert list(Matcher(lexicon).scan([text]).words) == [reference_words(text)]


@settings(max_examples=100)
@given(ENTRIES, TEXTS)
def test_the_order_of_entries_does_not_matter(entries: list[tuple[str, Role]], text: str) -> None:
    lexicon = make_lexicon(entries)
    reversed_entries = tuple(reversed(lexicon.entries))
    other = Lexicon("test", "", "1", "en", "", (), (), reversed_entries, (), "", "test.yaml")
    found = [(m.start, m.end, lexicon.entries[m.entry].text) for m in fast_matches(lexicon, text)]
    assert [(m.start, m.end, reversed_entries[m.entry].text) for m in fast_matches(other, text)] == found


@pytest.mark.parametrize("kind", ["committee-and-design-text", "minutes-markdown", "google-meet-markdown", "irc-log"])
def test_real_documents_agree_with_the_reference(kind: str) -> None:
    lexicon = load_lexicon("library")
    some = Lexicon("some", "", "1", "en", "", (), (), lexicon.entries[::9], (), "", "some.yaml")
    for path in real_documents(kind)[:3]:
        text = path.read_bytes().decode("utf-8", "replace")[:5_000]
        assert fast_matches(some, text) == reference_matches(list(some.entries), text), path.name
        assert list(Matcher(some).scan([text]).words) == [reference_words(text)], path.name


@pytest.mark.parametrize("gap", [" ", "\t ", "*", "- ", "\n>"])
def test_a_gap_without_end_is_looked_at_once(gap: str) -> None:
    """A matcher that tries a gap at every length takes days."""
    lexicon = make_lexicon([("user group", "customer"), ("user * board", "institution"), ("member", "customer")])
    for end in (".", "x"):
        assert [match.entry for match in fast_matches(lexicon, f"user{gap * 500_000}{end} member")] == [2]


ALIKE: list[tuple[str, Role]] = [
    (f"user * {last}", "customer") for last in ("group*", "member", "*oard*", "libr*", "IT", "driver's", "*")
]


@example([("IT *", "customer")], ["user", "it", "user"])
@settings(max_examples=100)
@given(
    ENTRIES, st.lists(st.sampled_from([*STEMS, "users", "'s", "-", "\n", "\n\n", ". ", "it", "boards"]), max_size=16)
)
def test_what_is_looked_at_often_is_found_like_what_is_looked_at_once(
    entries: list[tuple[str, Role]], pieces: list[str]
) -> None:
    lexicon = make_lexicon([*entries, *ALIKE])
    turns = [" ".join(pieces)] * 120
    scan = Matcher(lexicon).scan(turns)
    found = zip(scan.turns, scan.starts, scan.ends, scan.entries, strict=True)
    expected = reference_matches(list(lexicon.entries), turns[0])
    assert [match for _, *match in found] == [list(match) for match in expected] * len(turns)
