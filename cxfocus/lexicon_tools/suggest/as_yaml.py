"""Suggestions as YAML to paste into a lexicon and sort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import SIDES, Entry
from cxfocus.lexicon_tools.places import named
from cxfocus.lexicon_tools.suggest.rank import Suggestion, Suggestions
from cxfocus.lexicon_tools.yaml_text import quoted
from cxfocus.text.amounts import amount

#: The category that suggestions stand in until somebody sorts them.
UNSORTED = "unsorted"


def as_yaml(suggestions: Suggestions, entries: Sequence[Entry], searched: str) -> str:
    """The sides with what leans to each; all else as comments. `searched` says in what."""
    free = suggestions.terms
    lines = [f"# {line}" for line in _head(searched, bool(free or suggestions.around))]
    for side in SIDES:
        mine = [each for each in free if each.side == side]
        if mine:
            lines += ["", f"{side}:", f"  {UNSORTED}:", *(f"    - {_item(each, entries)}" for each in mine)]
    groups = (
        ("On neither side more than on the other:", [each for each in free if each.side is None]),
        ("Around a word that counts already; perhaps an entry of another side, or to ignore:", suggestions.around),
    )
    for title, group in groups:
        if group:
            lines += ["", f"# {title}", *(f"#   - {_item(each, entries)}" for each in group)]
    return "\n".join([*lines, ""])


def _head(searched: str, found: bool) -> Iterator[str]:
    if not found:
        yield f"No noun or phrase that no entry matches stands often enough in {searched}."
        return
    yield f"Nouns and phrases that no entry matches as a whole, in {searched}."
    yield "The side is a guess from the company a phrase keeps: move each to a category, or delete it."


def _item(suggestion: Suggestion, entries: Sequence[Entry]) -> str:
    counted = f"{amount(suggestion.mentions, 'mention')} in {amount(suggestion.documents, 'document')}"
    around = "" if suggestion.around is None else f", counts as {named(entries[suggestion.around])}"
    return f"{quoted(suggestion.text)}  # {counted}{around}: {suggestion.example}"
