"""spaCy's pipelines: found on this machine and never downloaded; components that no rule needs do not run."""

from __future__ import annotations

import warnings
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxfocus.errors import Problem, UsageError
from cxfocus.linguistics.needs import GIVEN_AS

if TYPE_CHECKING:
    from spacy.language import Language

#: Words in spaCy's memory, which makes it twice as fast; beyond this number, new words are forgotten again.
MANY_WORDS = 500_000


@lru_cache(maxsize=8)
def blank_pipeline(language: str) -> Language:
    """Return a pipeline that only divides words; raises `UsageError` for a language that spaCy does not know."""
    import spacy

    try:
        return spacy.blank(language)
    except ImportError as error:
        reason = " ".join(str(error).split())
        hint = f"Mend `language:` in the lexicon, or install what spaCy asks for: {reason}"
        raise UsageError(Problem(f"spaCy cannot divide words of the language {language!r}", hint=hint)) from error


@lru_cache(maxsize=8)
def trained_pipeline(model: str) -> Language:
    """Return an installed pipeline, by the name of its package or by its folder; raises `UsageError`."""
    import spacy

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a pipeline made with another version of spaCy warns at every load
            return spacy.load(model)
    except (OSError, ImportError, AttributeError, TypeError, ValueError, KeyError) as error:
        missing = not Path(model).exists() and "[E050]" in str(error)
        failure = "is not installed" if missing else f"does not load: {' '.join(str(error).split())[:300]}"
        hint = "Install its package, or name its folder; cxfocus downloads nothing"
        raise UsageError(Problem(f"⟨model⟩: the pipeline {model!r} {failure}", hint=hint)) from error


def list_attributes(nlp: Language) -> frozenset[str]:
    """Return the attributes that a rule may ask of a pipeline."""
    given = set().union(*(_given(nlp, name) for name in nlp.pipe_names)) if nlp.pipe_names else set()
    return frozenset(attribute for attribute, given_as in GIVEN_AS.items() if given_as in given)


def list_idle(nlp: Language, needs: Collection[str]) -> list[str]:
    """Return the components that are not needed for the attributes `needs`.

    A component that does not declare what it does is not idle.
    """
    wanted = {GIVEN_AS[attribute] for attribute in needs}
    kept: set[str] = set()
    for name in reversed(nlp.pipe_names):
        component: Any = nlp.get_pipe(name)
        listeners = set(getattr(component, "listening_components", ()))
        given = _given(nlp, name)
        if (listeners & kept) if listeners else (not given or given & wanted):
            kept.add(name)
            wanted |= _required(nlp, name)
    return [name for name in nlp.pipe_names if name not in kept]


def _given(nlp: Language, name: str) -> set[str]:
    """Return what a component assigns, as its factory declares it; of rulers, by their patterns and settings."""
    component: Any = nlp.get_pipe(name)
    factory = nlp.get_pipe_meta(name).factory
    if factory == "attribute_ruler":
        names = {nlp.vocab.strings[key] if isinstance(key, int) else key for attrs in component.attrs for key in attrs}
        return {GIVEN_AS[each] for each in names if each in GIVEN_AS}
    if factory == "span_ruler" and component.annotate_ents:
        return {"doc.ents"}
    return set(nlp.get_pipe_meta(name).assigns)


def _required(nlp: Language, name: str) -> set[str]:
    component: Any = nlp.get_pipe(name)
    meta = nlp.get_pipe_meta(name)
    required = set(meta.requires)
    if meta.factory == "lemmatizer" and component.mode == "rule":
        required.add(GIVEN_AS["POS"])
    if hasattr(component, "patterns"):  # a ruler: of attributes, entities or spans
        written = repr(component.patterns)
        required |= {given_as for attribute, given_as in GIVEN_AS.items() if f"'{attribute}'" in written}
    return required
