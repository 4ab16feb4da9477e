"""Suggestions from counted terms: which are nouns or phrases, in which order, and on which side they may be."""

from __future__ import annotations

from collections.abc import Iterator
from math import log2, prod, sqrt
from typing import NamedTuple

from cxfocus.lexicon.inflect import plurals
from cxfocus.lexicon.model import SIDES, Side
from cxfocus.lexicon_tools.suggest.association import Company, Meeting, leaning, log_likelihood, npmi
from cxfocus.lexicon_tools.suggest.background import per_million
from cxfocus.lexicon_tools.suggest.gather import Term, Terms
from cxfocus.lexicon_tools.suggest.names import InstitutionName
from cxfocus.lexicon_tools.suggest.words import Quote

#: The least evidence for a leaning (a z) and for a phrase (G², NPMI).
SURE_LEANING, SURE_PHRASE, STRONG_PHRASE = 1.96, 10.83, 0.2
#: Share of the uses of a word; a word that has a capital inside sentences more often than this is a name.
_NAME = 0.5
#: Share of the uses of a term; a term that stands inside one longer term as often is dropped for that term.
_INSIDE = 0.7
#: Bits by which a term is more frequent than in any meeting: below the least it is left out, and above the most it
#: gains no more weight.
LEAST_SURPRISE, MOST_SURPRISE = 1.0, 9.0
_TOGETHER, _SELDOM_TOGETHER = 100.0, 0.05
_DRAWN = 5
_PLURALS = 0.05
_NOUN_ENDINGS = tuple("tion sion ment ness ship ity ance ence ism age ery hood eer ician ologist graphy logy".split())
#: Endings of words for people, who act more than they are spoken of (`a shipper waits`). Few verbs and adjectives with
#: these endings have a plural.
_PERSON_ENDINGS = ("er", "or", "ee", "ant", "ist", "ian")
_OTHER_ENDINGS = ("ly", "ing", "ed", "ful", "ous", "ive", "able", "ible", "ish", "less", "est")


class SuggestOptions(NamedTuple):
    """The most suggestions of each group, and the fewest mentions and documents that one needs.

    With fewer documents in all, it must be in all of them.
    """

    most: int
    mentions: int
    documents: int


class Suggestion(NamedTuple):
    """A term that no entry matches as a whole.

    `side` is None if the mentions near it do not decide. `around` is the index of an entry that matches one of its
    words.
    """

    text: str
    mentions: int
    documents: int
    side: Side | None
    example: Quote
    around: int | None


class Suggestions(NamedTuple):
    """In order of weight: words and phrases, phrases around a word that is counted already, and names in capitals."""

    terms: tuple[Suggestion, ...]
    around: tuple[Suggestion, ...]
    names: tuple[InstitutionName, ...] = ()


def rank(terms: Terms, options: SuggestOptions, documents: int) -> Suggestions:
    """Return the terms that are or end in nouns, the most telling first, without terms as frequent in any meeting."""
    fewest = min(options.documents, documents)
    kept = {
        term: found
        for term, found in _merge_plurals(terms).items()
        if found.mentions >= options.mentions and found.documents >= fewest and _is_noun_phrase(terms, term, found)
    }
    for term in _find_inside(kept):
        del kept[term]
    weights = _weights(terms, kept)
    ordered = sorted(weights, key=lambda term: (-weights[term], term))
    totals = terms.customer.total(), terms.institution.total()
    found = [_suggestion(terms, term, kept[term], totals) for term in ordered]
    free = [each for each in found if each.around is None]
    around = [each for each in found if each.around is not None]
    names = terms.capitals.most_frequent(options.mentions, fewest, options.most)
    return Suggestions(tuple(free[: options.most]), tuple(around[: options.most]), names)


class _TermWithPlural(NamedTuple):
    """A term together with its plural: the counts of both, and the forms in use."""

    mentions: int
    documents: int
    forms: tuple[Term, ...]


def _weights(terms: Terms, kept: dict[Term, _TermWithPlural]) -> dict[Term, float]:
    """Return the weight of each term: frequent, in many documents, rare elsewhere, and near mentions of the list."""
    words, usual = terms.words.total(), terms.company.total() / max(terms.counts.total(), 1)
    weights = {}
    for term, found in kept.items():
        surprise = log2(found.mentions / words * 1e6 / _usual_rate(term))
        if surprise >= LEAST_SURPRISE:
            spread = sqrt(found.mentions * found.documents)
            often = 1.0 if _is_counted(terms, term) else 0.5
            weights[term] = spread * min(surprise, MOST_SURPRISE) * _nearness(terms, found, usual) * often
    return weights


