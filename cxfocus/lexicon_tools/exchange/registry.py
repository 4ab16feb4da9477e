"""The table of formats that lexicons are exchanged in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon_tools.exchange.exporting import cells_of, forms_of, lost_rules
from cxfocus.lexicon_tools.exchange.liwc import is_liwc, read_liwc, write_liwc
from cxfocus.lexicon_tools.exchange.quanteda import read_quanteda, write_quanteda
from cxfocus.lexicon_tools.exchange.tables import is_csv, is_dicx, read_csv, read_dicx, write_csv, write_dicx
from cxfocus.lexicon_tools.exchange.word_list import WordList


class Written(NamedTuple):
    """A file of another program, and what of the lexicon it does not hold."""

    text: str
    left_out: tuple[Problem, ...]


class Format(NamedTuple):
    """One row: a format's name, its suffixes, how its text is told (if it can be), how it is read and written."""

    name: str
    suffixes: tuple[str, ...]
    recognizes: Callable[[str], bool]
    read: Callable[[str, str], WordList]
    write: Callable[[Lexicon], Written]


def _write_liwc(lexicon: Lexicon) -> Written:
    rows, left_out = forms_of(lexicon, anywhere=False)
    return Written(write_liwc([(term, f"{side}.{category}") for term, side, category in rows]), left_out)


def _write_dicx(lexicon: Lexicon) -> Written:
    rows, left_out = forms_of(lexicon, anywhere=False)
    return Written(write_dicx([(term, f"{side}.{category}") for term, side, category in rows]), left_out)


def _write_quanteda(lexicon: Lexicon) -> Written:
    rows, left_out = forms_of(lexicon, anywhere=True)
    nested: dict[str, dict[str, list[str]]] = {}
    for term, side, category in rows:
        nested.setdefault(side, {}).setdefault(category, []).append(term)
    return Written(write_quanteda(nested), left_out)


def _write_csv(lexicon: Lexicon) -> Written:
    return Written(write_csv(cells_of(lexicon)), lost_rules(lexicon))


#: Asked in order; what no row recognizes is told by its suffix.
FORMATS: tuple[Format, ...] = (
    Format("liwc", (".dic",), is_liwc, read_liwc, _write_liwc),
    Format("dicx", (".dicx",), is_dicx, read_dicx, _write_dicx),
    Format("csv", (".csv", ".tsv"), is_csv, read_csv, _write_csv),
    Format("quanteda", (".yml", ".yaml"), lambda _text: False, read_quanteda, _write_quanteda),
)


def recognized(text: str, path: str) -> Format:
    """The format of a file, by its text or by its name; raises `LexiconError` when neither tells."""
    suffix = PurePath(path).suffix.lower()
    for row in FORMATS:
        if row.recognizes(text):
            return row
    for row in FORMATS:
        if suffix in row.suffixes:
            return row
    hint = f"Say --from {'|'.join(row.name for row in FORMATS)}"
    raise LexiconError(Problem("of no format that is known here", path, hint=hint))
