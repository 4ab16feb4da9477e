"""Suggestions as YAML to paste into a lexicon and sort."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import SIDES, Entry
from cxfocus.lexicon_tools.places import describe_entry
from cxfocus.lexicon_tools.suggest.names import InstitutionName
from cxfocus.lexicon_tools.suggest.rank import Suggestion, Suggestions, SuggestOptions
from cxfocus.lexicon_tools.yaml_text import write_scalar
from cxfocus.text.amounts import amount

#: The category of suggestions until somebody sorts them.
UNSORTED = "unsorted"
#: Suggestions; with fewer, the text says how to get more.
FEW = 10


def as_yaml(suggestions: Suggestions, entries: Sequence[Entry], searched: str, options: SuggestOptions) -> str:
    """Return the sides with the terms that lean to each, and all else as comments; `searched` names the documents."""
    free = suggestions.terms
    lines = [f"# {line}" for line in _head(searched, len(free) + len(suggestions.around), options)]
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
    return "\n".join([*lines, *_name_lines(suggestions.names), ""])


def _name_lines(names: Sequence[InstitutionName]) -> Iterator[str]:
    """Yield names as comments, which become a part of a lexicon when the signs before them are deleted."""
    if names:
        yield ""
        yield "# Names in capitals. The institution's own belong in the list, as here without the signs in front,"
        yield f"# or behind ⟨organizations⟩, as in: ⟨organizations={shlex.quote(names[0].text)}⟩"
        yield from ("# institution:", "#   organization:")
        yield from (f"#     - {write_scalar(each.text)}  # {_count_text(each)}: {each.example}" for each in names)


def _head(searched: str, found: int, options: SuggestOptions) -> Iterator[str]:
    """Yield a heading; if it finds little, also the frequency that was asked for."""
    if found:
        yield f"Nouns and phrases that no entry matches as a whole, in {searched}."
        yield "The side is a guess from the company a phrase keeps: move each to a category, or delete it."
    else:
        yield f"No noun or phrase that no entry matches stands often enough in {searched}."
    if found < min(FEW, options.most) and max(options.mentions, options.documents) > 1:
        asked = f"{amount(options.mentions, 'mention')} in {amount(options.documents, 'document')}"
        yield f"At least {asked} were asked for: ⟨minimum_mentions⟩ and ⟨minimum_documents⟩ ask for fewer."


def _item(suggestion: Suggestion, entries: Sequence[Entry]) -> str:
    around = "" if suggestion.around is None else f", counts as {describe_entry(entries[suggestion.around])}"
    return f"{write_scalar(suggestion.text)}  # {_count_text(suggestion)}{around}: {suggestion.example}"


def _count_text(found: Suggestion | InstitutionName) -> str:
    return f"{amount(found.mentions, 'mention')} in {amount(found.documents, 'document')}"
