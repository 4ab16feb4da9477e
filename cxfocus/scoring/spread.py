"""Spread: whether groups of documents differ by more than the documents of one group do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import asin, fsum, sqrt
from typing import NamedTuple

from cxfocus.scoring.distributions import f_tail
from cxfocus.scoring.evidence import PRIOR_DOCUMENTS, Evidence, correlation_within

#: Documents in all, not counting the first of each group; with fewer, groups and documents cannot be separated.
FEWEST_REPEATS = 2
#: Probability; a result that chance gives less often counts as more than noise.
SIGNIFICANT = 0.05
#: The same for a single group, after Holm's correction: lower, as documents of few groups say little about their own
#: differences, and a name is believed sooner than a sentence about all.
_STANDS_APART = 0.02
#: Groups up to which it is asked which of them stand apart: the work grows with their square.
MOST_GROUPS = 100


class Spread(NamedTuple):
    """How much groups differ.

    `p_value` is the probability of such differences if all groups were alike, `beyond_noise` the part of the
    differences that chance does not explain (I-squared), `deviation` the standard deviation of the groups' true
    shares about their mean, `correlation` how alike two mentions of a document are. `rest_alike` is whether those that
    do not stand apart from the others cannot be told apart either.
    """

    groups: int
    documents: int
    p_value: float
    beyond_noise: float
    deviation: float
    correlation: float
    rest_alike: bool = False

    @property
    def significant(self) -> bool:
        """Whether the groups differ by more than noise."""
        return self.p_value < SIGNIFICANT


def spread_of(groups: Iterable[Evidence]) -> Spread | None:
    """Return how much groups differ, or None if they cannot be compared.

    They cannot if fewer than two groups have mentions, if there are hardly more documents than groups, or if all
    mentions are on one side.

    It is Cochran's Q (1954) of the groups' pooled shares, and what DerSimonian and Laird (1986) and Higgins and
    Thompson (2002) derive from it. The variance of a share allows for mentions of one document being alike, with the
    correlation by moments within groups (Ridout, Demétrio and Firth 1999). Because that correlation is estimated, Q
    is compared with F and not with chi-squared.
    """
    found = [group for group in groups if group.mentions]
    customer, mentions = sum(g.customer for g in found), sum(g.mentions for g in found)
    if len(found) < 2 or not 0 < customer < mentions:
        return None
    noise = customer / mentions * (1.0 - customer / mentions)
    correlation, within = correlation_within(found, noise)
    if within < FEWEST_REPEATS:
        return None
    shares = [group.customer / group.mentions for group in found]
    weights = [g.mentions**2 / noise / (g.mentions + correlation * (g.size_squares - g.mentions)) for g in found]
    q, freedom = _cochran(shares, weights), len(found) - 1
    total = fsum(weights)
    between = (q - freedom) / (total - fsum(w * w for w in weights) / total)
    return Spread(
        groups=len(found),
        documents=sum(group.documents for group in found),
        p_value=f_tail(q / freedom, freedom, within + PRIOR_DOCUMENTS),
        beyond_noise=max(0.0, 1.0 - freedom / q) if q else 0.0,
        deviation=sqrt(max(0.0, between)),
        correlation=correlation,
    )


def groups_apart(groups: Mapping[str, Evidence]) -> tuple[Spread | None, frozenset[str]]:
    """Return how much groups differ, and the names of those that stand apart, if more than two of them differ.

    The group that is most surely unlike the pooled others is put aside, and the others are compared again, as long as
    they differ by more than noise. So of two alike beside a third, neither is named. The probability of a group counts
    times the number of groups left (Holm 1979). A group of one document is never named: nothing shows how its
    documents differ.
    """
    left = {name: group for name, group in groups.items() if group.mentions}
    found = spread = spread_of(left.values())
    apart: set[str] = set()
    if len(left) > MOST_GROUPS or found is None:
        return found, frozenset()
    while spread is not None and spread.significant and len(left) > 2:
        whole = _pooled(left.values())
        beside = ((_chance_beside(group, _without(whole, group)), name) for name, group in left.items())
        chance, name = min(beside)
        if chance * len(left) >= _STANDS_APART:
            break
        apart.add(name)
        del left[name]
        spread = spread_of(left.values())
    alike = bool(apart) and not (spread is not None and spread.significant)
    return found._replace(rest_alike=alike), frozenset(apart)


def _chance_beside(group: Evidence, rest: Evidence) -> float:
    """Return the probability that a group is as far from the pooled rest as this one.

    The degrees of freedom are those of the documents alone: what r was assumed to be is no evidence for a name.
    """
    customer, mentions = group.customer + rest.customer, group.mentions + rest.mentions
    if group.documents == 1 or not 0 < customer < mentions:
        return 1.0
    share = customer / mentions
    correlation, freedom = correlation_within([group, rest], share * (1.0 - share))
    return _chance_apart(group, rest, correlation, freedom)


def chance_in_group(customer: int, mentions: int, group: Evidence) -> float | None:
    """Return the probability that a document of a group is as far from the rest of it as this one, or farther.

    None if the rest is too few documents, or all on one side. How alike mentions of one document are is estimated from
    the rest. Shares are compared as angles (Anscombe 1948): near 0 and 1, documents are scattered more to one side.
    """
    one = Evidence().plus(customer, mentions)
    rest = _without(group, one)
    if rest.documents <= FEWEST_REPEATS or not 0 < rest.customer < rest.mentions:
        return None
    share = rest.customer / rest.mentions
    correlation, freedom = correlation_within([rest], share * (1.0 - share))
    return _chance_apart(one, rest, correlation, freedom + PRIOR_DOCUMENTS)


def _chance_apart(one: Evidence, other: Evidence, correlation: float, freedom: float) -> float:
    apart = _angle(one.customer, one.mentions) - _angle(other.customer, other.mentions)
    variance = sum((g.mentions + correlation * (g.size_squares - g.mentions)) / g.mentions**2 for g in (one, other))
    return f_tail(apart * apart / variance, 1, freedom)


def _pooled(groups: Iterable[Evidence]) -> Evidence:
    return Evidence._make(map(sum, zip(*groups, strict=True)))


def _without(whole: Evidence, part: Evidence) -> Evidence:
    return Evidence._make(a - b for a, b in zip(whole, part, strict=True))


def _angle(customer: int, mentions: int) -> float:
    return 2.0 * asin(sqrt((customer + 0.375) / (mentions + 0.75)))


def _cochran(shares: Sequence[float], weights: Sequence[float]) -> float:
    mean = fsum(map(float.__mul__, weights, shares)) / fsum(weights)
    return fsum(weight * (share - mean) ** 2 for share, weight in zip(shares, weights, strict=True))
