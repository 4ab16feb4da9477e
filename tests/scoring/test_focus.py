"""Focus, verdicts, what-if, talk time and the timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxfocus.scoring.defaults import MINIMUM_MENTIONS
from cxfocus.scoring.focus import focus_of, pooled_focus
from cxfocus.scoring.talk_time import duration, talk_time_of
from cxfocus.scoring.tally import Tally
from cxfocus.scoring.timeline import SLICES, MentionPlace, Slice, timeline
from cxfocus.scoring.what_if import what_if
from cxfocus.transcript import Layout, Spoken, Timing, Turn

ROWS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(0, 50)), max_size=30)


def tally(rows: list[tuple[int, int, int]]) -> Tally:
    columns = list(zip(*rows, strict=True)) or [(), (), ()]
    return Tally(columns[0], columns[1], columns[2], Counter())


@given(ROWS)
def test_counts_are_the_sums(rows: list[tuple[int, int, int]]) -> None:
    focus = focus_of(tally(rows), range(len(rows)), MINIMUM_MENTIONS)
    assert (focus.customer, focus.institution) == (sum(row[0] for row in rows), sum(row[1] for row in rows))
    assert (focus.words, focus.turns) == (sum(row[2] for row in rows), len(rows))
    assert focus.turns_with_customer == sum(row[0] > 0 for row in rows)
    assert len(focus.clusters) == sum(row[0] + row[1] > 0 for row in rows)


@given(ROWS)
def test_share_and_ratio_are_the_formula_or_none(rows: list[tuple[int, int, int]]) -> None:
    focus = focus_of(tally(rows), range(len(rows)), MINIMUM_MENTIONS)
    mentions = focus.customer + focus.institution
    assert focus.share == (focus.customer / mentions if mentions else None)
    assert focus.ratio == (focus.customer / focus.institution if focus.institution else None)
    assert focus.turn_coverage == (focus.turns_with_customer / len(rows) if rows else None)
    assert focus.per_thousand(3) == (3000 / focus.words if focus.words else None)
    assert (focus.interval is None) == (mentions == 0)
    if focus.interval is not None and focus.share is not None:
        assert 0 <= focus.interval.low <= focus.share <= focus.interval.high <= 1


@given(ROWS)
def test_a_part_is_scored_by_its_turns_alone(rows: list[tuple[int, int, int]]) -> None:
    chosen = list(range(0, len(rows), 2))
    part = focus_of(tally(rows), chosen, MINIMUM_MENTIONS)
    assert part == focus_of(tally(rows[::2]), range(len(chosen)), MINIMUM_MENTIONS)


@pytest.mark.parametrize(
    ("clusters", "words", "minimum", "status", "verdict"),
    [
        ((), 0, 20, "no-words", "insufficient-evidence"),
        ((), 9, 20, "no-mentions", "insufficient-evidence"),
        (((1, 0),) * 19, 99, 20, "too-few-mentions", "insufficient-evidence"),
        (((1, 0),) * 20, 99, 20, "ok", "customer-focused"),
        (((0, 1),) * 20, 99, 20, "ok", "institution-focused"),
        (((1, 1),) * 10, 99, 20, "ok", "balanced"),
        (((1, 0),) * 11 + ((0, 1),) * 9, 99, 20, "ok", "balanced"),
        (((1, 0),) * 19, 99, 19, "ok", "customer-focused"),
        (((1, 0),), 9, 1, "ok", "balanced"),
    ],
)
def test_verdicts(clusters: tuple[tuple[int, int], ...], words: int, minimum: int, status: str, verdict: str) -> None:
    focus = pooled_focus(clusters, words, len(clusters), minimum)
    assert (focus.status, focus.verdict) == (status, verdict)


@given(ROWS, st.integers(1, 30))
def test_the_verdict_is_what_the_interval_says(rows: list[tuple[int, int, int]], minimum: int) -> None:
    focus = focus_of(tally(rows), range(len(rows)), minimum)
    if focus.status != "ok" or focus.interval is None:
        assert focus.verdict == "insufficient-evidence"
        return
    low, high = focus.interval.low, focus.interval.high
    expected = "customer-focused" if low > 0.5 else "institution-focused" if high < 0.5 else "balanced"
    assert focus.verdict == expected


@given(ROWS)
def test_sides_are_treated_alike(rows: list[tuple[int, int, int]]) -> None:
    mirror = {"customer-focused": "institution-focused", "institution-focused": "customer-focused"}
    focus = focus_of(tally(rows), range(len(rows)), MINIMUM_MENTIONS)
    other = focus_of(tally([(i, c, w) for c, i, w in rows]), range(len(rows)), MINIMUM_MENTIONS)
    assert other.verdict == mirror.get(focus.verdict, focus.verdict)


@pytest.mark.parametrize("target", [0.5, 0.25, 0.75, 0.333, 0.9, 0.0001])
def test_what_if_is_what_trying_finds(target: float) -> None:
    wanted = Fraction(str(target))
    for customer in range(13):
        for institution in range(13):
            found = what_if(customer, institution, target)
            mentions = customer + institution
            if not mentions or Fraction(customer, mentions) >= wanted:
                assert found is None
                continue
            assert found is not None
            assert found.more_customer == next(
                n for n in range(200_000) if Fraction(customer + n, mentions + n) >= wanted
            )
            fewer = [
                m for m in range(1, institution + 1) if mentions > m and Fraction(customer, mentions - m) >= wanted
            ]
            assert found.fewer_institution == (fewer[0] if fewer else None)


@pytest.mark.parametrize("target", [0, 1, -0.1, 1.5])
def test_what_if_refuses_what_no_share_can_be(target: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        what_if(1, 2, target)


TIMES = st.one_of(st.none(), st.floats(0, 5000, allow_nan=False))
TIMED = st.lists(st.tuples(TIMES, TIMES, st.integers(0, 4), st.integers(0, 4), st.integers(0, 30)), max_size=25)


def turns_and_tally(rows: list[tuple[float | None, float | None, int, int, int]]) -> tuple[list[Turn], Tally]:
    turns = [Turn(1000 * n, 1000 * n + 1000, None, None, start, end) for n, (start, end, *_) in enumerate(rows)]
    return turns, tally([(c, i, w) for _, _, c, i, w in rows])


@given(TIMED, st.sampled_from(["exact", "start", "anchor"]))
def test_talk_time_shares_out_every_second_once(
    rows: list[tuple[float | None, float | None, int, int, int]], timing: Timing
) -> None:
    turns, counted = turns_and_tally(rows)
    time = talk_time_of(turns, counted, timing)
    assert time is not None
    assert time.total == pytest.approx(sum(map(duration, turns)))
    assert min(time.customer, time.institution, time.neither) >= 0
    assert time.share is None or 0 <= time.share <= 1
    assert time.timing == timing
    assert talk_time_of(turns, counted, "none") is None


def test_talk_time() -> None:
    turns = [
        Turn(0, 1, None, None, 0.0, 10.0),
        Turn(1, 2, None, None, 10.0, 14.0),
        Turn(2, 3, None, None, 20.0, 15.0),
        Turn(3, 4),
    ]
    time = talk_time_of(turns, tally([(1, 3, 9), (0, 0, 9), (5, 0, 9), (1, 1, 9)]), "exact")
    assert time is not None
    assert (time.customer, time.institution, time.neither, time.total, time.share) == (2.5, 7.5, 4.0, 14.0, 0.25)


def sliced(turns: Sequence[Turn], counted: Tally, spoken: Spoken | None = None) -> tuple[Slice, ...]:
    """Return the timeline of turns whose mentions are spread evenly, those of the customer first."""
    layout = Layout("text", "x" * max((turn.end for turn in turns), default=0), tuple(turns), spoken=spoken)

    def places(numbers: Container[int]) -> Iterator[MentionPlace]:
        for number, turn in enumerate(turns):
            if number in numbers:
                both = counted.customer[number] + counted.institution[number]
                for index in range(both):
                    offset = (turn.end - turn.start) * index // both
                    yield MentionPlace(number, offset, is_customer=index < counted.customer[number])

    return timeline(layout, counted, places)


@settings(max_examples=300)
@given(TIMED)
def test_slices_share_out_the_turns(rows: list[tuple[float | None, float | None, int, int, int]]) -> None:
    turns, counted = turns_and_tally(rows)
    slices = sliced(turns, counted)
    assert len(slices) <= min(SLICES, len(turns))
    if not slices:
        return
    assert len({part.unit for part in slices}) == 1
    customer, institution = (sum(pair[side] for part in slices for pair in part.clusters) for side in (0, 1))
    assert (customer, institution) == (sum(counted.customer), sum(counted.institution))
    assert sum(part.words for part in slices) == sum(counted.words)
    assert sum(part.turns for part in slices) >= len(turns), "a turn without a time stays with the one before it"
    for before, after in pairwise(slices):
        assert before.end == pytest.approx(after.start)
        assert before.start < before.end
    if slices[0].unit == "words":
        assert slices[0].start == 0
        assert slices[-1].end == pytest.approx(sum(counted.words))
        assert all(abs(part.words - (part.end - part.start)) <= len(turns) for part in slices)


@pytest.mark.parametrize("rows", [[], [(None, None, 1, 0, 5)], [(1.0, 2.0, 1, 0, 5)], [(None, None, 0, 0, 0)] * 3])
def test_no_slices_where_there_is_nothing_to_slice(
    rows: list[tuple[float | None, float | None, int, int, int]],
) -> None:
    assert sliced(*turns_and_tally(rows)) == ()


def _shown(slices: Iterable[Slice]) -> list[tuple[float, float, tuple[tuple[int, int], ...], int, int]]:
    return [(part.start, part.end, part.clusters, part.words, part.turns) for part in slices]


def test_slices_by_time() -> None:
    turns = [
        Turn(n, n + 1, None, None, float(start), float(end))
        for n, (start, end) in enumerate([(0, 10), (10, 20), (81, 90)])
    ]
    assert _shown(sliced(turns, tally([(1, 0, 9)] * 3))) == [
        (0.0, 30.0, ((1, 0), (1, 0)), 18, 2),
        (30.0, 60.0, (), 0, 0),
        (60.0, 90.0, ((1, 0),), 9, 1),
    ]


def test_a_turn_over_a_border_is_divided_by_its_length() -> None:
    turns = [Turn(0, 100, None, None, 0.0, 60.0), Turn(100, 110, None, None, 60.0, 80.0)]
    assert _shown(sliced(turns, tally([(3, 3, 60), (0, 1, 20)]))) == [
        (0.0, 40.0, ((3, 2),), 40, 1),
        (40.0, 80.0, ((0, 1), (0, 1)), 40, 2),
    ]
    untimed = [turn._replace(start_time=None, end_time=None) for turn in turns]
    assert _shown(sliced(untimed, tally([(3, 3, 60), (0, 1, 20)]))) == [
        (0.0, 40.0, ((3, 2),), 40, 1),
        (40.0, 80.0, ((0, 1), (0, 1)), 40, 2),
    ]


def test_a_cue_as_long_as_a_speech_is_divided_as_one() -> None:
    turns = [Turn(0, 100, None, None, 0.0, 600.0), Turn(100, 110, None, None, 600.0, 800.0)]
    cues = Spoken([0, 100], [100, 110], [0, 600_000], [600_000, 800_000])
    assert _shown(sliced(turns, tally([(3, 3, 60), (0, 1, 20)]), cues)) == [
        (0.0, 400.0, ((3, 2),), 40, 1),
        (400.0, 800.0, ((0, 1), (0, 1)), 40, 2),
    ]


def test_a_turn_of_cues_is_divided_between_cues() -> None:
    # One turn of cues at 0, 50 and 70 s, with a mention in each half of the first and one in each other.
    turns = [Turn(0, 100, None, None, 0.0, 80.0), Turn(100, 110, None, None, 80.0, 100.0)]
    cues = Spoken([0, 40, 81, 100], [39, 80, 100, 110], [0, 50_000, 70_000, 80_000], [50_000, 70_000, 80_000, 100_000])
    assert _shown(sliced(turns, tally([(4, 0, 100), (0, 1, 10)]), cues)) == [
        (0.0, 50.0, ((2, 0),), 40, 1),
        (50.0, 100.0, ((2, 0), (0, 1)), 70, 2),
    ]
