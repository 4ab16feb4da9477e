"""Nouns and noun phrases found by a trained pipeline, for suggestions of words that a list lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING, Literal, NamedTuple

from cxfocus.errors import Problem, UsageError
from cxfocus.lexicon.model import Lexicon
from cxfocus.linguistics.matcher import check_language
from cxfocus.linguistics.pipelines import MANY_WORDS, list_attributes, list_idle, trained_pipeline
from cxfocus.transcript import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: The kinds of words that matter for a noun phrase.
WordKind = Literal["nouns", "names", "verbs", "adjectives"]

_KINDS: dict[str, WordKind] = {
    "NOUN": "nouns",
    "PROPN": "names",
    "VERB": "verbs",
    "AUX": "verbs",
    "ADJ": "adjectives",
}
#: Code points of a text that spaCy parses at once: it refuses more than a million, and is slow with long texts.
_LONGEST = 20_000


class TaggedText(NamedTuple):
    """The kinds of words, by the code point at which each begins, and the noun phrases of a text.

    Function words are left out. Without a parser the whole text is one phrase.
    """

    kinds: dict[int, WordKind]
    phrases: tuple[Span, ...]


class NounFinder:
    """A pipeline that tags parts of speech and, if it has a parser, finds noun phrases."""

    def __init__(self, nlp: Language) -> None:
        self.name = f"{nlp.lang}_{nlp.meta['name']} {nlp.meta['version']}"
        self._nlp = nlp
        self._parses = "DEP" in list_attributes(nlp) and nlp.vocab.get_noun_chunks is not None
        self._idle = list_idle(nlp, ("POS", "DEP") if self._parses else ("POS",))

    def tag_texts(self, texts: Sequence[str]) -> list[TaggedText]:
        """Return one answer for each text."""
        found = [TaggedText({}, ()) for _ in texts]
        pieces = [(piece, nth, start) for nth, text in enumerate(texts) for start, piece in _pieces(text)]
        remembers = len(self._nlp.vocab.strings) < MANY_WORDS
        with nullcontext() if remembers else self._nlp.memory_zone(), self._nlp.select_pipes(disable=self._idle):
            docs = self._nlp.pipe(piece for piece, _, _ in pieces)
            for doc, (_, nth, start) in zip(docs, pieces, strict=True):
                found[nth] = self._with(found[nth], doc, start)
        return found

    def _with(self, before: TaggedText, doc: Doc, start: int) -> TaggedText:
        for token in doc:
            kind = _KINDS.get(token.pos_)
            if kind is not None and not token.is_stop:
                before.kinds[start + token.idx] = kind
        chunks = list(doc.noun_chunks) if self._parses else [doc[:]]
        spans = (Span(start + chunk.start_char, start + chunk.end_char) for chunk in chunks)
        return before._replace(phrases=(*before.phrases, *spans))


def noun_finder(model: str, lexicon: Lexicon) -> NounFinder:
    """Return the installed pipeline with that name.

    Raises `UsageError` if it is not there or knows no parts of speech.
    """
    nlp = trained_pipeline(model)
    check_language(str(nlp.lang), lexicon, model)
    if "POS" not in list_attributes(nlp):
        hint = "Name one with a tagger, or leave ⟨model⟩ out"
        raise UsageError(Problem(f"⟨model⟩: the pipeline {model!r} knows no parts of speech", hint=hint))
    return NounFinder(nlp)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text in pieces, cut at white space if it is very long, each with its start."""
    start = 0
    while len(text) - start > _LONGEST:
        cut = max(text.rfind(" ", start, start + _LONGEST), text.rfind("\n", start, start + _LONGEST))
        end = cut + 1 if cut > start else start + _LONGEST
        yield start, text[start:end]
        start = end
    yield start, text[start:]
