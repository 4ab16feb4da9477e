"""The matcher of a lexicon: with a judge if it has linguistic rules, and without loading spaCy if it has none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from cxfocus.errors import LexiconError, Problem, UsageError
from cxfocus.lexicon.fingerprint import fingerprint
from cxfocus.lexicon.model import Entry, Lexicon, has_rules, main_language
from cxfocus.matching.matcher import Matcher
from cxfocus.text.amounts import first_of

if TYPE_CHECKING:
    from spacy.language import Language

#: The language whose blank pipeline needs nothing that might be missing: it is not tried before there is a candidate.
_SURE = "en"
#: Entries that a note names at most.
_NAMED = 12
_HINT = "Name an installed pipeline of spaCy that does, ⟨model=NAME⟩, or do without such entries, ⟨rules_optional⟩"


class RuleOptions(NamedTuple):
    """`model`: an installed trained pipeline, by name or folder; `optional`: leave out rules that need another."""

    model: str | None = None
    optional: bool = False


#: No trained pipeline, and no rule left out.


class Usable(NamedTuple):
    """A lexicon whose rules can all be judged, and notes for readers of its counts."""

    lexicon: Lexicon
    notes: tuple[str, ...]


def matcher_for(lexicon: Lexicon, options: RuleOptions) -> Matcher:
    """Return the matcher of the usable part of the lexicon; raises as `keep_usable` does."""
    if not has_rules(lexicon):
        return Matcher(lexicon)
    from cxfocus.linguistics.judge import RuleJudge

    lexicon = keep_usable(lexicon, options).lexicon
    rules = {index: entry.rule for index, entry in enumerate(lexicon.entries) if entry.rule is not None}
    return Matcher(lexicon, RuleJudge(rules, _pipeline(lexicon, options).load) if rules else None)


def keep_usable(lexicon: Lexicon, options: RuleOptions) -> Usable:
    """Return the lexicon without entries whose rules cannot be judged here, if `options` allow that.

    Otherwise raises `LexiconError` with all such entries; raises `UsageError` for a pipeline that is not there.
    """
    if not has_rules(lexicon):
        unused = f"⟨model={options.model}⟩ was not needed: no entry of the lexicon has a linguistic rule"
        return Usable(lexicon, (unused,) if options.model is not None else ())
    pipeline = _pipeline(lexicon, options)
    beyond = {index for index, entry in enumerate(lexicon.entries) if _missing(entry, pipeline)}
    notes = (pipeline.note,) if pipeline.note else ()
    if not beyond:
        return Usable(lexicon, notes)
    left_out = [lexicon.entries[index] for index in sorted(beyond)]
    if not options.optional:
        raise LexiconError(_problem(entry, pipeline) for entry in left_out)
    entries = tuple(entry for index, entry in enumerate(lexicon.entries) if index not in beyond)
    less = lexicon._replace(entries=entries, sha256=fingerprint(lexicon.language, entries))
    return Usable(less, (*notes, _note_left_out(left_out, pipeline)))


class _Pipeline(NamedTuple):
    """A way to load a pipeline, the attributes it gives (None: not even words), and its name."""

    load: Callable[[], Language]
    gives: frozenset[str] | None
    name: str
    note: str = ""


def _pipeline(lexicon: Lexicon, options: RuleOptions) -> _Pipeline:
    from cxfocus.linguistics.pipelines import blank_pipeline, list_attributes, trained_pipeline

    language = main_language(lexicon)
    blank = _Pipeline(partial(blank_pipeline, language), frozenset(), "a blank pipeline")
    if find_spec("spacy") is None:
        return blank._replace(gives=None, name="this installation, which has no spaCy,")
    if options.model is not None:
        try:
            nlp = trained_pipeline(options.model)
        except UsageError as error:
            if not options.optional:
                raise
            blank = blank._replace(note=str(error))
        else:
            check_language(str(nlp.lang), lexicon, options.model)
            name = f"{nlp.lang}_{nlp.meta['name']} {nlp.meta['version']}"
            return _Pipeline(
                partial(trained_pipeline, options.model), list_attributes(nlp), name, f"Rules judged with {name}"
            )
    if language != _SURE:
        blank_pipeline(language)
    return blank


def check_language(spoken: str, lexicon: Lexicon, model: str) -> None:
    """Raise `UsageError` for a pipeline of another language than the lexicon's."""
    language = main_language(lexicon)
    if spoken not in (language, "xx"):
        message = f"⟨model⟩: {model} is for the language {spoken}, and the lexicon {lexicon.name} for {language}"
        raise UsageError(Problem(message, hint="Name a pipeline of the lexicon's language"))


def _missing(entry: Entry, pipeline: _Pipeline) -> list[str]:
    """Return the attributes that the entry's rule asks for and the pipeline does not give."""
    if entry.rule is None:
        return []
    from cxfocus.linguistics.needs import needs_of

    return ["words"] if pipeline.gives is None else sorted(needs_of(entry.rule) - pipeline.gives)


def _problem(entry: Entry, pipeline: _Pipeline) -> Problem:
    asked = ", ".join(_missing(entry, pipeline))
    message = f"the rule of {entry.text!r} asks for {asked}, which {pipeline.name} does not give"
    return entry.origin.problem(message, _HINT)


def _note_left_out(entries: list[Entry], pipeline: _Pipeline) -> str:
    asked = sorted({attribute for entry in entries for attribute in _missing(entry, pipeline)})
    rules = f"their rules ask for {', '.join(asked)}, which {pipeline.name} does not give"
    return f"Not counted, as {rules}: {first_of([entry.text for entry in entries], _NAMED)}"
