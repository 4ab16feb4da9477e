"""The table of formats in which lexicons are exchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from cxfocus.errors import LexiconError, Problem
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon_tools.exchange.exporting import export_cells, export_forms, lost_rules
from cxfocus.lexicon_tools.exchange.liwc import is_liwc, read_liwc, write_liwc
from cxfocus.lexicon_tools.exchange.quanteda import read_quanteda, write_quanteda
from cxfocus.lexicon_tools.exchange.tables import is_csv, is_dicx, read_csv, read_dicx, write_csv, write_dicx
from cxfocus.lexicon_tools.exchange.word_list import WordList


class ExportedFile(NamedTuple):
    """A file of another program, and the parts of the lexicon that it does not hold."""

    text: str
    left_out: tuple[Problem, ...]


class WordListFormat(NamedTuple):
    """One row: a format's name, its suffixes, and the functions that recognize, read and write it."""

    name: str
    suffixes: tuple[str, ...]
    recognizes: Callable[[str], bool]
    read: Callable[[str, str], WordList]
    write: Callable[[Lexicon], ExportedFile]


def _write_forms(write: Callable[[Sequence[tuple[str, str]]], str], lexicon: Lexicon) -> ExportedFile:
    rows, left_out = export_forms(lexicon, anywhere=False)
    return ExportedFile(write([(term, f"{side}.{category}") for term, side, category in rows]), left_out)


def _write_quanteda(lexicon: Lexicon) -> ExportedFile:
    rows, left_out = export_forms(lexicon, anywhere=True)
    nested: dict[str, dict[str, list[str]]] = {}
    for term, side, category in rows:
        nested.setdefault(side, {}).setdefault(category, []).append(term)
    return ExportedFile(write_quanteda(nested), left_out)


def _write_csv(lexicon: Lexicon) -> ExportedFile:
    return ExportedFile(write_csv(export_cells(lexicon)), lost_rules(lexicon))


#: Rows are tried in order; a text that no row recognizes is recognized by its suffix.
FORMATS: tuple[WordListFormat, ...] = (
    WordListFormat("liwc", (".dic",), is_liwc, read_liwc, partial(_write_forms, write_liwc)),
    WordListFormat("dicx", (".dicx",), is_dicx, read_dicx, partial(_write_forms, write_dicx)),
    WordListFormat("csv", (".csv", ".tsv"), is_csv, read_csv, _write_csv),
    WordListFormat("quanteda", (".yml", ".yaml"), lambda _text: False, read_quanteda, _write_quanteda),
)


def recognize_format(text: str, path: str) -> WordListFormat:
    """Return the format of a file, by its text or its name; raises `LexiconError` if neither suffices."""
    suffix = PurePath(path).suffix.lower()
    for row in FORMATS:
        if row.recognizes(text):
            return row
    for row in FORMATS:
        if suffix in row.suffixes:
            return row
    hint = f"Say ⟨from={'|'.join(row.name for row in FORMATS)}⟩"
    raise LexiconError(Problem("of no format that is known here", path, hint=hint))
