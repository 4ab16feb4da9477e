"""Statistics that separate phrases from words that meet by chance, and measure near which side a phrase stands."""

from __future__ import annotations

from math import log, sqrt
from typing import NamedTuple


class Meeting(NamedTuple):
    """How often two words stood together, and each by itself, among all `words`."""

    together: int
    first: int
    second: int
    words: int


def npmi(meeting: Meeting) -> float:
    """Return normalized pointwise mutual information, from -1 (never together) by 0 (by chance) to 1 (always).

    Bouma, G. (2009): Normalized (pointwise) mutual information in collocation extraction.
    """
    together = meeting.together / meeting.words
    if together >= 1:
        return 1.0
    return log(together * meeting.words * meeting.words / (meeting.first * meeting.second)) / -log(together)


def log_likelihood(meeting: Meeting) -> float:
    """Return G² of the 2 by 2 table; chance exceeds 10.83 once in a thousand times.

    Dunning, T. (1993): Accurate methods for the statistics of surprise and coincidence.
    """
    together, first, second, words = meeting
    cells = (together, first - together, second - together, words - first - second + together)
    rows, columns = (first, words - first), (second, words - second)
    expected = (
        rows[0] * columns[0] / words,
        rows[0] * columns[1] / words,
        rows[1] * columns[0] / words,
        rows[1] * columns[1] / words,
    )
    return 2 * sum(seen * log(seen / chance) for seen, chance in zip(cells, expected, strict=True) if seen > 0)


class Company(NamedTuple):
    """How often a term stood near each side, and how many terms did in all."""

    customer: int
    institution: int
    customer_terms: int
    institution_terms: int


def leaning(company: Company) -> float:
    """Return the log odds as a z: above 1.96 the term leans to the customer, below -1.96 to the institution.

    Monroe, B., Colaresi, M., Quinn, K. (2008): Fightin' words; the prior is a tenth of what both sides hold together.
    Without any other term, the result is 0.
    """
    customer, institution, customer_terms, institution_terms = company
    together = max(customer + institution, 1)
    others = customer_terms + institution_terms - together
    if others <= 0:
        return 0.0
    prior, prior_others = together * _PRIOR, others * _PRIOR
    odds = log((customer + prior) / (customer_terms - customer + prior_others)) - log(
        (institution + prior) / (institution_terms - institution + prior_others)
    )
    return odds / sqrt(1 / (customer + prior) + 1 / (institution + prior))


_PRIOR = 0.1
