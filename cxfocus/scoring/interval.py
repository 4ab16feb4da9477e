"""The interval of a share; it allows for mentions that come in clusters, the turns."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import fsum, log, sqrt
from typing import NamedTuple

from cxfocus.scoring.defaults import CONFIDENCE
from cxfocus.scoring.evidence import Evidence, effect_of

# Assumptions that hold until the turns show otherwise. Measured by tests/benchmarks/interval_coverage.py.
PRIOR_CORRELATION = 0.12  # how alike two mentions of one turn are: 0 not at all, 1 always on the same side
PRIOR_TURNS = 1.0  # turns of evidence that this correlation is worth
PRIOR_FREEDOM = 14.0  # degrees of freedom of Student's t if the turns add none
HALF_A_MENTION = 0.5  # mentions added to each side, so that a share near 0 or 1 is not taken for certain


class Interval(NamedTuple):
    """Where the share may lie (`low` to `high`, 0 to 1), and how much evidence this rests on.

    `effective_mentions` is how many independent mentions would be worth as much, `design_effect` is mentions per
    effective mention (1 or more), `clusters` is the number of turns that hold a mention.
    """

    low: float
    high: float
    effective_mentions: float
    design_effect: float
    clusters: int


def share_interval(
    clusters: Iterable[tuple[int, int]], confidence: float = CONFIDENCE, evidence: Evidence | None = None
) -> Interval | None:
    """Return the interval of the share of customer mentions, given (customer, institution) mentions of each turn.

    None without mentions. A Counter gives the number of turns for each pair. Turns without a mention change nothing,
    nor does the order of turns. One turn, or turns that are all on one side, still give an interval with a width. If
    the turns come from several documents that differ by more than their turns do, design effect and degrees of
    freedom are those of the documents (`evidence`); `clusters` still counts turns. Counts must be 0 or more; this is
    not checked. Raises ValueError for a confidence that is not between 0 and 1.

    It is Wilson's score interval (1927) with the effective number of mentions in place of the number (Kish 1965) and
    Student's t in place of the normal (Korn and Graubard 1998), which Dean and Pagano (2015) and Franco et al. (2019)
    found to hold for shares from clusters.
    """
    if not 0.0 < confidence < 1.0:
        raise ValueError(f"confidence must lie between 0 and 1, not {confidence}")
    # Most turns hold one to three mentions, so a few dozen rows stand for thousands of turns.
    rows = [(c, c + i, turns) for (c, i), turns in counted_pairs(clusters).items() if c or i]
    if not rows:
        return None
    customer = sum([c * turns for c, _, turns in rows])
    mentions = sum([m * turns for _, m, turns in rows])
    design_effect, freedom = _design_effect(rows, customer, mentions)
    if evidence is not None and evidence.documents > 1:
        of_documents, freedom_of_documents = effect_of(evidence)
        if of_documents > design_effect:
            design_effect, freedom = of_documents, freedom_of_documents
    effective = mentions / design_effect
    low, high = _wilson(customer / mentions, effective, t_from_normal(normal_quantile(confidence), freedom))
    return Interval(
        low=low,
        high=high,
        effective_mentions=effective,
        design_effect=design_effect,
        clusters=sum([turns for _, _, turns in rows]),
    )


def counted_pairs(clusters: Iterable[tuple[int, int]]) -> Counter[tuple[int, int]]:
    """Return the number of turns for each pair of mentions; a Counter is returned as it is."""
    return clusters if isinstance(clusters, Counter) else Counter(clusters)


# One row is (customer mentions, all mentions, number of turns like that).
_Row = tuple[int, int, int]


def _design_effect(rows: list[_Row], customer: int, mentions: int) -> tuple[float, float]:
    """Return mentions per effective mention, and degrees of freedom for Student's t.

    The effect that the turns show is averaged with the effect assumed for turns of their size, 1 + correlation x
    (size - 1) (Kish 1965), as Smyth (2004) moderates a variance. The assumption may raise the effect that the turns
    show but not lower it, and the result is never below 1: few turns often look better than they are, because the
    turn that differs has not been heard.
    """
    squared_sizes = sum([turns * m * m for _, m, turns in rows])
    size = squared_sizes / mentions  # of the turn around a typical mention
    believed = 1.0 + PRIOR_CORRELATION * (size - 1.0)
    shown, weight = 0.0, 0.0
    if squared_sizes < mentions * mentions and 0 < customer < mentions:  # two turns or more, not all on one side
        shown, weight = _shown_effect(rows, customer, mentions)
    blend = (PRIOR_TURNS * believed + weight * shown) / (PRIOR_TURNS + weight)
    return max(1.0, shown, blend), PRIOR_FREEDOM + weight


def _shown_effect(rows: list[_Row], customer: int, mentions: int) -> tuple[float, float]:
    """Return the design effect that two or more turns show, and its degrees of freedom.

    It is the linearized variance of a ratio (Kish 1965) over the variance of independent mentions. Each turn's
    residual is enlarged for the pull that the turn itself has on the share (CR2 of Bell and McCaffrey 2002).
    """
    # Residuals times `mentions` are whole numbers, so rounding cannot make the order of turns matter.
    squares = [((c * mentions - customer * m) ** 2, m, turns) for c, m, turns in rows]
    spread = fsum([turns * square / (mentions - m) for square, m, turns in squares])
    second = sum([turns * square for square, _, turns in squares])
    fourth = sum([turns * square * square for square, _, turns in squares])
    # If one lopsided turn makes all the variance, the variance is known only as well as from a single turn.
    telling_turns = second * second / fourth if fourth else 1.0
    return spread / (customer * (mentions - customer)), max(0.0, telling_turns - 1.0)


def _wilson(share: float, n: float, t: float) -> tuple[float, float]:
    """Return Wilson's score interval (1927, JASA 22:209) of `share` of `n`, moved a little towards one half.

    It always contains `share`.
    """
    n_and_one = n + 2.0 * HALF_A_MENTION
    start = (share * n + HALF_A_MENTION) / n_and_one
    pull = t * t / n_and_one
    middle = (start + pull / 2.0) / (1.0 + pull)
    half_width = sqrt(pull * (start * (1.0 - start) + pull / 4.0)) / (1.0 + pull)
    return max(0.0, min(share, middle - half_width)), min(1.0, max(share, middle + half_width))


def t_from_normal(z: float, freedom: float) -> float:
    """Return Student's t at the probability where the normal is `z`, for five degrees of freedom or more.

    Abramowitz and Stegun (1964) 26.7.5: 5 digits at 95 % for 14 degrees, 4 for five.
    """
    y = z * z
    g1 = (y + 1.0) / 4.0
    g2 = ((5.0 * y + 16.0) * y + 3.0) / 96.0
    g3 = (((3.0 * y + 19.0) * y + 17.0) * y - 15.0) / 384.0
    g4 = ((((79.0 * y + 776.0) * y + 1482.0) * y - 1920.0) * y - 945.0) / 92160.0
    return z * (1.0 + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom)


@lru_cache(maxsize=64)
def normal_quantile(confidence: float) -> float:
    """Return the z for which a standard normal lies within -z and z with this probability (up to 1 - 3e-11).

    Wichura (1988), algorithm AS 241, PPND7: 7 digits. `statistics.NormalDist` has it too, but takes 10 ms to import.
    """
    q = confidence / 2.0
    if q <= 0.425:
        r = 0.180625 - q * q
        above = ((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179
        below = ((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1.0
        return q * above / below
    r = sqrt(-log(0.5 - q)) - 1.6
    above = ((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777
    below = (0.12021132975 * r + 0.73700164250) * r + 1.0
    return above / below
