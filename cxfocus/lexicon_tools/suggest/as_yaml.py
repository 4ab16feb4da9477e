"""Suggestions as YAML to paste into a lexicon and sort."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import SIDES, Entry
from cxfocus.lexicon_tools.places import named
from cxfocus.lexicon_tools.suggest.names import InstitutionName
from cxfocus.lexicon_tools.suggest.rank import Suggestion, Suggestions, SuggestOptions
from cxfocus.lexicon_tools.yaml_text import quoted
from cxfocus.text.amounts import amount

#: The category that suggestions stand in until somebody sorts them.
UNSORTED = "unsorted"
#: Where there are fewer suggestions than this, some more may be wanted.
FEW = 10


def as_yaml(suggestions: Suggestions, entries: Sequence[Entry], searched: str, options: SuggestOptions) -> str:
    """The sides with what leans to each; all else as comments. `searched` says in what."""
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
    return "\n".join([*lines, *_named(suggestions.names), ""])


def _named(names: Sequence[InstitutionName]) -> Iterator[str]:
    """Names as comments, which are a part of a lexicon once the signs before them are gone."""
    if names:
        yield ""
        yield "# Names in capitals. The institution's own belong in the list, as here without the signs in front,"
        yield f"# or behind --org, as in: --org {shlex.quote(names[0].text)}"
        yield from ("# institution:", "#   organization:")
        yield from (f"#     - {quoted(each.text)}  # {_counted(each)}: {each.example}" for each in names)


def _head(searched: str, found: int, options: SuggestOptions) -> Iterator[str]:
    """What this is; where there is little of it, also what was asked of a word."""
    if found:
        yield f"Nouns and phrases that no entry matches as a whole, in {searched}."
        yield "The side is a guess from the company a phrase keeps: move each to a category, or delete it."
    else:
        yield f"No noun or phrase that no entry matches stands often enough in {searched}."
    if found < min(FEW, options.most) and max(options.mentions, options.documents) > 1:
        asked = f"{amount(options.mentions, 'mention')} in {amount(options.documents, 'document')}"
        yield f"At least {asked} were asked for: --min-mentions and --min-documents ask for fewer."


def _item(suggestion: Suggestion, entries: Sequence[Entry]) -> str:
    around = "" if suggestion.around is None else f", counts as {named(entries[suggestion.around])}"
    return f"{quoted(suggestion.text)}  # {_counted(suggestion)}{around}: {suggestion.example}"


def _counted(found: Suggestion | InstitutionName) -> str:
    return f"{amount(found.mentions, 'mention')} in {amount(found.documents, 'document')}"
