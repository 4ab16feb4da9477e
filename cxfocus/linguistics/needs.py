"""The attributes of words that rules need, and that only a trained pipeline gives."""

from __future__ import annotations

from collections.abc import Iterator

from cxfocus.lexicon.model import LinguisticRule, Token

#: Attributes of tokens that a blank pipeline leaves empty, with spaCy's name for what a component assigns.
GIVEN_AS = {
    "POS": "token.pos",
    "TAG": "token.tag",
    "MORPH": "token.morph",
    "LEMMA": "token.lemma",
    "DEP": "token.dep",
    "ENT_TYPE": "doc.ents",
    "ENT_IOB": "doc.ents",
    "ENT_ID": "doc.ents",
    "ENT_KB_ID": "token.ent_kb_id",
}


def needs_of(rule: LinguisticRule) -> frozenset[str]:
    """Return the attributes in `GIVEN_AS` that a rule asks for."""
    asked = {attribute for token in _tokens(rule) for attribute in token}
    return frozenset(asked & set(GIVEN_AS)) | (frozenset(("POS",)) if rule.pos else frozenset())


def _tokens(rule: LinguisticRule) -> Iterator[Token]:
    for pattern in (*rule.where, *rule.unless):
        yield from (*pattern.before, pattern.entry, *pattern.after)
