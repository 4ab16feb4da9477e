"""How many real documents each rule of the reader of prose changes: what is read with and without it.

    python -m tests.benchmarks.rows_of_prose FOLDER [FOLDER ...]

Takes the rows of every table out, one at a time, and reads all documents of the folders again. A document is changed if
its turns, sections, title or what is left out of it are others. Prints a markdown table, a column for each folder. A
row that changes nothing covers for another, needs a document of a kind that is not there, or is not needed.
"""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

from cxfocus.errors import ReadError
from cxfocus.readers.prose import line_forms
from cxfocus.readers.prose.headings import headings
from cxfocus.readers.prose.left_out import regions
from cxfocus.readers.prose.notations import signs
from cxfocus.readers.prose.speakers import rules
from cxfocus.readers.read import read_transcript
from cxfocus.readers.source import Source

_TABLES: tuple[tuple[str, ModuleType, str], ...] = (
    ("headings", headings, "_FINDERS"),
    ("headings where nobody speaks", headings, "_WRITTEN_WHERE_NOBODY_SPEAKS"),
    ("left out", regions, "REGIONS"),
    ("left out of reStructuredText", regions, "RESTRUCTURED"),
    ("notations", signs, "NOTATIONS"),
    ("rules about speakers", rules, "RULES"),
    ("doubts about speakers", rules, "DOUBTS"),
    ("second looks at speakers", rules, "SECOND_LOOKS"),
)
#: Later rules about speakers take it for granted that these decide.
_ASSUMED = ("refused", rules.TOO_RARE)
#: Of the kinds that the reader of prose reads.
_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".rst", ".log", ".html", ".htm", ".docx", ".eml"})
#: Characters of an expression that tell it from others of its rule.
_SHOWN = 40
#: Bytes: larger documents take minutes and show nothing more.
_LARGEST = 300_000


class Row(NamedTuple):
    """A row of a table, as it is printed, and the context in which it is not there."""

    table: str
    name: str
    without: AbstractContextManager[Any]


def main() -> None:
    """Print a line for each row."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    folders = [list(sources(folder)) for folder in parser.parse_args().folders]
    known = [[reading(source) for source in folder] for folder in folders]
    print("| table | row |", *(f"{len(folder)} documents |" for folder in folders))
    print("|---|---|" + "---|" * len(folders))
    for row in rows():
        with row.without:
            counts = [changed(folder, before) for folder, before in zip(folders, known, strict=True)]
        print(f"| {row.table} | {row.name} |", *(f"{count} |" for count in counts), flush=True)


def sources(folder: Path) -> Iterator[Source]:
    """The documents of a folder that are small enough."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _SUFFIXES and path.stat().st_size <= _LARGEST:
            yield Source(str(path), path.read_bytes())


def reading(source: Source) -> int | None:
    """What a document is read as; None if it is refused."""
    try:
        layout = read_transcript(source).layout
    except ReadError:
        return None
    return hash((layout.turns, layout.sections, layout.left_out, layout.title))


def changed(folder: Sequence[Source], before: Sequence[int | None]) -> int:
    """How many documents are read otherwise than before."""
    return sum(reading(source) != known for source, known in zip(folder, before, strict=True))


def rows() -> Iterator[Row]:
    """Each row of each table, except those that others take for granted."""
    for title, module, attribute in _TABLES:
        table = getattr(module, attribute)
        for row in table:
            if getattr(row, "name", None) not in _ASSUMED:
                others = tuple(each for each in table if each is not row)
                yield Row(title, name_of(row), patch.object(module, attribute, others))
    for form in line_forms.READERS:
        yield Row("forms of a line", form, patch.dict(line_forms.READERS, {form: lambda *_: ()}))


def name_of(row: Any) -> str:
    """The name of a rule or a function, `module:function` of a notation, rule and expression of what is left out."""
    if hasattr(row, "pattern"):
        return f"{row.rule} `{row.pattern.pattern[:_SHOWN]}`".replace("|", "\\|").replace("\n", " ")
    return str(getattr(row, "name", None) or getattr(row.find, "__name__", row.find)).strip("_")


if __name__ == "__main__":
    main()