def _usual_rate(term: Term) -> float:
    """Return the rate per million words in any meeting.

    The words of a phrase are assumed to meet a hundred times as often as by chance.
    """
    together = prod(per_million(word) / 1e6 for word in term) * _TOGETHER ** (len(term) - 1)
    return max(together * 1e6, _SELDOM_TOGETHER)


def _nearness(terms: Terms, found: _TermWithPlural, usual: float) -> float:
    """Return how much more often than other terms a term is near a mention; close to 1 for rare terms."""
    if not usual:
        return 1.0
    near = sum(terms.company[form] for form in found.forms)
    return (near / usual + _DRAWN) / (found.mentions + _DRAWN)


def _is_counted(terms: Terms, term: Term) -> bool:
    """Whether the last word also has a plural now and then: things and people have one, actions seldom."""
    many = sum(terms.words[form] for form in plurals(term[-1]))
    return many >= _PLURALS * (terms.words[term[-1]] + many)


def _merge_plurals(terms: Terms) -> dict[Term, _TermWithPlural]:
    """Return each term together with its plural, under the singular if that is in use."""
    forms_of = {term: _forms_seen(terms, term) for term in terms.counts}
    plural = {form for forms in forms_of.values() for form in forms[1:]}
    return {
        term: _TermWithPlural(
            sum(map(terms.counts.__getitem__, forms)), max(map(terms.documents.__getitem__, forms)), forms
        )
        for term, forms in forms_of.items()
        if term not in plural
    }


def _forms_seen(terms: Terms, term: Term) -> tuple[Term, ...]:
    inflected = ((*term[:-1], plural) for plural in plurals(term[-1]))
    return (term, *(form for form in inflected if form in terms.counts))


def _is_noun_phrase(terms: Terms, term: Term, found: _TermWithPlural) -> bool:
    if not (terms.tagged or _is_noun(terms, term[-1])) or _is_name(terms, term):
        return False
    if len(term) == 1:
        return True
    if term[0].endswith("ly") or len(set(term)) < len(term):
        return False
    words = terms.words.total()
    cuts = range(1, len(term))
    meetings = [Meeting(found.mentions, *_count_apart(terms, term, cut, found.mentions), words) for cut in cuts]
    return all(log_likelihood(each) >= SURE_PHRASE and npmi(each) >= STRONG_PHRASE for each in meetings)


def _count_apart(terms: Terms, term: Term, cut: int, fewest: int) -> tuple[int, int]:
    """Return how often each of the two parts of a term stands anywhere."""
    first, second = term[:cut], term[cut:]
    inflected = (second, *((*second[:-1], plural) for plural in plurals(second[-1])))
    return max(_count(terms, first), fewest), max(sum(_count(terms, form) for form in inflected), fewest)


def _count(terms: Terms, term: Term) -> int:
    return terms.words[term[0]] if len(term) == 1 else terms.counts[term]


def _is_name(terms: Terms, term: Term) -> bool:
    return any(terms.kinds["names"][word] > _NAME * terms.words[word] for word in term)


def _is_noun(terms: Terms, word: str) -> bool:
    """Whether a word is a noun, by the words before it and its plural, and by its ending."""
    forms = (word, *plurals(word))
    counts = (terms.kinds["nouns"], terms.kinds["verbs"], terms.kinds["adjectives"], terms.words)
    nouns, verbs, adjectives, words = (sum(map(count.__getitem__, forms)) for count in counts)
    if word.endswith(_PERSON_ENDINGS) and _is_counted(terms, (word,)):
        nouns, adjectives = nouns + adjectives, 0
    if word.endswith(_NOUN_ENDINGS):
        nouns *= 2
    if word.endswith(_OTHER_ENDINGS):
        nouns //= 2
    return nouns >= 2 and nouns > 2 * verbs and nouns > adjectives and nouns * 6 > words


def _find_inside(kept: dict[Term, _TermWithPlural]) -> Iterator[Term]:
    inside: set[Term] = set()
    for term, found in kept.items():
        for length in range(1, len(term)):
            for first in range(len(term) - length + 1):
                part = term[first : first + length]
                if part in kept and found.mentions >= _INSIDE * kept[part].mentions:
                    inside.add(part)
    yield from inside


def _suggestion(terms: Terms, term: Term, found: _TermWithPlural, totals: tuple[int, int]) -> Suggestion:
    customer = sum(terms.customer[form] for form in found.forms)
    institution = sum(terms.institution[form] for form in found.forms)
    lean = leaning(Company(customer, institution, *totals))
    side: Side | None = None if abs(lean) < SURE_LEANING else SIDES[lean < 0]
    example = next((terms.examples[form] for form in found.forms if form in terms.examples), Quote())
    around = next((terms.around[form] for form in found.forms if form in terms.around), None)
    return Suggestion(
        text=" ".join(term),
        mentions=found.mentions,
        documents=found.documents,
        side=side,
        example=example,
        around=around,
    )
