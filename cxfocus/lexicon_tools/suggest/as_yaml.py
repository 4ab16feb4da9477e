"""Suggestions as YAML to paste into a lexicon and sort."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from cxfocus.lexicon.model import SIDES, Entry
from cxfocus.lexicon_tools.suggest.names import InstitutionName
from cxfocus.lexicon_tools.suggest.rank import Suggestion, Suggestions, SuggestOptions
from cxfocus.lexicon_tools.yaml_text import write_scalar
from cxfocus.text.amounts import amount
from cxfocus.writers.style import Style
from cxfocus.writers.terminal.spans import cells, wrap_text

#: The category of suggestions until somebody sorts them.
UNSORTED = "unsorted"
#: Suggestions; with fewer, the text says how to get more.
FEW = 10
#: Columns of the shortest quotation that is worth its place.
_LEAST_QUOTE = 20


def as_yaml(
    suggestions: Suggestions, entries: Sequence[Entry], searched: str, options: SuggestOptions, style: Style
) -> str:
    """Return the sides with the terms that lean to each, and all else as comments; `searched` names the documents.

    Remarks and quotations fit the width of the style. Groups that promise most come first: names, which are most surely
    the institution's own, then what leans to a side.
    """
    free = suggestions.terms
    lines = [*_remarks(_head(searched, len(free) + len(suggestions.around), options), style)]
    lines += _name_lines(suggestions.names, style)
    for side in SIDES:
        mine = [each for each in free if each.side == side]
        if mine:
            lines += ["", f"{side}:", f"  {UNSORTED}:"]
            lines += [_item("    - ", each, entries, style.width) for each in mine]
    groups = (
        ("Around a word that counts already; perhaps an entry of another side, or to ignore:", suggestions.around),
        ("On neither side more than on the other:", [each for each in free if each.side is None]),
    )
    for title, group in groups:
        if group:
            lines += ["", *_remarks([title], style)]
            lines += [_item("#   - ", each, entries, style.width) for each in group]
    return "\n".join([*lines, ""])


def _name_lines(names: Sequence[InstitutionName], style: Style) -> Iterator[str]:
    """Yield names as comments, which become a part of a lexicon when the signs before them are deleted."""
    if names:
        yield ""
        hint = "Names in capitals. The institution's own belong in the list, as here without the signs in front, or in"
        yield from _remarks([hint], style)
        yield f"#   {style.words(f'⟨organizations={shlex.quote(names[0].text)}⟩')}"
        yield from ("# institution:", "#   organization:")
        for each in names:
            yield _line(f"#     - {write_scalar(each.text)}  # {_count_text(each)}", each, style.width)


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


def _remarks(sentences: Iterator[str] | Sequence[str], style: Style) -> Iterator[str]:
    for sentence in sentences:
        yield from (f"# {line}" for line in wrap_text(style.words(sentence), style.width - 2))


def _item(sign: str, suggestion: Suggestion, entries: Sequence[Entry], width: int) -> str:
    around = ""
    if suggestion.around is not None:
        entry = entries[suggestion.around]
        around = f", {entry.role} by {entry.text!r}"
    return _line(f"{sign}{write_scalar(suggestion.text)}  # {_count_text(suggestion)}{around}", suggestion, width)


def _line(item: str, found: Suggestion | InstitutionName, width: int) -> str:
    """Return an item with its remark, and a quotation if there is room for one."""
    room = width - cells(item) - 2
    if room < -2:
        written, _, remark = item.partition("  # ")
        return f"{written}  # {wrap_text(remark, max(_LEAST_QUOTE, width - cells(written) - 6))[0]} …"
    quoted = found.example.fit(room) if room >= _LEAST_QUOTE else ""
    return f"{item}: {quoted}" if quoted else item


def _count_text(found: Suggestion | InstitutionName) -> str:
    return f"{amount(found.mentions, 'time')} in {amount(found.documents, 'document')}"
